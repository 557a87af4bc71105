"""What the papers of lists and books say: 客户移交清单 (F42), and 生日／流失／到期名单 (F45)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from desktop.core.word import Word
from desktop.membership.rules.cohorts import LostRow
from desktop.membership.rules.retention import RetentionRow

MOST_ON_PAPER = 2_000
"""Longer lists are exported: nobody reads a hundred sheets."""


class PaperList(Word):
    """Which list F45 is."""

    CONTRACT = "contract", "合约到期"
    BROADBAND = "broadband", "宽带到期"
    BIRTHDAY = "birthday", "生日"
    GRATITUDE = "gratitude", "感恩回馈"
    LOST = "lost", "流失"


@dataclass(frozen=True, slots=True)
class HandoverLineFacts:
    """One member on F42."""

    name: str
    tier: str
    card: str
    phone: str
    contract_until: date | None
    broadband_until: date | None
    former: str


@dataclass(frozen=True, slots=True)
class HandoverSheet:
    """What F42 says."""

    number: str
    from_name: str
    to_name: str
    from_on: date
    reason: str
    count: int
    tiers: str
    clerk: str
    lines: tuple[HandoverLineFacts, ...]


@dataclass(frozen=True, slots=True)
class ListLineFacts:
    """One member on F45; *what* is the birthday as the member says it, or why somebody was lost."""

    name: str
    tier: str
    card: str
    phone: str
    day: date | None
    what: str
    manager: str
    outcome: str


@dataclass(frozen=True, slots=True)
class ListSheet:
    """What F45 says."""

    number: str
    kind: str
    title: str
    period: str
    filter: str
    count: int
    disturbed: int
    """How many of them wish not to be disturbed."""
    clerk: str
    lines: tuple[ListLineFacts, ...]


def list_number(store: str, day: date, kind: PaperList, says: Iterable[str]) -> str:
    """The number of a list: its day, its kind, and a mark of all it *says*, so that two lists never share one."""
    mark = sha256("\n".join(says).encode()).hexdigest()[:4].upper()
    return f"{store}-F45-{day:%Y%m%d}-{kind.value[:2].upper()}{mark}"


def retention_line(row: RetentionRow) -> ListLineFacts:
    """A line of a list of members to be kept."""
    also = [part for part in (row.what, "免打扰" if row.do_not_disturb else "") if part]
    answered = "" if row.outcome is None else row.outcome.zh
    return ListLineFacts(row.name, row.tier, row.card, row.phone, row.day, "，".join(also), row.manager, answered)


def lost_line(row: LostRow) -> ListLineFacts:
    """A line of those whom a cohort lost; the tier is that of then."""
    why = "、".join(one.zh for one in row.why)
    return ListLineFacts(row.name, row.tier_then, row.card, row.phone, row.left_on, why, row.manager_then, "")
