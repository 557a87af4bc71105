"""A ledger of any size through the bulk path: the same rows as the verbs write, without an object for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.people.records import Member
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import Account, MovementKind, Posting
from desktop.storage.bulk import insert_rows
from desktop.storage.transaction import Work

AWARDS = 4
ENTRIES_EACH = 2 * AWARDS + 2
"""Entries of one member: four awards of a lot each, and one redemption out of the first lot."""
MEMBERS_A_BATCH = 250
VERB = "points.samples"
Progress = Callable[[int, int], None]
Rows = dict[Any, list[dict[str, Any]]]


def bulk(desk: Desk, seed: int = 1, progress: Progress = lambda _done, _all: None) -> int:
    """Give every member of the office a history of points, journal included; returns the number of entries.

    The first lots expire at the end of this year, the others half a year after one another.

    Raises:
        Denied: the account may not award points.
    """
    members = [row.id for row in Member.select(Member.id).order_by(Member.id)]
    chance = Random(seed)
    for first in range(0, len(members), MEMBERS_A_BATCH):
        batch = members[first : first + MEMBERS_A_BATCH]
        with desk.transaction(rules.AWARD, VERB) as work:
            for table, rows in _rows(desk, work, batch, chance).items():
                insert_rows(table, rows)
        progress(first + len(batch), len(members))
    return len(members) * ENTRIES_EACH


def _rows(desk: Desk, work: Work, batch: Sequence[UUID], chance: Random) -> Rows:
    rows: Rows = {PointsMovement: [], PointsLot: [], PointsEntry: []}
    ends = list(_ends(desk.today()))
    for owner in batch:
        at = work.at - timedelta(days=chance.randrange(60, 600))
        kept: list[UUID] = []
        for until_on in ends:
            movement, lot = _movement(desk, work, MovementKind.AWARD, owner, at), new_id()
            rows[PointsMovement].append(movement)
            rows[PointsLot].append({"id": lot, "movement": movement["id"], "member": owner, "until_on": until_on})
            postings = rules.received(owner, lot, chance.randrange(100, 900), Account.ISSUED, rules.Purse())
            rows[PointsEntry] += _entries(movement["id"], postings)
            kept.append(lot)
        spent = _movement(desk, work, MovementKind.SPEND, owner, at + timedelta(days=30))
        rows[PointsMovement].append(spent)
        parts = (rules.Part(owner, kept[0], chance.randrange(1, 100)),)
        rows[PointsEntry] += _entries(spent["id"], rules.given(parts, Account.REDEEMED))
    return rows


def _ends(today: date) -> Iterator[date]:
    for place in range(AWARDS):
        yield (
            date(today.year + (place + 1) // 2, 12, 31)
            if place % 2 == 0
            else date(today.year + (place + 1) // 2, 6, 30)
        )


def _movement(desk: Desk, work: Work, kind: MovementKind, owner: UUID, at: datetime) -> dict[str, Any]:
    movement_id = new_id()
    return {
        "id": movement_id,
        "document": f"旧-{movement_id.hex}",
        "what": kind.value,
        "member": owner,
        "paper_at": at,
        "entered_at": work.at,
        "operator": desk.actor.staff_id,
        "reason": kind.zh,
        "rule": "spend" if kind is MovementKind.AWARD else "",
        "amount": None,
        "times": 1,
        "reverses": None,
        "unit": None,
        "doubtful": work.doubtful,
    }


def _entries(movement_id: UUID, postings: Sequence[Posting]) -> list[dict[str, Any]]:
    return [
        {
            "id": new_id(),
            "movement": movement_id,
            "account": posting.account.value,
            "member": posting.member_id,
            "lot": posting.lot_id,
            "points": posting.points,
        }
        for posting in postings
    ]
