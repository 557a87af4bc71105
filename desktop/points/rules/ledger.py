"""The algebra of the ledger: lots and debts in, postings out. Every list of postings sums to zero."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.points.rules.words import Account


@dataclass(frozen=True, slots=True)
class Lot:
    """What is left of points that came together: free in the member's account, and held for something.

    *until_on* is the last day on which they are good, None without end; *member_id* is the file that owns them, which
    a merged member has several of.
    """

    id: UUID
    member_id: UUID
    until_on: date | None
    points: int = 0
    held: int = 0

    def good_on(self, day: date) -> bool:
        """Whether they may be spent on a day; the last day is included."""
        return self.until_on is None or day <= self.until_on

    @property
    def order(self) -> tuple[date, UUID]:
        """The oldest expiry first, of one day the oldest lot."""
        return (self.until_on or date.max, self.id)


@dataclass(frozen=True, slots=True)
class Purse:
    """All lots of one person in the order of spending, and what each of the person's files owes."""

    lots: tuple[Lot, ...] = ()
    debts: tuple[tuple[UUID, int], ...] = ()

    @property
    def points(self) -> int:
        """The member account."""
        return sum(lot.points for lot in self.lots)

    @property
    def held(self) -> int:
        """The held account."""
        return sum(lot.held for lot in self.lots)

    @property
    def debt(self) -> int:
        """What is owed, as a positive number."""
        return sum(owed for _, owed in self.debts)

    def good_on(self, day: date) -> int:
        """What may be spent on a day."""
        return sum(lot.points for lot in self.lots if lot.good_on(day))

    def overdue_on(self, day: date) -> tuple[Lot, ...]:
        """The lots whose last day lies before *day* and that still hold free points."""
        return tuple(lot for lot in self.lots if lot.points and not lot.good_on(day))


@dataclass(frozen=True, slots=True)
class Posting:
    """One line of a movement: so many points into an account, out of it when negative."""

    account: Account
    points: int
    member_id: UUID | None = None
    lot_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """So many points of one lot; *lot_id* is None where they repaid a debt or made one."""

    member_id: UUID
    lot_id: UUID | None
    points: int


def purse(lots: Iterable[Lot], debts: Iterable[tuple[UUID, int]] = ()) -> Purse:
    """A person's lots in the order of spending; files without a debt are left out."""
    return Purse(tuple(sorted(lots, key=lambda lot: lot.order)), tuple((owner, owed) for owner, owed in debts if owed))


def taken(lots: Sequence[Lot], points: int, day: date, first: Collection[UUID] = ()) -> tuple[Part, ...]:
    """Which lots give *points* on a day: those of *first*, then the oldest expiry first; less when there is less."""
    found, left = [], points
    for lot in sorted(lots, key=lambda lot: (lot.id not in first, lot.order)):
        part = min(left, lot.points) if lot.good_on(day) or lot.id in first else 0
        if part > 0:
            found.append(Part(lot.member_id, lot.id, part))
            left -= part
    return tuple(found)


def received(owner: UUID, lot_id: UUID, points: int, source: Account, known: Purse) -> tuple[Posting, ...]:
    """Points arrive: a debt is repaid first, what is left is the lot of *lot_id*."""
    repaid = tuple(_repaid(known, points))
    left = points - sum(posting.points for posting in repaid)
    kept = (Posting(Account.MEMBER, left, owner, lot_id),) if left else ()
    return (Posting(source, -points), *repaid, *kept)


def given(parts: Sequence[Part], use: Account) -> tuple[Posting, ...]:
    """Points of these lots leave the member account."""
    return (*_moved(parts, Account.MEMBER, -1), Posting(use, sum(part.points for part in parts)))


def held(parts: Sequence[Part]) -> tuple[Posting, ...]:
    """Points of these lots are put aside for something."""
    return (*_moved(parts, Account.MEMBER, -1), *_moved(parts, Account.HELD, 1))


def collected(parts: Sequence[Part], use: Account) -> tuple[Posting, ...]:
    """Points that were put aside are used for what they were put aside for."""
    return (*_moved(parts, Account.HELD, -1), Posting(use, sum(part.points for part in parts)))


