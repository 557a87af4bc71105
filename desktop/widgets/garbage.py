"""Garbage collection: reference cycles are collected on the GUI thread only, when it has time."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

YOUNG = 2_000
"""So many new objects are worth a collection."""
ROUNDS = 10
"""So many collections of a generation come before one of the next older."""
PACE, HASTE = 1_000, 50
"""Milliseconds between two looks, and while a worker makes objects by the hundred thousand."""
QUIET = 2_000
"""Milliseconds without a key or a click after which a full collection is not noticed."""
_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.InputMethod})


class Collector(QObject):
    """Stands in for Python's automatic collection while there are workers.

    That one runs on whichever thread has just made an object. On a worker's it destroys widgets that were part of a
    reference cycle, which Qt forbids outside the GUI thread and answers by a crash; and it stops the window for as long
    as it traverses everything that a job over a whole office holds. Here only the youngest generation is collected
    while a job runs, and all of them only while nobody types.
    """

    _at_work = 0

    def __init__(self, busy: Callable[[], bool], parent: QObject) -> None:
        """*busy* tells whether a worker works; made while collection is disabled already, it waits for `begin`."""
        super().__init__(parent)
        self._busy, self._ended = busy, False
        put_off = not gc.isenabled() and not Collector._at_work
        Collector._at_work += 1
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._look_through)
        if not put_off:
            self.begin()

    def begin(self) -> None:
        """Collect from now on."""
        if not self._ended:
            self._timer.start(PACE)

    def end(self) -> None:
        """There are no workers any more: Python collects automatically again, on the one thread that is left."""
        if self._ended:
            return
        self._ended = True
        self._timer.stop()
        self._rest()
        Collector._at_work -= 1
        if not Collector._at_work:
            gc.enable()

    @property
    def due(self) -> bool:
        """Whether a full collection waits for a quiet moment."""
        return self._quiet.isActive()

    def look(self) -> None:
        """Collect what is due."""
        young, middle, old = gc.get_count()
        busy = self._busy()
        if busy or middle <= ROUNDS:
            if young > YOUNG:
                gc.collect(0)
        else:
            gc.collect(1)
            if old >= ROUNDS and not self.due:
                self._await_quiet()
        if self._timer.isActive():
            self.hasten(busy=busy)

    def hasten(self, *, busy: bool) -> None:
        """Look more often while a worker works."""
        pace = HASTE if busy else PACE
        if self._timer.isActive() and self._timer.interval() != pace:
            self._timer.start(pace)

    def _await_quiet(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)
            self._quiet.start()

    def _look_through(self) -> None:
        if self._busy():
            self._quiet.start()
            return
        self._rest()
        gc.collect()

    def _rest(self) -> None:
        self._quiet.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only while a full collection is due: a key or a click puts it off."""
        if event.type() in _TOUCHES:
            self._quiet.start()
        return super().eventFilter(watched, event)
