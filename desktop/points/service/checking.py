"""The check of the whole office's points: every movement sums to zero, no account is what it may not be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from peewee import Case, fn

from desktop.core import numbers
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.people.records import Member
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsMovement
from desktop.points.rules import OWN, Account, Check

MOST_TOLD = 20
"""So many faults of a kind are told by name."""


def check_balances(desk: Desk) -> Check:
    """Sum up every account of the office and every movement; for the reading worker.

    Sound when each movement sums to zero, no lot is below zero, and debts stand in debt accounts only: then a
    member's balance is the sum of the lots, and both are the sum of the entries.
    """
    desk.require(rules.READ)
    free, held, debt = _totals()
    faults: list[Sentence] = [*_ownerless(), *_wrong_accounts(), *_uneven_movements()]
    return Check(PointsMovement.select().count(), free, held, debt, tuple(faults))


def _totals() -> tuple[int, int, int]:
    """Points free, held and owed of all members."""
    sums = [
        fn.COALESCE(fn.SUM(Case(None, [(PointsEntry.account == one.value, PointsEntry.points)], 0)), 0) for one in OWN
    ]
    query: Any = PointsEntry.select(*sums).where(PointsEntry.member.is_null(is_null=False))
    free, held, debt = query.tuples()[0]
    return free, held, -debt


def _wrong_accounts() -> Iterator[Sentence]:
    """A lot below zero, a debt above it, an account in no lot or a debt in one."""
    total, owed = fn.SUM(PointsEntry.points), PointsEntry.account == Account.DEBT.value
    query: Any = (
        PointsEntry.select(PointsEntry.member, PointsEntry.account, total)
        .where(PointsEntry.member.is_null(is_null=False))
        .group_by(PointsEntry.member, PointsEntry.account, PointsEntry.lot)
        .having(((total < 0) & ~owed) | ((total > 0) & owed) | (PointsEntry.lot.is_null() != owed))
        .limit(MOST_TOLD)
    )
    found = list(query.tuples())
    named = Member.select().where(Member.id.in_([owner for owner, _, _ in found]))
    names = {row.id: f"{row.name} {numbers.shown_card(row.card_number)}" for row in named}
    wrong = sentence("points", "{name}: account {account} stands at {points}.")
    for owner, account, points in found:
        yield wrong.of(name=names[owner], account=Account.of(account).zh, points=points)


def _ownerless() -> Iterator[Sentence]:
    """Entries of a member's account that name no member."""
    query: Any = (
        PointsEntry.select(PointsMovement.document)
        .join(PointsMovement, on=(PointsEntry.movement == PointsMovement.id))
        .where(PointsEntry.member.is_null(), PointsEntry.account.in_([one.value for one in OWN]))
        .limit(MOST_TOLD)
    )
    nobody = sentence("points", "{document}: an entry of a member's account names no member.")
    for (document,) in query.tuples():
        yield nobody.of(document=document)


def _uneven_movements() -> Iterator[Sentence]:
    total = fn.SUM(PointsEntry.points)
    query: Any = PointsEntry.select(PointsEntry.movement, total).group_by(PointsEntry.movement).having(total != 0)
    found = dict(query.limit(MOST_TOLD).tuples())
    uneven = sentence("points", "{document}: the entries sum to {points}, not to zero.")
    for row in PointsMovement.select().where(PointsMovement.id.in_(list(found))):
        yield uneven.of(document=row.document, points=found[row.id])
