"""The clauses of file ``points``: what earns points, how long they are good, who signs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.clause import NOT_SET, Clause
from desktop.core.clock import local_day
from desktop.core.word import Word


class Rounding(Word):
    """How a fraction of a point becomes whole points."""

    DOWN = "down", "舍去"
    HALF_UP = "half_up", "四舍五入"
    UP = "up", "进一"


class TermEnd(Word):
    """On which day the last year of a lot of points ends."""

    DAY = "day", "期满当日"
    MONTH = "month", "期满当月末"
    YEAR = "year", "期满当年末"


class Basis(Word):
    """What a rule of earning counts."""

    AMOUNT = "amount", "按金额"
    TIMES = "times", "按次数"
    TYPED = "typed", "按单据"


@dataclass(frozen=True, slots=True)
class EarnClause:
    """One way to earn points (points.earn.<code>): *points* for every *per* fen, or each time."""

    code: str
    word: str
    basis: Basis
    per: Clause[int] = NOT_SET
    points: Clause[int] = NOT_SET


@dataclass(frozen=True, slots=True)
class TierMultiple:
    """What a tier makes of earned points (points.tiers.<code>), in percent; 未设置 multiplies nothing."""

    code: str
    word: str
    multiple: Clause[int] = NOT_SET


@dataclass(frozen=True, slots=True)
class PointsClauses:
    """Every clause of file ``points``."""

    earn: tuple[EarnClause, ...] = ()
    tiers: tuple[TierMultiple, ...] = ()
    rounding: Rounding = Rounding.DOWN
    term_years: Clause[int] = NOT_SET
    """How many years a lot is good; 未设置 is without end."""
    term_ends: TermEnd = TermEnd.DAY
    least_spent: Clause[int] = NOT_SET
    """The fewest points that may be spent at once; 未设置 is any number."""
    adjustment_approvals: int = 1
    debt_approvals: int = 1
    """How many people must have signed an adjustment, and a reversal that leaves a debt."""

    def rule(self, code: str) -> EarnClause | None:
        """The way to earn of that code."""
        return next((rule for rule in self.earn if rule.code == code), None)

    def tier(self, code: str) -> TierMultiple | None:
        """What the tier of that code makes of points."""
        return next((tier for tier in self.tiers if tier.code == code), None)


@dataclass(frozen=True, slots=True)
class PointsAsOf:
    """The moment a rule of the points ledger is asked for, with the clauses in force then."""

    now: datetime
    clauses: PointsClauses

    @property
    def today(self) -> date:
        """The office's calendar day."""
        return local_day(self.now)
