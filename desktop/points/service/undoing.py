"""Counter-entries: a movement is undone exactly, points that are spent already become a debt; adjustments on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from peewee import fn

from desktop.core.clock import local_day
from desktop.core.ids import new_id
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people.service.persons import absorbed, groups, root
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsLot, PointsMovement
from desktop.points.rules import Account, AdjustDraft, Approval, MovementKind, Part, Posting, Purse, Undoing
from desktop.points.service.posting import Act, answered, asof_of, expire_overdue, post, used
from desktop.points.service.purses import debts_of, files_of, owner_of, purse_of
from desktop.policy.clauses import PointsAsOf
from desktop.storage.selection import among


def reverse(desk: Desk, movement_id: UUID, reason: str, approvals: tuple[Approval, ...] = ()) -> UUID:
    """Undo a movement by its counter-entry and return that one's id.

    Spent points go back to their lots with their expiry (and expire at once when it is past); received points are
    taken out of their lot, then the others, and what is gone becomes a debt, which must be signed for.

    Raises:
        Denied: the account may not undo movements.
        Problems: it cannot be undone, was undone before, or leaves a debt that nobody signed for.
    """
    with desk.transaction(rules.REVERSE, "points.reverse") as work:
        movement = _undoable(movement_id)
        asof, known = asof_of(desk, work.at), _known(movement)
        postings = _counter(movement, known, work.at)
        refuse(_reversal_found(desk, reason, _owed(postings), approvals, asof))
        document, owner = f"{movement.document}-冲正", movement.member_id
        act = Act(
            MovementKind.REVERSE, document, work.at, owner, reason, reverses=movement_id, approvals=tuple(approvals)
        )
        undone = post(desk, work, act, postings)
        if owner is not None:
            expire_overdue(desk, work, document, rules.after(known, postings), owner)
        return undone


def take_back_expiry(
    desk: Desk, unit: UUID, reason: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> bool:
    """Undo an expiry run whose points are good after all, because the clock was wrong; False when it was cancelled.

    Started again it goes on with what is left.

    Raises:
        Denied: the account may not undo movements.
        Problems: the last day of the points is past; they stay expired.
    """
    desk.require(rules.REVERSE)
    found = [row.id for row in PointsMovement.select().where(PointsMovement.unit == unit).order_by(PointsMovement.id)]
    for done, movement_id in enumerate(found):
        if cancelled():
            return False
        with desk.transaction(rules.REVERSE, "points.take_back_expiry"):
            if not answered(movement_id):
                reverse(desk, movement_id, reason)
        progress(done + 1, len(found))
    return True


def undoing(desk: Desk, movement_id: UUID) -> Undoing:
    """What undoing a movement would do; nothing is written.

    Raises:
        Denied: the account may not read points.
        Problems: it cannot be undone, or was undone before.
    """
    desk.require(rules.READ)
    movement = _undoable(movement_id)
    known = _known(movement)
    postings = _counter(movement, known, desk.now())
    owed = _owed(postings)
    needed = asof_of(desk, desk.now()).clauses.debt_approvals if owed else 0
    kind, last_days = MovementKind.of(movement.what), _last_days(postings)
    return rules.undoing_of(movement.document, kind, postings, last_days, today=desk.today(), approvals=needed)


def reversal_found(desk: Desk, movement_id: UUID, reason: str, approvals: tuple[Approval, ...] = ()) -> list[Problem]:
    """What speaks against undoing a movement now; nothing is written.

    Raises:
        Denied: the account may not read points.
    """
    desk.require(rules.READ)
    try:
        would = undoing(desk, movement_id)
    except Problems as impossible:
        return list(impossible.found)
    return _reversal_found(desk, reason, would.debt, approvals, asof_of(desk, desk.now()))


def _reversal_found(
    desk: Desk, reason: str, owed: int, approvals: Sequence[Approval], asof: PointsAsOf
) -> list[Problem]:
    found = rules.reversal_problems(reason, owed, approvals)
    if approvals:
        needed = asof.clauses.debt_approvals if owed else 0
        found += rules.approval_problems(approvals, needed, desk.actor.staff_id, asof)
    return found


def _last_days(postings: Iterable[Posting]) -> dict[UUID, date | None]:
    lots = [one.lot_id for one in postings if one.lot_id is not None]
    query: Any = PointsLot.select(PointsLot.id, PointsLot.until_on).where(PointsLot.id.in_(lots))
    return dict(query.tuples())


def adjust(desk: Desk, draft: AdjustDraft) -> UUID:
    """Correct a member's points by a signed paper and return the id of the movement; never below zero.

    Raises:
        Denied: the account may not adjust points.
        Problems: a reason or signatures are missing, there are too few points, or the document was entered before.
    """
    with desk.transaction(rules.ADJUST, "points.adjust") as work:
        asof, document = asof_of(desk, work.at), rules.tidy(draft.document)
        owner = owner_of(draft.member_id, rules.paper_day(draft.paper_at))
        known = purse_of(owner.files)
        refuse(_adjustment_found(desk, draft, known, asof))
        lot_id, until = new_id(), draft.until_on or rules.good_until(rules.paper_day(draft.paper_at), asof.clauses)
        if draft.points > 0:
            postings = rules.received(owner.id, lot_id, draft.points, Account.ADJUSTMENT, known)
        else:
            postings = rules.given(rules.taken(known.lots, -draft.points, asof.today), Account.ADJUSTMENT)
        fresh = any(one.lot_id == lot_id for one in postings)
        lots = ((lot_id, owner.id, until),) if fresh else ()
        paper_at, reason = draft.paper_at, draft.reason
        act = Act(
            MovementKind.ADJUST, document, paper_at, owner.id, reason, lots=lots, approvals=tuple(draft.approvals)
        )
        return post(desk, work, act, postings)


def adjustment_found(desk: Desk, draft: AdjustDraft) -> list[Problem]:
    """What speaks against an adjustment now; nothing is written.

    Raises:
        Denied: the account may not read points.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    owner = owner_of(draft.member_id, rules.paper_day(draft.paper_at))
    return _adjustment_found(desk, draft, purse_of(owner.files), asof_of(desk, desk.now()))


