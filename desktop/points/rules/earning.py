"""How many points are earned and until when they are valid, with every step explained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.core import money
from desktop.core.clause import Value
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import Basis, EarnClause, PointsClauses, Rounding, TermEnd

WHOLE = 100
"""A multiple of so many percent changes nothing."""


@dataclass(frozen=True, slots=True)
class Earning:
    """What a rule of earning comes to; *points* is None where the policy is silent and the paper must say it."""

    points: int | None
    until_on: date | None
    explained: tuple[Sentence, ...]


def earned(code: str, amount: int | None, times: int, *, tier: str, on: date, clauses: PointsClauses) -> Earning:
    """The points for *amount* fen or so many *times* by the rule of that code, for a member of a tier.

    Clauses points.earn.*, points.tiers.*, points.earning.rounding and points.expiry.*.
    """
    until = good_until(on, clauses)
    rule = clauses.rule(code)
    if rule is None or rule.basis is Basis.TYPED:
        typed = sentence("points", "The number of points stands on the paper.")
        return Earning(None, until, (typed, _told(until, clauses)))
    counted, steps = _counted(rule, amount, times)
    if counted is None:
        return Earning(None, until, (*steps, _told(until, clauses)))
    points, raised = _raised(counted, tier, clauses)
    return Earning(points, until, (*steps, *raised, _told(until, clauses)))


def good_until(on: date, clauses: PointsClauses) -> date | None:
    """The last day, inclusive, of points that came on a day; None where the policy sets no end.

    Points of 29 February are good until 28 February, in leap years until the 29th (points.expiry.term_years).
    """
    if not isinstance(clauses.term_years, Value):
        return None
    end = years_after(on, clauses.term_years.value)
    if clauses.term_ends is TermEnd.YEAR:
        return end.replace(month=12, day=31)
    return _month_end(end) if clauses.term_ends is TermEnd.MONTH else end


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28 February where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _counted(rule: EarnClause, amount: int | None, times: int) -> tuple[int | None, tuple[Sentence, ...]]:
    """Points before multiplying."""
    if not isinstance(rule.points, Value):
        silent = sentence("points", "“{rule}” has no number of points in the policy: not set.")
        return None, (silent.of(rule=rule.word),)
    each = rule.points.value
    if rule.basis is Basis.TIMES:
        by_times = sentence("points", "{rule}: {times} × {each} points = {points}.")
        return times * each, (by_times.of(rule=rule.word, times=times, each=each, points=times * each),)
    if not isinstance(rule.per, Value):
        silent = sentence("points", "“{rule}” does not say in the policy for how much money: not set.")
        return None, (silent.of(rule=rule.word),)
    if amount is None:
        return None, (sentence("points", "“{rule}” needs an amount.").of(rule=rule.word),)
    full = amount // rule.per.value
    by_amount = sentence(
        "points", "{rule}: {amount} 元 hold {per} 元 {times} times in full, × {each} points = {points}."
    )
    told = by_amount.of(
        rule=rule.word,
        amount=money.figures(amount),
        per=money.figures(rule.per.value),
        times=full,
        each=each,
        points=full * each,
    )
    return full * each, (told,)


def _raised(points: int, tier: str, clauses: PointsClauses) -> tuple[int, tuple[Sentence, ...]]:
    """What the tier makes of them, rounded once at the end (points.earning.rounding)."""
    found = clauses.tier(tier)
    if found is None or not isinstance(found.multiple, Value):
        return points, ()
    percent = found.multiple.value
    raised = rounded(points * percent, WHOLE, clauses.rounding)
    step = sentence("points", "{tier}: {points} × {percent} % = {raised} (fractions: {rounding}).")
    return raised, (
        step.of(tier=found.word, points=points, percent=percent, raised=raised, rounding=clauses.rounding.zh),
    )


def rounded(dividend: int, divisor: int, rounding: Rounding) -> int:
    """The quotient of two numbers that are not negative, as whole points; no fraction is ever kept in between."""
    if rounding is Rounding.UP:
        return -(-dividend // divisor)
    return (2 * dividend + divisor) // (2 * divisor) if rounding is Rounding.HALF_UP else dividend // divisor


def _told(until: date | None, clauses: PointsClauses) -> Sentence:
    if until is None:
        return sentence("points", "The policy sets no end: the points are good without end.")
    good = sentence("points", "Good until {until}, that day included ({ends}).")
    return good.of(until=until.isoformat(), ends=clauses.term_ends.zh)
