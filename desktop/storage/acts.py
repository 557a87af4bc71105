"""Reading the journal act by act: one line per transaction, by person, verb, kind, record and time, page by page.

The key of an act is the number of its first entry: it only grows, and the next page is asked from the last one on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from desktop.core.kind import Kind
from desktop.storage.fields import to_instant, to_microseconds
from desktop.storage.journal import HistoryLine, history_line
from desktop.storage.record import office

LATEST = 2**63 - 1
FEW = 8
"""Records of an act that a list looks at; an import touches thousands."""
_SLACK = timedelta(days=2)
"""How far a clock may have been set back and the acts before a moment are still all found."""
_MANY = 2_000
_AT_ONCE = 500
"""Values in one statement."""

_RECORD = 2
"""Where a row of entries has the record's id."""
_HEADERS = "SELECT first, origin, seq, id, at, who, verb, doubtful, n, hash FROM journal_tx WHERE first"
_ENTRIES = (
    "SELECT seq, kind, rid, op, before, after, ?, ?, ?, ?, tx FROM journal_entry"
    " WHERE seq BETWEEN ? AND ? AND tx = ? ORDER BY seq"
)
_TOUCHED = (
    "SELECT t.first, e.kind, e.rid, e.op FROM journal_tx AS t"
    " CROSS JOIN journal_entry AS e ON e.seq BETWEEN t.first AND t.first + min(t.n, ?) - 1"
    " WHERE t.first IN ({marks}) ORDER BY e.seq"
)
_OF_RECORDS = (
    "SELECT DISTINCT t.first FROM journal_entry AS e JOIN journal_tx AS t ON t.id = e.tx"
    " WHERE e.rid IN ({marks}) AND {rest} ORDER BY t.first DESC LIMIT ?"
)
_OF_KIND = (
    "SELECT k.first FROM journal_kind AS k CROSS JOIN journal_tx AS t ON t.first = k.first"
    " WHERE k.kind = ? AND k.first < ? AND k.first >= ? AND {rest} ORDER BY k.first DESC LIMIT ?"
)
_OF_ALL = "SELECT t.first FROM journal_tx AS t INDEXED BY {index} WHERE {rest} ORDER BY t.first DESC LIMIT ?"
_HAS_KIND = "EXISTS (SELECT 1 FROM journal_kind AS k WHERE k.kind = ? AND k.first = t.first)"
_BEGINS = "SELECT first FROM journal_tx WHERE hlc >= ? ORDER BY hlc LIMIT 1"
_ENDS = "SELECT max(first) FROM journal_tx WHERE at >= ? AND at < ?"
_ENDED = "SELECT first FROM journal_tx WHERE at < ? ORDER BY at DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which acts are shown; None lets all through, *until* is exclusive, *records* are ids of records."""

    kind: Kind | None = None
    who: UUID | None = None
    verb: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    records: tuple[UUID, ...] | None = None


class Touched(NamedTuple):
    """A record that an act inserted, updated or deleted."""

    kind: Kind
    rid: UUID
    op: str


@dataclass(frozen=True, slots=True)
class ActLine:
    """One transaction: its place in the chain, who did what when, and its entries."""

    first: int
    origin: str
    seq: int
    id: UUID
    at: datetime
    who: UUID
    verb: str
    doubtful: bool
    count: int
    hash: bytes
    touched: tuple[Touched, ...] = ()
    """Its first records; see `FEW`."""
    entries: tuple[HistoryLine, ...] = ()


def firsts(wanted: Wanted, before: int = LATEST, limit: int = 100) -> list[int]:
    """The keys of the newest acts that *wanted* lets through and that come before *before*, the newest first."""
    if wanted.records is not None and not wanted.records:
        return []
    since, until = _bounds(wanted, before)
    conditions: dict[str, object] = {
        "t.who = ?": wanted.who and wanted.who.bytes,
        "t.verb = ?": wanted.verb,
        "t.at >= ?": wanted.since and to_microseconds(wanted.since),
        "t.at < ?": wanted.until and to_microseconds(wanted.until),
    }
    asked = {condition: value for condition, value in conditions.items() if value is not None}
    if wanted.records is not None:
        return _of_records(wanted, asked, (since, until), limit)
    if wanted.kind is not None and not _rarer(wanted):
        rest = " AND ".join(asked) or "1"
        values = (str(wanted.kind), until, since, *asked.values(), limit)
        return _column(_OF_KIND.format(rest=rest), values)
    return _of_all(wanted, asked, (since, until), limit)


def headers(keys: Sequence[int]) -> list[ActLine]:
    """The acts of *keys* with their first records, without their entries; in the order of *keys*."""
    found: dict[int, ActLine] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = tuple(keys[start : start + _AT_ONCE])
        marks = ", ".join("?" * len(some))
        touched: dict[int, dict[Touched, None]] = {}
        for first, kind, rid, op in office.execute_sql(_TOUCHED.format(marks=marks), (FEW, *some)).fetchall():
            touched.setdefault(first, {})[Touched(Kind(kind), UUID(bytes=rid), op)] = None
        for row in office.execute_sql(f"{_HEADERS} IN ({marks})", some).fetchall():
            found[row[0]] = replace(_header(row), touched=tuple(touched.get(row[0], ())))
    return [found[key] for key in keys if key in found]


def act(first: int, most: int = 1_000) -> ActLine | None:
    """One act with its first *most* entries; None when there is none of this key."""
    row = office.execute_sql(f"{_HEADERS} = ?", (first,)).fetchone()
    return None if row is None else _filled(_header(row), most)


