"""The steps of a case with what belongs to them, in one question: who, whom, where, by which way, which number."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from peewee import JOIN, fn

from desktop.complaints import rules
from desktop.complaints.records import Answer, ComplaintStep, Contact, Extension, Memo, WorkOrder
from desktop.people.records import Department, Staff

_Named = Staff.alias()


def steps_of(complaint_id: UUID) -> tuple[rules.Step, ...]:
    """In the order in which they happened."""
    query: Any = (
        ComplaintStep.select(*_TOLD)
        .join(Staff, on=(ComplaintStep.written_by == Staff.id))
        .switch(ComplaintStep)
        .join(_Named, JOIN.LEFT_OUTER, on=(ComplaintStep.staff == _Named.id))
        .switch(ComplaintStep)
        .join(Department, JOIN.LEFT_OUTER, on=(ComplaintStep.department == Department.id))
    )
    for record in (Contact, Answer, WorkOrder, Memo, Extension):
        query = query.switch(ComplaintStep).join(record, JOIN.LEFT_OUTER, on=(record.step == ComplaintStep.id))
    query = query.where(ComplaintStep.complaint == complaint_id)
    rows = query.order_by(ComplaintStep.happened_at, ComplaintStep.id).tuples()
    return tuple(rules.Step(*row) for row in rows)


_TOLD = (
    ComplaintStep.happened_at, ComplaintStep.event, Staff.name, ComplaintStep.note, ComplaintStep.round,
    ComplaintStep.segment, ComplaintStep.due_at, fn.COALESCE(Department.name, ""), fn.COALESCE(_Named.name, ""),
    ComplaintStep.code, ComplaintStep.former, fn.COALESCE(Contact.way, Answer.way, ""),
    fn.COALESCE(Contact.phone, ""), fn.COALESCE(Contact.proof, ""),
    fn.COALESCE(WorkOrder.number, Memo.number, Extension.number, ""), ComplaintStep.doubtful,
)  # fmt: skip
