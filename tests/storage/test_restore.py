"""One copy back in the store's place: looked at first, the present laid aside, whole however it ends."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from desktop.storage import backup, copies, keys, restore, sidefile
from desktop.storage.copies import Cancelled
from desktop.storage.faults import DamagedStore, ForeignFile, NewerStore, StoreInUse
from desktop.storage.sidefile import AccountLine, Attempts, SideFile
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.toys import CLERK, KEY, TOYS, Clerk, Find, find

CHEAP = keys.Cost(64, 1, 1)
HOUSE = Path(__file__).resolve().parents[2]


def line_for(store_id, password):
    return AccountLine(
        CLERK, "张丽", "zl", "客服", keys.wrap(KEY, password, owner=keys.Owner(store_id, CLERK), cost=CHEAP)
    )


@pytest.fixture
def copied(store, clerk):
    """A closed store with two finds, and the path of a copy made when it had one."""
    sidefile.write(store.path, SideFile(store.id, "QH", "青海", (line_for(store.id, "old"),)))
    with transaction(clerk, "finds.register"):
        find("1")
    copy = backup.backup(store, store.path / "backups", lambda *_: None, lambda: False)
    with transaction(clerk, "finds.register"):
        find("2")
    store.close()
    return copy.path


@pytest.fixture
def known(steps):
    return [path.stem for path in steps.glob("0*.py")]


@pytest.fixture
def put_back(folder, copied, clock, known):
    def put_back(**more):
        return restore.restore(folder, copied, KEY, clock.now(), known_steps=known, **more)

    return put_back


def numbers(folder, clock, steps):
    store = Store.open(folder, KEY, TOYS, clock, steps=steps)
    try:
        return sorted(kept.number for kept in Find.select())
    finally:
        store.close()


def everything(folder):
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "store.lock"
    }


def test_the_preview_says_what_is_inside_and_changes_nothing(folder, copied, known):
    before = everything(folder)
    seen = restore.preview(copied, KEY, folder, known)
    assert seen.copy.content.counts["find"] == 1
    assert seen.copy.content.head.seq == 1
    told = [str(said) for said in seen.sentences]
    assert told == [
        f"The store of 青海 (QH) as it was at 2026-11-18 14:26: {seen.copy.rows} rows.",
        "Later transactions that are not in it: 1. The present state is laid aside first.",
    ]
    assert everything(folder) == before


def test_restoring_brings_the_moment_back_and_keeps_the_present_aside(folder, put_back, clock, steps):
    told = []
    done = put_back(progress=lambda *part: told.append(part))
    assert told[-1][0] == told[-1][1] == done.copy.size
    assert numbers(folder, clock, steps) == ["1"]
    assert done.aside.parent == folder / "before-restore"
    shutil.copy2(done.aside / "store.db", folder / "store.db")
    shutil.copy2(done.aside / "store.json", folder / "store.json")
    assert numbers(folder, clock, steps) == ["1", "2"]


def test_work_goes_on_after_a_restore(folder, put_back, clock, steps):
    put_back()
    store = Store.open(folder, KEY, TOYS, clock, steps=steps)
    with transaction(Clerk(store, clock), "finds.register"):
        find("3")
    assert store.head().seq == 2
    store.close()
    assert numbers(folder, clock, steps) == ["1", "3"]


def test_the_passwords_of_that_day_are_valid_again_and_it_is_said(folder, copied, put_back, known):
    side = sidefile.read(folder)
    sidefile.write(folder, side.with_account(line_for(side.store_id, "new")))
    seen = restore.preview(copied, KEY, folder, known)
    assert "those of 2026-11-18 14:26 are valid again" in str(seen.sentences[-1])
    put_back()
    owner = keys.Owner(side.store_id, CLERK)
    assert keys.unwrap(sidefile.read(folder).account(CLERK).wrap, "old", owner=owner) == KEY
    with pytest.raises(keys.WrongPassword):
        keys.unwrap(sidefile.read(folder).account(CLERK).wrap, "new", owner=owner)


def test_a_restore_does_not_shorten_the_unlock_delay(folder, put_back, clock):
    sidefile.change(folder, lambda kept: replace(kept, attempts=Attempts(8, clock.now())))
    put_back()
    assert sidefile.waiting(folder, clock.now()) == timedelta(minutes=15)


def test_a_lost_store_is_restored_from_the_second_drive(folder, copied, tmp_path, clock, steps, known):
    drive = tmp_path / "drive" / copied.name
    shutil.copytree(copied, drive)
    shutil.rmtree(folder)
    done = restore.restore(folder, drive, KEY, clock.now(), known_steps=known)
    assert done.aside is None
    assert numbers(folder, clock, steps) == ["1"]


@pytest.mark.parametrize("spoil", [b"", b"rubbish", b"SQLite format 3\0" + bytes(4080)])
def test_a_damaged_store_and_side_file_are_replaced(folder, put_back, clock, steps, spoil):
    (folder / "store.db").write_bytes(spoil)
    (folder / "store.json").write_bytes(b"{")
    (folder / "store.json.old").unlink(missing_ok=True)
    done = put_back()
    assert (done.aside / "store.db").read_bytes() == spoil
    assert numbers(folder, clock, steps) == ["1"]


def test_a_sound_store_that_lost_only_its_side_file_keeps_everything(folder, copied, put_back, clock, steps, known):
    for name in ("store.json", "store.json.old"):
        (folder / name).unlink(missing_ok=True)
    before = everything(folder)
    (said,) = restore.preview(copied, KEY, folder, known).sentences
    assert "stays as it is" in str(said)
    assert everything(folder) == before
    done = put_back()
    assert (done.aside / "store.db").exists()
    assert numbers(folder, clock, steps) == ["1", "2"]
    owner = keys.Owner(sidefile.read(folder).store_id, CLERK)
    assert keys.unwrap(sidefile.read(folder).account(CLERK).wrap, "old", owner=owner) == KEY


def test_an_older_store_without_its_side_file_is_replaced(folder, copied, put_back, clock, steps, known):
    """The store here lacks what the copy has: it is damaged or was put there by hand."""
    put_back()
    store = Store.open(folder, KEY, TOYS, clock, steps=steps)
    with transaction(Clerk(store, clock), "finds.register"):
        find("3")
    newer = backup.backup(store, folder / "backups", lambda *_: None, lambda: False)
    store.close()
    shutil.copy2(copied / "store.db", folder / "store.db")
    for name in ("store.json", "store.json.old"):
        (folder / name).unlink(missing_ok=True)
    restore.restore(folder, newer.path, KEY, clock.now(), known_steps=known)
    assert numbers(folder, clock, steps) == ["1", "3"]


def test_a_log_left_by_a_crash_is_not_read_into_the_restored_file(folder, clock, steps, known, store, clerk):
    sidefile.write(store.path, SideFile(store.id, "QH", "青海", (line_for(store.id, "old"),)))
    with transaction(clerk, "finds.register"):
        find("1")
    copy = backup.backup(store, store.path / "backups", lambda *_: None, lambda: False)
    with transaction(clerk, "finds.register"):
        find("2")
    crashed = folder.with_name("crashed")
    shutil.copytree(folder, crashed)
    store.close()
    assert (crashed / "store.db-wal").stat().st_size
    done = restore.restore(crashed, crashed / "backups" / copy.path.name, KEY, clock.now(), known_steps=known)
    assert (done.aside / "store.db-wal").exists()
    assert numbers(crashed, clock, steps) == ["1"]


def spoil_page(copy):
    spoilt = bytearray((copy / "store.db").read_bytes())
    spoilt[9000] ^= 1
    (copy / "store.db").write_bytes(spoilt)


def another_store(copy):
    sidefile.write(copy.parents[1], replace(sidefile.read(copy), store_id=uuid4()))


REFUSED = {
    "a flipped byte": (spoil_page, DamagedStore),
    "half a file": (
        lambda copy: (copy / "store.db").write_bytes((copy / "store.db").read_bytes()[:8192]),
        DamagedStore,
    ),
    "no store": (lambda copy: (copy / "store.db").unlink(), DamagedStore),
    "no side file": (lambda copy: (copy / "store.json").unlink(), DamagedStore),
    "no note": (lambda copy: (copy / "copy.json").unlink(), DamagedStore),
    "another store's": (another_store, ForeignFile),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_restored_is_refused_and_the_present_untouched(folder, copied, put_back, case):
    spoil, fault = REFUSED[case]
    spoil(copied)
    before = everything(folder)
    with pytest.raises(fault) as refusal:
        put_back()
    assert str(refusal.value.sentence)
    assert everything(folder) == before


def test_a_newer_copy_is_refused(folder, copied, clock):
    before = everything(folder)
    with pytest.raises(NewerStore):
        restore.restore(folder, copied, KEY, clock.now(), known_steps=["0000_before"])
    assert everything(folder) == before


def test_another_key_does_not_open_the_copy(folder, copied, known):
    with pytest.raises(DamagedStore):
        restore.preview(copied, bytes(32), folder, known)


def test_an_open_store_is_not_replaced(folder, put_back, clock, steps):
    store = Store.open(folder, KEY, TOYS, clock, steps=steps)
    with pytest.raises(StoreInUse):
        put_back()
    store.close()


def test_cancelling_leaves_the_present(folder, put_back):
    before = everything(folder)
    with pytest.raises(Cancelled):
        put_back(cancelled=lambda: True)
    assert everything(folder) == before


def test_no_room_leaves_the_present(folder, put_back, monkeypatch):
    before = everything(folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type("Usage", (), {"free": 0}))
    with pytest.raises(copies.CopyFailed, match="0 MB free"):
        put_back()
    assert everything(folder) == before


KILLED = """
import os, pathlib, shutil, sys
sys.path.insert(0, sys.argv[1])
left = int(sys.argv[5])

