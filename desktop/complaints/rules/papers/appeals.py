"""What 申诉答复材料 (F60) says: cover, contents, and what is enclosed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.complaints.rules.papers.orders import ContactLine
from desktop.complaints.rules.papers.timeline import DecisionLine, StepLine


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A paper or file that goes with the answer."""

    title: str
    number: str
    made_at: datetime | None
    copies: int
    note: str


@dataclass(frozen=True, slots=True)
class AppealFacts:
    """A regulator's appeal with our answer: everything that happened, was said and decided, and the copies."""

    number: str
    company: str
    branch: str
    regulator: str
    reference: str
    customer_name: str
    phone: str
    received_at: datetime
    appealed_on: date | None
    accepted_on: date | None
    answer_due_on: date | None
    level: str
    category: str
    story: str
    demand: str
    answer: str
    conclusion: str
    contents: tuple[Enclosure, ...]
    steps: tuple[StepLine, ...]
    contacts: tuple[ContactLine, ...]
    decisions: tuple[DecisionLine, ...]
    copies: tuple[Enclosure, ...]
