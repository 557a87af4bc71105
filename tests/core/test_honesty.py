"""A clock is doubted when it went back, drifted or jumped, until somebody confirms it."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.core.clock import FrozenClock, SystemClock
from desktop.core.honesty import ClockWatch, Doubt, steady_seconds

LAST = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("since_last", "doubt"),
    [
        (timedelta(0), None),
        (-60 * SECOND, None),
        (-61 * SECOND, Doubt.BACK),
        (45 * DAY, None),
        (45 * DAY + SECOND, Doubt.AHEAD),
    ],
)
def test_at_start_the_clock_is_compared_with_the_journal(since_last, doubt):
    assert ClockWatch(LAST).doubt(LAST + since_last, 0) is doubt


def test_a_new_store_believes_any_clock():
    assert ClockWatch(None).doubt(datetime(1970, 1, 1, tzinfo=UTC), 0) is None


@pytest.mark.parametrize(
    ("wall", "steady", "doubt"), [(3600, 3600, None), (60, 0, None), (61, 0, Doubt.DRIFT), (0, 61, Doubt.DRIFT)]
)
def test_while_running_the_wall_goes_with_the_steady_clock(wall, steady, doubt):
    watch = ClockWatch(LAST)
    assert watch.doubt(LAST, 100) is None
    assert watch.doubt(LAST + wall * SECOND, 100 + steady) is doubt


def test_many_days_of_running_are_no_jump():
    watch = ClockWatch(LAST)
    assert watch.doubt(LAST, 0) is None
    assert watch.doubt(LAST + 50 * DAY, 50 * 86400) is None


def test_going_back_behind_what_was_recorded_is_seen_without_the_steady_clock():
    watch = ClockWatch(LAST)
    watch.recorded(LAST + DAY)
    watch.recorded(LAST)
    assert watch.doubt(LAST + DAY - 61 * SECOND, 0) is Doubt.BACK


def test_a_doubt_stays_until_it_is_confirmed():
    watch = ClockWatch(LAST)
    assert watch.doubt(LAST - DAY, 0) is Doubt.BACK
    assert watch.doubt(LAST + SECOND, 1) is Doubt.BACK
    watch.confirm(LAST - DAY, 2)
    assert watch.doubt(LAST - DAY + SECOND, 3) is None
    assert watch.doubt(LAST + 2 * DAY, 4) is Doubt.DRIFT


def test_a_rehearsal_has_its_own_steady_clock():
    clock = FrozenClock(LAST)
    before = steady_seconds(clock)
    clock.advance(DAY)
    assert steady_seconds(clock) - before == 86400
    assert steady_seconds(SystemClock()) <= steady_seconds(SystemClock())
