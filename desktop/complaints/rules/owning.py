"""Who owns a segment of a case: written down at its end, or accepted for this case while it was in time."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints.rules.case import Case, Ended, Happening
from desktop.complaints.rules.clocks import SegmentDue
from desktop.complaints.rules.words import StepKind


def ended(case: Case, segment: SegmentDue) -> Ended | None:
    """What was written down when the segment ended; the last of it where an extension came afterwards."""
    if not case.ended:
        return None
    key = segment.key
    return next((one for one in reversed(case.ended) if (one.round, one.segment, one.ordinal) == key), None)


def place(case: Case, segment: SegmentDue) -> UUID | None:
    """The department in which the segment's post is held: where the work was handed to, else the one complained of."""
    return segment.department_id or case.department_id


def assignee(case: Case, segment: SegmentDue) -> Happening | None:
    """The step by which somebody took the segment's post in this case; too late once its limit has passed."""
    if not case.steps:
        return None
    taken = [
        step
        for step in case.of(StepKind.TAKEN_OVER, StepKind.ASSIGNMENT_ACCEPTED)
        if step.code == segment.owner and step.department_id in (None, place(case, segment))
    ]
    if not taken:
        return None
    stops = [at for at in (segment.due_at, segment.finished_at, segment.voided_at) if at is not None]
    until = min(stops, default=None)
    return next((step for step in reversed(taken) if until is None or step.at <= until), None)
