"""The one timer behind every clock on screen: on the minute, or each second while somebody needs it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Ticker(QObject):
    """Ticks on the whole minute; each second only while *needs_seconds* says so."""

    ticked = Signal()
    minute = Signal()
    """A new minute began, or the clock jumped."""

    def __init__(self, now: Callable[[], datetime], needs_seconds: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._now, self._needs_seconds = now, needs_seconds
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._last: tuple[int, ...] = ()

    def start(self) -> None:
        """Begin; call again when a visible clock may have come or gone."""
        self._timer.start(self.wait())

    def stop(self) -> None:
        """Tick no more until `start`."""
        self._timer.stop()

    def wait(self) -> int:
        """Milliseconds until the next tick is due."""
        at = self._now()
        into_second = at.microsecond // 1000
        if self._needs_seconds():
            return 1000 - into_second
        return 60_000 - at.second * 1000 - into_second

    def tick(self) -> None:
        """Let the clocks repaint, now."""
        at = self._now()
        minute = (at.year, at.month, at.day, at.hour, at.minute)
        self.ticked.emit()
        if minute != self._last:
            self._last = minute
            self.minute.emit()
        self.start()
