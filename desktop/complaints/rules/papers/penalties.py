"""What 扣罚通知单（建议） (F10) says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.complaints.rules.papers.timeline import StepLine


@dataclass(frozen=True, slots=True)
class PenaltyFacts:
    """A proposal, never a deduction: who, for what, how much, the person's statement, the opinions on it."""

    number: str
    complaint_number: str
    proposed_at: datetime | None
    person: str
    post: str
    department: str
    level: str
    ground: str
    """Late segment, loss, or conduct, in words."""
    due_at: datetime | None
    finished_at: datetime | None
    late_for: str
    facts: tuple[StepLine, ...]
    clause: str
    amount: int | None
    statement: str
    accepts: bool | None
    """True accepts, False appeals, None has not said."""
    appeal_until: date | None
    department_opinion: str
    personnel_opinion: str
    manager_opinion: str
