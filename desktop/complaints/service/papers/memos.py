"""What 投诉内联单 says, out of a case's records."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.complaints.records import ComplaintStep, Memo
from desktop.complaints.rules.papers import MemoFacts
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.papers.casefile import CaseFile, way_words
from desktop.core.clock import local

DEPUTY = "deputy_manager"
ANSWER = "answer"
_ENCLOSED = {"fax": ("传真",), "sample": ("样品",), "form": ("登记", "反馈表", "F03")}


def memo(file: CaseFile, sent: Memo, samples: Sequence[str] = ()) -> MemoFacts:
    """A memo with where it has been so far: distribution, the department's answer, approvals, the customer's answer."""
    step, complaint = file.step(sent.step_id), file.complaint
    after = [one for one in file.steps if one.round == step.round and one.happened_at >= step.happened_at]
    distributed = _last(after, StepKind.MEMO_DISTRIBUTED)
    answer = _last(after, StepKind.DEPARTMENT_ANSWERED)
    told = _last(after, StepKind.CUSTOMER_ANSWERED)
    way = file.answers.get(told.id) if told else None
    return MemoFacts(
        number=sent.number,
        complaint_number=complaint.number,
        level=complaint.level,
        sender=file.actor(step),
        sender_department=file.department(complaint.department_id),
        sent_at=step.happened_at,
        addressed_to=file.department(sent.department_id),
        copied_to=sent.copies_to,
        customer_name=complaint.customer_name,
        product=" ".join(part for part in (complaint.object_product, complaint.product_model) if part),
        content=_content(step.note, complaint.content),
        answer_due_at=distributed.due_at if distributed and distributed.due_at else step.due_at,
        enclosed=_enclosed(sent, samples),
        sample_count=len(samples) or None,
        sample_number="、".join(samples),
        deputy_agrees=None,
        deputy_opinion="",
        checked=True if distributed else None,
        taken_at=None,
        distributed_at=distributed.happened_at if distributed else None,
        department_answer=answer.note if answer else "",
        supervisor_opinion=opinions(file, step.round, ANSWER, but=DEPUTY),
        approval_opinion=opinions(file, step.round, ANSWER, post=DEPUTY),
        answered_at=told.happened_at if told else None,
        answered_how=way_words(way.way) if way else "",
        answered_by=file.actor(told) if told else "",
        filed_on=None,
        filed_by="",
        file_number="",
    )


def _last(steps: list[ComplaintStep], event: str) -> ComplaintStep | None:
    return next((step for step in reversed(steps) if step.event == event), None)


def _content(told: str, complaint: str) -> str:
    """The matter as the memo puts it; a beginning of the customer's own words is completed by them."""
    return complaint if complaint.startswith(told) else told


def _enclosed(sent: Memo, samples: Sequence[str]) -> tuple[str, ...]:
    """The boxes of what lies with the memo, out of its own words; a sample that was taken is with it."""
    found = [code for code, words in _ENCLOSED.items() if any(word in sent.enclosed for word in words)]
    return tuple(dict.fromkeys([*found, *(["sample"] if samples else [])]))


def opinions(file: CaseFile, round_: int | None, subject: str, *, post: str = "", but: str = "") -> str:
    """The opinions entered from paper, each with who signed and when: about a subject, of one post or all but one."""
    found = []
    for step in file.of(StepKind.APPROVAL_ENTERED, StepKind.APPROVAL_REFUSED, round=round_):
        approval = file.approvals.get(step.id)
        if approval is None or (subject and approval.subject != subject):
            continue
        if (post and approval.post != post) or (but and approval.post == but):
            continue
        said = step.note or ("同意" if approval.agreed else "不同意")
        found.append(f"{said}（{file.name(approval.signed_by_id)} {local(step.happened_at):%Y-%m-%d}）")
    return "\n".join(found)
