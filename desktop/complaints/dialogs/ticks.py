"""Several ticks as one field, and the count that goes with them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.widgets.inputs import CheckLine, TextLine
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space

_NO_COUNT = sentence("complaints", "A whole number, or nothing.")


class Ticks(QFrame):
    """A row of ticks; its value are the codes of those that are set."""

    edited = Signal()
    left = Signal()

    def __init__(self, options: Sequence[tuple[str, str]]) -> None:
        """*options* are codes with their words."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.lines = {code: CheckLine(text) for code, text in options}
        row = QHBoxLayout(self)
        space(row, gap=10)
        for line in self.lines.values():
            line.edited.connect(self.edited)
            line.left.connect(self._left)
            row.addWidget(line)
        self.setFocusProxy(next(iter(self.lines.values())))
        self.objectNameChanged.connect(self._name_lines)

    def value(self) -> tuple[str, ...]:
        """The codes that are ticked, in their order."""
        return tuple(code for code, line in self.lines.items() if line.value())

    def set_value(self, codes: Collection[str]) -> None:
        """Tick exactly these."""
        for code, line in self.lines.items():
            line.set_value(code in codes)

    def own_problem(self) -> Problem | None:
        """Ticks are never wrong by themselves."""
        return None

    def _left(self) -> None:
        if not any(line.hasFocus() for line in self.lines.values()):
            self.left.emit()

    def _name_lines(self, name: str) -> None:
        for code, line in self.lines.items():
            line.setObjectName(f"{name}.{code}")
            line.setAccessibleName(line.text())


class CountLine(TextLine):
    """A small whole number, or nothing."""

    def __init__(self, *, hint: str = "") -> None:
        super().__init__(hint=hint, breadth="brief", longest=6)

    def count(self) -> int | None:
        """The number; None while the field is empty or something else."""
        typed = self.value()
        return int(typed) if typed.isascii() and typed.isdigit() else None

    def set_count(self, count: int | None) -> None:
        """Show a number."""
        self.set_value("" if count is None else str(count))

    def own_problem(self) -> Problem | None:
        """What was typed is no whole number."""
        return Problem("", _NO_COUNT) if self.value() and self.count() is None else None

    def sizeHint(self) -> QSize:
        """Three digits."""
        return QSize(metrics().px(58), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()
