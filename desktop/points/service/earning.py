"""Points come in: awards by rule or by paper, opening balances, and the dry run of a rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from desktop.core.ids import new_id
from desktop.core.problem import Problem, refuse
from desktop.desk import Desk
from desktop.points import rules
from desktop.points.records import PointsMovement
from desktop.points.rules import Account, AwardDraft, Earning, MovementKind, OpeningDraft, Posting
from desktop.points.service.posting import Act, asof_of, post, used
from desktop.points.service.purses import Owner, files_of, owner_of, purse_of


def award(desk: Desk, draft: AwardDraft) -> UUID:
    """Award points and return the id of the movement; a debt is repaid first.

    The rule's number and the points' term are those of the policy that was in force on the day of the paper.

    Raises:
        Denied: the account may not award points.
        Problems: the draft is incomplete, the policy says another number, or the document was entered before.
    """
    with desk.transaction(rules.AWARD, "points.award") as work:
        asof, document = asof_of(desk, work.at), rules.tidy(draft.document)
        owner = _owner(draft)
        earning = _earning(desk, draft, owner.tier)
        refuse([*rules.award_problems(draft, earning, asof), *used(document)])
        points = earning.points if draft.points is None else draft.points
        until, lot_id = draft.until_on or earning.until_on, new_id()
        postings = rules.received(owner.id, lot_id, points or 0, draft.source, purse_of(owner.files))
        act = Act(
            MovementKind.AWARD,
            document,
            draft.paper_at,
            owner.id,
            draft.reason,
            draft.rule,
            draft.amount,
            draft.times,
            lots=((lot_id, owner.id, until),) if _holds(postings, lot_id) else (),
        )
        return post(desk, work, act, postings)


def dry_run(desk: Desk, draft: AwardDraft) -> Earning:
    """What an award would come to, step by step; nothing is written.

    Raises:
        Denied: the account may not read points.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    return _earning(desk, draft, _owner(draft).tier)


def award_found(desk: Desk, draft: AwardDraft) -> tuple[Earning, list[Problem]]:
    """The dry run of an award with what speaks against it now; nothing is written.

    Raises:
        Denied: the account may not read points.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    earning = _earning(desk, draft, _owner(draft).tier)
    found = rules.award_problems(draft, earning, asof_of(desk, desk.now()))
    return earning, [*found, *used(rules.tidy(draft.document))]


def opening_found(desk: Desk, draft: OpeningDraft) -> list[Problem]:
    """What speaks against opening balances now; nothing is written.

    Raises:
        Denied: the account may not read points.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    found = rules.opening_problems(draft, _opened(_owner(draft).files), asof_of(desk, desk.now()))
    return [*found, *used(rules.tidy(draft.document))]


def has_opening(desk: Desk, member_id: UUID) -> bool:
    """Whether a member's opening balance is entered, and not undone.

    Raises:
        Denied: the account may not read points.
    """
    desk.require(rules.READ)
    return _opened(files_of(member_id))


def open_balance(desk: Desk, draft: OpeningDraft) -> UUID:
    """Enter what a member had before the ledger began, lot by lot, and return the id of the movement.

    Raises:
        Denied: the account may not enter opening balances.
        Problems: the draft is incomplete, the member has an opening balance, or the document was entered before.
    """
    with desk.transaction(rules.OPEN, "points.open_balance") as work:
        asof, document = asof_of(desk, work.at), rules.tidy(draft.document)
        owner = _owner(draft)
        refuse([*rules.opening_problems(draft, _opened(owner.files), asof), *used(document)])
        known = purse_of(owner.files)
        lots: list[tuple[UUID, UUID, date | None]] = []
        postings: list[Posting] = []
        for points, until_on in draft.lots:
            lot_id = new_id()
            made = rules.received(owner.id, lot_id, points, Account.OPENING, known)
            known = rules.after(known, made, {lot_id: until_on})
            lots += [(lot_id, owner.id, until_on)] if _holds(made, lot_id) else []
            postings += made
        act = Act(MovementKind.OPENING, document, draft.paper_at, owner.id, draft.reason, lots=tuple(lots))
        return post(desk, work, act, postings)


def _owner(draft: AwardDraft | OpeningDraft) -> Owner:
    return owner_of(draft.member_id, rules.paper_day(draft.paper_at))


def _earning(desk: Desk, draft: AwardDraft, tier: str) -> Earning:
    clauses = asof_of(desk, draft.paper_at).clauses
    on = rules.paper_day(draft.paper_at)
    return rules.earned(draft.rule, draft.amount, draft.times, tier=tier, on=on, clauses=clauses)


def _holds(postings: tuple[Posting, ...], lot_id: UUID) -> bool:
    """Whether anything was left for a lot once the debt was repaid."""
    return any(posting.lot_id == lot_id for posting in postings)


def _opened(files: Sequence[UUID]) -> bool:
    undoing = PointsMovement.alias()
    undone = undoing.select(undoing.reverses).where(undoing.reverses.is_null(is_null=False))
    query = PointsMovement.select().where(
        PointsMovement.member.in_(list(files)),
        PointsMovement.what == MovementKind.OPENING.value,
        PointsMovement.id.not_in(undone),
    )
    return bool(query.exists())
