"""The heads over a record table: a click orders, widths are remembered for each class of the window's width."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.core.listing import Order, Preferences
from desktop.widgets.breadth import Breadth
from desktop.widgets.metrics import metrics
from desktop.widgets.records_model import RecordsModel
from desktop.widgets.remembered import remembered


class RecordHeads(QHeaderView):
    """Names of columns; says by which order the list is asked for."""

    order_asked = Signal(object)

    def __init__(self, records: RecordsModel, table: QTableView) -> None:
        """Put itself on top of *table*, which shows *records*; its object name is that of what is remembered."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self._records, self._name = records, table.objectName()
        self._preferences: Preferences | None = None
        self.breadth = Breadth.NORMAL
        table.setHorizontalHeader(self)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(metrics().target)
        for number, column in enumerate(records.columns):
            if column.stretches:
                self.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.sectionClicked.connect(self._sort_by)
        self.sectionResized.connect(self._widths_changed)
        self.show_order()

    def remember_in(self, preferences: Preferences) -> None:
        """Take order and widths from these preferences and keep them there from now on."""
        self._preferences = preferences
        self._recall_order()
        self.recall_widths()

    def show_order(self) -> None:
        """Mark the column by which the list is ordered."""
        order = self._records.order
        keys = [column.key for column in self._records.columns]
        self.setSortIndicatorShown(order.by in keys)
        if order.by in keys:
            down = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
            self.setSortIndicator(keys.index(order.by), down)

    def recall_widths(self) -> None:
        """Give every column the width remembered for this breadth, or its usual one."""
        kept = remembered(self._preferences, self._widths_name())
        widths = kept if isinstance(kept, dict) else {}
        self.blockSignals(True)
        narrow = self.breadth is Breadth.NARROW
        for number, column in enumerate(self._records.columns):
            usual = column.narrow if narrow and column.narrow is not None else column.width
            self.setSectionHidden(number, usual == 0)
            if not column.stretches and usual:
                width = widths.get(column.key)
                self.resizeSection(number, width if isinstance(width, int) else metrics().px(usual))
        self.blockSignals(False)

    def _sort_by(self, section: int) -> None:
        column = self._records.columns[section]
        if not column.sorts:
            return
        former = self._records.order
        order = Order(column.key, descending=former.by == column.key and not former.descending)
        self.order_asked.emit(order)
        if self._preferences is not None:
            self._preferences.put(f"{self._name}.order", json.dumps([order.by, order.descending]))

    def _recall_order(self) -> None:
        kept = remembered(self._preferences, f"{self._name}.order")
        known = {column.key for column in self._records.columns if column.sorts}
        if isinstance(kept, list) and len(kept) == 2 and kept[0] in known:
            self._records.order = Order(str(kept[0]), bool(kept[1]))
            self.show_order()

    def _widths_name(self) -> str:
        return f"{self._name}.widths.{self.breadth.value}"

    def _widths_changed(self, section: int, _old: int, _new: int) -> None:
        # A window that grows moves stretched columns; only a hand on the header is worth remembering.
        pressed = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if self._preferences is None or not pressed or self._records.columns[section].stretches:
            return
        fixed = {
            column.key: self.sectionSize(number)
            for number, column in enumerate(self._records.columns)
            if not column.stretches and not self.isSectionHidden(number)
        }
        self._preferences.put(self._widths_name(), json.dumps(fixed))
