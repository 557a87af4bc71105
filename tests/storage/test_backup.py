"""Copies made while the office works: checked, counted, thinned, and honest when the drive is gone."""

import errno
import os
import shutil
import threading
from collections import namedtuple
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.clock import local_day
from desktop.storage import backup, copies, keys, sidefile
from desktop.storage.backup import Cancelled, CopyFailed
from desktop.storage.copies import BackupCopy, Content, due, kept, list_copies
from desktop.storage.faults import DAMAGED, DamagedStore, ForeignFile, UnfitFolder
from desktop.storage.sidefile import AccountLine, Attempts, Head, SideFile
from desktop.storage.transaction import transaction
from tests.storage.toys import CLERK, KEY, find

WRAP = keys.wrap(KEY, "x", owner=keys.Owner(UUID(int=1), CLERK), cost=keys.Cost(64, 1, 1))
NOON = datetime(2026, 11, 18, 4, 0, tzinfo=UTC)


def silent(_done, _total):
    pass


def never():
    return False


@pytest.fixture
def office_store(store, clerk):
    """A store with a side file, three finds and one failed unlock."""
    sidefile.write(
        store.path,
        SideFile(store.id, "QH", "青海", (AccountLine(CLERK, "张丽", "zl", "客服", WRAP),), attempts=Attempts(1, NOON)),
    )
    with transaction(clerk, "finds.register"):
        for number in "123":
            find(number)
    return store


def test_a_copy_holds_the_store_its_side_file_and_a_note(office_store, clock):
    told = []
    copy = backup.backup(office_store, office_store.path / "backups", lambda *pages: told.append(pages), never)
    assert copy.path.name == "2026-11-18_142600-QH"
    assert sorted(file.name for file in copy.path.iterdir()) == ["copy.json", "store.db", "store.json"]
    assert copy.content.counts["find"] == 3
    assert copy.content.head == office_store.head() == sidefile.read(copy.path).head
    assert sidefile.read(copy.path).attempts == Attempts()
    assert (copy.made_at, copy.office, told[-1][0]) == (clock.now(), "青海", told[-1][1])
    assert list_copies(office_store.path / "backups") == [copy]
    assert copies.checked(copy.file, KEY) == copy.content


def test_writers_go_on_and_the_copy_is_one_moment(office_store, clerk):
    stop = threading.Event()
    count = [0]

    def keep_writing():
        with clerk.store.reading():
            while not stop.is_set():
                with transaction(clerk, "finds.register"):
                    find(f"w{count[0]}")
                    find(f"v{count[0]}")
                count[0] += 1

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        made = [backup.backup(office_store, office_store.path / "backups", silent, never) for _ in range(3)]
    finally:
        stop.set()
        writer.join()
    assert count[0] > 0
    for copy in made:
        assert copy.content.counts["find"] == 3 + 2 * (copy.content.head.seq - 1)
        assert copy.content.counts["journal_entry"] == copy.content.counts["find"]
    assert len({copy.path for copy in made}) == 3


def test_the_daily_copy_goes_to_both_folders_and_is_noted(office_store, tmp_path, clock):
    drive = tmp_path / "drive"
    drive.mkdir()
    backup.choose_second_folder(office_store.path, drive)
    assert due(clock.now(), sidefile.read(office_store.path).backup.done_at)
    state = backup.back_up_everywhere(office_store, silent, never)
    assert sidefile.read(office_store.path).backup == state
    assert (state.done_at, state.failed, len(state.copies)) == (clock.now(), None, 2)
    assert len(list_copies(drive)) == len(list_copies(office_store.path / "backups")) == 1
    assert not due(clock.now(), state.done_at)
    clock.advance(timedelta(hours=10))
    assert due(clock.now(), state.done_at), "another day at the office"


def test_a_drive_that_was_pulled_out_is_told_and_the_own_copy_counts(office_store, tmp_path, clock):
    drive = tmp_path / "drive"
    drive.mkdir()
    backup.choose_second_folder(office_store.path, drive)
    drive.rmdir()
    state = backup.back_up_everywhere(office_store, silent, never)
    assert "is not there" in str(state.failed)
    assert (state.done_at, len(state.copies)) == (clock.now(), 1)
    assert not drive.exists(), "an empty place where a drive belongs is not filled"


