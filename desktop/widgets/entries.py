"""Fields for a day and for a moment: typed freely, shown canonically, picked from a calendar if one likes."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.clock import Clock, instant, local, local_day
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence
from desktop.widgets import typeface
from desktop.widgets.chords import CHORD
from desktop.widgets.entry_times import Lean, read_day, read_moment, shown_day, shown_moment
from desktop.widgets.inputs import one_line
from desktop.widgets.line_side import LineSide, SidedLine
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class TimeEntry(SidedLine):
    """What both entries share: reading what was typed, the calendar, Enter going on."""

    edited = Signal()
    left = Signal()

    def __init__(self, clock: Clock, *, lean: Lean, hint: str, widest: str) -> None:
        super().__init__()
        self._clock, self._lean, self._widest = clock, lean, widest
        self._picker: CalendarPopup | None = None
        self.setMaxLength(32)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pick = LineSide(self, "calendar-blank", self.tr("Choose from a calendar  Alt+Down"), suffix="pick")
        pick.clicked.connect(self.open_picker)
        self.textChanged.connect(self.edited)

    @property
    def picker(self) -> QCalendarWidget | None:
        """The calendar, once it was opened."""
        return self._picker.calendar if self._picker else None

    def open_picker(self) -> None:
        """Show the calendar under the field."""
        if self._picker is None:
            self._picker = CalendarPopup(self)
            self._picker.calendar.activated.connect(self._picked)
            self._picker.calendar.clicked.connect(self._picked)
        self._picker.show_day(self._typed_day() or local_day(self._clock.now()))
        self._picker.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._picker.show()
        self._picker.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def sizeHint(self) -> QSize:
        """Wide enough for the widest canonical form and the calendar's button."""
        beside = metrics().px(24 + 2 * 8 + 6)
        return QSize(round(typeface.width(self._widest)) + beside, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Times never elide."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar, Enter goes on, Ctrl+Enter is left to the page."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_picker()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & CHORD:
            self.settle()
            self.focusNextChild()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the canonical form, then tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()
            self.left.emit()

    def settle(self) -> None:
        """Show what was typed in its canonical form."""
        shown = self._canonical()
        if shown and shown != self.text():
            self.setText(shown)

    def _picked(self, day: QDate) -> None:
        self._take_day(date(day.year(), day.month(), day.day()))
        if self._picker is not None:
            self._picker.close()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _canonical(self) -> str:
        return self.text()

    def _typed_day(self) -> date | None:
        return None

    def _take_day(self, day: date) -> None:
        self.setText(shown_day(day))


class DateEntry(TimeEntry):
    """A day; accepts ``18``, ``1118``, ``+3``, ``今天``, shows ``2026-11-18``."""

    def __init__(self, clock: Clock, *, lean: Lean = Lean.NEAREST, hint: str = "") -> None:
        super().__init__(clock, lean=lean, hint=hint, widest="2026-11-18")

    def value(self) -> date | None:
        """The day, or nothing while the field is empty or not a day."""
        read = self._read()
        return None if isinstance(read, Sentence) else read

    def set_value(self, value: date | None) -> None:
        """Show a day."""
        self.setText(shown_day(value) if value else "")

    def own_problem(self) -> Problem | None:
        """What is wrong with the typing; nothing for an empty field."""
        read = self._read()
        return Problem("", read) if isinstance(read, Sentence) else None

    def _read(self) -> date | Sentence | None:
        typed = one_line(self.text()).strip()
        return read_day(typed, local_day(self._clock.now()), self._lean) if typed else None

    def _canonical(self) -> str:
        day = self.value()
        return shown_day(day) if day else ""

    def _typed_day(self) -> date | None:
        return self.value()


class DateTimeEntry(TimeEntry):
    """A moment; accepts ``1420``, ``今天 9:30``, ``11-18 13:30``, shows ``11-18 14:20``.

    An instant that was set keeps its seconds until somebody types.
    """

    def __init__(self, clock: Clock, *, lean: Lean = Lean.NEAREST, hint: str = "") -> None:
        super().__init__(clock, lean=lean, hint=hint, widest="2026-11-18 13:30")
        self._exact: datetime | None = None

    def value(self) -> datetime | None:
        """The UTC instant, or nothing while the field is empty or not a moment."""
        if self._exact is not None and self.text() == self._shown(self._exact):
            return self._exact
        read = self._read()
        return None if isinstance(read, Sentence) else read

    def set_value(self, value: datetime | None) -> None:
        """Show an instant."""
        self._exact = value
        self.setText(self._shown(value) if value else "")

    def own_problem(self) -> Problem | None:
        """What is wrong with the typing; nothing for an empty field."""
        read = self._read()
        return Problem("", read) if isinstance(read, Sentence) else None

    def _read(self) -> datetime | Sentence | None:
        typed = one_line(self.text()).strip()
        return read_moment(typed, self._clock.now(), self._lean) if typed else None

    def _shown(self, at: datetime) -> str:
        return shown_moment(at, self._clock.now(), self._lean)

    def _canonical(self) -> str:
        at = self.value()
        return self._shown(at) if at else ""

    def _typed_day(self) -> date | None:
        at = self.value()
        return local_day(at) if at else None

    def _take_day(self, day: date) -> None:
        """The chosen day with the time that stands in the field, or the present one."""
        at = local(self.value() or self._clock.now())
        self.set_value(instant(day, time(at.hour, at.minute)))


class CalendarPopup(QFrame):
    """The calendar that a time field opens under itself; Esc or a click elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("frame", "popup")
        self.calendar = QCalendarWidget(self)
        self.calendar.setObjectName("calendar")
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)

    def show_day(self, day: date) -> None:
        """Turn to a day."""
        self._paint_days()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def event(self, event: QEvent) -> bool:
        """Esc is the calendar's own; a chord closes it on its way to the action around the field."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() != Qt.Key.Key_Control:
                self.close()
        return super().event(event)

    def _paint_days(self) -> None:
        """Weekends in the second ink: red is kept for what is late or blocks."""
        plain, second = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme().color("ink"))
        second.setForeground(theme().color("ink3"))
        second.setBackground(theme().color("surface"))
        self.calendar.setHeaderTextFormat(second)
        for day in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(day, second if day in _WEEKEND else plain)
