"""The register as a list: what the quick filters let through, in which order, and how many of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache, partial
from typing import Any, NamedTuple, cast
from uuid import UUID

from peewee import JOIN, Case, Function, Value, fn

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue, Watcher
from desktop.complaints.service.frozen import clauses_by_version
from desktop.complaints.service.owners import shown
from desktop.core.listing import Key, Order
from desktop.desk import Desk
from desktop.people.records import Staff
from desktop.policy import versions
from desktop.policy.clauses import ComplaintClauses, WarningClause
from desktop.storage import search
from desktop.storage.fields import CountField, TextField
from desktop.storage.prepared import PreparedQuery, among_parameter, id_list
from desktop.storage.record import office
from desktop.storage.selection import among, among_keys

MOST_FOUND = 1_000
"""A typed text that finds more complaints than this is too short to be of use; the best ones are listed."""
_BEGINNING = 200
Found = list[bytes] | None
"""The ids of what a typed text finds; None while nothing is typed."""
_NEAREST_FIRST = (ComplaintDue.due_at, ComplaintDue.complaint)
_COLUMNS = {
    "received": (Complaint.received_at,),
    "customer": (Complaint.sort_key, Complaint.received_at),
    "level": (Complaint.level_order, Complaint.received_at),
}


class ComplaintSource:
    """The complaints as the one item model reads them; sorted by ``received``, ``customer``, ``level`` or the limit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ids(self, order: Order, wanted: rules.Wanted, limit: int | None = None) -> Sequence[Key]:
        """The ids that *wanted* lets through, in *order*; by itself the nearest limit first, late ones leading."""
        self._desk.require(rules.READ)
        found = _found(wanted.text)
        if found is not None and not found:
            return []
        if order.by:
            return _sorted(self._desk, order, wanted.quick, found, limit)
        return _by_limit(self._desk, wanted.quick, found, limit, backwards=order.descending)

    def rows(self, ids: Sequence[Key]) -> list[rules.ListRow]:
        """The rows of *ids*, in any order."""
        self._desk.require(rules.READ)
        return _rows(self._desk, cast("Sequence[UUID]", ids))


def counts(desk: Desk, text: str = "") -> dict[rules.Quick, int]:
    """How many complaints each quick filter lets through."""
    desk.require(rules.READ)
    found = _found(text)
    if found is not None:
        return {quick: len(_by_limit(desk, quick, found, None)) for quick in rules.Quick}
    return {
        rules.Quick.OPEN: Complaint.select().where(Complaint.closed_at.is_null()).count(),
        rules.Quick.LATE: badge(desk),
        rules.Quick.SOON: len(_soon(desk, None, None)),
        rules.Quick.MINE: len(_mine(desk, None, None)),
        rules.Quick.WATCHED: len(_watched(desk, None, None)),
        rules.Quick.ALL: Complaint.select().count(),
    }


def badge(desk: Desk) -> int:
    """How many complaints have a segment past its limit."""
    desk.require(rules.READ)
    return int(ComplaintDue.select().where(_late(desk)).count())


def _found(text: str) -> Found:
    return search.found(text, {rules.COMPLAINT}, MOST_FOUND) if text.strip() else None


def _late(desk: Desk) -> Any:
    # A clock that was not believed is shown as such and judged by nobody.
    return ComplaintDue.nearest & (ComplaintDue.due_at < desk.now()) & (ComplaintDue.doubtful == False)  # noqa: E712


def _by_limit(
    desk: Desk, quick: rules.Quick, found: Found, limit: int | None, *, backwards: bool = False
) -> list[UUID]:
    """The nearest limit first; *backwards* asks for the end of that list, without reading what stands before it."""
    if quick is rules.Quick.LATE:
        return _leading(_late(desk), found, limit, backwards)
    if quick is rules.Quick.SOON:
        return _soon(desk, found, limit, backwards)
    if quick is rules.Quick.MINE:
        return _mine(desk, found, limit, backwards)
    if quick is rules.Quick.WATCHED:
        return _watched(desk, found, limit, backwards)
    closed = quick is rules.Quick.ALL
    if found is not None:
        ranked = _ranked(closed).rows(id_list(found))
        return [UUID(bytes=key) for (key,) in (ranked[::-1] if backwards else ranked)[:limit]]
    parts: list[Callable[..., list[UUID]]] = [partial(_leading, ComplaintDue.nearest, None), _open_without_limit]
    if closed:
        parts.append(_closed)
    ids: list[UUID] = []
    for part in reversed(parts) if backwards else parts:
        if limit is None or len(ids) < limit:
            ids += part(None if limit is None else limit - len(ids), backwards)
    return ids


