"""What lies in clear beside the store: kept whole through crashes, and the delay after wrong passwords."""

import errno
import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from desktop.core.sentence import sentence
from desktop.storage import keys, sidefile
from desktop.storage.faults import DamagedStore, DiskFull, NewerStore, NoStore, ReadOnlyFolder
from desktop.storage.sidefile import AccountLine, Attempts, BackupState, Head, SideFile

NOW = datetime(2026, 11, 18, 6, 26, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
WRAP = keys.wrap(bytes(32), "x", owner=keys.Owner(UUID(int=1)), cost=keys.Cost(64, 1, 1))
ALICE = AccountLine(UUID(int=2), "张丽", "zl", "客服专员", WRAP)
FULL = SideFile(
    store_id=UUID(int=1),
    code="QH",
    office="青海分公司 𠮷",
    accounts=(ALICE,),
    recovery=WRAP,
    attempts=Attempts(6, NOW),
    head=Head("QH", 7, b"\x01" * 32),
    last_exit=NOW,
    backup=BackupState(NOW, ("a",), "/mnt/u", sentence("storage", "No {what}.").of(what="room")),
)


@pytest.fixture
def folder(tmp_path):
    sidefile.write(tmp_path, FULL)
    return tmp_path


def test_everything_written_is_read_again(folder):
    assert sidefile.read(folder) == FULL
    sidefile.write(folder, SideFile(UUID(int=3), "Q2"))
    assert sidefile.read(folder) == SideFile(UUID(int=3), "Q2")
    assert str(FULL.backup.failed) == "No room."


def test_accounts_are_found_replaced_and_removed():
    renamed = ALICE._replace(name="张莉")
    assert FULL.with_account(renamed).accounts == (renamed,)
    bob = ALICE._replace(account_id=UUID(int=4), name="李波")
    both = FULL.with_account(bob)
    assert (both.account(UUID(int=4)), both.without_account(ALICE.account_id).accounts) == (bob, (bob,))
    assert FULL.account(UUID(int=9)) is None


@pytest.mark.parametrize("spoil", [lambda kept: kept[: len(kept) // 2], lambda _: b"", lambda _: b"\0" * 500])
def test_a_half_written_file_gives_way_to_the_copy_before(folder, spoil):
    sidefile.write(folder, replace(FULL, office="新名"))
    newest = folder / sidefile.NAME
    newest.write_bytes(spoil(newest.read_bytes()))
    assert sidefile.read(folder) == FULL
    sidefile.write(folder, replace(FULL, office="再新"))
    assert sidefile.read(folder).office == "再新"
    newest.unlink()
    assert sidefile.read(folder) == FULL, "the damaged file did not push the good copy away"


def test_a_single_changed_figure_is_noticed(folder):
    newest = folder / sidefile.NAME
    newest.write_text(newest.read_text("utf-8").replace('"failures": 6', '"failures": 0'), "utf-8")
    with pytest.raises(DamagedStore, match="damaged or only half written"):
        sidefile.read(folder)


@pytest.mark.parametrize(
    ("name", "value"), [("last_exit", "0001-01-01T00:00:00+14:00"), ("accounts", {}), ("attempts", None), ("id", "x")]
)
def test_what_nobody_wrote_is_damage_even_with_its_digest(folder, name, value):
    whole = json.loads((folder / sidefile.NAME).read_bytes())
    whole["store"][name] = value
    whole["digest"] = hashlib.sha256(json.dumps(whole["store"], sort_keys=True).encode()).hexdigest()
    (folder / sidefile.NAME).write_text(json.dumps(whole), "utf-8")
    with pytest.raises(DamagedStore):
        sidefile.read(folder)


def test_a_store_whose_side_file_is_gone_is_not_called_nothing(folder):
    (folder / sidefile.NAME).unlink()
    (folder / "store.db").write_bytes(b"x")
    with pytest.raises(DamagedStore, match=r"store\.json is missing"):
        sidefile.read(folder)


def test_nothing_there_and_something_newer_are_said(folder, tmp_path_factory):
    with pytest.raises(NoStore):
        sidefile.read(tmp_path_factory.mktemp("empty"))
    newest = folder / sidefile.NAME
    newest.write_text(newest.read_text("utf-8").replace('"format": 1', '"format": 2'), "utf-8")
    with pytest.raises(NewerStore):
        sidefile.read(folder)


@pytest.mark.parametrize(
    ("number", "fault"), [(errno.ENOSPC, DiskFull), (errno.EROFS, ReadOnlyFolder), (errno.EACCES, ReadOnlyFolder)]
)
def test_a_failing_disk_leaves_the_former_file(folder, monkeypatch, number, fault):
    def fails(_handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(fault):
        sidefile.write(folder, replace(FULL, office="新名"))
    assert sidefile.read(folder) == FULL


def test_a_program_killed_while_writing_leaves_a_whole_file(folder):
    program = (
        "import sys; from dataclasses import replace; from pathlib import Path; from desktop.storage import sidefile\n"
        "folder = Path(sys.argv[1]); side = sidefile.read(folder)\n"
        "for n in range(10**9): sidefile.write(folder, replace(side, office=str(n))); print(n, flush=True)"
    )
    house = Path(__file__).resolve().parents[2]
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(folder)], cwd=house, stdout=subprocess.PIPE
        ) as running:
            for _ in range(10):
                assert running.stdout.readline()
            running.kill()
        assert sidefile.read(folder).accounts == FULL.accounts


@pytest.mark.parametrize(
    ("failures", "minutes"), [(1, 0), (5, 0), (6, 1), (7, 5), (8, 15), (9, 60), (10, 60), (500, 60)]
)
def test_five_free_tries_then_growing_waits(failures, minutes):
    attempts = Attempts()
    for _ in range(failures):
        attempts = attempts.failed(NOW)
    assert attempts.remaining(NOW) == minutes * MINUTE
    assert attempts.remaining(NOW + minutes * MINUTE) == timedelta(0)


def test_the_wait_survives_a_restart_and_ends_with_success(tmp_path):
    sidefile.write(tmp_path, SideFile(UUID(int=1), "QH"))
    for _ in range(7):
        sidefile.note_failure(tmp_path, NOW)
    assert sidefile.waiting(tmp_path, NOW + 2 * MINUTE) == 3 * MINUTE
    sidefile.note_success(tmp_path)
    assert sidefile.waiting(tmp_path, NOW) == timedelta(0)
    assert sidefile.note_failure(tmp_path, NOW).failures == 1


def test_setting_the_clock_back_does_not_shorten_the_wait(tmp_path):
    sidefile.write(tmp_path, SideFile(UUID(int=1), "QH"))
    for _ in range(8):
        sidefile.note_failure(tmp_path, NOW)
    a_year_back = NOW - timedelta(days=365)
    assert sidefile.waiting(tmp_path, a_year_back) == 15 * MINUTE
    assert sidefile.waiting(tmp_path, a_year_back + 10 * MINUTE) == 5 * MINUTE, "nor lengthen it to a year"


def test_two_threads_do_not_undo_one_another(folder):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: sidefile.note_failure(folder, NOW), range(40)))
    assert sidefile.read(folder).attempts.failures == 46


def test_reading_it_loads_nothing_heavy():
    program = (
        "import sys, desktop.storage.sidefile\n"
        "print(sorted({'peewee', 'apsw', 'argon2', 'cryptography', 'pypinyin'} & set(sys.modules)))"
    )
    house = Path(__file__).resolve().parents[2]
    said = subprocess.run([sys.executable, "-c", program], cwd=house, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
