"""Which segments a case has, what starts and ends each, and when it is due: all from the facts and the policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import cast

from msgspec import structs

from desktop.complaints.rules.case import RECEIVED, Case, Ended, Happening
from desktop.complaints.rules.clocks import SegmentDue
from desktop.complaints.rules.intake import ComplaintDraft
from desktop.complaints.rules.limits import FollowedLimit
from desktop.complaints.rules.words import StepKind, Workflow
from desktop.core.clause import Clause
from desktop.policy.clauses import AsOf, ComplaintClauses, Limit, SegmentClause


def case_of(draft: ComplaintDraft, clauses: ComplaintClauses, *, doubtful: bool = False) -> Case | None:
    """The case that a draft would open; None while the time of receipt is missing."""
    if draft.received_at is None:
        return None
    leaf = clauses.category(draft.category)
    workflow = leaf.workflow if leaf else Workflow.SERVICE.value
    return Case(draft.received_at, draft.level, workflow, doubtful=doubtful, department_id=draft.department_id)


def first_limits(draft: ComplaintDraft, asof: AsOf) -> tuple[SegmentDue, ...]:
    """The segments that registering the draft would start or prepare, in the order of the policy."""
    case = case_of(draft, asof.clauses)
    return () if case is None else segments(case, asof)


def segments(case: Case, asof: AsOf) -> tuple[SegmentDue, ...]:
    """Every segment of every round of a case, started or awaited: round by round, in the order of the policy."""
    return tuple(one for number in range(1, case.round + 1) for one in segments_of_round(case, asof, number))


def segments_of_round(case: Case, asof: AsOf, number: int) -> tuple[SegmentDue, ...]:
    """The segments of one round, those that were added by hand at its end."""
    known = case.worked_out.get(number)
    if known is not None and known[0] is asof.clauses and known[1] is asof.calendar:
        return cast("tuple[SegmentDue, ...]", known[2])
    found = _Round(case, asof, number).segments()
    case.worked_out[number] = asof.clauses, asof.calendar, found
    return found


def present(case: Case, asof: AsOf) -> tuple[SegmentDue, ...]:
    """The segments of the present round."""
    return segments_of_round(case, asof, case.round)


def begun(case: Case, asof: AsOf) -> tuple[SegmentDue, ...]:
    """The segments of a case in its first round that have begun; what is only awaited is not worked out."""
    return _Round(case, asof, 1).begun()


@dataclass
class _Round:
    """Works out the segments of one round; a segment that another one starts is asked first."""

    case: Case
    asof: AsOf
    number: int
    found: dict[str, SegmentDue] = field(default_factory=dict)
    starts: dict[str, Happening | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.level = self.asof.clauses.level(self.case.level)
        self.clauses = self._owed()
        self.began = self.case.round_began(self.number)
        self.receipt = Happening(RECEIVED, self.began, doubtful=self.case.doubtful)
        self.steps = [step for step in self.case.steps if step.round == self.number]
        self.over = self.case.round_over(self.number)

    def _owed(self) -> tuple[SegmentClause, ...]:
        """The segments of the workflow without contacts that the level does not owe and nobody wrote down."""
        known, key = self.asof.clauses.owed, (self.case.workflow, self.case.level)
        whole = self.asof.clauses.segments(self.case.workflow)
        if self.case.ended:
            return tuple(clause for clause in whole if self._is_owed(clause) or self._ended(clause.code))
        if key not in known:
            known[key] = tuple(clause for clause in whole if self._is_owed(clause))
        return known[key]

    def _is_owed(self, clause: SegmentClause) -> bool:
        return self.level is None or clause.ended_by != StepKind.CONTACTED or self.level.owes(clause.nth)

    def segments(self) -> tuple[SegmentDue, ...]:
        """All of them."""
        return (*map(self._segment, self.clauses), *self._added())

    def begun(self) -> tuple[SegmentDue, ...]:
        """Those of the policy that something has started."""
        return tuple(self._segment(clause) for clause in self.clauses if self._start(clause) is not None)

    def _added(self) -> Iterator[SegmentDue]:
        clause = self.asof.clauses.added
        if clause is None:
            return
        taken = sum(one.ended_by == clause.ended_by for one in self.clauses)
        for step in self.steps:
            if step.event == StepKind.SEGMENT_ADDED and step.segment == clause.code:
                # Contacts made before it was added are not its own, and each later one ends only one segment.
                taken = 1 + max(taken, sum(one.at < step.at for one in self._ending(clause)))
                yield self._made(replace(clause, nth=taken), step.at, step.ordinal)

    def _segment(self, clause: SegmentClause) -> SegmentDue:
        if clause.code not in self.found:
            start = self._start(clause)
            self.found[clause.code] = self._made(clause, start.at if start else None, 1, start)
        return self.found[clause.code]

    def _start(self, clause: SegmentClause) -> Happening | None:
        if clause.code not in self.starts:
            self.starts[clause.code] = None  # Two that start each other never begin.
            self.starts[clause.code] = self._started_by(clause)
        return self.starts[clause.code]

    def _started_by(self, clause: SegmentClause) -> Happening | None:
        if clause.starts == RECEIVED:
            return self.receipt
        if not self.steps and not self.case.ended:
            return None  # Nothing has happened since the receipt.
        former = next((one for one in self.clauses if one.code == clause.starts), None)
        if former is None:
            return next((step for step in self.steps if step.event == clause.starts), None)
        begun = self._start(former) is not None or self._ended(former.code) is not None
        return self._after(former) if begun else None

    def _after(self, former: SegmentClause) -> Happening | None:
        """What a segment's end started; one that was dropped starts what follows it at its own start."""
        segment = self._segment(former)
        if segment.started_at is None:
            return None
        if segment.finished_at is not None:
            return next((step for step in self.steps if self._ends(step, former, segment.finished_at)), None) or (
                Happening(former.ended_by, segment.finished_at, doubtful=segment.doubtful)
            )
        if segment.void and self._dropped(former) is not None:
            return Happening(former.ended_by, segment.started_at, doubtful=segment.doubtful)
        return None

    def _ends(self, step: Happening, clause: SegmentClause, at: datetime) -> bool:
        return step.event == clause.ended_by and step.at == at

    def _stopped(self, clause: SegmentClause) -> datetime | None:
        """When a segment that did not end stopped to be owed: it was dropped, or its round is over."""
        dropped = self._dropped(clause)
        return self.over if dropped is None else dropped.at

    def _dropped(self, clause: SegmentClause) -> Happening | None:
        if not clause.dropped_by:
            return None
        return next((step for step in self.steps if step.event == clause.dropped_by), None)

    def _ending(self, clause: SegmentClause) -> list[Happening]:
        return [step for step in self.steps if step.event == clause.ended_by]

    def _end(self, clause: SegmentClause, started_at: datetime) -> Happening | None:
        """The n-th step of its kind in the round; the first one since the start where that came before it."""
        ends = self._ending(clause)
        if not ends:
            return None
        index = max(clause.nth - 1, sum(step.at < started_at for step in ends))
        return ends[index] if len(ends) > index else None

    def _ended(self, code: str, ordinal: int = 1) -> Ended | None:
        if not self.case.ended:
            return None
        key = (self.number, code, ordinal)
        return next((one for one in reversed(self.case.ended) if (one.round, one.segment, one.ordinal) == key), None)

    def _made(
        self, clause: SegmentClause, started_at: datetime | None, ordinal: int, start: Happening | None = None
    ) -> SegmentDue:
        end = None if started_at is None else self._end(clause, started_at)
        stopped = self._stopped(clause) if end is None else None
        over = end.at if end else stopped
        key = self.number, clause.code, ordinal
        limit = None if started_at is None else FollowedLimit(clause, key, started_at, over, self.case, self.asof)
        made = SegmentDue(
            kind=clause.code,
            word=clause.word,
            owner=clause.owner,
            starts=clause.starts,
            limit=self._limit(clause) if limit is None else limit.clause,
            started_at=started_at,
            due_at=limit.due_at if limit else None,
            span=limit.span if limit else None,
            after=self._word(clause.starts),
            without_limit=limit.without if limit and limit.due_at is None else None,
            finished_at=end.at if end else None,
            void=stopped is not None,
            voided_at=stopped,
            doubtful=self.case.doubtful or bool(start and start.doubtful) or bool(end and end.doubtful),
            round=self.number,
            ordinal=ordinal,
            ends=clause.ended_by,
            original_due_at=limit.base if limit else None,
            moves=tuple(limit.moves) if limit else (),
            department_id=start.department_id if start else None,
        )
        return self._as_written(made)

    def _word(self, starts: str) -> str:
        """The word of the segment whose end, or the event that ends it, is waited for."""
        if starts == RECEIVED:
            return ""
        return next((one.word for one in self.clauses if starts in (one.code, one.ended_by)), "")

    def _limit(self, clause: SegmentClause) -> Clause[Limit]:
        """What a segment that has not begun would have."""
        return clause.limit if self.level is None else self.asof.clauses.limit_of(clause, self.level)

    def _as_written(self, made: SegmentDue) -> SegmentDue:
        """A segment that has ended keeps what was written down at its end."""
        ended = self._ended(made.kind, made.ordinal)
        if ended is None:
            return made
        return structs.replace(
            made,
            started_at=ended.started_at,
            original_due_at=ended.original_due_at,
            due_at=ended.due_at,
            span=made.span if made.span is not None and made.span.at == ended.original_due_at else None,
            finished_at=None if ended.void else ended.finished_at,
            void=ended.void,
            voided_at=ended.finished_at if ended.void else None,
            doubtful=ended.doubtful,
        )


def nearest(found: Sequence[SegmentDue]) -> SegmentDue | None:
    """The running segment whose limit ends first; of two at once the earlier one in the policy's order."""
    running = [segment for segment in found if segment.runs]
    return min(running, key=lambda segment: segment.due_at or datetime.max, default=None)


def fine_owed(segment: SegmentDue, level: str, asof: AsOf) -> Clause[int] | None:
    """The fine in fen that lateness has earned the segment's owner so far; None when it is not late."""
    clause = asof.clauses.level(level)
    if clause is None or not segment.late_at(asof.now):
        return None
    return clause.late_fine


def fine_of(segment: SegmentDue, case: Case, asof: AsOf) -> Clause[int] | None:
    """The same by the level that was in force when the limit passed: a later change makes it neither more nor less."""
    return None if segment.due_at is None else fine_owed(segment, case.level_at(segment.due_at), asof)


def late_segments(case: Case, asof: AsOf) -> tuple[SegmentDue, ...]:
    """Every segment of a case, of any round, whose limit has passed or had passed when it ended or stopped."""
    return tuple(segment for segment in segments(case, asof) if segment.late_at(asof.now))
