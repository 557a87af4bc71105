"""What a new version needs besides its clauses: from when on, approved by whom, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.clock import Clock, local_day
from desktop.core.problem import Problem
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.fields import FieldRow
from desktop.widgets.fieldset import FieldSet
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.side import stacked
from desktop.widgets.spacing import space


class VersionForm(QWidget):
    """Effective date, approver and reason of a version; *check* is asked at each change."""

    def __init__(self, clock: Clock, check: Callable[[], Sequence[Problem]], *, name: str = "policy") -> None:
        """*name* is the page's."""
        super().__init__()
        self.setObjectName(f"{name}.version")
        self._clock = clock
        self._effective_on = DateEntry(clock, lean=Lean.FUTURE)
        self._approved_by = TextLine(breadth="whole", longest=60)
        self._note = TextLine(breadth="whole")
        self.title = Label(self.tr("New version"), "strong", name=f"{name}.version.title")
        column = QVBoxLayout(self)
        space(column, gap=2)
        column.addWidget(self.title)
        self._effective_on.set_value(local_day(clock.now()))
        hint = self.tr("Today: at once")
        rows = [
            FieldRow("effective_on", self.tr("In force from"), self._effective_on, required=True, hint=hint),
            FieldRow("approved_by", self.tr("Approved by"), self._approved_by, required=True),
            FieldRow("note", self.tr("Reason"), self._note),
        ]
        for row in rows:
            stacked(column, row, self)
        self.fields = FieldSet(rows, check, self)

    @property
    def effective_on(self) -> date:
        """The day from which it shall be in force; a day that cannot be read lies in the past and is refused."""
        return self._effective_on.value() or date.min

    @property
    def approved_by(self) -> str:
        """Who approved it."""
        return self._approved_by.value()

    @property
    def note(self) -> str:
        """Why it was changed."""
        return self._note.value()

    def bring_back(self, on: date, approved_by: str, note: str) -> None:
        """Show what was typed before; a day that is over becomes today."""
        self._effective_on.set_value(max(on, local_day(self._clock.now())))
        self._approved_by.set_value(approved_by)
        self._note.set_value(note)

    def clear(self) -> None:
        """Begin anew, from today on."""
        self._effective_on.set_value(local_day(self._clock.now()))
        self._approved_by.set_value("")
        self._note.set_value("")
        self.fields.forget()
