"""What clerks type for days and moments, read on Wednesday 18 November 2026 at 14:26."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import OFFICE_ZONE, FrozenClock, local
from desktop.core.sentence import Sentence
from desktop.widgets.entry_times import (
    NO_DAY,
    NO_MOMENT,
    NO_SUCH_DAY,
    NO_SUCH_TIME,
    TIME_MISSING,
    Lean,
    read_day,
    read_moment,
    shown_day,
    shown_moment,
)

NOW = FrozenClock().now()
TODAY = date(2026, 11, 18)


def at(month, day, hour, minute, year=2026):
    return datetime(year, month, day, hour, minute, tzinfo=OFFICE_ZONE)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0930", at(11, 18, 9, 30)),
        ("930", at(11, 18, 9, 30)),
        ("1420", at(11, 18, 14, 20)),
        ("14:20", at(11, 18, 14, 20)),
        ("１４：２０", at(11, 18, 14, 20)),
        ("14.20", at(11, 18, 14, 20)),
        ("9点", at(11, 18, 9, 0)),
        ("9点半", at(11, 18, 9, 30)),
        ("9点05分", at(11, 18, 9, 5)),
        ("下午2点20", at(11, 18, 14, 20)),
        ("下午 2:20", at(11, 18, 14, 20)),
        ("2:20 pm", at(11, 18, 14, 20)),
        ("中午12:10", at(11, 18, 12, 10)),
        ("中午11:50", at(11, 18, 11, 50)),
        ("凌晨12:10", at(11, 18, 0, 10)),
        ("0000", at(11, 18, 0, 0)),
        ("2359", at(11, 18, 23, 59)),
        ("今天 9:30", at(11, 18, 9, 30)),
        ("今天9:30", at(11, 18, 9, 30)),
        ("昨天 14:20", at(11, 17, 14, 20)),
        ("昨天1420", at(11, 17, 14, 20)),
        ("前天 上午10点", at(11, 16, 10, 0)),
        ("明天 0830", at(11, 19, 8, 30)),
        ("Yesterday 14:20", at(11, 17, 14, 20)),
        ("tomorrow 9:00", at(11, 19, 9, 0)),
        ("18 1420", at(11, 18, 14, 20)),
        ("5日 9:00", at(11, 5, 9, 0)),
        ("1118 1330", at(11, 18, 13, 30)),
        ("11-18 13:30", at(11, 18, 13, 30)),
        ("11/18 1330", at(11, 18, 13, 30)),
        ("11月18日13:30", at(11, 18, 13, 30)),
        ("+3 9:30", at(11, 21, 9, 30)),
        ("-1 1420", at(11, 17, 14, 20)),
        ("2026-11-18 13:30", at(11, 18, 13, 30)),
        ("2026-11-18T13:30", at(11, 18, 13, 30)),
        ("2025年12月31日 23:59", at(12, 31, 23, 59, 2025)),
        ("20251231 2359", at(12, 31, 23, 59, 2025)),
        ("  11-18   13:30 ", at(11, 18, 13, 30)),
        ("现在", at(11, 18, 14, 26)),
        ("20分钟前", at(11, 18, 14, 6)),
        ("-20分", at(11, 18, 14, 6)),
        ("+2小时", at(11, 18, 16, 26)),
    ],
)
def test_a_moment_is_read_as_clerks_type_it(typed, meant):
    read = read_moment(typed, NOW)
    assert read == meant
    assert read.tzinfo is UTC


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("", NO_MOMENT),
        ("很久以前", NO_MOMENT),
        ("abc 14:20", NO_MOMENT),
        ("14:20:99", NO_MOMENT),
        ("123456789012", NO_MOMENT),
        ("18", TIME_MISSING.of(day="18")),
        ("今天", TIME_MISSING.of(day="今天")),
        ("2026-11-18", TIME_MISSING.of(day="2026-11-18")),
        ("2460", NO_SUCH_TIME.of(time="2460")),
        ("25:00", NO_SUCH_TIME.of(time="25:00")),
        ("昨天 12:75", NO_SUCH_TIME.of(time="12:75")),
        ("11-31 13:30", NO_SUCH_DAY.of(day="11-31")),
        ("2026-02-29 13:30", NO_SUCH_DAY.of(day="2026-02-29")),
    ],
)
def test_what_is_no_moment_is_told_in_one_sentence(typed, wrong):
    assert read_moment(typed, NOW) == wrong


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18", TODAY),
        ("5", date(2026, 11, 5)),
        ("5号", date(2026, 11, 5)),
        ("1118", TODAY),
        ("11-18", TODAY),
        ("11.18", TODAY),
        ("11月18日", TODAY),
        ("0105", date(2027, 1, 5)),
        ("12-30", date(2026, 12, 30)),
        ("20250228", date(2025, 2, 28)),
        ("260228", date(2026, 2, 28)),
        ("26-2-8", date(2026, 2, 8)),
        ("2026/11/18", TODAY),
        ("2028-02-29", date(2028, 2, 29)),
        ("2-29", date(2028, 2, 29)),
        ("+3", date(2026, 11, 21)),
        ("+ 3天", date(2026, 11, 21)),
        ("-1", date(2026, 11, 17)),
        ("今天", TODAY),
        ("明天", date(2026, 11, 19)),
        ("yesterday", date(2026, 11, 17)),
    ],
)
def test_a_day_is_read_as_clerks_type_it(typed, meant):
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("", NO_DAY),
        ("someday", NO_DAY),
        ("1 2 3", NO_DAY),
        ("31", NO_SUCH_DAY.of(day="31")),
        ("0", NO_SUCH_DAY.of(day="0")),
        ("1331", NO_SUCH_DAY.of(day="1331")),
        ("02-30", NO_SUCH_DAY.of(day="02-30")),
        ("2026-13-01", NO_SUCH_DAY.of(day="2026-13-01")),
    ],
)
def test_what_is_no_day_is_told_in_one_sentence(typed, wrong):
    assert read_day(typed, TODAY) == wrong


@pytest.mark.parametrize(
    ("typed", "lean", "meant"),
    [
        ("12-30", Lean.PAST, date(2025, 12, 30)),
        ("11-18", Lean.PAST, TODAY),
        ("11-17", Lean.FUTURE, date(2027, 11, 17)),
        ("31", Lean.PAST, date(2026, 10, 31)),
        ("20", Lean.PAST, date(2026, 10, 20)),
        ("5", Lean.FUTURE, date(2026, 12, 5)),
        ("2-29", Lean.PAST, date(2024, 2, 29)),
    ],
)
def test_a_shortened_day_leans_as_the_field_asks(typed, lean, meant):
    assert read_day(typed, TODAY, lean) == meant


def test_over_new_year_the_nearest_year_is_meant():
    assert read_day("12-30", date(2027, 1, 3)) == date(2026, 12, 30)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31, 23, 59)))
def test_the_canonical_form_reads_back_to_the_same_minute(wall):
    moment = wall.replace(second=0, microsecond=0, tzinfo=OFFICE_ZONE)
    assert read_moment(f"{moment:%Y-%m-%d %H:%M}", NOW) == moment
    assert read_day(shown_day(moment.date()), TODAY) == moment.date()
    if moment.year != local(NOW).year:
        assert read_moment(shown_moment(moment, NOW), NOW) == moment


@given(st.text(max_size=24))
def test_nothing_that_can_be_typed_breaks_the_reading(typed):
    assert isinstance(read_moment(typed, NOW), datetime | Sentence)
    assert isinstance(read_day(typed, TODAY), date | Sentence)


def test_the_canonical_form_leaves_out_the_year_of_today():
    assert shown_moment(at(11, 18, 14, 26), NOW) == "11-18 14:26"
    assert shown_moment(at(12, 31, 9, 5, 2025), NOW) == "2025-12-31 09:05"
