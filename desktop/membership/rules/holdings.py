"""Tiers of one member over time: changed for good, or overridden until a day, with neither gap nor overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence

CHANGE = Permission("membership.tiers.change")
OVERRIDES = frozenset({Kind("tier_override"), Kind("tier_override_end"), Kind("tier_change")})
LETTER = "U"
"""The series of applications about tiers and cards (F12)."""
DAY = timedelta(days=1)
LONGEST = 200
LOWEST_BASIS = "临时等级期满，按规则归入最低等级"
"""The basis of the lowest tier after a tier for a time whose member held none before, or none any more."""


@dataclass(frozen=True, slots=True)
class Span:
    """A tier from a day to a day, inclusive; None is open. *id* is its holding, None while it is not written."""

    tier: str
    from_on: date
    until_on: date | None = None
    id: UUID | None = None
    basis: str = ""
    approved_by: str = ""

    @property
    def last(self) -> date:
        """The last day, far away when it is open."""
        return self.until_on or date.max

    def covers(self, day: date) -> bool:
        """Whether it is held on a day."""
        return self.from_on <= day <= self.last


@dataclass(frozen=True, slots=True)
class OverrideFacts:
    """A tier for a time; *ended_on* is an earlier last day, *resumes* the tier held before.

    *instead* are the tiers that would be held meanwhile without it.
    """

    id: UUID
    number: str
    member_id: UUID
    holding_id: UUID
    tier: str
    from_on: date
    until_on: date
    reason: str
    resumes: str
    resumed_id: UUID | None
    ended_on: date | None = None
    instead: tuple[Span, ...] = ()

    @property
    def last(self) -> date:
        """The last day as it stands now."""
        return self.until_on if self.ended_on is None else self.ended_on


@dataclass(frozen=True, slots=True)
class TierLine:
    """A tier of a person as the page lists it: the number of its application, and whether it is one for a time."""

    span: Span
    number: str = ""
    override: OverrideFacts | None = None

    @property
    def id(self) -> UUID | None:
        """The holding."""
        return self.span.id


@dataclass(frozen=True, slots=True)
class Ending:
    """A tier that ends; *until_on* is the last day, *after* the tier that follows, empty for none."""

    id: UUID
    member_id: UUID
    name: str
    card: str
    tier: str
    until_on: date
    after: str
    override: bool


@dataclass(frozen=True, slots=True)
class ChangeDraft:
    """Another tier from a day on, for good or until its own last day."""

    tier: str = ""
    from_on: date | None = None
    until_on: date | None = None
    basis: str = ""
    paper: str = ""
    signed_by: UUID | None = None
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class OverrideDraft:
    """Another tier from a day to a day, inclusive, for a reason; afterwards the former one goes on."""

    tier: str = ""
    from_on: date | None = None
    until_on: date | None = None
    reason: str = ""
    paper: str = ""
    signed_by: UUID | None = None
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class OverrideEndDraft:
    """A tier for a time ends earlier, for a reason."""

    until_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be written: holdings that end or begin otherwise, and new ones; *resumed* is the fallback."""

    ended: tuple[Span, ...] = ()
    """With their new last days."""
    moved: tuple[Span, ...] = ()
    """With their new first days."""
    made: Span | None = None
    resumed: Span | None = None
    between: tuple[Span, ...] = ()
    """What is held again from an earlier end on, until what follows begins."""


def change_plan(draft: ChangeDraft, held: Sequence[Span]) -> Plan:
    """What a change for good comes to: the tier held until then ends the day before."""
    assert draft.from_on is not None
    ended = tuple(
        Span(one.tier, one.from_on, draft.from_on - DAY, one.id, one.basis, one.approved_by)
        for one in held
        if one.from_on < draft.from_on <= one.last
    )
    return Plan(ended, made=Span(draft.tier, draft.from_on, draft.until_on, basis=draft.basis))


def change_problems(
    draft: ChangeDraft, held: Sequence[Span], running: Iterable[OverrideFacts], tiers: Sequence[str]
) -> list[Problem]:
    """What speaks against a change; *tiers* are the codes of the office."""
    found = [*_days(draft.from_on, draft.until_on), *_tier(draft.tier, tiers), *_text("basis", draft.basis)]
    if draft.from_on is None or found:
        return found
    found += _overridden(draft.from_on, draft.until_on or date.max, running)
    for one in held:
        if not found and one.covers(draft.from_on) and one.tier == draft.tier and draft.until_on == one.until_on:
            found.append(Problem("tier", sentence("membership", "The member holds this tier then already.")))
    if not found:
        found += _later(draft.from_on, draft.until_on or date.max, held)
    return found


