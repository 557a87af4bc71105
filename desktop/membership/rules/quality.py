"""The quality of members' files in figures: how many are complete, how much of them is verified, and how long ago."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from desktop.core.clause import NOT_SET, Clause
from desktop.core.word import Word
from desktop.membership.rules.cohorts import Share


class Age(Word):
    """How a key field of a file is verified."""

    FRESH = "fresh", "三个月以内"
    HALF = "half", "半年以内"
    YEAR = "year", "一年以内"
    OLD = "old", "一年以上"
    VOID = "void", "已失效"
    NEVER = "never", "未核实"


# Bands of the picture, not of the policy: what counts is `people.counts`.
_BANDS = ((92, Age.FRESH), (183, Age.HALF), (366, Age.YEAR))


@dataclass(frozen=True, slots=True)
class ManagerQuality:
    """The files of one customer manager's members; without a manager *staff_id* is None."""

    staff_id: UUID | None
    name: str
    members: int
    complete: Share
    filled: Share
    """Of all required fields of all files."""
    verified: Share
    """Of all key fields of all files, those that count as verified."""
    missing: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quality:
    """The files of all members, and of each manager's."""

    total: ManagerQuality
    managers: tuple[ManagerQuality, ...]
    ages: Mapping[Age, int]
    complete_target: Clause[int] = NOT_SET
    verified_target: Clause[int] = NOT_SET


@dataclass(frozen=True, slots=True)
class QualityRow:
    """One file in the list of what is missing."""

    id: UUID
    name: str
    card: str
    phone: str
    tier: str
    tier_code: str
    manager: str
    missing: tuple[str, ...]
    required: int
    unverified: tuple[str, ...]
    verifiable: int
    oldest_on: date | None
    """When the field that was verified longest ago, and still counts, was verified."""


def age_of(on: date, *, counts: bool, today: date) -> Age:
    """In which band a key field lies that was verified on a day."""
    if not counts:
        return Age.VOID
    days = (today - on).days
    return next((age for most, age in _BANDS if days <= most), Age.OLD)


def summed(lines: Iterable[ManagerQuality]) -> ManagerQuality:
    """All managers' files together."""
    every = list(lines)

    def shares(pick: str) -> Share:
        found = [getattr(line, pick) for line in every]
        return Share(sum(one.part for one in found), sum(one.whole for one in found))

    missing: dict[str, int] = {}
    for line in every:
        for name, count in line.missing.items():
            missing[name] = missing.get(name, 0) + count
    return ManagerQuality(
        None,
        "",
        sum(line.members for line in every),
        shares("complete"),
        shares("filled"),
        shares("verified"),
        missing,
    )
