"""Tiers of the club: who may hold one, and from when until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.people.rules.places import text_problems

# Codes, Chinese words and order of the tiers an office begins with.
SHIPPED_TIERS: tuple[tuple[str, str, int], ...] = (("silver", "银卡", 1), ("gold", "金卡", 2), ("diamond", "钻石卡", 3))


@dataclass(frozen=True, slots=True)
class TierDraft:
    """A tier to be held from a day on, with its basis and who approved it; *until_on* is inclusive."""

    member_id: UUID
    tier: str
    from_on: date
    until_on: date | None
    basis: str
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class TierFacts:
    """A tier as it was held; *until_on* is inclusive, None is open."""

    id: UUID
    tier: str
    word: str
    from_on: date
    until_on: date | None
    basis: str
    approved_by: str


def tier_problems(draft: TierDraft, held: list[TierFacts]) -> list[Problem]:
    """What stands against holding a tier, given the tiers of that member."""
    found = text_problems("basis", draft.basis)
    if draft.until_on is not None and draft.until_on < draft.from_on:
        found.append(Problem("until_on", sentence("people", "The last day lies before the first day.")))
    later = draft.until_on or date.max
    if any(line.from_on <= later and draft.from_on <= (line.until_on or date.max) for line in held):
        found.append(
            Problem("from_on", sentence("people", "The member holds a tier at that time already; end it first."))
        )
    return found
