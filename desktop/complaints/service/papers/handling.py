"""What 消费者投诉、处理记录表 says, out of a case's records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop.complaints import rules
from desktop.complaints.rules.aftermath import Aftermath, Promise, Proposal, ProposalKind, Responsible
from desktop.complaints.rules.papers import HandlingFacts
from desktop.complaints.rules.papers.timeline import spell
from desktop.complaints.rules.words import Attachment, StepKind
from desktop.complaints.service.papers.casefile import CaseFile
from desktop.core.money import figures
from desktop.policy.clauses import AsOf

_RESULTS = (StepKind.RESULT_GIVEN, StepKind.DEPARTMENT_ANSWERED)
_MANAGER = "department_manager"


def handling(file: CaseFile, after: Aftermath, owned: Sequence[rules.OwnedSegment], asof: AsOf) -> HandlingFacts:
    """The whole matter: what was complained of, why it happened, what is done about it, who answers for it."""
    complaint = file.complaint
    promise = after.promises[-1] if after.promises else None
    return HandlingFacts(
        number=complaint.number,
        received_at=complaint.received_at,
        clerk=complaint.registered_by.name,
        customer_name=complaint.customer_name,
        phone=complaint.phone,
        address=complaint.address,
        goods=complaint.object_product or complaint.product_model,
        bought_on=complaint.ordered_on or complaint.arrived_on,
        bought_at="",
        amount=None,
        evidence="、".join(Attachment.of(code).zh for code in complaint.attachments.split()),
        story="\n".join(part for part in (complaint.content, complaint.demand) if part),
        validity=complaint.validity,
        validity_reason=complaint.validity_reason,
        solution=_solution(file, promise),
        delay=_delay(owned, asof),
        agreement=_agreement(promise),
        agreed_until=promise.fulfil_until if promise else None,
        **_responsibility(after.responsible, complaint.object_person, owned),
        **_deduction(after.proposals),
    )


def _responsibility(
    found: Responsible | None, complained_of: str, owned: Sequence[rules.OwnedSegment]
) -> dict[str, Any]:
    head = next((one.owner for one in owned if one.due.owner == _MANAGER and one.held), "")
    if found is None:
        return {
            "cause": "", "responsible": complained_of, "department_head": head,
            "loss": None, "loss_words": "", "recovered": "",
        }  # fmt: skip
    return {
        "cause": "：".join(part for part in (found.cause, found.explanation) if part),
        "responsible": found.person or found.department,
        "department_head": found.head or head,
        "loss": found.loss,
        "loss_words": found.loss_words,
        "recovered": found.limited_by,
    }


def _deduction(proposals: Sequence[Proposal]) -> dict[str, Any]:
    """The proposal against who answers for it directly; one that was withdrawn is not on the paper."""
    found = [one for one in proposals if one.lives and one.kind == ProposalKind.DIRECT]
    last = found[-1] if found else None
    return {"deduction_percent": last.percent if last else None, "deduction": last.amount if last else None}


def _solution(file: CaseFile, promise: Promise | None) -> str:
    measures = [step.note for step in file.of(StepKind.MEASURES_RECORDED) if step.note]
    result = file.last(*_RESULTS)
    plan = [promise.plan] if promise and promise.plan else []
    return "\n".join(dict.fromkeys([*plan, *measures, *([result.note] if result and result.note else [])]))


def _agreement(promise: Promise | None) -> str:
    """What the customer accepted, with the compensation in figures."""
    if promise is None or promise.accepted is not True:
        return ""
    paid = f"补偿 {figures(promise.compensation)} 元。" if promise.compensation else ""
    return f"{promise.plan}\n{paid}".strip()


def _delay(owned: Sequence[rules.OwnedSegment], asof: AsOf) -> str:
    """Who was late with what, and by how much."""
    said = []
    for one in owned:
        if one.due.due_at is not None and one.due.late_at(asof.now):
            end = one.due.finished_at or one.due.voided_at or asof.now
            said.append(f"{one.due.word}超时{spell(end - one.due.due_at)}（{one.owner}）")
    return "；".join(said)
