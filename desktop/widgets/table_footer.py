"""The line under a list: how many, in which order, where in it one is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.theme import theme


class TableFooter(QFrame):
    """Follows one table; *count* words a number of rows, e.g. “18 complaints”."""

    def __init__(self, table: RecordTable, count: Callable[[int], str]) -> None:
        super().__init__()
        self.setObjectName(f"{table.objectName()}.footer")
        self.setProperty("frame", "foot")
        self._table, self._count = table, count
        self._left = Label("", "meta", name=f"{table.objectName()}.count")
        self._right = Label("", "meta", name=f"{table.objectName()}.position")
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics().px(12), 0, metrics().px(12), 0)
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self._right)
        records = table.records
        for signal in (records.modelReset, records.rowsInserted, records.settled, table.picked):
            signal.connect(self._follow)
        table.selectionModel().currentRowChanged.connect(self._follow)
        theme().changed.connect(self._measure)
        self._measure()
        self._follow()

    def texts(self) -> tuple[str, str]:
        """What it says, left and right."""
        return self._left.text(), self._right.text()

    def _follow(self) -> None:
        records = self._table.records
        # Counting would cost a pass over everything: the number comes with the ids.
        left = self._count(records.count()) if records.complete else "…"
        sorted_by = next((column.title for column in records.columns if column.key == records.order.by), "")
        if sorted_by:
            left = self.tr("{count} · by {column}").format(count=left, column=sorted_by)
        self._left.setText(left)
        row = self._table.currentIndex().row()
        before = sum(heading < row for heading in records.headings()) if row >= 0 else 0
        self._right.setText(self.tr("Row {n}").format(n=row - before + 1) if row >= 0 else "")

    def _measure(self) -> None:
        self.setFixedHeight(metrics().status + 1)
