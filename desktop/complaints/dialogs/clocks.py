"""The clocks of a case as the screen shows them, judged by the policy's own warning."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.complaints import rules
from desktop.core.clock import local
from desktop.core.sentence import sentence
from desktop.core.worktime import time_between
from desktop.widgets.clock_text import Face, face

MINUTE = timedelta(minutes=1)
_VOID = Face("plain", sentence("complaints", "void"))
_NO_LIMIT = Face("unset", sentence("complaints", "no limit set"))
_DONE = sentence("complaints", "{time} done")


def nearest_face(due: rules.NearestDue, now: datetime) -> Face:
    """The clock of a listed complaint."""
    return face(now, due.started_at, due.due_at, warns_at=due.warns_at, doubtful=due.doubtful)


def segment_face(owned: rules.OwnedSegment, now: datetime) -> Face:
    """The clock of one segment; a started one without a limit is shown and not judged."""
    segment = owned.due
    if segment.void:
        return _VOID
    begun, due_at, ended = segment.started_at, segment.due_at, segment.finished_at
    if begun is not None and due_at is None and not (segment.doubtful and ended):
        return _NO_LIMIT if ended is None else Face("clock.kept", _DONE.of(time=f"{local(ended):%H:%M}"))
    doubtful = segment.doubtful and begun is not None
    return face(now, begun, due_at, warns_at=owned.warns_at, finished_at=ended, doubtful=doubtful)


def used(segment: rules.SegmentDue, now: datetime) -> float:
    """Time used over limit, working time where the limit is counted in it; 0 before the start.

    A clock that is not believed fills its limit at most: it makes nobody late.
    """
    share = _used(segment, now)
    return min(1.0, share) if segment.doubtful else share


def _used(segment: rules.SegmentDue, now: datetime) -> float:
    if segment.started_at is None or segment.due_at is None or segment.due_at <= segment.started_at:
        return 0.0
    if segment.moves or segment.span is None or not segment.span.amount:
        # A limit that was moved, or written down for the case, is a moment and no sum of working time.
        stop = segment.finished_at or segment.voided_at or now
        return (stop - segment.started_at) / (segment.due_at - segment.started_at)
    end = max(segment.started_at, segment.finished_at or now)
    return time_between(segment.started_at, end, segment.span.calendar).amount / segment.span.amount


def is_late(segment: rules.SegmentDue, now: datetime) -> bool:
    """Whether a segment's limit has passed while it is open and its clock is believed."""
    return segment.runs and not segment.doubtful and segment.due_at is not None and segment.due_at < now
