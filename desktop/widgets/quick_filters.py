"""Quick filters over a list: one chosen, each with its count once it is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton

from desktop.widgets.figures import grouped
from desktop.widgets.metrics import metrics

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class QuickFilters(QFrame):
    """A row of checkable buttons; arrows step, one Tab stop for all."""

    chosen = Signal(str)

    def __init__(self, name: str, filters: Sequence[tuple[str, str]]) -> None:
        """*filters* are codes with their words; the first is chosen. One without a code lets all through."""
        super().__init__()
        self.setObjectName(name)
        self._words = dict(filters)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().tight)
        for code, words in filters:
            button = QToolButton(self)
            button.setObjectName(f"{name}.{code or 'all'}")
            button.setText(words)
            button.setAccessibleName(words)
            button.setCheckable(True)
            button.setProperty("kind", "quick")
            button.clicked.connect(lambda _checked, code=code: self._choose(code))
            self._group.addButton(button)
            self._buttons[code] = button
            row.addWidget(button)
        self.set_value(filters[0][0])

    def value(self) -> str:
        """The code of the chosen filter."""
        return next(code for code, button in self._buttons.items() if button.isChecked())

    def set_value(self, code: str) -> None:
        """Choose a filter without asking for the list anew."""
        self._buttons[code].setChecked(True)
        self._settle_focus()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write how many each filter lets through behind its words; a code left out shows none."""
        for code, button in self._buttons.items():
            words = self._words[code]
            button.setText(f"{words} {grouped(counts[code])}" if code in counts else words)
            button.setAccessibleName(button.text())

    def await_counts(self, codes: Sequence[str]) -> None:
        """Keep room for the counts of *codes* while they are being read."""
        for code in codes:
            self._buttons[code].setText(f"{self._words[code]} …")

    def set_shown(self, code: str, shown: bool) -> None:
        """Leave a filter out where room is short."""
        self._buttons[code].setVisible(shown)
        self._settle_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the next filter that is shown."""
        key = Qt.Key(event.key())
        if key not in _STEPS:
            super().keyPressEvent(event)
            return
        codes = self._shown()
        at = codes.index(self.value()) if self.value() in codes else min(0, -_STEPS[key])
        code = codes[(at + _STEPS[key]) % len(codes)]
        self._choose(code)
        self._buttons[code].setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self) -> list[str]:
        return [code for code, button in self._buttons.items() if not button.isHidden()]

    def _settle_focus(self) -> None:
        """One Tab stop for all: the chosen filter, or the first that is shown where the chosen one gave way."""
        shown = self._shown()
        stop = self.value() if self.value() in shown or not shown else shown[0]
        for code, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if code == stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._buttons[stop])

    def _choose(self, code: str) -> None:
        self.set_value(code)
        self.chosen.emit(code)
