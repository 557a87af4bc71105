"""Keeps Ctrl+K for the palette: text fields of some desktops would delete a line by it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class PaletteKey(QObject):
    """Hears the widget of a window that has the focus: it is asked about a key before the window's actions are.

    A filter of the whole application would hear each of the thousands of events by which a page opens.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow)

    def _follow(self, _former: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self._window.isAncestorOf(focused):
            focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field does not take the key, so that the action gets it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_K:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
