"""Cases out of the store as the rules ask for them: many at once, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from peewee import JOIN

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintLink, ComplaintStep, SegmentEnd
from desktop.complaints.service.aftermath import with_aftermath
from desktop.complaints.service.frozen import asof_of
from desktop.desk import Desk
from desktop.people.records import Staff


def case_for(desk: Desk, complaint: Complaint) -> rules.Case:
    """One registered case with what followed from it, as the desk's account sees it."""
    return with_aftermath(cases_of(desk, [complaint])[complaint.id], lambda: asof_of(desk, complaint))


def cases_of(desk: Desk, complaints: Sequence[Complaint]) -> dict[UUID, rules.Case]:
    """Registered cases with their steps and ended segments, by id."""
    ids = [complaint.id for complaint in complaints]
    steps, ended, links = _steps(ids), _ended(ids), _links(ids)
    return {
        one.id: rules.Case(
            received_at=one.received_at,
            level=one.level,
            workflow=one.workflow,
            steps=tuple(steps[one.id]),
            ended=tuple(ended[one.id]),
            doubtful=one.doubtful,
            closed_at=one.closed_at,
            department_id=one.department_id,
            id=one.id,
            number=one.number,
            phone=one.phone,
            content=one.content,
            validity=one.validity,
            linked=frozenset(links[one.id]),
            asked_by=desk.actor.staff_id,
            asked_in=desk.actor.posts,
        )
        for one in complaints
    }


def _steps(ids: list[UUID]) -> dict[UUID, list[rules.Happening]]:
    query: Any = (
        ComplaintStep.select(*_STEP, Staff.name)
        .join(Staff, JOIN.LEFT_OUTER, on=(ComplaintStep.staff == Staff.id))
        .where(ComplaintStep.complaint.in_(ids))
        .order_by(ComplaintStep.happened_at, ComplaintStep.id)
    )
    found: dict[UUID, list[rules.Happening]] = defaultdict(list)
    for complaint_id, *told, name in query.tuples():
        found[complaint_id].append(rules.Happening(*(*told, name or "")))
    return found


_STEP = (
    ComplaintStep.complaint, ComplaintStep.event, ComplaintStep.happened_at, ComplaintStep.round,
    ComplaintStep.segment, ComplaintStep.ordinal, ComplaintStep.due_at, ComplaintStep.department, ComplaintStep.staff,
    ComplaintStep.code, ComplaintStep.former, ComplaintStep.note, ComplaintStep.written_at, ComplaintStep.doubtful,
    ComplaintStep.id, ComplaintStep.written_by,
)  # fmt: skip


def _ended(ids: list[UUID]) -> dict[UUID, list[rules.Ended]]:
    query: Any = (
        SegmentEnd.select(*_END, Staff.name)
        .join(Staff, JOIN.LEFT_OUTER, on=(SegmentEnd.owner == Staff.id))
        .where(SegmentEnd.complaint.in_(ids))
        .order_by(SegmentEnd.id)
    )
    found: dict[UUID, list[rules.Ended]] = defaultdict(list)
    for complaint_id, *told, name in query.tuples():
        found[complaint_id].append(rules.Ended(*(*told, name or "")))
    return found


_END = (
    SegmentEnd.complaint, SegmentEnd.round, SegmentEnd.segment, SegmentEnd.ordinal, SegmentEnd.owner,
    SegmentEnd.stands_in, SegmentEnd.proxy, SegmentEnd.started_at, SegmentEnd.original_due_at, SegmentEnd.due_at,
    SegmentEnd.finished_at, SegmentEnd.void, SegmentEnd.late, SegmentEnd.doubtful,
)  # fmt: skip


def _links(ids: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    asked = list(ids)
    query: Any = ComplaintLink.select(ComplaintLink.complaint, ComplaintLink.earlier).where(
        ComplaintLink.complaint.in_(asked) | ComplaintLink.earlier.in_(asked)
    )
    for one, other in query.tuples():
        found[one].append(other)
        found[other].append(one)
    return found
