"""Which customer manager looks after which member, from a day to a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import sentence


@dataclass(frozen=True, slots=True)
class AssignmentDraft:
    """A customer manager shall look after a member from a day on."""

    member_id: UUID
    staff_id: UUID
    from_on: date


@dataclass(frozen=True, slots=True)
class AssignmentFacts:
    """A customer manager of a member; *until_on* is the last day, None while it lasts."""

    id: UUID
    member_id: UUID
    staff_id: UUID
    name: str
    from_on: date
    until_on: date | None

    def covers(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


def assignment_problems(draft: AssignmentDraft, former: Sequence[AssignmentFacts]) -> list[Problem]:
    """What stands against a new manager: the one before must have begun earlier, and be somebody else."""
    if not former:
        return []
    last = max(former, key=lambda one: one.from_on)
    if last.staff_id == draft.staff_id and last.until_on is None:
        return [Problem("staff_id", sentence("people", "{name} looks after this member already.").of(name=last.name))]
    if draft.from_on <= last.from_on:
        began = sentence("people", "{name} has looked after this member since {day}; a new manager begins later.")
        return [Problem("from_on", began.of(name=last.name, day=last.from_on.isoformat()))]
    return []
