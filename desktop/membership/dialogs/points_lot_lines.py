"""The field for lots: as many lines of points and last day as are needed, one more as soon as the last one is used."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.core.acts import ActField
from desktop.core.clock import Clock
from desktop.core.problem import Problem
from desktop.points.rules.drafts import MOST_LOTS
from desktop.widgets.act_fields import Made, Maker
from desktop.widgets.amounts import CountLine
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.labels import Label
from desktop.widgets.spacing import space

NAME = "lots"
AT_FIRST = 3
DIGITS = 9
Lots = tuple[tuple[int, date | None], ...]


class LotLines(QWidget):
    """Lots in the order they were typed; an empty last day is without end."""

    edited = Signal()
    left = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._lines: list[tuple[CountLine, DateEntry]] = []
        self._filling = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        space(self._grid, gap=4, across=8)
        self._grid.addWidget(Label(self.tr("Points"), "meta", tone="ink3"), 0, 0)
        self._grid.addWidget(Label(self.tr("Good until, empty: without end"), "meta", tone="ink3"), 0, 1)
        self._grid.setColumnStretch(2, 1)
        for _ in range(AT_FIRST):
            self._add()

    def value(self) -> Lots:
        """The lots of the lines in which something stands; points that are none count as nothing."""
        return tuple(
            (points.count() or 0, until.value()) for points, until in self._lines if points.value() or until.text()
        )

    def set_value(self, lots: Lots) -> None:
        """Show lots."""
        self.set_raw("\n".join(f"{points}\t{until.isoformat() if until else ''}" for points, until in lots or ()))

    def raw(self) -> str:
        """The lines as they were typed."""
        typed = [f"{points.text()}\t{until.text()}" for points, until in self._lines]
        return "\n".join(typed).rstrip()

    def set_raw(self, raw: str) -> None:
        """Show lines as they were typed before."""
        self._filling = True
        told = [line.partition("\t") for line in raw.split("\n")] if raw else []
        while len(self._lines) < min(MOST_LOTS, len(told) + 1):
            self._add()
        for place, (points, until) in enumerate(self._lines):
            known = told[place] if place < len(told) else ("", "", "")
            points.set_value(known[0])
            until.setText(known[2])
        self._filling = False
        self.edited.emit()

    def own_problem(self) -> Problem | None:
        """The first line in which something is no number or no day."""
        found = (control.own_problem() for line in self._lines for control in line)
        return next((problem for problem in found if problem is not None), None)

    def _add(self) -> None:
        place = len(self._lines) + 1
        points, until = CountLine(digits=DIGITS), DateEntry(self._clock, lean=Lean.FUTURE)
        points.setObjectName(f"{NAME}.points{place}")
        points.setAccessibleName(self.tr("Points of lot {n}").format(n=place))
        until.setObjectName(f"{NAME}.until{place}")
        until.setAccessibleName(self.tr("Last day of lot {n}").format(n=place))
        controls: tuple[CountLine | DateEntry, ...] = (points, until)
        for column, control in enumerate(controls):
            self._grid.addWidget(control, place, column)
            control.edited.connect(self._changed)
            control.left.connect(self._left)
        if self._lines:
            QWidget.setTabOrder(self._lines[-1][1], points)
        else:
            self.setFocusProxy(points)
        QWidget.setTabOrder(points, until)
        self._lines.append((points, until))

    def _changed(self) -> None:
        if self._filling:
            return
        last, until = self._lines[-1]
        if (last.value() or until.text()) and len(self._lines) < MOST_LOTS:
            self._add()
        self.edited.emit()

    def _left(self) -> None:
        if not any(control.hasFocus() for line in self._lines for control in line):
            self.left.emit()


def lots_maker(clock: Clock) -> Maker:
    """Makes the control of the field `lots`."""

    def make(_declared: ActField) -> Made:
        lines = LotLines(clock)
        return Made(lines, lines.value, lines.set_value, lines.raw, lines.set_raw)

    return make
