"""The four indicators of retention, and the one figure of them that the office cannot count itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.core.clause import NOT_SET, Clause
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word
from desktop.membership.rules.cohorts import Retention, Share
from desktop.policy.clauses import MembershipClauses

ENTER_FIGURE = Permission("membership.figure.enter")
FIGURES = frozenset({Kind("network_figure"), Kind("network_figure_cancel")})
MOST_USERS = 2_000_000_000
LONGEST_SOURCE = 120


class Indicator(Word):
    """What retention is measured by."""

    KEPT = "kept", "拍照用户保有率"
    HIGH_KEPT = "high_kept", "中高端拍照用户保有率"
    COMPLETE = "complete", "资料完善率"
    CLUB_SHARE = "club_share", "俱乐部会员占全网比"


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """One indicator on a day; without a *share* the sentence *why* says what is missing."""

    indicator: Indicator
    on: date
    share: Share | None
    target: Clause[int] = NOT_SET
    basis: str = ""
    why: Sentence | None = None

    @property
    def meets(self) -> bool | None:
        """Whether the target is met; None while one of both is not there."""
        return None if self.share is None else self.share.meets(self.target)


@dataclass(frozen=True, slots=True)
class FigureDraft:
    """How many users the whole network had on a day, and where that was read."""

    counted_on: date | None = None
    users: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """A figure as entered; *cancelled* says why it does not count any more."""

    id: UUID
    counted_on: date
    users: int
    source: str
    entered_at: datetime
    entered_by: str
    cancelled: str = ""


NO_COHORT = sentence("membership", "Freeze a cohort first.")
NO_HIGH = sentence("membership", "The policy does not say from which tier on a member is 中高端.")
NO_HIGH_MEMBERS = sentence("membership", "Nobody in this cohort was a 中高端 member.")
NO_FIGURE = sentence("membership", "Nobody entered how many users the network has, with the day and the source.")
NOBODY = sentence("membership", "There are no members.")


def figure_problems(draft: FigureDraft, today: date) -> list[Problem]:
    """What stands against entering how many users the network has."""
    found = []
    if draft.counted_on is None or draft.counted_on > today:
        found.append(Problem("counted_on", sentence("membership", "Enter the day it was counted on, not a later one.")))
    if draft.users is None or not 0 < draft.users <= MOST_USERS:
        found.append(Problem("users", sentence("membership", "Enter how many users the network had.")))
    source = draft.source.strip()
    if not source or len(source) > LONGEST_SOURCE:
        text = sentence("membership", "Say where the figure was read, in at most {n} characters.")
        found.append(Problem("source", text.of(n=LONGEST_SOURCE)))
    return found


def indicators(
    today: date,
    retention: Retention | None,
    *,
    complete: Share,
    members: int,
    figure: FigureFacts | None,
    clauses: MembershipClauses,
) -> tuple[IndicatorFacts, ...]:
    """The four indicators; clauses membership.cohorts.* and membership.completeness.completeness_target.

    The first two are of the day *retention* was worked out for, the others of today: files keep no former states.
    """
    targets = clauses.cohorts
    return (
        _kept(today, retention, targets.kept_target),
        _high(today, retention, targets.high_kept_target),
        IndicatorFacts(
            Indicator.COMPLETE,
            today,
            complete if complete.whole else None,
            clauses.completeness.target,
            "必填项齐全的会员 / 在会会员",
            None if complete.whole else NOBODY,
        ),
        _club(today, members, figure, targets.club_share_target),
    )


def _kept(today: date, found: Retention | None, target: Clause[int]) -> IndicatorFacts:
    if found is None:
        return IndicatorFacts(Indicator.KEPT, today, None, target, why=NO_COHORT)
    return IndicatorFacts(Indicator.KEPT, found.on, found.kept, target, found.cohort.kept_by.zh)


def _high(today: date, found: Retention | None, target: Clause[int]) -> IndicatorFacts:
    if found is None:
        return IndicatorFacts(Indicator.HIGH_KEPT, today, None, target, why=NO_COHORT)
    if found.high is None:
        return IndicatorFacts(Indicator.HIGH_KEPT, found.on, None, target, why=NO_HIGH)
    if not found.high.whole:
        return IndicatorFacts(Indicator.HIGH_KEPT, found.on, None, target, why=NO_HIGH_MEMBERS)
    return IndicatorFacts(Indicator.HIGH_KEPT, found.on, found.high, target, "拍照时为中高端的用户")


def _club(today: date, members: int, figure: FigureFacts | None, target: Clause[int]) -> IndicatorFacts:
    if figure is None:
        return IndicatorFacts(Indicator.CLUB_SHARE, today, None, target, why=NO_FIGURE)
    users = f"{figure.users:,}".replace(",", "\u2009")
    basis = f"全网 {users} 户，{figure.counted_on.isoformat()}，{figure.source}"
    return IndicatorFacts(Indicator.CLUB_SHARE, today, Share(members, figure.users), target, basis)
