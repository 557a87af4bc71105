"""What is kept of the store is what was committed last, whoever reads it and from within what."""

import pytest

from desktop.core.kind import Kind
from desktop.storage import place
from desktop.storage.engine import Engine
from desktop.storage.kept import Kept
from desktop.storage.record import office
from desktop.storage.transaction import transaction
from tests.storage.toys import Find, find

FINDS = frozenset({Kind("find")})


@pytest.fixture
def reads():
    return []


@pytest.fixture
def numbers(reads):
    def read():
        reads.append(1)
        return [row.number for row in Find.select().order_by(Find.number)]

    return Kept(read, FINDS)


def test_it_is_read_once_and_again_after_a_commit_of_its_kinds(clerk, numbers, reads):
    assert numbers.of(office.obj) == numbers.of(office.obj) == []
    assert len(reads) == 1
    with transaction(clerk, "toys.found"):
        find("1")
    assert numbers.of(office.obj) == ["1"]
    assert len(reads) == 2


def test_what_a_transaction_undoes_is_not_kept(clerk, numbers):
    with pytest.raises(KeyError), transaction(clerk, "toys.found"):
        find("1")
        assert numbers.of(office.obj) == ["1"]
        raise KeyError
    assert numbers.of(office.obj) == []


def test_what_a_reader_of_an_old_state_sees_is_not_kept(numbers, reads, store):
    reader = store.db.connection()
    reader.execute("BEGIN")
    try:
        assert numbers.of(office.obj) == numbers.of(office.obj) == []
        assert len(reads) == 2
    finally:
        reader.execute("ROLLBACK")
    assert numbers.of(office.obj) == numbers.of(office.obj) == []
    assert len(reads) == 3


def test_a_commit_while_it_is_read_makes_it_out_of_date(clerk):
    def read():
        found = Find.select().count()
        if not found:
            with transaction(clerk, "toys.found"):
                find("1")
        return found

    count = Kept(read, FINDS)
    assert count.of(office.obj) == 0
    assert count.of(office.obj) == 1


def test_another_store_is_read_anew(clerk, numbers, reads):
    numbers.of(office.obj)
    engine = office.obj
    office.initialize(Engine(clerk.store.path / place.FILE, engine.data_key))
    try:
        numbers.of(office.obj)
    finally:
        office.obj.close_all()
        office.initialize(engine)
    assert len(reads) == 2
