"""Who handles a case and how it is judged: taking over, standing in, level, validity, duplicates."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintLink
from desktop.complaints.rules import StepKind, assignments, judging, levels
from desktop.complaints.rules.owed import open_posts
from desktop.complaints.service.acting import Acting, doing, end_again
from desktop.complaints.service.intake import link
from desktop.complaints.service.owners import OF_THE_DEPARTMENT
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import service as people
from desktop.storage.bulk import insert_rows


def take_over(desk: Desk, complaint_id: UUID, draft: assignments.TakeOverDraft, seen: int | None = None) -> UUID:
    """Take the open segments of a post in a case upon oneself, and return the step's id.

    Raises:
        Denied: the account may not handle complaints.
        Outdated: the case was changed since *seen*.
        Problems: nothing of the own posts is open; nothing was written.
    """
    with doing(desk, complaint_id, assignments.TAKE_OVER, draft, seen) as (act, typed):
        where = open_posts(act.case, act.asof).get(typed.post)
        if typed.post == OF_THE_DEPARTMENT and not _holds(desk, typed.post, where):
            other = sentence("complaints", "You hold this post in another department.")
            act.refuse([Problem("post", other)])
        return act.step(
            StepKind.TAKEN_OVER, None, typed.note, staff=desk.actor.staff_id, code=typed.post, department=where
        )


def _holds(desk: Desk, post: str, department_id: UUID | None) -> bool:
    held = people.holdings_of(desk, desk.actor.staff_id)
    return any(line.post == post and line.department_id in (None, department_id) for line in held)


def assign(desk: Desk, complaint_id: UUID, draft: assignments.AssignmentDraft, seen: int | None = None) -> UUID:
    """Ask somebody to stand in for a post in this case; it counts from the acceptance.

    Raises:
        Denied: the account may not assign complaints.
        Outdated, Problems: as `take_over`.
    """
    with doing(desk, complaint_id, assignments.ASSIGN_CASE, draft, seen) as (act, typed):
        where = open_posts(act.case, act.asof).get(typed.post)
        return act.step(StepKind.ASSIGNED, None, typed.note, staff=typed.staff_id, code=typed.post, department=where)


def accept_assignment(desk: Desk, complaint_id: UUID, draft: assignments.AnswerDraft, seen: int | None = None) -> UUID:
    """Accept standing in: the post's open segments that are not late are owned by who was asked.

    Raises:
        Denied, Outdated, Problems: as `take_over`.
    """
    return _answered(desk, complaint_id, draft, seen, accepted=True)


def decline_assignment(desk: Desk, complaint_id: UUID, draft: assignments.AnswerDraft, seen: int | None = None) -> UUID:
    """Decline standing in, with a reason.

    Raises:
        Denied, Outdated, Problems: as `take_over`.
    """
    return _answered(desk, complaint_id, draft, seen, accepted=False)


def _answered(
    desk: Desk, complaint_id: UUID, draft: assignments.AnswerDraft, seen: int | None, *, accepted: bool
) -> UUID:
    kind = assignments.ACCEPT_ASSIGNMENT if accepted else assignments.DECLINE_ASSIGNMENT
    with doing(desk, complaint_id, kind, draft, seen) as (act, typed):
        request = assignments.request_for(typed, act.case)
        assert request is not None and typed.at is not None
        event = StepKind.ASSIGNMENT_ACCEPTED if accepted else StepKind.ASSIGNMENT_DECLINED
        # Typed to the minute, an answer still follows its question.
        step = act.step(
            event, max(typed.at, request.at), typed.note,
            staff=request.staff_id, code=request.code, department=request.department_id,
        )  # fmt: skip
        if accepted:
            _give_ended(act, step)
    return step


def _give_ended(act: Acting, step: UUID) -> None:
    """Segments that ended after an acceptance that is entered only now are written down anew as the proxy's."""
    for segment in act.segments:
        taken = rules.assignee(act.case, segment)
        if taken is not None and taken.id == step and rules.ended(act.case, segment) is not None:
            end_again(act, segment, owner=taken.staff_id, stands_in=False, proxy=True)


def change_level(desk: Desk, complaint_id: UUID, draft: levels.LevelDraft, seen: int | None = None) -> UUID:
    """Change the level; limits follow from the same start, finished segments stay, nobody is late by the change alone.

    Raises:
        Denied: the account may not change levels.
        Outdated, Problems: as `take_over`.
    """
    with doing(desk, complaint_id, levels.CHANGE_LEVEL, draft, seen) as (act, typed):
        level, former = act.asof.clauses.level(typed.level), act.complaint.level
        assert level is not None
        act.complaint.level, act.complaint.level_order = level.code, level.order
        act.complaint.level_reason = typed.note
        act.complaint.save()
        return act.step(StepKind.LEVEL_CHANGED, None, typed.note, code=level.code, former=former)


def judge_validity(desk: Desk, complaint_id: UUID, draft: judging.ValidityDraft, seen: int | None = None) -> UUID:
    """Decide whether the complaint is upheld.

    Raises:
        Denied: the account may not judge complaints.
        Outdated, Problems: as `take_over`.
    """
    with doing(desk, complaint_id, judging.JUDGE_VALIDITY, draft, seen) as (act, typed):
        former = act.complaint.validity or ""
        act.complaint.validity, act.complaint.validity_reason = typed.validity, typed.note
        act.complaint.save()
        return act.step(StepKind.VALIDITY_JUDGED, None, typed.note, code=typed.validity, former=former)


def link_duplicate(desk: Desk, complaint_id: UUID, draft: judging.LinkDraft, seen: int | None = None) -> UUID:
    """Link the complaint with another one about the same matter; both stay.

    Raises:
        Denied: the account may not link complaints.
        Outdated, Problems: as `take_over`.
    """
    with doing(desk, complaint_id, judging.LINK_DUPLICATE, draft, seen) as (act, typed):
        assert typed.other_id is not None
        other = Complaint.get_by_id(typed.other_id)
        later, earlier = (
            (complaint_id, other.id) if other.received_at <= act.complaint.received_at else (other.id, complaint_id)
        )
        step = act.step(StepKind.DUPLICATE_LINKED, None, typed.note or other.number)
        insert_rows(ComplaintLink, [link(desk, later, earlier) | {"step": step}])
    return step
