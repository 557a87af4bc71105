"""How the benefit matrix is painted: words with chips among them, doubtful cells hatched, corners of changed ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from desktop.core.sentence import sentence
from desktop.membership.dialogs.matrix_model import Index, MatrixModel
from desktop.membership.rules.benefit_notation import OPEN, UNSET, Mark, Piece
from desktop.widgets import chips, typeface
from desktop.widgets.inputs import TextLine
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

NUMBER, TITLE, NARROW_TITLE = 34, 192, 136
_PAD, _CORNER = 8, 9
CHIPS: Mapping[Mark, tuple[str, str]] = {
    Mark.UNSET: ("unset", UNSET),
    Mark.OPEN: ("unconfirmed", OPEN),
    Mark.APPLY: ("info", "需申请"),
}
_PARTS = re.compile(r" ?[（【《“‘]*(?:[!-~]+|.)[，。、；：）】》”’]*")
"""A character or a Latin word with the marks that may not end or begin a line without it."""
_HEADING = sentence("matrix", "Benefit")


class Run(NamedTuple):
    """A piece of a cell in its place on a line."""

    x: float
    text: str
    mark: Mark


def flowed(pieces: Sequence[Piece], room: float) -> list[list[Run]]:
    """The pieces of a cell on as many lines as the room asks for."""
    return _flowed(tuple(pieces), room, metrics().percent)


@lru_cache(maxsize=2_000)
def _flowed(pieces: tuple[Piece, ...], room: float, _percent: int) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    x = 0.0
    for words, mark in _pieces(pieces, room):
        last = lines[-1][-1] if lines[-1] else None
        joined = last is not None and mark is Mark.WORDS and last.mark is Mark.WORDS
        beside = 0.0 if last is None or joined else float(metrics().tight)
        text = words
        if last is not None and x + beside + _wide(words, mark) > room:
            lines.append([])
            x, beside, text, joined = 0.0, 0.0, words.lstrip(), False
        if joined and last is not None:
            lines[-1][-1] = Run(last.x, last.text + text, mark)
        elif text:
            lines[-1].append(Run(x + beside, text, mark))
        x += beside + _wide(text, mark)
    return lines


def height(pieces: Sequence[Piece], room: float) -> int:
    """How high a cell is in a column of this width, inside its padding."""
    more = len(flowed(pieces, room)) - 1
    return metrics().row_grid + more * metrics().px(22)


def width(pieces: Sequence[Piece]) -> int:
    """How wide a cell is on one line, with its padding."""
    line = flowed(pieces, 1e6)[0]
    inner = line[-1].x + _wide(line[-1].text, line[-1].mark) if line else 0.0
    return round(inner) + 2 * metrics().px(_PAD) + metrics().tight


def _pieces(pieces: Sequence[Piece], room: float) -> Iterator[tuple[str, Mark]]:
    """Pieces that may stand on different lines: chips and words whole; what is longer than a line by the character."""
    for mark, group in groupby(pieces, key=lambda piece: piece.mark):
        if mark is not Mark.WORDS:
            yield from ((CHIPS[mark][1], mark) for _ in group)
            continue
        for word in re.findall(r" ?[^ ]+", "".join(piece.text for piece in group).strip(" ")):
            parts = _PARTS.findall(word) if _wide(word, mark) > room else [word]
            yield from ((part, mark) for part in parts)


def _wide(text: str, mark: Mark) -> float:
    return typeface.width(text, "cell") if mark is Mark.WORDS else chips.width(CHIPS[mark][0], text)


class CellPainter(QStyledItemDelegate):
    """One cell, and the line that it is typed into."""

    def __init__(self, view: QTableView, model: MatrixModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._stood = ""
        """What stood in the cell when it began to be typed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        rect, look = option.rect, theme()
        shown = self._model.shown_at(index)
        if shown is None:
            return
        picked = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "surface"
        if picked:
            ground = "sel" if option.state & QStyle.StateFlag.State_Active else "sel_off"
        painter.fillRect(rect, look.color(ground))
        if not shown.cell.confirmed and not picked:
            _hatch(painter, rect)
        _edges(painter, rect)
        self._write(painter, rect, shown.pieces)
        if shown.changed:
            _corner(painter, rect, "red_solid" if shown.wrong else "accent")
        if picked:
            painter.setPen(QPen(look.color("focus" if self._view.hasFocus() else "line2"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1.5, -1.5))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """One line for the cell as the office writes it."""
        line = TextLine(breadth="whole", longest=120, hint=tell(sentence("matrix", "3 次/年, n 小时, 待确认 …")))
        line.setParent(parent)
        line.setObjectName("matrix.cell")
        line.setAccessibleName(tell(sentence("matrix", "Cell")))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What stands there; what somebody else writes while it is typed over does not replace it."""
        if isinstance(editor, TextLine) and not editor.property("filled"):
            editor.setProperty("filled", True)
            self._stood = str(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.set_value(self._stood)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        """What was typed."""
        assert isinstance(editor, TextLine)
        self._model.typed.emit(self._model.spot(index), editor.value(), self._stood)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Over the whole cell."""
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter takes what was typed and goes back into the grid."""
        enter = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.type() is QEvent.Type.KeyPress and isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)

    def _write(self, painter: QPainter, rect: QRect, pieces: Sequence[Piece]) -> None:
        left, room = rect.x() + metrics().px(_PAD), rect.width() - 2 * metrics().px(_PAD)
        lines = flowed(pieces, room)
        step = metrics().px(22)
        cy = rect.center().y() + 0.5 - (len(lines) - 1) * step / 2
        fonts = typeface.measure("cell")
        for line in lines:
            for run in line:
                if run.mark is Mark.WORDS:
                    painter.setFont(typeface.font("cell"))
                    painter.setPen(theme().color("ink"))
                    base = cy + (fonts.ascent() - fonts.descent()) / 2
                    painter.drawText(QPointF(left + run.x, base), run.text)
                    continue
                kind, words = CHIPS[run.mark]
                if run.mark is Mark.UNSET:
                    _ground(painter, left + run.x, cy, chips.width(kind, words))
                chips.paint(painter, left + run.x, cy, kind, words)
            cy += step


class TierHeader(QHeaderView):
    """The tiers above, and over the frozen columns what stands in them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("matrix.tiers")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(metrics().target)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(super().sizeHint().width(), metrics().table_head)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one tier."""
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        painter.fillRect(rect, theme().color("subtle"))
        _edges(painter, rect)
        painter.setPen(theme().color("ink2"))
        painter.setFont(typeface.font("meta"))
        painter.drawText(rect.adjusted(metrics().px(_PAD), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


class BenefitHeader(QHeaderView):
    """The two columns that stay in view: the number of a benefit and its title."""

    def __init__(self, parent: QWidget, model: MatrixModel) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("matrix.benefits")
        self._model, self._title = model, TITLE
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def narrow(self, *, narrow: bool) -> None:
        """Where room is short the titles take two lines."""
        self._title = NARROW_TITLE if narrow else TITLE
        self.updateGeometry()

    def title_room(self) -> int:
        """How wide a title may be written."""
        return metrics().px(self._title) - 2 * metrics().px(_PAD)

    def title_height(self, words: str) -> int:
        """How high the line of a title is at least."""
        return height((Piece(words),), self.title_room())

    def sizeHint(self) -> QSize:
        """Number and title."""
        return QSize(metrics().px(NUMBER) + metrics().px(self._title), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one benefit."""
        look, number = theme(), metrics().px(NUMBER)
        here = self._row() == section
        painter.fillRect(rect, look.color("surface"))
        left = QRect(rect.x(), rect.y(), number, rect.height())
        title = rect.adjusted(number, 0, 0, 0)
        _edges(painter, left)
        _edges(painter, title)
        painter.setFont(typeface.font("meta"))
        painter.setPen(look.color("ink3"))
        inner = left.adjusted(0, 0, -metrics().px(_PAD), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(section + 1))
        painter.setFont(typeface.font("cell", bold=here))
        painter.setPen(look.color("ink"))
        self._write_title(painter, title, self._model.title_at(section), bold=here)
        if self._model.title_changed(section):
            _corner(painter, rect, "accent")

    def _write_title(self, painter: QPainter, rect: QRect, words: str, *, bold: bool) -> None:
        lines = flowed((Piece(words),), self.title_room())
        fonts = typeface.measure("cell", bold=bold)
        step = metrics().px(18)
        cy = rect.center().y() + 0.5 - (len(lines) - 1) * step / 2
        for line in lines:
            base = cy + (fonts.ascent() - fonts.descent()) / 2
            painter.drawText(QPointF(rect.x() + metrics().px(_PAD), base), "".join(run.text for run in line))
            cy += step

    def _row(self) -> int:
        view = self.parent()
        return view.currentIndex().row() if isinstance(view, QTableView) else -1


class Corner(QWidget):
    """The head of the frozen columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrix.corner")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: object) -> None:
        """Draw it as the heads beside it."""
        painter = QPainter(self)
        rect, number = self.rect(), metrics().px(NUMBER)
        painter.fillRect(rect, theme().color("subtle"))
        _edges(painter, QRect(0, 0, number, rect.height()))
        title = rect.adjusted(number, 0, 0, 0)
        _edges(painter, title)
        painter.setPen(theme().color("ink2"))
        painter.setFont(typeface.font("meta"))
        words = tell(_HEADING)
        painter.drawText(title.adjusted(metrics().px(_PAD), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


def _edges(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("line"))
    painter.fillRect(rect.right(), rect.y(), 1, rect.height(), theme().color("line"))


def _hatch(painter: QPainter, rect: QRect) -> None:
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(rect.topLeft(), _hatched(rect.width(), rect.height(), theme().name("hatch"), ratio))


@lru_cache(maxsize=64)
def _hatched(wide: int, high: int, colour: str, ratio: float) -> QPixmap:
    """A doubtful cell's ground; cells of one size share it."""
    drawn = QPixmap(QSize(wide, high) * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    step, x = metrics().px(7), -high
    while x < wide:
        painter.drawLine(QPointF(x, high), QPointF(x + high, 0))
        x += step
    painter.end()
    return drawn


def _ground(painter: QPainter, x: float, cy: float, wide: float) -> None:
    """A chip without fill stands on the surface, also in a hatched or picked cell."""
    high = metrics().chip
    box = QRectF(x, round(cy - high / 2), wide, high).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("surface"))
    painter.drawRoundedRect(box, metrics().radius, metrics().radius)
    painter.restore()


def _corner(painter: QPainter, rect: QRect, token: str) -> None:
    edge, right, top = metrics().px(_CORNER), float(rect.right()), float(rect.y())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(token))
    painter.drawPolygon(QPolygonF([QPointF(right - edge, top), QPointF(right, top), QPointF(right, top + edge)]))
    painter.restore()
