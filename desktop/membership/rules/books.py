"""Customer managers' books: how heavy one is, and what moving members to another manager must say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from math import ceil
from uuid import UUID

from desktop.core.clause import Clause, Value
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence

MOVE = Permission("membership.books.move")
BOOKS = frozenset({Kind("handover"), Kind("handover_line"), Kind("manager_assignment")})
LETTER = "M"
"""Of the numbers of handover lists (移交)."""
MOST_AT_ONCE = 5_000
LONGEST_REASON = 200
MANAGER_POSTS = frozenset({"customer_manager", "phone_manager"})


@dataclass(frozen=True, slots=True)
class Book:
    """The members of one customer manager today; without a manager *staff_id* is None."""

    staff_id: UUID | None
    name: str
    by_tier: Mapping[str, int] = field(default_factory=dict)
    """How many of each tier; the empty code is no tier."""
    left_on: date | None = None

    @property
    def members(self) -> int:
        """How many in all."""
        return sum(self.by_tier.values())


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """Members who shall have another customer manager from a day on; with *whole* it is everybody of *from_staff*.

    *from_staff* is None for members without a manager, and for single members of several books.
    """

    to_staff: UUID | None = None
    from_on: date | None = None
    reason: str = ""
    members: tuple[UUID, ...] = ()
    from_staff: UUID | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One member on a handover list, with what was known when it was made."""

    member_id: UUID
    name: str
    card: str
    tier: str
    phone: str
    contract_until: date | None
    broadband_until: date | None
    former: str
    """The manager until then; empty for none."""


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """A handover as written down."""

    id: UUID
    number: str
    to_staff: UUID
    to_name: str
    from_name: str
    """The manager they all had; several are named one after the other."""
    from_on: date
    reason: str
    made_at: datetime
    made_by: str
    count: int


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move came to: *complete* is False when it was cancelled; then the rest is where it was."""

    handover_id: UUID | None
    number: str
    members: int
    complete: bool = True


def load(by_tier: Mapping[str, int], most: Mapping[str, Clause[int]]) -> int | None:
    """How far a book fills what one manager can look after, in percent, rounded up; clauses membership.managers.*.

    Each member takes the share of his tier. Members without a tier take none; None while a tier of the book has no
    ratio, and of an empty book while none has.
    """
    if unset_tiers(by_tier, most):
        return None
    found = Fraction(0)
    for tier, count in by_tier.items():
        if not tier or not count:
            continue
        ratio = most[tier]
        found += Fraction(count, ratio.value) if isinstance(ratio, Value) else 0
    return ceil(found * 100)


def unset_tiers(by_tier: Mapping[str, int], most: Mapping[str, Clause[int]]) -> tuple[str, ...]:
    """The tiers of a book whose ratio the policy leaves open; of a book without any all tiers, while none is set."""
    held = [tier for tier, count in by_tier.items() if tier and count]
    open_ = tuple(tier for tier in held or most if not isinstance(most.get(tier), Value))
    return open_ if held or len(open_) == len(most) else ()


def move_problems(draft: MoveDraft, to_left_on: date | None, today: date) -> list[Problem]:
    """What stands against a move before its members are looked at; *to_left_on* is the last day of the new manager."""
    found = []
    if draft.to_staff is None:
        found.append(Problem("to_staff", sentence("membership", "Choose who looks after them from then on.")))
    elif draft.to_staff == draft.from_staff:
        found.append(Problem("to_staff", sentence("membership", "They are in this book already; choose another.")))
    if draft.from_on is None:
        found.append(Problem("from_on", sentence("membership", "Enter the first day of the new manager.")))
    elif draft.to_staff is not None and to_left_on is not None and to_left_on < max(draft.from_on, today):
        text = sentence("membership", "This person leaves on {day}.")
        found.append(Problem("to_staff", text.of(day=to_left_on.isoformat())))
    reason = draft.reason.strip()
    if not reason or len(reason) > LONGEST_REASON:
        text = sentence("membership", "Say why they change, in at most {n} characters.")
        found.append(Problem("reason", text.of(n=LONGEST_REASON)))
    if not draft.whole and not draft.members:
        found.append(Problem("members", sentence("membership", "Choose the members first.")))
    return found


def begun_problems(names: list[str], from_on: date) -> list[Problem]:
    """Members whose present manager began on that day or later: two managers at once, or none, may not be."""
    if not names:
        return []
    text = sentence(
        "membership", "{n} of them have a manager who begins on {day} or later: {names}; choose a later day."
    )
    shown = "、".join(names[:5]) + ("…" if len(names) > 5 else "")
    return [Problem("from_on", text.of(n=len(names), day=from_on.isoformat(), names=shown))]
