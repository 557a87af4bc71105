"""One open store: its folder, its database, its lock and its watch on the clock."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

import apsw
from peewee import PeeweeException

from desktop.core.clock import Clock, local
from desktop.core.honesty import ClockWatch
from desktop.core.ids import go_on_after, new_id
from desktop.core.sentence import sentence
from desktop.storage import chain, place, restore, schema, sidefile, triggers
from desktop.storage.engine import CREATE, Engine, check_engine
from desktop.storage.faults import DamagedStore, EngineUnfit, OlderStore, StoreFault, StoreInUse, raise_told
from desktop.storage.fields import to_instant, to_microseconds
from desktop.storage.files import FileStore
from desktop.storage.record import Local, Record, kind_of, office

Tables = Sequence[type[Record] | type[Local]]

COPIES = "before-update"

GUARDS_ALTERED = sentence(
    "storage",
    "The store's own guards were altered ({names}), so it was not opened. Restore the newest backup.",
)
OTHER_STORE = sentence(
    "storage", "The store and its side file in {folder} belong to different stores. Restore both from one backup."
)
OLDER = sentence(
    "storage",
    "The store lacks transactions that it had when it was last closed: it was replaced by an older copy or damaged. "
    "Restore the newest backup.",
)

_log = logging.getLogger(__name__)


@dataclass
class Store:
    """One PC's store while it is open; one per process, one connection per thread."""

    path: Path
    id: UUID
    code: str
    db: Engine
    watch: ClockWatch
    clock: Clock
    records: tuple[type[Record], ...]
    _lock: place.Lock = field(repr=False)
    files: FileStore = field(init=False, repr=False)
    """Pictures, papers and recordings that its rows name."""

    def __post_init__(self) -> None:
        self.files = FileStore(self.path, self.db.data_key, self.id)

    @staticmethod
    def create(
        folder: Path, data_key: bytes, code: str, records: Tables, clock: Clock, *, steps: Path = schema.STEPS
    ) -> Store:
        """Make a new store in *folder* and open it; its id is that of the side file when there is one already.

        Raises:
            StoreFault: nothing was made.
        """
        check_engine()
        place.refuse_unfit(folder)
        place.refuse_network(folder)
        place.writable(folder)
        setting = _Setting(folder, journaled(records), clock, steps)
        lock = place.Lock(folder)
        try:
            _build(setting, data_key, code)
        finally:
            lock.release()
        return Store.open(folder, data_key, records, clock, steps=steps)

    @staticmethod
    def open(folder: Path, data_key: bytes, records: Tables, clock: Clock, *, steps: Path = schema.STEPS) -> Store:
        """Open the store in *folder*, brought up to date when it is older than the program.

        Raises:
            StoreFault: the store was not opened and is unchanged.
        """
        check_engine()
        place.refuse_network(folder)
        restore.finish(folder)
        file = place.look_at(folder)
        if office.obj is not None:
            raise StoreInUse(sentence("storage", "The program has a store open already."))
        lock = place.Lock(folder)
        db = Engine(file, data_key)
        try:
            store = _opened(db, _Setting(folder, journaled(records), clock, steps), lock)
        except BaseException as error:
            db.close_all()
            lock.release()
            if isinstance(error, (PeeweeException, apsw.Error)):
                raise_told(error)
            raise
        db.tables = {kind_of(record): record for record in store.records}
        office.initialize(db)
        return store

    def head(self) -> sidefile.Head:
        """The last sealed transaction of this store."""
        return chain.head(self.db, self.code)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """For worker threads: a connection of their own, closed at the end."""
        if not self.db.is_closed():
            yield
            return
        with self.db.connection_context():
            yield

    def hand_over(self) -> None:
        """The thread that opened the store goes; the next one goes on with its connection."""
        self.db.hand_over()

    def close(self) -> None:
        """Note the journal head and the exit in the side file, and let go of the file."""
        try:
            head = self.head()
        except (PeeweeException, apsw.Error):
            head = None
            _log.exception("the journal head could not be read")
        self.files.close()
        self.db.close_all()
        if office.obj is self.db:
            office.initialize(None)
        self._note_exit(head)
        self._lock.release()

    def _note_exit(self, head: sidefile.Head | None) -> None:
        if not sidefile.exists(self.path):
            return
        try:
            sidefile.change(self.path, lambda kept: replace(kept, head=head or kept.head, last_exit=self.clock.now()))
        except StoreFault:
            _log.exception("the exit could not be noted")


