"""The column at a page's right edge: fields under their labels, scrolled where the window is low."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.widgets.fields import FieldRow
from desktop.widgets.metrics import metrics
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.theme import theme

WIDTH = 304


class Side(QFrame):
    """An inspector: parts are stacked in `column`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("frame", "side")
        theme().changed.connect(self._measure)
        self._measure()
        area = Scrolled(f"{name}.scroll", margins=(16, 12, 16, 12), gap=4)
        self.column = area.column
        outer = QVBoxLayout(self)
        space(outer, (1, 0, 0, 0))
        outer.addWidget(area)

    def _measure(self) -> None:
        self.setFixedWidth(metrics().px(WIDTH))


def stacked(column: QVBoxLayout, row: FieldRow, owner: QWidget) -> FieldRow:
    """Put a field under its label, as narrow columns do."""
    row.setParent(owner)
    row.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    row.label.setFixedHeight(metrics().px(24))
    column.addWidget(row.label, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(row.cell)
    return row


def rule() -> QFrame:
    """A hairline between parts."""
    line = QFrame()
    line.setProperty("frame", "rule")
    return line
