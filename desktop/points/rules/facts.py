"""What the ledger tells: balances, lots, movements, months of expiry, and what a check found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.core.sentence import Sentence
from desktop.points.rules.ledger import Lot, Purse
from desktop.points.rules.words import MovementKind

MONTHS = 12
"""How far ahead the calendar of expiry looks, the present month included."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What a member has: *points* in the member account, of which *good* may be spent today; held and owed besides.

    *overdue* points are past their last day and leave the account with the next expiry run.
    """

    points: int
    good: int
    held: int
    debt: int
    overdue: int


@dataclass(frozen=True, slots=True)
class LotFacts:
    """One lot as shown: where it came from, its last day, what is left of it."""

    id: UUID
    document: str
    kind: MovementKind
    got_on: date
    until_on: date | None
    points: int
    held: int
    overdue: bool


@dataclass(frozen=True, slots=True)
class ExpiryMonth:
    """What expires in a calendar month; *first_on* is its first day."""

    first_on: date
    points: int


@dataclass(frozen=True, slots=True)
class ExpiryCalendar:
    """Free points by the month of their last day, the present month first; *endless* have none."""

    months: tuple[ExpiryMonth, ...]
    later: int
    endless: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement as it touched one person: *change* of points free and held together, of which *held* were put aside.

    *debt* is what it made, or repaid when negative.
    """

    id: UUID
    document: str
    kind: MovementKind
    paper_at: datetime
    entered_at: datetime
    operator: str
    reason: str
    change: int
    held: int
    debt: int
    doubtful: bool
    undone: bool
    undoes: str = ""
    """The document of the movement that it undoes, releases or collects."""


@dataclass(frozen=True, slots=True)
class Undoing:
    """What undoing a movement would do, before anything is written."""

    document: str
    kind: MovementKind
    points: int
    debt: int
    """What cannot be taken back, because it is spent."""
    approvals: int
    """How many people must sign for that."""


@dataclass(frozen=True, slots=True)
class ExpiryRun:
    """What an expiry run has posted; an unfinished one goes on when it is started again."""

    unit: UUID
    lots: int
    points: int
    complete: bool


@dataclass(frozen=True, slots=True)
class ExpiryPosted:
    """An expiry run of the past, and whether it was taken back as a whole."""

    unit: UUID
    at: datetime
    points: int
    taken_back: bool


@dataclass(frozen=True, slots=True)
class Check:
    """What the check of the whole office found; sound when there are no faults."""

    movements: int
    points: int
    held: int
    debt: int
    faults: tuple[Sentence, ...]

    @property
    def sound(self) -> bool:
        """Whether every balance is the sum that it must be."""
        return not self.faults


def balance_of(purse: Purse, today: date) -> Balance:
    """The balance that lots and debts come to."""
    good = purse.good_on(today)
    return Balance(purse.points, good, purse.held, purse.debt, purse.points - good)


def calendar_of(lots: Iterable[Lot], today: date) -> ExpiryCalendar:
    """Free points by month of expiry, for the next twelve months."""
    first = [_month(today, ahead) for ahead in range(MONTHS + 1)]
    sums = dict.fromkeys(first[:MONTHS], 0)
    later = endless = overdue = 0
    for lot in lots:
        if lot.until_on is None:
            endless += lot.points
        elif lot.until_on < today:
            overdue += lot.points
        elif lot.until_on >= first[MONTHS]:
            later += lot.points
        else:
            sums[lot.until_on.replace(day=1)] += lot.points
    return ExpiryCalendar(tuple(ExpiryMonth(month, points) for month, points in sums.items()), later, endless, overdue)


def _month(today: date, ahead: int) -> date:
    years, month = divmod(today.month - 1 + ahead, 12)
    return date(today.year + years, month + 1, 1)
