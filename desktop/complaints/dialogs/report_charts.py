"""The report's charts on screen: causes as bars with their growing share, receipts and lateness over time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.complaints.rules.reports.content import Bars, Lines
from desktop.core.sentence import sentence
from desktop.widgets import typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

_NONE = sentence("complaints", "Nothing was counted in this period.")
_SERIES = ("accent", "red_solid", "edge")
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)


def spread(wanted: Sequence[float], apart: float, top: float, bottom: float) -> list[float]:
    """Heights as near to those *wanted* as can be, none nearer to another than *apart*, within *top* and *bottom*."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    found = list(wanted)
    lowest = bottom - apart * (len(order) - 1)
    for rank, place in enumerate(order):
        above = found[order[rank - 1]] + apart if rank else top
        found[place] = min(max(found[place], above), max(above, lowest + apart * rank))
    return found


def fitting(points: Sequence[str], wide: float) -> list[str]:
    """The words below the points; where one has no room all months are told by their numbers alone."""
    if all(typeface.width(word.split("\n")[-1], "meta") <= wide for word in points):
        return list(points)
    return [word.removesuffix("月") for word in points]


class _Chart(QWidget):
    """What both charts have: room for labels, a base line, words centred on a point."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as a handful of rows."""
        return QSize(metrics().px(360), metrics().px(210))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for half a page."""
        return QSize(metrics().px(280), metrics().px(210))

    def plot(self) -> QRectF:
        """Where bars and lines stand."""
        line = metrics().line_meta
        return QRectF(metrics().gap, 2 * line, self.width() - 2 * metrics().gap, self.height() - 4 * line)

    def write(self, painter: QPainter, x: float, cy: float, text: str, *, token: str = "ink2", bold: bool = False,
              wide: float = 0) -> None:  # fmt: skip
        """Words centred on a point, cut where they are wider than *wide*."""
        fonts = typeface.measure("meta", bold=bold)
        shown = fonts.elidedText(text, Qt.TextElideMode.ElideRight, wide) if wide else text
        painter.setFont(typeface.font("meta", bold=bold))
        painter.setPen(theme().color(token))
        painter.drawText(QPointF(x - fonts.horizontalAdvance(shown) / 2, cy + (fonts.ascent() - fonts.descent()) / 2),
                         shown)  # fmt: skip

    def say_none(self, painter: QPainter) -> None:
        """In place of bars or lines."""
        middle = self.plot().center()
        self.write(painter, middle.x(), middle.y(), tell(_NONE), wide=self.plot().width())

    def base(self, painter: QPainter, plot: QRectF) -> None:
        """The line on which everything stands."""
        painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), theme().color("line2"))


class ParetoChart(_Chart):
    """Bars of causes; a bar that is clicked, or chosen by arrows and Enter, asks for its records."""

    asked = Signal(str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self._bars = Bars((), ())
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_bars(self, bars: Bars) -> None:
        """Show the causes of another report."""
        self._bars, self._current = bars, 0
        self.setAccessibleDescription("；".join(f"{word} {count}" for word, count in bars.bars))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars, their growing share, and the words below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot, bars = self.plot(), self._bars.bars
        total = sum(count for _, count in bars)
        if total:
            step = plot.width() / len(bars)
            for place, (word, count) in enumerate(bars):
                self._bar(painter, plot, QRectF(plot.left() + place * step, 0, step, 0), (word, count, total), place)
            self._shares(painter, plot, [count for _, count in bars], total)
        else:
            self.say_none(painter)
        self.base(painter, plot)
        painter.end()

    def _bar(self, painter: QPainter, plot: QRectF, slot: QRectF, told: tuple[str, int, int], place: int) -> None:
        word, count, total = told
        wide, high = slot.width() * 0.55, plot.height() * count / total
        middle = slot.center().x()
        box = QRectF(middle - wide / 2, plot.bottom() - high, wide, high)
        painter.fillRect(box, theme().color("accent_bg"))
        painter.setPen(QPen(theme().color("accent"), 1))
        painter.drawRect(box)
        if self.hasFocus() and place == self._current:
            painter.setPen(QPen(theme().color("focus"), 2))
            painter.drawRect(box.adjusted(-2, -2, 2, 2))
        line = metrics().line_meta
        above = line / 2 + (0 if place else metrics().px(5))  # the line of shares begins on the first bar
        self.write(painter, middle, box.top() - above, str(count), token="ink", bold=True)
        self.write(painter, middle, plot.bottom() + line * 0.8, word, wide=slot.width() - 4)

    def _shares(self, painter: QPainter, plot: QRectF, counts: Sequence[int], total: int) -> None:
        step = plot.width() / len(counts)
        points = [
            QPointF(plot.left() + (place + 0.5) * step, plot.bottom() - plot.height() * value / total)
            for place, value in enumerate(accumulate(counts))
        ]
        painter.setPen(QPen(theme().color("ink2"), 1.5))
        painter.drawPolyline(points)
        painter.setBrush(QBrush(theme().color("surface")))
        for point in points:
            painter.drawEllipse(point, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for point, value in list(zip(points, accumulate(counts), strict=True))[1:3]:
            self.write(
                painter, point.x() - metrics().px(16), point.y() - metrics().px(9), f"{value * 100 / total:.0f}%"
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the records of the bar under the mouse."""
        count = len(self._bars.figures)
        plot = self.plot()
        place = int((event.position().x() - plot.left()) / max(1.0, plot.width()) * count) if count else -1
        if 0 <= place < count:
            self._current = place
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from bar to bar, Enter asks."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._bars.figures:
            self._current = (self._current + step) % len(self._bars.figures)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is drawn."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def _ask(self) -> None:
        if self._bars.figures:
            self.asked.emit(self._bars.figures[self._current])


