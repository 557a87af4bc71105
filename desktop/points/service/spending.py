"""Points go out: spending, the oldest expiry first, and putting aside what will be spent."""

from __future__ import annotations

from uuid import UUID

from desktop.core.clock import local_day
from desktop.core.problem import refuse
from desktop.desk import Desk
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsMovement
from desktop.points.rules import Account, MovementKind, Part, SpendDraft
from desktop.points.service.posting import Act, answered, asof_of, expire_overdue, post, used
from desktop.points.service.purses import files_of, owner_of, purse_of
from desktop.storage.transaction import Work


def spend(desk: Desk, draft: SpendDraft) -> UUID:
    """Spend points, the oldest expiry first, and return the id of the movement; joins a running transaction.

    Raises:
        Denied: the account may not spend members' points.
        Problems: there are too few, fewer than the least that may be spent, or the document was entered before.
    """
    with desk.transaction(rules.SPEND, "points.spend") as work:
        parts = _parts(desk, work, draft)
        return post(desk, work, _act(MovementKind.SPEND, draft), rules.given(parts, draft.use))


def reserve(desk: Desk, draft: SpendDraft) -> UUID:
    """Put points aside, the oldest expiry first, and return the id of the movement.

    Raises:
        Denied, Problems: as `spend`.
    """
    with desk.transaction(rules.SPEND, "points.reserve") as work:
        parts = _parts(desk, work, draft)
        return post(desk, work, _act(MovementKind.RESERVE, draft), rules.held(parts))


def release(desk: Desk, movement_id: UUID, reason: str = "") -> UUID:
    """Give reserved points back to their lots; what expired meanwhile expires now. Returns the movement's id.

    Raises:
        Denied: the account may not spend members' points.
        Problems: it is no reserve, or was released or collected before; nothing was written.
    """
    with desk.transaction(rules.SPEND, "points.release") as work:
        movement, parts = _reserved(movement_id)
        owner = parts[0].member_id if movement.member_id is None else movement.member_id
        known = purse_of(files_of(owner))
        postings = rules.released(parts, known)
        document = f"{movement.document}-解冻"
        act = Act(MovementKind.RELEASE, document, work.at, owner, reason, reverses=movement.id)
        released = post(desk, work, act, postings)
        expire_overdue(desk, work, document, rules.after(known, postings), owner)
        return released


def collect(desk: Desk, movement_id: UUID, use: Account = Account.REDEEMED, reason: str = "") -> UUID:
    """Use reserved points for what they were put aside for, and return the id of the movement.

    Raises:
        Denied, Problems: as `release`.
    """
    with desk.transaction(rules.SPEND, "points.collect") as work:
        movement, parts = _reserved(movement_id)
        document = f"{movement.document}-兑付"
        act = Act(MovementKind.COLLECT, document, work.at, movement.member_id, reason, reverses=movement.id)
        return post(desk, work, act, rules.collected(parts, use))


def _parts(desk: Desk, work: Work, draft: SpendDraft) -> tuple[Part, ...]:
    """The lots that give the points; refused here when they do not suffice."""
    owner = owner_of(draft.member_id, rules.paper_day(draft.paper_at))
    known, asof = purse_of(owner.files), asof_of(desk, work.at)
    refuse([*rules.spend_problems(draft, known, asof), *used(rules.tidy(draft.document))])
    return rules.taken(known.lots, draft.points, local_day(work.at))


def _act(kind: MovementKind, draft: SpendDraft) -> Act:
    return Act(kind, rules.tidy(draft.document), draft.paper_at, draft.member_id, draft.reason)


def _reserved(movement_id: UUID) -> tuple[PointsMovement, list[Part]]:
    movement = PointsMovement.get_by_id(movement_id)
    kind = MovementKind.of(movement.what)
    refuse(rules.answer_problems(kind, answered(movement_id), (MovementKind.RESERVE,)))
    rows = PointsEntry.select().where(PointsEntry.movement == movement_id, PointsEntry.account == Account.HELD.value)
    held = [(row.member_id, row.lot_id, row.points) for row in rows.order_by(PointsEntry.id)]
    return movement, [Part(owner, lot_id, points) for owner, lot_id, points in held if owner is not None]
