"""Opening hours as typed and as the week has them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.sentence import Sentence
from desktop.core.worktime import CLOSED, Interval, WeeklyHours, duration, overlaps, read_hours, written

from .conftest import weekly

DEFAULT = (Interval(510, 720), Interval(810, 1050))


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("8:30-12:00, 13:30-17:30", DEFAULT),
        ("08:30–12:00 13:30–17:30", DEFAULT),
        ("13：30—17：30；8：30~12：00", DEFAULT),
        ("8:30至12:00、13:30到17:30", DEFAULT),
        ("0:00-24:00", (Interval(0, 1440),)),
        ("0:00-0:00", None),
        ("22:00-6:00", (Interval(1320, 1800),)),
        ("", CLOSED),
        ("休息", CLOSED),
        ("8:30", None),
        ("8:60-9:00", None),
        ("24:00-25:00", None),
        ("8:30-12:00, 11:00-14:00", None),
        ("早上到晚上", None),
        ("9" * 5000, None),
    ],
)
def test_hours_are_read_as_typed(typed, hours):
    found = read_hours(typed)
    assert isinstance(found, Sentence) if hours is None else found == hours


intervals = st.tuples(st.integers(0, 1439), st.integers(1, 1439)).map(lambda it: Interval(it[0], it[0] + it[1]))


@given(intervals)
def test_written_hours_are_read_back(interval):
    assert read_hours(written((interval,))) == (interval,)


def test_a_working_day_is_a_regular_day():
    assert weekly().working_day == timedelta(hours=7.5)
    assert weekly("9:00-12:00", "8:00-20:00").working_day == timedelta(hours=3)
    assert weekly("").working_day == timedelta()
    assert duration((Interval(0, 60), Interval(30, 90))) == timedelta(minutes=90)


def test_overlaps_are_found_across_midnight_and_the_end_of_the_week():
    assert overlaps(weekly().days) == []
    night, early = (Interval(1320, 1800),), (Interval(300, 600),)
    assert overlaps((night, early, (), (), (), (), ())) == [(1, early[0])]
    assert overlaps((early, (), (), (), (), (), night)) == [(0, early[0])]
    assert overlaps(((*DEFAULT, Interval(600, 700)), (), (), (), (), (), ())) == [(0, Interval(600, 700))]


@pytest.mark.parametrize(("opens", "closes"), [(-1, 5), (1440, 1500), (10, 10), (20, 10), (0, 1441)])
def test_an_interval_lies_within_a_day(opens, closes):
    with pytest.raises(ValueError, match="interval"):
        Interval(opens, closes)


def test_a_week_has_seven_days():
    assert WeeklyHours((CLOSED,) * 7).regular == CLOSED