class TrendChart(_Chart):
    """Receipts and lateness over time, each line with its name at its end."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self._lines = Lines((), ())

    def show_lines(self, lines: Lines) -> None:
        """Show another report's twelve points."""
        self._lines = lines
        told = (f"{name} {'、'.join(map(str, values))}" for name, values in lines.series)
        self.setAccessibleDescription("；".join(told))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, their values, and the points of time below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot, lines = self.plot(), self._lines
        room = max((typeface.width(name, "meta") for name, _ in lines.series), default=0) + metrics().gap
        plot.setWidth(plot.width() - room)
        most = max((value for _, values in lines.series for value in values), default=0) or 1
        step = plot.width() / max(1, len(lines.points))
        ends: list[tuple[str, float]] = []
        for place, (name, values) in enumerate(lines.series):
            points = [
                QPointF(plot.left() + (at + 0.5) * step, plot.bottom() - plot.height() * value / most)
                for at, value in enumerate(values)
            ]
            self._line(painter, points, place)
            ends.append((name, points[-1].y() if points else plot.bottom()))
        self._values(painter, plot, step, most)
        heights = spread([y for _, y in ends], metrics().line_meta, plot.top(), plot.bottom())
        for (name, _), y in zip(ends, heights, strict=True):
            self.write(painter, plot.right() + room / 2, y, name, token="ink")
        if not lines.points:
            self.say_none(painter)
        for at, word in enumerate(fitting(lines.points, step)):
            x = plot.left() + (at + 0.5) * step
            for row, part in enumerate(reversed(word.split("\n"))):
                self.write(
                    painter, x, plot.bottom() + metrics().line_meta * (0.8 + row * 0.85), part, wide=0 if row else step
                )
        self.base(painter, plot)
        painter.end()

    def _values(self, painter: QPainter, plot: QRectF, step: float, most: int) -> None:
        """The figure above each point; lines that meet share it, and the upper of two close ones keeps it."""
        for at in range(len(self._lines.points)):
            last = plot.top() - plot.height()
            for value in sorted({values[at] for _, values in self._lines.series if at < len(values)}, reverse=True):
                y = plot.bottom() - plot.height() * value / most
                if y - last >= metrics().line_meta:
                    self.write(painter, plot.left() + (at + 0.5) * step, y - metrics().px(11), str(value))
                    last = y

    def _line(self, painter: QPainter, points: Sequence[QPointF], place: int) -> None:
        colour = theme().color(_SERIES[place % len(_SERIES)])
        painter.setPen(QPen(colour, 1.8, _DASHES[place % len(_DASHES)]))
        painter.drawPolyline(list(points))
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QBrush(colour if not place else theme().color("surface")))
        for point in points:
            painter.drawEllipse(point, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
