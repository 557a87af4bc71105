"""Signed papers that are still away, and the line that takes them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from desktop.core.clock import local_day
from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.printouts import rules as paper
from desktop.printouts import service as printouts
from desktop.widgets.cells import Cell, Gap, Words, words
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Message
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.states import Card, EmptyState


class AwayForms(Card):
    """Papers that have not come back signed, with a line that takes a form's scanned code."""

    def __init__(self, desk: Desk, form_words: Callable[[str], str], take_back: Callable[[str], None]) -> None:
        super().__init__("today.away", self.tr("Signed forms still away: {n}").format(n=0))
        self._desk, self._form_words = desk, form_words
        self.setMinimumWidth(metrics().px(260))
        self.table = self._table()
        self._scan = TextLine(hint=self.tr("Scan a form's code to take it back"), icon="keyboard", breadth="whole")
        self._scan.setObjectName("today.scan")
        self._scan.setAccessibleName(self.tr("Take a signed form back"))
        self._scan.returnPressed.connect(lambda: take_back(self._scan.value()))
        self._message = Message("today.scan.message")
        self._message.say("")  # no room is kept for it
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._scan)
        self.body.addWidget(self._message)
        self.refresh()

    def refresh(self) -> None:
        """Count the papers; the table reads itself."""
        count = len(printouts.outstanding(self._desk)) if self._desk.may(paper.READ) else 0
        self.title.setText(self.tr("Signed forms still away: {n}").format(n=count))

    def took_back(self, facts: paper.PrintoutFacts) -> None:
        """Say which paper came back, and be ready for the next one."""
        self._scan.set_value("")
        self._scan.setFocus(Qt.FocusReason.OtherFocusReason)
        told = self.tr("{form} {number} is back").format(form=facts.form, number=facts.number)
        if facts.missing_pages:
            pages = self.tr(", ").join(str(page) for page in facts.missing_pages)
            told = self.tr("{form} {number}: page {pages} is still away").format(
                form=facts.form, number=facts.number, pages=pages
            )
        self._message.say(told)

    def _table(self) -> RecordTable:
        columns: list[Column[paper.PrintoutFacts]] = [
            Column("form", self.tr("Form"), self._form, stretches=True),
            Column("days", self.tr("Away"), self._days, 64, right=True),
        ]
        table = RecordTable(_Away(self._desk), columns, name="today.forms", two_lines=True)
        table.setAccessibleName(self.tr("Signed forms still away"))
        empty = EmptyState("today.forms.empty", "file-text")
        empty.say(
            self.tr("No signed form is away"), self.tr("Forms that need a signature wait here until they return.")
        )
        table.show_when_empty(empty)
        return table

    def _form(self, row: paper.PrintoutFacts) -> Cell:
        title = Words(self._form_words(row.form), elides=True)
        return Cell((Words(row.form, "ink2", "meta"), Gap(6), title), (Words(row.number, "ink2", "meta"),))

    def _days(self, row: paper.PrintoutFacts) -> Cell:
        days = (self._desk.today() - local_day(row.printed_at)).days
        if days < 1:
            return words(self.tr("today"), "ink2", "meta")
        return words(self.tr("{n} d").format(n=days), "warn" if days > 2 else "ink2", "meta")


class _Away:
    """Outstanding papers as the item model reads them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._read: dict[Key, paper.PrintoutFacts] = {}

    def ids(self, _order: object, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The longest away first."""
        if not self._desk.may(paper.READ):
            return []
        self._read = {facts.id: facts for facts in printouts.outstanding(self._desk)[:limit]}
        return list(self._read)

    def rows(self, ids: Sequence[Key]) -> list[paper.PrintoutFacts]:
        """The papers as they were last read."""
        return [self._read[key] for key in ids if key in self._read]
