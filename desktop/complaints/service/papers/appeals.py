"""What 申诉答复材料 says: the appeal with our answer, and everything of the case that goes with it."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.complaints.rules.aftermath import Aftermath, Appealed, FileSubject
from desktop.complaints.rules.papers import AppealFacts, DecisionLine, Enclosure
from desktop.complaints.rules.regulator import answer_due
from desktop.complaints.rules.words import StepKind, Validity
from desktop.complaints.service.papers.casefile import CaseFile, step_words
from desktop.complaints.service.papers.penalties import PENAL
from desktop.desk import Desk
from desktop.policy.clauses import AsOf
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts

_CHAPTERS = ("处理经过", "联系记录", "决定与审批", "复印件清单")
_DECIDED = frozenset({
    StepKind.VALIDITY_JUDGED, StepKind.LEVEL_CHANGED, StepKind.EXTENSION_GRANTED, StepKind.EXTENSION_REFUSED,
    StepKind.APPROVAL_ENTERED, StepKind.APPROVAL_REFUSED, StepKind.ANSWER_APPROVED, StepKind.VERDICT_GIVEN,
    StepKind.RESPONSIBILITY_FOUND, StepKind.REMEDY_DECIDED, StepKind.CLOSED_SATISFIED, StepKind.CLOSED_UNAGREED,
    StepKind.REOPENED,
})  # fmt: skip
_SIGNED = "已签回"
_INTERNAL = PENAL | {StepKind.WATCHER_NAMED, StepKind.PUSHED}
"""What concerns the office's own people and is not the regulator's."""
_OURS = frozenset({"F10", "F60"})
TITLES = {
    "F03": "客户投诉登记反馈表", "F04": "协调工作单", "F05": "投诉内联单", "F06": "消费者投诉、处理记录表",
    "F07": "投诉延期处理申请表", "F08": "投诉受理回执", "F09": "现场取样／鉴定记录表",
    "F56": "意见反馈／改进跟踪表", "F63": "投诉时间线",
}  # fmt: skip
"""Papers that may be enclosed; services do not see the forms, a test keeps these words equal to their titles."""


def appeal(desk: Desk, file: CaseFile, after: Aftermath, found: Appealed, asof: AsOf) -> AppealFacts:
    """The answer pack of a case that the regulator has taken up."""
    complaint = file.complaint
    level, category = asof.clauses.level(complaint.level), asof.clauses.category(complaint.category)
    copies = tuple(_copies(desk, file, after))
    chapters = tuple(Enclosure(title, complaint.number, None, 1, "") for title in _CHAPTERS)
    return AppealFacts(
        number=complaint.number,
        company=desk.office.company,
        branch=desk.office.branch,
        regulator=found.regulator,
        reference=found.reference,
        customer_name=complaint.customer_name,
        phone=complaint.phone,
        received_at=complaint.received_at,
        appealed_on=found.appealed_on,
        accepted_on=found.accepted_on,
        answer_due_on=answer_due(found.accepted_on, asof) if found.accepted_on is not None else None,
        level=level.word if level else complaint.level,
        category=category.word if category else complaint.category,
        story=complaint.content,
        demand=found.demand or complaint.demand,
        answer=found.answer,
        conclusion=found.conclusion or _conclusion(file),
        contents=(*chapters, *copies),
        steps=tuple(file.step_lines(step for step in file.steps if step.event not in _INTERNAL)),
        contacts=file.contact_lines(),
        decisions=tuple(_decisions(file)),
        copies=copies,
    )


def _conclusion(file: CaseFile) -> str:
    """How the case stands, as long as the answer does not say it."""
    validity = file.complaint.validity
    judged = f"投诉{Validity.of(validity).zh}" if validity else ""
    closing = file.last(StepKind.CLOSED_SATISFIED, StepKind.CLOSED_UNAGREED)
    return "，".join(part for part in (judged, step_words(closing) if closing else "") if part)


def _decisions(file: CaseFile) -> Iterator[DecisionLine]:
    numbers = {decision.step_id: asked.number for asked in file.extensions
               if (decision := file.decisions.get(asked.id)) is not None}  # fmt: skip
    for step in file.steps:
        if step.event not in _DECIDED:
            continue
        approval = file.approvals.get(step.id)
        number = numbers.get(step.id) or (approval.paper if approval else "") or file.complaint.number
        said = step.note or ("" if approval is None else "同意" if approval.agreed else "不同意")
        yield DecisionLine(step.happened_at, step_words(step), said, file.actor(step), number)


def _title(code: str) -> str:
    """A form of the register by its name, another by its code."""
    named = TITLES.get(code)
    return f"{named}（{code}）" if named else code


def _copies(desk: Desk, file: CaseFile, after: Aftermath) -> Iterator[Enclosure]:
    """Every paper that was printed about the case, the last print of each, and every attached file."""
    if desk.may(paper.READ):
        for number in file.numbers(after):
            made = [one for one in printouts.printouts(desk, number) if one.form not in _OURS]
            last = {one.form: one for one in reversed(made)}
            for one in last.values():
                yield Enclosure(
                    _title(one.form), number, one.printed_at, 1, _SIGNED if one.returned_at is not None else ""
                )
    for kept in after.files:
        yield Enclosure(kept.name, FileSubject.of(kept.subject).zh, kept.at, 1, "")
