"""What is typed about a version of the matrix: its plan, what the signed paper says, and its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.clock import Clock, local_day
from desktop.core.problem import Problem
from desktop.membership.rules.benefit_versions import ApprovalDraft, Plan, remark_problems
from desktop.people.rules import StaffFacts
from desktop.people.service import spelled
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option, Segmented
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.fields import FieldRow
from desktop.widgets.fieldset import FieldSet
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.side import stacked
from desktop.widgets.spacing import space

GRANTED, REFUSED = "granted", "refused"


class _Form(QWidget):
    """Fields under their labels with what is done about them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        space(self._column, (0, 6, 0, 6), gap=2)
        self.number = 0
        self.fields = FieldSet([], lambda: (), self)

    @property
    def names(self) -> frozenset[str]:
        """The names of its fields."""
        return frozenset(name for row in self._rows for name in row.fields)

    def start_focus(self) -> None:
        """Into the first field."""
        self._rows[0].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, title: str, rows: Iterable[FieldRow], check: Callable[[], Sequence[Problem]]) -> None:
        self._column.addWidget(Label(title, "strong"))
        self._rows = list(rows)
        for row in self._rows:
            stacked(self._column, row, self)
        self.fields = FieldSet(self._rows, check, self)

    def _act(self, button: Button, act: Callable[[], object]) -> Button:
        button.clicked.connect(act)
        self._column.addSpacing(metrics().gap)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button


class PlanForm(_Form):
    """From which day a draft shall count, and why it is made; kept when a field is left."""

    def __init__(self, clock: Clock, save: Callable[[int, Plan, Plan], object]) -> None:
        super().__init__("matrix.plan")
        self._save, self._stood = save, Plan()
        self._effective_on = DateEntry(clock, lean=Lean.FUTURE)
        self._note = TextLine(breadth="whole", longest=200)
        rows = [
            FieldRow("effective_on", self.tr("In force from"), self._effective_on, required=True),
            FieldRow("version_note", self.tr("Reason"), self._note),
        ]
        self._put(self.tr("Plan"), rows, lambda: remark_problems("version_note", self._note.value()))
        for control in (self._effective_on, self._note):
            control.left.connect(self.send)
            control.returnPressed.connect(self.send)

    def show_plan(self, number: int, plan: Plan) -> None:
        """Show another plan; what is being typed into the same one stays."""
        if number == self.number and self.plan() != self._stood and plan == self._stood:
            return
        self.number, self._stood = number, plan
        self._effective_on.set_value(plan.effective_on)
        self._note.set_value(plan.note)
        self.fields.forget()

    def plan(self) -> Plan:
        """What is typed."""
        return Plan(self._effective_on.value(), self._note.value().strip())

    def send(self) -> None:
        """Keep what is typed."""
        plan = self.plan()
        if plan != self._stood and not self.isHidden() and self._effective_on.own_problem() is None:
            before, self._stood = self._stood, plan
            self._save(self.number, before, plan)


class ApprovalForm(_Form):
    """The paper's number, who signed, when, yes or no."""

    def __init__(
        self, clock: Clock, staff: Sequence[StaffFacts], enter: Callable[[int, ApprovalDraft], object]
    ) -> None:
        super().__init__("matrix.approval")
        self._clock = clock
        self._paper = TextLine(breadth="whole", longest=60)
        options = [Option(str(one.id), one.name, search=spelled) for one in staff]
        self._signed_by = Choice(options, grows=True)
        self._signed_on = DateEntry(clock, lean=Lean.PAST)
        answers = [Option(GRANTED, self.tr("Approved")), Option(REFUSED, self.tr("Sent back"))]
        self._granted = Segmented(answers)
        self._opinion = TextLine(breadth="whole", longest=200)
        rows = [
            FieldRow("paper", self.tr("Number of the paper"), self._paper, required=True),
            FieldRow("signed_by", self.tr("Signed by"), self._signed_by, required=True),
            FieldRow("signed_on", self.tr("Signed on"), self._signed_on, required=True),
            FieldRow("granted", self.tr("Opinion"), self._granted),
            FieldRow("opinion", self.tr("In words"), self._opinion),
        ]
        self._put(self.tr("The signed paper"), rows, lambda: ())
        button = Button(self.tr("Enter what the paper says"), "matrix.approval.enter", kind="primary")
        self._act(button, lambda: enter(self.number, self.draft()))

    def show_version(self, number: int) -> None:
        """Another version: an empty form."""
        if number != self.number:
            self.number = number
            for control in (self._paper, self._opinion, self._signed_by):
                control.set_value("")
            self._signed_on.set_value(local_day(self._clock.now()))
            self._granted.set_value(GRANTED)
            self.fields.forget()

    def draft(self) -> ApprovalDraft:
        """What is typed; a day that cannot be read lies in the future and is refused."""
        signer = self._signed_by.value()
        return ApprovalDraft(
            paper=self._paper.value(),
            signed_by=UUID(signer) if signer else None,
            signed_on=self._signed_on.value() or date.max,
            granted=self._granted.value() == GRANTED,
            opinion=self._opinion.value(),
        )


class RetirementForm(_Form):
    """From which day a version is out of force, and why."""

    def __init__(self, clock: Clock, retire: Callable[[int, date, str], object]) -> None:
        super().__init__("matrix.retirement")
        self._from_on = DateEntry(clock, lean=Lean.FUTURE)
        self._reason = TextLine(breadth="whole", longest=200)
        rows = [
            FieldRow("from_on", self.tr("Retire from"), self._from_on, required=True),
            FieldRow("reason", self.tr("Why"), self._reason, required=True),
        ]
        self._put(self.tr("End"), rows, lambda: ())
        button = Button(self.tr("Retire this version"), "matrix.retirement.enter", kind="danger")
        self._act(button, lambda: retire(self.number, self._from_on.value() or date.min, self._reason.value()))

    def show_version(self, number: int) -> None:
        """Another version: an empty form."""
        if number != self.number:
            self.number = number
            self._from_on.set_value(None)
            self._reason.set_value("")
            self.fields.forget()
