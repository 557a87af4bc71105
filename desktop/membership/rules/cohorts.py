"""Cohorts (拍照用户): a list of members frozen on a day, and who of it was kept on a later one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from desktop.core.clause import Clause, Value
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.core.word import Word
from desktop.people.rules import MembersWanted

FREEZE = Permission("membership.cohort.freeze")
COHORTS = frozenset({Kind("cohort"), Kind("cohort_sheet")})
LONGEST_NAME = 60
LONGEST_NOTE = 500
NO_TIER_RANK = 0
_MARK_BYTES = 8


class Loss(Word):
    """Why a member of a cohort does not count as kept."""

    LEFT = "left", "已退会"
    NETWORK = "network", "网号已不在资料中"
    TIER = "tier", "等级低于拍照时"


@dataclass(frozen=True, slots=True)
class KeptBy:
    """What counts besides still being a member; frozen with the cohort, whatever the policy says later."""

    network: bool = False
    tier: bool = False

    @property
    def zh(self) -> str:
        """How screen and paper say it."""
        also = [word for counts, word in ((self.network, "网号仍在资料中"), (self.tier, "等级不低于拍照时")) if counts]
        return "、".join(["仍在会", *also])


@dataclass(frozen=True, slots=True)
class CohortDraft:
    """A list to be frozen now: its name, whom it lets through, and what counts as kept."""

    name: str = ""
    wanted: MembersWanted = field(default_factory=MembersWanted)
    kept_by: KeptBy = field(default_factory=KeptBy)
    note: str = ""


class CohortLine(NamedTuple):
    """One member of a cohort with the facts of then; *network* is the mark of the network number, empty for none.

    A mark and not the number itself: what is frozen holds nothing by which an erased person could be called. Member
    and manager stand as the sheet writes them, in hexadecimal figures: there may be two hundred thousand lines.
    """

    member: str
    tier: str = ""
    network: str = ""
    manager: str = ""

    @property
    def member_id(self) -> UUID:
        """The member's file."""
        return UUID(self.member)

    @property
    def manager_id(self) -> UUID | None:
        """The customer manager of then; None for none."""
        return UUID(self.manager) if self.manager else None

    @property
    def kept(self) -> str:
        """How the sheet keeps it, and what the digest is over."""
        return f"{self.member}|{self.tier}|{self.network}|{self.manager}"

    @classmethod
    def read(cls, kept: str) -> CohortLine:
        """The line as it was kept."""
        return cls._make(kept.split("|"))


@dataclass(frozen=True, slots=True)
class CohortFacts:
    """A cohort as frozen; nothing of it ever changes."""

    id: UUID
    name: str
    frozen_on: date
    frozen_at: datetime
    frozen_by: str
    filter_words: str
    kept_by: KeptBy
    count: int
    digest: str
    note: str = ""


class Standing(NamedTuple):
    """How a person stood at the end of a day, over all files of the person at that time."""

    member: bool
    networks: frozenset[str] = frozenset()
    tier: str = ""
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """A member of a cohort who does not count as kept, and why."""

    line: CohortLine
    why: tuple[Loss, ...]
    tier: str
    left_on: date | None


