"""The posts of a person as bars over the months: held, ended, still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.people.rules import HoldingFacts
from desktop.widgets import typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

_LABEL, _BAR, _AXIS = 150, 12, 20
_AHEAD, _LEAST = timedelta(days=90), 365


class Timeline(QWidget):
    """One line per holding, from its first to its last day; a stroke marks today."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("people.timeline")
        self.setAccessibleName(self.tr("Posts over time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines: tuple[HoldingFacts, ...] = ()
        self._today = self._first = self._last = date(2000, 1, 1)
        theme().changed.connect(self.updateGeometry)

    def show_lines(self, lines: Sequence[HoldingFacts], today: date) -> None:
        """Show the holdings of a person."""
        self._lines, self._today = tuple(sorted(lines, key=lambda line: line.from_on)), today
        days = [line.from_on for line in lines] + [line.until_on for line in lines if line.until_on is not None]
        self._first = min([*days, today - timedelta(days=_LEAST)])
        ends = [day for day in days if day < date.max - _AHEAD]
        self._last = max([*ends, today]) + _AHEAD
        until = self.tr("{post}: {first} – {last}")
        told = [
            until.format(post=line.post_name, first=line.from_on.isoformat(), last=_day(line.until_on))
            for line in self._lines
        ]
        self.setAccessibleDescription(self.tr("; ").join(told))
        self.setVisible(bool(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row per holding and the axis."""
        return QSize(metrics().px(480), metrics().row_compact * len(self._lines) + metrics().px(_AXIS))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow, not low."""
        return QSize(metrics().px(320), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw years, bars and today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        for place, line in enumerate(self._lines):
            self._paint_line(painter, place, line)
        x = self._at(self._today)
        painter.fillRect(QRectF(x, 0, 1, self.height() - metrics().px(_AXIS)), theme().color("warn_edge"))
        painter.end()

    def _paint_years(self, painter: QPainter) -> None:
        painter.setFont(typeface.font("micro"))
        floor = self.height() - metrics().px(_AXIS)
        painter.fillRect(QRectF(metrics().px(_LABEL), floor, self.width(), 1), theme().color("line"))
        years = range(self._first.year, self._last.year + 2)
        apart = self._at(date(2001, 1, 1)) - self._at(date(2000, 1, 1))
        every = max(1, int(metrics().px(44) / max(1.0, apart)) + 1)
        for year in years[::every]:
            x = self._at(date(year, 1, 1))
            if metrics().px(_LABEL) <= x <= self.width() - metrics().px(36):
                painter.fillRect(QRectF(x, 0, 1, floor), theme().color("line"))
                painter.setPen(theme().color("ink3"))
                painter.drawText(
                    QRectF(x + 4, floor, 60, metrics().px(_AXIS)), Qt.AlignmentFlag.AlignVCenter, str(year)
                )

    def _paint_line(self, painter: QPainter, place: int, line: HoldingFacts) -> None:
        look, high = theme(), metrics().row_compact
        top = place * high
        fonts = typeface.measure("cell")
        label = f"{line.post_name}·{line.department}" if line.department else line.post_name
        shown = fonts.elidedText(label, Qt.TextElideMode.ElideRight, metrics().px(_LABEL) - metrics().gap)
        past = line.until_on is not None and line.until_on < self._today
        painter.setFont(typeface.font("cell"))
        painter.setPen(look.color("ink3" if past else "ink"))
        painter.drawText(QRectF(0, top, metrics().px(_LABEL), high), Qt.AlignmentFlag.AlignVCenter, shown)
        left = self._at(line.from_on)
        ends = self._last if line.until_on is None or line.until_on > self._last else line.until_on + timedelta(days=1)
        box = QRectF(left, top + (high - metrics().px(_BAR)) / 2, max(3.0, self._at(ends) - left), metrics().px(_BAR))
        coming = line.from_on > self._today
        painter.setBrush(look.color("hover" if past else "surface" if coming else "accent_bg"))
        style = Qt.PenStyle.DashLine if coming else Qt.PenStyle.SolidLine
        painter.setPen(QPen(look.color("line2" if past else "accent"), 1, style))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _at(self, day: date) -> float:
        room = self.width() - metrics().px(_LABEL) - metrics().gap
        whole = max(1, (self._last - self._first).days)
        return metrics().px(_LABEL) + room * (day - self._first).days / whole


def _day(day: date | None) -> str:
    return "…" if day is None else day.isoformat()