def _adjustment_found(desk: Desk, draft: AdjustDraft, known: Purse, asof: PointsAsOf) -> list[Problem]:
    found = rules.adjust_problems(draft, known, desk.actor.staff_id, asof)
    return [*found, *used(rules.tidy(draft.document))]


def _undoable(movement_id: UUID) -> PointsMovement:
    movement = PointsMovement.get_by_id(movement_id)
    kind = MovementKind.of(movement.what)
    refuse(rules.answer_problems(kind, answered(movement_id), rules.REVERSIBLE))
    return movement


def _known(movement: PointsMovement) -> Purse:
    return Purse() if movement.member_id is None else purse_of(files_of(movement.member_id))


def _counter(movement: PointsMovement, known: Purse, at: datetime) -> tuple[Posting, ...]:
    """The entries that undo a movement, given what its member has now."""
    rows = list(PointsEntry.select().where(PointsEntry.movement == movement.id).order_by(PointsEntry.id))
    own = [(row, row.member_id) for row in rows if row.member_id is not None]
    other = next((Account.of(row.account) for row in rows if row.member_id is None), Account.HELD)
    parts = [Part(owner, row.lot_id, abs(row.points)) for row, owner in own]
    if movement.member_id is None:
        return _given_back_to_many(parts, other, at)
    if own[0][0].points > 0:
        return rules.taken_back(parts, movement.member_id, other, known, local_day(at), gone=_gone(parts))
    return rules.given_back(parts, other, known)


def _gone(parts: Sequence[Part]) -> dict[UUID, int]:
    """What of these lots has expired, by expiries that were not undone."""
    undoing_ = PointsMovement.alias()
    undone = undoing_.select(undoing_.reverses).where(undoing_.reverses.is_null(is_null=False))
    lots = [part.lot_id for part in parts if part.lot_id is not None]
    query: Any = (
        PointsEntry.select(PointsEntry.lot, fn.SUM(PointsEntry.points * -1))
        .join(PointsMovement, on=(PointsEntry.movement == PointsMovement.id))
        .where(
            PointsEntry.member.in_({part.member_id for part in parts}),
            PointsEntry.account == Account.MEMBER.value,
            PointsEntry.lot.in_(lots),
            PointsMovement.what == MovementKind.EXPIRE.value,
            PointsMovement.id.not_in(undone),
        )
        .group_by(PointsEntry.lot)
    )
    return dict(query.tuples())


def _spared(lots: Sequence[UUID | None]) -> dict[UUID, int]:
    """What of these lots was taken out of the expired points already, because they were taken back."""
    query: Any = (
        PointsEntry.select(PointsEntry.lot, fn.SUM(PointsEntry.points * -1))
        .where(
            PointsEntry.member.is_null(),
            PointsEntry.account == Account.EXPIRED.value,
            among(PointsEntry.lot, [lot for lot in lots if lot is not None]),
        )
        .group_by(PointsEntry.lot)
    )
    return dict(query.tuples())


def _given_back_to_many(parts: Sequence[Part], other: Account, at: datetime) -> tuple[Posting, ...]:
    """What an expiry run took goes back to every member; a debt of the person, of any file, is repaid first."""
    lots = [part.lot_id for part in parts]
    gone = PointsLot.select().where(PointsLot.id.in_(lots), PointsLot.until_on < local_day(at)).exists()
    if gone:
        refuse([Problem("movement", sentence("points", "The last day of these points is past; they stay expired."))])
    spared = _spared(lots)
    into = absorbed()
    persons, by_person = groups(into), dict[UUID, list[Part]]()
    for part in (replace(one, points=one.points - spared.get(one.lot_id, 0)) for one in parts if one.lot_id):
        by_person.setdefault(root(part.member_id, into), []).append(part)
    files = {kept: persons.get(kept, (kept,)) for kept in by_person}
    debts = debts_of(one for many in files.values() for one in many)
    postings: list[Posting] = []
    for kept, theirs in by_person.items():
        known = rules.purse((), [(one, debts.get(one, 0)) for one in files[kept]])
        postings += rules.given_back(theirs, other, known)
    return tuple(postings)


def _owed(postings: Iterable[Posting]) -> int:
    return -sum(one.points for one in postings if one.account is Account.DEBT and one.points < 0)