@dataclass(frozen=True, slots=True)
class LostRow:
    """Somebody whom a cohort lost, as a line of the list."""

    id: UUID
    name: str
    card: str
    phone: str
    tier_then: str
    tier_now: str
    manager_then: str
    why: tuple[Loss, ...]
    left_on: date | None


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole; None where nothing says what the whole is."""

    part: int
    whole: int

    @property
    def permille(self) -> int | None:
        """Tenths of a percent, rounded down: a target is never met by rounding. None of nothing."""
        return self.part * 1000 // self.whole if self.whole else None

    @property
    def words(self) -> str:
        """The share with one figure behind the point; a dash for a share of nothing."""
        found = self.permille
        return "—" if found is None else f"{found // 10}.{found % 10}%"

    def meets(self, target: Clause[int]) -> bool | None:
        """Whether a target in percent is met; None while it is not set, or of nothing."""
        if not isinstance(target, Value) or not self.whole:
            return None
        return self.part * 100 >= target.value * self.whole


@dataclass(frozen=True, slots=True)
class Retention:
    """What became of a cohort by the end of a day; *high* is None while the policy does not say who is 中高端."""

    cohort: CohortFacts
    on: date
    kept: Share
    high: Share | None
    lost: tuple[Lost, ...]

    def because(self) -> dict[Loss, int]:
        """How many were lost by each reason; a person may be lost by several."""
        return {why: sum(why in one.why for one in self.lost) for why in Loss}


def digest_of(lines: Iterable[CohortLine]) -> str:
    """SHA-256 over the UTF-8 lines sorted by member, each ended by a line feed, in hexadecimal figures.

    Raises:
        ValueError: a member stands in the list twice.
    """
    return digest_of_kept(sorted(line.kept for line in lines))


def digest_of_kept(lines: Iterable[str]) -> str:
    """The same of lines as the sheets keep them, sorted already."""
    found, last = hashlib.sha256(), ""
    for kept in lines:
        if kept[:32] == last:
            raise ValueError("a member stands in a cohort once")
        last = kept[:32]
        found.update(f"{kept}\n".encode())
    return found.hexdigest()


def network_mark(number: str) -> str:
    """What a sheet keeps of a network number, so that it is known again; empty for none."""
    plain = "".join(number.split())
    return hashlib.sha256(plain.encode()).hexdigest()[: 2 * _MARK_BYTES] if plain else ""


def losses(line: CohortLine, now: Standing, kept_by: KeptBy, ranks: Mapping[str, int]) -> tuple[Loss, ...]:
    """Why somebody does not count as kept; empty for who does. *ranks* orders the tiers, the lowest first.

    Who had no network number, or no tier, then, cannot lose it.
    """
    found = []
    if not now.member:
        found.append(Loss.LEFT)
    if kept_by.network and line.network and line.network not in now.networks:
        found.append(Loss.NETWORK)
    if kept_by.tier and ranks.get(now.tier, NO_TIER_RANK) < ranks.get(line.tier, NO_TIER_RANK):
        found.append(Loss.TIER)
    return tuple(found)


def retention(
    cohort: CohortFacts,
    on: date,
    stood: Iterable[tuple[CohortLine, Standing]],
    ranks: Mapping[str, int],
    high_from: Clause[str],
) -> Retention:
    """Who of a cohort was kept at the end of a day; clause membership.cohorts.high_from."""
    lost, count, high, high_lost = [], 0, 0, 0
    lowest = ranks.get(high_from.value) if isinstance(high_from, Value) else None
    for line, standing in stood:
        count += 1
        is_high = lowest is not None and ranks.get(line.tier, NO_TIER_RANK) >= lowest
        high += is_high
        why = losses(line, standing, cohort.kept_by, ranks)
        if why:
            high_lost += is_high
            lost.append(Lost(line, why, standing.tier, standing.left_on if Loss.LEFT in why else None))
    return Retention(
        cohort,
        on,
        Share(count - len(lost), count),
        None if lowest is None else Share(high - high_lost, high),
        tuple(lost),
    )


def cohort_problems(draft: CohortDraft, names: Sequence[str]) -> list[Problem]:
    """What stands against freezing: no name, or one that another cohort has."""
    name, found = " ".join(draft.name.split()), []
    if not name or len(name) > LONGEST_NAME:
        text = sentence("membership", "Give the cohort a name of at most {n} characters, e.g. 2026年末金卡.")
        found.append(Problem("name", text.of(n=LONGEST_NAME)))
    elif name in names:
        found.append(Problem("name", sentence("membership", "There is a cohort of this name already.")))
    if len(draft.note) > LONGEST_NOTE:
        found.append(Problem("note", sentence("membership", "At most {n} characters.").of(n=LONGEST_NOTE)))
    return found


def day_problems(on: date, frozen_on: date, today: date) -> list[Problem]:
    """A day on which retention cannot be told: before the freezing, or not yet over by far."""
    if on < frozen_on:
        text = sentence("membership", "The cohort was frozen on {day}; choose that day or a later one.")
        return [Problem("on", text.of(day=frozen_on.isoformat()))]
    if on > today:
        return [Problem("on", sentence("membership", "The day lies in the future."))]
    return []


def filter_words(wanted: MembersWanted, tier: str = "", manager: str = "", missing: str = "") -> str:
    """Whom a filter lets through, as the cohort keeps it for ever."""
    parts = []
    if wanted.left:
        parts.append("已退会")
    if wanted.tier:
        parts.append(f"等级：{tier or '无'}")
    if wanted.manager is not None:
        parts.append(f"客户经理：{manager}")
    if wanted.missing:
        parts.append(f"资料缺项：{missing or '任一项'}")
    if wanted.expiring is not None:
        until = f"至 {wanted.until.isoformat()} " if wanted.until else ""
        parts.append(f"{until}{wanted.expiring.zh}到期")
    if wanted.text.strip():
        parts.append(f"查找：{' '.join(wanted.text.split())}")
    return "；".join(parts) or "全部在会会员"
