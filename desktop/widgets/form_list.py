"""The list of forms in the print dialog: what can be printed, what is ticked, why something is not possible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.core.contributions import Printable
from desktop.widgets import icons
from desktop.widgets.marking import mark_selected
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme
from desktop.widgets.typeface import font, measure

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_CHECKED = Qt.CheckState.Checked


class Forms(QAbstractListModel):
    """The forms and which of them are ticked."""

    def __init__(self, forms: Sequence[Printable]) -> None:
        super().__init__()
        self.forms = tuple(forms)
        self._ticked = {row for row, form in enumerate(forms) if form.chosen and not form.unavailable}

    def ticked(self) -> list[Printable]:
        """The forms to print, in their order."""
        return [form for row, form in enumerate(self.forms) if row in self._ticked]

    def toggle(self, row: int) -> None:
        """Tick a form or take the tick away; one that cannot be printed stays without."""
        if 0 <= row < len(self.forms) and not self.forms[row].unavailable:
            self._ticked ^= {row}
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [int(Qt.ItemDataRole.CheckStateRole)])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many forms there are."""
        return 0 if parent.isValid() else len(self.forms)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, code, tick and spoken sentence of a form."""
        if not index.isValid():
            return None
        form = self.forms[index.row()]
        second = form.unavailable or form.paper
        return {
            int(Qt.ItemDataRole.DisplayRole): f"{form.code} {form.title}",
            int(Qt.ItemDataRole.UserRole): form.code,
            int(Qt.ItemDataRole.ToolTipRole): second,
            int(Qt.ItemDataRole.AccessibleTextRole): self.tr(", ").join((form.code, form.title, second)),
            int(Qt.ItemDataRole.CheckStateRole): _CHECKED if index.row() in self._ticked else Qt.CheckState.Unchecked,
        }.get(int(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick by role, as assistive software does."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if (Qt.CheckState(value) is _CHECKED) is not (index.row() in self._ticked):
            self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Forms that cannot be printed can still be looked at."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class FormList(QListView):
    """Shows the forms; Space or a click on the box ticks, moving previews."""

    picked = Signal(object)
    """The `Printable` to preview."""

    def __init__(self, forms: Sequence[Printable], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Forms"))
        self.forms = Forms(forms)
        self.setModel(self.forms)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._moved)

    def row_height(self) -> int:
        """The height of one form."""
        return metrics().px(46)

    def current(self) -> Printable | None:
        """The form that is previewed."""
        row = self.currentIndex().row()
        return self.forms.forms[row] if 0 <= row < len(self.forms.forms) else None

    def pick(self, code: str) -> None:
        """Preview the form of this code."""
        for row, form in enumerate(self.forms.forms):
            if form.code == code:
                self.setCurrentIndex(self.forms.index(row, 0))

    def _moved(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.picked.emit(self.forms.forms[current.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        if event.key() == Qt.Key.Key_Space:
            self.forms.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._on_box(event.position().toPoint()):
            self.forms.toggle(index.row())
        super().mousePressEvent(event)

    @staticmethod
    def _on_box(at: QPoint) -> bool:
        return at.x() < metrics().px(30)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: FormList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, self._view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        form, box, size, look = self._view.forms.forms[index.row()], QRectF(option.rect), metrics(), theme()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            mark_selected(painter, box)
            bar = "accent" if self._view.hasFocus() else "edge"
            painter.fillRect(QRectF(box.x(), box.y(), size.px(3), box.height()), look.color(bar))
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), look.color("line"))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is _CHECKED
        _tick_box(painter, box.x() + size.gap, box.center().y(), ticked=ticked)
        upper, lower = box.y() + box.height() * 0.33, box.y() + box.height() * 0.7
        self._write(painter, box.x() + size.px(34), upper, form.code, "meta", "ink2")
        self._write(painter, box.x() + size.px(68), upper, form.title, "body", "off" if form.unavailable else "ink")
        self._write(painter, box.x() + size.px(68), lower, form.unavailable or form.paper, "meta", "ink2")
        painter.restore()

    def _write(self, painter: QPainter, x: float, middle: float, text: str, role: str, token: str) -> None:  # noqa: PLR0917
        fonts = measure(role)
        room = self._view.viewport().width() - x - metrics().gap
        painter.setFont(font(role))
        painter.setPen(theme().color(token))
        shown = fonts.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(x, middle + (fonts.ascent() - fonts.descent()) / 2), shown)


def _tick_box(painter: QPainter, x: float, middle: float, *, ticked: bool) -> None:
    edge, look = metrics().px(16), theme()
    box = QRectF(round(x) + 0.5, round(middle - edge / 2) + 0.5, edge - 1, edge - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("accent" if ticked else "edge"), 1))
    painter.setBrush(look.color("accent" if ticked else "surface"))
    painter.drawRoundedRect(box, 3, 3)
    painter.restore()
    if ticked:
        icons.paint(painter, box.adjusted(2, 2, -2, -2), "check", "on_accent")
