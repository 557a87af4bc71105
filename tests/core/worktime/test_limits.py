"""Limits and elapsed time: the worked examples, the awkward days, and a model that counts minute by minute."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.clock import OFFICE_ZONE
from desktop.core.worktime import (
    Calendar,
    DayKind,
    DayRule,
    Due,
    Interval,
    Never,
    UsedUp,
    WeeklyHours,
    limit_after,
    limits,
    time_between,
)

from .conftest import at, weekly

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
ROUND_THE_CLOCK = Calendar(weekly("0:00-24:00", "0:00-24:00", "0:00-24:00"))
NIGHTS = Calendar(weekly("22:00-6:00"))


@pytest.mark.parametrize(
    ("start", "amount", "due"),
    [
        ("2026-11-18 10:00", 10 * MINUTE, "2026-11-18 10:10"),
        ("2026-11-18 10:00", 30 * MINUTE, "2026-11-18 10:30"),
        ("2026-11-18 10:00", 24 * HOUR, "2026-11-19 10:00"),
        ("2026-11-18 10:08", 12 * HOUR, "2026-11-18 22:08"),
        ("2026-12-31 23:59:59", timedelta(seconds=1), "2027-01-01 00:00"),
    ],
)
def test_calendar_time_runs_day_and_night(start, amount, due):
    assert limit_after(at(start), amount, None).at == at(due)


@pytest.mark.parametrize(
    ("start", "amount", "due"),
    [
        ("2026-11-20 17:00", 2 * HOUR, "2026-11-23 10:00"),  # Friday half an hour, Monday an hour and a half
        ("2026-11-18 11:30", 1 * HOUR, "2026-11-18 14:00"),  # over the noon break
        ("2026-11-18 12:30", 1 * HOUR, "2026-11-18 14:30"),  # begins within the break
        ("2026-11-18 06:00", 3.5 * HOUR, "2026-11-18 12:00"),  # used up at the beginning of the break
        ("2026-11-18 16:30", 1 * HOUR, "2026-11-18 17:30"),  # used up at closing time: due then
        ("2026-11-18 17:30", MINUTE, "2026-11-19 08:31"),
        ("2026-11-20 17:30", timedelta(), "2026-11-20 17:30"),
        ("2026-11-21 09:00", timedelta(), "2026-11-21 09:00"),
        ("2026-11-18 16:30:00.000001", 1 * HOUR, "2026-11-19 08:30:00.000001"),
        ("2026-11-18 08:30", 7.5 * HOUR, "2026-11-18 17:30"),
        ("2026-11-18 08:30", 37.5 * HOUR, "2026-11-24 17:30"),
        ("2026-09-30 17:00", 1 * HOUR, "2026-10-05 09:00"),  # two holidays and a weekend
        ("2026-10-09 17:00", 1 * HOUR, "2026-10-10 09:00"),  # a Saturday worked instead
        ("2026-12-24 11:00", 2 * HOUR, "2026-12-25 14:30"),  # two half-days
        ("2026-12-24 11:00", 3 * HOUR, "2026-12-28 09:00"),
        ("2026-12-31 17:00", 1 * HOUR, "2027-01-01 09:00"),  # holidays of 2027 unknown: an ordinary Friday
    ],
)
def test_working_time_stops_when_the_office_is_shut(office, start, amount, due):
    assert limit_after(at(start), amount, office).at == at(due)
    assert time_between(at(start), at(due), office).amount == amount


@pytest.mark.parametrize(
    ("calendar", "start", "amount", "due"),
    [
        (NIGHTS, "2026-11-18 21:00", 3 * HOUR, "2026-11-19 01:00"),
        (NIGHTS, "2026-11-19 05:00", 2 * HOUR, "2026-11-19 23:00"),
        (NIGHTS, "2026-11-21 05:00", 2 * HOUR, "2026-11-23 23:00"),  # Saturday morning belongs to Friday's night
        (NIGHTS, "2026-11-16 03:00", 1 * HOUR, "2026-11-16 23:00"),  # Sunday has no night
        (ROUND_THE_CLOCK, "2026-11-21 05:00", 100 * HOUR, "2026-11-25 09:00"),
    ],
)
def test_nights_and_days_without_end(calendar, start, amount, due):
    assert limit_after(at(start), amount, calendar).at == at(due)
    assert time_between(at(start), at(due), calendar).amount == amount


def test_a_night_runs_into_a_holiday_but_none_begins_there():
    calendar = Calendar(weekly("22:00-6:00"), {date(2026, 11, 18): DayRule(DayKind.HOLIDAY)})
    assert limit_after(at("2026-11-17 22:00"), 9 * HOUR, calendar).at == at("2026-11-19 23:00")


def test_overlapping_hours_count_once():
    overlapping = (Interval(480, 720), Interval(600, 780))
    calendar = Calendar(WeeklyHours((overlapping,) * 7))
    assert time_between(at("2026-11-18 00:00"), at("2026-11-19 00:00"), calendar).amount == 5 * HOUR


def test_the_policy_may_move_closing_time_to_the_next_opening():
    calendar = Calendar(weekly(), used_up=UsedUp.AT_OPENING)
    assert limit_after(at("2026-11-18 16:30"), HOUR, calendar).at == at("2026-11-19 08:30")
    assert limit_after(at("2026-11-18 16:00"), HOUR, calendar).at == at("2026-11-18 17:00")


def test_years_without_holiday_data_are_named(office):
    assert limit_after(at("2026-12-31 16:30"), HOUR, office).fallback_years == frozenset()
    assert limit_after(at("2026-12-31 17:00"), HOUR, office).fallback_years == {2027}
    assert time_between(at("2025-12-31 17:00"), at("2028-01-01 00:00"), office).fallback_years == {2025, 2027}
    assert limit_after(at("2026-12-31 17:00"), HOUR, None).fallback_years == frozenset()
    assert time_between(at("2028-01-01 00:00"), at("2028-01-01 00:00"), office).fallback_years == frozenset()
    assert limit_after(at("2026-12-31 17:00"), HOUR, Calendar(weekly())).fallback_years == frozenset()


def test_an_empty_calendar_gets_a_sentence(office):
    empty = Calendar(weekly(""))
    never = limit_after(at("2026-11-18 10:00"), MINUTE, empty)
    assert isinstance(never, Never)
    assert "2026-11-18" in str(never.sentence)
    assert time_between(at("2026-11-18 10:00"), at("2030-11-18 10:00"), empty).amount == timedelta()
    assert limit_after(at("2026-11-18 10:00"), timedelta(), empty).at == at("2026-11-18 10:00")


def test_a_calendar_of_make_up_days_alone_ends_with_them():
    days = {date(2027, 3, 6): DayRule(DayKind.MAKE_UP, "", (Interval(480, 540),))}
    calendar = Calendar(weekly(""), days)
    assert limit_after(at("2026-11-18 10:00"), HOUR, calendar).at == at("2027-03-06 09:00")
    assert isinstance(limit_after(at("2026-11-18 10:00"), HOUR + MINUTE, calendar), Never)


@pytest.mark.parametrize("calendar", [None, Calendar(weekly())])
def test_what_ends_after_the_last_year_gets_a_sentence(calendar):
    assert isinstance(limit_after(at("2026-11-18 10:00"), timedelta(days=10**7), calendar), Never)
    assert isinstance(limit_after(at("2026-11-18 10:00"), timedelta(days=999_999_999), calendar), Never)


def test_long_limits_cross_the_years(office):
    due = limit_after(at("2020-01-01 00:00"), 300_000 * HOUR, office)
    assert isinstance(due, Due)
    assert time_between(at("2020-01-01 00:00"), due.at, office).amount == 300_000 * HOUR


def test_time_runs_backwards_as_forwards(office):
    early, late = at("2026-11-20 17:00"), at("2026-11-23 10:00")
    assert time_between(late, early, office).amount == -2 * HOUR


def test_a_limit_is_never_negative(office):
    with pytest.raises(ValueError, match="negative"):
        limit_after(at("2026-11-18 10:00"), -MINUTE, office)


# A model that knows nothing of weeks and sums: it walks through the minutes one by one.
hours = st.lists(st.tuples(st.integers(0, 95), st.integers(1, 96)), max_size=3).map(
    lambda spans: tuple(Interval(opens * 15, (opens + length) * 15) for opens, length in spans)
)
weeks = st.one_of(st.lists(hours, min_size=7, max_size=7).map(tuple), st.tuples(*[st.just(())] * 7)).map(WeeklyHours)
dates = st.dates(date(2026, 12, 28), date(2027, 1, 10))
rules = st.builds(DayRule, st.sampled_from(DayKind), st.just("x"), st.one_of(st.none(), hours))
calendars = st.builds(Calendar, weeks, st.dictionaries(dates, rules, max_size=5), st.just(frozenset({2026})))
moments = st.integers(0, 13 * 24 * 3600 * 1000).map(lambda ms: at("2026-12-29 00:00") + timedelta(milliseconds=ms))
amounts = st.integers(0, 4 * 24 * 3600 * 1000).map(lambda ms: timedelta(milliseconds=ms))


def is_open(calendar, moment):
    day, minute = moment.date(), moment.hour * 60 + moment.minute
    own = any(it.opens <= minute < it.closes for it in calendar.hours(day))
    before = calendar.hours(day - timedelta(days=1))
    return own or any(it.opens <= minute + 1440 < it.closes for it in before)


def counted(calendar, start, end):
    """Working time from *start* to *end*, quarter of an hour by quarter of an hour, as all hours here are."""
    total, quarter = timedelta(), timedelta(minutes=15)
    moment = start
    while moment < end:
        following = min(moment - (moment - at("2026-01-01 00:00")) % quarter + quarter, end)
        total += following - moment if is_open(calendar, moment) else timedelta()
        moment = following
    return total


@given(calendars, moments, moments)
@settings(max_examples=60, deadline=None)
def test_elapsed_time_equals_the_model(calendar, one, other):
    start, end = sorted((one, other))
    elapsed = time_between(start, end, calendar)
    assert elapsed.amount == counted(calendar, start, end)
    assert sum((it.end - it.start for it in elapsed.slices if it.counts), timedelta()) == elapsed.amount


@given(calendars, moments, moments, moments)
@settings(max_examples=100, deadline=None)
def test_elapsed_time_adds_up(calendar, a, b, c):
    assert (
        time_between(a, b, calendar).amount + time_between(b, c, calendar).amount == time_between(a, c, calendar).amount
    )


@given(calendars, moments, amounts)
@settings(max_examples=200, deadline=None)
def test_a_limit_takes_exactly_its_amount_and_ends_at_the_first_such_moment(calendar, start, amount):
    due = limit_after(start, amount, calendar)
    if isinstance(due, Never):
        assert not any(calendar.weekly.days)
        return
    assert time_between(start, due.at, calendar).amount == amount
    if amount:
        assert time_between(start, due.at - timedelta(microseconds=1), calendar).amount < amount


@given(calendars, moments, amounts)
@settings(max_examples=60, deadline=None)
def test_slices_explain_a_limit_without_gaps(calendar, start, amount):
    due = limit_after(start, amount, calendar)
    if isinstance(due, Never) or due.at - start > timedelta(days=60):
        return
    assert sum((it.end - it.start for it in due.slices if it.counts), timedelta()) == amount
    edges = [start, *[it.end for it in due.slices]]
    assert [it.start for it in due.slices] == edges[:-1]
    assert edges[-1] == due.at
    assert all(it.start < it.end for it in due.slices)


@given(st.datetimes(datetime(1, 1, 3), datetime(9990, 1, 1)), st.integers(0, 10**12))
def test_any_year_is_good_enough(moment, microseconds):
    start, amount = moment.replace(tzinfo=UTC), timedelta(microseconds=microseconds)
    calendar = Calendar(
        weekly(),
        {
            date(2026, 10, 1): DayRule(DayKind.HOLIDAY),
            date.max: DayRule(DayKind.HOLIDAY),
            date.min: DayRule(DayKind.HOLIDAY),
        },
    )
    assert time_between(start, limit_after(start, amount, calendar).at, calendar).amount == amount


def test_the_zone_of_a_moment_does_not_matter(office):
    start = at("2026-11-20 17:00")
    assert limit_after(start.astimezone(UTC), 2 * HOUR, office).at == limit_after(start, 2 * HOUR, office).at
    assert limit_after(start, 2 * HOUR, office).at.tzinfo is UTC
    assert OFFICE_ZONE.utcoffset(None) == timedelta(hours=8)


def test_slices_are_worked_out_only_when_somebody_asks(office, monkeypatch):
    asked = []
    monkeypatch.setattr(limits, "slices_between", lambda *span: asked.append(span) or ())
    due = limit_after(at("2026-11-18 10:00"), 37.5 * HOUR, office)
    assert not asked
    assert due.slices == due.slices == ()
    assert len(asked) == 1
