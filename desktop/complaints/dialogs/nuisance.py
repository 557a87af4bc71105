"""The section 骚扰电话: numbers that call to annoy, what each did, and what is done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs import words
from desktop.complaints.rules import nuisance
from desktop.complaints.rules.nuisance import NuisanceAct, NuisanceRow, Source
from desktop.core import numbers
from desktop.core.listing import Key
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.history.dialogs import moment
from desktop.people.dialogs import staff_offered
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Words
from desktop.widgets.cells import words as text
from desktop.widgets.figures import phone
from desktop.widgets.inputs import TextLine
from desktop.widgets.lines import Lines
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.story import StoryLine, StoryView

NAME = "nuisance"
PAUSE = 250
_WIDTHS = {Breadth.NARROW: 350, Breadth.NORMAL: 560, Breadth.WIDE: 640}
_FILTER = sentence("complaints", "Filter by number")
_ENTER = sentence("complaints", "Enter calls")


class NuisancePane(ListAndDetail):
    """List of numbers, story of one, and the two things that can be entered; its page lends the house."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk = desk
        self._numbers = Lines(lambda typed: service.nuisance_list(desk, str(typed or "")))
        self.line = TextLine(hint=tell(_FILTER), icon="funnel", breadth="whole")
        self.line.setObjectName(f"{NAME}.filter")
        self.story = StoryView(f"{NAME}.story", tell(sentence("complaints", "What this number did")))
        self.report_button = Button(tell(_ENTER), f"{NAME}.report", kind="primary", icon="plus")
        self.decide_button = Button(tell(sentence("complaints", "Decide…")), f"{NAME}.decide", icon="check")
        table = RecordTable(self._numbers, self._columns(), name=f"{NAME}.list")
        table.setAccessibleName(tell(sentence("complaints", "Numbers that call to annoy")))
        super().__init__(NAME, page, table, self.story, icon="phone", above=self._above(), widths=_WIDTHS)
        self.line.setAccessibleName(self.tr("Filter"))
        self.head.put([self.decide_button])
        self.nothing.say(self.tr("No number chosen"), self.tr("Choose one in the list."))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)
        self.panes = [self.table, self.story, self.line]
        self._connect()
        self._follow()

    def _columns(self) -> list[Column[NuisanceRow]]:
        return [
            Column("number", tell(sentence("complaints", "Calling number")), self._number, 150, narrow=130),
            Column("often", tell(sentence("complaints", "How often")), self._often, 96, narrow=74),
            Column("last", tell(sentence("complaints", "Last call")), self._last, 110, narrow=0),
            Column("class", tell(sentence("complaints", "Class")), self._class, 84, narrow=0),
            Column("state", tell(sentence("complaints", "State")), self._said, stretches=True),
        ]

    def _above(self) -> QWidget:
        above = QWidget()
        row = QHBoxLayout(above)
        space(row, (8, 8, 8, 8), gap=8)
        row.addWidget(self.line, 1)
        row.addWidget(self.report_button)
        return above

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _text: self._timer.start())
        self.report_button.clicked.connect(self.report)
        self.decide_button.clicked.connect(self.decide)

    # What its page calls

    def say_none(self) -> None:
        """Nobody called to annoy, or no number is like what was typed."""
        if self.line.text():
            self.none.say(self.tr("No such number"), self.tr("Esc shows all of them."))
        else:
            self.none.say(self.tr("No nuisance calls"), self.tr("Enter the first one with the button above."))

    def back(self) -> bool:
        """Leave the editor, then the filter; False when there is nothing to leave."""
        if super().back():
            return True
        if self.line.text():
            self.line.clear()
            return True
        return False

    # The number in view

    @property
    def row(self) -> NuisanceRow | None:
        """The number in view."""
        return self._numbers.line(self.table.current_key())

    def _ask(self) -> None:
        self.table.ask(self.line.text())

    def show_key(self, key: Key | None) -> None:
        """Show what a number did, or that none is chosen."""
        row = self._numbers.line(key)
        if row is None:
            self.show_nothing()
        else:
            self.show_detail(phone(row.phone), _state_words(row))
            self._page.attempt(service.nuisance_story, self._desk, row.dialled, done=self._tell)
        self._follow()

    def _tell(self, lines: Sequence[nuisance.CallLine]) -> None:
        now = self._desk.now()
        self.story.show_lines([StoryLine(moment(one.at, now), one.what, one.who, one.note) for one in lines])

    def _follow(self) -> None:
        """What can be done now, and why not."""
        rights = self.tr("Your posts do not include this.")
        self.report_button.refuse("" if self._desk.may(nuisance.REPORT.permission) else rights)
        none = "" if self.row is not None else self.tr("Choose a number first.")
        self.decide_button.refuse(none if self._desk.may(nuisance.DECIDE.permission) else rights)

    # Entering

    def report(self) -> None:
        """Open the editor for a report; the number in view is proposed."""
        now = self._desk.now()
        proposed = {"called_at": now, "times": 1, "source": self.row.source if self.row else Source.OTHER.value}
        if self.row is not None:
            proposed["phone"] = self.row.phone
        self._edit(nuisance.REPORT, proposed, lambda draft: nuisance.call_problems(draft, self._desk.now()))

    def decide(self) -> None:
        """Open the editor for a decision about the number in view."""
        row = self.row
        if row is None:
            return
        proposed = {"phone": row.phone, "decided_on": self._desk.today(), "decided_by": self._desk.actor.staff_id}
        self._edit(nuisance.DECIDE, proposed, self._decision_problems)

    def _decision_problems(self, draft: nuisance.ActionDraft) -> list[Problem]:
        known = service.nuisance_row(self._desk, draft.phone)
        return nuisance.action_problems(draft, known, self._desk.today())

    def _edit(self, act: rules.Act, proposed: dict[str, Any], check: Callable[[Any], Sequence[Problem]]) -> None:
        offer = rules.Offer(act, None, proposed=proposed, fields=act.fields)
        editor = ActEditor(offer, staff_offered(self._desk), check, 0)
        editor.done_asked.connect(partial(self._do, act.code))
        self.show_editor(editor)

    def _do(self, code: str, draft: Any) -> None:
        verb = service.report_nuisance if code == nuisance.REPORT.code else service.decide_nuisance
        if not self._page.attempt(verb, self._desk, draft, editor=self.editor):
            return
        if self.editor is not None:
            self.editor.finish()
        self.leave_editor()
        self._ask()
        self.table.pick(rules.dialled(draft.phone))
        self.show_key(rules.dialled(draft.phone))
        self._page.note(self.tr("Entered: {number}").format(number=draft.phone))

    # Cells

    def _number(self, row: NuisanceRow) -> Cell:
        return Cell((Words(phone(row.phone), bold=True, elides=True),))

    def _often(self, row: NuisanceRow) -> Cell:
        return text(row.frequency, "ink2", "cell")

    def _last(self, row: NuisanceRow) -> Cell:
        return text(words.clock_time(row.last_at, self._desk.now()), "ink2", "cell")

    def _class(self, row: NuisanceRow) -> Cell:
        return text(Source.of(row.source).zh, "ink2", "cell")

    def _said(self, row: NuisanceRow) -> Cell:
        if row.must_be_unblocked:
            return text(tell(_UNBLOCK), "warn", "cell")
        if row.blocked:
            return text(NuisanceAct.BLOCK.zh, "red", "cell")
        return text(NuisanceAct.of(row.action).zh if row.action else "", "ink2", "cell")


_UNBLOCK = sentence("complaints", "Has to be unblocked")


def _state_words(row: NuisanceRow) -> str:
    told = [f"{Source.of(row.source).zh}　{row.frequency}"]
    if row.blocked:
        told.append(NuisanceAct.BLOCK.zh)
    if row.open_complaint:
        open_case = sentence("complaints", "Complaint {number} is open: it can’t be blocked")
        told.append(tell(open_case.of(number=numbers.short(row.open_complaint))))
    return "　".join(told)
