"""Tells the burst of a barcode scanner from typing, where no text field has the focus."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

SHORTEST = 6
GAP = 0.035
"""Seconds; nobody types two characters in less."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ScannerBurst(QObject):
    """Hears the keys of lists and pages: six characters or more in quick succession and Enter are a scan, not a
    search and an opening.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject, *, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._typed, self._at = "", 0.0
        self._tells: set[QWidget] = set()

    def listens_to(self, widget: QWidget) -> None:
        """Say that *widget* tells its keys; one around it may tell them too."""
        self._tells.add(widget)

    def hear(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Gather what was typed into *widget*; True for the Enter that ends a burst: it opens nothing."""
        focus = QApplication.focusWidget()
        if focus is not widget and focus in self._tells:
            return False  # heard already, on its way up
        at, text = self._now(), event.text()
        quick, self._at = at - self._at < GAP, at
        if event.key() in _ENTER:
            burst, self._typed = self._typed, ""
            if quick and len(burst) >= SHORTEST:
                self.scanned.emit(burst)
                return True
        elif text and text.isprintable():
            self._typed = (self._typed if quick else "") + text
        # The Shift that a scanner presses for capitals is no character and ends no burst.
        return False