def journaled(records: Tables) -> tuple[type[Record], ...]:
    """The record classes among the tables of the rooms, with the storage's own."""
    return (*schema.OWN_RECORDS, *(table for table in records if issubclass(table, Record)))


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where a store is opened, for which records, by which clock, with which steps."""

    folder: Path
    records: tuple[type[Record], ...]
    clock: Clock
    steps: Path


def _build(setting: _Setting, data_key: bytes, code: str) -> None:
    folder = setting.folder
    file, making = folder / place.FILE, folder / f"{place.FILE}.making"
    known = sidefile.read(folder) if sidefile.exists(folder) else None
    if file.exists() and known is not None:
        raise StoreInUse(sentence("storage", "{folder} holds a store already. It was left as it is.").of(folder=folder))
    place.remove_file(making)
    try:
        _fill(Engine(making, data_key, flags=CREATE), setting, (known.store_id if known else new_id()), code)
    except BaseException:
        place.remove_file(making)
        raise
    # Nobody has the key of a store whose set-up ended before its side file was written.
    place.set_aside(file, "unfinished")
    making.replace(file)
    sidefile.sync_folder(folder)


def _fill(db: Engine, setting: _Setting, store_id: UUID, code: str) -> None:
    """Create the tables and the identity of a new store."""
    created = (store_id.bytes, code, to_microseconds(setting.clock.now()))
    try:
        schema.migrate(db, setting.steps, setting.records, None)
        db.execute_sql("INSERT INTO store_identity (id, code, created_at) VALUES (?, ?, ?)", created)
    except (PeeweeException, apsw.Error) as error:
        raise_told(error)
    finally:
        db.close_all()
    if place.is_plain(Path(db.database)):
        raise EngineUnfit(
            sentence("storage", "The database engine did not encrypt, so nothing was made. Install the program anew.")
        )


def _opened(db: Engine, setting: _Setting, lock: place.Lock) -> Store:
    waiting = schema.pending(db, setting.steps)
    if waiting:
        _migrate(db, setting, waiting[0])
    altered = triggers.differing(db, setting.records)
    if altered:
        raise DamagedStore(GUARDS_ALTERED.of(names=", ".join(altered[:5])))
    identity = db.execute_sql("SELECT id, code FROM store_identity").fetchone()
    if identity is None:
        raise place.damaged()
    store_id, code = UUID(bytes=identity[0]), str(identity[1])
    _compare(db, setting.folder, store_id, code)
    born = chain.last_born(db)
    if born is not None:
        # Records are told in the order of their identities, whatever the clock has done since.
        go_on_after(born)
    believed = chain.last_believed(db)
    watch = ClockWatch(None if believed is None else to_instant(believed))
    return Store(setting.folder, store_id, code, db, watch, setting.clock, setting.records, lock)


def _migrate(db: Engine, setting: _Setting, first: str) -> None:
    copy = setting.folder / COPIES / f"store-{local(setting.clock.now()):%Y%m%d-%H%M%S}-before-{first}.db"
    try:
        schema.checked_copy(db, copy)
    except Exception as error:
        raise schema.failed(first, error, None) from error
    schema.migrate(db, setting.steps, setting.records, copy)


def _compare(db: Engine, folder: Path, store_id: UUID, code: str) -> None:
    """Compare the store with what the side file knows of it."""
    if not sidefile.exists(folder):
        return
    known = sidefile.read(folder)
    if (known.store_id, known.code) != (store_id, code):
        raise DamagedStore(OTHER_STORE.of(folder=folder))
    if known.head is not None and not chain.contains(db, known.head):
        raise OlderStore(OLDER)
