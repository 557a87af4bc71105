"""What the palette lists: groups of commands and hits, and how they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.contributions import Hit
from desktop.widgets import chips, icons
from desktop.widgets.clock_text import Face
from desktop.widgets.marking import mark_selected
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme
from desktop.widgets.typeface import font, measure, width

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Command:
    """An action as the palette offers it, with the words of the place it belongs to and its keys."""

    name: str
    title: str
    place: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the results: a group's heading when it has no *what*."""

    title: str
    remark: str = ""
    matched: tuple[int, ...] = ()
    what: Command | Hit | None = None
    icon: str = ""
    hint: str = ""
    """What Enter does, shown on the chosen line."""
    face: Face | None = None


class Results(QAbstractListModel):
    """The lines of one answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Replace the answer."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of lines, headings included."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, key and spoken sentence of a line."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            clock = tell(line.face.sentence) if line.face else ""
            return self.tr(", ").join(text for text in (line.title, line.remark, clock, line.hint) if text)
        if role == Qt.ItemDataRole.UserRole:
            return line.what.id if isinstance(line.what, Hit) else line.what.name if line.what else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or self.lines[index.row()].what is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ResultDelegate(QStyledItemDelegate):
    """Paints a line: icon, title with its matched characters marked, remark, clock, what Enter does."""

    def __init__(self, results: Results) -> None:
        super().__init__(results)
        self._results = results

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Headings are lower than hits."""
        heading = self._results.lines[index.row()].what is None
        return QSize(0, metrics().px(26) if heading else metrics().px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line, box = self._results.lines[index.row()], QRectF(option.rect)
        painter.save()
        painter.setClipRect(box)
        if line.what is None:
            _text(painter, box.x() + metrics().px(10), box, line.title, (font("meta", bold=True), "ink3"))
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_hit(painter, box, line, chosen=chosen)
        painter.restore()

    @staticmethod
    def _paint_hit(painter: QPainter, box: QRectF, line: Line, *, chosen: bool) -> None:
        size, look = metrics(), theme()
        if chosen:
            mark_selected(painter, box)
            painter.fillRect(QRectF(box.x(), box.y(), size.px(3), box.height()), look.color("accent"))
        middle = box.center().y()
        icons.paint(painter, QRectF(box.x() + size.px(12), middle - size.px(7), size.px(14), size.px(14)), line.icon)
        end = box.right() - size.px(14)
        hint = line.hint if chosen or isinstance(line.what, Command) else ""
        if hint:
            end -= width(hint, "meta")
            _text(painter, end, box, hint, (font("meta"), "ink2"))
            end -= size.gap
        x = box.x() + size.px(38)
        x = _title(painter, x, end, box, line) + size.px(12)
        if line.remark and x < end:
            shown = measure("meta").elidedText(line.remark, Qt.TextElideMode.ElideRight, end - x)
            x = _text(painter, x, box, shown, (font("meta"), "ink2")) + size.px(12)
        if line.face and x < end:
            chips.paint(painter, x, middle, line.face.kind, tell(line.face.sentence), share=line.face.share)


def _title(painter: QPainter, x: float, end: float, box: QRectF, line: Line) -> float:
    title, marked = line.title, frozenset(line.matched)
    if width(title) > end - x:
        title = measure().elidedText(title, Qt.TextElideMode.ElideRight, end - x)
    for part, hit in _runs(title, marked):
        if hit:
            underlined = QFont(font("body", bold=True))
            underlined.setUnderline(True)
            x = _text(painter, x, box, part, (underlined, "link"))
        else:
            x = _text(painter, x, box, part, (font("body"), "ink"))
    return x


def _runs(title: str, marked: frozenset[int]) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    for at, character in enumerate(title):
        hit = at in marked
        if runs and runs[-1][1] == hit:
            runs[-1] = (runs[-1][0] + character, hit)
        else:
            runs.append((character, hit))
    return runs


def _text(painter: QPainter, x: float, box: QRectF, text: str, look: tuple[QFont, str]) -> float:
    face, token = look
    painter.setFont(face)
    painter.setPen(QColor(theme().color(token)))
    fonts = painter.fontMetrics()
    painter.drawText(QPointF(x, box.center().y() + (fonts.ascent() - fonts.descent()) / 2), text)
    return x + fonts.horizontalAdvance(text)
