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
    """What stands against naming a manager: whoever has one then is moved by a handover list, not by his file."""
    standing = next((one for one in former if one.until_on is None or draft.from_on <= one.until_on), None)
    if standing is None:
        return []
    if standing.staff_id == draft.staff_id:
        text = sentence("people", "{name} looks after this member already.")
    else:
        text = sentence("people", "{name} looks after this member; a member is moved to another by a handover list.")
    return [Problem("staff_id", text.of(name=standing.name))]
