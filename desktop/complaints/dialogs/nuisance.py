"""The section 骚扰电话: numbers that call to annoy, what each did, and what is done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs import words
from desktop.complaints.rules import nuisance
from desktop.complaints.rules.nuisance import NuisanceAct, NuisanceRow, Source
from desktop.core import numbers
from desktop.core.listing import Key, Order
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.history.dialogs import moment
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.act_fields import Offered
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Words
from desktop.widgets.cells import words as text
from desktop.widgets.figures import phone
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Elided
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.story import StoryLine, StoryView

NAME = "nuisance"
PAUSE = 250
_STORY, _EDITOR = 0, 1


class _Numbers:
    """The register as the table asks for it: all rows are read for one typed text."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.found: dict[Key, NuisanceRow] = {}

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The last call first."""
        self.found = {row.id: row for row in service.nuisance_list(self._desk, str(wanted or ""))}
        return list(self.found)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[NuisanceRow]:
        """The rows as they were read."""
        return [self.found[key] for key in ids if key in self.found]


class NuisancePane(QWidget):
    """List of numbers, story of one, and the two things that can be entered; its page lends the house."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._desk, self._page = desk, page
        self._numbers = _Numbers(desk)
        self._loaded = False
        self.editor: ActEditor | None = None
        self.line = TextLine(hint=self.tr("Filter by number"), icon="funnel", breadth="whole")
        self.line.setObjectName(f"{NAME}.filter")
        self.line.setAccessibleName(self.tr("Filter"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)
        self.table = RecordTable(self._numbers, self._columns(), name=f"{NAME}.list")
        self.table.setAccessibleName(self.tr("Numbers that call to annoy"))
        empty = EmptyState(f"{NAME}.list.empty", "phone")
        empty.say(self.tr("No nuisance calls"), self.tr("Enter the first one with the button at the right."))
        self.table.show_when_empty(empty)
        self.story = StoryView(f"{NAME}.story", self.tr("What this number did"))
        self._title = Elided("", "title", name=f"{NAME}.title")
        self._state = Elided("", "meta", name=f"{NAME}.state")
        self.report_button = Button(self.tr("Enter calls"), f"{NAME}.report", kind="primary", icon="plus")
        self.decide_button = Button(self.tr("Decide…"), f"{NAME}.decide", icon="check")
        self._lay_out()
        self._connect()
        self.panes: list[QWidget] = [self.table, self.line]
        self._follow()

    def _columns(self) -> list[Column[NuisanceRow]]:
        return [
            Column("number", self.tr("Calling number"), self._number, 150, narrow=130),
            Column("often", self.tr("How often"), self._often, 96, narrow=74),
            Column("last", self.tr("Last call"), self._last, 110, narrow=0),
            Column("class", self.tr("Class"), self._class, 84, narrow=0),
            Column("state", self.tr("State"), self._said, stretches=True),
        ]

    # Layout

    def _lay_out(self) -> None:
        left = QFrame()
        left.setProperty("frame", "pane")
        left.setMinimumWidth(metrics().px(320))
        column = QVBoxLayout(left)
        space(column)
        top = QHBoxLayout()
        space(top, (8, 8, 8, 8))
        top.addWidget(self.line)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self._middle = QStackedWidget()
        self._middle.setObjectName(f"{NAME}.middle")
        self._middle.addWidget(self.story)
        right = QFrame()
        right.setProperty("frame", "pane")
        right.setMinimumWidth(metrics().px(560))
        column = QVBoxLayout(right)
        space(column)
        column.addWidget(self._head())
        column.addWidget(self._middle, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName(f"{NAME}.split")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        for part in (left, right):
            self._split.addWidget(part)
        self._split.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        space(row)
        row.addWidget(self._split)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName(f"{NAME}.head")
        head.setProperty("frame", "bar")
        row = QHBoxLayout(head)
        space(row, (14, 8, 12, 8), gap=8)
        told = QVBoxLayout()
        space(told, gap=2)
        told.addWidget(self._title)
        told.addWidget(self._state)
        row.addLayout(told, 1)
        row.addWidget(self.decide_button)
        row.addWidget(self.report_button)
        return head

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _text: self._timer.start())
        self.table.picked.connect(self._show)
        self.report_button.clicked.connect(self.report)
        self.decide_button.clicked.connect(self.decide)

    # What its page calls

    def begin(self) -> None:
        """Shown for the first time."""
        if not self._loaded and self._page.house is not None:
            self._loaded = True
            self.table.ask("")

    def refresh(self) -> None:
        """Read the register and the number in view again."""
        if self._loaded:
            self.table.refresh()
            self._show(self.table.current_key())

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have a narrower list."""
        self.table.give_way(breadth)
        left = metrics().px({Breadth.NARROW: 350, Breadth.NORMAL: 560, Breadth.WIDE: 640}[breadth])
        self._split.setSizes([left, max(1, self.width() - left)])

    def back(self) -> bool:
        """Leave the editor, then the filter; False when there is nothing to leave."""
        if self.editor is not None:
            self._leave()
            return True
        if self.line.text():
            self.line.clear()
            return True
        return False

    # The number in view

    @property
    def row(self) -> NuisanceRow | None:
        """The number in view."""
        key = self.table.current_key()
        return self._numbers.found.get(key) if key is not None else None

    def _ask(self) -> None:
        self.table.ask(self.line.text())

    def _show(self, key: object) -> None:
        row = self._numbers.found.get(key) if isinstance(key, str) else None
        if row is None:
            self._title.setText("")
            self._state.setText("")
            self.story.show_lines(())
        else:
            self._title.setText(phone(row.phone))
            self._state.setText(_state_words(row))
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
        self._leave()
        offer = rules.Offer(act, None, proposed=proposed, fields=act.fields)
        editor = ActEditor(offer, self._offered(), check, 0)
        editor.done_asked.connect(partial(self._do, act.code))
        editor.close_asked.connect(self._leave)
        self.editor = editor
        self._middle.addWidget(editor)
        self._middle.setCurrentWidget(editor)
        self._page.action(f"{self._page.key}.back").setEnabled(True)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offered(self) -> Offered:
        staff = people.staff_list(self._desk) if self._desk.may(people_rules.READ) else []
        known = [(line.id, line.name) for line in staff]
        return Offered(self._desk.clock, known, spelled=service.spelled(self._desk, [name for _id, name in known]))

    def _do(self, code: str, draft: Any) -> None:
        verb = service.report_nuisance if code == nuisance.REPORT.code else service.decide_nuisance
        try:
            verb(self._desk, draft)
        except Problems as refused:
            if self.editor is not None:
                self.editor.show_problems(refused.found)
            return
        except Exception as error:  # whatever else happened, the page lives on
            self._page.show_refusal(error)
            return
        if self.editor is not None:
            self.editor.finish()
        self._leave()
        self.table.ask(self.line.text())
        self.table.pick(rules.dialled(draft.phone))
        self._show(rules.dialled(draft.phone))
        self._page.note(self.tr("Entered: {number}").format(number=draft.phone))

    def _leave(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            self._middle.setCurrentIndex(_STORY)
            self._middle.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

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