def override_plan(draft: OverrideDraft, held: Sequence[Span], lowest: str) -> Plan:
    """What a tier for a time comes to.

    The former tier ends the day before and goes on the day after, with its own last day. Where that is past by then,
    or none was held, the lowest tier follows: never none.
    """
    assert draft.from_on is not None and draft.until_on is not None
    first, last = draft.from_on, draft.until_on
    former = next((one for one in held if one.covers(first)), None)
    made = Span(draft.tier, first, last, basis=draft.reason)
    ended = () if former is None or former.from_on == first else (_until(former, first - DAY),)
    begun = next((one for one in held if first <= one.from_on <= last < one.last), None)
    if begun is not None:
        return Plan(ended, (_from(begun, last + DAY),), made)
    if former is not None and former.last > last:
        return Plan(
            ended, (), made, Span(former.tier, last + DAY, former.until_on, None, former.basis, former.approved_by)
        )
    if any(one.from_on == last + DAY for one in held):
        return Plan(ended, (), made)
    return Plan(ended, (), made, Span(lowest, last + DAY, _next_from(held, last), basis=LOWEST_BASIS))


def instead(held: Sequence[Span], first: date, last: date) -> tuple[Span, ...]:
    """The tiers held from a day to a day, cut to these days: what a tier for a time covers."""
    within = (one for one in held if one.from_on <= last and first <= one.last)
    return tuple(
        Span(one.tier, max(one.from_on, first), min(one.last, last), None, one.basis, one.approved_by) for one in within
    )


def end_plan(draft: OverrideEndDraft, override: OverrideFacts, held: Sequence[Span], lowest: str) -> Plan:
    """What an earlier end comes to: day by day the tiers that would be held without it, the lowest where none would.

    What follows begins earlier where it is the same tier going on; another one keeps its first day.
    """
    assert draft.until_on is not None
    mine = next(one for one in held if one.id == override.holding_id)
    after = next((one for one in held if one.id is not None and one.id == override.resumed_id), None)
    ended = (_until(mine, draft.until_on),)
    again = _never_none(instead(override.instead, draft.until_on + DAY, override.last), draft, override, lowest)
    goes_on = after is not None and after.from_on == override.last + DAY
    if after is not None and goes_on and (after.tier, after.basis) == (again[-1].tier, again[-1].basis):
        return Plan(ended, (_from(after, again[-1].from_on),), between=again[:-1])
    return Plan(ended, between=again)


def _never_none(
    known: Sequence[Span], draft: OverrideEndDraft, override: OverrideFacts, lowest: str
) -> tuple[Span, ...]:
    assert draft.until_on is not None
    found, day = [], draft.until_on + DAY
    for one in known:
        if day < one.from_on:
            found.append(Span(lowest, day, one.from_on - DAY, basis=LOWEST_BASIS))
        found.append(one)
        day = one.last + DAY
    if day <= override.last:
        found.append(Span(lowest, day, override.last, basis=LOWEST_BASIS))
    return tuple(found)


def _next_from(held: Sequence[Span], last: date) -> date | None:
    later = [one.from_on for one in held if one.from_on > last + DAY]
    return min(later) - DAY if later else None


def override_problems(
    draft: OverrideDraft, held: Sequence[Span], running: Iterable[OverrideFacts], tiers: Sequence[str]
) -> list[Problem]:
    """What speaks against a tier for a time: it has an end and a reason, and swallows no other holding."""
    found = [*_days(draft.from_on, draft.until_on), *_tier(draft.tier, tiers), *_text("reason", draft.reason)]
    if draft.until_on is None:
        found.append(Problem("until_on", sentence("membership", "A tier for a time needs its last day.")))
    if draft.from_on is None or draft.until_on is None or found:
        return found
    found += _overridden(draft.from_on, draft.until_on, running)
    if found:
        return found
    first, last = draft.from_on, draft.until_on
    if any(one.covers(first) and one.tier == draft.tier and one.last >= last for one in held):
        return [Problem("tier", sentence("membership", "The member holds this tier all that time already."))]
    inside = next((one for one in held if first <= one.from_on and one.last <= last), None)
    if inside is not None:
        told = sentence("membership", "A tier is granted from {first} to {last} within this time; it would vanish.")
        found.append(Problem("from_on", told.of(first=inside.from_on.isoformat(), last=inside.last.isoformat())))
    return found


