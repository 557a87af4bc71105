"""The grid of the benefit matrix: one line a benefit, one column a tier; written by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QLineEdit, QTableView

from desktop.core.sentence import sentence
from desktop.membership.dialogs import matrix_paint
from desktop.membership.dialogs.matrix_model import MatrixModel
from desktop.membership.dialogs.matrix_paint import BenefitHeader, CellPainter, Corner, TierHeader
from desktop.membership.rules.benefit_notation import pieces
from desktop.membership.rules.benefits import Spot
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

_NARROWEST = 120
_DOUBT = frozenset({"?", "？"})


class MatrixGrid(QTableView):
    """Arrows go from cell to cell; Enter or typing writes, ? doubts, Delete empties, Ctrl+D fills to the right."""

    picked = Signal()
    doubted = Signal()
    cleared = Signal()
    filled = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    moved = Signal(int)
    """The line shall go up (-1) or down (1)."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("matrix.grid")
        self.setAccessibleName(tell(sentence("matrix", "Benefits by tiers")))
        self.cells = MatrixModel()
        self._measured: object = None
        """For what the columns and lines were measured last."""
        self.setModel(self.cells)
        self.setItemDelegate(CellPainter(self, self.cells))
        self.heads = BenefitHeader(self, self.cells)
        self.setVerticalHeader(self.heads)
        self.setHorizontalHeader(TierHeader(self))
        self._corner = Corner(self)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.cells.modelReset.connect(self._measure)
        self.cells.dataChanged.connect(self._measure)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._picked())
        theme().changed.connect(self._measure)
        self._measure()

    @property
    def spot(self) -> Spot | None:
        """The picked cell."""
        return self.cells.spot(self.currentIndex())

    def pick(self, spot: Spot) -> bool:
        """Go to a cell; False when the version has no such one."""
        index = self.cells.place(spot)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def narrow(self, *, narrow: bool) -> None:
        """Where room is short the titles take two lines."""
        self.heads.narrow(narrow=narrow)
        self._measure()

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the grid's while it has the focus: they go further back than the page's."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the matrix."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = event.key()
        if plain and event.text() in _DOUBT:
            self.doubted.emit()
        elif plain and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit()
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(self.currentIndex())
        elif control and key == Qt.Key.Key_D:
            self.filled.emit()
        elif _is_undo(event):
            (self.undo_asked if event.key() == Qt.Key.Key_Z else self.redo_asked).emit()
        elif alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """An input method writes the question mark as ？; what else it writes begins the cell."""
        written = event.commitString()
        if written in _DOUBT:
            event.accept()
            self.doubted.emit()
            return
        typing = self.state() is QAbstractItemView.State.EditingState
        super().inputMethodEvent(event)
        line = QApplication.focusWidget()
        if written and not typing and isinstance(line, QLineEdit) and self.isAncestorOf(line):
            line.setText(written)  # Qt opens the line without what was written at once

    def keyboardSearch(self, _search: str) -> None:
        """Typing writes into the cell, it does not jump."""

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(metrics().px(760), metrics().px(420))

    def minimumSizeHint(self) -> QSize:
        """A column and some lines."""
        return QSize(metrics().px(360), metrics().px(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        self._measure()

    def updateGeometries(self) -> None:
        """The corner stands where both heads meet."""
        super().updateGeometries()
        self._corner.setGeometry(0, 0, self.heads.width(), self.horizontalHeader().height())

    def _picked(self) -> None:
        self.heads.viewport().update()
        self.picked.emit()

    def _measure(self) -> None:
        """Each column as wide as its longest cell, the rest shared; lines as high as their cells."""
        columns = len(self.cells.tiers)
        asked = (self.viewport().width(), self.cells.shown.matrix, metrics().percent, self.heads.title_room())
        if not columns or asked == self._measured:
            return
        self._measured = asked
        wanted = [self._longest(column) for column in range(columns)]
        room = max(self.viewport().width(), columns * metrics().px(_NARROWEST))
        for column, wide in enumerate(_shared(wanted, room)):
            self.setColumnWidth(column, wide)
        self.heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for row, one in enumerate(self.cells.shown.matrix.benefits):
            high = max(
                self.heads.title_height(one.title),
                *(self._height(one.code, tier, column) for column, tier in enumerate(self.cells.tiers)),
            )
            self.setRowHeight(row, high)

    def _longest(self, column: int) -> int:
        tier = self.cells.tiers[column]
        matrix = self.cells.shown.matrix
        return max((matrix_paint.width(pieces(matrix.cell(one.code, tier))) for one in matrix.benefits), default=0)

    def _height(self, benefit: str, tier: str, column: int) -> int:
        room = self.columnWidth(column) - 2 * metrics().gap
        return matrix_paint.height(pieces(self.cells.shown.matrix.cell(benefit, tier)), room)


def _shared(wanted: list[int], room: int) -> list[int]:
    """Widths that fill *room*: what is wanted and an equal part of the rest, or each its share of too little."""
    total = sum(wanted)
    if total <= room:
        spare = (room - total) // len(wanted)
        found = [wide + spare for wide in wanted]
    else:
        even = room // len(wanted)
        slim = [min(wide, even) for wide in wanted]
        rest = room - sum(slim)
        lacking = [wide - have for wide, have in zip(wanted, slim, strict=True)]
        found = [have + rest * lack // max(1, sum(lacking)) for have, lack in zip(slim, lacking, strict=True)]
    found[-1] += room - sum(found)
    return found


def _is_undo(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in {Qt.Key.Key_Z, Qt.Key.Key_Y}
