"""A case as its rules see it: receipt, level, and every step since; nothing here is looked up anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from desktop.complaints.rules.aftermath import Aftermath
from desktop.complaints.rules.words import StepKind

RECEIVED = "received"
"""The event with which a round begins: receipt, the dissatisfied answer, the reopening."""
_ROUNDS = frozenset({StepKind.ROUND_STARTED, StepKind.REOPENED})


@dataclass(frozen=True, slots=True)
class Happening:
    """One step of a case.

    *segment*, *ordinal* and *due_at* name a limit that the step speaks of, *department_id* where something was handed
    to, *staff_id* and *staff* whom it concerns or who did it, *code* and *former* what was chosen and what stood there.
    """

    event: str
    at: datetime
    round: int = 1
    segment: str = ""
    ordinal: int = 1
    due_at: datetime | None = None
    department_id: UUID | None = None
    staff_id: UUID | None = None
    code: str = ""
    former: str = ""
    note: str = ""
    written_at: datetime | None = None
    doubtful: bool = False
    id: UUID | None = None
    written_by: UUID | None = None
    staff: str = ""


@dataclass(frozen=True, slots=True)
class Ended:
    """A segment as it was written down when it ended; this is not worked out again."""

    round: int
    segment: str
    ordinal: int
    owner_id: UUID | None
    stands_in: bool
    proxy: bool
    started_at: datetime
    original_due_at: datetime | None
    due_at: datetime | None
    finished_at: datetime
    void: bool
    late: bool
    doubtful: bool
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that the clocks and the acts of a complaint depend on; *steps* in the order in which they happened.

    *level* is the present one, *asked_by* who looks at the case or acts.
    """

    received_at: datetime
    level: str
    workflow: str
    steps: tuple[Happening, ...] = ()
    ended: tuple[Ended, ...] = ()
    doubtful: bool = False
    closed_at: datetime | None = None
    department_id: UUID | None = None
    id: UUID | None = None
    number: str = ""
    phone: str = ""
    content: str = ""
    validity: str | None = None
    linked: frozenset[UUID] = frozenset()
    asked_by: UUID | None = None
    asked_in: frozenset[str] = field(default=frozenset())
    """The posts of who asks."""
    aftermath: Aftermath = field(default_factory=Aftermath)
    """What followed besides the steps; empty where a case is asked for its clocks alone."""
    worked_out: dict[int, tuple[object, object, object]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """The segments of each round, with the clauses and the calendar they follow from: a case never changes."""

    @property
    def closed(self) -> bool:
        """Whether the case is closed."""
        return self.closed_at is not None

    @property
    def round(self) -> int:
        """The number of the present round, the first being 1."""
        return 1 + sum(step.event in _ROUNDS for step in self.steps)

    def round_began(self, number: int) -> datetime:
        """When a round began."""
        begun = [step.at for step in self.steps if step.event in _ROUNDS]
        return self.received_at if number == 1 else begun[number - 2]

    def round_over(self, number: int) -> datetime | None:
        """When the open clocks of a round stopped; None while it is the present one of an open case."""
        closings = {StepKind.CLOSED_SATISFIED, StepKind.CLOSED_UNAGREED}
        closed = [step.at for step in self.steps if step.round == number and step.event in closings]
        if closed:
            return closed[0]
        return self.round_began(number + 1) if number < self.round else self.closed_at

    def of(self, *events: str, round: int | None = None) -> Iterator[Happening]:  # noqa: A002 - the office's word
        """The steps of these kinds, of one round or of all."""
        return (step for step in self.steps if step.event in events and (round is None or step.round == round))

    def first(self, *events: str, round: int | None = None) -> Happening | None:  # noqa: A002
        """The first step of these kinds."""
        return next(self.of(*events, round=round), None)

    def last(self, *events: str, round: int | None = None) -> Happening | None:  # noqa: A002
        """The last step of these kinds."""
        return next(reversed(list(self.of(*events, round=round))), None)

    @property
    def level_changes(self) -> list[Happening]:
        """The changes of level in order."""
        return list(self.of(StepKind.LEVEL_CHANGED))

    def level_at(self, at: datetime) -> str:
        """The level in force at a moment; a change counts from its own moment on."""
        if not self.steps:
            return self.level
        changes = self.level_changes
        level = changes[0].former if changes else self.level
        for change in changes:
            if change.at <= at:
                level = change.code
        return level
