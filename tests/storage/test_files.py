"""The office's files: kept once and for ever, copied when new, brought back, named when they are lost."""

import hashlib
import random
import signal
import subprocess
import sys
import threading
import time
from itertools import count
from types import SimpleNamespace

import pytest
from peewee import DatabaseError, IntegrityError

from desktop.storage import backup, file_copies, files, keys, restore, sidefile
from desktop.storage.copies import Cancelled
from desktop.storage.faults import DamagedStore, FileLost, StoreFault
from desktop.storage.files import FileStore
from desktop.storage.sidefile import AccountLine, SideFile
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.faulty_vfs import faulty_disk, sweep
from tests.storage.toys import CLERK, KEY, TOYS, find

PHOTO = random.Random(1).randbytes(300_000)
WAV = random.Random(2).randbytes(40_000)


@pytest.fixture
def known(steps):
    return [path.stem for path in steps.glob("0*.py")]


@pytest.fixture
def office_store(store):
    wrap = keys.wrap(KEY, "x", owner=keys.Owner(store.id, CLERK), cost=keys.Cost(64, 1, 1))
    sidefile.write(store.path, SideFile(store.id, "QH", "青海", (AccountLine(CLERK, "张丽", "zl", "客服", wrap),)))
    return store


def silent(*_progress):
    pass


def never():
    return False


def copied(store, to=None):
    return backup.backup(store, to or store.path / "backups", silent, never)


def damage(path, content):
    """Turn over bytes in every page of the file that holds the content's middle."""
    whole = bytearray(path.read_bytes())
    for place in range(len(whole) // 3, len(whole) // 3 + 8):
        whole[place] ^= 0xFF
    path.write_bytes(bytes(whole))


def test_a_file_is_found_by_its_digest_and_kept_once(store):
    digest = store.files.keep(PHOTO)
    assert digest == hashlib.sha256(PHOTO).digest()
    assert store.files.keep(PHOTO) == digest
    assert store.files.read(digest, "照片.jpg") == PHOTO
    assert (store.files.count(), store.files.has(digest), store.files.has(b"\0" * 32)) == (1, True, False)


def test_without_a_file_there_is_no_file_beside_the_store(store):
    assert (store.files.count(), store.files.has(b"\0" * 32)) == (0, False)
    assert not (store.path / files.FILE).exists()


def test_the_file_is_encrypted_as_a_whole(store):
    store.files.keep(b"%PDF-" + b"secret " * 5_000)
    store.files.close()
    raw = (store.path / files.FILE).read_bytes()
    assert b"secret" not in raw and not raw.startswith(b"SQLite")


def test_it_is_read_again_after_the_office_was_closed(store, folder, clock, steps):
    digest = store.files.keep(PHOTO)
    store.close()
    assert sorted(path.name for path in folder.glob("files.db*")) == ["files.db"]
    again = Store.open(folder, KEY, TOYS, clock, steps=steps)
    assert again.files.read(digest, "") == PHOTO
    again.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE file SET content = x'00'",
        "DELETE FROM file",
        "REPLACE INTO file (digest, size, content) SELECT digest, 1, x'00' FROM file",
        "DELETE FROM file_owner",
    ],
)
def test_what_is_kept_cannot_be_changed(store, statement):
    digest = store.files.keep(PHOTO)
    with pytest.raises(IntegrityError, match="append-only"):
        store.files._opened().execute_sql(statement)
    assert store.files.read(digest, "") == PHOTO


def test_its_table_cannot_be_dropped(store):
    store.files.keep(PHOTO)
    with pytest.raises(DatabaseError, match="not authorized"):
        store.files._opened().execute_sql("DROP TRIGGER file_no_delete")


def test_threads_keep_and_read_side_by_side(store):
    contents = [random.Random(seed).randbytes(50_000) for seed in range(12)]
    wrong = []

    def work(content):
        try:
            digest = store.files.keep(content)
            if store.files.read(digest, "") != content:
                wrong.append(content)
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(content,)) for content in contents * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (wrong, store.files.count()) == ([], len(contents))


def test_it_may_be_kept_inside_a_transaction_that_is_undone(store, clerk):
    with pytest.raises(ZeroDivisionError), transaction(clerk, "a"):
        digest = store.files.keep(PHOTO)
        find("1")
        1 // 0  # noqa: B018
    assert store.files.read(digest, "") == PHOTO, "durable before the row that would have named it"


def test_a_damaged_file_is_named_and_the_others_are_read(store):
    digest, other = store.files.keep(PHOTO), store.files.keep(WAV)
    store.files.close()
    damage(store.path / files.FILE, PHOTO)
    with pytest.raises(FileLost, match=r"“现场照片\.jpg” is damaged or missing"):
        store.files.read(digest, "现场照片.jpg")
    assert store.files.read(other, "录音.wav") == WAV


