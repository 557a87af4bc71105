"""The facts of the office that forms print in their heads: company, branch, address, telephone; and all branches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.problem import Problem
from desktop.people.rules import BranchDraft, BranchFacts, branch_problems
from desktop.widgets.buttons import Button
from desktop.widgets.cells import words
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.lines import Lines
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.states import Card


class OfficeForm(QWidget):
    """Edits this branch in place; other branches are only listed."""

    saved = Signal()
    edited = Signal()
    branch_asked = Signal()

    def __init__(self, *, editable: bool) -> None:
        super().__init__()
        self.setObjectName("people.office")
        self.setProperty("frame", "page")
        self.seen: BranchFacts | None = None
        self.first, self._name = TextLine(breadth="whole"), TextLine(breadth="whole")
        self._address, self._telephone = TextLine(breadth="whole"), TextLine(breadth="wide")
        self._code = Label("", "body", name="people.office.code")
        head = self.tr("As printed at the head of every form")
        rows = [
            FieldRow("company", self.tr("Company"), self.first, required=True, hint=head),
            FieldRow("name", self.tr("Branch"), self._name, required=True),
            FieldRow("address", self.tr("Address"), self._address),
            FieldRow("telephone", self.tr("Telephone"), self._telephone),
        ]
        for line in (self.first, self._name, self._address, self._telephone):
            line.setReadOnly(not editable)
        self.fields = FieldSet(rows, self._check, self)
        self.fields.edited.connect(self.edited)
        self._lines: Lines[BranchFacts] = Lines()
        self.branches = self._table()
        self._lay_out(rows, editable)

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved."""
        return self.seen is not None and self.draft() != _draft(self.seen)

    def draft(self) -> BranchDraft:
        """What is typed."""
        code = self.seen.code if self.seen is not None else ""
        return BranchDraft(code, self._name.value(), self.first.value(), self._address.value(), self._telephone.value())

    def show_branch(self, facts: BranchFacts, others: Sequence[BranchFacts]) -> None:
        """Show this branch and all branches; what is being typed is replaced."""
        self.seen = facts
        for line, text in (
            (self.first, facts.company),
            (self._name, facts.name),
            (self._address, facts.address),
            (self._telephone, facts.telephone),
        ):
            line.set_value(text)
        self._code.setText(self.tr("Store code {code}: printed in every number, never changed").format(code=facts.code))
        self._lines.put(others)
        self.branches.ask(None)
        self.fields.forget()

    def save(self) -> None:
        """Ask to save when nothing is to be mended."""
        if self.fields.complete():
            self.saved.emit()

    def _check(self) -> list[Problem]:
        return [] if self.seen is None else branch_problems(self.draft())

    def _table(self) -> RecordTable:
        columns: tuple[Column[BranchFacts], ...] = (
            Column("code", self.tr("Code"), lambda row: words(row.code), 70),
            Column("name", self.tr("Branch"), lambda row: words(row.name), stretches=True),
            Column("address", self.tr("Address"), lambda row: words(row.address or "—", "ink2", "cell"), 280),
            Column("telephone", self.tr("Telephone"), lambda row: words(row.telephone or "—", "ink2", "cell"), 150),
        )
        table = RecordTable(self._lines, columns, name="people.branches", compact=True)
        table.setAccessibleName(self.tr("Branches"))
        return table

    def _lay_out(self, rows: Sequence[FieldRow], editable: bool) -> None:
        card = Card("people.office.card", self.tr("This office"))
        grid = FormGrid()
        for row in rows:
            grid.add(row)
        self.save_button = Button(self.tr("Save"), "people.office.save", kind="primary", keys="Ctrl+S")
        self.save_button.clicked.connect(self.save)
        self.save_button.setVisible(editable)
        foot = QHBoxLayout()
        space(foot, (0, 6, 0, 0), gap=8)
        foot.addWidget(self._code)
        foot.addWidget(ProblemLine("people.office", self.fields), 1)
        foot.addWidget(self.save_button)
        card.body.addWidget(grid)
        card.body.addLayout(foot)
        act = (self.tr("New branch …"), self.branch_asked.emit) if editable else None
        others = Card("people.branches.card", self.tr("Branches of the company"), act=act, bare=True)
        others.body.addWidget(self.branches)
        self.branches.setMinimumHeight(metrics().px(120))
        area = Scrolled("people.office.scroll", frame="page", margins=(12, 10, 12, 10), gap=10, wide=True)
        area.column.addWidget(card)
        area.column.addWidget(others, 1)
        outer = QVBoxLayout(self)
        space(outer)
        outer.addWidget(area)


def _draft(facts: BranchFacts) -> BranchDraft:
    return BranchDraft(facts.code, facts.name, facts.company, facts.address, facts.telephone)
