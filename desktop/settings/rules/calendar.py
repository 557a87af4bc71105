"""Decisions about the working calendar: weekly hours, holidays, make-up days, half-days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.core.clock import local_day
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime import CLOSED, Calendar, DayKind, Hours, WeeklyHours, overlaps, read_hours
from desktop.policy.holidays import HolidayYear
from desktop.policy.reading import WEEKDAYS

LONGEST_NAME = 20
FIRST_YEAR, LAST_YEAR = 2000, 2200


@dataclass(frozen=True, slots=True)
class HoursDraft:
    """The hours of a week as typed, Monday first, empty for a closed day."""

    days: tuple[str, str, str, str, str, str, str]
    effective_on: date
    approved_by: str


@dataclass(frozen=True, slots=True)
class HoursFacts:
    """The weekly hours of the branch at a moment; *entered* is False while the shipped ones hold."""

    weekly: WeeklyHours
    effective_at: datetime | None
    approved_by: str
    entered: bool


@dataclass(frozen=True, slots=True)
class DayDraft:
    """What one day is to be; without *kind* an ordinary day again. *hours* None: a regular day or its morning."""

    day: date
    kind: DayKind | None
    name: str = ""
    hours: str | None = None


@dataclass(frozen=True, slots=True)
class YearDraft:
    """All exceptional days of one year and where they were announced."""

    year: int
    source: str
    days: tuple[DayDraft, ...]


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One exceptional day as the year view shows it; *shipped* came with the program."""

    day: date
    kind: DayKind
    name: str
    hours: Hours
    shipped: bool


@dataclass(frozen=True, slots=True)
class YearFacts:
    """The exceptional days of one year; *known* tells whether its holidays were entered or shipped."""

    year: int
    known: bool
    source: str
    days: tuple[DayFacts, ...]


def weekly(draft: HoursDraft) -> WeeklyHours:
    """The hours of a draft; days that cannot be read are closed."""
    read = [read_hours(typed) for typed in draft.days]
    days: list[Hours] = [CLOSED if isinstance(hours, Sentence) else hours for hours in read]
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = days
    return WeeklyHours((monday, tuesday, wednesday, thursday, friday, saturday, sunday))


def hours_problems(draft: HoursDraft, latest: HoursFacts, today: date) -> list[Problem]:
    """What must be mended before the hours may take effect; fields are weekday codes or those of the draft."""
    found = []
    for day, typed in zip(WEEKDAYS, draft.days, strict=True):
        read = read_hours(typed)
        if isinstance(read, Sentence):
            found.append(Problem(day, read))
    hours = weekly(draft)
    for day_index, interval in overlaps(hours.days):
        late = sentence("settings", "{hours} begin before the hours before them have ended.")
        found.append(Problem(WEEKDAYS[day_index], late.of(hours=str(interval))))
    if not found and not any(hours.days):
        found.append(Problem(WEEKDAYS[0], sentence("settings", "At least one day of the week needs hours.")))
    return [*found, *_about_day(draft.effective_on, latest.effective_at, today), *_about_approval(draft.approved_by)]


def _about_day(effective_on: date, latest: datetime | None, today: date) -> Iterator[Problem]:
    if effective_on < today:
        past = sentence(
            "settings",
            "Hours can’t change in the past: limits that began until now follow the hours of their own day. "
            "The earliest day is today, {day}.",
        )
        yield Problem("effective_on", past.of(day=today.isoformat()))
    elif latest is not None and effective_on < local_day(latest):
        planned = sentence("settings", "Other hours take effect on {day}; later ones can’t take effect before them.")
        yield Problem("effective_on", planned.of(day=local_day(latest).isoformat()))


def _about_approval(approved_by: str) -> Iterator[Problem]:
    if not approved_by.strip():
        yield Problem("approved_by", sentence("settings", "Say who approved the change."))


def year_problems(draft: YearDraft, calendar: Calendar) -> list[Problem]:
    """What must be mended before the days of a year may be entered."""
    found = []
    if not FIRST_YEAR <= draft.year <= LAST_YEAR:
        years = sentence("settings", "A year from {first} to {last}.").of(first=FIRST_YEAR, last=LAST_YEAR)
        found.append(Problem("year", years))
    elif not any(day.kind is DayKind.HOLIDAY for day in draft.days):
        found.append(Problem("days", sentence("settings", "A year has at least one holiday.")))
    for day in draft.days:
        if abs((day.day - date(max(1, min(draft.year, 9999)), 7, 1)).days) > 200:
            strange = sentence("settings", "{day} does not belong to {year}.").of(day=day.day, year=draft.year)
            found.append(Problem(day.day.isoformat(), strange))
    without = {day: rule for day, rule in calendar.days.items() if day.year != draft.year}
    return [*found, *days_problems(draft.days, Calendar(calendar.weekly, without))]


def days_problems(days: Sequence[DayDraft], calendar: Calendar) -> list[Problem]:
    """What must be mended before some days may be entered; fields are the days as ``2026-10-01``."""
    found: list[Problem] = [] if days else [Problem("days", sentence("settings", "No day is entered."))]
    seen: dict[date, DayDraft] = {}
    for day in days:
        found += [Problem(day.day.isoformat(), what) for what in _about(day, seen.get(day.day))]
        found += list(_odd(day, calendar))
        seen[day.day] = day
    return found


def _about(day: DayDraft, before: DayDraft | None) -> Iterator[Sentence]:
    if before is not None and {before.kind, day.kind} == {DayKind.HOLIDAY, DayKind.HALF_DAY}:
        yield sentence("settings", "A holiday can’t be a half-day as well.")
    elif before is not None:
        yield sentence("settings", "This day is entered twice.")
    if len(day.name) > LONGEST_NAME:
        yield sentence("settings", "A name has at most {n} characters.").of(n=LONGEST_NAME)
    if day.hours is not None and day.kind in (None, DayKind.HOLIDAY):
        yield sentence("settings", "Only half-days and make-up days have hours of their own.")
    elif day.hours is not None:
        read = read_hours(day.hours)
        if isinstance(read, Sentence):
            yield read
        elif not read:
            yield sentence("settings", "A day without hours is a holiday.")


def _odd(day: DayDraft, calendar: Calendar) -> Iterator[Problem]:
    """What fits badly into the calendar as it stands."""
    field = day.day.isoformat()
    known = calendar.days.get(day.day)
    if day.kind is DayKind.HALF_DAY and known is not None and known.kind is DayKind.HOLIDAY:
        yield Problem(field, sentence("settings", "This day is a holiday; a half-day on it would be worked."))
    ordinary = calendar.weekly.days[day.day.weekday()]
    if day.kind is DayKind.MAKE_UP and ordinary:
        worked = sentence("settings", "This day is worked anyway; a make-up day changes only its hours.")
        yield Problem(field, worked, Severity.WARNING)
    if day.kind is DayKind.HALF_DAY and not ordinary and (known is None or known.kind is not DayKind.MAKE_UP):
        free = sentence("settings", "The branch is closed on this day of the week; a half-day opens it.")
        yield Problem(field, free, Severity.WARNING)


def draft_of(year: HolidayYear) -> YearDraft:
    """A holiday file as a draft, to be shown and confirmed."""
    return YearDraft(year.year, year.source, tuple(DayDraft(day, rule.kind, rule.name) for day, rule in year.days))


def year_to_announce(calendar: Calendar, today: date, days_before: int) -> int | None:
    """The first year without holiday data that has begun or begins within *days_before* days."""
    return min(calendar.missing_years(today, today + timedelta(days=days_before)), default=None)
