"""The quality case: memo, distribution, the department's answer, approvals in order of rank, sampling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup, time_problems, told
from desktop.complaints.rules.case import Case, Happening
from desktop.complaints.rules.contacts import AT, WAYS, by_field
from desktop.complaints.rules.orders import note_field, now
from desktop.complaints.rules.owed import before_start, ending_problems, waiting, waiting_for, why_not_owed
from desktop.complaints.rules.words import APPROVAL_ENTER, HANDLE, ContactWay, StepKind
from desktop.core.acts import LONG, ActField, Choices, FieldKind
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.people.rules import SHIPPED_POSTS
from desktop.policy.clauses import AsOf, LimitBy

ANSWER = "answer"
"""What an approval is about: the department's answer, before the customer hears it."""
_POSTS = {post.code: post.name for post in SHIPPED_POSTS}


@dataclass(frozen=True, slots=True)
class MemoDraft:
    """A memo (投诉内联单) as handed in, with the required reply time."""

    at: datetime | None = None
    department_id: UUID | None = None
    copies_to: str = ""
    note: str = ""
    answer_due_at: datetime | None = None
    enclosed: str = ""


@dataclass(frozen=True, slots=True)
class SettledDraft:
    """The salesperson settles the matter within the own authority; no memo is owed."""

    at: datetime | None = None
    by: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DistributionDraft:
    """After-sales has checked the memo and distributes it."""

    at: datetime | None = None
    by: UUID | None = None
    department_id: UUID | None = None
    checked: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class DepartmentAnswerDraft:
    """The responsible department's answer, signed by its head."""

    at: datetime | None = None
    by: UUID | None = None
    paper: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalDraft:
    """A signed opinion entered from paper."""

    at: datetime | None = None
    post: str = ""
    by: UUID | None = None
    agreed: bool = True
    paper: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CustomerAnswerDraft:
    """What was answered to the customer, how and by whom."""

    at: datetime | None = None
    way: str = ContactWay.PHONE.value
    by: UUID | None = None
    note: str = ""


def answered_segment(case: Case, asof: AsOf) -> str:
    """The segment whose limit is written on the memo; empty where the workflow has none."""
    clauses = asof.clauses.segments(case.workflow)
    return next((one.code for one in clauses if one.limit_by is LimitBy.CASE), "")


