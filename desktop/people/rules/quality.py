"""How complete and how true a member's file is, by the policy's clauses."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Protocol, TypeVar

from desktop.core.clause import NOT_SET, Clause, Value
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.people.rules.members import MemberDraft
from desktop.people.rules.words import VerifiedBy
from desktop.policy.clauses import AuthenticityClauses, CompletenessClauses, MembershipAsOf


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the required fields are filled, and which are not."""

    filled: int
    required: int
    missing: tuple[str, ...]
    target: Clause[int] = NOT_SET

    @property
    def percent(self) -> int | None:
        """The share in whole percent, rounded down; None when nothing is required."""
        return self.filled * 100 // self.required if self.required else None

    @property
    def meets(self) -> bool | None:
        """Whether the target is met; None while it is not set."""
        return _meets(self.percent, self.target)


@dataclass(frozen=True, slots=True)
class Verified:
    """One key field: when, how and by whom it was verified; *until* is the last day it counts, None without end."""

    field: str
    on: date | None
    how: VerifiedBy | None = None
    by: str = ""
    until: date | None = None
    counts: bool = False
    """Whether it is of the value that stands in the file, and not too old."""


@dataclass(frozen=True, slots=True)
class Authenticity:
    """How many of the key fields are verified as they stand."""

    fields: tuple[Verified, ...]
    target: Clause[int] = NOT_SET

    @property
    def percent(self) -> int | None:
        """The share in whole percent, rounded down; None when no field is verified at all by the policy."""
        return sum(one.counts for one in self.fields) * 100 // len(self.fields) if self.fields else None

    @property
    def open(self) -> tuple[str, ...]:
        """The key fields that nobody verified as they stand."""
        return tuple(one.field for one in self.fields if not one.counts)

    @property
    def meets(self) -> bool | None:
        """Whether the target is met; None while it is not set."""
        return _meets(self.percent, self.target)


@dataclass(frozen=True, slots=True)
class VerificationFacts:
    """A verification as written down; *digest* is of the value that was verified."""

    field: str
    on: date
    how: VerifiedBy
    by: str
    digest: bytes


class Written(Protocol):
    """What of a verification decides whether it counts."""

    @property
    def field(self) -> str:
        """The field that was verified."""
        ...

    @property
    def on(self) -> date:
        """When it was."""
        ...

    @property
    def digest(self) -> bytes:
        """Of the value that was verified."""
        ...


W = TypeVar("W", bound=Written)


def completeness(file: MemberDraft, has_manager: bool, clauses: CompletenessClauses) -> Completeness:
    """How complete a file is; clauses membership.completeness.*."""
    missing = tuple(name for name in clauses.required if not (has_manager if name == "manager" else _has(file, name)))
    required = len(clauses.required)
    return Completeness(required - len(missing), required, missing, clauses.target)


def authenticity(
    file: MemberDraft, written: Iterable[VerificationFacts], today: date, clauses: AuthenticityClauses
) -> Authenticity:
    """How true a file is known to be; a verification counts for the value it was made of, and ages by the policy.

    Clauses membership.authenticity.*; of each field the newest verification of what stands in the file is shown, else
    the newest one: another file of the person may have said something else.
    """
    found = newest(file, written, clauses.fields)
    fields = tuple(_verified(name, found.get(name), today, clauses) for name in clauses.fields)
    return Authenticity(fields, clauses.target)


def newest(file: Any, written: Iterable[W], fields: Collection[str]) -> dict[str, tuple[bool, W]]:
    """Of each field the verification that is shown, and whether it is of what stands in the *file*."""
    found: dict[str, tuple[bool, W]] = {}
    for one in written:
        if one.field in fields:
            fits, before = one.digest == digest_of(file, one.field), found.get(one.field)
            if before is None or (fits, one.on) >= (before[0], before[1].on):
                found[one.field] = fits, one
    return found


def counts(fits: bool, on: date, today: date, clauses: AuthenticityClauses) -> bool:  # as `newest` says it
    """Whether a verification counts today: it is of what stands in the file, and not too old by the policy."""
    return fits and ((until := _until(on, clauses)) is None or today <= until)


def verification_problems(file: MemberDraft, field: str, on: date, asof: MembershipAsOf) -> list[Problem]:
    """What stands against writing down a verification."""
    found = []
    if field not in asof.clauses.authenticity.fields:
        found.append(Problem("field", sentence("people", "By the policy this field is not verified.")))
    elif not _has(file, field):
        found.append(Problem("field", sentence("people", "The field is empty; there is nothing to verify.")))
    if on > asof.today:
        found.append(Problem("on", sentence("people", "The day lies in the future.")))
    return found


def digest_of(file: Any, field: str) -> bytes:
    """What a verification keeps of the value it is of, so that a later change is noticed."""
    value = getattr(file, field)
    if field == "birthday":
        value = (file.birthday, file.birthday_kind, file.lunar_birthday, file.lunar_leap)
    return sha256(repr(value).encode("utf-8")).digest()


def _verified(
    name: str, newest: tuple[bool, VerificationFacts] | None, today: date, clauses: AuthenticityClauses
) -> Verified:
    if newest is None:
        return Verified(name, None)
    fits, one = newest
    until = _until(one.on, clauses)
    return Verified(name, one.on, one.how, one.by, until, counts(fits, one.on, today, clauses))


def _until(on: date, clauses: AuthenticityClauses) -> date | None:
    """The last day on which a verification of that day counts; None without end."""
    return months_after(on, clauses.verified_months.value) if isinstance(clauses.verified_months, Value) else None


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _has(file: MemberDraft, name: str) -> bool:
    return bool(getattr(file, name))


def _meets(percent: int | None, target: Clause[int]) -> bool | None:
    return percent >= target.value if percent is not None and isinstance(target, Value) else None
