"""The weekly hours of the branch with their breaks: seven lines, from when on, approved by whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.clock import Clock, local_day
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime import Hours, duration, read_hours, written
from desktop.policy.reading import WEEKDAYS
from desktop.settings import rules
from desktop.widgets.buttons import Button
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.side import rule
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

Check = Callable[[rules.HoursDraft], Sequence[Problem]]
_DAYS = (
    sentence("settings", "Monday"),
    sentence("settings", "Tuesday"),
    sentence("settings", "Wednesday"),
    sentence("settings", "Thursday"),
    sentence("settings", "Friday"),
    sentence("settings", "Saturday"),
    sentence("settings", "Sunday"),
)
DAY_WORDS = _DAYS
_LONG = sentence("settings", "{hours} h {minutes} min")
_SHUT = sentence("settings", "closed")


class HoursForm(QWidget):
    """Edits the hours of a week; `saved` carries the draft."""

    saved = Signal(object)

    def __init__(self, clock: Clock, check: Check, *, editable: bool) -> None:
        super().__init__()
        self.setObjectName("calendar.hours")
        self.setProperty("frame", "pane")
        self._clock, self._check = clock, check
        self._shown: tuple[str, ...] = ()
        self._facts = Label("", "label", name="calendar.hours.facts", wraps=True)
        self._lines = [TextLine(breadth="wide", hint="8:30-12:00, 13:30-17:30") for _ in WEEKDAYS]
        self._effective_on = DateEntry(clock, lean=Lean.FUTURE)
        self._approved_by = TextLine(longest=60)
        grid = FormGrid()
        self._days = [
            grid.add(FieldRow(code, tell(word), line))
            for code, word, line in zip(WEEKDAYS, _DAYS, self._lines, strict=True)
        ]
        for line in self._lines:
            line.setReadOnly(not editable)
        grid.add_widget(rule())
        on = FieldRow("hours_from", self.tr("In force from"), self._effective_on, required=True)
        by = FieldRow("hours_approved_by", self.tr("Approved by"), self._approved_by, required=True)
        rows = [*self._days, grid.add(on), grid.add(by)]
        for row in (on, by):
            row.set_visible(editable)
        grid.add_stretch()
        column = QVBoxLayout(self)
        space(column, (0, 4, 0, 4), gap=8)
        column.addWidget(self._facts)
        column.addWidget(grid, 1)
        self.fields = FieldSet(rows, self._problems, self)
        column.addWidget(ProblemLine("calendar.hours", self.fields))
        note = self.tr(
            "A break is the gap between two intervals. Limits that began before the day keep the hours they began with."
        )
        column.addWidget(Label(note, "hint", wraps=True))
        self.save_button = Button(self.tr("Put these hours in force"), "calendar.hours.save")
        self.save_button.clicked.connect(self.save)
        self.save_button.setVisible(editable)
        self.fields.edited.connect(self._follow)

    def show_hours(self, facts: rules.HoursFacts, branch: str) -> None:
        """Show the hours in force; what is being typed is thrown away."""
        if facts.entered and facts.effective_at is not None:
            told = self.tr("{branch}: in force since {day}, approved by {name}").format(
                branch=branch, day=local_day(facts.effective_at).isoformat(), name=facts.approved_by
            )
        else:
            told = self.tr("{branch}: the hours of the policy hold, the branch has entered none of its own").format(
                branch=branch
            )
        self._facts.setText(told)
        self._shown = tuple(written(hours) for hours in facts.weekly.days)
        for line, hours in zip(self._lines, self._shown, strict=True):
            line.set_value(hours)
        self._effective_on.set_value(local_day(self._clock.now()))
        self._approved_by.set_value("")
        self.fields.forget()
        self._follow()

    def draft(self) -> rules.HoursDraft:
        """The hours as typed."""
        monday, tuesday, wednesday, thursday, friday, saturday, sunday = (line.value() for line in self._lines)
        days = (monday, tuesday, wednesday, thursday, friday, saturday, sunday)
        past = local_day(self._clock.now()).replace(year=1970)
        return rules.HoursDraft(days, self._effective_on.value() or past, self._approved_by.value())

    @property
    def changed(self) -> bool:
        """Whether other hours were typed."""
        return bool(self._shown) and self._shown != tuple(line.value() for line in self._lines)

    def save(self) -> None:
        """Hand over the draft when nothing blocks."""
        if self.fields.complete():
            self.saved.emit(self.draft())

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Tell what a verb refused."""
        self.fields.show_problems(_named(found))

    def _problems(self) -> list[Problem]:
        return _named(self._check(self.draft()))

    def _follow(self) -> None:
        for row, line in zip(self._days, self._lines, strict=True):
            read = read_hours(line.value())
            row.set_hint("" if isinstance(read, Sentence) else _length(read))


def _named(found: Sequence[Problem]) -> list[Problem]:
    names = {"effective_on": "hours_from", "approved_by": "hours_approved_by"}
    return [Problem(names.get(one.field, one.field), one.sentence, one.severity) for one in found]


def _length(hours: Hours) -> str:
    minutes = int(duration(hours).total_seconds() // 60)
    return tell(_LONG.of(hours=minutes // 60, minutes=minutes % 60)) if minutes else tell(_SHUT)
