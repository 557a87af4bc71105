"""Whether the present round owes a step: the segment that it would end has begun and waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from uuid import UUID

from desktop.complaints.rules.acts import time_problems, told
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.clocks import SegmentDue
from desktop.complaints.rules.owning import place
from desktop.complaints.rules.segments import present
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf


def ended_by(case: Case, asof: AsOf, event: str) -> list[SegmentDue]:
    """The segments of the present round that a step of this kind ends."""
    return [segment for segment in present(case, asof) if segment.ends == event]


def waiting(case: Case, asof: AsOf, event: str) -> SegmentDue | None:
    """The segment that waits for a step of this kind: begun, not finished, not void."""
    return next(waiting_for(case, asof, event), None)


def waiting_for(case: Case, asof: AsOf, event: str) -> Iterator[SegmentDue]:
    """All segments that wait for a step of this kind."""
    return (
        segment
        for segment in ended_by(case, asof, event)
        if segment.started_at is not None and segment.finished_at is None and not segment.void
    )


def why_not_owed(event: str) -> Callable[[Case, AsOf], Sentence | None]:
    """A rule that says why no segment waits for a step of this kind; None when one does."""

    def why_not(case: Case, asof: AsOf) -> Sentence | None:
        if waiting(case, asof, event) is not None:
            return None
        found = ended_by(case, asof, event)
        if not found:
            return sentence("complaints", "This kind of complaint has no such step.")
        return _why_not(found[-1])

    return why_not


def _why_not(segment: SegmentDue) -> Sentence:
    if segment.finished_at is not None:
        return sentence("complaints", "Done already at {time}.").of(time=told(segment.finished_at))
    if segment.void:
        return sentence("complaints", "“{segment}” is not owed in this case.").of(segment=segment.word)
    return segment.waits_for or sentence("complaints", "“{segment}” has not begun.").of(segment=segment.word)


def before_start(at: datetime | None, segment: SegmentDue | None) -> list[Problem]:
    """What is wrong with a time that ends a segment before it began."""
    if at is None or segment is None or segment.started_at is None or at >= segment.started_at:
        return []
    early = sentence("complaints", "This lies before “{segment}” began ({time}).")
    return [Problem("at", early.of(segment=segment.word, time=told(segment.started_at)))]


def ending_problems(at: datetime | None, segment: SegmentDue | None, case: Case, asof: AsOf) -> list[Problem]:
    """What is wrong with the time of a step that ends a segment."""
    return time_problems(at, case, asof) or before_start(at, segment)


def key_of(segment: SegmentDue) -> str:
    """What names a segment of the present round in a field: its code, with its number where there are several."""
    return segment.kind if segment.ordinal == 1 else f"{segment.kind}.{segment.ordinal}"


def running(case: Case, asof: AsOf) -> list[SegmentDue]:
    """The segments of the present round that are begun, neither finished nor void; also those without a limit."""
    return [
        segment
        for segment in present(case, asof)
        if segment.started_at is not None and segment.finished_at is None and not segment.void
    ]


def open_posts(case: Case, asof: AsOf) -> dict[str, UUID | None]:
    """The posts that own a running segment, with the department in which each is held."""
    return {segment.owner: place(case, segment) for segment in running(case, asof)}
