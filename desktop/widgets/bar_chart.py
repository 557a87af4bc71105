"""A small chart of stacked bars for a card: the figure above each bar, the label below, the series in a legend."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.contributions import Card, Figure
from desktop.widgets import typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

_SERIES = ("line2", "edge", "red_solid")


class BarChart(QWidget):
    """Draws a card's figures; the last of three series is what went wrong, red and hatched."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card = card
        self.setObjectName(f"{card.key}.chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tell(card.title))
        told = (f"{tell(figure.label)} {sum(figure.parts)}" for figure in card.figures)
        self.setAccessibleDescription("; ".join(told))

    def sizeHint(self) -> QSize:
        """Bars, labels and a legend."""
        return QSize(metrics().px(270), metrics().px(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars on their base line, then the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = metrics().line_meta
        base = self.height() - 2 * line - metrics().gap
        step = self.width() / max(1, len(self._card.figures))
        most = max((sum(figure.parts) for figure in self._card.figures), default=0)
        unit = (base - line - metrics().tight) / most if most else 0.0
        for number, figure in enumerate(self._card.figures):
            last = number == len(self._card.figures) - 1
            self._bar(painter, figure, step * (number + 0.5), base, unit, strong=last)
        painter.fillRect(QRectF(0, base, self.width(), 1), theme().color("line2"))
        self._legend(painter, self.height() - line / 2)
        painter.end()

    def _bar(self, painter: QPainter, figure: Figure, x: float, base: float, unit: float, *, strong: bool) -> None:
        wide, top = metrics().px(24), base
        for series, part in zip(_SERIES, figure.parts, strict=False):
            high = part * unit
            if part:
                self._fill(painter, QRectF(x - wide / 2, top - high, wide, max(1.0, high - 1)), series)
            top -= high
        total = sum(figure.parts)
        if total:
            self._write(painter, x, top - metrics().line_meta / 2, str(total), strong=strong)
        self._write(painter, x, base + metrics().line_meta * 0.7, tell(figure.label), strong=strong)

    def _fill(self, painter: QPainter, box: QRectF, series: str) -> None:
        painter.fillRect(box, theme().color(series))
        if series == "red_solid":
            painter.fillRect(box, QBrush(theme().color("on_red"), Qt.BrushStyle.BDiagPattern))

    def _write(self, painter: QPainter, x: float, cy: float, text: str, *, strong: bool) -> None:
        fonts = typeface.measure("meta", bold=strong)
        painter.setFont(typeface.font("meta", bold=strong))
        painter.setPen(theme().color("ink" if strong else "ink2"))
        left = x - fonts.horizontalAdvance(text) / 2
        painter.drawText(QPointF(left, cy + (fonts.ascent() - fonts.descent()) / 2), text)

    def _legend(self, painter: QPainter, cy: float) -> None:
        x, edge = 0.0, metrics().px(9)
        fonts = typeface.measure("meta")
        for series, said in zip(_SERIES, self._card.series, strict=False):
            self._fill(painter, QRectF(x, cy - edge / 2, edge, edge), series)
            words = tell(said)
            painter.setFont(typeface.font("meta"))
            painter.setPen(theme().color("ink2"))
            painter.drawText(QPointF(x + edge + metrics().tight, cy + (fonts.ascent() - fonts.descent()) / 2), words)
            x += edge + 2 * metrics().gap + fonts.horizontalAdvance(words)
