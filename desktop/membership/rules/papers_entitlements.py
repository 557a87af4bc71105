"""What 会员权益使用登记表 (F13) says: the uses of one member in a period, or one use as the slip that is signed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from desktop.core import numbers
from desktop.core.clause import NotSet, Unconfirmed
from desktop.core.clock import local
from desktop.membership.rules.benefits import Cell, quota
from desktop.membership.rules.entitlements import UseFacts
from desktop.paper.definition import BLANK_RULE

WITHOUT_LIMIT = "不限"
_CANCELLED = "已撤销，不计次"
_ENDED = "已于 {at} 结束"
_UNTIL = "至 {at}"


@dataclass(frozen=True, slots=True)
class UseLine:
    """One use on paper; *left* is what was left after it, a rule where the matrix leaves the number open."""

    used_at: datetime
    benefit: str
    times: int
    left: str
    place: str
    witness: str
    clerk: str


@dataclass(frozen=True, slots=True)
class UseSheet:
    """What F13 says; *count* are the times that count, cancelled ones left out."""

    number: str
    name: str
    tier: str
    card_number: str
    from_on: date
    until_on: date
    version: str
    count: int
    lines: tuple[UseLine, ...]
    remark: str = ""
    """What the member writes under it; the office prints nothing there."""


def sheet_number(card_number: str, from_on: date, until_on: date) -> str:
    """The number under which the uses of a period are found again: the card and the period."""
    return f"{card_number}-{from_on:%Y%m%d}-{until_on:%Y%m%d}"


def read_sheet_number(number: str) -> tuple[str, date, date] | None:
    """Card and period of a sheet's number; None when it is none."""
    card, _, period = number.partition("-")
    known = numbers.parse(card) if card else None
    if not isinstance(known, numbers.Number) or known.series is not numbers.Series.CARD:
        return None
    try:
        first, last = (date.fromisoformat(day) for day in period.split("-"))
    except ValueError:
        return None
    found = known.text, first, last
    return found if first <= last and sheet_number(*found) == number else None


def use_line(use: UseFacts, cell: Cell) -> UseLine:
    """A use on paper; *cell* is what its matrix said of it."""
    also = "，".join(_also(use))
    title = f"{use.title}（{also}）" if also else use.title
    return UseLine(use.used_at, title, use.times, printed_left(use, cell), use.place, use.witness, use.entered_by)


def printed_left(use: UseFacts, cell: Cell) -> str:
    """What was left after a use: a figure, 不限, or a rule where nobody has said how often."""
    if use.cancelled:
        return ""
    if use.left is not None:
        return str(use.left)
    return BLANK_RULE if isinstance(quota(cell), (NotSet, Unconfirmed)) else WITHOUT_LIMIT


def counted_times(uses: Iterable[UseFacts]) -> int:
    """How often benefits were used in all, cancelled uses left out."""
    return sum(use.times for use in uses if not use.cancelled)


def _also(use: UseFacts) -> Iterator[str]:
    if use.cancelled:
        yield _CANCELLED
    elif use.ended_at is not None:
        yield _ENDED.format(at=f"{local(use.ended_at):%m-%d %H:%M}")
    elif use.until_at is not None:
        yield _UNTIL.format(at=f"{local(use.until_at):%m-%d %H:%M}")
