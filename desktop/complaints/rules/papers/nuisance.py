"""What 骚扰电话登记表 (F57) says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CallLine:
    """One report of nuisance calls: who was called by whom, how often, and what was done."""

    called_at: datetime
    caller: str
    customer_name: str
    phone: str
    times: str
    source: str
    story: str
    action: str
    done_on: date | None
    clerk: str


@dataclass(frozen=True, slots=True)
class NuisanceFacts:
    """The register of a stretch of days."""

    number: str
    first_on: date
    last_on: date
    lines: tuple[CallLine, ...]

    @property
    def count(self) -> int:
        """Reports in the register."""
        return len(self.lines)

    @property
    def handled(self) -> int:
        """Reports with an action."""
        return sum(1 for line in self.lines if line.action)