def test_a_missing_file_is_named(store):
    with pytest.raises(FileLost, match=r"“合同\.pdf”"):
        store.files.read(b"\1" * 32, "合同.pdf")
    store.files.keep(WAV)
    with pytest.raises(FileLost, match=r"“合同\.pdf”"):
        store.files.read(b"\1" * 32, "合同.pdf")


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + bytes(5_000), bytes(4096), b"x" * 10_000])
def test_another_file_in_its_place_is_refused_and_left(store, content):
    (store.path / files.FILE).write_bytes(content)
    with pytest.raises(DamagedStore, match="attachments is damaged or of another office"):
        store.files.keep(PHOTO)
    with pytest.raises(DamagedStore, match="everything else works"):
        store.files.read(b"\1" * 32, "x")
    assert (store.path / files.FILE).read_bytes()[:10_000] == content


def test_the_files_of_another_office_are_refused(store, tmp_path):
    other = FileStore(tmp_path, KEY, CLERK)
    other.keep(PHOTO)
    other.close()
    (tmp_path / files.FILE).rename(store.path / files.FILE)
    with pytest.raises(DamagedStore):
        store.files.read(files.digest_of(PHOTO), "x")


# ---- copies ------------------------------------------------------------------------------------------------------


def test_a_copy_takes_only_what_is_new(office_store, monkeypatch):
    office_store.files.keep(PHOTO)
    moved = []
    plain = file_copies._moved
    monkeypatch.setattr(file_copies, "_moved", lambda digest, *ends: moved.append(digest) or plain(digest, *ends))
    assert copied(office_store).files == 1
    assert copied(office_store).files == 1
    office_store.files.keep(WAV)
    made = copied(office_store)
    assert (made.files, moved) == (2, [files.digest_of(PHOTO), files.digest_of(WAV)])
    assert sorted(copy.files for copy in backup.list_copies(made.path.parent)) == [1, 1, 2]
    assert [path.name for path in made.path.parent.glob("files-*")] == [f"files-QH-{office_store.id.hex[-8:]}.db"]


def test_a_copy_without_files_leaves_none(office_store):
    made = copied(office_store)
    assert (made.files, list(made.path.parent.glob("files-*"))) == (0, [])


def test_a_note_from_before_there_were_files_is_read(office_store):
    made = copied(office_store)
    assert backup.list_copies(made.path.parent)[0] == made


def test_thinning_leaves_the_files(office_store, clock):
    office_store.files.keep(PHOTO)
    backup.back_up_everywhere(office_store, silent, never)
    shelf = next((office_store.path / "backups").glob("files-*"))
    for copy in backup.list_copies(office_store.path / "backups"):
        backup.copies.discard(copy.path)
    assert shelf.exists()


def test_a_copy_that_is_stopped_at_a_file_leaves_no_copy(office_store, monkeypatch):
    office_store.files.keep(PHOTO)
    office_store.files.keep(WAV)
    stopped = []
    plain = file_copies._moved
    monkeypatch.setattr(file_copies, "_moved", lambda *given: stopped.append(1) or plain(*given))
    with pytest.raises(Cancelled):
        backup.backup(office_store, office_store.path / "backups", silent, lambda: bool(stopped))
    assert backup.list_copies(office_store.path / "backups") == []
    assert list((office_store.path / "backups").glob("*.part")) == []
    assert copied(office_store).files == 2


def test_a_damaged_file_does_not_keep_the_office_from_its_copy(office_store):
    office_store.files.keep(PHOTO)
    office_store.files.keep(WAV)
    office_store.files.close()
    damage(office_store.path / files.FILE, PHOTO)
    state = backup.back_up_everywhere(office_store, silent, never)
    assert (state.done_at, len(state.copies)) == (office_store.clock.now(), 1)
    assert "damaged attachments could not be copied: 1" in str(state.failed)
    (office_store.path / files.FILE).write_bytes(b"")
    assert "could not be copied" in str(backup.back_up_everywhere(office_store, silent, never).failed)


def test_no_room_for_the_files_is_told(office_store, monkeypatch):
    office_store.files.keep(PHOTO)
    free = iter([1 << 40, 1 << 20])
    monkeypatch.setattr(backup.copies.shutil, "disk_usage", lambda _folder: SimpleNamespace(free=next(free)))
    with pytest.raises(StoreFault, match="has 1 MB free, but the copy needs 5 MB"):
        copied(office_store)
    assert backup.list_copies(office_store.path / "backups") == []


# ---- restoring ---------------------------------------------------------------------------------------------------


def put_back(folder, copy, clock, known, **more):
    return restore.restore(folder, copy, KEY, clock.now(), known_steps=known, **more)


