"""What 消费者投诉、处理记录表 (F06) says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class HandlingFacts:
    """A complaint with its cause, remedy, responsibility and agreement, on one sheet."""

    number: str
    received_at: datetime
    clerk: str
    customer_name: str
    phone: str
    address: str
    goods: str
    bought_on: date | None
    bought_at: str
    amount: int | None
    evidence: str
    story: str
    validity: str | None
    validity_reason: str
    cause: str
    responsible: str
    department_head: str
    solution: str
    loss: int | None
    loss_words: str
    recovered: str
    deduction_percent: int | None
    deduction: int | None
    delay: str
    agreement: str
    agreed_until: date | None