def memo_problems(draft: MemoDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a memo."""
    found = ending_problems(draft.at, waiting(case, asof, StepKind.MEMO_HANDED_IN), case, asof)
    if draft.at is not None and draft.answer_due_at is not None and draft.answer_due_at <= draft.at:
        soon = sentence("complaints", "The reply would be due before the memo is handed in.")
        found.append(Problem("answer_due_at", soon))
    return found


def distribution_problems(draft: DistributionDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a distribution."""
    found = ending_problems(draft.at, waiting(case, asof, StepKind.MEMO_DISTRIBUTED), case, asof)
    if not draft.checked:
        unchecked = sentence("complaints", "Tick that the memo was checked; one that is not in order goes back.")
        found.append(Problem("checked", unchecked))
    return found


def approvals_since(case: Case) -> list[Happening]:
    """The opinions on the department's last answer, in the order in which they were entered."""
    found: list[Happening] = []
    events = (StepKind.DEPARTMENT_ANSWERED, StepKind.APPROVAL_ENTERED, StepKind.APPROVAL_REFUSED)
    for step in case.of(*events, round=case.round):
        if step.event == StepKind.DEPARTMENT_ANSWERED:
            found.clear()
        else:
            found.append(step)
    return found


def refused_answer(case: Case) -> bool:
    """Whether the department's last answer was refused by somebody who had to approve it."""
    return any(step.event == StepKind.APPROVAL_REFUSED for step in approvals_since(case))


def no_answer_owed(case: Case, asof: AsOf) -> Sentence | None:
    """Why the department owes no answer."""
    if refused_answer(case):
        return None
    return why_not_owed(StepKind.DEPARTMENT_ANSWERED)(case, asof)


def department_answer_problems(draft: DepartmentAnswerDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in the department's answer."""
    found = ending_problems(draft.at, waiting(case, asof, StepKind.DEPARTMENT_ANSWERED), case, asof)
    refused = approvals_since(case)
    if not found and refused and draft.at is not None and draft.at < refused[-1].at:
        early = sentence("complaints", "This lies before the former answer was refused ({time}).")
        found.append(Problem("at", early.of(time=told(refused[-1].at))))
    return found


def next_approver(case: Case, asof: AsOf) -> str | None:
    """The post whose opinion is next (complaints.approval.answer); None when all have signed."""
    signed = approvals_since(case)
    posts = asof.clauses.approvers
    return posts[len(signed)] if len(signed) < len(posts) else None


def no_approval_due(case: Case, asof: AsOf) -> Sentence | None:
    """Why no approval can be entered."""
    if not any(clause.starts == StepKind.ANSWER_APPROVED for clause in asof.clauses.segments(case.workflow)):
        return sentence("complaints", "Answers to this kind of complaint need no approval.")
    if case.first(StepKind.DEPARTMENT_ANSWERED, round=case.round) is None:
        return sentence("complaints", "The responsible department has not answered yet.")
    if refused_answer(case):
        return sentence("complaints", "The answer was refused: the department answers again first.")
    if next_approver(case, asof) is None:
        return sentence("complaints", "Everybody who approves the answer has signed.")
    return None


def approval_problems(draft: ApprovalDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in an approval: order of rank, two signers, nobody about the own answer."""
    found = time_problems(draft.at, case, asof)
    answer = case.last(StepKind.DEPARTMENT_ANSWERED, round=case.round)
    before = [answer, *approvals_since(case)] if answer is not None else []
    if not found and before and draft.at is not None and draft.at < before[-1].at:
        early = sentence("complaints", "This lies before the opinion below it was signed ({time}).")
        found.append(Problem("at", early.of(time=told(before[-1].at))))
    wanted = next_approver(case, asof)
    if draft.post and draft.post != wanted and wanted is not None:
        order = sentence("complaints", "The opinions stand in order of rank: {post} signs next.")
        found.append(Problem("post", order.of(post=_POSTS.get(wanted, wanted))))
    if answer is not None and draft.by is not None and draft.by == answer.staff_id:
        found.append(Problem("by", sentence("complaints", "{name} gave the answer.").of(name=answer.staff)))
    elif draft.by in {step.staff_id for step in approvals_since(case)}:
        found.append(Problem("by", sentence("complaints", "Two approvals are signed by two persons.")))
    if answer is not None and case.asked_by == answer.staff_id:
        own = sentence("complaints", "The answer is yours: somebody else enters what was signed about it.")
        found.append(Problem("", own))
    if not draft.agreed and not draft.note.strip():
        found.append(Problem("note", sentence("complaints", "Say why it is refused.")))
    return found


def no_customer_answer(case: Case, asof: AsOf) -> Sentence | None:
    """Why the customer is not to be answered now; complaints whose workflow owes no answer may always be."""
    owed = why_not_owed(StepKind.CUSTOMER_ANSWERED)
    if any(clause.ended_by == StepKind.CUSTOMER_ANSWERED for clause in asof.clauses.segments(case.workflow)):
        settled = case.first(StepKind.SETTLED_WITHIN_AUTHORITY, round=case.round)
        return None if settled is not None else owed(case, asof)
    return None


def customer_answer_problems(draft: CustomerAnswerDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in an answer to the customer."""
    found = time_problems(draft.at, case, asof)
    waits = list(waiting_for(case, asof, StepKind.CUSTOMER_ANSWERED))
    starts = [segment.started_at for segment in waits if segment.started_at is not None]
    if not found and starts and draft.at is not None and draft.at < min(starts):
        found += before_start(draft.at, waits[0])
    return found


def _memo_proposed(case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now, "department_id": case.department_id, "note": case.content[:LONG]}


def _distribution_proposed(case: Case, asof: AsOf) -> Mapping[str, Any]:
    memo = case.last(StepKind.MEMO_HANDED_IN, round=case.round)
    return {"at": asof.now, "by": case.asked_by, "department_id": memo.department_id if memo else None}


def _signed_now(_case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now}


def _approval_proposed(case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now, "post": next_approver(case, asof) or "", "agreed": True}


def _approval_choices(case: Case, asof: AsOf) -> Mapping[str, Choices]:
    post = next_approver(case, asof)
    return {"post": ((post, _POSTS.get(post, post)),) if post else ()}


def _answer_proposed(case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now, "way": ContactWay.PHONE.value, "by": case.asked_by}


_SIGNED_BY = sentence("complaints", "Signed by")
_PAPER = sentence("complaints", "Number of the form")
_TO = ActField("department_id", sentence("complaints", "To department"), FieldKind.DEPARTMENT, required=True)

HAND_IN_MEMO = Act(
    code="hand_in_memo",
    word=sentence("complaints", "Hand in the memo"),
    permission=HANDLE,
    draft=MemoDraft,
    fields=(
        AT,
        _TO,
        ActField("copies_to", sentence("complaints", "Copies to"), FieldKind.TEXT),
        note_field(sentence("complaints", "Matter")),
        ActField("answer_due_at", sentence("complaints", "Reply wanted by"), FieldKind.INSTANT, required=True),
        ActField("enclosed", sentence("complaints", "Enclosed"), FieldKind.TEXT),
    ),
    group=ActGroup.QUALITY,
    why_not=why_not_owed(StepKind.MEMO_HANDED_IN),
    problems=memo_problems,
    proposed=_memo_proposed,
    ends=frozenset({StepKind.MEMO_HANDED_IN}),
)


def settled_problems(draft: SettledDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in the record of a settlement within authority."""
    return time_problems(draft.at, case, asof)


SETTLE_WITHIN_AUTHORITY = Act(
    code="settle_within_authority",
    word=sentence("complaints", "Settled within authority"),
    permission=HANDLE,
    draft=SettledDraft,
    fields=(AT, by_field(sentence("complaints", "By whom")), note_field(sentence("complaints", "Settlement"))),
    group=ActGroup.QUALITY,
    why_not=why_not_owed(StepKind.MEMO_HANDED_IN),
    problems=settled_problems,
    proposed=now,
)
DISTRIBUTE_MEMO = Act(
    code="distribute_memo",
    word=sentence("complaints", "Distribute the memo"),
    permission=HANDLE,
    draft=DistributionDraft,
    fields=(
        AT,
        by_field(sentence("complaints", "By whom")),
        _TO,
        ActField("checked", sentence("complaints", "The memo is in order"), FieldKind.FLAG),
        note_field(sentence("complaints", "Note"), required=False),
    ),
    group=ActGroup.QUALITY,
    why_not=why_not_owed(StepKind.MEMO_DISTRIBUTED),
    problems=distribution_problems,
    proposed=_distribution_proposed,
    ends=frozenset({StepKind.MEMO_DISTRIBUTED}),
)
GIVE_DEPARTMENT_ANSWER = Act(
    code="give_department_answer",
    word=sentence("complaints", "Department's answer"),
    permission=HANDLE,
    draft=DepartmentAnswerDraft,
    fields=(
        AT,
        by_field(_SIGNED_BY),
        ActField("paper", _PAPER, FieldKind.TEXT),
        note_field(sentence("complaints", "Answer")),
    ),
    group=ActGroup.QUALITY,
    why_not=no_answer_owed,
    problems=department_answer_problems,
    proposed=_signed_now,
    ends=frozenset({StepKind.DEPARTMENT_ANSWERED}),
)
ENTER_APPROVAL = Act(
    code="enter_approval",
    word=sentence("complaints", "Enter an approval"),
    permission=APPROVAL_ENTER,
    draft=ApprovalDraft,
    fields=(
        AT,
        ActField("post", sentence("complaints", "Post"), FieldKind.CHOICE, required=True),
        by_field(_SIGNED_BY),
        ActField("agreed", sentence("complaints", "Agreed"), FieldKind.FLAG),
        ActField("paper", _PAPER, FieldKind.TEXT, required=True),
        note_field(sentence("complaints", "Opinion"), required=False),
    ),
    group=ActGroup.QUALITY,
    why_not=no_approval_due,
    problems=approval_problems,
    proposed=_approval_proposed,
    choices=_approval_choices,
)
ANSWER_CUSTOMER = Act(
    code="answer_customer",
    word=sentence("complaints", "Answer the customer"),
    permission=HANDLE,
    draft=CustomerAnswerDraft,
    fields=(
        AT,
        ActField("way", sentence("complaints", "How"), FieldKind.CHOICE, WAYS, required=True),
        by_field(sentence("complaints", "By whom")),
        note_field(sentence("complaints", "Answer")),
    ),
    group=ActGroup.CUSTOMER,
    why_not=no_customer_answer,
    problems=customer_answer_problems,
    proposed=_answer_proposed,
    ends=frozenset({StepKind.CUSTOMER_ANSWERED}),
)
ACTS = (
    HAND_IN_MEMO,
    SETTLE_WITHIN_AUTHORITY,
    DISTRIBUTE_MEMO,
    GIVE_DEPARTMENT_ANSWER,
    ENTER_APPROVAL,
    ANSWER_CUSTOMER,
)
