"""Lists of members to be kept: whose contract or broadband ends, whose birthday comes, what was offered to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from desktop.core.clause import Clause, NotSet, Unconfirmed, Value
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.core.word import Word
from desktop.people.rules import LunarDay, lunar_of
from desktop.people.rules.lunar import leap_month, month_length
from desktop.policy.clauses import MembershipAsOf

RECORD = Permission("membership.offer.record")
OFFERS = frozenset({Kind("retention_offer"), Kind("retention_offer_cancel")})
LONGEST_OFFER = 120
LONGEST_NOTE = 500
MOST_DAYS = 366


class ListKind(Word):
    """Which members are listed."""

    CONTRACT = "contract", "合约到期"
    BROADBAND = "broadband", "宽带到期"
    BIRTHDAY = "birthday", "生日"
    GRATITUDE = "gratitude", "感恩回馈"


class OfferKind(Word):
    """What somebody is offered to stay for."""

    CONTRACT = "contract", "合约续约"
    BROADBAND = "broadband", "宽带续费"
    GRATITUDE = "gratitude", "感恩回馈"


class Outcome(Word):
    """What a member answered."""

    ACCEPTED = "accepted", "已接受"
    REFUSED = "refused", "已拒绝"
    THINKING = "thinking", "考虑中"
    UNREACHED = "unreached", "未联系上"


FINAL = frozenset({Outcome.ACCEPTED, Outcome.REFUSED})
OFFERED: Mapping[ListKind, OfferKind] = {
    ListKind.CONTRACT: OfferKind.CONTRACT,
    ListKind.BROADBAND: OfferKind.BROADBAND,
    ListKind.BIRTHDAY: OfferKind.GRATITUDE,
    ListKind.GRATITUDE: OfferKind.GRATITUDE,
}
"""What is offered to the members of a list unless something else is chosen."""


class Answered(Word):
    """Which members of a list are shown, by what was recorded of them in this period."""

    ALL = "all", "全部"
    OPEN = "open", "未挽留"
    WAITING = "waiting", "待跟进"
    DONE = "done", "已有结果"


@dataclass(frozen=True, slots=True)
class ListWanted:
    """A list: its kind, until which day it looks, and who of it is let through."""

    kind: ListKind = ListKind.CONTRACT
    until: date | None = None
    tier: str = ""
    manager: UUID | None = None
    without_manager: bool = False
    answered: Answered = Answered.ALL


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """What was offered to a member, and the answer."""

    member_id: UUID | None = None
    kind: str = OfferKind.CONTRACT
    offered_on: date | None = None
    offer: str = ""
    outcome: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """An offer as recorded; *cancelled* says why it does not count any more."""

    id: UUID
    member_id: UUID
    kind: OfferKind
    offered_on: date
    period: str
    offer: str
    outcome: Outcome
    note: str
    recorded_at: datetime
    recorded_by: str
    cancelled: str = ""


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """One member of a list; *day* is when it ends or the birthday is kept, *what* says the birthday."""

    id: UUID
    name: str
    card: str
    phone: str
    tier: str
    tier_code: str
    manager: str
    day: date | None
    what: str
    do_not_disturb: bool
    care: str
    outcome: Outcome | None
    offered_on: date | None


@dataclass(frozen=True, slots=True)
class Birthdays:
    """Which solar and lunar days are kept as birthdays on which day of a window; keys as files write them."""

    solar: Mapping[str, date]
    """``05-12``."""
    lunar: Mapping[tuple[str, bool], date]
    """``07-15`` and whether it is in a leap month."""

    def on(self, days: Sequence[date]) -> Birthdays:
        """Only those that are kept on these days."""
        wanted = set(days)
        return Birthdays(
            {key: day for key, day in self.solar.items() if day in wanted},
            {key: day for key, day in self.lunar.items() if day in wanted},
        )


def window(clause: Clause[int], chosen: int | None) -> int | None:
    """How many days ahead a list looks: what was chosen, else the policy's clause; None while nobody said."""
    if chosen is not None:
        return min(max(chosen, 0), MOST_DAYS)
    return clause.value if isinstance(clause, Value) else None


def period_of(day: date, clause: Clause[str]) -> str:
    """The period a day lies in: ``2026-11``, ``2026-Q4``, ``2026``; empty while the policy does not say per what.

    Clause membership.retention.offer_period.
    """
    match clause:
        case Value("month"):
            return f"{day:%Y-%m}"
        case Value("quarter"):
            return f"{day.year}-Q{(day.month + 2) // 3}"
        case Value():
            return f"{day.year}"
        case NotSet() | Unconfirmed():
            return ""


def period_begins(day: date, clause: Clause[str]) -> date | None:
    """The first day of the period a day lies in; None while the policy does not say per what."""
    match clause:
        case Value("month"):
            return day.replace(day=1)
        case Value("quarter"):
            return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case Value():
            return date(day.year, 1, 1)
        case NotSet() | Unconfirmed():
            return None


