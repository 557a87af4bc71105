"""The steps of a case with what belongs to them: who, whom, where, which way, which number; without further queries."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.service import naming
from desktop.complaints.service.papers.casefile import CaseFile


def steps_of(case: rules.Case, file: CaseFile) -> tuple[rules.Step, ...]:
    """In the order in which they happened."""
    numbers = {one.step_id: one.number for many in (file.orders, file.memos, file.extensions) for one in many}
    return tuple(_told(one, file, numbers) for one in case.steps)


def _told(one: rules.Happening, file: CaseFile, numbers: dict[UUID, str]) -> rules.Step:
    assert one.id is not None
    contact, answer = file.contacts.get(one.id), file.answers.get(one.id)
    return rules.Step(
        at=one.at,
        kind=one.event,
        who=naming.STAFF.of(one.written_by),
        note=one.note,
        round=one.round,
        segment=one.segment,
        due_at=one.due_at,
        department=naming.DEPARTMENTS.of(one.department_id),
        staff=one.staff,
        code=one.code,
        former=one.former,
        way=contact.way if contact else answer.way if answer else "",
        phone=contact.phone if contact else "",
        proof=contact.proof if contact else "",
        number=numbers.get(one.id, ""),
        doubtful=one.doubtful,
    )
