"""A picture or button inside a line edit, at its left or right end; unlike Qt's own it grows with the font size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit

from desktop.widgets.buttons import IconButton
from desktop.widgets.icons import wear
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme


class LineSide(IconButton):
    """Sits in a line edit and keeps the typed text away from itself; no Tab stop, its field has a key for it."""

    def __init__(self, line: QLineEdit, icon: str, words: str, *, suffix: str, left: bool = False) -> None:
        super().__init__(icon, words, "", parent=line)
        self._line, self._left, self._suffix = line, left, suffix
        wear(self, icon, "ink3" if left else "ink2")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setProperty("kind", "side")
        if left:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setToolTip("")
        line.installEventFilter(self)
        line.objectNameChanged.connect(self._take_name)
        theme().changed.connect(self._settle)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along when the line edit changes its size."""
        if watched is self._line and event.type() is QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
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
