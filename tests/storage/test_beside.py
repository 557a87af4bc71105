"""Two readings at a time: of one state, each in its own connection, and nothing of them left afterwards."""

import threading

import apsw
import pytest

from desktop.storage.beside import _pin, beside
from desktop.storage.record import office
from desktop.storage.transaction import transaction
from tests.storage.toys import Clerk, Find, find


@pytest.fixture
def clerk(store, clock):
    return Clerk(store, clock)


@pytest.fixture(autouse=True)
def nothing_is_left(store):
    before = threading.active_count(), len(store.db._opened)
    yield
    assert office.connection().get_autocommit()
    assert threading.active_count() == before[0]
    assert len([one for one in store.db._opened if _open(one)]) <= before[1] + 1


def _open(connection):
    try:
        return connection.db_filename("main") is not None
    except apsw.ConnectionClosedError:
        return False


def count():
    return Find.select().count()


def test_both_see_the_same_office_whatever_is_committed_meanwhile(clerk):
    with transaction(clerk, "toys.found"):
        find("1")
    written, seen = threading.Event(), []

    def elsewhere():
        with office.connection_context(), transaction(clerk, "toys.found"):
            find("2")
        written.set()

    def read():
        assert written.wait(10)
        return threading.current_thread().name, count()

    with beside(read) as other:
        writer = threading.Thread(target=elsewhere)
        writer.start()
        assert written.wait(10)
        seen.append(count())
        assert other() == ("beside", 1)
        writer.join()
    assert seen == [1]
    assert count() == 2


def test_a_commit_between_the_two_beginnings_lets_both_begin_anew(clerk, monkeypatch):
    begun = []

    class Counted:
        """A connection before whose first beginning somebody else writes."""

        def __init__(self, connection):
            self._connection = connection

        def __getattr__(self, name):
            return getattr(self._connection, name)

        def execute(self, sql, *bindings):
            if sql == "BEGIN":
                begun.append(sql)
                if len(begun) == 2:
                    with transaction(clerk, "toys.found"):
                        find("1")
            return self._connection.execute(sql, *bindings)

    monkeypatch.setattr("desktop.storage.beside._pin", lambda _own, other: _pin(Counted(own_reader), Counted(other)))
    own_reader = clerk.store.db._open()
    try:
        with beside(count) as other:
            assert other() == own_reader.execute("SELECT count(*) FROM find").get == 1
        assert len(begun) == 4
    finally:
        own_reader.close()


def test_what_goes_wrong_beside_is_told_to_who_waits():
    def read():
        raise ValueError("not today")

    with beside(read) as other, pytest.raises(ValueError, match="not today"):
        other()


def test_who_leaves_early_stops_the_other():
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    begun = threading.Event()

    def read():
        begun.set()
        return office.connection().execute(endless).fetchall()

    with pytest.raises(KeyError), beside(read):
        assert begun.wait(10)
        raise KeyError


def test_in_a_running_transaction_what_was_written_is_seen(clerk):
    with transaction(clerk, "toys.found"):
        find("1")
        with beside(lambda: (threading.current_thread(), count())) as other:
            assert other() == (threading.current_thread(), 1)
