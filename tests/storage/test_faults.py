"""A failing disk at every call: nothing lost, nothing torn, a sentence for the clerk, and work goes on afterwards."""

import shutil
import subprocess
import sys
from datetime import date
from itertools import count

import pytest

from desktop.core.clock import FrozenClock
from desktop.core.ids import new_id
from desktop.storage import chain, journal
from desktop.storage import transaction as writing
from desktop.storage.faults import DiskFault, DiskFull, MigrationFailed, OutcomeUnknown, StoreFault
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.faulty_vfs import How, faulty_disk, sweep
from tests.storage.replay import Replay, present
from tests.storage.toys import KEY, TOYS, Clerk, Find, Remark, find


def sound():
    return journal.verify(lambda _done, _total: None, lambda: False).sound


@pytest.fixture
def faulty(folder, clock, steps):
    """A clerk whose store lies on a failing disk, and the disk."""
    with faulty_disk() as disk:
        store = Store.create(folder, KEY, "QH", TOYS, clock, steps=steps)
        yield Clerk(store, clock), disk
        store.close()


def register(clerk, rows):
    """A verb of several rows; the id is made before, so that a repetition would be harmless."""
    rid = new_id()
    with transaction(clerk, "register") as work:
        made = Find.create(id=rid, number=work.next_number(), what="伞" * rows, found_on=date(2026, 11, 18))
        with transaction(clerk, "remark"):
            for _ in range(rows):
                Remark.create(find=made, text="好" * 400)
    return rid


@pytest.mark.parametrize(
    "pragmas",
    [(), ("wal_autocheckpoint = 2",), ("cache_size = 5", "cache_spill = 1")],
    ids=["log only", "log folded in at each commit", "pages written before the commit"],
)
def test_a_fault_at_every_call_of_a_verb_loses_and_tears_nothing(faulty, pragmas):
    clerk, disk = faulty
    db = clerk.store.db
    for pragma in pragmas:
        db.execute_sql(f"PRAGMA {pragma}")
    told_kept, faults = set(), []

    def act():
        told_kept.add(register(clerk, 12))

    def check(told):
        if told is not None:
            assert isinstance(told, (DiskFull, DiskFault)), told
            faults.append(told)
        assert {kept.id for kept in Find.select(Find.id)} == told_kept
        assert Remark.select().count() == 12 * len(told_kept)
        db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    calls = sweep(disk, act, check)
    assert calls > 20
    assert faults
    assert sound()
    assert db.execute_sql("PRAGMA quick_check").fetchall() == [("ok",)]
    replay = Replay()
    replay.catch_up(db)
    assert replay.tables == present(db)


def test_a_commit_whose_fault_came_after_it_was_durable_counts_as_kept(faulty):
    clerk, disk = faulty
    clerk.store.db.execute_sql("PRAGMA wal_autocheckpoint = 1")
    disk.fail(10**6)
    register(clerk, 3)
    disk.fail(disk.calls, How.BROKEN)  # The last call of a commit folds the log in.
    rid = register(clerk, 3)
    assert disk.heal()
    assert Find.get_or_none(Find.id == rid) is not None


def test_an_outcome_that_cannot_be_asked_is_called_unknown(faulty, monkeypatch):
    clerk, disk = faulty

    def unreadable(_db, _tx):
        raise writing.apsw.IOError

    monkeypatch.setattr(chain, "committed", unreadable)
    disk.fail(1, How.BROKEN, forever=True)
    with pytest.raises(OutcomeUnknown) as caught:
        register(clerk, 3)
    disk.heal()
    monkeypatch.undo()
    assert not writing.outcome(caught.value.tx_id)
    assert str(caught.value.sentence)


SECOND = '''
"""Widens finds."""

from peewee import TextField


def up(migrator, database):
    migrator.migrate(migrator.add_column("find", "colour", TextField(default="")))
    database.execute_sql("UPDATE find SET colour = what || what")
    database.execute_sql("UPDATE find SET colour = ''")
    database.execute_sql("CREATE TABLE drawer (id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT")
    migrator.migrate(migrator.drop_column("find", "colour"))
'''


def test_a_fault_at_every_call_of_a_migration_leaves_the_old_store_or_the_new(clerk, folder, steps, tmp_path, clock):
    for number in range(20):
        with transaction(clerk, "a"):
            find(str(number), what="x" * 500)
    clerk.store.close()
    newer = tmp_path / "newer"
    shutil.copytree(steps, newer)
    (newer / "0002_second.py").write_text(SECOND, encoding="utf-8")
    tries, outcomes = count(), []
    with faulty_disk() as disk:

        def act():
            place = tmp_path / f"try{next(tries)}"
            shutil.copytree(folder, place)
            act.place = place
            Store.open(place, KEY, TOYS, clock, steps=newer).close()

        def check(told):
            assert told is None or isinstance(told, StoreFault), told
            again = Store.open(act.place, KEY, TOYS, clock, steps=newer if told is None else steps)
            assert Find.select().count() == 20
            assert sound()
            again.close()
            if told is not None:
                assert isinstance(told, MigrationFailed) or "saved" in str(told.sentence)
                outcomes.append(told)
            shutil.rmtree(act.place)

        calls = sweep(disk, act, check)
    assert calls > 30
    assert len(outcomes) > calls // 2


LIMITED = """
import resource, sys
from pathlib import Path
from desktop.core.clock import FrozenClock
from desktop.storage.faults import DiskFull, DiskFault
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.toys import KEY, TOYS, Clerk, Find, find

folder, steps = map(Path, sys.argv[1:])
clock = FrozenClock()
clerk = Clerk(Store.open(folder, KEY, TOYS, clock, steps=steps), clock)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
kept = 0
try:
    while kept < 100_000:
        with transaction(clerk, "a"):
            find(str(kept), what="x" * 3000)
        kept += 1
except (DiskFull, DiskFault) as fault:
    print(type(fault).__name__)
assert Find.select().count() == kept
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with transaction(clerk, "a"):
    find("again")
assert Find.select().count() == kept + 1
clerk.store.close()
print("went on")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of this kind")
def test_a_file_that_may_not_grow_is_told_and_work_goes_on_afterwards(store, folder, steps):
    store.close()
    command = [sys.executable, "-c", LIMITED, str(folder), str(steps)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.split("\n")[1:] == ["went on", ""], done.stderr
    again = Store.open(folder, KEY, TOYS, FrozenClock(), steps=steps)
    assert sound()
    again.close()
