"""The second half of 客户投诉登记反馈表: what became of a complaint, out of its records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from desktop.complaints import rules
from desktop.complaints.records import ComplaintStep
from desktop.complaints.rules.papers import form_words
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.papers.casefile import CaseFile, way_words
from desktop.complaints.service.papers.memos import opinions
from desktop.policy.clauses import ComplaintClauses

_RESULTS = (StepKind.RESULT_GIVEN, StepKind.DEPARTMENT_ANSWERED)
_MANAGERS = ("department_manager", "after_sales_head")
_DEPUTY = "deputy_manager"


def handled(file: CaseFile, owned: Sequence[rules.OwnedSegment], clauses: ComplaintClauses) -> dict[str, Any]:
    """What the handling has answered so far; what a later round answered stands in place of an earlier one."""
    first = _present(owned, "first_contact")
    answer = next((one for kind in rules.ANSWERS if (one := _present(owned, kind)) is not None), None)
    result, said = file.last(*_RESULTS), file.last(StepKind.SATISFACTION_ANSWERED)
    return {
        "contacts": tuple(_contacted(owned, code) for code, _ in form_words(clauses).contacts),
        "promised_at": first.due.due_at if first else None,
        "department": _department(file),
        "owner": first.owner if first and first.held else "",
        "answer_due_at": answer.due.due_at if answer else None,
        "result": result.note if result else "",
        **_answered(file, said),
        "satisfaction": said.code if said else None,
        "satisfaction_note": said.note if said else "",
        "department_opinion": "\n".join(filter(None, (opinions(file, None, "", post=post) for post in _MANAGERS))),
        "deputy_opinion": opinions(file, None, "", post=_DEPUTY),
    }


def _present(owned: Sequence[rules.OwnedSegment], kind: str) -> rules.OwnedSegment | None:
    """The segment of the last round that has it."""
    return next((one for one in reversed(owned) if one.due.kind == kind), None)


def _contacted(owned: Sequence[rules.OwnedSegment], kind: str) -> datetime | None:
    ended = [one.due.finished_at for one in owned if one.due.kind == kind and one.due.finished_at is not None]
    return ended[-1] if ended else None


def _department(file: CaseFile) -> str:
    """Where the matter was handed to; before that the department complained of, as it was typed."""
    handed = [*(order.department_id for order in file.orders), *(memo.department_id for memo in file.memos)]
    return file.department(handed[-1]) if handed else file.complaint.object_department


def _answered(file: CaseFile, said: ComplaintStep | None) -> dict[str, Any]:
    """When and how the customer got the answer: told in so many words, or by the contact that brought the result."""
    told = file.last(StepKind.CUSTOMER_ANSWERED)
    if told is not None:
        answer = file.answers.get(told.id)
        way = answer.way if answer else ""
        return _told(file, told, way)
    result = file.last(*_RESULTS)
    talks = [step for step in file.of(StepKind.CONTACTED) if result and step.happened_at >= result.happened_at]
    if said is not None and not talks:
        talks = [step for step in file.of(StepKind.CONTACTED) if step.happened_at <= said.happened_at][-1:]
    if not talks:
        return {"answered_at": None, "answered_how": "", "answered_by": ""}
    contact = file.contacts.get(talks[0].id)
    return _told(file, talks[0], contact.way if contact else "")


def _told(file: CaseFile, step: ComplaintStep, way: str) -> dict[str, Any]:
    return {"answered_at": step.happened_at, "answered_how": way_words(way), "answered_by": file.actor(step)}