@cache
def _ranked(closed: bool) -> PreparedQuery:
    """A few cases in the list's order: by the nearest limit, then open ones without, then closed ones, newest first.

    They are looked at one by one, so one query puts all of them in order.
    """
    case, due = Complaint, ComplaintDue
    place = Case(None, ((case.closed_at.is_null(False), 2), (due.id.is_null(), 1)), 0)
    query: Any = case.select(case.id).join(due, JOIN.LEFT_OUTER, on=(due.complaint == case.id) & due.nearest)
    query = query.where(among_parameter(case.id, 0), *(() if closed else (case.closed_at.is_null(),)))
    return PreparedQuery(query.order_by(place, *_NEAREST_FIRST, case.received_at.desc(), case.id.desc()), (None,))


def _ordered(query: Any, columns: Sequence[Any], backwards: bool) -> Any:
    return query.order_by(*(column.desc() if backwards else column for column in columns))


def _leading(where: Any, found: Found, limit: int | None, backwards: bool) -> list[UUID]:
    query = _among(ComplaintDue.select(ComplaintDue.complaint).where(where), ComplaintDue.complaint, found)
    return _ids(_ordered(query, _NEAREST_FIRST, backwards).limit(limit))


def _soon(desk: Desk, found: Found, limit: int | None, backwards: bool = False) -> list[UUID]:
    now, warnings = desk.now(), _warnings(desk)
    alike = len(set(warnings.values())) == 1  # What every version says needs no look at the cases.
    version = Value(next(iter(warnings))) if alike else Complaint.policy_version
    query: Any = ComplaintDue.select(ComplaintDue.complaint, ComplaintDue.started_at, ComplaintDue.due_at, version)
    query = query if alike else query.join(Complaint)
    query = query.where(ComplaintDue.nearest, ComplaintDue.due_at >= now, ComplaintDue.doubtful == False)  # noqa: E712
    query = _ordered(_among(query, ComplaintDue.complaint, found), _NEAREST_FIRST, backwards)
    states = (
        (complaint_id, rules.running(started_at, due_at, now, warnings[by]).state)
        for complaint_id, started_at, due_at, by in query.tuples()
    )
    return [cid for cid, state in states if state is rules.ClockState.SOON][:limit]


def _warnings(desk: Desk) -> dict[str, WarningClause]:
    """When clocks warn, by each version of the policy: a case keeps that of its receipt."""
    clauses = clauses_by_version(desk)
    return {number: clauses(number).warning for number in versions.numbers(desk.store)}


def _mine(desk: Desk, found: Found, limit: int | None, backwards: bool = False) -> list[UUID]:
    own = ComplaintDue.owner == desk.actor.staff_id
    query = ComplaintDue.select(ComplaintDue.complaint).where(own, ComplaintDue.state == rules.DueState.OPEN)
    query = _ordered(_among(query, ComplaintDue.complaint, found), _NEAREST_FIRST, backwards=False)
    # Each case stands where its nearest limit does: it must be known before the list is turned round.
    ids = list(dict.fromkeys(_ids(query)))
    return (ids[::-1] if backwards else ids)[:limit]


def _watched(desk: Desk, found: Found, limit: int | None, backwards: bool = False) -> list[UUID]:
    """The open cases that the clerk watches, the newest first."""
    own = Watcher.select(Watcher.complaint).where(Watcher.staff == desk.actor.staff_id)
    query = Complaint.select(Complaint.id).where(Complaint.closed_at.is_null(), Complaint.id.in_(own))
    return _newest(query, found, limit, backwards)


def _open_without_limit(limit: int | None, backwards: bool) -> list[UUID]:
    limited = ComplaintDue.select().where(ComplaintDue.complaint == Complaint.id, ComplaintDue.nearest)
    query = Complaint.select(Complaint.id).where(Complaint.closed_at.is_null(), ~fn.EXISTS(limited))
    return _newest(query, None, limit, backwards)


