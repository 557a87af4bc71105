"""Writing one movement: its row, its lots and its entries, inside the running transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from desktop.core.clock import local_day
from desktop.core.ids import new_id, new_ids
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.core.text import storable
from desktop.desk import Desk
from desktop.points import rules
from desktop.points.records import PointsApproval, PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import Account, Approval, MovementKind, Posting
from desktop.policy import versions
from desktop.policy.clauses import PointsAsOf
from desktop.storage.bulk import insert_kept, insert_rows
from desktop.storage.prepared import PreparedQuery, parameter
from desktop.storage.transaction import Work

_ENTRY = ("id", "movement", "account", "member", "lot", "points")
Gone = tuple[Any, ...]
"""Last day, id, owner and free points of a lot that expires, as the store keeps them."""


@dataclass(frozen=True, slots=True)
class Act:
    """What is written of a movement besides its entries; *lots* are new ones with their last day."""

    kind: MovementKind
    document: str
    paper_at: datetime
    member_id: UUID | None
    reason: str = ""
    rule: str = ""
    amount: int | None = None
    times: int = 1
    reverses: UUID | None = None
    unit: UUID | None = None
    lots: tuple[tuple[UUID, UUID, date | None], ...] = ()
    approvals: tuple[Approval, ...] = ()


def asof_of(desk: Desk, at: datetime) -> PointsAsOf:
    """The clauses in force now, and the moment."""
    return versions.in_force(desk.store, at, desk.office.branch_id).points_asof(at)


def asof(desk: Desk) -> PointsAsOf:
    """The clauses in force at this moment."""
    return asof_of(desk, desk.now())


def post(desk: Desk, work: Work, act: Act, postings: Iterable[Posting]) -> UUID:
    """Write the movement and return its id; what does not sum to zero is a defect and never written."""
    made = tuple(postings)
    if not made or sum(posting.points for posting in made) != 0:
        raise ValueError(f"the entries of {act.document} do not sum to zero")
    movement_id = new_id()
    insert_rows(PointsMovement, [_movement(desk, work, act, movement_id)])
    lots = [
        {"id": lot_id, "movement": movement_id, "member": owner, "until_on": until_on}
        for lot_id, owner, until_on in act.lots
    ]
    insert_rows(PointsLot, lots)
    insert_rows(PointsEntry, [_entry(movement_id, posting) for posting in made])
    insert_rows(PointsApproval, [_approval(movement_id, one) for one in act.approvals])
    return movement_id


def post_expiry(desk: Desk, work: Work, act: Act, gone: Sequence[Gone]) -> int:
    """Write a movement that empties many lots, whose ids are as the store keeps them; returns the points.

    The same rows as `post` writes of `rules.given`, without an object for each: there may be thousands.
    """
    movement_id, points = new_id(), int(sum(free for *_, free in gone))
    insert_rows(PointsMovement, [_movement(desk, work, act, movement_id)])
    kept, ids, account = movement_id.bytes, new_ids(len(gone) + 1), Account.MEMBER.value
    rows = [
        (key, kept, account, owner, lot_id, -free) for key, (_, lot_id, owner, free) in zip(ids, gone, strict=False)
    ]
    rows.append((ids[-1], kept, Account.EXPIRED.value, None, None, points))
    insert_kept(PointsEntry, _ENTRY, rows)
    return points


def used(document: str) -> list[Problem]:
    """The refusal of a document that was entered before, with when and for what."""
    found = _same_document().rows(document) if storable(document) else []
    if not found:
        return []
    entered_at, what = found[0]
    again = sentence("points", "{document} was entered on {day} already ({what}).")
    told = again.of(document=document, day=local_day(entered_at).isoformat(), what=MovementKind.of(what).zh)
    return [Problem("document", told)]


@cache
def _same_document() -> PreparedQuery:
    columns = (PointsMovement.entered_at, PointsMovement.what)
    return PreparedQuery(PointsMovement.select(*columns).where(PointsMovement.document == parameter(0)), columns)


def answered(movement_id: UUID) -> bool:
    """Whether a movement was undone, released or collected."""
    return bool(PointsMovement.select().where(PointsMovement.reverses == movement_id).exists())


def expire_overdue(desk: Desk, work: Work, document: str, known: rules.Purse, owner: UUID) -> UUID | None:
    """Let what came back too late expire at once; None when nothing did."""
    late = known.overdue_on(local_day(work.at))
    if not late:
        return None
    act = Act(MovementKind.EXPIRE, f"{document}-到期", work.at, owner)
    return post(desk, work, act, rules.expired(late))


def _movement(desk: Desk, work: Work, act: Act, movement_id: UUID) -> dict[str, object]:
    return {
        "id": movement_id,
        "document": act.document,
        "what": act.kind.value,
        "member": act.member_id,
        "paper_at": act.paper_at,
        "entered_at": work.at,
        "operator": desk.actor.staff_id,
        "reason": act.reason.strip(),
        "rule": act.rule,
        "amount": act.amount,
        "times": act.times,
        "reverses": act.reverses,
        "unit": act.unit,
        "doubtful": work.doubtful,
    }


def _entry(movement_id: UUID, posting: Posting) -> dict[str, object]:
    return {
        "id": new_id(),
        "movement": movement_id,
        "account": posting.account.value,
        "member": posting.member_id,
        "lot": posting.lot_id,
        "points": posting.points,
    }


def _approval(movement_id: UUID, one: Approval) -> dict[str, object]:
    return {
        "id": new_id(),
        "movement": movement_id,
        "paper": one.paper.strip(),
        "signed_by": one.signed_by,
        "signed_on": one.signed_on,
        "opinion": one.opinion.strip(),
    }
