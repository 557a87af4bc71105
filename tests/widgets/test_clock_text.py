"""What clocks say: rounding, warning, lateness, moments."""

from datetime import timedelta

import pytest

from desktop.core.clock import FrozenClock
from desktop.widgets.clock_text import (
    face,
    full,
    moment,
    overrun,
    remaining,
    span,
    spoken_moment,
    weekday,
)
from desktop.widgets.figures import grouped, phone

NOW = FrozenClock().now()


def length(days=0, hours=0, minutes=0, seconds=0):
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (length(), "00:00"),
        (length(minutes=6, seconds=40), "06:40"),
        (length(minutes=9, seconds=59), "09:59"),
        (length(minutes=10), "10 min"),
        (length(minutes=59, seconds=59), "59 min"),
        (length(hours=1), "1 h 00 min"),
        (length(hours=11, minutes=12), "11 h 12 min"),
        (length(hours=23, minutes=59, seconds=59), "23 h 59 min"),
        (length(days=1), "1 d"),
        (length(days=1, hours=2, minutes=59), "1 d 2 h"),
    ],
)
def test_what_is_left_is_rounded_down(rest, told):
    assert str(remaining(rest)) == told


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (length(seconds=1), "under 1 min"),
        (length(seconds=59), "under 1 min"),
        (length(minutes=1), "1 min"),
        (length(minutes=8, seconds=59), "8 min"),
        (length(days=2), "2 d"),
    ],
)
def test_lateness_is_never_nothing(by, told):
    assert str(overrun(by)) == told


def test_a_segment_clock_knows_its_states():
    start, due = NOW - length(minutes=20), NOW + length(minutes=20)
    assert face(NOW, None, None).kind == "clock.waiting"
    assert face(NOW, start, due).kind == "clock.running"
    assert face(NOW, start, due, NOW).kind == "clock.soon"
    assert face(NOW, start, due, NOW + length(seconds=1)).kind == "clock.running"
    assert face(NOW, start, due).share == pytest.approx(0.5)
    assert face(NOW, start, NOW + length(hours=9)).kind == "clock.running"
    assert face(NOW, start, NOW + length(minutes=2)).seconds
    late = face(NOW, start, NOW - length(minutes=36))
    assert (late.kind, str(late.sentence)) == ("clock.late", "36 min late")
    assert face(NOW, start, NOW, start).kind == "clock.soon"  # the last moment is still in time
    assert str(face(NOW, start, due, finished_at=NOW).sentence) == "14:26 in time"
    missed = face(NOW, start, NOW, finished_at=NOW + length(seconds=1))
    assert (missed.kind, str(missed.sentence)) == ("clock.missed", "done under 1 min late")
    assert face(NOW, start, due, doubtful=True).kind == "clock.doubtful"


def test_moments_are_short_where_they_can_be():
    assert str(moment(NOW, NOW)) == "14:26"
    assert str(moment(NOW + length(hours=12), NOW)) == "next day 02:26"
    assert str(moment(NOW + length(days=2), NOW)) == "11-20 14:26"
    assert str(moment(NOW + length(days=60), NOW)) == "2027-01-17 14:26"
    assert full(NOW) == "2026-11-18 14:26"


def test_moments_are_spoken_in_explanations():
    told = [str(spoken_moment(NOW + length(days=days), NOW)) for days in (-1, 0, 1, 2, 7)]
    assert told == ["yesterday 14:26", "today 14:26", "tomorrow 14:26", "Friday 14:26", "11-25 14:26"]
    assert str(weekday(NOW)) == "Wednesday"


def test_figures_have_thin_groups():
    assert grouped(1240) == "1\u2009240"
    assert grouped(999) == "999"
    assert phone("13800004417") == "138 0000 4417"
    assert phone("0531-1234567") == "0531-1234567"
    assert str(span(length(hours=3, minutes=5))) == "3 h 05 min"
