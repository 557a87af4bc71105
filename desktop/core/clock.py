"""The time of day: where *now* comes from, and the office's fixed zone UTC+08:00."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Protocol

OFFICE_ZONE = timezone(timedelta(hours=8), "UTC+08:00")


class Clock(Protocol):
    """Something that tells the present instant."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC, with microseconds."""
        ...


class SystemClock:
    """The clock of this PC."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class FrozenClock:
    """A clock that stands still until it is moved; for rehearsals, samples and tests."""

    at: datetime = field(default=datetime(2026, 11, 18, 6, 26, tzinfo=UTC))

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.at

    def advance(self, by: timedelta) -> None:
        """Move forward, or back when *by* is negative."""
        self.at += by


def local(at: datetime) -> datetime:
    """An instant as the office's wall clock shows it (aware, UTC+08:00)."""
    return at.astimezone(OFFICE_ZONE)


def local_day(at: datetime) -> date:
    """The office's calendar day of an instant."""
    return local(at).date()


def instant(day: date, at: time) -> datetime:
    """The UTC instant of a wall-clock time at the office."""
    return datetime.combine(day, at, OFFICE_ZONE).astimezone(UTC)