def end_problems(draft: OverrideEndDraft, override: OverrideFacts, today: date) -> list[Problem]:
    """What speaks against ending a tier for a time earlier."""
    if override.ended_on is not None:
        told = sentence("membership", "This tier for a time was ended on {day} already.")
        return [Problem("", told.of(day=override.ended_on.isoformat()))]
    found = _text("reason", draft.reason)
    if draft.until_on is None:
        return [*found, Problem("until_on", sentence("membership", "Type the last day."))]
    if not max(override.from_on, today - DAY) <= draft.until_on < override.last:
        told = sentence("membership", "The last day lies from {first} to {last}.")
        first, last = max(override.from_on, today - DAY), override.last - DAY
        found.append(Problem("until_on", told.of(first=first.isoformat(), last=last.isoformat())))
    return found


def signature_problems(
    paper: str, signed_by: UUID | None, signed_on: date | None, actor: UUID | None, today: date
) -> list[Problem]:
    """What speaks against the signature under a single change; whoever enters it does not sign it."""
    found = []
    if not paper.strip() or len(paper) > LONGEST:
        found.append(Problem("paper", sentence("membership", "Type the number of the signed form.")))
    if signed_by is None:
        found.append(Problem("signed_by", sentence("membership", "Choose who signed.")))
    elif signed_by == actor:
        found.append(Problem("signed_by", sentence("membership", "Who enters it does not sign it.")))
    if signed_on is None or signed_on > today:
        found.append(
            Problem("signed_on", sentence("membership", "Type the day of the signature, today at the latest."))
        )
    return found


def with_lent(own: Sequence[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """The tiers of a person of several files: those of the kept one, and of *others* the days on which it holds none.

    What begins later than its holding does has no id: that holding's first days are history.
    """
    found = list(own)
    for one in others:
        found += _free(one, sorted(found, key=lambda span: span.from_on))
    return tuple(sorted(found, key=lambda span: span.from_on))


def _free(one: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """The days of a span that none of *taken*, in their order, has."""
    day: date | None = one.from_on
    for other in taken:
        if day is None or other.last < day or other.from_on > one.last:
            continue
        if day < other.from_on:
            yield _cut(one, day, other.from_on - DAY)
        day = None if other.until_on is None else other.until_on + DAY
    if day is not None and day <= one.last:
        yield _cut(one, day, one.until_on)


def _cut(one: Span, first: date, last: date | None) -> Span:
    return Span(one.tier, first, last, one.id if first == one.from_on else None, one.basis, one.approved_by)


def overlap(held: Sequence[Span]) -> bool:
    """Whether two of them are held on the same day."""
    ordered = sorted(held, key=lambda one: one.from_on)
    return any(first.last >= second.from_on for first, second in pairwise(ordered))


def _until(one: Span, last: date) -> Span:
    return Span(one.tier, one.from_on, last, one.id, one.basis, one.approved_by)


def _from(one: Span, first: date) -> Span:
    return Span(one.tier, first, one.until_on, one.id, one.basis, one.approved_by)


def _days(from_on: date | None, until_on: date | None) -> list[Problem]:
    if from_on is None:
        return [Problem("from_on", sentence("membership", "Type the first day."))]
    if until_on is not None and until_on < from_on:
        return [Problem("until_on", sentence("membership", "The last day lies before the first day."))]
    return []


def _tier(tier: str, tiers: Sequence[str]) -> list[Problem]:
    return [] if tier in tiers else [Problem("tier", sentence("membership", "Choose a tier."))]


def _text(field: str, text: str) -> list[Problem]:
    if not text.strip():
        words: Sentence = sentence("membership", "Say why.")
        return [Problem(field, words)]
    if len(text) > LONGEST:
        return [Problem(field, sentence("membership", "At most {n} characters.").of(n=LONGEST))]
    return []


def _overridden(first: date, last: date, running: Iterable[OverrideFacts]) -> list[Problem]:
    for one in running:
        if one.from_on <= last and first <= one.last:
            told = sentence("membership", "A tier for a time runs from {first} to {last}; end it first.")
            return [Problem("from_on", told.of(first=one.from_on.isoformat(), last=one.last.isoformat()))]
    return []


def _later(first: date, last: date, held: Sequence[Span]) -> list[Problem]:
    for one in held:
        if first <= one.from_on <= last:
            told = sentence("membership", "A tier begins on {day} already; the change begins later or ends before it.")
            return [Problem("from_on", told.of(day=one.from_on.isoformat()))]
    return []