def test_a_folder_that_vanishes_while_copying_is_told(office_store, tmp_path):
    drive = tmp_path / "drive"
    drive.mkdir()
    with pytest.raises(CopyFailed, match="is not there"):
        backup.backup(office_store, drive, lambda *_: shutil.rmtree(drive, ignore_errors=True), never)


def test_a_full_drive_is_told_before_anything_is_written(office_store, tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: namedtuple("Usage", "free")(1 << 20))
    with pytest.raises(CopyFailed, match="has 1 MB free, but the copy needs"):
        backup.backup(office_store, tmp_path, silent, never)
    assert list(tmp_path.glob("20*")) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_fault_in_mid_copy_leaves_nothing_partial(office_store, tmp_path, monkeypatch, number):
    drive = tmp_path / "drive"
    drive.mkdir()
    monkeypatch.setattr(copies, "sync", lambda _: (_ for _ in ()).throw(OSError(number, os.strerror(number))))
    with pytest.raises(CopyFailed):
        backup.backup(office_store, drive, silent, never)
    assert list(drive.iterdir()) == []


def test_cancelling_leaves_nothing(office_store, tmp_path):
    drive = tmp_path / "drive"
    drive.mkdir()
    with pytest.raises(Cancelled):
        backup.backup(office_store, drive, silent, lambda: True)
    assert list(drive.iterdir()) == []
    assert sidefile.read(office_store.path).backup.done_at is None


def test_what_an_ended_program_left_is_swept_and_never_listed(office_store):
    own = office_store.path / "backups"
    left = own / "2026-11-17_180000-QH.part"
    left.mkdir(parents=True)
    (left / "store.db").write_bytes(b"half")
    assert list_copies(own) == []
    copy = backup.backup(office_store, own, silent, never)
    assert [path.name for path in own.iterdir()] == [copy.path.name]


@pytest.mark.parametrize("place", [100, 5000, -100])
def test_a_damaged_copy_does_not_pass_the_check(office_store, place):
    copy = backup.backup(office_store, office_store.path / "backups", silent, never)
    kept_bytes = bytearray(copy.file.read_bytes())
    kept_bytes[place] ^= 1
    copy.file.write_bytes(kept_bytes)
    with pytest.raises(DamagedStore):
        copies.checked(copy.file, KEY)
    with pytest.raises(DamagedStore):
        copies.checked(copy.file, bytes(32))


