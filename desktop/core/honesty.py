"""Whether the PC's clock can be believed: set back, drifting while running, or far ahead at start."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from enum import Enum

from desktop.core.clock import Clock, SystemClock

TOLERANCE = timedelta(seconds=60)
FAR_AHEAD = timedelta(days=45)


class Doubt(Enum):
    """Why the clock is not believed."""

    BACK = "back"
    DRIFT = "drift"
    AHEAD = "ahead"


class ClockWatch:
    """Compares the wall clock with the last journal instant and with the time the PC has been running.

    A doubt stays until somebody confirms the time; what is recorded meanwhile is marked.
    """

    def __init__(self, last_recorded_at: datetime | None) -> None:
        self._last = last_recorded_at
        self._anchor: tuple[datetime, float] | None = None
        self._standing: Doubt | None = None

    def doubt(self, now: datetime, monotonic: float) -> Doubt | None:
        """Why *now* is doubtful, None when it is not; *monotonic* are seconds that nobody can set back."""
        if self._standing is None:
            self._standing = self._found(now, monotonic)
        if self._anchor is None:
            self._anchor = (now, monotonic)
        return self._standing

    def confirm(self, now: datetime, monotonic: float) -> None:
        """Somebody has looked at *now* and found it right."""
        self._standing = None
        self._last = now
        self._anchor = (now, monotonic)

    def recorded(self, at: datetime) -> None:
        """The journal has an entry of the instant *at*, which was believed."""
        self._last = at if self._last is None else max(self._last, at)

    def _found(self, now: datetime, monotonic: float) -> Doubt | None:
        if self._last is not None and now < self._last - TOLERANCE:
            return Doubt.BACK
        if self._anchor is not None:
            wall, steady = now - self._anchor[0], timedelta(seconds=monotonic - self._anchor[1])
            return Doubt.DRIFT if abs(wall - steady) > TOLERANCE else None
        return Doubt.AHEAD if self._last is not None and now > self._last + FAR_AHEAD else None


def steady_seconds(clock: Clock) -> float:
    """Seconds that go on while the PC sleeps and cannot be set; of a rehearsal's clock, its own."""
    if not isinstance(clock, SystemClock):
        return clock.now().timestamp()
    boot = getattr(time, "CLOCK_BOOTTIME", None)  # Elsewhere the monotonic clock counts sleep already.
    return time.monotonic() if boot is None else time.clock_gettime(boot)
