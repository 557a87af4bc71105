"""Calendars and moments for the tests of working time."""

from datetime import date, datetime

import pytest

from desktop.core.clock import OFFICE_ZONE
from desktop.core.worktime import Calendar, DayKind, DayRule, WeeklyHours, read_hours


def weekly(workdays="8:30-12:00, 13:30-17:30", saturday="", sunday=""):
    return WeeklyHours((*[read_hours(workdays)] * 5, read_hours(saturday), read_hours(sunday)))


def at(text):
    """A moment of the office's wall clock: ``at("2026-11-20 17:00")``."""
    return datetime.fromisoformat(text).replace(tzinfo=OFFICE_ZONE)


@pytest.fixture(scope="session")
def office():
    """The default hours with a few exceptional days around New Year 2027; 2026 is known, 2027 is not."""
    days = {
        date(2026, 10, 1): DayRule(DayKind.HOLIDAY, "国庆节"),
        date(2026, 10, 2): DayRule(DayKind.HOLIDAY, "国庆节"),
        date(2026, 10, 10): DayRule(DayKind.MAKE_UP, "国庆节"),
        date(2026, 12, 24): DayRule(DayKind.HALF_DAY, "盘点"),
        date(2026, 12, 25): DayRule(DayKind.HALF_DAY, "", read_hours("13:30-15:00")),
    }
    return Calendar(weekly(), days, frozenset({2026}))
