"""The office's files beside its store: pictures, papers, recordings; encrypted, written once, found by their digest.

A file is durable here before the row that names it is written; a file that no row names harms nobody.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from uuid import UUID

import apsw
from peewee import PeeweeException

from desktop.core.sentence import sentence
from desktop.storage import copies, place, sidefile
from desktop.storage.engine import CREATE, Engine
from desktop.storage.faults import DamagedStore, FileLost, StoreFault, told

FILE = "files.db"
CACHE_MIB = 2
"""Files are read once and as a whole: keeping their pages would only fill the memory."""
SCHEMA = (
    "CREATE TABLE file_owner (store BLOB NOT NULL PRIMARY KEY) STRICT",
    "CREATE TABLE file (digest BLOB NOT NULL PRIMARY KEY, size INTEGER NOT NULL, content BLOB NOT NULL) STRICT",
    *(
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} "
        f"BEGIN SELECT raise(ABORT, 'append-only: {table}'); END"
        for table in ("file_owner", "file")
        for verb in ("update", "delete")
    ),
)
DAMAGED = sentence(
    "files",
    "The file with the attachments is damaged or of another office, so none can be read or added. "
    "Restore the newest backup; everything else works.",
)
LOST = sentence("files", "“{name}” is damaged or missing, so it cannot be shown. Restoring the newest backup mends it.")

_KEEP = "INSERT INTO file (digest, size, content) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING"
_HAS = "SELECT 1 FROM file WHERE digest = ?"
_READ = "SELECT content FROM file WHERE digest = ?"
_OBJECTS = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"

_log = logging.getLogger(__name__)


def digest_of(content: bytes) -> bytes:
    """The SHA-256 that a file is kept under."""
    return hashlib.sha256(content).digest()


class FileStore:
    """The files of one open store; the file itself is made with the first one kept, and opened when it is needed."""

    def __init__(self, folder: Path, data_key: bytes, store_id: UUID) -> None:
        self.path = folder / FILE
        self._key = data_key
        self._store_id = store_id
        self._engine: Engine | None = None
        self._opening = RLock()

    def keep(self, content: bytes) -> bytes:
        """Keep a file durably and return its digest; one that is there already is not kept twice.

        Raises:
            StoreFault: nothing was kept.
        """
        digest = digest_of(content)
        with self._telling():
            engine = self._opened(make=True)
            if engine.execute_sql(_HAS, (digest,)).fetchone() is None:
                with engine.atomic("IMMEDIATE"):
                    engine.execute_sql(_KEEP, (digest, len(content), content))
        return digest

    def read(self, digest: bytes, name: str) -> bytes:
        """The bytes of a file; *name* is what it is called when it is lost.

        Raises:
            FileLost: it is damaged or not there; *name* is said.
            DamagedStore: none of the files can be read.
        """
        with self._telling():
            engine = self._opened() if self.path.exists() else None
        with self._telling(FileLost(LOST.of(name=name))):
            row = engine.execute_sql(_READ, (digest,)).fetchone() if engine else None
        content = bytes(row[0]) if row else b""
        if not row or digest_of(content) != digest:
            raise FileLost(LOST.of(name=name))
        return content

    def has(self, digest: bytes) -> bool:
        """Whether a file is kept under this digest; its bytes are not looked at."""
        if not self.path.exists():
            return False
        with self._telling():
            return self._opened().execute_sql(_HAS, (digest,)).fetchone() is not None

    def count(self) -> int:
        """How many files are kept."""
        if not self.path.exists():
            return 0
        with self._telling():
            return int(self._opened().execute_sql("SELECT count(*) FROM file").fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        with self._opening:
            if self._engine is not None:
                self._engine.close_all()
                self._engine = None

    def _opened(self, *, make: bool = False) -> Engine:
        with self._opening:
            if self._engine is None:
                if make and not self.path.exists():
                    create(self.path, self._key, self._store_id)
                gate(self.path)
                engine = Engine(self.path, self._key, cache_mib=CACHE_MIB)
                try:
                    check(engine.connection(), self._store_id)
                except BaseException:
                    engine.close_all()
                    raise
                self._engine = engine
            return self._engine

    @contextmanager
    def _telling(self, damaged: StoreFault | None = None) -> Iterator[None]:
        """Tell what the engine says in a sentence; *damaged* instead of the sentence for the whole file."""
        try:
            yield
        except (PeeweeException, apsw.Error) as error:
            fault = told(error)
            if fault is None:
                raise
            if isinstance(fault, DamagedStore):
                _log.exception("a file cannot be read")
                fault = damaged or DamagedStore(DAMAGED)
            raise fault from error


def create(path: Path, data_key: bytes, store_id: UUID) -> None:
    """Make an empty file for the files of a store, whole or not at all.

    Raises:
        StoreFault: it was not made.
        apsw.Error: likewise.
    """
    making = path.with_name(f"{path.name}.making")
    try:
        for name in (making.name, f"{making.name}-journal"):
            path.with_name(name).unlink(missing_ok=True)
        # Without a log beside it the renamed file is whole.
        with copies.connected(making, data_key, CREATE) as connection:
            connection.execute("BEGIN")
            for statement in SCHEMA:
                connection.execute(statement)
            connection.execute("INSERT INTO file_owner (store) VALUES (?)", (store_id.bytes,))
            connection.execute("COMMIT")
        copies.sync(making)
        making.replace(path)
        sidefile.sync_folder(path.parent)
    except OSError as error:
        raise sidefile.unwritten(path.parent, error) from error


def gate(path: Path) -> None:
    """Pass when a file may be opened: an empty or plain one would be taken for a new database.

    Raises:
        DamagedStore: it was left as it is.
    """
    if not path.stat().st_size or place.is_plain(path):
        raise DamagedStore(DAMAGED)


def check(connection: apsw.Connection, store_id: UUID) -> None:
    """Pass when the file behind a connection is ours, of this store, with its guards.

    Raises:
        DamagedStore: it is not.
        apsw.Error: it cannot be read.
    """
    objects = {str(sql) for (sql,) in connection.execute(_OBJECTS)}
    owners = connection.execute("SELECT store FROM file_owner").fetchall() if objects >= set(SCHEMA) else []
    if objects != set(SCHEMA) or owners != [(store_id.bytes,)]:
        raise DamagedStore(DAMAGED)
