"""The engine: encrypted, strict, hardened; and what every wrong file is told as."""

import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import apsw
import pytest
from peewee import DatabaseError, OperationalError, PeeweeException

from desktop.storage import backup, chain, engine, place, sidefile
from desktop.storage.engine import Engine, check_engine
from desktop.storage.faults import (
    DamagedStore,
    DiskFull,
    EngineUnfit,
    ForeignFile,
    NetworkShare,
    NoStore,
    OlderStore,
    ReadOnlyFolder,
    StoreBusy,
    StoreFault,
    StoreInUse,
    UnfitFolder,
)
from desktop.storage.record import office
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.toys import KEY, TOYS, Find, find, write_steps


@pytest.fixture
def reopen(folder, clock, steps):
    opened = []

    def again(key=KEY):
        opened.append(Store.open(folder, key, TOYS, clock, steps=steps))
        return opened[-1]

    yield again
    for store in opened:
        if office.obj is store.db:
            store.close()


@pytest.fixture
def closed(clerk, folder):
    """A store with 200 finds, closed; its file."""
    for number in range(200):
        with transaction(clerk, "a"):
            find(str(number), what="绝密" * 50)
    clerk.store.close()
    return folder / place.FILE


def test_the_file_is_encrypted_from_the_first_byte(closed):
    content = closed.read_bytes()
    assert not content.startswith(place.PLAIN_HEADER)
    assert "绝密".encode() not in content
    assert b"CREATE TABLE" not in content
    assert sorted(path.name for path in closed.parent.iterdir()) == ["store.db", "store.lock"]


def test_a_key_of_another_length_would_be_a_passphrase(folder):
    with pytest.raises(ValueError, match="32 bytes"):
        Engine(folder / "x.db", b"short")


def test_connections_are_strict(store):
    pragmas = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1, "trusted_schema": 0}
    assert {name: store.db.pragma(name) for name in pragmas} == pragmas
    with pytest.raises(OperationalError, match="no such column"):
        store.db.execute_sql('SELECT "misspelt" FROM find')
    with pytest.raises(DatabaseError):
        store.db.execute_sql("INSERT INTO sqlite_schema (name) VALUES ('x')")


def test_each_thread_has_a_connection_that_ends_with_its_reading(store):
    seen = []

    def read():
        with store.reading(), store.reading():
            seen.append(store.db.connection())
        seen.append(store.db.is_closed())

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert seen[0] is not store.db.connection()
    assert seen[1]
    with store.reading():
        assert Find.select().count() == 0
    assert not store.db.is_closed()


def test_the_next_thread_goes_on_with_a_connection_handed_over(store, clerk):
    first, seen = store.db.connection(), []
    store.hand_over()
    assert store.db.is_closed()

    def go_on():
        with transaction(clerk, "a"):
            find("QH-L-1")
        seen.extend((store.db.connection(), store.head().seq))
        store.db.close()

    thread = threading.Thread(target=go_on)
    thread.start()
    thread.join()
    assert seen == [first, 1]
    assert store.db.connection() is not first


def test_a_connection_that_still_reads_is_not_handed_over(store):
    reading = store.db.connection()
    cursor = reading.execute("SELECT name FROM sqlite_schema")
    next(cursor)
    store.hand_over()
    assert not store.db.is_closed()
    cursor.close()
    store.hand_over()
    assert store.db.connection() is reading


def test_closing_folds_the_log_into_the_file_whatever_threads_still_hold(clerk, folder):
    with transaction(clerk, "a"):
        find("1")
    done, read = threading.Event(), threading.Event()

    def linger():
        Find.select().count()
        read.set()
        done.wait()

    thread = threading.Thread(target=linger)
    thread.start()
    read.wait()
    clerk.store.close()
    assert not (folder / "store.db-wal").exists()
    done.set()
    thread.join()


def test_a_thread_that_comes_after_the_end_opens_nothing(clerk):
    store = clerk.store
    store.close()
    with pytest.raises(PeeweeException), store.reading():
        pass
    assert not list(store.path.glob("*-wal"))


