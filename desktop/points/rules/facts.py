"""What the ledger tells: balances, lots, movements, months of expiry, and what a check found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.core.sentence import Sentence
from desktop.points.rules.ledger import Lot, Posting, Purse
from desktop.points.rules.words import Account, MovementKind

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
    until_on: date | None
    points: int
    held: int
    overdue: bool
    reason: str = ""
    """What they came for, in the words of that movement."""


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
    answer: MovementKind | None = None
    """What undid, released or collected it; None while nothing did."""
    answered_by: str = ""
    """The document of that answer."""
    counterpart: UUID | None = None
    """The other one of two linked movements: what it undoes, or what undid it."""


@dataclass(frozen=True, slots=True)
class MovementsWanted:
    """Which of a member's movements are shown: of one kind, entered from a day to a day, both included."""

    kind: MovementKind | None = None
    from_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A movement with the points, free and held together, that there were after it."""

    movement: Movement
    balance: int

    @property
    def id(self) -> UUID:
        """The movement's id."""
        return self.movement.id


@dataclass(frozen=True, slots=True)
class MovementPart:
    """What a movement did to one lot or debt of the member; *document* is where the lot came from."""

    account: Account
    points: int
    document: str
    until_on: date | None


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature under a movement, as it is shown."""

    paper: str
    signer: str
    signed_on: date
    opinion: str


@dataclass(frozen=True, slots=True)
class MovementFacts:
    """What stands behind a movement: lots, debts, signatures."""

    parts: tuple[MovementPart, ...]
    signed: tuple[Signed, ...]


@dataclass(frozen=True, slots=True)
class LotChange:
    """What a movement would do to one lot: points come back, or are taken when negative.

    *gone* are those that come back after their last day and expire at once.
    """

    until_on: date | None
    points: int
    gone: int = 0


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
    lots: tuple[LotChange, ...] = ()
    """Lot by lot, the oldest expiry first."""
    repaid: int = 0
    """What of the points that come back repays a debt."""


@dataclass(frozen=True, slots=True)
class ExpiryRun:
    """What an expiry run has posted; an unfinished one goes on when it is started again."""

    unit: UUID
    lots: int
    points: int
    complete: bool


@dataclass(frozen=True, slots=True)
class ExpiryPosted:
    """An expiry run of the past, and whether it was taken back as a whole.

    One that is *past* let points expire whose last day has really gone by; it stays posted.
    """

    unit: UUID
    at: datetime
    points: int
    taken_back: bool
    past: bool = True

    @property
    def id(self) -> UUID:
        """The run's id."""
        return self.unit


@dataclass(frozen=True, slots=True)
class DueForExpiry:
    """Lots that are past their last day and not posted yet; *oldest_on* is the earliest of these days."""

    lots: int
    points: int
    oldest_on: date | None


@dataclass(frozen=True, slots=True)
class Debtor:
    """A member's file that owes points, and since when the debt grew last."""

    member_id: UUID
    name: str
    card_number: str
    owed: int
    since: datetime

    @property
    def id(self) -> UUID:
        """The member's id."""
        return self.member_id


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


def undoing_of(
    document: str,
    kind: MovementKind,
    postings: Sequence[Posting],
    last_days: Mapping[UUID, date | None],
    *,
    today: date,
    approvals: int,
) -> Undoing:
    """What the entries that would undo a movement do; *last_days* are those of their lots."""
    free: dict[UUID, int] = {}
    for one in postings:
        if one.account is Account.MEMBER and one.lot_id is not None:
            free[one.lot_id] = free.get(one.lot_id, 0) + one.points
    changes = (_lot_change(last_days[lot], points, today) for lot, points in free.items() if points)
    lots = sorted(changes, key=lambda lot: lot.until_on or date.max)
    debts = [one.points for one in postings if one.account is Account.DEBT]
    return Undoing(
        document,
        kind,
        points=sum(free.values()),
        debt=-sum(points for points in debts if points < 0),
        approvals=approvals,
        lots=tuple(lots),
        repaid=sum(points for points in debts if points > 0),
    )


def _lot_change(until_on: date | None, points: int, today: date) -> LotChange:
    late = until_on is not None and until_on < today
    return LotChange(until_on, points, points if late and points > 0 else 0)


def calendar_of(lots: Iterable[Lot], today: date) -> ExpiryCalendar:
    """Free points by month of expiry, for the next twelve months."""
    return calendar_of_days(((lot.until_on, lot.points) for lot in lots), today)


def calendar_of_days(found: Iterable[tuple[date | None, int]], today: date) -> ExpiryCalendar:
    """The same out of points by their last day, None for those without end."""
    first = [_month(today, ahead) for ahead in range(MONTHS + 1)]
    sums = dict.fromkeys(first[:MONTHS], 0)
    later = endless = overdue = 0
    for until_on, points in found:
        if until_on is None:
            endless += points
        elif until_on < today:
            overdue += points
        elif until_on >= first[MONTHS]:
            later += points
        else:
            sums[until_on.replace(day=1)] += points
    return ExpiryCalendar(tuple(ExpiryMonth(month, points) for month, points in sums.items()), later, endless, overdue)


def _month(today: date, ahead: int) -> date:
    years, month = divmod(today.month - 1 + ahead, 12)
    return date(today.year + years, month + 1, 1)
