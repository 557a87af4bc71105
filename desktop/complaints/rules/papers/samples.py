"""What 现场取样/鉴定记录表 (F09) and its tear-off label say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CustodyLine:
    """A sample changed hands."""

    at: datetime
    giver: str
    taker: str
    note: str


@dataclass(frozen=True, slots=True)
class SampleFacts:
    """A sample taken at the customer's, the verdict on it, and in whose hands it has been."""

    number: str
    complaint_number: str
    customer_name: str
    address: str
    name: str
    batch: str
    quantity: str
    decided_at: datetime | None
    due_at: datetime | None
    agreed_at: datetime | None
    arrived_at: datetime | None
    sampler: str
    taken_at: datetime | None
    site: str
    verdict: str | None
    customer_agrees: bool | None
    agreement: str
    review: str
    custody: tuple[CustodyLine, ...]
