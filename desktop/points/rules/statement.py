"""What 积分对账单 (F24) says: the movements of a period with the balance after each, and what expires when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

from desktop.core import numbers
from desktop.core.clock import local_day
from desktop.points.rules.facts import ExpiryCalendar, ExpiryMonth, Movement
from desktop.points.rules.words import MovementKind


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One movement on paper; *gained* and *lost* are None where nothing was."""

    paper_on: date
    document: str
    what: str
    gained: int | None
    lost: int | None
    balance: int
    clerk: str


@dataclass(frozen=True, slots=True)
class ExpiryLine:
    """Three months of the calendar of expiry beside each other."""

    month_1: str
    points_1: int | None
    month_2: str
    points_2: int | None
    month_3: str
    points_3: int | None


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """A member's account from a day to a day, inclusive, by the time of entry; *number* names it for ever."""

    number: str
    name: str
    card_number: str
    tier: str
    phone: str
    from_on: date
    until_on: date
    opening: int
    gained: int
    lost: int
    closing: int
    held: int
    debt: int
    lines: tuple[StatementLine, ...]
    months: tuple[ExpiryLine, ...]
    later: int
    endless: int
    overdue: int
    made_at: datetime

    @property
    def count(self) -> int:
        """How many movements there are."""
        return len(self.lines)


def statement_number(card_number: str, from_on: date, until_on: date) -> str:
    """The number under which a statement is found again: the card and the period."""
    return f"{card_number}-{from_on:%Y%m%d}-{until_on:%Y%m%d}"


def read_statement_number(number: str) -> tuple[str, date, date] | None:
    """Card and period of a statement's number; None when it is none."""
    card, _, period = number.partition("-")
    known = numbers.parse(card)
    if not isinstance(known, numbers.Number) or known.series is not numbers.Series.CARD:
        return None
    try:
        first, last = (date.fromisoformat(day) for day in period.split("-"))
    except ValueError:
        return None
    return (known.text, first, last) if statement_number(known.text, first, last) == number else None


def statement_lines(opening: int, movements: Iterable[Movement]) -> tuple[StatementLine, ...]:
    """The movements in order, each with the balance after it; those that changed nothing of the member's are told."""
    return tuple(_lines(opening, movements))


def _lines(balance: int, movements: Iterable[Movement]) -> Iterator[StatementLine]:
    for one in movements:
        balance += one.change
        yield StatementLine(
            paper_on=local_day(one.paper_at),
            document=one.document,
            what=told(one),
            gained=one.change if one.change > 0 else None,
            lost=-one.change if one.change < 0 else None,
            balance=balance,
            clerk=one.operator,
        )


def told(one: Movement) -> str:
    """What a movement is called on paper, with what it did to a debt."""
    words = [one.reason or one.kind.zh]
    if one.kind in (MovementKind.REVERSE, MovementKind.EXPIRE) and one.reason:
        words = [f"{one.kind.zh}：{one.reason}"]
    if one.held:
        words.append(f"冻结{one.held}分" if one.held > 0 else f"解冻{-one.held}分")
    if one.debt:
        words.append(f"抵欠分{-one.debt}分" if one.debt < 0 else f"转欠分{one.debt}分")
    if one.doubtful:
        words.append("时钟存疑")
    return "；".join(words)


def expiry_lines(calendar: ExpiryCalendar) -> tuple[ExpiryLine, ...]:
    """The twelve months in three columns, each read downwards."""
    rows = len(calendar.months) // 3
    columns = [calendar.months[place * rows : (place + 1) * rows] for place in range(3)]
    return tuple(_expiry_line(*row) for row in zip_longest(*columns))


def _expiry_line(one: ExpiryMonth, two: ExpiryMonth, three: ExpiryMonth) -> ExpiryLine:
    return ExpiryLine(_said(one), one.points, _said(two), two.points, _said(three), three.points)


def _said(month: ExpiryMonth) -> str:
    return f"{month.first_on.year}年{month.first_on.month}月"
