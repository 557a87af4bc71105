"""What the overview of a member shows, read in one go."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.people.rules import MemberFile, TierFacts


@dataclass(frozen=True, slots=True)
class Overview:
    """A member's file and what belongs to it on the day it is read."""

    file: MemberFile
    tiers: tuple[TierFacts, ...] = ()
    """Every tier this person held, the newest first."""
