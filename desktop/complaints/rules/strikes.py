"""Three strikes: upheld complaints about somebody's words, behaviour, attitude or manner, counted per person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.complaints.rules.aftermath import ProposalKind
from desktop.complaints.rules.proposals import strike_of
from desktop.core.clause import Value
from desktop.policy.clauses import StrikeClauses


@dataclass(frozen=True, slots=True)
class Strike:
    """One upheld complaint about somebody's conduct."""

    complaint_id: UUID
    number: str
    received_on: date
    conduct: str
    content: str
    proposal: str = ""
    """The number of the proposal it led to and what it proposes; empty while none is made."""
    state: str = ""
    """How far that proposal has come, in words."""
    signers: tuple[str, ...] = ()
    """Who has given an opinion on it."""
    needed: int = 0
    """How many different people must agree."""


@dataclass(frozen=True, slots=True)
class StrikeLine:
    """A strike that counts, with its number on the card and what it leads to."""

    strike: Strike
    ordinal: int
    leads_to: ProposalKind


@dataclass(frozen=True, slots=True)
class StrikeCard:
    """Somebody's three-strike card on a day; *expired* are older than the window and count no more."""

    staff_id: UUID
    person: str
    since: date | None
    """From when on strikes count; None for life."""
    lines: tuple[StrikeLine, ...]
    expired: tuple[Strike, ...] = ()

    @property
    def id(self) -> UUID:
        """What a list knows it by."""
        return self.staff_id

    @property
    def count(self) -> int:
        """How many count."""
        return len(self.lines)


def counted_since(today: date, clauses: StrikeClauses) -> date | None:
    """From which day on strikes count; None for life (complaints.strikes.window_years)."""
    if not isinstance(clauses.window_years, Value):
        return None
    year = today.year - clauses.window_years.value
    try:
        return today.replace(year=year)
    except ValueError:  # 29 February of a year that has none
        return date(year, 3, 1)


def card(staff_id: UUID, person: str, strikes: Iterable[Strike], today: date, clauses: StrikeClauses) -> StrikeCard:
    """The card of a person: strikes in the order of their receipt, numbered within the window."""
    since = counted_since(today, clauses)
    ordered = sorted(strikes, key=lambda one: (one.received_on, one.number))
    counting = [one for one in ordered if since is None or one.received_on >= since]
    lines = tuple(StrikeLine(one, number, strike_of(number)) for number, one in enumerate(counting, 1))
    return StrikeCard(staff_id, person, since, lines, tuple(one for one in ordered if one not in counting))
