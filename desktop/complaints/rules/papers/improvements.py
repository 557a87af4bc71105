"""What 意见反馈/改进跟踪表 (F56) says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One improvement measure with its owner, its deadline and what became of it."""

    measure: str
    owner: str
    due_on: date | None
    done_on: date | None
    result: str


@dataclass(frozen=True, slots=True)
class ImprovementFacts:
    """Why something went wrong, what is done against it, and whether it came again within the window."""

    number: str
    source: str
    received_on: date | None
    clerk: str
    customer_name: str
    category: str
    department: str
    opinion: str
    cause: str
    measures: tuple[MeasureLine, ...]
    checked_from: date | None
    check_on: date | None
    before: int | None
    after: int | None
    effect: str | None
    effect_note: str
    manager_opinion: str
