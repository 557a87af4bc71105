"""What 协调工作单 (F04) and 投诉延期处理申请表 (F07) say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.clock import local


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One attempt to reach the customer, connected or not."""

    at: datetime
    way: str
    number: str
    result: str

    @property
    def way_and_number(self) -> str:
        """How and under which number, in one column: ``座机 0530-000 2186``."""
        return " ".join(part for part in (self.way, self.number) if part)


@dataclass(frozen=True, slots=True)
class WorkOrderFacts:
    """A work order with what came of it: hand-over, contacts, result, extension, satisfaction, lateness."""

    number: str
    complaint_number: str
    level: str
    customer_name: str
    tier: str
    phone: str
    opinion: str
    comforted: str
    handed_at: datetime | None
    department: str
    taken_by: str | None
    """``manager`` or ``proxy``; None until somebody took it."""
    taken_at: datetime | None
    first_contact_at: datetime | None
    first_contact_result: str
    contacts: tuple[ContactLine, ...]
    measures: str
    second_visit: bool | None
    second_visit_on: date | None
    after_visit: str | None
    result: str
    extension_reasons: tuple[str, ...]
    extension_other: str
    attempts: tuple[datetime, ...]
    asked_until: datetime | None
    decision: str | None
    answer: str | None
    next_round: int | None
    late: bool | None
    late_minutes: int | None
    fine: int | None

    @property
    def taken_shown(self) -> datetime | str | None:
        """When it was taken over: the time alone on the day of the hand-over, else with its day."""
        if self.taken_at is None or self.handed_at is None:
            return self.taken_at
        taken, handed = local(self.taken_at), local(self.handed_at)
        return self.taken_at if taken.date() == handed.date() else f"{taken:%m-%d %H:%M}"


@dataclass(frozen=True, slots=True)
class ExtensionFacts:
    """An extension as asked for and decided; the original limit stays beside the new one."""

    number: str
    complaint_number: str
    order_number: str
    level: str
    customer_name: str
    phone: str
    segment: str
    original_due_at: datetime | None
    asked_until: datetime | None
    reasons: tuple[str, ...]
    reason_other: str
    explanation: str
    contacts: tuple[ContactLine, ...]
    applicant: str
    asked_at: datetime | None
    manager_opinion: str
    decision: str | None
    decision_opinion: str
    granted_until: datetime | None
    told: bool | None
    told_at: datetime | None
    told_how: str