def counted(name, owner):
    real = getattr(owner, name)
    def step(*given, **named):
        global left
        if left == 0:
            os.kill(os.getpid(), 9)
        left -= 1
        return real(*given, **named)
    setattr(owner, name, step)

from desktop.core.clock import FrozenClock
from desktop.storage import restore, sidefile
for name in ("rename", "replace", "unlink", "mkdir", "rmdir"):
    counted(name, pathlib.Path)
for name in ("fsync", "unlink", "rmdir"):
    counted(name, os)
counted("copy2", shutil)
folder, copy = map(pathlib.Path, sys.argv[2:4])
restore.restore(folder, copy, bytes.fromhex(sys.argv[4]), FrozenClock().now(), known_steps=sys.argv[6:])
print("done")
"""


def test_killed_at_any_step_the_old_or_the_new_store_opens(folder, copied, clock, steps, known, tmp_path):
    seen = []
    for left in range(200):
        place = tmp_path / f"try{left}"
        shutil.copytree(folder, place)
        arguments = [str(HOUSE), str(place), str(place / "backups" / copied.name), KEY.hex(), str(left), *known]
        ended = subprocess.run([sys.executable, "-c", KILLED, *arguments], capture_output=True, text=True, check=False)
        assert ended.returncode in (0, -9), ended.stderr
        restore.finish(place)
        assert sidefile.read(place).accounts
        seen.append(numbers(place, clock, steps))
        assert sorted(path.name for path in place.glob("store.rest*")) == []
        shutil.rmtree(place)
        if ended.returncode == 0:
            break
    assert seen[0] == ["1", "2"]
    assert seen[-1] == ["1"]
    assert seen == sorted(seen, key=len, reverse=True), "old until the switch, new from then on"
    assert 10 < len(seen) < 200
