"""Keys while a pop-up of a field is open: Ctrl+Enter and Ctrl+S reach their action, Esc closes the pop-up alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""With either of them a key is a shortcut, not typing."""
_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S})


class ChordsPass(QObject):
    """Lives as long as the pop-up: closes it, settles the field, and does what the chord means around the field.

    Esc is the pop-up's own: without that the page around the field would take it as its shortcut.
    """

    def __init__(self, popup: QWidget, field: QWidget, settle: Callable[[], None]) -> None:
        super().__init__(popup)
        self._popup, self._field, self._settle = popup, field, settle
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the chords from the pop-up, keep Esc from the page, and nothing else."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()
            return True
        if not isinstance(event, QKeyEvent) or not _is_chord(event):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:  # the first word of every key; its action comes right after
            self._settle()
            self._popup.hide()
        elif event.type() == QEvent.Type.KeyPress:  # no shortcut reached around the pop-up
            action = _meant(self._field, QKeySequence(event.keyCombination()))
            if action is not None:
                QTimer.singleShot(0, action, action.trigger)  # it may take the field away, and this pop-up with it
            return True
        return super().eventFilter(watched, event)


def _closes(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape


def _is_chord(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and event.key() in _KEYS


def _meant(field: QWidget, keys: QKeySequence) -> QAction | None:
    """The nearest action around the field that these keys do."""
    around: QWidget | None = field
    while around is not None:
        for action in around.actions():
            if keys in action.shortcuts() and action.isEnabled():
                return action
        around = None if around.isWindow() else around.parentWidget()
    return None
