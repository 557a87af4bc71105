"""Paints the cells of a record table from their values; fonts and widths are cached, nothing is built per row."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QToolTip

from desktop.widgets import chips
from desktop.widgets.cells import Bar, Cell, Gap, Mark, Piece, Pips, Words
from desktop.widgets.marking import mark_selected
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme
from desktop.widgets.typeface import font, measure

if TYPE_CHECKING:
    from desktop.widgets.records_model import RecordsModel

Index = QModelIndex | QPersistentModelIndex
_ELLIPSIS = Qt.TextElideMode.ElideRight


class RecordDelegate(QStyledItemDelegate):
    """Draws selection, row line and the one or two lines of a cell."""

    def __init__(self, view: QAbstractItemView, model: RecordsModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect = option.rect
        state = option.state
        look = theme()
        if state & QStyle.StateFlag.State_Selected:
            active = bool(state & QStyle.StateFlag.State_Active)
            ends = index.column() == self._last_column()
            mark_selected(painter, rect, active=active, first=index.column() == 0, last=ends)
            if index.column() == 0:
                bar = "accent" if active and self._view.hasFocus() else "edge"
                painter.fillRect(rect.x(), rect.y(), metrics().px(3), rect.height(), look.color(bar))
        if not (look.high_contrast and state & QStyle.StateFlag.State_Selected):
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.color("line"))
        cell = self._model.cell(index.row(), index.column())
        if cell.line:
            column = self._model.columns[index.column()]
            draw_cell(painter, rect, cell, right=column.right)

    def _last_column(self) -> int:
        hidden = self._view.isColumnHidden if isinstance(self._view, QTableView) else lambda _column: False
        return max((at for at in range(len(self._model.columns)) if not hidden(at)), default=0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Rows have the height of their table; widths come from the columns."""
        return QSize(metrics().target, metrics().row)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell the whole row where a text was cut."""
        rect = option.rect
        cell = self._model.cell(index.row(), index.column())
        if not overflows(cell, rect):
            QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)


def draw_cell(painter: QPainter, rect: QRect, cell: Cell, *, right: bool = False) -> None:
    """Draw a cell's lines into *rect*, its last row of pixels being the row line."""
    painter.save()
    painter.setClipRect(rect)
    pad = metrics().gap
    left, end = rect.x() + pad, rect.right() + 1 - pad
    middle = rect.y() + (rect.height() - 1) / 2
    if cell.second:
        apart = metrics().px(19) / 2
        _draw_line(painter, cell.line, left, end, middle - apart + 1, right=right, small=True)
        _draw_line(painter, cell.second, left, end, middle + apart, right=right, small=True)
    else:
        _draw_line(painter, cell.line, left, end, middle, right=right, small=False)
    painter.restore()


def overflows(cell: Cell, rect: QRect) -> bool:
    """Whether one of the cell's lines is wider than *rect* leaves it."""
    room = rect.width() - 2 * metrics().gap
    return any(_line_width(line) > room for line in (cell.line, cell.second))


def _draw_line(
    painter: QPainter, pieces: tuple[Piece, ...], left: float, end: float, middle: float, *, right: bool, small: bool
) -> None:
    x = max(left, end - _line_width(pieces)) if right else left
    for piece in pieces:
        if isinstance(piece, Gap):
            x += metrics().px(piece.pixels)
            continue
        if isinstance(piece, Words):
            x += _draw_words(painter, piece, x, end - x, middle)
        elif isinstance(piece, Bar):
            room = QRectF(x, middle - metrics().gap, end - x, 2 * metrics().gap)
            x += chips.segment_bar(painter, room, piece.elapsed, finished=piece.finished)
        elif isinstance(piece, Pips):
            x += chips.pips(painter, x, middle, piece.used, piece.left)
        else:
            x += chips.paint(painter, x, middle, piece.kind, piece.text, share=piece.share, listed=True, small=small)
        x += metrics().gap


def _draw_words(painter: QPainter, piece: Words, x: float, room: float, middle: float) -> float:
    text, width = piece.text, text_width(piece.text, piece.role, metrics().percent, bold=piece.bold)
    fonts = measure(piece.role, bold=piece.bold)
    if piece.elides and width > room:
        text, width = fonts.elidedText(text, _ELLIPSIS, max(0.0, room)), room
    painter.setFont(font(piece.role, bold=piece.bold))
    painter.setPen(theme().color(piece.token))
    painter.drawText(QPointF(x, middle + (fonts.ascent() - fonts.descent()) / 2), text)
    return width


def _line_width(pieces: tuple[Piece, ...]) -> float:
    gaps = sum(not isinstance(piece, Gap) for piece in pieces) - 1
    return sum(_piece_width(piece) for piece in pieces) + metrics().gap * max(0, gaps)


def _piece_width(piece: Piece) -> float:
    if isinstance(piece, Words):
        return text_width(piece.text, piece.role, metrics().percent, bold=piece.bold)
    if isinstance(piece, Mark):
        return _chip_width(piece.kind, piece.text, metrics().percent)
    if isinstance(piece, Pips):
        return chips.pips_width(piece.used + piece.left)
    return metrics().px(piece.pixels) if isinstance(piece, Gap) else 0.0


@lru_cache(maxsize=2048)
def _chip_width(kind: str, text: str, percent: int) -> float:  # noqa: ARG001  # percent keys the cache
    return chips.width(kind, text, listed=True)


@lru_cache(maxsize=8192)
def text_width(text: str, role: str, percent: int, *, bold: bool) -> float:  # noqa: ARG001  # percent keys the cache
    """How wide a text is drawn at the font size of *percent*."""
    return measure(role, bold=bold).horizontalAdvance(text)
