"""What 投诉内联单 (F05) says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MemoFacts:
    """A memo on its way: from the salesperson to the deputy GM, after-sales, the department, and back."""

    number: str
    complaint_number: str
    level: str
    sender: str
    sender_department: str
    sent_at: datetime | None
    addressed_to: str
    copied_to: str
    customer_name: str
    product: str
    content: str
    answer_due_at: datetime | None
    enclosed: tuple[str, ...]
    sample_count: int | None
    sample_number: str
    deputy_agrees: bool | None
    deputy_opinion: str
    checked: bool | None
    taken_at: datetime | None
    distributed_at: datetime | None
    department_answer: str
    supervisor_opinion: str
    approval_opinion: str
    answered_at: datetime | None
    answered_how: str
    answered_by: str
    filed_on: datetime | None
    filed_by: str
    file_number: str
