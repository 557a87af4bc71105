"""What 消费者投诉、处理记录表 says, out of a case's records."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.complaints import rules
from desktop.complaints.rules.papers import HandlingFacts
from desktop.complaints.rules.papers.timeline import spell
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.papers.casefile import CaseFile
from desktop.policy.clauses import AsOf

_RESULTS = (StepKind.RESULT_GIVEN, StepKind.DEPARTMENT_ANSWERED)


def handling(file: CaseFile, owned: Sequence[rules.OwnedSegment], asof: AsOf) -> HandlingFacts:
    """The whole matter: what was complained of, why it happened, what is done about it, who answers for it."""
    complaint = file.complaint
    result = file.last(*_RESULTS)
    measures = [step.note for step in file.of(StepKind.MEASURES_RECORDED) if step.note]
    return HandlingFacts(
        number=complaint.number,
        received_at=complaint.received_at,
        clerk=complaint.registered_by.name,
        customer_name=complaint.customer_name,
        phone=complaint.phone,
        address=complaint.address,
        goods=complaint.object_product or complaint.product_model,
        bought_on=complaint.arrived_on or complaint.ordered_on,
        bought_at="",
        amount=None,
        evidence="",
        story="\n".join(part for part in (complaint.content, complaint.demand) if part),
        validity=complaint.validity,
        validity_reason=complaint.validity_reason,
        cause="",
        responsible=complaint.object_person,
        department_head=_head(owned),
        solution="\n".join(dict.fromkeys([*measures, *([result.note] if result else [])])),
        loss=None,
        loss_words="",
        recovered="",
        deduction_percent=None,
        deduction=None,
        delay=_delay(owned, asof),
        agreement="",
        agreed_until=None,
    )


def _head(owned: Sequence[rules.OwnedSegment]) -> str:
    return next((one.owner for one in owned if one.due.owner == "department_manager" and one.held), "")


def _delay(owned: Sequence[rules.OwnedSegment], asof: AsOf) -> str:
    """Who was late with what, and by how much."""
    late = [one for one in owned if one.due.late_at(asof.now) and one.due.due_at is not None]
    said = []
    for one in late:
        end = one.due.finished_at or one.due.voided_at or asof.now
        assert one.due.due_at is not None
        said.append(f"{one.due.word}超时{spell(end - one.due.due_at)}（{one.owner}）")
    return "；".join(said)
