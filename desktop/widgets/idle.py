"""Notices that nobody has touched keyboard or mouse for a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

LOCK_AFTER_MINUTES = 10
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


REST = 10_000
"""Milliseconds after a touch in which nobody looks: every event of the program passes the filter, and a page that
opens sends thousands."""


class IdleWatch(QObject):
    """Emits `idle` once when nothing was touched for some minutes; any touch starts anew.

    It begins right after a touch: the one that unlocked. A touch that goes unseen in the rest after another one counts
    as made at its end: never idle too early, and at most so much too late.
    """

    idle = Signal()

    def __init__(self, app: QCoreApplication, parent: QObject, minutes: int = LOCK_AFTER_MINUTES) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(minutes * 60_000)
        self._timer.timeout.connect(self.idle)
        self._app = app
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._look)
        self._timer.start()
        self._rest.start()

    @property
    def left(self) -> int:
        """Milliseconds until it counts as idle."""
        return self._timer.remainingTime()

    def wait(self, *, paused: bool) -> None:
        """Stop counting while the screen is locked, or count anew."""
        self._timer.stop() if paused else self._timer.start()

    def _look(self) -> None:
        """The rest is over: count from here, and look again."""
        if self._timer.isActive():
            self._timer.start()
        self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every touch counts, whatever it is for."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
            self._app.removeEventFilter(self)
            self._rest.start()
        return super().eventFilter(watched, event)
