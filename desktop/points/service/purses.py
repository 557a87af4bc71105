"""Reading the ledger: whose account it is, what is left of each lot, who owes what. All of it sums of entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from peewee import JOIN, fn

from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.people.records import Member, Tier, TierHolding
from desktop.people.service.tiers import tier_of_person
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsLot
from desktop.points.rules import Account, Lot, Purse
from desktop.storage.prepared import PreparedQuery, parameter
from desktop.storage.selection import among


@dataclass(frozen=True, slots=True)
class Owner:
    """A member with all files of the same person, and the tier held on a day."""

    id: UUID
    files: tuple[UUID, ...]
    tier: str


def owner_of(member_id: UUID, day: date) -> Owner:
    """The member of that id.

    Raises:
        Problems: there is none.
    """
    found = _owner_query().rows(day, day, member_id)
    if not found:
        raise Problems([Problem("member_id", sentence("points", "Choose a member."))])
    files = files_of(member_id)
    if len(files) > 1:
        held = tier_of_person(files, day)
        return Owner(member_id, files, "" if held is None else held.tier)
    return Owner(member_id, files, found[0][0] or "")


@cache
def _owner_query() -> PreparedQuery:
    held = (TierHolding.from_on <= parameter(0)) & (
        TierHolding.until_on.is_null() | (TierHolding.until_on >= parameter(1))
    )
    query = (
        Member.select(Tier.code)
        .join(TierHolding, JOIN.LEFT_OUTER, on=(TierHolding.member == Member.id) & held)
        .join(Tier, JOIN.LEFT_OUTER, on=(TierHolding.tier == Tier.id))
        .where(Member.id == parameter(2))
    )
    return PreparedQuery(query, (Tier.code,))


@cache
def _purse_query(files: int) -> PreparedQuery:
    columns = (PointsEntry.member, PointsEntry.account, PointsEntry.lot, PointsLot.until_on)
    query = (
        PointsEntry.select(*columns, fn.SUM(PointsEntry.points))
        .join(PointsLot, JOIN.LEFT_OUTER, on=(PointsEntry.lot == PointsLot.id))
        .where(PointsEntry.member.in_([parameter(number) for number in range(files)]))
        .group_by(PointsEntry.member, PointsEntry.account, PointsEntry.lot)
    )
    return PreparedQuery(query, (*columns, None))


def files_of(member_id: UUID) -> tuple[UUID, ...]:
    """All files of the same person, after merges: the one that is kept and those that went into it."""
    root, into = member_id, _went_into().rows(member_id)
    while into and into[0][0] is not None:
        root, into = into[0][0], _went_into().rows(into[0][0])
    found = [root]
    for one in found:  # grows meanwhile: a file that went into another may have absorbed some itself
        found += [absorbed for (absorbed,) in _absorbed().rows(one)]
    return tuple(found)


@cache
def _went_into() -> PreparedQuery:
    return PreparedQuery(Member.select(Member.merged_into).where(Member.id == parameter(0)), (Member.merged_into,))


@cache
def _absorbed() -> PreparedQuery:
    return PreparedQuery(Member.select(Member.id).where(Member.merged_into == parameter(0)), (Member.id,))


def purse_of(files: Sequence[UUID]) -> Purse:
    """What a person has, held and owed together."""
    return purse_from(_purse_query(len(files)).rows(*files))


def purse_from(rows: Iterable[Any]) -> Purse:
    """The purse of rows of member, account, lot, last day and sum."""
    lots: dict[UUID, Lot] = {}
    debts: dict[UUID, int] = {}
    for member_id, account, lot_id, until_on, points in rows:
        if account == Account.DEBT:
            debts[member_id] = debts.get(member_id, 0) - points
            continue
        known = lots.get(lot_id, Lot(lot_id, member_id, until_on))
        free, held = (points, known.held) if account == Account.MEMBER else (known.points, points)
        lots[lot_id] = Lot(lot_id, member_id, until_on, free, held)
    return rules.purse(lots.values(), debts.items())


def debts_of(files: Iterable[UUID]) -> dict[UUID, int]:
    """What each of these files owes; those without a debt are left out."""
    rows: Any = (
        PointsEntry.select(PointsEntry.member, fn.SUM(PointsEntry.points))
        .where(among(PointsEntry.member, files), PointsEntry.account == Account.DEBT.value)
        .group_by(PointsEntry.member)
        .tuples()
    )
    return {member_id: -points for member_id, points in rows if points}