def test_a_restore_brings_lost_files_back_and_keeps_later_ones(office_store, folder, clock, steps, known):
    digest = office_store.files.keep(PHOTO)
    copy = copied(office_store).path
    office_store.close()
    (folder / files.FILE).unlink()
    later = FileStore(folder, KEY, office_store.id)
    kept_later = later.keep(WAV)
    later.close()
    put_back(folder, copy, clock, known)
    again = Store.open(folder, KEY, TOYS, clock, steps=steps)
    assert (again.files.read(digest, ""), again.files.read(kept_later, "")) == (PHOTO, WAV)
    again.close()


def test_a_restore_mends_what_is_damaged_and_lays_it_aside(office_store, folder, clock, steps, known):
    digest = office_store.files.keep(PHOTO)
    copy = copied(office_store).path
    later = office_store.files.keep(WAV)
    office_store.close()
    damage(folder / files.FILE, PHOTO)
    put_back(folder, copy, clock, known)
    again = Store.open(folder, KEY, TOYS, clock, steps=steps)
    assert (again.files.read(digest, ""), again.files.read(later, "")) == (PHOTO, WAV)
    assert (folder / "files.db.damaged-1").exists()
    again.close()


@pytest.mark.parametrize("content", [b"", b"x" * 10_000])
def test_a_restore_replaces_what_is_no_store_of_files(office_store, folder, clock, steps, known, content):
    digest = office_store.files.keep(PHOTO)
    copy = copied(office_store).path
    office_store.close()
    (folder / files.FILE).write_bytes(content)
    put_back(folder, copy, clock, known)
    again = Store.open(folder, KEY, TOYS, clock, steps=steps)
    assert again.files.read(digest, "") == PHOTO
    again.close()


def test_a_copy_carried_elsewhere_without_its_files_says_so(office_store, folder, tmp_path, clock, known):
    office_store.files.keep(PHOTO)
    copy = copied(office_store).path
    office_store.close()
    carried = copy.rename(tmp_path / copy.name)
    (folder / files.FILE).unlink()
    seen = restore.preview(carried, KEY, folder, known)
    assert seen.missing_files == 1
    assert "Attachments that are missing beside this copy and stay missing: 1." in map(str, seen.sentences)


def test_a_restore_from_a_drive_that_cannot_be_written(office_store, folder, clock, known):
    digest = office_store.files.keep(PHOTO)
    copy = copied(office_store).path
    office_store.close()
    (folder / files.FILE).unlink()
    for path in (copy.parent, next(copy.parent.glob("files-*"))):
        path.chmod(0o555)
    try:
        put_back(folder, copy, clock, known)
    finally:
        copy.parent.chmod(0o755)
    mended = FileStore(folder, KEY, office_store.id)
    assert mended.read(digest, "") == PHOTO
    mended.close()


# ---- faults ------------------------------------------------------------------------------------------------------

WRITER = """
import random, sys
from pathlib import Path
from uuid import UUID
from desktop.storage.files import FileStore
from tests.storage.toys import KEY

kept = FileStore(Path(sys.argv[1]), KEY, UUID(sys.argv[2]))
chance = random.Random(sys.argv[3])
for number in range(10**6):
    print(kept.keep(chance.randbytes(chance.choice((10, 5_000, 400_000)))).hex(), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("kills", [6, pytest.param(60, marks=pytest.mark.slow)])
def test_killed_in_the_middle_all_or_nothing(tmp_path, kills):
    chance, acknowledged = random.Random(5), set()
    for run in range(kills):
        command = [sys.executable, "-c", WRITER, str(tmp_path), str(CLERK), f"r{run}"]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        first = writer.stdout.readline()
        time.sleep(chance.uniform(0.01, 0.2))
        writer.send_signal(signal.SIGKILL)
        rest, _ = writer.communicate()
        acknowledged.update(line.strip() for line in [first, *rest.splitlines(keepends=True)] if line.endswith("\n"))
        kept = FileStore(tmp_path, KEY, CLERK)
        rows = kept._opened().execute_sql("SELECT digest, content FROM file").fetchall()
        assert all(files.digest_of(content) == digest for digest, content in rows)
        assert acknowledged <= {digest.hex() for digest, _ in rows}
        kept.close()


def test_a_fault_at_every_call_keeps_all_or_nothing(tmp_path):
    contents = (random.Random(number).randbytes(30_000) for number in count())
    with faulty_disk() as disk:

        def act():
            kept = FileStore(tmp_path, KEY, CLERK)
            try:
                kept.keep(next(contents))
            finally:
                kept.close()

        def check(told):
            assert told is None or isinstance(told, StoreFault), told
            kept = FileStore(tmp_path, KEY, CLERK)
            if kept.path.exists():
                rows = kept._opened().execute_sql("SELECT digest, content FROM file").fetchall()
                assert all(files.digest_of(content) == digest for digest, content in rows)
            kept.close()

        assert sweep(disk, act, check) > 10
