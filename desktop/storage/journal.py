"""Reading the journal: a record's history, pages of entries, and whether the chain is whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence
from desktop.storage import chain
from desktop.storage.engine import Engine, entry_digest
from desktop.storage.fields import to_instant
from desktop.storage.record import Record, office
from desktop.storage.sidefile import Head

BATCH = 500

_LINES = (
    "SELECT e.seq, e.kind, e.rid, e.op, e.before, e.after, t.at, t.who, t.verb, t.doubtful, t.id "
    "FROM journal_entry AS e JOIN journal_tx AS t ON t.id = e.tx"
)

_ENTRIES = (
    "SELECT seq, kind, rid, op, before, after, salt, digest FROM journal_entry "
    "WHERE seq BETWEEN ? AND ? AND tx = ? ORDER BY seq"
)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry: what happened to a record, when, by whom, and the fields before and after."""

    seq: int
    kind: Kind
    rid: UUID
    at: datetime
    who: UUID
    verb: str
    op: str
    before: Mapping[str, object]
    after: Mapping[str, object]
    doubtful: bool
    transaction: UUID


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the verification of the chain found; *fault* is the first break, None while there is none."""

    transactions: int
    entries: int
    fault: Sentence | None
    finished: bool = True

    @property
    def sound(self) -> bool:
        """Whether the whole chain was seen and holds."""
        return self.finished and self.fault is None


def history(kind: Kind, rid: UUID) -> list[HistoryLine]:
    """Everything that happened to one record, the oldest first."""
    rows = office.execute_sql(f"{_LINES} WHERE e.rid = ? AND e.kind = ? ORDER BY e.seq", (rid.bytes, str(kind)))
    return [history_line(row) for row in rows.fetchall()]


def last_sequence(*rids: UUID) -> int:
    """The number of the records' last entry, 0 without any; a draft that carries an older one is out of date."""
    marks = ", ".join("?" * len(rids))
    found = office.execute_sql(
        f"SELECT max(seq) FROM journal_entry WHERE rid IN ({marks})", tuple(rid.bytes for rid in rids)
    )
    return int(found.fetchone()[0] or 0)


def head() -> Head:
    """The last sealed transaction of the open store."""
    code = office.execute_sql("SELECT code FROM store_identity").fetchone()[0]
    return chain.head(office.obj, code)


def hash_of(code: str, sequence: int) -> bytes | None:
    """The chained hash of one transaction; None when the journal does not hold it."""
    row = office.execute_sql("SELECT hash FROM journal_tx WHERE origin = ? AND seq = ?", (code, sequence)).fetchone()
    return None if row is None else bytes(row[0])


def verify(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Verdict:
    """Recompute every digest and every link of the chain; *progress* is told transactions done and in all."""
    return verify_in(office.obj, progress, cancelled)


def verify_in(db: Engine, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Verdict:
    """The same for a store that is not the open one."""
    with db.transaction("DEFERRED"):  # One snapshot: what others write meanwhile is not seen.
        total = db.execute_sql("SELECT count(*) FROM journal_tx").fetchone()[0]
        done, count, previous = 0, 0, Head("", 0, chain.GENESIS)
        for header, before, sealed in _headers(db):
            if cancelled():
                return Verdict(done, count, None, finished=False)
            if header.origin != previous.code:
                previous = Head(header.origin, 0, chain.GENESIS)
            fault = _break(db, header, before, sealed, previous)
            if fault is not None:
                return Verdict(done, count, fault)
            previous, done, count = Head(header.origin, header.seq, sealed), done + 1, count + header.n
            if done % BATCH == 0:
                progress(done, total)
        progress(done, total)
        return Verdict(done, count, _stray(db, count))


def _headers(db: Engine) -> Iterator[tuple[chain.Header, bytes, bytes]]:
    """Each header with the hash before it and its own, store by store in their order."""
    rows = db.execute_sql(
        "SELECT origin, seq, id, hlc, at, doubtful, who, verb, first, n, prev, hash FROM journal_tx "
        "ORDER BY origin, seq"
    )
    for *header, before, sealed in rows:
        yield chain.Header(*header), before, sealed


def _break(db: Engine, header: chain.Header, before: bytes, sealed: bytes, previous: Head) -> Sentence | None:
    """What is wrong with one transaction, None when nothing is."""
    place = {"seq": header.seq, "code": header.origin}
    if header.seq != previous.seq + 1 or before != previous.hash:
        return sentence("storage", "Transaction {seq} of {code} does not follow from the one before it.").of(**place)
    digest, count, span = chain.EntriesDigest(), 0, (header.first, header.first + header.n - 1, header.id)
    for seq, kind, rid, op, was, became, salt, kept in db.execute_sql(_ENTRIES, span):
        if entry_digest(salt, was, became) != kept:
            return sentence("storage", "An entry of transaction {seq} of {code} was altered.").of(**place)
        digest.add(seq, kind, rid, op, kept)
        count += 1
    if count != header.n or header.hash(before, digest.digest()) != sealed:
        return sentence("storage", "Transaction {seq} of {code} was altered.").of(**place)
    return None


def _stray(db: Engine, sealed: int) -> Sentence | None:
    stray = int(db.execute_sql("SELECT count(*) FROM journal_entry").fetchone()[0]) - sealed
    return sentence("storage", "{n} entries belong to no transaction.").of(n=stray) if stray else None


def history_line(row: Sequence[Any]) -> HistoryLine:
    """An entry out of its columns and those of its header, with values in the types of the record's fields."""
    seq, kind, rid, op, before, after, at, who, verb, doubtful, tx = row
    record = office.obj.tables.get(kind)
    return HistoryLine(
        seq,
        Kind(kind),
        UUID(bytes=rid),
        to_instant(at),
        UUID(bytes=who),
        verb,
        op,
        _values(record, before),
        _values(record, after),
        bool(doubtful),
        UUID(bytes=tx),
    )


def _values(record: type[Record] | None, kept: str | None) -> dict[str, object]:
    """The values of an entry under the names and in the types of the record's fields; as stored without one."""
    values: dict[str, object] = json.loads(kept or "{}")
    columns = {} if record is None else record._meta.columns
    return dict(_value(columns.get(column), column, value) for column, value in values.items())


def _value(field: Any, column: str, value: Any) -> tuple[str, object]:
    if field is None:
        return column, value
    if value is not None and field.field_type == "BLOB":
        value = bytes.fromhex(value)
    return field.name, field.python_value(value)
