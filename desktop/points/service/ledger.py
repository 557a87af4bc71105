"""A member's ledger as a list: movements by kind and period with the balance after each, and what stands behind one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import time, timedelta
from typing import Any, cast
from uuid import UUID

from peewee import JOIN, fn

from desktop.core.clock import instant
from desktop.core.listing import Key, Order
from desktop.desk import Desk
from desktop.people.records import Staff
from desktop.points import rules
from desktop.points.records import PointsApproval, PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import Account, LedgerLine, MovementFacts, MovementPart, MovementsWanted, Signed
from desktop.points.service.purses import files_of
from desktop.points.service.reading import as_movements, of_files

_FREE_AND_HELD = (Account.MEMBER.value, Account.HELD.value)


class MovementsSource:
    """The movements of one person, over all files, for a list: the latest first."""

    def __init__(self, desk: Desk, member_id: UUID) -> None:
        """Raises `Denied` when the account may not read points."""
        desk.require(rules.READ)
        self._files = files_of(member_id)

    def ids(self, _order: Order, wanted: MovementsWanted | None, limit: int | None = None) -> Sequence[Key]:
        """The latest entered first."""
        touched = PointsEntry.select(PointsEntry.movement).where(PointsEntry.member.in_(list(self._files)))
        found = PointsMovement.select(PointsMovement.id).where(PointsMovement.id.in_(touched))
        for condition in _conditions(wanted or MovementsWanted()):
            found = found.where(condition)
        query: Any = found.order_by(PointsMovement.entered_at.desc(), PointsMovement.id.desc()).limit(limit)
        return [key for (key,) in query.tuples()]

    def rows(self, ids: Sequence[Key]) -> Iterable[LedgerLine]:
        """Those movements, each with the points that there were after it."""
        after = dict(_balances(self._files))
        found = as_movements(of_files(self._files).where(PointsMovement.id.in_(list(ids))))
        return [LedgerLine(one, after[one.id]) for one in found]


def _conditions(wanted: MovementsWanted) -> Iterator[Any]:
    if wanted.kind is not None:
        yield PointsMovement.what == wanted.kind.value
    if wanted.from_on is not None:
        yield PointsMovement.entered_at >= instant(wanted.from_on, time())
    if wanted.until_on is not None:
        yield PointsMovement.entered_at < instant(wanted.until_on + timedelta(days=1), time())


def _balances(files: Sequence[UUID]) -> Iterator[tuple[UUID, int]]:
    """Every movement of a person in its order with the sum up to it."""
    query: Any = (
        PointsEntry.select(PointsMovement.id, PointsEntry.account, fn.SUM(PointsEntry.points))
        .join(PointsMovement, on=(PointsEntry.movement == PointsMovement.id))
        .where(PointsEntry.member.in_(list(files)))
        .group_by(PointsMovement.id, PointsEntry.account)
        .order_by(PointsMovement.entered_at, PointsMovement.id)
    )
    total = 0
    for key, account, points in query.tuples():
        total += points if account in _FREE_AND_HELD else 0
        yield key, total


def movement_facts(desk: Desk, member_id: UUID, movement_id: UUID) -> MovementFacts:
    """What a movement did to this person's lots and debts, and who signed for it."""
    desk.require(rules.READ)
    came = PointsMovement.alias()
    query: Any = (
        PointsEntry.select(PointsEntry.account, PointsEntry.points, came.document, PointsLot.until_on)
        .join(PointsLot, JOIN.LEFT_OUTER, on=(PointsEntry.lot == PointsLot.id))
        .join(came, JOIN.LEFT_OUTER, on=(PointsLot.movement == came.id))
        .where(PointsEntry.movement == movement_id, PointsEntry.member.in_(list(files_of(member_id))))
        .order_by(PointsEntry.id)
    )
    parts = tuple(
        MovementPart(Account.of(account), points, document or "", until_on)
        for account, points, document, until_on in query.tuples()
    )
    return MovementFacts(parts, _signed(movement_id))


def _signed(movement_id: UUID) -> tuple[Signed, ...]:
    query: Any = (
        PointsApproval.select(PointsApproval.paper, Staff.name, PointsApproval.signed_on, PointsApproval.opinion)
        .join(Staff, on=(PointsApproval.signed_by == Staff.id))
        .where(PointsApproval.movement == movement_id)
        .order_by(PointsApproval.id)
    )
    return tuple(Signed(*row) for row in cast("Iterable[tuple[Any, ...]]", query.tuples()))
