"""What 意见反馈/改进跟踪表 says, out of a case's records."""

from __future__ import annotations

from desktop.complaints.rules.aftermath import Aftermath, Improving
from desktop.complaints.rules.improvements import check_on
from desktop.complaints.rules.papers import ImprovementFacts, MeasureLine
from desktop.complaints.service.papers.casefile import CaseFile
from desktop.core.clock import local_day
from desktop.policy.clauses import AsOf

COMPLAINT = "complaint"


def improvement(file: CaseFile, after: Aftermath, asof: AsOf) -> ImprovementFacts:
    """The measures against a complaint's cause, and what the last check of their effect found."""
    complaint, measures = file.complaint, after.improvements
    category = asof.clauses.category(complaint.category)
    found = after.responsible
    last = _judged(measures)
    counted = last.counted if last else None
    return ImprovementFacts(
        number=complaint.number,
        source=COMPLAINT,
        received_on=local_day(complaint.received_at),
        clerk=complaint.registered_by.name,
        customer_name=complaint.customer_name,
        category=category.word if category else complaint.category,
        department=found.department if found else complaint.object_department,
        opinion=complaint.content,
        cause=_cause(after),
        measures=tuple(_line(one) for one in measures),
        checked_from=last.done_on if last else None,
        check_on=check_on(last.done_on, asof) if last and last.done_on is not None else None,
        before=counted.before if counted else None,
        after=counted.after if counted else None,
        effect=last.effect if last else None,
        effect_note=last.effect_note if last else "",
        manager_opinion="",
    )


def _judged(measures: tuple[Improving, ...]) -> Improving | None:
    """The measure whose effect the paper tells: the last one checked, else the last one carried out."""
    checked = [one for one in measures if one.checked_on is not None]
    done = [one for one in measures if one.done_on is not None]
    found = checked or done
    return found[-1] if found else None


def _cause(after: Aftermath) -> str:
    if after.responsible is not None:
        return "：".join(part for part in (after.responsible.cause, after.responsible.explanation) if part)
    return "；".join(dict.fromkeys(one.cause for one in after.improvements))


def _line(one: Improving) -> MeasureLine:
    return MeasureLine(one.measure, one.owner, one.due_on, one.done_on, one.how)
