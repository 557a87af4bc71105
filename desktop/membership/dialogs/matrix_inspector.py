"""The inspector of one cell of the benefit matrix: its kind and what goes with it, doubt, application, remark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clause import NOT_SET, NotSet
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.membership.dialogs.matrix_fields import HoursFields, figure
from desktop.membership.rules.benefit_notation import cell_problems, said, settled
from desktop.membership.rules.benefits import Cell, CellKind, Hours, Period, Scope, Spot
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option, Segmented
from desktop.widgets.fields import FieldRow
from desktop.widgets.fieldset import FieldSet
from desktop.widgets.inputs import CheckLine, TextLine
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.side import stacked
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

KINDS: Mapping[CellKind, Sentence] = {
    CellKind.UNSET: sentence("matrix", "Not set"),
    CellKind.TICK: sentence("matrix", "Given (√)"),
    CellKind.COUNT: sentence("matrix", "Number + period"),
    CellKind.DURATION: sentence("matrix", "Hours"),
    CellKind.SCOPE: sentence("matrix", "Where it counts"),
    CellKind.TEXT: sentence("matrix", "In words"),
    CellKind.NONE: sentence("matrix", "Not given"),
}
"""What a cell may be, as the list of kinds says it."""
_PERIODS = {
    Period.MONTH: sentence("matrix", "a month"),
    Period.YEAR: sentence("matrix", "a year"),
    Period.UNLIMITED: sentence("matrix", "no limit"),
    Period.UNSAID: sentence("matrix", "period not set"),
}
_SCOPES = {
    Scope.UNSAID: sentence("matrix", "Anywhere"),
    Scope.PROVINCE: sentence("matrix", "Province"),
    Scope.NATION: sentence("matrix", "Nation"),
}
_TEXTED = frozenset({CellKind.COUNT, CellKind.SCOPE, CellKind.TEXT})
_SCOPED = frozenset({CellKind.COUNT, CellKind.SCOPE})


@dataclass(frozen=True, slots=True)
class Picked:
    """A cell and what is said about it."""

    spot: Spot
    title: str
    tier: str
    number: int
    cell: Cell
    note: str
    standing: str
    """What the version in force says there."""
    tiers: int


class MatrixInspector(QWidget):
    """Shows a cell and tells what it shall be; *edited* carries what stood there when it was shown."""

    edited = Signal(object, object, object)
    """Spot, the cell that was shown, the cell as it shall be."""
    noted = Signal(object, str, str)
    """Spot, the remark that was shown, the remark as it shall be."""
    spread = Signal(object)
    """The cell of this spot shall stand in every tier."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("matrix.inspector")
        self._picked: Picked | None = None
        self._filling = self._editable = False
        self._title = Label("", "head", name="matrix.inspector.title", wraps=True)
        self._stands = Label("", "hint", name="matrix.inspector.stands", wraps=True)
        self._says = Label("", "body", name="matrix.inspector.says", wraps=True)
        self.kind = Choice([Option(kind.value, tell(words)) for kind, words in KINDS.items()], grows=True)
        self.count = TextLine(hint=tell(KINDS[CellKind.UNSET]), longest=6)
        self.period = Choice([Option(one.value, tell(words)) for one, words in _PERIODS.items()])
        self.scope = Segmented([Option(one.value, tell(words)) for one, words in _SCOPES.items()])
        self.hours = HoursFields()
        self.text = TextLine(breadth="whole", longest=60)
        self.note = TextLine(breadth="whole", longest=200, hint=self.tr("Clause of the handbook, document"))
        self.applies = CheckLine(self.tr("Has to be applied for"))
        self.open = CheckLine(self.tr("To be confirmed (prints a blank rule)"))
        self.spread_button = Button("", "matrix.spread")
        self._rows = self._make_rows()
        self._lay_out()
        self._connect()

    def _make_rows(self) -> dict[str, FieldRow]:
        hint = self.tr("Empty is not set: uses are recorded and warned of, not refused.")
        beside = {"cell_period": self.period}
        return {
            "kind": FieldRow("cell_kind", self.tr("Content"), self.kind),
            "count": FieldRow("cell_count", self.tr("Times"), self.count, beside=beside, hint=hint),
            "scope": FieldRow("cell_scope", self.tr("Scope"), self.scope),
            "text": FieldRow("cell_text", self.tr("Words"), self.text),
            "note": FieldRow("cell_note", self.tr("Rests on"), self.note),
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, gap=4)
        for part in (self._title, self._stands, self._says):
            column.addWidget(part)
        stacked(column, self._rows["kind"], self)
        stacked(column, self._rows["count"], self)
        column.addWidget(self.hours)
        stacked(column, self._rows["scope"], self)
        stacked(column, self._rows["text"], self)
        for name, check in (("cell_applies", self.applies), ("cell_open", self.open)):
            check.setObjectName(name)
            check.setAccessibleName(check.text())
            column.addWidget(check)
        stacked(column, self._rows["note"], self)
        foot = QHBoxLayout()
        space(foot, (0, 8, 0, 0))
        foot.addWidget(self.spread_button)
        foot.addStretch(1)
        column.addLayout(foot)
        theme().changed.connect(self._measure)
        self._measure()
        self.fields = FieldSet(self._rows.values(), self._check, self)

    def _measure(self) -> None:
        self.count.setFixedWidth(metrics().px(92))

    def _connect(self) -> None:
        for control in (self.kind, self.period, self.scope, self.applies, self.open):
            control.edited.connect(self._put)
        for line in (self.count, self.text, self.hours):
            line.left.connect(self._put)
        self.count.returnPressed.connect(self._put)
        self.text.returnPressed.connect(self._put)
        self.note.left.connect(self._put_note)
        self.note.returnPressed.connect(self._put_note)
        self.kind.edited.connect(self._arrange)
        self.period.edited.connect(self._arrange)
        self.spread_button.clicked.connect(self._spread)

    # What is shown

    def show_cell(self, picked: Picked | None, reason: str) -> None:
        """Show a cell; with a *reason* it cannot be changed. What is being typed into the same cell stays."""
        same = picked is not None and self._picked is not None and picked.spot == self._picked.spot
        if same and not reason and self.unsent:
            return
        self._picked = picked
        self.setVisible(picked is not None)
        if picked is None:
            return
        self._title.setText(f"{picked.title} × {picked.tier}")
        told = self.tr("Benefit {n}; in force: {content}").format(n=picked.number, content=picked.standing)
        self._stands.setText(told)
        says = said(picked.cell)
        self._says.setText("\n".join(filter(None, (says, picked.note, reason))))
        self._says.setVisible(bool(reason))
        self.spread_button.setText(self.tr("Apply to {n} tiers").format(n=picked.tiers))
        self._fill(picked)
        self._editable = not reason
        self._arrange()
        self.fields.forget()

    @property
    def unsent(self) -> bool:
        """Whether something is typed that was not told yet."""
        return self._picked is not None and (
            self.cell() != settled(self._picked.cell) or self.note.value().strip() != self._picked.note
        )

    def send(self) -> None:
        """Tell what is typed."""
        self._put()
        self._put_note()

    def start_focus(self) -> None:
        """Begin to change the cell."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def cell(self) -> Cell:
        """The cell that the fields say."""
        kind = CellKind.of(self.kind.value()) if self.kind.value() else CellKind.UNSET
        period = Period.of(self.period.value()) if self.period.value() else Period.UNSAID
        counts = kind is CellKind.COUNT and period is not Period.UNLIMITED
        return settled(
            Cell(
                kind=kind,
                count=figure(self.count.value()) if counts else None,
                period=period if kind is CellKind.COUNT else Period.UNSAID,
                hours=self.hours.value() or (Hours(NOT_SET),) if kind is CellKind.DURATION else (),
                scope=Scope.of(self.scope.value() or "unsaid") if kind in _SCOPED else Scope.UNSAID,
                text=self.text.value().strip() if kind in _TEXTED else "",
                needs_application=self.applies.value(),
                confirmed=not self.open.value(),
            )
        )

    def _fill(self, picked: Picked) -> None:
        cell = picked.cell
        self._filling = True
        self.kind.set_value(cell.kind.value)
        self.count.set_value("" if isinstance(cell.count, NotSet | None) else str(cell.count))
        self.period.set_value(cell.period.value)
        self.scope.set_value(cell.scope.value)
        self.hours.set_value(cell.hours)
        self.text.set_value(cell.text)
        self.applies.set_value(cell.needs_application)
        self.open.set_value(not cell.confirmed)
        self.note.set_value(picked.note)
        self._filling = False

    def _arrange(self) -> None:
        """Only the fields of the chosen kind."""
        editable = self._editable
        kind = CellKind.of(self.kind.value()) if self.kind.value() else CellKind.UNSET
        self._rows["kind"].set_visible(editable)
        self._rows["count"].set_visible(editable and kind is CellKind.COUNT)
        self.count.setVisible(self.period.value() != Period.UNLIMITED.value)
        self.hours.setVisible(editable and kind is CellKind.DURATION)
        self._rows["scope"].set_visible(editable and kind in _SCOPED)
        self._rows["text"].set_visible(editable and kind in _TEXTED)
        self._rows["note"].set_visible(editable)
        for part in (self.applies, self.open, self.spread_button):
            part.setVisible(editable)
        self.applies.setEnabled(kind is not CellKind.NONE)

    # What is told

    def _check(self) -> Sequence[Problem]:
        typed = self.count.value().strip()
        if self.kind.value() == CellKind.COUNT and typed and figure(typed) == NOT_SET:
            return [Problem("cell_count", sentence("membership", "A whole number."))]
        return [replace(one, field=_beside(one.field, self.kind.value())) for one in cell_problems(self.cell(), "")]

    def _put(self) -> None:
        """Tell the cell as it shall be, unless something of it has to be mended first."""
        if self._filling or self._picked is None or not self._editable:
            return
        if any(problem.blocks for problem in self._check()):
            self.fields.complete()
            return
        before, wanted = self._picked.cell, self.cell()
        if wanted != before:
            self._picked = replace(self._picked, cell=wanted)
            self.edited.emit(self._picked.spot, before, wanted)

    def _spread(self) -> None:
        self.send()
        if self._picked is not None:
            self.spread.emit(self._picked.spot)

    def _put_note(self) -> None:
        if self._filling or self._picked is None or not self._editable:
            return
        before, wanted = self._picked.note, self.note.value().strip()
        if wanted != before:
            self._picked = replace(self._picked, note=wanted)
            self.noted.emit(self._picked.spot, before, wanted)


def _beside(field: str, kind: str) -> str:
    return field or ("cell_count" if kind == CellKind.COUNT else "cell_text")
