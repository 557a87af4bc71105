"""A story as a list: what happened when, on a thread of dots; painted, so that a long one costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.sentence import sentence
from desktop.widgets.marking import mark_selected
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme
from desktop.widgets.typeface import font, measure

Index = QModelIndex | QPersistentModelIndex
COMMA = sentence("widgets", ", ")
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_DOTS = {"": "edge", "late": "red_solid", "done": "green"}
_INKS = {"": "ink", "late": "red", "done": "green"}


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One thing that happened: its time in words, its title, who or by what, and more about it; *tone* colours it."""

    at: str
    title: str
    who: str = ""
    text: str = ""
    tone: str = ""


class StoryView(QListView):
    """Shows story lines: time, a dot on a thread, title and who, the text wrapped below."""

    def __init__(self, name: str, called: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(called)
        self.lines = _Lines(self)
        self.setModel(self.lines)
        self.setItemDelegate(_StoryDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setViewportMargins(0, metrics().gap, 0, 0)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: Sequence[StoryLine]) -> None:
        """Show another story; the same one again changes nothing."""
        self.lines.show(lines)


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[StoryLine] = []

    def show(self, lines: Sequence[StoryLine]) -> None:
        if list(lines) != self.found:
            self.beginResetModel()
            self.found = list(lines)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.found):
            return None
        line = self.found[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            parts = [line.at.replace("\n", " "), line.title, line.who, *line.text.split("\n")]
            return tell(COMMA).join(part for part in parts if part)
        return None


class _StoryDelegate(QStyledItemDelegate):
    """Lays a line out by the width of its view."""

    def __init__(self, view: StoryView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        line = self._view.lines.found[index.row()]
        high = metrics().line_body + self._text_height(line) + metrics().px(5)
        if "\n" in line.at:
            high = max(high, 2 * metrics().line_meta + metrics().px(5))
        return QSize(metrics().px(120), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, box, size, look = self._view.lines.found[index.row()], QRectF(option.rect), metrics(), theme()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            mark_selected(painter, box)
        top = box.y() + size.px(2)
        first = top + size.line_body / 2
        self._times(painter, box.x() + size.pane, first, line.at)
        dot, x = size.px(8), box.x() + size.pane + size.px(54)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() < self._view.lines.rowCount() - 1:
            from_ = first + dot / 2 + 2
            painter.fillRect(QRectF(x - 1, from_, 2, box.bottom() - from_ + 2), look.color("line"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(_DOTS[line.tone]))
        painter.drawEllipse(QPointF(x, first), dot / 2, dot / 2)
        left = self._left(box.x())
        x = self._write(painter, QPointF(left, first), line.title, "body", _INKS[line.tone])
        self._write(painter, QPointF(x + size.gap, first), line.who, "meta", "ink2")
        if line.text:
            painter.setFont(font("cell"))
            painter.setPen(look.color("ink2"))
            room = QRectF(left, top + size.line_body, box.right() - left - size.pane, box.height())
            painter.drawText(room, _WRAPPED, line.text)
        painter.restore()

    def _times(self, painter: QPainter, x: float, middle: float, at: str) -> None:
        for number, part in enumerate(at.split("\n")):
            self._write(painter, QPointF(x, middle + number * metrics().line_meta), part, "meta", "ink2")

    def _write(self, painter: QPainter, at: QPointF, text: str, role: str, token: str) -> float:
        bold = role == "body"
        fonts = measure(role, bold=bold)
        painter.setFont(font(role, bold=bold))
        painter.setPen(theme().color(token))
        painter.drawText(QPointF(at.x(), at.y() + (fonts.ascent() - fonts.descent()) / 2), text)
        return at.x() + fonts.horizontalAdvance(text)

    def _left(self, x: float) -> float:
        return x + metrics().pane + metrics().px(68)

    def _text_height(self, line: StoryLine) -> int:
        if not line.text:
            return 0
        room = self._view.viewport().width() - self._left(0) - metrics().pane
        return round(measure("cell").boundingRect(QRectF(0, 0, room, 100_000), _WRAPPED, line.text).height()) + 1
