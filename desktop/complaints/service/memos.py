"""The quality case: memo, distribution, the department's answer, approvals, sampling."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Answer, Approval, Memo
from desktop.complaints.rules import StepKind, memos, sample_times
from desktop.complaints.service.acting import Acting, doing
from desktop.complaints.service.owners import owner_of_segment
from desktop.core.ids import new_id
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.storage.bulk import insert_rows


def hand_in_memo(desk: Desk, complaint_id: UUID, draft: memos.MemoDraft, seen: int | None = None) -> UUID:
    """Hand the memo in, with the time by which its department answers, and return the step's id.

    Raises:
        Denied: the account may not handle complaints.
        Outdated: the case was changed since *seen*.
        Problems: no memo is owed, or the draft has some; nothing was written.
    """
    with doing(desk, complaint_id, memos.HAND_IN_MEMO, draft, seen) as (act, typed):
        step = act.step(
            StepKind.MEMO_HANDED_IN, typed.at, typed.note,
            segment=memos.answered_segment(act.case, act.asof), due_at=typed.answer_due_at,
            department=typed.department_id,
        )  # fmt: skip
        row: dict[str, Any] = {
            "id": new_id(),
            "number": act.work.next_number("N"),
            "complaint": complaint_id,
            "step": step,
            "department": typed.department_id,
            "copies_to": typed.copies_to,
            "enclosed": typed.enclosed,
        }
        insert_rows(Memo, [row])
    return step


def settle_within_authority(desk: Desk, complaint_id: UUID, draft: memos.SettledDraft, seen: int | None = None) -> UUID:
    """Record that the salesperson settled the matter within the own authority: no memo is owed.

    Raises:
        Denied, Outdated, Problems: as `hand_in_memo`.
    """
    with doing(desk, complaint_id, memos.SETTLE_WITHIN_AUTHORITY, draft, seen) as (act, typed):
        return act.step(StepKind.SETTLED_WITHIN_AUTHORITY, typed.at, typed.note, staff=typed.by)


def distribute_memo(desk: Desk, complaint_id: UUID, draft: memos.DistributionDraft, seen: int | None = None) -> UUID:
    """Record that after-sales checked the memo and gave it to the responsible department.

    Raises:
        Denied, Outdated, Problems: as `hand_in_memo`.
    """
    with doing(desk, complaint_id, memos.DISTRIBUTE_MEMO, draft, seen) as (act, typed):
        return act.step(StepKind.MEMO_DISTRIBUTED, typed.at, typed.note, staff=typed.by, department=typed.department_id)


def give_department_answer(
    desk: Desk, complaint_id: UUID, draft: memos.DepartmentAnswerDraft, seen: int | None = None
) -> UUID:
    """Write down the responsible department's answer, signed by its head; anew after it was refused.

    Raises:
        Denied, Outdated, Problems: as `hand_in_memo`.
    """
    with doing(desk, complaint_id, memos.GIVE_DEPARTMENT_ANSWER, draft, seen) as (act, typed):
        _signed_by_head(act, typed)
        step = act.step(StepKind.DEPARTMENT_ANSWERED, typed.at, typed.note, staff=typed.by)
        insert_rows(
            Answer, [{"id": new_id(), "complaint": complaint_id, "step": step, "way": "", "paper": typed.paper}]
        )
    return step


def _signed_by_head(act: Acting, draft: memos.DepartmentAnswerDraft) -> None:
    """Refuse a signature of somebody who is not the answering department's head, nor stands in for it."""
    waits = next(
        one for one in act.segments if one.ends == StepKind.DEPARTMENT_ANSWERED and one.round == act.case.round
    )
    assert draft.by is not None and draft.at is not None
    place = rules.place(act.case, waits)
    owner = owner_of_segment(act.case, waits, act.held)
    if owner.staff_id is None or draft.by == owner.staff_id or act.held.holds(draft.by, waits.owner, draft.at, place):
        return
    head = sentence("complaints", "The answer is signed by the department's head: {name}.")
    act.refuse([Problem("by", head.of(name=owner.shown))])


def enter_approval(desk: Desk, complaint_id: UUID, draft: memos.ApprovalDraft, seen: int | None = None) -> UUID:
    """Enter a signed opinion on the answer from paper; with the last one the answer is approved.

    Raises:
        Denied: the account may not enter approvals.
        Outdated, Problems: as `hand_in_memo`.
    """
    with doing(desk, complaint_id, memos.ENTER_APPROVAL, draft, seen) as (act, typed):
        assert typed.at is not None
        act.signs_as("by", typed.by, typed.post, typed.at)
        event = StepKind.APPROVAL_ENTERED if typed.agreed else StepKind.APPROVAL_REFUSED
        step = act.step(event, typed.at, typed.note, staff=typed.by, code=typed.post)
        write_approval(act, step, memos.ANSWER, typed)
        if typed.agreed and memos.next_approver(act.case, act.asof) is None:
            act.step(StepKind.ANSWER_APPROVED, typed.at, staff=typed.by)
    return step


def write_approval(act: Acting, step: UUID, subject: str, draft: memos.ApprovalDraft) -> None:
    """The row of a signed opinion."""
    row = {"id": new_id(), "complaint": act.complaint.id, "step": step, "subject": subject, "post": draft.post}
    insert_rows(Approval, [row | {"signed_by": draft.by, "agreed": draft.agreed, "paper": draft.paper}])


def decide_sampling(desk: Desk, complaint_id: UUID, draft: sample_times.SamplingDraft, seen: int | None = None) -> UUID:
    """Decide that a sample is taken; the sampler's limit begins.

    Raises:
        Denied, Outdated, Problems: as `hand_in_memo`.
    """
    with doing(desk, complaint_id, sample_times.DECIDE_SAMPLING, draft, seen) as (act, typed):
        return act.step(StepKind.SAMPLING_DECIDED, typed.at, typed.note, staff=typed.by)


def agree_sampling_time(
    desk: Desk, complaint_id: UUID, draft: sample_times.AgreedTimeDraft, seen: int | None = None
) -> UUID:
    """Agree a time for the sampling with the customer; it takes the limit's place, or is noted where that is over.

    Raises:
        Denied, Outdated, Problems: as `hand_in_memo`.
    """
    with doing(desk, complaint_id, sample_times.AGREE_SAMPLING_TIME, draft, seen) as (act, typed):
        waits = next(
            one for one in act.segments if one.ends == StepKind.SAMPLER_ARRIVED and one.round == act.case.round
        )
        return act.step(StepKind.SAMPLING_AGREED, typed.at, typed.note, segment=waits.kind, due_at=typed.until_at)
