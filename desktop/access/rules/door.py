"""What is said on the unlock screen of this PC."""

from __future__ import annotations

from desktop.core.problem import Problem
from desktop.people.rules.places import text_problems

LONGEST_COUNTER = 20


def counter_problems(counter: str) -> list[Problem]:
    """What must be mended in the name of this PC's counter (号台); it may be empty."""
    return text_problems("counter", counter, LONGEST_COUNTER) if counter.strip() else []
