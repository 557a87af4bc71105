"""Fields that only the benefit matrix has: numbers that may be 未设置, and hours of one or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clause import NOT_SET, NotSet
from desktop.membership.rules.benefits import Hours
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.theme import theme

MOST = 4


def figure(typed: str) -> int | NotSet:
    """The number that was typed; what is empty or no number is 未设置."""
    text = typed.strip()
    return int(text) if text.isdecimal() else NOT_SET


class HoursFields(QWidget):
    """Whose hours and how many, line by line; a filled line opens the next one."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cell_hours")
        self._column = QVBoxLayout(self)
        space(self._column, (0, 4, 0, 0), gap=4)
        self._column.addWidget(Label(self.tr("Whose service, and how many hours"), "label"))
        self._lines = [self._line(place) for place in range(1, MOST + 1)]
        self._column.addWidget(
            Label(self.tr("Empty hours are not set; leave the words empty if there are none."), "hint", wraps=True)
        )
        theme().changed.connect(self._measure)
        self._measure()
        self._arrange()

    def value(self) -> tuple[Hours, ...]:
        """The lines that say something."""
        typed = [(who.value().strip(), hours.value()) for _, who, hours in self._lines]
        return tuple(Hours(figure(hours), who) for who, hours in typed if who or hours.strip())

    def set_value(self, value: Sequence[Hours]) -> None:
        """Show other lines."""
        for place, (_, who, hours) in enumerate(self._lines):
            one = value[place] if place < len(value) else None
            who.set_value(one.who if one is not None else "")
            hours.set_value(str(one.hours) if one is not None and isinstance(one.hours, int) else "")
        self._arrange()

    def _line(self, place: int) -> tuple[QWidget, TextLine, TextLine]:
        row = QWidget()
        row.setObjectName(f"cell_hours_{place}")
        who, hours = TextLine(breadth="whole", longest=20), TextLine(longest=6, hint=self.tr("Not set"))
        who.setObjectName(f"cell_who_{place}")
        who.setAccessibleName(self.tr("Whose service"))
        hours.setObjectName(f"cell_hours_of_{place}")
        hours.setAccessibleName(self.tr("Hours"))
        line = QHBoxLayout(row)
        space(line, gap=6)
        line.addWidget(who, 1)
        line.addWidget(hours)
        line.addWidget(Label(self.tr("h"), "label"))
        for control in (who, hours):
            control.edited.connect(self._typed)
            control.left.connect(self.left)
            control.returnPressed.connect(self.left)
        self._column.addWidget(row)
        return row, who, hours

    def _measure(self) -> None:
        for _, _, hours in self._lines:
            hours.setFixedWidth(metrics().px(76))

    def _typed(self) -> None:
        self._arrange()
        self.edited.emit()

    def _arrange(self) -> None:
        used = len(self.value())
        for place, (row, _, _) in enumerate(self._lines):
            row.setVisible(place <= used)
