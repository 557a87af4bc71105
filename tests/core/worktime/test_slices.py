"""The slices that explain a limit."""

from datetime import timedelta

from desktop.core.worktime import Calendar, Reason, limit_after, time_between

from .conftest import at, weekly

HOUR = timedelta(hours=1)


def told(slices):
    local = [
        (it.start.astimezone(at("2026-01-01").tzinfo), it.end.astimezone(at("2026-01-01").tzinfo), it) for it in slices
    ]
    return [(f"{start:%m-%d %H:%M}", f"{end:%m-%d %H:%M}", it.counts, it.reason, it.name) for start, end, it in local]


def test_friday_afternoon_to_monday_morning(office):
    assert told(limit_after(at("2026-11-20 17:00"), 2 * HOUR, office).slices) == [
        ("11-20 17:00", "11-20 17:30", True, Reason.WORKING, ""),
        ("11-20 17:30", "11-21 00:00", False, Reason.OFF_HOURS, ""),
        ("11-21 00:00", "11-23 00:00", False, Reason.REST_DAY, ""),
        ("11-23 00:00", "11-23 08:30", False, Reason.OFF_HOURS, ""),
        ("11-23 08:30", "11-23 10:00", True, Reason.WORKING, ""),
    ]


def test_the_noon_break(office):
    assert [it.reason for it in limit_after(at("2026-11-18 11:30"), HOUR, office).slices] == [
        Reason.WORKING,
        Reason.BREAK,
        Reason.WORKING,
    ]


def test_holidays_and_make_up_days_are_named(office):
    assert told(time_between(at("2026-09-30 17:30"), at("2026-10-03 00:00"), office).slices) == [
        ("09-30 17:30", "10-01 00:00", False, Reason.OFF_HOURS, ""),
        ("10-01 00:00", "10-03 00:00", False, Reason.HOLIDAY, "国庆节"),
    ]
    assert told(time_between(at("2026-10-10 08:30"), at("2026-10-10 12:00"), office).slices) == [
        ("10-10 08:30", "10-10 12:00", True, Reason.MAKE_UP, "国庆节")
    ]
    assert [it.reason for it in time_between(at("2026-12-24 08:30"), at("2026-12-25 00:00"), office).slices] == [
        Reason.HALF_DAY,
        Reason.OFF_HOURS,
    ]


def test_calendar_time_is_one_slice():
    assert told(limit_after(at("2026-11-18 10:00"), 24 * HOUR, None).slices) == [
        ("11-18 10:00", "11-19 10:00", True, Reason.CALENDAR, "")
    ]


def test_an_empty_span_has_no_slices(office):
    assert limit_after(at("2026-11-18 10:00"), timedelta(), office).slices == ()


def test_a_night_keeps_counting_past_midnight():
    calendar = Calendar(weekly("22:00-6:00"))
    assert told(limit_after(at("2026-11-18 21:00"), 3 * HOUR, calendar).slices) == [
        ("11-18 21:00", "11-18 22:00", False, Reason.OFF_HOURS, ""),
        ("11-18 22:00", "11-19 01:00", True, Reason.WORKING, ""),
    ]
