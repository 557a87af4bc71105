"""All versions of the benefit matrix, and what can be done with the picked one: plan, submit, approve, retire, copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import local
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules, service
from desktop.membership.dialogs.matrix_papers import ApprovalForm, PlanForm, RetirementForm
from desktop.membership.dialogs.matrix_strip import CHIPS, STATES
from desktop.membership.rules.benefit_versions import SHIPPED, Plan, VersionFacts, VersionState, state_of
from desktop.people import service as people
from desktop.people.rules import StaffFacts
from desktop.widgets.back_bar import BackBar
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Mark, words
from desktop.widgets.labels import Label
from desktop.widgets.lines import Lines
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.side import Side, rule
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

_NONE = "—"


@dataclass(frozen=True, slots=True)
class Row:
    """A version as the list shows it."""

    id: str
    facts: VersionFacts
    state: VersionState


class MatrixVersions(QWidget):
    """The list of versions with their history, and beside it the forms that the picked one asks for."""

    left = Signal()
    chosen = Signal(int)
    """A version shall be shown in the grid."""
    done = Signal()
    """Something was written."""

    def __init__(self, desk: Desk, page: Page, shown: int) -> None:
        super().__init__()
        self.setObjectName("matrix.versions")
        self.setProperty("frame", "pane")
        self._desk, self._page = desk, page
        self._may = desk.may(rules.BENEFITS_CHANGE)
        self._may_approve = desk.may(rules.BENEFITS_APPROVE)
        self._lines: Lines[Row] = Lines(lambda _wanted: self._read())
        self.table = RecordTable(self._lines, self._columns(), name="matrix.versions.list")
        self.table.setAccessibleName(self.tr("Versions"))
        self.plan = PlanForm(desk.clock, self._save_plan)
        self.approval = ApprovalForm(desk.clock, self._staff(), self._approve)
        self.retirement = RetirementForm(desk.clock, self._retire)
        self._title = Label("", "head", name="matrix.versions.chosen", wraps=True)
        self._story = Label("", "hint", name="matrix.versions.story", wraps=True)
        self._story.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.picked.connect(lambda _key: self._show())
        self.table.opened.connect(lambda _key: self._open())
        self.table.load()
        self.table.pick(str(shown))
        self._show()

    def _staff(self) -> Sequence[StaffFacts]:
        return [one for one in people.staff_list(self._desk) if one.here(self._desk.today())]

    def _read(self) -> list[Row]:
        versions = service.benefit_versions(self._desk)
        today = self._desk.today()
        return [Row(str(one.number), one, state_of(one, versions, today)) for one in versions]

    def _columns(self) -> list[Column[Row]]:
        return [
            Column("name", self.tr("Version"), lambda row: words(row.facts.name, elides=False), 130),
            Column("state", self.tr("State"), _state, 132),
            Column("from", self.tr("In force from"), _day, 104),
            Column("signed", self.tr("Approved"), _signed, 210, narrow=150),
            Column("made", self.tr("Made by"), _made, 170, narrow=0),
            Column("note", self.tr("Remark"), lambda row: words(_remark(row.facts), "ink2", "cell"), stretches=True),
        ]

    def _make_buttons(self) -> dict[str, Button]:
        made: dict[str, tuple[str, str, Callable[[], object]]] = {
            "submit": (self.tr("Submit for approval"), "primary", self._submit),
            "take_back": (self.tr("Take back as a draft"), "plain", self._take_back),
            "drop": (self.tr("Lay the draft aside"), "plain", self._drop),
            "bring_back": (self.tr("Take the draft up again"), "plain", self._bring_back),
            "copy": (self.tr("Copy into a new draft"), "plain", self._copy),
            "open": (self.tr("Show in the grid"), "plain", self._open),
        }
        buttons = {}
        for name, (said, kind, act) in made.items():
            buttons[name] = Button(said, f"matrix.versions.{name}", kind=kind)
            buttons[name].clicked.connect(act)
        return buttons

    def _lay_out(self) -> None:
        head = BackBar("matrix.versions", self.tr("Versions of the benefit matrix"), self.tr("Back"))
        head.back.clicked.connect(self.left)
        head.row.addStretch(1)
        side = Side("matrix.versions.side")
        side.column.addWidget(self._title)
        side.column.addWidget(self._story)
        side.column.addWidget(rule())
        for part in (self.plan, self.approval, self.retirement):
            side.column.addWidget(part)
        for button in self._buttons.values():
            side.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        side.column.addStretch(1)
        body = QHBoxLayout()
        space(body)
        body.addWidget(self.table, 1)
        body.addWidget(side)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(head)
        column.addLayout(body, 1)

    # The version in view

    @property
    def row(self) -> Row | None:
        """The picked version."""
        return self._lines.line(self.table.current_key())

    def refresh(self) -> None:
        """Read again."""
        self.table.refresh()
        self._show()

    def focus_plan(self) -> None:
        """Begin with the day of the picked draft."""
        self.plan.start_focus()

    def focus_approval(self) -> None:
        """Begin with the signed paper of the picked version."""
        self.approval.start_focus()

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Beside the fields of the form that is open."""
        for form in (self.plan, self.approval, self.retirement):
            if not form.isHidden():
                form.fields.show_problems(found)
        other = [one for one in found if not any(one.field in form.names for form in self._open_forms())]
        if other:
            self._page.show_error(" ".join(tell(problem.sentence) for problem in other))

    def _open_forms(self) -> list[PlanForm | ApprovalForm | RetirementForm]:
        return [form for form in (self.plan, self.approval, self.retirement) if not form.isHidden()]

    def _show(self) -> None:
        row = self.row
        if row is None:
            return
        facts, state = row.facts, row.state
        self._title.setText(f"{facts.name}  {tell(STATES[state])}")
        self._story.setText("\n".join(self._told(facts)))
        draft, waiting = state is VersionState.DRAFT, state is VersionState.SUBMITTED
        signed = state in {VersionState.IN_FORCE, VersionState.PLANNED, VersionState.PAST}
        self.plan.setVisible(draft and self._may)
        self.plan.show_plan(facts.number, Plan(facts.effective_on, facts.note))
        self.approval.setVisible(waiting and self._may_approve)
        self.approval.show_version(facts.number)
        self.retirement.setVisible(signed and facts.number != SHIPPED and self._may_approve)
        self.retirement.show_version(facts.number)
        shown = {
            "submit": draft and self._may,
            "take_back": waiting and self._may,
            "drop": draft and self._may,
            "bring_back": state is VersionState.DROPPED and self._may,
            "copy": self._may,
            "open": True,
        }
        for name, button in self._buttons.items():
            button.setVisible(shown[name])

    def _told(self, facts: VersionFacts) -> list[str]:
        """The history of a version, line by line."""
        if facts.number == SHIPPED:
            return [self.tr("It came with the program and is in force where no other version is.")]
        told = []
        if facts.made_at is not None:
            text = self.tr("{moment} begun by {name} as a copy of version {n}")
            told.append(text.format(moment=_moment(facts), name=facts.made_by, n=facts.copied_from))
        if facts.submitted_at is not None:
            told.append(self.tr("{moment} submitted").format(moment=f"{local(facts.submitted_at):%Y-%m-%d %H:%M}"))
        for one in facts.opinions:
            text = self.tr("{day} approved by {name}") if one.granted else self.tr("{day} sent back by {name}")
            line = text.format(day=one.signed_on.isoformat(), name=one.signed_by)
            told.append("  ".join(filter(None, (line, one.paper, one.opinion))))
        if facts.retired_from is not None:
            text = self.tr("retired from {day} on: {reason}")
            told.append(text.format(day=facts.retired_from.isoformat(), reason=facts.reason))
        return told

    # What is done

    def _save_plan(self, number: int, before: Plan, plan: Plan) -> None:
        self._try(service.plan_version, number, before, plan)

    def _submit(self) -> None:
        self.plan.send()
        self._with(service.submit_version, self.tr("Submitted: it is not changed any more unless it comes back"))

    def _take_back(self) -> None:
        self._with(service.take_back_version, self.tr("A draft again"))

    def _drop(self) -> None:
        row = self.row
        if row is not None and self._try(service.drop_draft, row.facts.number):
            number = row.facts.number
            undo = partial(self._try, service.bring_back_draft, number)
            self._page.offer_undo(self.tr("{version} was laid aside").format(version=row.facts.name), undo)

    def _bring_back(self) -> None:
        self._with(service.bring_back_draft, self.tr("A draft again"))

    def _copy(self) -> None:
        row = self.row
        if row is not None:
            self._page.attempt(service.start_draft, self._desk, row.facts.number, done=self.chosen.emit)

    def _open(self) -> None:
        row = self.row
        if row is not None:
            self.chosen.emit(row.facts.number)

    def _approve(self, number: int, draft: object) -> None:
        if self._try(service.enter_benefit_approval, number, draft):
            self._page.note(self.tr("What the paper says is entered"))

    def _retire(self, number: int, from_on: object, reason: str) -> None:
        if self._try(service.retire_version, number, from_on, reason):
            self._page.note(self.tr("Retired; the version before it counts again"))

    def _with(self, verb: Callable[..., object], told: str) -> None:
        row = self.row
        if row is not None and self._try(verb, row.facts.number):
            self._page.note(told)

    def _try(self, verb: Callable[..., object], *arguments: object) -> bool:
        done = self._page.attempt(verb, self._desk, *arguments)
        if done:
            self.refresh()
            self.done.emit()
        return done


def _state(row: Row) -> Cell:
    return Cell((Mark(CHIPS.get(row.state, "plain"), tell(STATES[row.state])),))


def _day(row: Row) -> Cell:
    day = row.facts.effective_on
    return words(day.isoformat() if day else _NONE, "ink" if day else "ink3", "cell", elides=False)


def _signed(row: Row) -> Cell:
    one = next((opinion for opinion in reversed(row.facts.opinions) if opinion.granted), None)
    if one is None:
        return words(_NONE, "ink3", "cell")
    return words(f"{one.signed_on}  {one.signed_by}  {one.paper}", "ink2", "cell")


def _made(row: Row) -> Cell:
    facts = row.facts
    return words(_NONE if facts.made_at is None else f"{_moment(facts)}  {facts.made_by}", "ink2", "cell")


def _moment(facts: VersionFacts) -> str:
    return "" if facts.made_at is None else f"{local(facts.made_at):%Y-%m-%d %H:%M}"


def _remark(facts: VersionFacts) -> str:
    if facts.retired_from is None:
        return facts.note
    retired = sentence("matrix", "retired from {day} on: {reason}")
    return tell(retired.of(day=facts.retired_from.isoformat(), reason=facts.reason))
