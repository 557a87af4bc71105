"""A report's table on screen: as high as its rows, its figures lead to the records behind them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.complaints.rules.reports import Table
from desktop.complaints.rules.reports.content import Cell
from desktop.widgets import typeface
from desktop.widgets.marking import mark_selected
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
FIGURE_ROLE = int(Qt.ItemDataRole.UserRole)


class FigureModel(QAbstractTableModel):
    """A table of the report, cell by cell."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table: Table | None = None

    def show_table(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows with the total."""
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The table's columns."""
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    def cell(self, index: Index) -> Cell | None:
        """What stands there."""
        if self._table is None or not index.isValid():
            return None
        return self._table.rows[index.row()].cells[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, its side, its colour and weight, and the figure it shows."""
        cell = self.cell(index)
        if cell is None or self._table is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, cell)
        if role == FIGURE_ROLE:
            return cell.figure
        return self._look(index, role, cell)

    def _look(self, index: Index, role: int, cell: Cell) -> Any:
        assert self._table is not None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if self._table.columns[index.column()].words else _RIGHT
        if role == Qt.ItemDataRole.FontRole:
            return typeface.font("cell", bold=self._table.rows[index.row()].total)
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme().color("link" if cell.figure and cell.number else "ink" if cell.number else "ink2")
        return None

    def _spoken(self, index: Index, cell: Cell) -> str:
        assert self._table is not None
        row = self._table.rows[index.row()].cells[0].text
        head = self._table.columns[index.column()].head.replace("\n", "")
        return f"{row}，{head} {cell.text}" if index.column() else cell.text

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The heads of the columns."""
        if way is not Qt.Orientation.Horizontal or self._table is None:
            return None
        column = self._table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.head
        return (_LEFT if column.words else _RIGHT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def has_two_lines(self) -> bool:
        """Whether a head is written on two lines."""
        return self._table is not None and any("\n" in column.head for column in self._table.columns)

    def spans(self) -> list[int]:
        """How wide the columns are, in parts of 24."""
        return [column.span for column in self._table.columns] if self._table else []


class _FigureDelegate(QStyledItemDelegate):
    """Draws a cell as the lists draw theirs: air at both sides, a line under the row, a ring where the cursor is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, text and line."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look, air = theme(), metrics().gap
        if state & QStyle.StateFlag.State_Selected:
            active = bool(state & QStyle.StateFlag.State_Active)
            mark_selected(painter, rect, active=active)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.color("line"))
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole))
        inside = rect.adjusted(air, 0, -air, 0)
        text = QFontMetrics(painter.font()).elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, index.data(Qt.ItemDataRole.TextAlignmentRole), text)


class FigureTable(QTableView):
    """Shows a table without scrolling; Enter, or a click on a figure, asks for the records behind it."""

    asked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.figures = FigureModel(parent=self)
        self.setModel(self.figures)
        self.setItemDelegate(_FigureDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(metrics().target)
        self.clicked.connect(self._ask)
        theme().changed.connect(self._measure)
        self._measure()

    def show_table(self, table: Table) -> None:
        """Show a table of the report."""
        self.figures.show_table(table)
        self.setAccessibleName(table.title)
        self._measure()
        self._share_width()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(metrics().row_compact)
        lines = 2 if self.figures.has_two_lines() else 1
        self.horizontalHeader().setFixedHeight(metrics().table_head + (lines - 1) * metrics().px(16))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as head and rows."""
        high = self.horizontalHeader().height() + self.figures.rowCount() * metrics().row_compact
        return QSize(super().sizeHint().width(), high + 1)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for every window; never lower than its rows."""
        return QSize(metrics().px(320), self.sizeHint().height())

    def resizeEvent(self, event: Any) -> None:
        """Columns share the width by their spans."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        spans = self.figures.spans()
        room, left = self.viewport().width(), self.viewport().width()
        for place, span in enumerate(spans):
            wide = left if place == len(spans) - 1 else room * span // sum(spans)
            self.setColumnWidth(place, wide)
            left -= wide

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for what stands behind the figure; the arrows walk over the cells."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _ask(self, index: Index) -> None:
        cell = self.figures.cell(index)
        if cell is not None and cell.figure and cell.number:
            self.asked.emit(cell.figure)