def birthdays(first: date, until: date) -> Birthdays:
    """Which birthdays are kept from *first* to *until*, both inclusive, at most a year; the same as `next_birthday`.

    29 February is kept on the 28th in common years; a leap month's birthday in the ordinary month where the year has
    no such leap month; the 30th of a month of 29 days on the 29th.
    """
    solar: dict[str, date] = {}
    lunar: dict[tuple[str, bool], date] = {}
    for day in _days(first, until):
        solar.setdefault(f"{day:%m-%d}", day)
        if (day.month, day.day) == (2, 28) and (day + timedelta(days=1)).month == 3:
            solar.setdefault("02-29", day)
        found = lunar_of(day)
        if isinstance(found, LunarDay):
            for key in _kept_on(found):
                lunar.setdefault(key, day)
    return Birthdays(solar, lunar)


def offer_problems(draft: OfferDraft, standing: Sequence[OfferFacts], asof: MembershipAsOf) -> list[Problem]:
    """What stands against recording an offer, given this member's offers that were not cancelled.

    Clause membership.retention.offer_period: one final outcome per kind and period; 未设置 records and warns.
    """
    found = [*_unsaid(draft, asof)]
    if draft.offered_on is None or found:
        return found
    clause, kind = asof.clauses.retention.offer_period, OfferKind.of(draft.kind)
    final = [one for one in standing if one.kind is kind and one.outcome in FINAL and not one.cancelled]
    period = period_of(draft.offered_on, clause)
    if not isinstance(clause, Value):
        if final:
            text = sentence("membership", "There is an outcome of {day} already ({outcome}); the policy does not say "
                            "per what period one counts.")  # fmt: skip
            last = max(final, key=lambda one: one.offered_on)
            values = {"day": last.offered_on.isoformat(), "outcome": last.outcome.zh}
            found.append(Problem("outcome", text.of(**values), Severity.WARNING))
        return found
    same = [one for one in final if period_of(one.offered_on, clause) == period]
    if same:
        text = sentence("membership", "{kind} of {period} has an outcome already: {outcome}; cancel that record first.")
        values = {"kind": kind.zh, "period": period, "outcome": same[0].outcome.zh}
        found.append(Problem("outcome", text.of(**values)))
    return found


def latest(offers: Iterable[OfferFacts], kind: OfferKind, since: date | None) -> OfferFacts | None:
    """The record that counts: the last final one, else the last one, of a kind since a day; None for none."""
    counted = [
        one for one in offers if one.kind is kind and not one.cancelled and (since is None or one.offered_on >= since)
    ]
    return max(counted, key=lambda one: (one.outcome in FINAL, one.offered_on, one.recorded_at), default=None)


def cancel_problems(reason: str) -> list[Problem]:
    """A counter-entry says why."""
    if reason.strip() and len(reason) <= LONGEST_NOTE:
        return []
    text = sentence("membership", "Say why the record is wrong, in at most {n} characters.")
    return [Problem("reason", text.of(n=LONGEST_NOTE))]


def _unsaid(draft: OfferDraft, asof: MembershipAsOf) -> Iterator[Problem]:
    known = sentence("membership", "Choose an entry of the list.")
    if draft.member_id is None:
        yield Problem("member_id", sentence("membership", "Choose a member first."))
    if draft.kind not in {kind.value for kind in OfferKind}:
        yield Problem("kind", known)
    if draft.outcome not in {outcome.value for outcome in Outcome}:
        yield Problem("outcome", sentence("membership", "Say what came of it."))
    if draft.offered_on is None or draft.offered_on > asof.today:
        yield Problem("offered_on", sentence("membership", "Enter the day of the offer, not a later one."))
    if not draft.offer.strip() or len(draft.offer) > LONGEST_OFFER:
        text = sentence("membership", "Say what was offered, in at most {n} characters.")
        yield Problem("offer", text.of(n=LONGEST_OFFER))
    if len(draft.note) > LONGEST_NOTE:
        yield Problem("note", sentence("membership", "At most {n} characters.").of(n=LONGEST_NOTE))


def _days(first: date, until: date) -> Iterator[date]:
    for place in range(min((until - first).days, MOST_DAYS - 1) + 1):
        yield first + timedelta(days=place)


def _kept_on(day: LunarDay) -> Iterator[tuple[str, bool]]:
    """The lunar birthdays that are kept on a lunar day."""
    numbers = [day.day]
    if day.day == 29 and month_length(day.year, day.month, day.leap) == 29:
        numbers.append(30)
    leaps = [day.leap] if day.leap or leap_month(day.year) == day.month else [False, True]
    for number in numbers:
        for leap in leaps:
            yield f"{day.month:02d}-{number:02d}", leap
