"""Measures against a cause: planned, carried out, their effect counted and judged."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from peewee import fn

from desktop.complaints import rules
from desktop.complaints.records import Complaint, Improvement, ImprovementCheck, ImprovementDone, Responsibility
from desktop.complaints.rules import improvements
from desktop.complaints.rules.aftermath import IMPROVE, Effects
from desktop.complaints.rules.improvements import Window
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.acting import acting
from desktop.complaints.service.frozen import asof_of
from desktop.core.clock import OFFICE_ZONE
from desktop.desk import Desk


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
