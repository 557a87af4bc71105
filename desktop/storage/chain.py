"""The journal's tables and its seal: one header per transaction, each carrying the hash of the one before."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import apsw

from desktop.core.kind import Kind
from desktop.storage.engine import Engine
from desktop.storage.fields import to_microseconds
from desktop.storage.sidefile import Head

GENESIS = bytes(32)
_WRITTEN = json.JSONEncoder(ensure_ascii=False).encode

SCHEMA = (
    "CREATE TABLE journal_now (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), tx BLOB, since INTEGER) STRICT",
    "INSERT INTO journal_now (one, tx) VALUES (1, NULL)",
    "CREATE TABLE journal_tx (origin TEXT NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL, hlc INTEGER NOT NULL,"
    " at INTEGER NOT NULL, doubtful INTEGER NOT NULL, who BLOB NOT NULL, verb TEXT NOT NULL,"
    " first INTEGER NOT NULL, n INTEGER NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL,"
    " PRIMARY KEY (origin, seq)) STRICT, WITHOUT ROWID",
    "CREATE UNIQUE INDEX journal_tx_id ON journal_tx (id)",
    "CREATE INDEX journal_tx_hlc ON journal_tx (hlc)",
    "CREATE TABLE journal_entry (seq INTEGER NOT NULL PRIMARY KEY, tx BLOB NOT NULL, kind TEXT NOT NULL,"
    " rid BLOB NOT NULL, op TEXT NOT NULL, before TEXT, after TEXT, salt BLOB NOT NULL, digest BLOB NOT NULL) STRICT",
    "CREATE INDEX journal_entry_rid ON journal_entry (rid)",
    # For those who read the journal act by act; the chain itself does not need them.
    "CREATE INDEX journal_tx_first ON journal_tx (first)",
    "CREATE INDEX journal_tx_who ON journal_tx (who, first)",
    "CREATE INDEX journal_tx_verb ON journal_tx (verb, first)",
    "CREATE INDEX journal_tx_at ON journal_tx (at, first)",
    "CREATE TABLE journal_kind (kind TEXT NOT NULL, first INTEGER NOT NULL, PRIMARY KEY (kind, first))"
    " STRICT, WITHOUT ROWID",
)
"""The tables of the journal, as a migration step creates them."""


class Header(NamedTuple):
    """What the chain binds of one transaction, besides its entries."""

    origin: str
    seq: int
    id: bytes
    hlc: int
    at: int
    doubtful: int
    who: bytes
    verb: str
    first: int
    n: int

    def hash(self, previous: bytes, entries: bytes) -> bytes:
        """The chained hash over the header before, this header and the digest of its entries."""
        told = [part.hex() if isinstance(part, bytes) else part for part in self]
        return hashlib.sha256(previous + _WRITTEN(told).encode() + entries).digest()


class EntriesDigest:
    """The digest of a transaction's entries, fed one by one in their order."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, seq: int, kind: str, rid: bytes, op: str, digest: bytes) -> None:
        """Bind one entry: its place, what it is about, and its salted digest."""
        self._hash.update(f"{seq}|{kind}|{rid.hex()}|{op}|".encode() + digest)

    def digest(self) -> bytes:
        """The digest of all entries so far."""
        return self._hash.digest()


def begin(db: Engine, tx: UUID) -> None:
    """From here on the triggers write entries of this transaction."""
    db.connection().execute(
        "UPDATE journal_now SET tx = ?, since = (SELECT coalesce(max(seq), 0) FROM journal_entry)", (tx.bytes,)
    )


@dataclass(frozen=True, slots=True)
class Act:
    """What a transaction is: in which store, by whom, which verb, when, and whether the clock was in doubt."""

    origin: str
    id: UUID
    who: UUID
    verb: str
    at: datetime
    doubtful: bool


def seal(db: Engine, act: Act) -> frozenset[Kind]:
    """Write the header of a transaction that has entries, and end the entries; returns the kinds it touched."""
    digest, kinds, first, count = EntriesDigest(), set(), 0, 0
    connection = db.connection()  # straight: every verb of the office waits for these statements
    # The entries of a running transaction are the last ones, without a gap.
    for seq, kind, rid, op, entry in connection.execute(
        "SELECT seq, kind, rid, op, digest FROM journal_entry WHERE seq > (SELECT since FROM journal_now) ORDER BY seq"
    ):
        digest.add(seq, kind, rid, op, entry)
        kinds.add(kind)
        first = first or seq
        count += 1
    if count:
        (last, latest), at = _latest(connection, act.origin), to_microseconds(act.at)
        # The hybrid logical clock: milliseconds and a counter, always beyond every header seen.
        hlc = max(at // 1000 << 16, latest + 1)
        place = (act.origin, last.seq + 1, act.id.bytes, hlc, at, int(act.doubtful))
        _insert(connection, Header(*place, act.who.bytes, act.verb, first, count), last.hash, digest.digest())
        connection.executemany(
            "INSERT INTO journal_kind (kind, first) VALUES (?, ?)", [(kind, first) for kind in kinds]
        )
    connection.execute("UPDATE journal_now SET tx = NULL")
    return frozenset(map(Kind, kinds))


def _insert(connection: apsw.Connection, header: Header, previous: bytes, entries: bytes) -> None:
    connection.execute(
        "INSERT INTO journal_tx (origin, seq, id, hlc, at, doubtful, who, verb, first, n, prev, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*header, previous, header.hash(previous, entries)),
    )


def _latest(connection: apsw.Connection, origin: str) -> tuple[Head, int]:
    """The last header of a store's own chain, and the latest hybrid logical clock of any store."""
    latest = "(SELECT coalesce(max(hlc), 0) FROM journal_tx)"
    row = connection.execute(
        f"SELECT seq, hash, {latest} FROM journal_tx WHERE origin = ? ORDER BY seq DESC LIMIT 1", (origin,)
    ).fetchone()
    if row:
        return Head(origin, row[0], row[1]), row[2]
    return Head(origin, 0, GENESIS), connection.execute(f"SELECT {latest}").get


def head(db: Engine, origin: str) -> Head:
    """The last header of one store's own chain; sequence 0 before the first."""
    return _latest(db.connection(), origin)[0]


def contains(db: Engine, noted: Head) -> bool:
    """Whether the chain still has a head that was noted earlier."""
    if not noted.seq:
        return True
    row = db.execute_sql("SELECT hash FROM journal_tx WHERE origin = ? AND seq = ?", (noted.code, noted.seq)).fetchone()
    return row is not None and row[0] == noted.hash


def committed(db: Engine, tx: UUID) -> bool:
    """Whether the transaction's header is in the journal."""
    return db.execute_sql("SELECT 1 FROM journal_tx WHERE id = ?", (tx.bytes,)).fetchone() is not None


def last_born(db: Engine) -> UUID | None:
    """The greatest identity of any record that was ever written; None in a store without records."""
    row = db.execute_sql("SELECT max(rid) FROM journal_entry").fetchone()
    return UUID(bytes=row[0]) if row[0] is not None else None


def last_believed(db: Engine) -> int | None:
    """The instant, in microseconds, of the last transaction whose clock was not in doubt."""
    row = db.execute_sql("SELECT at FROM journal_tx WHERE doubtful = 0 ORDER BY hlc DESC LIMIT 1").fetchone()
    return row[0] if row else None
