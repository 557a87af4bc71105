"""Killed in the middle of writing: everything acknowledged is there, whole, and the journal agrees."""

import random
import signal
import subprocess
import sys
import time

import pytest
from peewee import fn

from desktop.core.clock import FrozenClock
from desktop.storage import journal
from desktop.storage.store import Store
from tests.storage.replay import Replay, present
from tests.storage.toys import KEY, TOYS, Find, Remark

WRITER = """
import random, sys
from pathlib import Path
from desktop.core.clock import FrozenClock
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.toys import KEY, TOYS, Clerk, Find, Remark, find

folder, steps, run = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
clock, chance = FrozenClock(), random.Random(run)
clerk = Clerk(Store.open(folder, KEY, TOYS, clock, steps=steps), clock)
for number in range(10**6):
    rows = chance.choice((1, 1, 3, 20, 200))
    with transaction(clerk, "a"):
        made = find(f"{run}-{number}", weight=rows)
        for _ in range(rows):
            Remark.create(find=made, text="x" * chance.randrange(200))
    print(made.number, flush=True)
"""


def killed_in_mid_write(folder, steps, run, after):
    """What a writer acknowledged before it was killed, *after* seconds from its first acknowledgement."""
    command = [sys.executable, "-c", WRITER, str(folder), str(steps), run]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    first = writer.stdout.readline()
    time.sleep(after)
    writer.send_signal(signal.SIGKILL)
    rest, _ = writer.communicate()
    return [line.strip() for line in [first, *rest.splitlines(keepends=True)] if line.endswith("\n")]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("kills", [10, pytest.param(100, marks=pytest.mark.slow)])
def test_killed_in_the_middle_of_writing(store, folder, steps, kills):
    store.close()
    chance, acknowledged = random.Random(9), set()
    for run in range(kills):
        acknowledged.update(killed_in_mid_write(folder, steps, f"r{run}", chance.uniform(0.01, 0.25)))
        again = Store.open(folder, KEY, TOYS, FrozenClock(), steps=steps)
        kept = {found.number: found.weight for found in Find.select(Find.number, Find.weight)}
        assert acknowledged <= set(kept)
        remarks = dict(Remark.select(Find.number, fn.COUNT(Remark.id)).join(Find).group_by(Find.number).tuples())
        assert remarks == kept
        assert again.db.execute_sql("PRAGMA quick_check").fetchall() == [("ok",)]
        again.close()
    again = Store.open(folder, KEY, TOYS, FrozenClock(), steps=steps)
    replay = Replay()
    replay.catch_up(again.db)
    assert replay.tables == present(again.db)
    assert journal.verify(lambda _done, _total: None, lambda: False).sound
    again.close()
