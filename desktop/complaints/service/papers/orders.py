"""What 协调工作单 and 投诉延期处理申请表 say, out of a case's records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from desktop.complaints import rules
from desktop.complaints.records import ComplaintStep, Extension, ExtensionDecision, Measure, WorkOrder
from desktop.complaints.rules.papers import ContactLine, ExtensionFacts, WorkOrderFacts
from desktop.complaints.rules.words import Satisfaction, StepKind
from desktop.complaints.service.papers.casefile import CaseFile, shortened
from desktop.core.clause import Value
from desktop.policy.clauses import AsOf

_MINUTE = timedelta(minutes=1)
_PLEASED = frozenset({Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, Satisfaction.FAIR})
_CONTACTS_ON_FORM = 3
_DECISIONS = {True: "granted", False: "refused"}


def work_order(file: CaseFile, order: WorkOrder, owned: Sequence[rules.OwnedSegment], asof: AsOf) -> WorkOrderFacts:
    """One work order with what came of it in its round."""
    handed = file.step(order.step_id)
    round_, complaint = handed.round, file.complaint
    first = _first_contact(file, round_)
    result = file.last(StepKind.RESULT_GIVEN, round=round_)
    return WorkOrderFacts(
        number=order.number,
        complaint_number=complaint.number,
        level=complaint.level,
        customer_name=complaint.customer_name,
        tier=file.tier,
        phone=complaint.phone,
        opinion=shortened("\n".join(part for part in (complaint.content, complaint.demand) if part)),
        comforted=order.calmed,
        handed_at=handed.happened_at,
        department=file.department(order.department_id),
        taken_by=_taken_by(order, owned),
        taken_at=None if order.received_by_id is None else handed.happened_at,
        first_contact_at=first.at if first else None,
        first_contact_result=first.result if first else "",
        contacts=file.contact_lines(round=round_),
        result=result.note if result else "",
        **_remedy(file, round_),
        **_delay(file, round_),
        **_outcome(file, round_, owned, asof),
    )


def _first_contact(file: CaseFile, round_: int) -> ContactLine | None:
    connected = file.of(StepKind.CONTACTED, round=round_)
    return next(
        (one for one in file.contact_lines(round=round_) if connected and one.at == connected[0].happened_at), None
    )


def _taken_by(order: WorkOrder, owned: Sequence[rules.OwnedSegment]) -> str | None:
    """Whether the manager took the order, or the proxy who had accepted."""
    if order.received_by_id is None:
        return None
    proxies = {one.staff_id for one in owned if one.proxy}
    return "proxy" if order.received_by_id in proxies else "manager"


def _remedy(file: CaseFile, round_: int) -> dict[str, Any]:
    steps = file.of(StepKind.MEASURES_RECORDED, round=round_)
    measures = [(step, file.measures[step.id]) for step in steps if step.id in file.measures]
    visits = [measure.second_visit_on for _, measure in measures if measure.second_visit_on is not None]
    after = _after_visit(file, round_)
    return {
        "measures": "\n".join(_measure_words(step, measure) for step, measure in measures),
        "second_visit": True if visits else None,
        "second_visit_on": visits[-1] if visits else None,
        "after_visit": after,
    }


def _measure_words(step: ComplaintStep, measure: Measure) -> str:
    return "；承诺：".join(part for part in (step.note, measure.promise) if part)


def _after_visit(file: CaseFile, round_: int) -> str | None:
    visit = file.last(StepKind.SECOND_VISIT_MADE, round=round_)
    answer = file.last(StepKind.SATISFACTION_ANSWERED, round=round_)
    if visit is None or answer is None or answer.happened_at < visit.happened_at:
        return None
    return _two_boxes(answer.code)


def _two_boxes(code: str) -> str:
    """The two boxes of the work order out of the five answers."""
    return "satisfied" if code in _PLEASED else "dissatisfied"


def _delay(file: CaseFile, round_: int) -> dict[str, Any]:
    asked = [(one, file.step(one.step_id)) for one in file.extensions]
    extension, step = next(((one, step) for one, step in reversed(asked) if step.round == round_), (None, None))
    if extension is None or step is None:
        return dict.fromkeys(("asked_until", "decision")) | {
            "extension_reasons": (), "extension_other": "", "attempts": ()
        }  # fmt: skip
    tried = [one for one in file.of(StepKind.CONTACT_TRIED, round=round_) if one.happened_at <= step.happened_at]
    return {
        "extension_reasons": (extension.reason,),
        "extension_other": step.note if extension.reason == rules.DelayReason.OTHER else "",
        "attempts": tuple(one.happened_at for one in tried[-_CONTACTS_ON_FORM:]),
        "asked_until": extension.until_at,
        "decision": _decision(file.decisions.get(extension.id)),
    }


def _decision(decision: ExtensionDecision | None) -> str | None:
    return None if decision is None else _DECISIONS[decision.granted]


def _outcome(file: CaseFile, round_: int, owned: Sequence[rules.OwnedSegment], asof: AsOf) -> dict[str, Any]:
    answer = file.last(StepKind.SATISFACTION_ANSWERED, round=round_)
    again = next((step for step in file.of(StepKind.ROUND_STARTED) if step.round == round_ + 1), None)
    late = [one for one in owned if one.due.round == round_ and one.due.late_at(asof.now)]
    of_round = [one.due for one in owned if one.due.round == round_]
    over = any(due.finished_at is not None for due in of_round) and not any(due.runs for due in of_round)
    fines = [one.fine.value for one in late if isinstance(one.fine, Value)]
    return {
        "answer": _two_boxes(answer.code) if answer else None,
        "next_round": round_ + 1 if again else None,
        "late": True if late else (False if over else None),
        "late_minutes": sum(late_minutes(one.due, asof.now) for one in late) if late else None,
        "fine": sum(fines) if fines else None,
    }


def late_minutes(due: rules.SegmentDue, now: datetime) -> int:
    """By how many minutes a limit was passed, begun ones counted: a second too late is a minute on paper."""
    end = due.finished_at or due.voided_at or now
    return 0 if due.due_at is None else -(-(end - due.due_at) // _MINUTE)


def extension(file: CaseFile, asked: Extension, word: str) -> ExtensionFacts:
    """An extension as asked for, with the attempts made until then and the decision."""
    step, complaint = file.step(asked.step_id), file.complaint
    decision = file.decisions.get(asked.id)
    decided = file.step(decision.step_id) if decision else None
    order = next((one for one in file.orders if file.step(one.step_id).round == step.round), None)
    other = asked.reason == rules.DelayReason.OTHER
    return ExtensionFacts(
        number=asked.number,
        complaint_number=complaint.number,
        order_number=order.number if order else "",
        level=complaint.level,
        customer_name=complaint.customer_name,
        phone=complaint.phone,
        segment=word,
        original_due_at=asked.original_due_at,
        asked_until=asked.until_at,
        reasons=(asked.reason,),
        reason_other=step.note if other else "",
        explanation="" if other else step.note,
        contacts=file.contact_lines(step.happened_at, step.round),
        applicant=file.actor(step),
        asked_at=step.happened_at,
        manager_opinion="",
        decision=_decision(decision),
        decision_opinion=decided.note if decided else "",
        granted_until=decided.due_at if decided and decision and decision.granted else None,
        told=True if asked.told_customer else None,
        told_at=None,
        told_how=asked.told_customer,
    )
