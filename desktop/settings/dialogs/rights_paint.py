"""How the table of rights is painted: ticks, corners of changed fields, posts written downwards, headings."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from desktop.core.permission import Permission
from desktop.settings.dialogs.rights_model import RightsModel
from desktop.widgets import glyphs, typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

_LABELS, _NARROW_LABELS, _WIDEST_LABELS, _HIGH = 300, 210, 420, 112
_GLYPH = 12


class CellPainter(QStyledItemDelegate):
    """One field: a tick where the post may, a corner where that is changed, a frame where it is picked."""

    def __init__(self, view: QTableView, model: RightsModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it."""
        rect, look = option.rect, theme()
        spot = self._model.spot(index)
        if spot is None:
            painter.fillRect(rect, look.color("subtle"))
            _line(painter, rect)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("sel" if option.state & QStyle.StateFlag.State_Active else "sel_off"))
        _line(painter, rect)
        painter.fillRect(rect.right(), rect.y(), 1, rect.height(), look.color("line"))
        shown = self._model.shown
        if shown.may(spot):
            edge = metrics().px(_GLYPH)
            box = QRectF(0, 0, edge, edge)
            box.moveCenter(QPointF(rect.center()) + QPointF(0.5, 0.5))
            glyphs.draw(painter, box, "check", look.color("link" if shown.changed(spot) else "ink"))
        if shown.changed(spot):
            _corner(painter, rect, "red_solid" if str(spot[0]) in shown.wrong else "accent")
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1.5, -1.5))


class PostHeader(QHeaderView):
    """The posts, their words written downwards as on a signboard."""

    def __init__(self, parent: QWidget, model: RightsModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("rights.posts")
        self._model = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(metrics().target)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Seven characters high; one post alone is written across."""
        high = metrics().table_head if len(self._model.posts) == 1 else metrics().px(_HIGH)
        return QSize(super().sizeHint().width(), high)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one post."""
        look = theme()
        painter.fillRect(rect, look.color("subtle"))
        _line(painter, rect)
        painter.fillRect(rect.right(), rect.y(), 1, rect.height(), look.color("line"))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        here = self._view_column() == section
        painter.setPen(look.color("ink" if here else "ink2"))
        painter.setFont(typeface.font("meta", bold=here))
        if len(self._model.posts) == 1:
            painter.drawText(rect.adjusted(metrics().gap, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        elif _downwards(words):
            _write_down(painter, rect, words)
        else:
            _write_turned(painter, rect, words)

    def _view_column(self) -> int:
        view = self.parent()
        return view.currentIndex().column() if isinstance(view, QTableView) else -1


class RightHeader(QHeaderView):
    """The sentences at the left, which stay in view; headings of rooms among them."""

    def __init__(self, parent: QWidget, model: RightsModel) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("rights.sentences")
        self._model, self._wide = model, _LABELS
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def narrow(self, *, narrow: bool) -> None:
        """Where room is short the sentences are cut."""
        self._wide = _NARROW_LABELS if narrow else _LABELS
        self.updateGeometry()
        view = self.parent()
        if isinstance(view, QTableView):
            view.doItemsLayout()

    def sizeHint(self) -> QSize:
        """The width of a sentence, and what the posts leave over."""
        view = self.parent()
        wide, spare = metrics().px(self._wide), 0
        if isinstance(view, QTableView):
            beside = view.horizontalHeader().length() + view.verticalScrollBar().sizeHint().width()
            spare = min(view.width() - beside, metrics().px(_WIDEST_LABELS))
        return QSize(max(wide, spare), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a sentence or a heading."""
        look, heading = theme(), not isinstance(self._model.lines[section], Permission)
        painter.fillRect(rect, look.color("subtle" if heading else "surface"))
        _line(painter, rect)
        if not heading:
            painter.fillRect(rect.right(), rect.y(), 1, rect.height(), look.color("line"))
        role = "meta" if heading else "cell"
        fonts = typeface.measure(role, bold=heading)
        room = rect.width() - 2 * metrics().gap
        words = fonts.elidedText(
            str(self.model().headerData(section, Qt.Orientation.Vertical) or ""), Qt.TextElideMode.ElideRight, room
        )
        painter.setFont(typeface.font(role, bold=heading))
        painter.setPen(look.color("ink3" if heading else "ink"))
        painter.drawText(rect.adjusted(metrics().gap, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _line(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("line"))


def _corner(painter: QPainter, rect: QRect, token: str) -> None:
    edge, right, top = metrics().px(7), float(rect.right()), float(rect.y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(token))
    painter.drawPolygon(QPolygonF([QPointF(right - edge, top), QPointF(right, top), QPointF(right, top + edge)]))


def _downwards(words: str) -> bool:
    return sum(ch.isascii() for ch in words) * 2 < max(1, len(words))


def _write_down(painter: QPainter, rect: QRect, words: str) -> None:
    fonts = typeface.measure("meta")
    step = min(fonts.height() * 0.92, (rect.height() - metrics().gap) / max(1, len(words)))
    top = rect.bottom() - metrics().tight - step * len(words)
    for place, ch in enumerate(words):
        box = QRectF(rect.x(), top + step * place, rect.width(), step)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, ch)


def _write_turned(painter: QPainter, rect: QRect, words: str) -> None:
    fonts = typeface.measure("meta")
    shown = fonts.elidedText(words, Qt.TextElideMode.ElideRight, rect.height() - metrics().gap)
    painter.save()
    painter.translate(rect.center().x() + fonts.ascent() / 2, rect.bottom() - metrics().tight)
    painter.rotate(-90)
    painter.drawText(QPointF(0, 0), shown)
    painter.restore()
