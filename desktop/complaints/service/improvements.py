"""Measures against a cause: planned, carried out, their effect counted and judged."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any, cast
from uuid import UUID

from peewee import JOIN, fn

from desktop.complaints import rules
from desktop.complaints.records import (
    Complaint,
    ComplaintStep,
    Improvement,
    ImprovementCheck,
    ImprovementDone,
    Responsibility,
)
from desktop.complaints.rules import improvements
from desktop.complaints.rules.aftermath import IMPROVE, Effects, Improving
from desktop.complaints.rules.improvements import MeasureRow, Window
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.acting import acting
from desktop.complaints.service.frozen import asof_of
from desktop.core.clock import OFFICE_ZONE
from desktop.desk import Desk
from desktop.people.records import Department, Staff
from desktop.policy.clauses import AsOf

_COUNTED = ("days", "before", "before_all", "after", "after_all")
"""The figures of a check, in the order of `Effects`."""


def plan_improvement(
    desk: Desk, complaint_id: UUID, draft: improvements.ImprovementDraft, seen: int | None = None
) -> UUID:
    """Plan a measure against a cause and return its id.

    Raises:
        Denied: the account may not plan measures.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, IMPROVE, seen=seen, code="plan_improvement") as act:
        act.check(improvements.PLAN, draft)
        step = act.step(
            StepKind.IMPROVEMENT_PLANNED,
            note=draft.measure.strip(),
            staff=draft.owner_id,
            department=draft.department_id,
        )
        row = Improvement.create(
            complaint=complaint_id,
            step=step,
            cause=draft.cause,
            owner=draft.owner_id,
            department=draft.department_id,
            due_on=draft.due_on,
        )
        return row.id


def finish_improvement(desk: Desk, complaint_id: UUID, draft: improvements.DoneDraft, seen: int | None = None) -> None:
    """Enter that a measure was carried out; from this day on its effect is counted.

    Raises:
        Denied: the account may not plan measures.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, IMPROVE, seen=seen, code="finish_improvement") as act:
        act.check(improvements.FINISH, draft)
        step = act.step(StepKind.IMPROVEMENT_DONE, note=draft.how.strip())
        ImprovementDone.create(improvement=UUID(draft.improvement), step=step, done_on=draft.done_on)


def check_improvement(desk: Desk, complaint_id: UUID, draft: improvements.CheckDraft, seen: int | None = None) -> None:
    """Enter what a measure brought, with the figures of the days before and after it as they are now.

    Raises:
        Denied: the account may not plan measures.
        Problems: the days after it are not over; nothing was written.
    """
    with acting(desk, complaint_id, IMPROVE, seen=seen, code="check_improvement") as act:
        act.check(improvements.CHECK, draft)
        found = next(one for one in act.case.aftermath.improvements if str(one.id) == draft.improvement)
        assert found.done_on is not None
        days = act.asof.clauses.improvement.effect_days
        counted = _effects(found.cause, *improvements.windows(found.done_on, days), days)
        step = act.step(StepKind.IMPROVEMENT_CHECKED, note=draft.note.strip(), code=draft.effect)
        ImprovementCheck.create(
            improvement=found.id,
            step=step,
            checked_on=act.asof.today,
            days=days,
            before=counted.before,
            before_all=counted.before_all,
            after=counted.after,
            after_all=counted.after_all,
            effect=draft.effect,
        )


def effects(desk: Desk, improvement_id: UUID) -> Effects | None:
    """The figures of a measure as they are now; None while it was not carried out."""
    desk.require(rules.READ)
    row = Improvement.get_or_none(Improvement.id == improvement_id)
    done = ImprovementDone.get_or_none(ImprovementDone.improvement == improvement_id)
    if row is None or done is None:
        return None
    days = asof_of(desk, row.complaint).clauses.improvement.effect_days
    return _effects(row.cause, *improvements.windows(done.done_on, days), days)


def improvement_list(desk: Desk) -> list[MeasureRow]:
    """Every measure of every case: first what is to be done by the nearest day, then what is checked, the last first.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    asof = desk.policy.asof(desk.now())
    rows = [_row(found, asof) for found in _measures()]
    open_ones = sorted(
        (row for row in rows if row.next_on is not None), key=lambda row: (str(row.next_on), str(row.id))
    )
    checked = [row for row in rows if row.next_on is None]
    return open_ones + sorted(checked, key=lambda row: (str(row.found.checked_on), str(row.id)), reverse=True)


