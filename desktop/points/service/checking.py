"""The check of the whole office's points: every movement sums to nothing, no account is what it may not be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from peewee import Case, fn

from desktop.core import numbers
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.people.records import Member
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import OWN, Account, Check

MOST_TOLD = 20
"""So many faults of a kind are told by name."""


def check_balances(desk: Desk) -> Check:
    """Sum up every account of the office and every movement; for the reading worker.

    Sound when each movement sums to nothing, no lot is below it, debts stand in debt accounts only, and every lot is
    its member's: then a member's balance is the sum of the lots, and both are the sum of the entries.
    """
    desk.require(rules.READ)
    free, held, debt, wrong = _accounts()
    movements, uneven = _movements()
    strays = _strays().count()
    faults: list[Sentence] = []
    if wrong:
        faults += _wrong_accounts()
    if uneven:
        faults += _uneven_movements()
    if strays:
        faults += _stray_lots()
    return Check(movements, free, held, debt, tuple(faults))


def _accounts() -> tuple[int, int, int, int]:
    """Points free, held and owed of all members, and how many accounts are what they may not be."""
    own = _own()
    named: Any = own.c
    sums = [
        fn.COALESCE(fn.SUM(Case(None, [(named.account == one.value, named.points)], 0)), 0)
        for one in (Account.MEMBER, Account.HELD, Account.DEBT)
    ]
    wrong = fn.COALESCE(fn.SUM(Case(None, [(_is_wrong(named), 1)], 0)), 0)
    free, held, debt, faults = PointsEntry.select(*sums, wrong).from_(own).tuples()[0]
    return free, held, -debt, faults


def _own() -> Any:
    """The sum of each account and lot, in the order of the index."""
    query = PointsEntry.select(
        PointsEntry.member, PointsEntry.account, PointsEntry.lot, fn.SUM(PointsEntry.points).alias("points")
    )
    return query.group_by(PointsEntry.member, PointsEntry.account, PointsEntry.lot).alias("own")


def _is_wrong(named: Any) -> Any:
    own = named.account.in_([one.value for one in OWN])
    in_lots = named.account.in_([Account.MEMBER.value, Account.HELD.value])
    owed = named.account == Account.DEBT.value
    return (
        (in_lots & ((named.points < 0) | named.lot_id.is_null()))
        | (owed & ((named.points > 0) | named.lot_id.is_null(is_null=False)))
        | (own & named.member_id.is_null())
        | (~own & named.member_id.is_null(is_null=False))
    )


def _movements() -> tuple[int, int]:
    """How many movements have entries, and how many of them do not sum to nothing."""
    sums = PointsEntry.select(fn.SUM(PointsEntry.points).alias("points")).group_by(PointsEntry.movement).alias("sums")
    uneven = fn.COALESCE(fn.SUM(Case(None, [(sums.c.points != 0, 1)], 0)), 0)
    count, found = PointsEntry.select(fn.COUNT(1), uneven).from_(sums).tuples()[0]
    return count, found


def _strays() -> Any:
    """Entries in the lot of another member."""
    return PointsEntry.select(PointsEntry.id).join(
        PointsLot, on=((PointsEntry.lot == PointsLot.id) & (PointsEntry.member != PointsLot.member))
    )


def _wrong_accounts() -> Iterator[Sentence]:
    own = _own()
    named: Any = own.c
    query: Any = PointsEntry.select(named.member_id, named.account, named.points).from_(own)
    found = list(query.where(_is_wrong(named)).limit(MOST_TOLD).tuples())
    owners = [_id(owner) for owner, _, _ in found if owner is not None]
    names = {
        row.id: f"{row.name} {numbers.shown_card(row.card_number)}"
        for row in Member.select().where(Member.id << owners)
    }
    wrong = sentence("points", "{name}: account {account} stands at {points}.")
    for owner, account, points in found:
        name = names.get(_id(owner), "?") if owner is not None else "?"
        yield wrong.of(name=name, account=Account.of(account).zh, points=points)


def _id(kept: bytes | UUID) -> UUID:
    return kept if isinstance(kept, UUID) else UUID(bytes=kept)


def _uneven_movements() -> Iterator[Sentence]:
    query: Any = (
        PointsEntry.select(PointsMovement.document, fn.SUM(PointsEntry.points))
        .join(PointsMovement, on=(PointsEntry.movement == PointsMovement.id))
        .group_by(PointsEntry.movement)
        .having(fn.SUM(PointsEntry.points) != 0)
        .limit(MOST_TOLD)
    )
    uneven = sentence("points", "{document}: the entries do not sum to nothing but to {points}.")
    for document, points in query.tuples():
        yield uneven.of(document=document, points=points)


def _stray_lots() -> Iterator[Sentence]:
    query: Any = (
        _strays()
        .select(PointsMovement.document)
        .join(PointsMovement, on=(PointsEntry.movement == PointsMovement.id))
        .limit(MOST_TOLD)
    )
    stray = sentence("points", "{document}: an entry stands in the lot of another member.")
    for (document,) in query.tuples():
        yield stray.of(document=document)
