"""Writing: sealed, joined, numbered, announced, and nothing outside a transaction."""

import threading
from uuid import uuid4

import pytest
from peewee import IntegrityError

from desktop.core import ids
from desktop.core.kind import Kind
from desktop.storage import changes
from desktop.storage.local import draft, drop_draft, keep_draft, preference, set_preference
from desktop.storage.store import Store
from desktop.storage.transaction import local_write, outcome, transaction
from tests.storage.toys import CLERK, KEY, TOYS, Clerk, Find, Remark, Shelf, find


def test_what_a_transaction_wrote_is_there_and_journaled(clerk):
    with transaction(clerk, "finds.register") as work:
        made = find("1")
    assert Find.get_by_id(made.id).what == "伞"
    assert outcome(work.id)
    assert not outcome(uuid4())


def test_an_exception_undoes_everything(clerk):
    with pytest.raises(KeyError), transaction(clerk, "finds.register") as work:
        find("1")
        raise KeyError
    assert not Find.select().count()
    assert not outcome(work.id)
    with transaction(clerk, "finds.register"):
        find("2")
    assert [kept.number for kept in Find.select()] == ["2"]


def test_inner_transactions_join_and_may_fail_alone(clerk):
    with transaction(clerk, "outer") as outer:
        find("1")
        with transaction(clerk, "inner") as inner:
            assert inner is outer
            find("2")
        with pytest.raises(KeyError), transaction(clerk, "inner"):
            find("3")
            raise KeyError
    assert [kept.number for kept in Find.select().order_by(Find.number)] == ["1", "2"]
    assert clerk.store.head().seq == 1


def test_another_account_cannot_join(clerk):
    other = Clerk(clerk.store, clerk.clock, uuid4())
    with pytest.raises(ValueError, match="another account"), transaction(clerk, "outer"), transaction(other, "inner"):
        pass


def test_writes_outside_a_transaction_fail(store):
    with pytest.raises(IntegrityError, match="no transaction"):
        find("1")
    with pytest.raises(IntegrityError, match="no transaction"), local_write():
        find("1")
    assert not Find.select().count()


def test_a_verb_cannot_commit_by_itself(clerk):
    with pytest.raises(IntegrityError), transaction(clerk, "cheat"):
        find("1")
        clerk.store.db.commit()
    assert not Find.select().count()
    assert clerk.store.head().seq == 0


def test_whoever_writes_next_finds_forgotten_what_a_commit_made_out_of_date(clerk):
    turn, free = clerk.store.db.turn, []
    stop = changes.on_commit(lambda _kinds: free.append(turn.free))
    with transaction(clerk, "a"):
        find("1")
    stop()
    assert free == [False]
    assert turn.free


def test_kinds_are_announced_once_after_the_commit(clerk):
    heard = []

    def fails(_kinds):
        raise KeyError

    stops = [changes.on_commit(fails), changes.on_commit(lambda kinds: heard.append((kinds, Find.select().count())))]
    with transaction(clerk, "a"):
        found = find("1")
        Remark.create(find=found, text="nass")
        Remark.create(find=found, text="rot")
        assert not heard
    with transaction(clerk, "nothing"):
        pass
    with pytest.raises(KeyError), transaction(clerk, "b"):
        find("2")
        raise KeyError
    for stop in stops:
        stop()
    with transaction(clerk, "c"):
        find("3")
    assert heard == [(frozenset({Kind("find"), Kind("remark")}), 1)]


def test_numbers_run_per_letter_and_day_without_gaps(clerk):
    def take(*arguments, **more):
        with transaction(clerk, "number") as work:
            return work.next_number(*arguments, **more)

    assert take().startswith("QH-20261118-001-")
    assert take().startswith("QH-20261118-002-")
    assert take("G").startswith("QH-G-20261118-001-")
    with pytest.raises(KeyError), transaction(clerk, "number") as work:
        work.next_number()
        raise KeyError
    assert take().startswith("QH-20261118-003-")
    assert take("D", yearly=True).startswith("QH-D-2026-001-")


def test_two_threads_take_turns(clerk):
    def register(name):
        with clerk.store.reading():
            for number in range(20):
                with transaction(clerk, "finds.register") as work:
                    find(f"{name}{number}", what=work.next_number())

    threads = [threading.Thread(target=register, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Find.select(Find.what).distinct().count() == 40
    assert clerk.store.head().seq == 40


def test_drafts_and_preferences_stay_out_of_the_journal(clerk, clock):
    keep_draft(CLERK, "finds", "", '{"what":"a"}', clock)
    keep_draft(CLERK, "finds", "", '{"what":"b"}', clock)
    assert draft(CLERK, "finds").payload == '{"what":"b"}'
    drop_draft(CLERK, "finds")
    assert draft(CLERK, "finds") is None
    set_preference(None, "counter", "2")
    set_preference(CLERK, "counter", "3")
    assert (preference(None, "counter"), preference(CLERK, "counter"), preference(CLERK, "font", "100")) == (
        "2",
        "3",
        "100",
    )
    with local_write():
        Shelf.create(name="A", finds=3)
    assert clerk.store.head().seq == 0


def test_a_save_that_meets_no_row_is_an_error(clerk):
    with pytest.raises(LookupError), transaction(clerk, "lost"):
        Find(id=uuid4(), number="1", what="x").save()


def test_records_of_a_clock_that_was_set_back_come_after_those_of_before(clerk, folder, clock, steps, monkeypatch):
    with transaction(clerk, "finds.register"):
        first = find("1")
    clerk.store.close()
    monkeypatch.setattr(ids._Births, "last", 0)
    monkeypatch.setattr(ids.time, "time_ns", lambda: 1_700_000_000_000_000_000)
    again = Store.open(folder, KEY, TOYS, clock, steps=steps)
    with transaction(Clerk(again, clock), "finds.register"):
        second = find("2")
    again.close()
    assert second.id > first.id
