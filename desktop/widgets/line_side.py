"""A picture or button inside a line edit, at its left or right end; unlike Qt's own it grows with the font size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from desktop.widgets.buttons import IconButton
from desktop.widgets.icons import wear
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme


class SidedLine(QLineEdit):
    """A line edit that may hold a picture or button at either end."""

    def __init__(self) -> None:
        super().__init__()
        self.sides: list[LineSide] = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What it holds moves along."""
        super().resizeEvent(event)
        for side in self.sides:
            side.settle()


class LineSide(IconButton):
    """Sits in a line edit and keeps the typed text away from itself; no Tab stop, its field has a key for it."""

    def __init__(self, line: SidedLine, icon: str, words: str, *, suffix: str, left: bool = False) -> None:
        super().__init__(icon, words, "", parent=line)
        self._line, self._left, self._suffix = line, left, suffix
        wear(self, icon, "ink3" if left else "ink2")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setProperty("kind", "side")
        if left:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setToolTip("")
        line.sides.append(self)
        line.objectNameChanged.connect(self._take_name)
        theme().changed.connect(self.settle)
        self.settle()

    def settle(self) -> None:
        """Take its place in the line as wide as it is now."""
        inset = 2
        edge = max(1, self._line.height() - 2 * inset)
        x = metrics().px(3) if self._left else self._line.width() - edge - inset
        self.setGeometry(x, inset, edge, edge)
        room = metrics().px(24)
        margins = self._line.textMargins()
        if self._left:
            margins.setLeft(room)
        else:
            margins.setRight(room)
        self._line.setTextMargins(margins)

    def _take_name(self, name: str) -> None:
        self.setObjectName(f"{name}.{self._suffix}")
