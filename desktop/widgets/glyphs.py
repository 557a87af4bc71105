"""The small shapes inside chips, drawn in a box of 12 × 12 units: a state is told by shape as well as by colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

Draw = Callable[[QPainter, QColor, float], None]
_BOX = 12.0


def draw(painter: QPainter, box: QRectF, glyph: str, colour: QColor, share: float = 0.0) -> None:
    """Draw a glyph of `GLYPHS` into a square *box*.

    *share* is the time left (0 to 1) of ``ring``, and the number of bars of ``bars``.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _BOX, box.height() / _BOX)
    GLYPHS[glyph](painter, colour, share)
    painter.restore()


def _waiting(painter: QPainter, colour: QColor, _share: float) -> None:
    pen = QPen(colour, 1.5)
    pen.setDashPattern([1.6, 1.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.5, 1.5, 9, 9))


def _ring(painter: QPainter, colour: QColor, share: float) -> None:
    pale = QColor(colour)
    pale.setAlphaF(0.28)
    box = QRectF(1.5, 1.5, 9, 9)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(pale, 2))
    painter.drawEllipse(box)
    painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawArc(box, 90 * 16, round(max(0.0, min(1.0, share)) * 360 * 16))


def _triangle(painter: QPainter, colour: QColor, _share: float) -> None:
    painter.fillPath(_triangle_path(), colour)


def _square(painter: QPainter, colour: QColor, _share: float) -> None:
    painter.fillPath(_square_path(), colour)


def _check(painter: QPainter, colour: QColor, _share: float) -> None:
    painter.setPen(_pen(colour, 1.7))
    painter.drawPolyline(QPolygonF([QPointF(1.8, 6.4), QPointF(4.8, 9.4), QPointF(10.4, 2.9)]))


def _check_box(painter: QPainter, colour: QColor, _share: float) -> None:
    painter.setPen(_pen(colour, 1.4))
    painter.drawRoundedRect(QRectF(1.2, 1.2, 9.6, 9.6), 1.8, 1.8)
    painter.drawPolyline(QPolygonF([QPointF(3.6, 6.2), QPointF(5.4, 8.0), QPointF(8.6, 4.2)]))


def _doubt(painter: QPainter, colour: QColor, _share: float) -> None:
    painter.setPen(_pen(colour, 1.2))
    painter.drawPolygon(QPolygonF([QPointF(6, 0.6), QPointF(11.4, 6), QPointF(6, 11.4), QPointF(0.6, 6)]))
    hook = QPainterPath(QPointF(4.7, 4.9))
    hook.cubicTo(QPointF(4.7, 3.1), QPointF(7.4, 3.1), QPointF(7.3, 4.8))
    hook.cubicTo(QPointF(7.3, 5.8), QPointF(6, 5.7), QPointF(6, 6.9))
    painter.setPen(_pen(colour, 1.1))
    painter.drawPath(hook)
    painter.fillRect(QRectF(5.4, 7.7, 1.2, 1.2), colour)


def _bars(painter: QPainter, colour: QColor, count: float) -> None:
    pale = QColor(colour)
    pale.setAlphaF(0.3)
    for bar in range(4):
        height = 3 + 2.5 * bar
        painter.fillRect(QRectF(0.4 + 3 * bar, 11.2 - height, 2.2, height), colour if bar < count else pale)


def _tier_ring(painter: QPainter, colour: QColor, _share: float) -> None:
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(2, 2, 8, 8))


def _disc(painter: QPainter, colour: QColor, _share: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(1.4, 1.4, 9.2, 9.2))


def _lozenge(painter: QPainter, colour: QColor, _share: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(6, 0.4), QPointF(11.2, 6), QPointF(6, 11.6), QPointF(0.8, 6)]))


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _bang(top: float, bottom: float) -> QPainterPath:
    bang = QPainterPath()
    bang.addRoundedRect(QRectF(5.3, top, 1.4, bottom - top - 2.3), 0.6, 0.6)
    bang.addEllipse(QRectF(5.2, bottom - 1.6, 1.6, 1.6))
    return bang


@cache
def _triangle_path() -> QPainterPath:
    outline = QPainterPath(QPointF(6, 0.8))
    outline.lineTo(11.6, 10.8)
    outline.lineTo(0.4, 10.8)
    outline.closeSubpath()
    return outline.subtracted(_bang(4.0, 9.9))


@cache
def _square_path() -> QPainterPath:
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0.5, 0.5, 11, 11), 1.6, 1.6)
    return outline.subtracted(_bang(2.4, 9.7))


GLYPHS: Mapping[str, Draw] = {
    "waiting": _waiting,
    "ring": _ring,
    "triangle": _triangle,
    "square": _square,
    "check": _check,
    "check_box": _check_box,
    "doubt": _doubt,
    "bars": _bars,
    "tier_ring": _tier_ring,
    "disc": _disc,
    "lozenge": _lozenge,
}