def test_an_old_engine_and_one_without_cipher_are_refused(monkeypatch):
    check_engine()
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")
    with pytest.raises(EngineUnfit, match=r"3\.51\.2"):
        check_engine()
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.54.0")
    monkeypatch.setattr(engine, "encrypts", lambda: False)
    with pytest.raises(EngineUnfit, match="encrypt"):
        check_engine()


def damage_nothing(_file):
    pass


def cut(size):
    def half(file):
        os.truncate(file, size)

    return half


def write(content):
    return lambda file: file.write_bytes(content)


def plain(file):
    file.unlink()
    connection = apsw.Connection(str(file))
    connection.execute("CREATE TABLE t (x)")
    connection.close()


def scribble(file):
    with file.open("r+b") as opened:
        opened.seek(200)
        opened.write(b"xxxx")


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (cut(0), DamagedStore),
        (cut(100), DamagedStore),
        (cut(4096), DamagedStore),
        (cut(4096 * 5), DamagedStore),
        (cut(4096 * 5 + 77), DamagedStore),
        (write(b"PK\x03\x04" + bytes(8188)), DamagedStore),
        (write(os.urandom(8192)), DamagedStore),
        (plain, ForeignFile),
        (scribble, DamagedStore),
        (Path.unlink, NoStore),
    ],
    ids=[
        "zero bytes",
        "under a page",
        "one page",
        "at a page border",
        "half copied",
        "zip",
        "noise",
        "plain",
        "page 1",
        "gone",
    ],
)
def test_every_wrong_file_is_told_by_a_sentence_and_left_alone(closed, reopen, damage, fault):
    damage(closed)
    before = closed.read_bytes() if closed.exists() else None
    with pytest.raises(fault) as caught:
        reopen()
    assert str(caught.value.sentence)
    assert (closed.read_bytes() if closed.exists() else None) == before
    with pytest.raises(fault):  # The refusal has let go of the lock.
        reopen()


def test_another_key_reads_as_damage_because_the_password_was_proved_before(closed, reopen):
    with pytest.raises(DamagedStore):
        reopen(bytes(32))
    reopen().close()


def test_a_folder_in_place_of_the_file_and_a_missing_folder_hold_no_store(folder, reopen):
    with pytest.raises(NoStore):
        reopen()
    (folder / "store.db").mkdir(parents=True)
    with pytest.raises(NoStore):
        reopen()


def test_damage_inside_is_never_read_as_data(closed, reopen):
    with closed.open("r+b") as opened:
        opened.seek(closed.stat().st_size - 2000)
        opened.write(b"xxxx")
    store = reopen()
    try:
        found = store.db.execute_sql("PRAGMA quick_check").fetchall()
    except (DatabaseError, apsw.CorruptError):
        found = []
    assert found != [("ok",)]
    store.close()


def test_altered_guards_are_refused(closed, reopen, folder):
    forger = apsw.Connection(str(closed))
    Engine(closed, KEY).unlock(forger)
    forger.execute("DROP TRIGGER find_update")
    forger.close()
    with pytest.raises(DamagedStore, match="find_update"):
        reopen()


def test_one_store_in_one_program(store, reopen, folder, clock, steps):
    with pytest.raises(StoreInUse):
        reopen()
    code = (
        "import sys; from pathlib import Path; from desktop.storage import place\n"
        "from desktop.storage.faults import StoreInUse\n"
        "try: place.Lock(Path(sys.argv[1]))\nexcept StoreInUse as fault: print(fault.sentence)"
    )
    told = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True).stdout
    assert "already open" in told
    with pytest.raises(StoreInUse):
        Store.create(folder, KEY, "QH", TOYS, clock, steps=steps)


def test_a_busy_store_is_told_and_nothing_written(clerk, folder, monkeypatch):
    other = Engine(folder / place.FILE, KEY)
    other.begin("IMMEDIATE")
    clerk.store.db.connection().set_busy_timeout(10)
    with pytest.raises(StoreBusy), transaction(clerk, "a"):
        find("1")
    other.rollback()
    other.close()
    with transaction(clerk, "a"):
        find("1")


