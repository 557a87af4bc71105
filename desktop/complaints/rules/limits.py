"""When a started segment is due: its limit from its start, moved by changes of level, extensions and agreements."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from desktop.complaints.rules.case import Case, Happening
from desktop.complaints.rules.clocks import Move, MovedBy
from desktop.complaints.rules.words import StepKind
from desktop.core.clause import Clause, Value
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime import Due, Never
from desktop.policy.clauses import AsOf, LevelClause, Limit, LimitBy, SegmentClause

_MOVES_NOTHING = frozenset({StepKind.EXTENSION_ASKED, StepKind.EXTENSION_REFUSED})
"""Steps that name a limit without setting it."""


@dataclass(slots=True)
class FollowedLimit:
    """The limit of a started segment, followed from its start through everything that moved it."""

    of: SegmentClause
    key: tuple[int, str, int]
    """Round, kind and ordinal of the segment."""
    started_at: datetime
    over: datetime | None
    """When the segment ended or became void."""
    case: Case
    asof: AsOf
    clause: Clause[Limit] = field(init=False)
    base: datetime | None = field(init=False)
    """The limit without extension and agreement; *span* says how it adds up, *without* why there is none."""
    span: Due | None = field(init=False)
    without: Sentence | None = field(init=False)
    extended_to: datetime | None = None
    agreed: datetime | None = None
    moves: list[Move] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._begin(self.case.level_at(self.started_at), self.started_at)
        self._follow()

    @property
    def due_at(self) -> datetime | None:
        """When it is due as things stand: an agreed time takes the limit's place, an extension never shortens."""
        base = self.agreed or self.base
        if base is None or self.extended_to is None:
            return base or self.extended_to
        return max(base, self.extended_to)

    def _follow(self) -> None:
        """Go through the steps that moved the limit while the segment ran."""
        for step in self.case.steps:
            if step.event == StepKind.LEVEL_CHANGED:
                self._level_changed(step)
            elif self._speaks_of_it(step):
                self._named(step)

    def _speaks_of_it(self, step: Happening) -> bool:
        named = (step.round, step.segment, step.ordinal) == self.key
        return named and step.due_at is not None and step.event not in _MOVES_NOTHING

    def _named(self, step: Happening) -> None:
        assert step.due_at is not None
        if step.event == StepKind.EXTENSION_GRANTED:
            self.extended_to = max(step.due_at, self.extended_to or step.due_at)
            self.moves.append(Move(MovedBy.EXTENSION, step.at, step.due_at))
        elif self.base is None:
            self.base, self.without = step.due_at, None
        elif self.due_at is None or step.at <= self.due_at:  # Agreed once it is late, it takes nothing back.
            self.agreed = step.due_at
            self.moves.append(Move(MovedBy.AGREED, step.at, step.due_at))

    def _level_changed(self, step: Happening) -> None:
        """The re-derived limit; never one that is late only by the change, and one that is late stays so."""
        over = self.over is not None and self.over <= step.at
        if self.of.limit_by is not LimitBy.LEVEL or step.at <= self.started_at or over:
            return
        old, old_span = self.base, self.span
        if self.due_at is not None and self.due_at < step.at:
            return
        self._begin(step.code, self.started_at)
        if self.base is not None and self.base < step.at:
            self._begin(step.code, step.at)
            if old is not None and self.base is not None and old < self.base:
                self.base, self.span = old, old_span
        if self.base is not None and self.base != old:
            self.moves.append(Move(MovedBy.LEVEL, step.at, self.base))

    def _begin(self, level_code: str, start: datetime) -> None:
        level = self.asof.clauses.level(level_code)
        self.clause = self.of.limit if level is None else self.asof.clauses.limit_of(self.of, level)
        end = self._end(level, start)
        self.span = end if isinstance(end, Due) else None
        self.base = end.at if isinstance(end, Due) else None
        self.without = end if isinstance(end, Sentence) else None

    def _end(self, level: LevelClause | None, start: datetime) -> Due | Sentence:
        if level is None and self.of.limit_by is LimitBy.LEVEL:
            return sentence("complaints", "The limit depends on the level: choose one.")
        if not isinstance(self.clause, Value):
            return _unlimited(self.of)
        end = self.clause.value.after(start, self.asof.calendar)
        return end.sentence if isinstance(end, Never) else end


def _unlimited(clause: SegmentClause) -> Sentence:
    if clause.limit_by is LimitBy.CASE:
        return sentence("complaints", "The limit is written down case by case.")
    return sentence("complaints", "The policy sets no limit for “{segment}”: it is shown, not judged.").of(
        segment=clause.word
    )