def _closed(limit: int | None, backwards: bool) -> list[UUID]:
    return _newest(Complaint.select(Complaint.id).where(Complaint.closed_at.is_null(False)), None, limit, backwards)


def _newest(query: Any, found: Found, limit: int | None, backwards: bool) -> list[UUID]:
    columns = (Complaint.received_at, Complaint.id)
    return _ids(_ordered(_among(query, Complaint.id, found), columns, not backwards).limit(limit))


def _sorted(desk: Desk, order: Order, quick: rules.Quick, found: Found, limit: int | None) -> list[UUID]:
    columns = [column.desc() if order.descending else column for column in _COLUMNS[order.by]]
    query = _among(Complaint.select(Complaint.id), Complaint.id, found)
    if quick is rules.Quick.OPEN:
        query = query.where(Complaint.closed_at.is_null())
    elif quick is rules.Quick.LATE:
        query = query.where(Complaint.id.in_(ComplaintDue.select(ComplaintDue.complaint).where(_late(desk))))
    elif quick is not rules.Quick.ALL:
        query = query.where(among(Complaint.id, _by_limit(desk, quick, found, None)))
    return _ids(query.order_by(*columns).limit(limit))


def _among(query: Any, column: Any, found: Found) -> Any:
    return query if found is None else query.where(among_keys(column, found))


def _ids(query: Any) -> list[UUID]:
    # A hundred thousand ids: the bytes are read as they are, without a field in between for each.
    return [UUID(bytes=key) for (key,) in office.execute(query).fetchall()]


def _rows(desk: Desk, ids: Iterable[UUID]) -> list[rules.ListRow]:
    clauses = clauses_by_version(desk)
    found = map(_Line._make, _lines().rows(id_list(key.bytes for key in ids)))
    return [_row(clauses(line.policy_version), line) for line in found]


class _Line(NamedTuple):
    """A complaint with its nearest limit, as the list reads it."""

    id: UUID
    number: str
    received_at: datetime
    customer_name: str
    tier: str
    level: str
    level_order: int
    category: str
    beginning: str
    doubtful: bool
    closed_at: datetime | None
    policy_version: str
    segment: str | None
    post: str
    stands_in: bool
    started_at: datetime
    due_at: datetime
    owner_name: str | None


@cache
def _lines() -> PreparedQuery:
    case, due = Complaint, ComplaintDue
    columns = (
        case.id, case.number, case.received_at, case.customer_name, case.tier, case.level, case.level_order,
        case.category, fn.SUBSTR(case.content, 1, _BEGINNING), case.doubtful, case.closed_at, case.policy_version,
        due.segment, due.post, due.stands_in, due.started_at, due.due_at, Staff.name,
    )  # fmt: skip
    query = (
        case.select(*columns)
        .join(due, JOIN.LEFT_OUTER, on=(due.complaint == case.id) & due.nearest)
        .join(Staff, JOIN.LEFT_OUTER, on=(due.owner == Staff.id))
        .where(among_parameter(case.id, 0))
    )
    # Texts and counts are what the store keeps; ids, instants and flags are not.
    plain = (TextField, CountField, Function)
    return PreparedQuery(query, [None if isinstance(column, plain) else column for column in columns])


def _row(clauses: ComplaintClauses, line: _Line) -> rules.ListRow:
    level, category = clauses.level(line.level), clauses.category(line.category)
    return rules.ListRow(
        id=line.id,
        number=line.number,
        received_at=line.received_at,
        customer_name=line.customer_name,
        tier=line.tier,
        level=line.level,
        level_word=level.word if level else line.level,
        level_order=line.level_order,
        category=category.word if category else line.category,
        summary=rules.summary(line.beginning),
        doubtful=line.doubtful,
        closed_at=line.closed_at,
        nearest=_nearest(clauses, line),
    )


def _nearest(clauses: ComplaintClauses, line: _Line) -> rules.NearestDue | None:
    if line.segment is None:
        return None
    segment = clauses.segment(line.segment)
    return rules.NearestDue(
        kind=line.segment,
        word=segment.word if segment else line.segment,
        owner=shown(line.owner_name, line.stands_in, line.post),
        started_at=line.started_at,
        due_at=line.due_at,
        warns_at=rules.warns_at(line.started_at, line.due_at, clauses.warning),
        doubtful=line.doubtful,
    )
