"""The strip over the journal's acts: whose, of what, which and when."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.core.kind import Kind
from desktop.core.problem import Problem, Severity
from desktop.settings import rules, service
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Message, set_look
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell


class JournalStrip(QFrame):
    """Asks for a `JournalQuery`; what cannot be asked is told beneath and asks nothing."""

    asked = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("journal.strip")
        self.setProperty("frame", "bar")
        self._filling = False
        self.who = Choice([], hint=self.tr("Anybody"), grows=True)
        self.kind = Choice([], hint=self.tr("Any record"), grows=True)
        self.named = TextLine(hint=self.tr("Number or name"), breadth="whole")
        self.verb = Choice([], hint=self.tr("Any act"), grows=True)
        self.since = DateEntry(clock, lean=Lean.PAST, hint=self.tr("from"))
        self.until = DateEntry(clock, lean=Lean.PAST, hint=self.tr("until"))
        self.clear = Button(self.tr("Clear"), "journal.clear", kind="link")
        self.clear.clicked.connect(lambda: self.show_query(rules.JournalQuery()))
        self._message = Message("journal.strip.message")
        names: dict[str, tuple[QWidget, str]] = {
            "who": (self.who, self.tr("Person")),
            "kind": (self.kind, self.tr("Kind of record")),
            "named": (self.named, self.tr("Number or name of the record")),
            "verb": (self.verb, self.tr("Act")),
            "since": (self.since, self.tr("From the day")),
            "until": (self.until, self.tr("Until the day")),
        }
        for name, (control, words) in names.items():
            control.setObjectName(f"journal.{name}")
            control.setAccessibleName(words)
        self._lay_out()
        for choice in (self.who, self.kind, self.verb):
            choice.edited.connect(self._edited)
        for line in (self.named, self.since, self.until):
            line.edited.connect(self._edited)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (12, 6, 12, 6), gap=2)
        row = QHBoxLayout()
        space(row, gap=8)
        for control, share in ((self.who, 3), (self.kind, 3), (self.named, 4), (self.verb, 4)):
            control.setMinimumWidth(metrics().px(96))
            row.addWidget(control, share)
        row.addWidget(self.since)
        row.addWidget(self.until)
        row.addWidget(self.clear)
        column.addLayout(row)
        column.addWidget(self._message)
        self._message.hide()

    def offer(self, found: service.JournalFilters) -> None:
        """Offer what stands in the journal; what was chosen stays chosen."""
        self._filling = True
        self.who.set_options([Option(str(who), name) for who, name in found.writers])
        self.kind.set_options([Option(kind, tell(title)) for kind, title in found.kinds])
        self.verb.set_options([Option(verb, tell(words)) for verb, words in found.verbs])
        self._filling = False

    def query(self) -> rules.JournalQuery:
        """The question that the filters put together."""
        who, kind = self.who.value(), self.kind.value()
        return rules.JournalQuery(
            who=UUID(who) if who else None,
            kind=Kind(kind) if kind else None,
            named=self.named.value(),
            verb=self.verb.value(),
            since=self.since.value(),
            until=self.until.value(),
        )

    def show_query(self, query: rules.JournalQuery) -> None:
        """Ask for something else."""
        self._filling = True
        self.who.set_value(str(query.who) if query.who else "")
        self.kind.set_value(query.kind or "")
        self.named.set_value(query.named)
        self.verb.set_value(query.verb)
        self.since.set_value(query.since)
        self.until.set_value(query.until)
        self._filling = False
        self._edited()

    def problems(self) -> list[Problem]:
        """What is wrong with what is asked."""
        own = [line.own_problem() for line in (self.since, self.until)]
        return [problem for problem in own if problem] or rules.query_problems(self.query())

    def _edited(self) -> None:
        if self._filling:
            return
        found = self.problems()
        wrong = found[0] if found else None
        self._message.say(tell(wrong.sentence) if wrong else "", Severity.ERROR)
        for name, control in (("kind", self.kind), ("until", self.until)):
            set_look(control, "state", "error" if wrong is not None and wrong.field == name else "")
        if wrong is None:
            self.asked.emit()
