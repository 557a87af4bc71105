"""Several ticks as one field."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from desktop.core.problem import Problem
from desktop.widgets.inputs import CheckLine
from desktop.widgets.spacing import space


class Ticks(QFrame):
    """A row of ticks, or *columns* of them; its value are the codes of those that are set."""

    edited = Signal()
    left = Signal()

    def __init__(self, options: Sequence[tuple[str, str]], *, columns: int = 0) -> None:
        """*options* are codes with their words."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.lines = {code: CheckLine(text) for code, text in options}
        grid = QGridLayout(self)
        space(grid, gap=2, across=10)
        for place, line in enumerate(self.lines.values()):
            line.edited.connect(self.edited)
            line.left.connect(self._left)
            grid.addWidget(line, *divmod(place, columns or len(self.lines)))
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
