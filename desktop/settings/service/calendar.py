"""The working calendar: hours of the branch, holidays of a year, single days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from desktop.core.problem import Problem, refuse
from desktop.core.worktime import Calendar, written
from desktop.desk import Desk
from desktop.policy import holidays, versions
from desktop.policy.records import BranchHours, CalendarDay, CalendarYear
from desktop.settings import rules
from desktop.settings.service.keeping import effective_at


def working_calendar(desk: Desk) -> Calendar:
    """The calendar of the branch as it is now.

    Raises:
        Denied: the account may not see the calendar.
    """
    desk.require(rules.CALENDAR_READ)
    return _calendar(desk)


def weekly_hours(desk: Desk) -> rules.HoursFacts:
    """The weekly hours of the branch in force now.

    Raises:
        Denied: the account may not see the calendar.
    """
    desk.require(rules.CALENDAR_READ)
    return _hours(desk, _newest(desk, desk.now()))


def check_weekly_hours(desk: Desk, draft: rules.HoursDraft) -> list[Problem]:
    """What stands against other weekly hours; nothing is written.

    Raises:
        Denied: the account may not change the calendar.
    """
    desk.require(rules.CALENDAR_CHANGE)
    return rules.hours_problems(draft, _hours(desk, _newest(desk)), desk.today())


def set_weekly_hours(desk: Desk, draft: rules.HoursDraft) -> None:
    """Give the branch other weekly hours from a day on; limits that began before keep the old ones.

    Raises:
        Denied: the account may not change the calendar.
        Problems: the hours overlap, are empty or lie in the past; nothing was written.
    """
    with desk.transaction(rules.CALENDAR_CHANGE, "settings.calendar.hours") as work:
        newest = _newest(desk)
        refuse(rules.hours_problems(draft, _hours(desk, newest), desk.today()))
        BranchHours.create(
            branch_id=desk.office.branch_id,
            number=1 if newest is None else newest.number + 1,
            effective_at=effective_at(draft.effective_on, work.at, desk.today()),
            days="\n".join(written(hours) for hours in rules.weekly(draft).days),
            approved_by=draft.approved_by.strip(),
        )


def calendar_year(desk: Desk, year: int) -> rules.YearFacts:
    """The exceptional days of a year.

    Raises:
        Denied: the account may not see the calendar.
    """
    desk.require(rules.CALENDAR_READ)
    calendar = _calendar(desk)
    entered = {row.day for row in CalendarDay.select(CalendarDay.day)}
    days = tuple(
        rules.DayFacts(day, rule.kind, rule.name, calendar.hours(day), day not in entered)
        for day, rule in sorted(calendar.days.items(), key=lambda one: one[0])
        if day.year == year
    )
    return rules.YearFacts(year, _known(calendar, year), _source(year), days)


def missing_year(desk: Desk) -> int | None:
    """The next year whose holidays should be entered now (calendar.holidays.announce_missing_days before it).

    Raises:
        Denied: the account may not see the calendar.
    """
    desk.require(rules.CALENDAR_READ)
    policy = versions.in_force(desk.store, desk.now(), desk.office.branch_id)
    ahead = policy.calendar_clauses.announce_missing_days
    return rules.year_to_announce(policy.calendar, desk.today(), ahead)


def recognise_notice(desk: Desk, text: str, year: int) -> rules.Recognised:
    """The days of a year in the pasted text of the official notice, to be confirmed; nothing is written.

    Raises:
        Denied: the account may not change the calendar.
    """
    desk.require(rules.CALENDAR_CHANGE)
    return rules.recognised(text, year)


def read_holiday_file(desk: Desk, text: str) -> rules.YearDraft:
    """The days of a holiday file, to be confirmed; nothing is written.

    Raises:
        Denied: the account may not change the calendar.
        Problems: the file has mistakes.
    """
    desk.require(rules.CALENDAR_CHANGE)
    return rules.draft_of(holidays.read(text))


def check_holidays(desk: Desk, draft: rules.YearDraft) -> list[Problem]:
    """What stands against entering a year, warnings included; nothing is written.

    Raises:
        Denied: the account may not change the calendar.
    """
    desk.require(rules.CALENDAR_CHANGE)
    return rules.year_problems(draft, _calendar(desk))


def enter_holidays(desk: Desk, draft: rules.YearDraft) -> None:
    """Enter all exceptional days of a year in place of those known so far; it counts at once, also for running limits.

    Raises:
        Denied: the account may not change the calendar.
        Problems: a day is doubled or strange; nothing was written.
    """
    with desk.transaction(rules.CALENDAR_CHANGE, "settings.calendar.year"):
        calendar = _calendar(desk)
        refuse(rules.year_problems(draft, calendar))
        named = {day.day for day in draft.days}
        dropped = sorted(day for day in _all_days() if day.year == draft.year and day not in named)
        _write((*draft.days, *(rules.DayDraft(day, None) for day in dropped)))
        known = CalendarYear.get_or_none(CalendarYear.year == draft.year)
        if known is None:
            CalendarYear.create(year=draft.year, source=draft.source.strip())
        elif known.source != draft.source.strip():
            known.source = draft.source.strip()
            known.save()


def check_days(desk: Desk, days: Sequence[rules.DayDraft]) -> list[Problem]:
    """What stands against entering single days, warnings included; nothing is written.

    Raises:
        Denied: the account may not change the calendar.
    """
    desk.require(rules.CALENDAR_CHANGE)
    return rules.days_problems(days, _calendar(desk))


def enter_days(desk: Desk, days: Sequence[rules.DayDraft]) -> None:
    """Enter single holidays, make-up days or half-days, or make days ordinary again.

    Raises:
        Denied: the account may not change the calendar.
        Problems: a day is doubled or strange; nothing was written.
    """
    with desk.transaction(rules.CALENDAR_CHANGE, "settings.calendar.days"):
        refuse(rules.days_problems(days, _calendar(desk)))
        _write(days)


def _write(days: Iterable[rules.DayDraft]) -> None:
    for draft in days:
        values = {
            "rule": versions.ORDINARY if draft.kind is None else draft.kind.value,
            "name": draft.name.strip(),
            "hours": draft.hours,
        }
        row = CalendarDay.get_or_none(CalendarDay.day == draft.day)
        if row is None:
            CalendarDay.create(day=draft.day, **values)
            continue
        for name, value in values.items():
            if getattr(row, name) != value:
                setattr(row, name, value)
        row.save()


def _all_days() -> set[date]:
    """Every day that was shipped or entered as exceptional."""
    shipped = {day for year in versions.shipped_years() for day, _ in year.days}
    return shipped | {row.day for row in CalendarDay.select(CalendarDay.day)}


def _newest(desk: Desk, at: datetime | None = None) -> BranchHours | None:
    """The newest hours of the branch, or the newest that were in force at an instant."""
    rows = BranchHours.select().where(BranchHours.branch_id == desk.office.branch_id)
    if at is not None:
        rows = rows.where(BranchHours.effective_at <= at)
    found: BranchHours | None = rows.order_by(BranchHours.number.desc()).first()
    return found


def _hours(desk: Desk, row: BranchHours | None) -> rules.HoursFacts:
    if row is None:
        return rules.HoursFacts(_calendar(desk).weekly, None, "", entered=False)
    return rules.HoursFacts(versions.hours_from(row.days), row.effective_at, row.approved_by, entered=True)


def _calendar(desk: Desk) -> Calendar:
    return versions.in_force(desk.store, desk.now(), desk.office.branch_id).calendar


def _known(calendar: Calendar, year: int) -> bool:
    return calendar.years_known is None or year in calendar.years_known


def _source(year: int) -> str:
    row = CalendarYear.get_or_none(CalendarYear.year == year)
    if row is not None:
        return str(row.source)
    return next((shipped.source for shipped in versions.shipped_years() if shipped.year == year), "")