MOUNTS = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:50 / /mnt/office\\040share rw,relatime shared:1 - cifs //server/share rw
31 30 0:51 / /mnt/office\\040share/disk rw - ext4 /dev/vdb rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/home/x", "ext4"), ("/mnt/office share/a", "cifs"), ("/mnt/office share/disk/a", "ext4"), ("/proc/1", "proc")],
)
def test_the_table_of_mounts_tells_a_share(folder, kind):
    assert place.file_system(Path(folder), MOUNTS) == kind


def test_a_network_share_is_refused(monkeypatch, folder, clock, steps, reopen):
    monkeypatch.setattr(place, "file_system", lambda _folder: "cifs")
    with pytest.raises(NetworkShare):
        Store.create(folder, KEY, "QH", TOYS, clock, steps=steps)
    with pytest.raises(NetworkShare):
        reopen()
    assert not folder.exists()


@pytest.mark.parametrize(("number", "fault"), [(13, ReadOnlyFolder), (30, ReadOnlyFolder), (28, DiskFull)])
def test_a_folder_that_takes_no_file_is_told(closed, reopen, monkeypatch, number, fault):
    def fails(*_arguments, **_more):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch, pytest.raises(fault):
        patch.setattr(Path, "open", fails)
        place.Lock(closed.parent)
    reopen().close()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody can write")
def test_no_store_is_made_where_nothing_can_be_written(clock, steps):
    with pytest.raises(StoreFault) as caught:
        Store.create(Path("/proc/self/office"), KEY, "QH", TOYS, clock, steps=steps)
    assert caught.value.sentence


@pytest.mark.parametrize("name", ["客户 服务部", "a?x=1&y#%20'", "file:x", "a\nb", "%TEMP%"])
def test_a_folder_may_be_called_anything_that_is_text(tmp_path, clock, steps, name):
    folder = tmp_path / name
    Store.create(folder, KEY, "QH", TOYS, clock, steps=steps).close()
    assert (folder / place.FILE).stat().st_size
    Store.open(folder, KEY, TOYS, clock, steps=steps).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts characters and refuses halves itself")
