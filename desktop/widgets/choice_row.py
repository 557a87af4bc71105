"""A few choices side by side, one of them chosen: one Tab stop for all, arrows step from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout

from desktop.core.problem import Problem
from desktop.widgets.chords import CHORD
from desktop.widgets.theme import theme

_STEPS: Mapping[int, int] = MappingProxyType(
    {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ChoiceRow(QFrame):
    """Its parts are buttons by their codes; a part tells by `note_left` that it lost the focus."""

    edited = Signal()
    left = Signal()

    def __init__(self, *, optional: bool = False) -> None:
        """*optional* lets nothing be chosen again."""
        super().__init__()
        self._optional = optional
        self._parts: dict[str, QAbstractButton] = {}
        self._row = QHBoxLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not optional)
        self.objectNameChanged.connect(self._name_parts)

    def _fill(self, parts: Mapping[str, QAbstractButton], stretch: int = 0) -> None:
        self._parts = dict(parts)
        for part in self._parts.values():
            self._group.addButton(part)
            self._row.addWidget(part, stretch)
            part.clicked.connect(self._clicked)
        theme().changed.connect(self._measure)
        self._measure()
        self._settle_focus()

    def _measure(self) -> None:
        """Take the sizes of the font size in force."""
        self._row.setContentsMargins(0, 0, 0, 0)

    def value(self) -> str:
        """The code that is chosen, or an empty text."""
        return next((code for code, part in self._parts.items() if part.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose a code; an empty or unknown one chooses nothing."""
        before = self.value()
        self._group.setExclusive(False)
        for code, part in self._parts.items():
            part.setChecked(code == value)
        self._group.setExclusive(not self._optional)
        self._settle_focus()
        if self.value() != before:
            self.edited.emit()

    def own_problem(self) -> Problem | None:
        """A choice is never wrong by itself."""
        return None

    def note_left(self) -> None:
        """A part lost the focus; the row did when no other one has it."""
        if not any(part.hasFocus() for part in self._parts.values()):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step, Enter goes on, and what else this row knows."""
        at, codes = self._at(), tuple(self._parts)
        if event.modifiers() & CHORD:
            super().keyPressEvent(event)
        elif event.key() in _STEPS:
            self._choose(codes[(at + _STEPS[event.key()]) % len(codes)] if at >= 0 else codes[0])
        elif event.key() in _ENTER:
            self.focusNextChild()
        elif not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, _event: QKeyEvent) -> bool:
        """Keys of one kind of row; False for those it does not know."""
        return False

    def _clicked(self) -> None:
        self._settle_focus()
        self.edited.emit()

    def _choose(self, code: str) -> None:
        self.set_value(code)
        self._parts[code].setFocus(Qt.FocusReason.OtherFocusReason)

    def _at(self) -> int:
        return next((at for at, part in enumerate(self._parts.values()) if part.isChecked()), -1)

    def _settle_focus(self) -> None:
        # The chosen part is the one Tab stop, or the first while nothing is chosen.
        stop = max(self._at(), 0)
        for at, part in enumerate(self._parts.values()):
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == stop else Qt.FocusPolicy.ClickFocus)
            if at == stop:
                self.setFocusProxy(part)

    def _name_parts(self, name: str) -> None:
        for code, part in self._parts.items():
            part.setObjectName(f"{name}.{code}")