def acts_of(records: Sequence[UUID]) -> list[ActLine]:
    """Every act that touched one of the records, with its entries about them alone; the oldest first."""
    wanted = {record.bytes for record in records}
    keys = firsts(Wanted(records=tuple(records)), limit=LATEST)
    found = []
    for line in headers(keys):
        rows = [row for row in _rows(line, line.count) if row[_RECORD] in wanted]  # an import touched thousands
        found.append(replace(line, entries=tuple(history_line(row) for row in rows)))
    return found[::-1]


def writers() -> list[UUID]:
    """Every account that has written something."""
    return [UUID(bytes=who) for (who,) in _skipping("who")]


def verbs() -> list[str]:
    """Every verb that the journal holds."""
    return [verb for (verb,) in _skipping("verb")]


def kinds() -> list[Kind]:
    """Every kind of record that the journal holds."""
    return [Kind(kind) for (kind,) in _skipping("kind", "journal_kind")]


def _skipping(column: str, table: str = "journal_tx") -> list[tuple[Any, ...]]:
    """The different values of an indexed column: from one to the next by the index, never over all rows."""
    statement = (
        f"WITH RECURSIVE found(one) AS (SELECT min({column}) FROM {table} UNION ALL "
        f"SELECT (SELECT min({column}) FROM {table} WHERE {column} > one) FROM found WHERE one IS NOT NULL) "
        "SELECT one FROM found WHERE one IS NOT NULL"
    )
    return list(office.execute_sql(statement).fetchall())


def _of_records(wanted: Wanted, asked: Mapping[str, object], span: tuple[int, int], limit: int) -> list[int]:
    rest = {**asked, "t.first >= ?": span[0], "t.first < ?": span[1]}
    if wanted.kind is not None:
        rest["e.kind = ?"] = str(wanted.kind)
    ids = [one.bytes for one in wanted.records or ()]
    found: set[int] = set()
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        statement = _OF_RECORDS.format(marks=", ".join("?" * len(some)), rest=" AND ".join(rest))
        found.update(_column(statement, (*some, *rest.values(), limit)))
    return sorted(found, reverse=True)[:limit]


def _of_all(wanted: Wanted, asked: Mapping[str, object], span: tuple[int, int], limit: int) -> list[int]:
    rest = {**asked, "t.first >= ?": span[0], "t.first < ?": span[1]}
    if wanted.kind is not None:
        rest[_HAS_KIND] = str(wanted.kind)
    counts = {name: _counted(name, value) for name, value in (("who", wanted.who), ("verb", wanted.verb)) if value}
    index = f"journal_tx_{min(counts, key=lambda name: counts[name])}" if counts else "journal_tx_first"
    return _column(_OF_ALL.format(index=index, rest=" AND ".join(rest)), (*rest.values(), limit))


def _rarer(wanted: Wanted) -> bool:
    """Whether person or verb let fewer acts through than the kind does."""
    narrow = [_counted(name, value) for name, value in (("who", wanted.who), ("verb", wanted.verb)) if value]
    return bool(narrow) and min(narrow) < _counted("kind", wanted.kind)


def _counted(name: str, value: object) -> int:
    """How many acts have a value, counted no further than `_MANY`."""
    table = "journal_kind" if name == "kind" else "journal_tx"
    kept = value.bytes if isinstance(value, UUID) else value
    statement = f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {name} = ? LIMIT {_MANY})"
    return int(office.execute_sql(statement, (kept,)).fetchone()[0])


def _bounds(wanted: Wanted, before: int) -> tuple[int, int]:
    """Between which keys the wanted times lie; the times themselves are compared all the same."""
    since, until = 0, before
    if wanted.since is not None:
        # The hybrid clock never runs behind the wall's: no act of that time comes before it.
        found = _column(_BEGINS, (to_microseconds(wanted.since) // 1000 << 16,))
        since = found[0] if found else LATEST
    if wanted.until is not None:
        end = to_microseconds(wanted.until)
        near = office.execute_sql(_ENDS, (end - int(_SLACK.total_seconds() * 1_000_000), end)).fetchone()[0]
        found = [near] if near is not None else _column(_ENDED, (end,))
        until = min(before, found[0] + 1 if found else 0)
    return since, until


def _column(statement: str, values: tuple[object, ...]) -> list[int]:
    return [int(row[0]) for row in office.execute_sql(statement, values).fetchall()]


def _header(row: Sequence[Any]) -> ActLine:
    first, origin, seq, tx, at, who, verb, doubtful, count, sealed = row
    return ActLine(
        first, origin, seq, UUID(bytes=tx), to_instant(at), UUID(bytes=who), verb, bool(doubtful), count, sealed
    )


def _rows(line: ActLine, most: int) -> list[tuple[Any, ...]]:
    span = (line.first, line.first + min(line.count, most) - 1, line.id.bytes)
    header = (to_microseconds(line.at), line.who.bytes, line.verb, int(line.doubtful))
    return list(office.execute_sql(_ENTRIES, (*header, *span)).fetchall())


def _filled(line: ActLine, most: int) -> ActLine:
    entries = tuple(history_line(row) for row in _rows(line, most))
    touched = dict.fromkeys(Touched(entry.kind, entry.rid, entry.op) for entry in entries[:FEW])
    return replace(line, entries=entries, touched=tuple(touched))