def released(parts: Sequence[Part], known: Purse) -> tuple[Posting, ...]:
    """Points that were put aside come back to their lots; a debt made meanwhile is repaid first."""
    return (*_moved(parts, Account.HELD, -1), *_returned(parts, known))


def given_back(parts: Sequence[Part], use: Account, known: Purse) -> tuple[Posting, ...]:
    """Spent points come back to the same lots with their expiry; a debt made meanwhile is repaid first."""
    return (Posting(use, -sum(part.points for part in parts)), *_returned(parts, known))


def taken_back(
    parts: Sequence[Part], owner: UUID, source: Account, known: Purse, day: date, *, gone: Mapping[UUID, int]
) -> tuple[Posting, ...]:
    """Received points are taken back: out of their own lots, then the others, and what is spent becomes a debt.

    *gone* is what of their lots has expired: nobody had it, so it comes from there and not from the member. Whether
    the expiry was posted before or after makes no difference then.
    """
    points = sum(part.points for part in parts)
    own = {part.lot_id: part.member_id for part in parts if part.lot_id is not None}
    spared = tuple(Part(own[lot], lot, expired_) for lot, expired_ in gone.items() if lot in own and expired_)
    left = points - sum(part.points for part in spared)
    found = taken(known.lots, left, day, own)
    owed = tuple(_owed(parts, owner, left - sum(part.points for part in found)))
    return (Posting(source, points), *_moved(found, Account.MEMBER, -1), *_spared(spared), *owed)


def expired(lots: Iterable[Lot]) -> tuple[Posting, ...]:
    """What is free in these lots is good no more."""
    return given([Part(lot.member_id, lot.id, lot.points) for lot in lots if lot.points], Account.EXPIRED)


def after(known: Purse, postings: Iterable[Posting], until: dict[UUID, date | None] | None = None) -> Purse:
    """The purse once the postings of its owner are made; *until* names the last day of lots that are new."""
    lots = {lot.id: [lot.points, lot.held] for lot in known.lots}
    owners = {lot.id: (lot.member_id, lot.until_on) for lot in known.lots}
    debts = dict(known.debts)
    for posting in postings:
        owner = posting.member_id
        if owner is not None and posting.account is Account.DEBT:
            debts[owner] = debts.get(owner, 0) - posting.points
        elif owner is not None and posting.lot_id is not None:
            owners.setdefault(posting.lot_id, (owner, (until or {}).get(posting.lot_id)))
            lots.setdefault(posting.lot_id, [0, 0])[posting.account is Account.HELD] += posting.points
    made = (Lot(key, *owners[key], free, put_aside) for key, (free, put_aside) in lots.items())
    return purse(made, debts.items())


def _moved(parts: Iterable[Part], account: Account, sign: int) -> tuple[Posting, ...]:
    return tuple(Posting(account, sign * part.points, part.member_id, part.lot_id) for part in parts)


def _spared(parts: Iterable[Part]) -> Iterator[Posting]:
    """Expired points come back to their lot and leave it at once; the lot says whose they were."""
    for part in parts:
        yield Posting(Account.EXPIRED, -part.points, None, part.lot_id)
        yield Posting(Account.MEMBER, part.points, part.member_id, part.lot_id)
        yield Posting(Account.MEMBER, -part.points, part.member_id, part.lot_id)


def _repaid(known: Purse, points: int) -> Iterator[Posting]:
    for owner, owed in known.debts:
        part = min(points, owed)
        if part:
            yield Posting(Account.DEBT, part, owner)
            points -= part


def _owed(parts: Sequence[Part], owner: UUID, points: int) -> Iterator[Posting]:
    """A debt that these points had repaid is a debt of the same file again; the rest is one of the owner."""
    for part in parts:
        again = min(points, part.points) if part.lot_id is None else 0
        if again:
            yield Posting(Account.DEBT, -again, part.member_id)
            points -= again
    if points:
        yield Posting(Account.DEBT, -points, owner)


def _returned(parts: Sequence[Part], known: Purse) -> Iterator[Posting]:
    repaid = list(_repaid(known, sum(part.points for part in parts)))
    yield from repaid
    spared = sum(posting.points for posting in repaid)
    # What would expire first repays the debt.
    for part in parts:
        back = max(0, part.points - spared)
        spared -= part.points - back
        if back:
            yield Posting(Account.MEMBER, back, part.member_id, part.lot_id)
