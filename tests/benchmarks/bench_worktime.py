"""How long one limit in working time takes, beside one limit in calendar time."""

from datetime import UTC, datetime, timedelta

from desktop.core.worktime import limit_after
from desktop.policy import versions
from tests.benchmarks.measure import Measure, median_seconds

TIMES = 5_000
START = datetime(2026, 9, 28, 9, 7, tzinfo=UTC)
A_WEEK = timedelta(hours=37.5)


def measures() -> list[Measure]:
    """One week of working time over a holiday; the goal is absolute."""
    calendar = versions.shipped().calendar

    def working() -> None:
        for _ in range(TIMES):
            limit_after(START, A_WEEK, calendar)

    def plain() -> None:
        for _ in range(TIMES):
            limit_after(START, A_WEEK, None)

    def explained() -> None:
        for _ in range(TIMES // 50):
            _ = limit_after(START, A_WEEK, calendar).slices

    return [
        Measure("limit of one working week", median_seconds(working) / TIMES * 1e6, "µs", goal=20),
        Measure("limit of one week of calendar time", median_seconds(plain) / TIMES * 1e6, "µs"),
        Measure("the same working week with its slices", median_seconds(explained) / (TIMES // 50) * 1e6, "µs"),
    ]
