"""Staff: what a person on the staff must say, and leaving; nobody is ever deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.people.rules.places import text_problems


@dataclass(frozen=True, slots=True)
class StaffDraft:
    """A member of the staff as typed."""

    name: str
    staff_number: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class StaffFacts:
    """A member of the staff as shown; *left_on* is the last day, inclusive."""

    id: UUID
    name: str
    initials: str
    staff_number: str
    phone: str
    left_on: date | None

    def here(self, day: date) -> bool:
        """Whether the person belongs to the office on that day."""
        return self.left_on is None or day <= self.left_on


def staff_problems(draft: StaffDraft) -> list[Problem]:
    """What must be mended before the person may be kept."""
    found = text_problems("name", draft.name, 60)
    for name, text in (("staff_number", draft.staff_number), ("phone", draft.phone)):
        if text:
            found += text_problems(name, text, 40)
    return found


def leaving_problems(person: StaffFacts, last_day: date, first_days: list[date]) -> list[Problem]:
    """What stands against leaving; *first_days* are the first days of the posts the person holds or will hold."""
    if person.left_on is not None:
        text = sentence("people", "{name} left on {day} already.")
        return [Problem("left_on", text.of(name=person.name, day=person.left_on))]
    if first_days and last_day < max(first_days):
        text = sentence("people", "A post begins on {day}, after the last day. End or correct that appointment first.")
        return [Problem("left_on", text.of(day=max(first_days)))]
    return []
