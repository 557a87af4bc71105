"""The periods of reports: ISO weeks, calendar months and years by the office's calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.core import numbers
from desktop.core.clock import instant
from desktop.core.word import Word

POINTS = 12
DAY = timedelta(days=1)


class PeriodKind(Word):
    """How long a report looks back."""

    WEEK = "week", "周"
    MONTH = "month", "月"
    YEAR = "year", "年"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One week, month or year: its first and its last day, both inclusive."""

    first: date
    last: date
    kind: PeriodKind

    @staticmethod
    def holding(kind: PeriodKind, day: date) -> Period:
        """The period of that kind which the day belongs to."""
        if kind is PeriodKind.WEEK:
            monday = day - timedelta(days=day.weekday())
            return Period(monday, monday + timedelta(days=6), kind)
        if kind is PeriodKind.MONTH:
            first = day.replace(day=1)
            return Period(first, (first + timedelta(days=31)).replace(day=1) - DAY, kind)
        return Period(date(day.year, 1, 1), date(day.year, 12, 31), kind)

    @property
    def begins(self) -> datetime:
        """Its first instant."""
        return instant(self.first, time())

    @property
    def ends(self) -> datetime:
        """The first instant after it."""
        return instant(self.last + DAY, time())

    @property
    def before(self) -> Period:
        """The period of the same kind before it."""
        return Period.holding(self.kind, self.first - DAY)

    @property
    def after(self) -> Period:
        """The period of the same kind behind it."""
        return Period.holding(self.kind, self.last + DAY)

    @property
    def year_before(self) -> Period:
        """The same period of last year: week 53 is compared with the last week there was."""
        if self.kind is not PeriodKind.WEEK:
            return Period.holding(self.kind, self.first.replace(year=self.first.year - 1))
        year, week, _ = self.first.isocalendar()
        try:
            return Period.holding(self.kind, date.fromisocalendar(year - 1, week, 1))
        except ValueError:
            return Period.holding(self.kind, date.fromisocalendar(year - 1, week - 1, 1))

    @property
    def points(self) -> tuple[Period, ...]:
        """What the chart over time shows: twelve weeks or months up to this one; of a year its months."""
        if self.kind is PeriodKind.YEAR:
            return tuple(Period.holding(PeriodKind.MONTH, date(self.first.year, month, 1)) for month in range(1, 13))
        found = [self]
        while len(found) < POINTS:
            found.insert(0, found[0].before)
        return tuple(found)

    def number(self, code: str) -> str:
        """The report's number: QH-R-2026W47-C, QH-R-2026-10-C, QH-R-2026-C."""
        if self.kind is PeriodKind.WEEK:
            return numbers.week_report(code, self.first)
        if self.kind is PeriodKind.MONTH:
            return numbers.month_report(code, self.first.year, self.first.month)
        return numbers.year_report(code, self.first.year)

    @property
    def title(self) -> str:
        """周报, 月报, 年报."""
        return f"{self.kind.zh}报"

    @property
    def words(self) -> str:
        """The days as the report's head says them."""
        last = f"{self.last.month}月{self.last.day}日"
        if self.first.year != self.last.year:
            last = f"{self.last.year}年{last}"
        return f"{self.first.year}年{self.first.month}月{self.first.day}日至{last}"

    @property
    def name(self) -> str:
        """What a sentence calls it: 10月, 第47周, 2026年."""
        if self.kind is PeriodKind.WEEK:
            return f"第{self.first.isocalendar().week}周"
        return f"{self.first.month}月" if self.kind is PeriodKind.MONTH else f"{self.first.year}年"

    @property
    def before_word(self) -> str:
        """What a table calls the period before."""
        return {PeriodKind.WEEK: "上周", PeriodKind.MONTH: "上月", PeriodKind.YEAR: "上年"}[self.kind]
