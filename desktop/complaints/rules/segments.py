"""Which segments a case has, what starts and ends each, and when it is due: all from the facts and the policy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from desktop.complaints.rules.clocks import ClockState, SegmentDue, reading
from desktop.complaints.rules.intake import ComplaintDraft
from desktop.complaints.rules.words import Workflow
from desktop.core.clause import Clause, Value
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime import Due, Never
from desktop.policy.clauses import AsOf, ComplaintClauses, LevelClause, Limit, LimitBy, SegmentClause

RECEIVED = "received"
ENDS: Mapping[str, str] = MappingProxyType(
    {"work_order": "work_order_handed_over", "memo": "memo_handed_in", "memo_distribution": "memo_distributed"}
)
"""The event that ends a segment, where it has a name of its own; any other segment ends with the event of its code."""

_NOTHING: Mapping[str, datetime] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Case:
    """What the clocks of a complaint depend on: receipt, level, workflow, and what has happened since.

    `happened` maps an event to its instant; which event ends a segment says `ended_by`.
    """

    received_at: datetime
    level: str
    workflow: str
    happened: Mapping[str, datetime] = field(default_factory=lambda: _NOTHING)
    doubtful: bool = False
    closed: bool = False


def case_of(draft: ComplaintDraft, clauses: ComplaintClauses, *, doubtful: bool = False) -> Case | None:
    """The case that a draft would open; None while the time of receipt is missing."""
    if draft.received_at is None:
        return None
    leaf = clauses.category(draft.category)
    workflow = leaf.workflow if leaf else Workflow.SERVICE.value
    return Case(draft.received_at, draft.level, workflow, doubtful=doubtful)


def first_limits(draft: ComplaintDraft, asof: AsOf) -> tuple[SegmentDue, ...]:
    """The segments that registering the draft would start or prepare, in the order of the policy."""
    case = case_of(draft, asof.clauses)
    return () if case is None else segments(case, asof)


def segments(case: Case, asof: AsOf) -> tuple[SegmentDue, ...]:
    """Every segment of a case, started or awaited, in the order of the policy."""
    level = asof.clauses.level(case.level)
    clauses = asof.clauses.segments(case.workflow)
    former = {ended_by(clause.code): clause.word for clause in clauses}
    return tuple(_segment(clause, level, case, asof, former.get(clause.starts, "")) for clause in clauses)


def _segment(clause: SegmentClause, level: LevelClause | None, case: Case, asof: AsOf, after: str) -> SegmentDue:
    limit = clause.limit if level is None else asof.clauses.limit_of(clause, level)
    started_at = case.received_at if clause.starts == RECEIVED else case.happened.get(clause.starts)
    finished_at = case.happened.get(ended_by(clause.code))
    end = None if started_at is None else _end(clause, level, limit, started_at, asof)
    return SegmentDue(
        kind=clause.code,
        word=clause.word,
        owner=clause.owner,
        starts=clause.starts,
        limit=limit,
        started_at=started_at,
        due_at=end.at if isinstance(end, Due) else None,
        span=end if isinstance(end, Due) else None,
        after=after,
        without_limit=end if isinstance(end, Sentence) else None,
        finished_at=finished_at,
        void=case.closed and finished_at is None,
        doubtful=case.doubtful,
    )


def _end(
    clause: SegmentClause, level: LevelClause | None, limit: Clause[Limit], started_at: datetime, asof: AsOf
) -> Due | Sentence:
    """When a segment's limit ends, or why it does not."""
    if level is None and clause.limit_by is LimitBy.LEVEL:
        return sentence("complaints", "The limit depends on the level: choose one.")
    if not isinstance(limit, Value):
        return _unlimited(clause)
    end = limit.value.after(started_at, asof.calendar)
    return end.sentence if isinstance(end, Never) else end


def _unlimited(clause: SegmentClause) -> Sentence:
    if clause.limit_by is LimitBy.CASE:
        return sentence("complaints", "The limit is written down case by case.")
    return sentence("complaints", "The policy sets no limit for “{segment}”: it is shown, not judged.").of(
        segment=clause.word
    )


def ended_by(segment: str) -> str:
    """The event that ends a segment."""
    return ENDS.get(segment, segment)


def nearest(found: Sequence[SegmentDue]) -> SegmentDue | None:
    """The running segment whose limit ends first; of two at once the earlier one in the policy's order."""
    running = [segment for segment in found if segment.runs]
    return min(running, key=lambda segment: segment.due_at or datetime.max, default=None)


def nearest_due(case: Case, asof: AsOf) -> SegmentDue | None:
    """The running segment of a case whose limit ends first; None when nothing runs."""
    return nearest(segments(case, asof))


def fine_owed(segment: SegmentDue, level: str, asof: AsOf) -> Clause[int] | None:
    """The fine in fen that lateness has earned the segment's owner so far; None when it is not late."""
    state = reading(segment, asof.now, asof.clauses.warning).state
    clause = asof.clauses.level(level)
    if clause is None or state not in {ClockState.LATE, ClockState.MET_LATE}:
        return None
    return clause.late_fine
