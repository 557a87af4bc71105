"""Looking at the ledger: a member's balance, lots, calendar of expiry and movements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from peewee import JOIN, Case, fn

from desktop.desk import Desk
from desktop.people.records import Staff
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import Account, Balance, ExpiryCalendar, ExpiryPosted, LotFacts, Movement, MovementKind
from desktop.points.service.purses import files_of, purse_of
from desktop.storage.prepared import PreparedQuery, among_parameter, id_list

PAGE = 60
"""How many movements are shown at once."""


def balance(desk: Desk, member_id: UUID) -> Balance:
    """What a member has, may spend today, has put aside and owes, over all files of the same person."""
    desk.require(rules.READ)
    return rules.balance_of(purse_of(files_of(member_id)), desk.today())


def lots(desk: Desk, member_id: UUID) -> tuple[LotFacts, ...]:
    """What is left of every lot, in the order in which they are spent."""
    desk.require(rules.READ)
    left = [lot for lot in purse_of(files_of(member_id)).lots if lot.points or lot.held]
    today = desk.today()
    came = {row[0]: row[1:] for row in _came().rows(id_list(lot.id.bytes for lot in left))}
    return tuple(_lot(lot, came[lot.id], today) for lot in left)


@cache
def _came() -> PreparedQuery:
    columns = (PointsMovement.document, PointsMovement.what, PointsMovement.reason)
    query = (
        PointsLot.select(PointsLot.id, *columns)
        .join(PointsMovement, on=(PointsLot.movement == PointsMovement.id))
        .where(among_parameter(PointsLot.id, 0))
    )
    return PreparedQuery(query, (PointsLot.id, *columns))


def _lot(lot: rules.Lot, came: tuple[Any, ...], today: date) -> LotFacts:
    document, what, reason = came
    overdue, kind = bool(lot.points) and not lot.good_on(today), MovementKind.of(what)
    return LotFacts(lot.id, document, kind, lot.until_on, lot.points, lot.held, overdue, reason)


def calendar_of_expiry(desk: Desk, member_id: UUID) -> ExpiryCalendar:
    """What expires in each of the next twelve months, the present one included."""
    desk.require(rules.READ)
    return rules.calendar_of(purse_of(files_of(member_id)).lots, desk.today())


def movements(desk: Desk, member_id: UUID, before: Movement | None = None, limit: int = PAGE) -> list[Movement]:
    """A member's movements, the latest first, so many that were entered before one of them."""
    desk.require(rules.READ)
    found = of_files(files_of(member_id)).order_by(PointsMovement.entered_at.desc(), PointsMovement.id.desc())
    if before is not None:
        earlier = PointsMovement.entered_at < before.entered_at
        same = (PointsMovement.entered_at == before.entered_at) & (PointsMovement.id < before.id)
        found = found.where(earlier | same)
    return as_movements(found.limit(limit))


def expiry_runs(desk: Desk, limit: int = PAGE) -> list[ExpiryPosted]:
    """The expiry runs that posted something, the latest first."""
    desk.require(rules.READ)
    undoing = PointsMovement.alias()
    query: Any = (
        PointsMovement.select(
            PointsMovement.unit,
            fn.MAX(PointsMovement.entered_at),
            fn.SUM(PointsEntry.points),
            fn.COUNT(PointsMovement.id),
            fn.COUNT(undoing.id),
            fn.MIN(PointsMovement.paper_at),
        )
        .join(PointsEntry, on=(PointsEntry.movement == PointsMovement.id))
        .join(undoing, JOIN.LEFT_OUTER, on=(undoing.reverses == PointsMovement.id))
        .where(
            PointsMovement.unit.is_null(is_null=False),
            PointsEntry.member.is_null(),  # the office's own entry, one of each movement, found by the index
            PointsEntry.account == Account.EXPIRED.value,
        )
        .group_by(PointsMovement.unit)
        .order_by(fn.MAX(PointsMovement.entered_at).desc())
        .limit(limit)
    )
    now = desk.now()
    return [
        ExpiryPosted(unit, at, points, undone == made, past=midnight <= now)
        for unit, at, points, made, undone, midnight in query.tuples()
    ]


def between(files: Sequence[UUID], begins: datetime, ends: datetime) -> list[Movement]:
    """The movements entered from an instant to before another, in their order."""
    found = of_files(files).where(PointsMovement.entered_at >= begins, PointsMovement.entered_at < ends)
    return as_movements(found.order_by(PointsMovement.entered_at, PointsMovement.id))


def total_before(files: Sequence[UUID], at: datetime) -> tuple[int, int, int]:
    """The sums of the accounts member, held and debt (as owed) of what was entered before an instant."""
    query: Any = (
        PointsEntry.select(_sum(Account.MEMBER), _sum(Account.HELD), _sum(Account.DEBT))
        .join(PointsMovement, on=(PointsEntry.movement == PointsMovement.id))
        .where(PointsEntry.member.in_(list(files)), PointsMovement.entered_at < at)
    )
    free, held, debt = query.tuples()[0]
    return free or 0, held or 0, -(debt or 0)


def of_files(files: Sequence[UUID]) -> Any:
    """The query of the movements that touched these files."""
    undoing, undone = PointsMovement.alias(), PointsMovement.alias()
    return (
        PointsMovement.select(
            PointsMovement.id,
            PointsMovement.document,
            PointsMovement.what,
            PointsMovement.paper_at,
            PointsMovement.entered_at,
            Staff.name,
            PointsMovement.reason,
            PointsMovement.doubtful,
            undoing.id,
            undoing.what,
            undoing.document,
            undone.id,
            undone.document,
            _sum(Account.MEMBER),
            _sum(Account.HELD),
            _sum(Account.DEBT),
        )
        .join(PointsEntry, on=(PointsEntry.movement == PointsMovement.id))
        .join(Staff, on=(PointsMovement.operator == Staff.id))
        .join(undoing, JOIN.LEFT_OUTER, on=(undoing.reverses == PointsMovement.id))
        .join(undone, JOIN.LEFT_OUTER, on=(PointsMovement.reverses == undone.id))
        .where(PointsEntry.member.in_(list(files)))
        .group_by(PointsMovement.id)
    )


def as_movements(query: Any) -> list[Movement]:
    """The rows of `of_files` as they are told."""
    return list(_told(query.tuples()))


def _told(rows: Iterable[Any]) -> Iterable[Movement]:
    for row in rows:
        key, document, what, paper_at, entered_at, name, reason, doubtful = row[:8]
        answer_id, answer, answered_by, undone_id, undone, free, held, debt = row[8:]
        yield Movement(
            id=key,
            document=document,
            kind=MovementKind.of(what),
            paper_at=paper_at,
            entered_at=entered_at,
            operator=name,
            reason=reason,
            change=free + held,
            held=held,
            debt=-debt,
            doubtful=doubtful,
            undone=answer_id is not None,
            undoes=undone or "",
            answer=MovementKind.of(answer) if answer else None,
            answered_by=answered_by or "",
            counterpart=answer_id or undone_id,
        )


def _sum(account: Account) -> Any:
    return fn.SUM(Case(None, [(PointsEntry.account == account.value, PointsEntry.points)], 0))
