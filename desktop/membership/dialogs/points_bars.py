"""The calendar of expiry as twelve bars: the figure above each, the month below, what is near in the colour of soon."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.sentence import sentence
from desktop.points.rules import ExpiryCalendar, ExpiryMonth
from desktop.widgets import typeface
from desktop.widgets.figures import grouped
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

SOON = 2
"""A first expiry in the present month or the next one is soon."""
_WAN = 10_000
_SHORT = sentence("membership", "{thousands}k ({wan} × 10 000)")
_SEPARATOR = sentence("membership", "; ")
_MONTH = sentence("membership", "{month}/{year}: {points} points")
_NONE = sentence("membership", "Nothing expires in the next twelve months")


def is_soon(day: date, today: date) -> bool:
    """Whether a last day is past, or lies in the present month or the next one."""
    return (day.year - today.year) * 12 + day.month - today.month < SOON


class ExpiryBars(QWidget):
    """Paints a calendar of expiry; every month is told to those who listen and in its tooltip."""

    def __init__(self, name: str, *, high: int = 78) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Points by month of expiry"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._high = high
        self._months: tuple[ExpiryMonth, ...] = ()
        theme().changed.connect(self.updateGeometry)

    def show_calendar(self, calendar: ExpiryCalendar) -> None:
        """Show another calendar."""
        self._months = calendar.months
        told = [month_words(month) for month in self._months if month.points]
        self.setAccessibleDescription(tell(_SEPARATOR).join(told) or tell(_NONE))
        self.update()

    def sizeHint(self) -> QSize:
        """Twelve narrow bars with figures."""
        return QSize(metrics().px(420), metrics().px(self._high))

    def minimumSizeHint(self) -> QSize:
        """Narrower, the figures are shortened."""
        return QSize(metrics().px(300), metrics().px(self._high))

    def event(self, event: QEvent) -> bool:
        """The tooltip of the month under the pointer."""
        if isinstance(event, QHelpEvent) and self._months:
            place = min(len(self._months) - 1, max(0, int(event.pos().x() / self._step())))
            QToolTip.showText(event.globalPos(), month_words(self._months[place]), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the months from left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((month.points for month in self._months), default=0)
        first = next((place for place, month in enumerate(self._months) if month.points), -1)
        for place, month in enumerate(self._months):
            self._month(painter, place, month, most, soon=place == first and place < SOON)
        painter.end()

    def _step(self) -> float:
        return self.width() / max(1, len(self._months))

    def _month(self, painter: QPainter, place: int, month: ExpiryMonth, most: int, *, soon: bool) -> None:
        look, sizes, step = theme(), metrics(), self._step()
        base = self.height() - sizes.line_meta
        slot = QRectF(place * step + sizes.px(1), 0, step - sizes.px(3), base)
        painter.fillRect(slot, look.color("subtle"))
        if month.points:
            figure = sizes.px(18)
            high = max(sizes.px(3), (base - figure) * month.points / most)
            bar = QRectF(slot.x(), base - high, slot.width(), high)
            painter.setPen(look.color("surface"))
            painter.setBrush(look.color("warn_edge" if soon else "accent"))
            painter.drawRoundedRect(bar, sizes.px(2), sizes.px(2))
            middle = bar.top() - figure / 2
            self._write(painter, slot, middle, _figure(month.points, step), "warn" if soon else "ink", bold=True)
        label = tell(sentence("membership", "{month}M").of(month=month.first_on.month))
        if typeface.width(tell(sentence("membership", "{month}M").of(month=12)), "micro") > slot.width():
            label = str(month.first_on.month)  # all of them without the word, or none
        self._write(painter, slot, base + sizes.line_meta / 2, label, "ink2", bold=False)

    @staticmethod
    def _write(painter: QPainter, slot: QRectF, cy: float, text: str, token: str, *, bold: bool) -> None:
        fonts = typeface.measure("micro", bold=bold)
        painter.setFont(typeface.font("micro", bold=bold))
        painter.setPen(theme().color(token))
        left = slot.center().x() - fonts.horizontalAdvance(text) / 2
        painter.drawText(QPointF(left, cy + (fonts.ascent() - fonts.descent()) / 2), text)


def month_words(month: ExpiryMonth) -> str:
    """A month with its points, as it is told."""
    day = month.first_on
    return tell(_MONTH.of(year=day.year, month=day.month, points=grouped(month.points)))


def _figure(points: int, room: float) -> str:
    """A figure as exactly as there is room for it."""
    whole = grouped(points)
    if typeface.width(whole, "micro", bold=True) <= room:
        return whole
    return tell(_SHORT.of(thousands=round(points / 1_000), wan=f"{points / _WAN:.1f}"))
