"""The points of the whole office: what expires when, what is due now, who owes. For the reading worker."""

from __future__ import annotations

from datetime import date
from typing import Any

from peewee import fn

from desktop.desk import Desk
from desktop.people.records import Member
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import Account, Debtor, DueForExpiry, ExpiryCalendar

MOST_DEBTORS = 500


def office_calendar(desk: Desk) -> ExpiryCalendar:
    """What of all members' free points expires in each of the next twelve months, the present one included."""
    desk.require(rules.READ)
    query: Any = (
        PointsLot.select(PointsLot.until_on, fn.SUM(PointsEntry.points))
        .join(PointsEntry, on=_free())
        .group_by(PointsLot.until_on)
    )
    return rules.calendar_of_days(query.tuples(), desk.today())


def due_for_expiry(desk: Desk) -> DueForExpiry:
    """What is past its last day and not posted yet."""
    desk.require(rules.READ)
    total = fn.SUM(PointsEntry.points)
    lots = (
        PointsLot.select(PointsLot.until_on.alias("until_on"), total.alias("points"))
        .join(PointsEntry, on=_free())
        .where(PointsLot.until_on < desk.today())
        .group_by(PointsLot.id)
        .having(total > 0)
    )
    query: Any = lots.select_from(fn.COUNT(lots.c.points), fn.SUM(lots.c.points), fn.MIN(lots.c.until_on))
    count, points, oldest = query.tuples()[0]
    return DueForExpiry(count, points or 0, None if oldest is None else _day(oldest))


def debtors(desk: Desk, limit: int = MOST_DEBTORS) -> tuple[Debtor, ...]:
    """The files that owe points, the largest debt first, with the day on which it grew last."""
    desk.require(rules.READ)
    owed = fn.SUM(PointsEntry.points * -1)
    query: Any = (
        PointsEntry.select(Member.id, Member.name, Member.card_number, owed, fn.MAX(PointsMovement.entered_at))
        .join(Member, on=(PointsEntry.member == Member.id))
        .join(PointsMovement, on=(PointsEntry.movement == PointsMovement.id))
        .where(PointsEntry.account == Account.DEBT.value)
        .group_by(PointsEntry.member)
        .having(owed > 0)
        .order_by(owed.desc(), Member.card_number)
        .limit(limit)
    )
    return tuple(Debtor(*row) for row in query.tuples())


def _free() -> Any:
    """The join of a lot with what of it stands in its owner's account; the index holds all that the sum needs."""
    return (
        (PointsEntry.member == PointsLot.member)
        & (PointsEntry.account == Account.MEMBER.value)
        & (PointsEntry.lot == PointsLot.id)
    )


def _day(kept: object) -> date:
    return kept if isinstance(kept, date) else date.fromisoformat(str(kept))
