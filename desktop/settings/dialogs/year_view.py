"""A year at a glance: twelve months, each exceptional day told by its colour and by its mark."""

from __future__ import annotations

from calendar import Calendar as Weeks
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.sentence import sentence
from desktop.core.worktime import DayKind
from desktop.settings import rules
from desktop.widgets import typeface
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

KIND_WORDS = {
    DayKind.HOLIDAY: sentence("settings", "Holiday"),
    DayKind.MAKE_UP: sentence("settings", "Make-up day"),
    DayKind.HALF_DAY: sentence("settings", "Half-day"),
}
ORDINARY = sentence("settings", "Ordinary day")
_MARKS = {
    DayKind.HOLIDAY: sentence("settings", "off"),
    DayKind.MAKE_UP: sentence("settings", "on"),
    DayKind.HALF_DAY: sentence("settings", "half"),
}
_TOKENS = {
    DayKind.HOLIDAY: ("green", "green_bg"),
    DayKind.MAKE_UP: ("warn", "warn_bg"),
    DayKind.HALF_DAY: ("link", "accent_bg"),
}
_INITIALS = (
    sentence("settings", "Mo"),
    sentence("settings", "Tu"),
    sentence("settings", "We"),
    sentence("settings", "Th"),
    sentence("settings", "Fr"),
    sentence("settings", "Sa"),
    sentence("settings", "Su"),
)
_MONTHS = (
    sentence("settings", "January"),
    sentence("settings", "February"),
    sentence("settings", "March"),
    sentence("settings", "April"),
    sentence("settings", "May"),
    sentence("settings", "June"),
    sentence("settings", "July"),
    sentence("settings", "August"),
    sentence("settings", "September"),
    sentence("settings", "October"),
    sentence("settings", "November"),
    sentence("settings", "December"),
)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_WEEKS = Weeks()
_MOST_WEEKS = 6


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the months lie: how many in a row, and the size of one and of a day in it."""

    columns: int
    month: tuple[float, float]
    day: tuple[float, float]
    head: float


class YearView(QWidget):
    """Shows a year; arrows and clicks pick a day, Enter begins to change it."""

    picked = Signal(object)
    opened = Signal()
    year_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("calendar.year")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Days of the year"))
        self._year = 2000
        self._today = self._day = date(2000, 1, 1)
        self._days: Mapping[date, rules.DayFacts] = {}
        theme().changed.connect(self.updateGeometry)

    def show_year(self, facts: rules.YearFacts, today: date) -> None:
        """Show a year with its exceptional days."""
        self._year, self._today = facts.year, today
        self._days = {one.day: one for one in facts.days}
        if self._day.year != facts.year:
            self._day = today if today.year == facts.year else date(facts.year, 1, 1)
        self._tell()

    @property
    def day(self) -> date:
        """The picked day."""
        return self._day

    def pick(self, day: date) -> None:
        """Make a day the picked one; one of another year asks for that year."""
        if day == self._day:
            return
        self._day = day
        if day.year != self._year:
            self.year_asked.emit(day.year)
        self._tell()
        self.picked.emit(day)

    def facts(self, day: date) -> rules.DayFacts | None:
        """What is exceptional about a day."""
        return self._days.get(day)

    def _tell(self) -> None:
        facts = self._days.get(self._day)
        kind = tell(KIND_WORDS[facts.kind] if facts else ORDINARY)
        self.setAccessibleDescription(f"{self._day.isoformat()} {kind} {facts.name if facts else ''}".strip())
        self.update()

    # Size and place

    def sizeHint(self) -> QSize:
        """Four months in a row."""
        return QSize(metrics().px(900), metrics().px(520))

    def minimumSizeHint(self) -> QSize:
        """Days stay readable; the page scrolls where there is less."""
        return QSize(metrics().px(640), metrics().px(366))

    def _places(self) -> _Place:
        columns = 4
        gap, rows = metrics().px(14), 12 / columns
        wide = (self.width() - gap * (columns - 1)) / columns
        high = (self.height() - metrics().gap * (rows - 1)) / rows
        head = metrics().px(36)
        return _Place(columns, (wide + gap, high + metrics().gap), (wide / 7, (high - head) / _MOST_WEEKS), head)

    def _box(self, day: date, at: _Place) -> QRectF:
        month = day.month - 1
        left = (month % at.columns) * at.month[0]
        top = (month // at.columns) * at.month[1] + at.head
        week = (day.day - 1 + date(day.year, day.month, 1).weekday()) // 7
        return QRectF(left + day.weekday() * at.day[0], top + week * at.day[1], *at.day)

    def _day_at(self, point: QPoint) -> date | None:
        at = self._places()
        first = date(self._year, 1, 1)
        days = (first + timedelta(days=shift) for shift in range(366))
        return next((day for day in days if day.year == self._year and self._box(day, at).contains(point)), None)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the day under the mouse."""
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.pick(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin to change it."""
        if self._day_at(event.position().toPoint()) is not None:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step by days and weeks, Page keys by months, Home and End to the ends of the month."""
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.pick(self._day + timedelta(days=_STEPS[key]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.pick(_month_on(self._day, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key == Qt.Key.Key_Home:
            self.pick(self._day.replace(day=1))
        elif key == Qt.Key.Key_End:
            self.pick(_month_on(self._day.replace(day=1), 1) - timedelta(days=1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the twelve months."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self._places()
        for month in range(1, 13):
            self._paint_head(painter, month, at)
            for day in _WEEKS.itermonthdates(self._year, month):
                if day.month == month and day.year == self._year:
                    self._paint_day(painter, day, self._box(day, at))
        painter.end()

    def _paint_head(self, painter: QPainter, month: int, at: _Place) -> None:
        left, top = ((month - 1) % at.columns) * at.month[0], ((month - 1) // at.columns) * at.month[1]
        high = at.head / 2
        painter.setFont(typeface.font("meta", bold=True))
        painter.setPen(theme().color("ink"))
        box = QRectF(left + metrics().tight, top, at.month[0], high)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, tell(_MONTHS[month - 1]))
        painter.setFont(typeface.font("micro"))
        painter.setPen(theme().color("ink3"))
        for weekday, word in enumerate(_INITIALS):
            box = QRectF(left + weekday * at.day[0], top + high, at.day[0], high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tell(word))

    def _paint_day(self, painter: QPainter, day: date, box: QRectF) -> None:
        facts, look = self._days.get(day), theme()
        ink = "ink3" if day.weekday() > 4 else "ink"
        inner = box.adjusted(1, 1, -1, -1)
        if facts is not None:
            ink, fill = _TOKENS[facts.kind]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(fill))
            painter.drawRoundedRect(inner, metrics().radius, metrics().radius)
        if day == self._day:
            painter.setPen(QPen(look.color("focus" if self.hasFocus() else "edge"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, metrics().radius, metrics().radius)
        self._write(painter, day, box, facts, ink)
        if day == self._today:
            dot = metrics().tight
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawRect(QRectF(box.center().x() - dot * 1.5, box.bottom() - dot, dot * 3, 2))

    def _write(self, painter: QPainter, day: date, box: QRectF, facts: rules.DayFacts | None, ink: str) -> None:
        bold = facts is not None or day == self._today
        painter.setFont(typeface.font("meta", bold=bold))
        painter.setPen(theme().color(ink))
        mark = tell(_MARKS[facts.kind]) if facts is not None else ""
        wide = ceil(typeface.width(mark, "micro")) if mark else 0
        room = typeface.width("00", "meta", bold=True) + wide + 3
        if not mark or room > box.width() - 4:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
            if facts is not None:
                self._paint_shape(painter, box, facts.kind, ink)
            return
        left = box.center().x() - room / 2
        number = QRectF(left, box.y(), room - wide - 3, box.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(day.day))
        painter.setFont(typeface.font("micro"))
        painter.drawText(QRectF(number.right() + 3, box.y(), wide, box.height()), Qt.AlignmentFlag.AlignVCenter, mark)

    def _paint_shape(self, painter: QPainter, box: QRectF, kind: DayKind, ink: str) -> None:
        """Where there is no room for the word: a bar above for a holiday, below for a make-up day, half for half."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(ink))
        wide = box.width() - 6
        top = box.bottom() - 3 if kind is DayKind.MAKE_UP else box.top() + 1
        painter.drawRect(QRectF(box.x() + 3, top, wide / 2 if kind is DayKind.HALF_DAY else wide, 2))


def _month_on(day: date, by: int) -> date:
    months = day.year * 12 + day.month - 1 + by
    year, month = divmod(months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return day
