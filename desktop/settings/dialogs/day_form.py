"""The inspector of a day: ordinary, holiday, make-up day or half-day; several days in a row at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.core.worktime import DayKind, Hours
from desktop.settings import rules
from desktop.settings.dialogs.year_view import KIND_WORDS, ORDINARY
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Option, Segmented
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.fields import FieldRow
from desktop.widgets.fieldset import FieldSet
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.side import stacked
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

Check = Callable[[Sequence[rules.DayDraft]], Sequence[Problem]]
_KINDS = {kind.value: kind for kind in DayKind}
_LONGEST_RUN = 31
_AND = sentence("settings", " and ")
_SHORT = {
    "": sentence("settings", "Ordinary"),
    DayKind.HOLIDAY.value: sentence("settings", "Holiday"),
    DayKind.MAKE_UP.value: sentence("settings", "Make-up"),
    DayKind.HALF_DAY.value: sentence("settings", "Half"),
}
_WRONG_RUN = sentence("settings", "The last day is the picked one or up to {n} days later.")


class DayForm(QWidget):
    """Shows a day and drafts another kind for it; `saved` carries the draft of each day of the run."""

    saved = Signal(object)

    def __init__(self, clock: Clock, check: Check, *, editable: bool) -> None:
        super().__init__()
        self.setObjectName("calendar.day")
        self._check, self._editable = check, editable
        self._day = date.min
        self._title = Label("", "head", name="calendar.day.title")
        self._is = Label("", "label", name="calendar.day.is", wraps=True)
        column = QVBoxLayout(self)
        space(column, gap=2)
        column.addWidget(self._title)
        column.addWidget(self._is)
        options = [Option(code or "ordinary", tell(word)) for code, word in _SHORT.items()]
        self._kind = Segmented(options)
        self._until = DateEntry(clock, lean=Lean.NEAREST)
        self._name = TextLine(breadth="whole", longest=60)
        self._hours = TextLine(breadth="whole", hint="8:30-12:00")
        rows = [
            FieldRow("kind", self.tr("This day is"), self._kind),
            FieldRow("until", self.tr("Up to and including"), self._until),
            FieldRow("name", self.tr("Name"), self._name),
            FieldRow("hours", self.tr("Hours of its own"), self._hours, hint=self.tr("Empty: the usual ones")),
        ]
        self._hours_row = rows[3]
        self._save = Button(self.tr("Enter this day"), "calendar.day.save")
        self._save.clicked.connect(self.save)
        for row in rows:
            stacked(column, row, self)
            row.set_visible(editable)
        column.addSpacing(6)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        self._save.setVisible(editable)
        self.fields = FieldSet(rows, self._problems, self)
        self._kind.edited.connect(self._follow)

    def show_day(self, day: date, facts: rules.DayFacts | None, hours: Hours, weekday: str) -> None:
        """Show a day as it stands."""
        self._day = day
        self._title.setText(f"{day.isoformat()} {weekday}")
        self._is.setText(self._told(facts, hours))
        self._kind.set_value(facts.kind.value if facts else "ordinary")
        self._until.set_value(day)
        self._name.set_value(facts.name if facts else "")
        self._hours.set_value("")
        self.fields.forget()
        self._follow()

    def drafts(self) -> list[rules.DayDraft]:
        """What each day of the run is to be."""
        until = self._until.value() or self._day
        kind = _KINDS.get(self._kind.value())
        name = self._name.value() if kind is not None else ""
        days = max(0, min((until - self._day).days, _LONGEST_RUN)) + 1
        return [
            rules.DayDraft(self._day + timedelta(days=shift), kind, name, self._own_hours(kind))
            for shift in range(days)
        ]

    def save(self) -> None:
        """Hand over the drafts when nothing blocks."""
        if self.fields.complete():
            self.saved.emit(self.drafts())

    def start_focus(self) -> None:
        """Begin to choose."""
        self._kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Tell what a verb refused, beside the kind of day."""
        self.fields.show_problems([Problem("kind", one.sentence, one.severity) for one in found])

    def _own_hours(self, kind: DayKind | None) -> str | None:
        typed = self._hours.value()
        return typed if typed and kind in (DayKind.MAKE_UP, DayKind.HALF_DAY) else None

    def _problems(self) -> list[Problem]:
        if self._day == date.min:
            return []
        until = self._until.value()
        found = []
        if until is not None and not 0 <= (until - self._day).days <= _LONGEST_RUN:
            found.append(Problem("until", _WRONG_RUN.of(n=_LONGEST_RUN)))
        drafts = self.drafts()
        plain = [rules.DayDraft(one.day, one.kind, one.name) for one in drafts]
        about_kind = [one.sentence for one in self._check(plain)]
        for problem in self._check(drafts):
            field = "kind" if problem.sentence in about_kind else "hours"
            found.append(Problem(field, problem.sentence, problem.severity))
        return found

    def _follow(self) -> None:
        kind = _KINDS.get(self._kind.value())
        self._hours_row.set_visible(self._editable and kind in (DayKind.MAKE_UP, DayKind.HALF_DAY))

    def _told(self, facts: rules.DayFacts | None, hours: Hours) -> str:
        kind = tell(KIND_WORDS[facts.kind] if facts else ORDINARY)
        parts = [f"{kind} {facts.name}".strip() if facts else kind, _spoken(hours) or self.tr("closed")]
        if facts is not None:
            parts.append(self.tr("came with the program") if facts.shipped else self.tr("entered by the office"))
        return self.tr(", ").join(parts)


def _spoken(hours: Hours) -> str:
    return tell(_AND).join(str(interval) for interval in hours)
