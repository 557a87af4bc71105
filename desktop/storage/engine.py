"""The database engine: SQLite with whole-file encryption, one connection per thread, everything strict."""

from __future__ import annotations

import hashlib
import logging
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import apsw
from playhouse.apsw_ext import APSWDatabase

from desktop.core.sentence import sentence
from desktop.storage.faults import EngineUnfit
from desktop.storage.turn import Turn

if TYPE_CHECKING:
    from desktop.storage.record import Record
    from desktop.storage.transaction import Work

OLDEST_SQLITE = (3, 51, 3)
KEY_BYTES = 32
CREATE = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
FILE_LAYER: str | None = None
"""The layer between SQLite and the disk; rehearsals of disk faults put theirs here."""

_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,  # Without it REPLACE deletes rows and no trigger fires.
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
}
_DROPS = frozenset({apsw.SQLITE_DROP_TRIGGER, apsw.SQLITE_DROP_TABLE})

BUSY_SECONDS = 5.0
"""How long SQLite waits for another program that has the file locked."""
MANY_PAGES = 32_000
"""Pages in the write-ahead log (128 MiB) before a checkpoint, while very much is written."""

_log = logging.getLogger(__name__)


def check_engine() -> None:
    """Pass when the engine is new enough and can encrypt.

    Raises:
        EngineUnfit: it is not; an unfit engine would write plain text or corrupt a write-ahead log.
    """
    version = apsw.sqlite_lib_version()
    if tuple(int(part) for part in version.split(".")) < OLDEST_SQLITE:
        oldest = ".".join(map(str, OLDEST_SQLITE))
        raise EngineUnfit(
            sentence(
                "storage",
                "The database engine is version {version}; at least {oldest} is needed. Install the program anew.",
            ).of(version=version, oldest=oldest)
        )
    if not encrypts():
        raise EngineUnfit(
            sentence("storage", "The database engine cannot encrypt, so nothing was opened. Install the program anew.")
        )


def encrypts() -> bool:
    """Whether the engine is the one with a cipher; stock SQLite ignores a key and writes plain text."""
    connection = apsw.Connection(":memory:")
    try:
        return bool(connection.execute("select sqlite3mc_version()").fetchall())
    except apsw.SQLError:
        return False
    finally:
        connection.close()


def entry_digest(salt: bytes, before: str | None, after: str | None) -> bytes:
    """The salted digest of one journal entry."""
    return hashlib.sha256(salt + (before or "").encode() + b"\0" + (after or "").encode()).digest()


class Guard:
    """What one connection is in the middle of; its hooks ask it what may pass."""

    __slots__ = ("rebuilding", "unsealed", "work")

    def __init__(self) -> None:
        self.unsealed = False
        self.rebuilding = False
        self.work: Work | None = None

    def refuses_commit(self) -> bool:
        """Whether a COMMIT would leave journal entries without their sealed header."""
        return self.unsealed

    def authorize(self, action: int, first: str | None, *_where: str | None) -> int:
        """Refuse dropping tables and triggers, except while a migration rebuilds them."""
        if action in _DROPS and not self.rebuilding:
            _log.error("refused to drop %s outside a migration", first)
            return int(apsw.SQLITE_DENY)
        return int(apsw.SQLITE_OK)


