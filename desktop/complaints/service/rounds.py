"""The customer's answer, a new round, further contacts, closing and reopening."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints.records import Approval
from desktop.complaints.rules import StepKind, rounds
from desktop.complaints.service.acting import doing
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.storage.bulk import insert_rows

CLOSING = "closing"
"""What an approval is about: the closing without agreement."""
GENERAL_MANAGER = "general_manager"


def record_satisfaction(
    desk: Desk, complaint_id: UUID, draft: rounds.SatisfactionDraft, seen: int | None = None
) -> UUID:
    """Record the customer's answer and return the step's id; one that is bad enough begins a new round.

    Raises:
        Denied: the account may not handle complaints.
        Outdated: the case was changed since *seen*.
        Problems: the customer is not to be asked yet, or the draft has some; nothing was written.
    """
    with doing(desk, complaint_id, rounds.RECORD_SATISFACTION, draft, seen) as (act, typed):
        step = act.step(StepKind.SATISFACTION_ANSWERED, typed.at, typed.note, staff=typed.by, code=typed.answer)
        if rounds.starts_round(typed.answer, act.asof.clauses):
            act.step(StepKind.ROUND_STARTED, typed.at, round=act.case.round + 1)
    return step


def close_satisfied(desk: Desk, complaint_id: UUID, draft: rounds.ClosingDraft, seen: int | None = None) -> UUID:
    """Close a case whose customer is satisfied.

    Raises:
        Denied: the account may not close complaints.
        Outdated, Problems: as `record_satisfaction`.
    """
    with doing(desk, complaint_id, rounds.CLOSE_SATISFIED, draft, seen) as (act, typed):
        act.complaint.closed_at = typed.at
        act.complaint.save()
        return act.step(StepKind.CLOSED_SATISFIED, typed.at, typed.note)


def close_without_agreement(
    desk: Desk, complaint_id: UUID, draft: rounds.UnagreedDraft, seen: int | None = None
) -> UUID:
    """Close a case 未达成一致 by the general manager's signature (complaints.rounds.before_no_agreement).

    Raises:
        Denied: the account may not close complaints without agreement.
        Outdated, Problems: as `record_satisfaction`.
    """
    with doing(desk, complaint_id, rounds.CLOSE_WITHOUT_AGREEMENT, draft, seen) as (act, typed):
        assert typed.at is not None
        act.signs_as("by", typed.by, GENERAL_MANAGER, typed.at)
        act.complaint.closed_at = typed.at
        act.complaint.save()
        step = act.step(StepKind.CLOSED_UNAGREED, typed.at, typed.note, staff=typed.by)
        row = {"id": new_id(), "complaint": complaint_id, "step": step, "subject": CLOSING, "post": GENERAL_MANAGER}
        insert_rows(Approval, [row | {"signed_by": typed.by, "agreed": True, "paper": typed.paper}])
    return step


def reopen(desk: Desk, complaint_id: UUID, draft: rounds.ReopeningDraft, seen: int | None = None) -> UUID:
    """Take a closed case up again as a new round.

    Raises:
        Denied: the account may not reopen complaints.
        Outdated, Problems: as `record_satisfaction`.
    """
    with doing(desk, complaint_id, rounds.REOPEN_CASE, draft, seen) as (act, typed):
        act.complaint.closed_at = None
        act.complaint.save()
        return act.step(StepKind.REOPENED, typed.at, typed.note, round=act.case.round + 1)


def add_segment(desk: Desk, complaint_id: UUID, draft: rounds.AddedContactDraft, seen: int | None = None) -> UUID:
    """Give a case a further contact that it requires, with its own limit.

    Raises:
        Denied, Outdated, Problems: as `record_satisfaction`.
    """
    with doing(desk, complaint_id, rounds.ADD_SEGMENT, draft, seen) as (act, typed):
        added = act.asof.clauses.added
        assert added is not None
        ordinal = 1 + sum(1 for _ in act.case.of(StepKind.SEGMENT_ADDED, round=act.case.round))
        return act.step(
            StepKind.SEGMENT_ADDED, None, typed.note, segment=added.code, ordinal=ordinal, due_at=typed.due_at
        )