def test_a_folder_is_refused_while_copies_in_it_could_not_be_opened(tmp_path, clock, steps):
    room = place.LONGEST_PATH - len(os.fsencode(str(tmp_path))) - 2
    fits = tmp_path / ("x" * (room // 2)) / ("y" * (room - room // 2))
    store = Store.create(fits, KEY, "QH", TOYS, clock, steps=steps)
    sidefile.write(fits, side(store.id))
    assert not backup.back_up_everywhere(store, lambda *_: None, lambda: False).failed
    store.close()
    for folder in (fits.with_name(fits.name + "y"), tmp_path / "a\udce9b"):
        with pytest.raises(UnfitFolder) as caught:
            Store.create(folder, KEY, "QH", TOYS, clock, steps=steps)
        assert str(caught.value.sentence).encode()
        assert not folder.exists()
    assert "too long by 1 characters" in str(long(fits))


def long(fits):
    with pytest.raises(UnfitFolder) as caught:
        place.refuse_unfit(fits.with_name(fits.name + "y"))
    return caught.value.sentence


def test_a_file_that_another_program_holds_is_told(closed, reopen, monkeypatch):
    usual = Path.open

    def held(path, *arguments, **more):
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return usual(path, *arguments, **more)

    with monkeypatch.context() as patch, pytest.raises(StoreFault, match="cannot be read"):
        patch.setattr(Path, "open", held)
        reopen()
    reopen().close()


def side(store_id, **more):
    return sidefile.SideFile(store_id=store_id, code="QH", office="清河", **more)


def test_the_head_noted_at_close_shows_a_lost_tail(clerk, folder, clock, reopen):
    store = clerk.store
    sidefile.write(folder, side(store.id))
    with transaction(clerk, "a"):
        find("1")
    store.db.execute_sql("VACUUM INTO ?", (str(folder / "older.db"),))
    with transaction(clerk, "a"):
        find("2")
    head = store.head()
    store.close()
    noted = sidefile.read(folder)
    assert (noted.head, noted.last_exit) == (head, clock.now())
    reopen().close()
    (folder / "older.db").replace(folder / place.FILE)
    with pytest.raises(OlderStore):
        reopen()
    sidefile.write(folder, replace(noted, head=head._replace(seq=1, hash=bytes(32))))
    with pytest.raises(OlderStore):
        reopen()
    sidefile.write(folder, replace(noted, head=chain.Head("QH", 0, chain.GENESIS)))
    reopen().close()


def test_a_side_file_of_another_store_is_refused(closed, folder, reopen):
    sidefile.write(folder, side(uuid4()))
    with pytest.raises(DamagedStore, match="different stores"):
        reopen()


def test_a_new_store_takes_the_id_of_its_side_file_and_never_overwrites(folder, clock, steps):
    folder.mkdir()
    (folder / place.FILE).write_bytes(b"left by a set-up that was killed")
    (folder / "store.db.making").write_bytes(b"left too")
    store = Store.create(folder, KEY, "QH", TOYS, clock, steps=steps)
    store.close()
    assert (folder / "store.db.unfinished-1").read_bytes().startswith(b"left by")
    sidefile.write(folder, side(store.id))
    with pytest.raises(StoreInUse, match="holds a store already"):
        Store.create(folder, KEY, "QH", TOYS, clock, steps=steps)
    (folder / place.FILE).unlink()
    again = Store.create(folder, KEY, "QH", TOYS, clock, steps=steps)
    assert again.id == store.id
    again.close()


def test_importing_the_storage_is_cheap():
    code = "import desktop.storage.store, desktop.storage.journal, sys; print('\\n'.join(sys.modules))"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    heavy = {"apsw.ext", "apsw.bestpractice", "playhouse.migrations", "playhouse.migrate", "pypinyin"}
    assert not loaded & (heavy | {"argon2", "cryptography", "msgspec", "PySide6", "reportlab"})


def test_a_store_opens_after_its_steps_are_known(tmp_path, closed, clock):
    same = write_steps(tmp_path / "same")
    opened = Store.open(closed.parent, KEY, TOYS, clock, steps=same)
    assert opened.path == closed.parent
    opened.close()


WITHOUT_THE_OTHER_SQLITE = """
import sys
sys.modules["sqlite3"] = None
from pathlib import Path
from desktop.core.clock import FrozenClock
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.storage.toys import KEY, TOYS, Clerk, Find, find

store = Store.create(Path(sys.argv[1]), KEY, "QH", TOYS, FrozenClock(), steps=Path(sys.argv[2]))
with transaction(Clerk(store, store.clock), "a"):
    made = find("1", photo=b"x")
    made.what = "b"
    made.save()
    Find.update(weight=3).execute()
print(Find.get().what, Find.get().photo, Find.get().weight)
store.close()
"""


def test_the_store_needs_no_second_sqlite(folder, steps):
    command = [sys.executable, "-c", WITHOUT_THE_OTHER_SQLITE, str(folder), str(steps)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "b b'x' 3\n", done.stderr


def test_checkpoints_are_rare_while_very_much_is_written_with_one_at_the_end(clerk):
    db = clerk.store.db
    connection = db.connection()
    usual = connection.pragma("wal_autocheckpoint")
    with pytest.raises(KeyError), db.rare_checkpoints():
        assert connection.pragma("wal_autocheckpoint") > usual
        for number in range(3):
            with transaction(clerk, "finds.register"):
                find(str(number))
        raise KeyError
    assert connection.pragma("wal_autocheckpoint") == usual
    _busy, in_log, checkpointed = connection.execute("pragma wal_checkpoint(passive)").fetchall()[0]
    assert in_log == checkpointed
