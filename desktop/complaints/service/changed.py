"""Whether a page is up to date: the sequence of a case, and what was done to it since an earlier one."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import ComplaintStep
from desktop.desk import Desk
from desktop.people.records import Staff
from desktop.storage import journal


def case_sequence(complaint_id: UUID) -> int:
    """The journal's number of the last thing done to a case: every deed writes a step."""
    steps = ComplaintStep.select(ComplaintStep.id).where(ComplaintStep.complaint == complaint_id)
    last = steps.order_by(ComplaintStep.id.desc()).limit(1).get_or_none()
    return journal.last_sequence(complaint_id, *((last.id,) if last else ()))


def sequence_of(case: rules.Case) -> int:
    """The same of a case that was just read."""
    assert case.id is not None
    steps = [step.id for step in case.steps if step.id is not None]
    return journal.last_sequence(case.id, *([max(steps)] if steps else ()))


def changed_since(desk: Desk, complaint_id: UUID, seen: int) -> list[rules.Changed]:
    """The steps that were written after the sequence *seen*, the oldest first."""
    desk.require(rules.READ)
    query = (
        ComplaintStep.select(ComplaintStep, Staff)
        .join(Staff, on=(ComplaintStep.written_by == Staff.id))
        .where(ComplaintStep.complaint == complaint_id)
        .order_by(ComplaintStep.id)
    )
    return [
        rules.Changed(row.event, rules.step_word(row.event), row.written_by.name, row.written_at, row.note)
        for row in query
        if journal.last_sequence(row.id) > seen
    ]
