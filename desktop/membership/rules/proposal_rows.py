"""The rows of a kept proposal: which of them are listed, and what there is to know of all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

MOST_NAMED = 8
"""So many rows that are left out are told by name."""


@dataclass(frozen=True, slots=True)
class RowsWanted:
    """The rows of a proposal, or those alone that go from one tier to another; None is no proposal at all."""

    proposal: UUID | None = None
    pair: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class RowsTold:
    """All rows of a proposal together, counted.

    *pairs* are the rows from tier to tier, *rejected* those the leader does not agree to, *left_out* those of the
    others whose members' situation changed; of some of these *named* says who and what.
    """

    pairs: Mapping[tuple[str, str], int] = field(default_factory=dict)
    rejected: int = 0
    left_out: int = 0
    named: tuple[tuple[str, str], ...] = ()

    @property
    def moving(self) -> int:
        """How many move once the approval is entered."""
        return sum(self.pairs.values()) - self.rejected - self.left_out
