"""What a report is built from: counted groups, medians and maxima of time used, and the words of codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.complaints.rules.reports.figures import Groups
from desktop.policy.clauses import ComplaintClauses, LimitBy, SegmentClause

NOBODY = ""
ANY = "*"
"""In place of a level or an owner: all of them."""


@dataclass(frozen=True, slots=True)
class Improvement:
    """A measure taken against a cause, and how often the cause came before and after."""

    what: str
    cause: str
    owner: str
    due_on: date | None
    before: int | None = None
    after: int | None = None
    """How often the cause came before the measure and after it; None until its effect was checked."""


@dataclass(frozen=True, slots=True)
class Longest:
    """The segment that took longest: how many minutes, in which complaint."""

    minutes: int
    number: str


@dataclass(frozen=True, slots=True)
class Words:
    """What codes and ids are called."""

    departments: Mapping[str, str] = field(default_factory=dict)
    staff: Mapping[str, str] = field(default_factory=dict)
    posts: Mapping[str, str] = field(default_factory=dict)
    causes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything that was read for one report."""

    groups: Groups
    medians: Mapping[tuple[str, str, str], float] = field(default_factory=dict)
    """Median minutes by segment, level and owner, `ANY` for all of them."""
    longest: Mapping[str, Longest] = field(default_factory=dict)
    oldest_open_days: int = 0
    improvements: tuple[Improvement, ...] = ()
    words: Words = field(default_factory=Words)

    def median(self, segment: str, level: str = ANY, owner: str = ANY) -> float | None:
        """Median minutes, None where nothing was finished."""
        return self.medians.get((segment, level, owner))


def all_segments(clauses: ComplaintClauses) -> tuple[SegmentClause, ...]:
    """Every segment of the policy once, in the order of its workflows."""
    found = {segment.code: segment for many in clauses.workflows.values() for segment in many}
    return tuple(found.values())


def contacts(clauses: ComplaintClauses) -> tuple[SegmentClause, ...]:
    """The segments that are owed to the customer by level: first contact, second contact, and what a policy adds."""
    return tuple(segment for segment in all_segments(clauses) if segment.limit_by is LimitBy.LEVEL)
