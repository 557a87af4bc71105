"""What the unlock screen shows before anything is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import Sentence
from desktop.people.rules.places import text_problems

LONGEST_COUNTER = 20


@dataclass(frozen=True, slots=True)
class DoorLine:
    """An account on the unlock screen."""

    account_id: UUID
    name: str
    login: str
    post: str


@dataclass(frozen=True, slots=True)
class Doorway:
    """What the unlock screen shows before anything is open; *wait* is how long it still refuses."""

    office: str
    code: str
    accounts: tuple[DoorLine, ...]
    tries_left: int
    wait: timedelta
    last_exit: datetime | None
    backup_at: datetime | None
    backup_failed: Sentence | None


def counter_problems(counter: str) -> list[Problem]:
    """What must be mended in the name of this PC's counter (号台); it may be empty."""
    return text_problems("counter", counter, LONGEST_COUNTER) if counter.strip() else []