def test_a_damaged_store_is_not_called_unharmed(office_store, tmp_path):
    office_store.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    with (office_store.path / "store.db").open("r+b") as opened:
        for page in range(20, opened.seek(0, 2) // 4096):
            opened.seek(page * 4096 + 77)
            opened.write(b"xx")
    with pytest.raises(DamagedStore) as caught:
        backup.backup(office_store, tmp_path, silent, never)
    assert caught.value.sentence == DAMAGED
    assert list(tmp_path.glob("20*")) == []


def test_another_programs_file_is_told_from_a_damaged_one(tmp_path):
    plain = tmp_path / "store.db"
    with apsw.Connection(str(plain)) as connection:
        connection.execute("create table t(a)")
    connection.close()
    with pytest.raises(ForeignFile):
        copies.checked(plain, KEY)
    with pytest.raises(DamagedStore):
        copies.checked(tmp_path / "missing.db", KEY)


def test_a_copy_with_a_spoilt_note_is_not_listed(office_store):
    copy = backup.backup(office_store, office_store.path / "backups", silent, never)
    note = copy.path / "copy.json"
    note.write_text(note.read_text("utf-8").replace('"find": 3', '"find": 4'), "utf-8")
    assert list_copies(office_store.path / "backups") == []
    with pytest.raises(DamagedStore):
        copies.read_copy(copy.path)


def test_a_second_folder_must_be_there_and_elsewhere(office_store, tmp_path):
    for wrong, said in ((tmp_path / "no", "is not there"), (office_store.path, "inside the store's folder")):
        with pytest.raises(CopyFailed, match=said):
            backup.choose_second_folder(office_store.path, wrong)
    deep = tmp_path / ("x" * 200) / ("y" * 200)
    deep.mkdir(parents=True)
    with pytest.raises(UnfitFolder):
        backup.choose_second_folder(office_store.path, deep)
    backup.choose_second_folder(office_store.path, None)
    assert sidefile.read(office_store.path).backup.second_folder == ""


def copy_of(made_at, seq=0):
    content = Content(UUID(int=1), "QH", Head("QH", seq, bytes(32)), {}, ())
    return BackupCopy(Path(f"{made_at:%Y%m%dT%H%M%S%f}"), content, "", made_at, made_at, 0, "")


def days(first, count, *, step=1):
    return [copy_of(first + timedelta(days=step * number)) for number in range(count)]


@pytest.mark.parametrize(
    ("copies_made", "today", "staying"),
    [
        ([], date(2026, 11, 18), []),
        (days(NOON, 1), date(2026, 11, 18), ["11-18"]),
        # several on one day: the last
        ([copy_of(NOON), copy_of(NOON + timedelta(hours=4))], date(2026, 11, 18), ["11-18"]),
        # three weeks of every day: twelve days and the Sundays before
        (
            days(NOON - timedelta(days=20), 21),
            date(2026, 11, 18),
            [*(f"11-{day:02}" for day in range(18, 6, -1)), "11-01", "10-31"],
        ),
        # a holiday of two months takes no copy away
        (
            [*days(NOON, 3), *days(NOON + timedelta(days=60), 1)],
            date(2027, 1, 17),
            ["01-17", "11-20", "11-19", "11-18"],
        ),
        # made while the clock was ahead: stays, and takes nobody's place
        ([copy_of(NOON), copy_of(NOON + timedelta(days=400))], date(2026, 11, 18), ["12-23", "11-18"]),
    ],
)
def test_thinning_keeps_days_weeks_and_months(copies_made, today, staying):
    assert [f"{local_day(copy.made_at):%m-%d}" for copy in kept(copies_made, today)] == staying


def test_a_clock_set_back_does_not_cost_the_copy_that_holds_the_most():
    before, after = copy_of(NOON, seq=7), copy_of(NOON - timedelta(hours=2), seq=9)
    assert kept([before, after], local_day(NOON)) == [before, after]


def test_two_years_of_daily_copies_thin_to_a_handful():
    made = days(NOON - timedelta(days=729), 730)
    left = []
    for copy in made:  # thinned every evening, as the program does it
        left = kept([*left, copy], local_day(copy.made_at))
    assert left == kept(made, local_day(NOON))
    assert len(left) <= 12 + 10 + 9
    assert (NOON - left[-1].made_at).days >= 8 * 28


@settings(max_examples=60)
@given(st.lists(st.integers(0, 24 * 400), max_size=60, unique=True))
def test_thinning_is_steady_and_never_loses_the_newest(hours):
    made = [copy_of(NOON - timedelta(hours=number)) for number in hours]
    left = kept(made, local_day(NOON))
    assert kept(left, local_day(NOON)) == left
    assert set(left) <= set(made)
    assert len(left) <= 12 + 10 + 9
    if made:
        assert left[0] == max(made, key=lambda copy: copy.made_at)
        recent = {local_day(copy.made_at) for copy in made}
        assert set(sorted(recent)[-12:]) <= {local_day(copy.made_at) for copy in left}


def test_thinning_leaves_other_stores_and_strange_folders_alone(office_store, clock):
    own = office_store.path / "backups"
    for _ in range(3):
        backup.backup(office_store, own, silent, never)
    foreign = copies.read_copy(next(path for path in own.iterdir()))
    stranger = own / "photos"
    stranger.mkdir()
    (stranger / "copy.json").write_text("{}")
    assert copies.thin(own, uuid4(), local_day(clock.now())) == []
    assert foreign.path.exists()
    assert len(copies.thin(own, office_store.id, local_day(clock.now()))) == 1
    assert len(list_copies(own)) == 1
    assert stranger.exists()
