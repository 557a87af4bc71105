"""The working calendar of one branch: an ordinary week, and the days that differ from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from desktop.core.word import Word
from desktop.core.worktime.hours import CLOSED, DAY_MINUTES, Hours, Interval, WeeklyHours, merged

MICROSECONDS_A_MINUTE = 60_000_000
DAY = DAY_MINUTES * MICROSECONDS_A_MINUTE
WEEK = 7 * DAY


class DayKind(Word):
    """How a day differs from its ordinary week."""

    HOLIDAY = "holiday", "节假日"
    MAKE_UP = "make_up", "调休上班"
    HALF_DAY = "half_day", "半日"


class UsedUp(Word):
    """When a limit is due whose working time is used up exactly at closing time."""

    AT_CLOSING = "at_closing", "下班时到期"
    AT_OPENING = "at_opening", "下次上班时到期"


@dataclass(frozen=True, slots=True)
class DayRule:
    """What one date is instead of an ordinary day; without *hours* a regular day, on a half-day its morning."""

    kind: DayKind
    name: str = ""
    hours: Hours | None = None


@dataclass(frozen=True)
class Calendar:
    """When a branch works. *years_known* are the years whose holidays were entered; None: holidays play no part."""

    weekly: WeeklyHours
    days: Mapping[date, DayRule] = field(default_factory=lambda: MappingProxyType({}))
    years_known: frozenset[int] | None = None
    used_up: UsedUp = UsedUp.AT_CLOSING
    _timeline: Timeline = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "days", MappingProxyType(dict(self.days)))
        object.__setattr__(self, "_timeline", Timeline(self))

    def __hash__(self) -> int:
        return hash((self.weekly, self.years_known, len(self.days)))

    def hours(self, day: date) -> Hours:
        """The hours that begin on a day."""
        rule = self.days.get(day)
        if rule is None:
            return self.weekly.days[day.weekday()]
        if rule.kind is DayKind.HOLIDAY:
            return CLOSED
        if rule.hours is not None:
            return rule.hours
        return self.weekly.regular if rule.kind is DayKind.MAKE_UP else self.weekly.regular[:1]

    def open_minutes(self, day: date) -> list[tuple[int, int]]:
        """When the branch is open on a date, in minutes from midnight: also the tail of the night before."""
        evening = CLOSED if day == date.min else self.hours(day - timedelta(days=1))
        return _open(evening, self.hours(day))

    def missing_years(self, first: date, last: date) -> frozenset[int]:
        """Years from *first* to *last* without holiday data: their days follow the ordinary week alone."""
        if self.years_known is None:
            return frozenset()
        return frozenset(range(first.year, last.year + 1)) - self.years_known

    @property
    def timeline(self) -> Timeline:
        """Working time added up since the year 1."""
        return self._timeline


class _Week:
    """The open stretches of one week in microseconds from Monday, with the working time before each."""

    __slots__ = ("before", "closes", "opens", "total")

    def __init__(self, days: list[list[tuple[int, int]]]) -> None:
        self.opens: list[int] = []
        self.closes: list[int] = []
        self.before: list[int] = []
        self.total = 0
        for index, stretches in enumerate(days):
            for opens, closes in stretches:
                self.opens.append(index * DAY + opens * MICROSECONDS_A_MINUTE)
                self.closes.append(index * DAY + closes * MICROSECONDS_A_MINUTE)
                self.before.append(self.total)
                self.total += (closes - opens) * MICROSECONDS_A_MINUTE

    def worked(self, moment: int) -> int:
        """Working time of this week before a moment of it."""
        at = bisect_right(self.opens, moment) - 1
        return self.before[at] + min(moment, self.closes[at]) - self.opens[at] if at >= 0 else 0

    def reached(self, amount: int) -> int:
        """The first moment of this week when *amount* (above zero, at most the total) has been worked."""
        at = bisect_left(self.before, amount) - 1
        return self.opens[at] + amount - self.before[at]


class Timeline:
    """Working time added up from 1 January of the year 1, in microseconds of the wall clock.

    Ordinary weeks are alike, so only the few weeks with exceptional days are kept; a limit of any length is found
    by halving among those and by one division among the ordinary ones.
    """

    __slots__ = ("_corrections", "_exceptional", "_exceptions", "_ordinary", "_sums")

    def __init__(self, calendar: Calendar) -> None:
        self._ordinary = _Week([_open(evening, hours) for evening, hours in calendar.weekly.nights])
        # An exceptional day also changes the morning after it, when the hours run over midnight.
        weeks = {(day.toordinal() - 1 + shift) // 7 for day in calendar.days for shift in (0, 1)}
        # The very first Monday has no night before it.
        self._exceptions = sorted(weeks | {0})
        self._exceptional = {week: _Week(_days(calendar, week)) for week in self._exceptions}
        self._corrections = [0]
        for week in self._exceptions:
            difference = self._exceptional[week].total - self._ordinary.total
            self._corrections.append(self._corrections[-1] + difference)
        self._sums = [self._before_week(week) for week in self._exceptions]

    def worked(self, moment: int) -> int:
        """Working time from the beginning up to a moment."""
        week, rest = divmod(moment, WEEK)
        return self._before_week(week) + self._exceptional.get(week, self._ordinary).worked(rest)

    def reached(self, amount: int) -> int | None:
        """The first moment when *amount* (above zero) has been worked; None when that never comes."""
        at = bisect_left(self._sums, amount) - 1
        week = self._exceptions[at]
        if self._before_week(week + 1) < amount:
            if not self._ordinary.total:
                return None
            week += 1
            week += (amount - self._before_week(week) - 1) // self._ordinary.total
        rest = amount - self._before_week(week)
        return week * WEEK + self._exceptional.get(week, self._ordinary).reached(rest)

    def _before_week(self, week: int) -> int:
        return week * self._ordinary.total + self._corrections[bisect_left(self._exceptions, week)]


def _open(evening: Hours, hours: Hours) -> list[tuple[int, int]]:
    """The minutes of a day that the evening before and the day's own hours leave open."""
    night = [Interval(0, it.closes - DAY_MINUTES) for it in evening if it.closes > DAY_MINUTES]
    return [(opens, min(closes, DAY_MINUTES)) for opens, closes in merged([*night, *hours])]


def _days(calendar: Calendar, week: int) -> list[list[tuple[int, int]]]:
    monday = week * 7 + 1
    return [
        calendar.open_minutes(date.fromordinal(monday + day))
        for day in range(7)
        if monday + day <= date.max.toordinal()
    ]