class Engine(APSWDatabase):
    """One encrypted database file."""

    def __init__(
        self,
        path: Path,
        data_key: bytes,
        *,
        flags: int = apsw.SQLITE_OPEN_READWRITE,
        cache_mib: int = 64,
    ) -> None:
        if len(data_key) != KEY_BYTES:
            # Any other length would silently be taken as a passphrase.
            raise ValueError("the data key has 32 bytes")
        self._key = data_key
        self.tables: dict[str, type[Record]] = {}
        """The record class of each kind; known once the store is open."""
        self.turn = Turn()
        self._own = threading.local()
        self._spare: tuple[apsw.Connection, Guard] | None = None
        self._opened: weakref.WeakSet[apsw.Connection] = weakref.WeakSet()
        self._ended = False
        layer = {"vfs": f"multipleciphers-{FILE_LAYER}"} if FILE_LAYER else {}
        pragmas = {**_PRAGMAS, "cache_size": -1024 * cache_mib}
        super().__init__(str(path), pragmas=pragmas, lock_type="IMMEDIATE", timeout=BUSY_SECONDS, flags=flags, **layer)

    @property
    def data_key(self) -> bytes:
        """The key of the file, for sealing it under another password."""
        return self._key

    @property
    def guard(self) -> Guard:
        """The guard of the calling thread's connection."""
        self.connection()
        guard: Guard = self._own.guard
        return guard

    def get_binary_type(self) -> type[bytes]:
        """Plain bytes; the second SQLite of the standard library stays out of the program."""
        return bytes

    def hand_over(self) -> None:
        """Leave this thread's connection to the next thread that wants one; one that still reads stays.

        A new connection would have to parse the definitions of all tables and triggers before its first answer.
        """
        connection, guard = self.connection(), self._own.guard
        if connection.txn_state() == apsw.SQLITE_TXN_NONE:
            self._state.reset()
            self._spare = connection, guard

    def _connect(self) -> apsw.Connection:
        # Threads connect one at a time.
        if self._ended:
            # A thread that comes late would open a file that is being replaced, or held by another program by now.
            raise apsw.ConnectionClosedError("the store has been closed")
        spare, self._spare = self._spare, None
        if spare is not None:
            connection, self._own.guard = spare
            return connection
        return self._open()

    def _open(self) -> apsw.Connection:
        connection = apsw.Connection(self.database, **self.connect_params)
        try:
            connection.set_busy_timeout(int(self._timeout * 1000))
            self.unlock(connection)
            self._add_conn_hooks(connection)
            self._harden(connection)
        except BaseException:
            connection.close()
            raise
        self._opened.add(connection)
        return connection

    def unlock(self, connection: apsw.Connection) -> None:
        """Give a bare connection the key and prove it by the first read."""
        connection.pragma("cipher", "chacha20")
        connection.pragma("key", f"raw:{self._key.hex()}")
        connection.execute("select count(*) from sqlite_schema").fetchall()

    def _harden(self, connection: apsw.Connection) -> None:
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        connection.config(apsw.SQLITE_DBCONFIG_DQS_DML, 0)
        connection.config(apsw.SQLITE_DBCONFIG_DQS_DDL, 0)
        # Else SQLite compiles every query by a part of a key anew whenever its bound value changes.
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
        connection.create_scalar_function(
            "entry_digest", cast(Any, entry_digest), 3, deterministic=True, flags=apsw.SQLITE_INNOCUOUS
        )
        connection.convert_binding = _bind
        guard = self._own.guard = Guard()
        connection.set_commit_hook(guard.refuses_commit)
        connection.authorizer = guard.authorize

    @contextmanager
    def rare_checkpoints(self) -> Iterator[None]:
        """While this thread writes very much: checkpoints of the write-ahead log are rare, with one at the end.

        Nobody waits for that one, as whoever commits next would; and the next short transaction, perhaps the window's,
        finds nothing left to checkpoint.
        """
        connection = self.connection()
        usual = connection.pragma("wal_autocheckpoint")
        connection.pragma("wal_autocheckpoint", MANY_PAGES)
        try:
            yield
        finally:
            with suppress(apsw.Error):  # what stays in the log is checkpointed by whoever writes next
                connection.pragma("wal_autocheckpoint", usual)
                connection.pragma("wal_checkpoint(passive)")

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        """Let this thread's connection drop tables and triggers."""
        guard = self.guard
        guard.rebuilding = True
        try:
            yield
        finally:
            guard.rebuilding = False

    def close_all(self) -> None:
        """Close the connections of every thread for good, so that the last one checkpoints the write-ahead log."""
        self._ended = True
        for connection in list(self._opened):
            try:
                connection.close()
            except apsw.Error:
                _log.exception("a connection could not be closed")
        self._spare = None
        self.dispose()


def _bind(_cursor: apsw.Cursor, _number: int, value: Any) -> str:
    if isinstance(value, (datetime, date)):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be stored")


def engine_version() -> str:
    """The engine and its cipher by name and version, to be told to support."""
    connection = apsw.Connection(":memory:")
    try:
        cipher = str(connection.execute("select sqlite3mc_version()").get)
    finally:
        connection.close()
    return f"SQLite {apsw.sqlite_lib_version()}, {cipher}"
