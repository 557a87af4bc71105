"""Entering cause and responsibility, deciding on remedies within authority, following promises up."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints.records import Remedy, RemedyFollowUp, Responsibility
from desktop.complaints.rules import responsibility
from desktop.complaints.rules.aftermath import REMEDY, RESPONSIBILITY
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.acting import acting
from desktop.core.problem import Problem
from desktop.desk import Desk
from desktop.people import service as people
from desktop.policy.clauses import ComplaintClauses

_TRUTH = {responsibility.YES: True, responsibility.NO: False}


def find_responsibility(
    desk: Desk, complaint_id: UUID, draft: responsibility.ResponsibilityDraft, seen: int | None = None
) -> None:
    """Enter cause, responsibility and loss; a later finding takes the place of an earlier one.

    Raises:
        Denied: the account may not enter responsibility.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, RESPONSIBILITY, seen=seen, code="find_responsibility") as act:
        act.check(responsibility.FIND, draft)
        step = act.step(
            StepKind.RESPONSIBILITY_FOUND,
            note=draft.cause,
            department=draft.department_id,
            staff=draft.staff_id,
            code=draft.conduct,
        )
        Responsibility.create(
            complaint=complaint_id,
            step=step,
            cause=draft.cause,
            explanation=draft.explanation.strip(),
            department=draft.department_id,
            staff=draft.staff_id,
            head=draft.head_id,
            conduct=draft.conduct,
            loss=draft.loss,
            loss_words=draft.loss_words.strip(),
            limited_by=draft.limited_by.strip(),
        )


def decide_remedy(desk: Desk, complaint_id: UUID, draft: responsibility.RemedyDraft, seen: int | None = None) -> None:
    """Promise the customer something; who decides needs the authority for the amount.

    Raises:
        Denied: the account may not decide on remedies.
        Problems: the amount is beyond the authority of who decides, or the draft is incomplete; nothing was written.
    """
    with acting(desk, complaint_id, REMEDY, seen=seen, code="decide_remedy") as act:
        act.check(responsibility.DECIDE, draft)
        assert draft.decided_by is not None
        judged = authority_of(desk, draft.decided_by, draft.compensation or 0, act.asof.clauses)
        if isinstance(judged, Problem):
            act.refuse([judged])
        assert isinstance(judged, responsibility.Judged)
        step = act.step(
            StepKind.REMEDY_DECIDED, note=draft.plan.strip(), staff=draft.decided_by, code=judged.authority.value
        )
        Remedy.create(
            complaint=complaint_id,
            step=step,
            compensation=draft.compensation or 0,
            decided_by=draft.decided_by,
            authority=judged.authority.value,
            post=judged.post,
            accepted=_TRUTH.get(draft.accepted),
            fulfil_until=draft.fulfil_until,
        )


def authority_of(desk: Desk, staff_id: UUID, amount: int, clauses: ComplaintClauses) -> responsibility.Judged | Problem:
    """How an amount in fen stands to the posts that somebody holds today."""
    today = desk.today()
    posts = [
        line.post
        for line in people.holdings(desk)
        if line.staff_id == staff_id and line.from_on <= today and (line.until_on is None or today <= line.until_on)
    ]
    return responsibility.judged(amount, posts, clauses.authority)


def follow_remedy(desk: Desk, complaint_id: UUID, draft: responsibility.FollowUpDraft, seen: int | None = None) -> None:
    """Enter whether a promise was carried out and helped.

    Raises:
        Denied: the account may not decide on remedies.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, REMEDY, seen=seen, code="follow_remedy") as act:
        act.check(responsibility.FOLLOW, draft)
        step = act.step(StepKind.REMEDY_FOLLOWED, note=draft.further.strip(), code=draft.carried_out)
        RemedyFollowUp.create(
            remedy=UUID(draft.remedy),
            step=step,
            carried_out=_TRUTH[draft.carried_out],
            helped=_TRUTH.get(draft.helped),
        )