def _measures() -> Iterable[Any]:
    done_step, check_step = ComplaintStep.alias(), ComplaintStep.alias()
    query: Any = (
        Improvement.select(
            Improvement.id,
            Improvement.cause,
            Improvement.due_on,
            Improvement.owner.alias("owner_key"),
            Complaint.id.alias("case_id"),
            Complaint.number.alias("number"),
            Complaint.content.alias("content"),
            Staff.name.alias("holder"),
            fn.COALESCE(Department.name, "").alias("department_name"),
            ComplaintStep.happened_at.alias("planned_at"),
            ComplaintStep.note.alias("measure"),
            ImprovementDone.done_on.alias("done_on"),
            fn.COALESCE(done_step.note, "").alias("how"),
            *(getattr(ImprovementCheck, name) for name in ("checked_on", "effect", *_COUNTED)),
            fn.COALESCE(check_step.note, "").alias("effect_note"),
        )
        .join(Complaint, on=(Improvement.complaint == Complaint.id))
        .join(Staff, on=(Improvement.owner == Staff.id))
        .join(ComplaintStep, on=(Improvement.step == ComplaintStep.id))
        .join(Department, JOIN.LEFT_OUTER, on=(Improvement.department == Department.id))
        .join(ImprovementDone, JOIN.LEFT_OUTER, on=(ImprovementDone.improvement == Improvement.id))
        .join(done_step, JOIN.LEFT_OUTER, on=(ImprovementDone.step == done_step.id))
        .join(ImprovementCheck, JOIN.LEFT_OUTER, on=(ImprovementCheck.improvement == Improvement.id))
        .join(check_step, JOIN.LEFT_OUTER, on=(ImprovementCheck.step == check_step.id))
    )
    return cast("Iterable[Any]", query.objects())


def _row(row: Any, asof: AsOf) -> MeasureRow:
    checked = row.checked_on is not None
    found = Improving(
        id=row.id,
        cause=row.cause,
        measure=row.measure,
        owner_id=row.owner_key,
        owner=row.holder,
        department=row.department_name,
        due_on=row.due_on,
        planned_at=row.planned_at,
        done_on=row.done_on,
        how=row.how,
        checked_on=row.checked_on,
        effect=row.effect,
        effect_note=row.effect_note,
        counted=Effects(*(getattr(row, name) for name in _COUNTED)) if checked else None,
    )
    return MeasureRow(
        found=found,
        complaint_id=row.case_id,
        number=row.number,
        summary=rules.summary(row.content),
        standing=improvements.standing(found, asof),
        next_on=improvements.next_on(found, asof),
        check_on=None if found.done_on is None else improvements.check_on(found.done_on, asof),
    )


def _effects(cause: str, before: Window, after: Window, days: int) -> Effects:
    return Effects(days, _count(before, cause), _count(before), _count(after, cause), _count(after))


def _count(window: Window, cause: str | None = None) -> int:
    """The complaints received in these days; of one cause, by the last finding of each."""
    first = datetime.combine(window.first_on, time(), OFFICE_ZONE)
    end = datetime.combine(window.last_on + timedelta(days=1), time(), OFFICE_ZONE)
    query: Any = Complaint.select().where(Complaint.received_at >= first, Complaint.received_at < end)
    if cause is not None:
        other = Responsibility.alias()
        newest = other.select(fn.MAX(other.id)).where(other.complaint == Responsibility.complaint)
        query = query.join(Responsibility, on=(Responsibility.complaint == Complaint.id)).where(
            Responsibility.cause == cause, Responsibility.id == newest
        )
    return int(query.count())
