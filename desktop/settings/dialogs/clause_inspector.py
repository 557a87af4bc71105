"""The inspector of one clause: a value, 未设置 or 待确认, with what is wrong beside the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.clause import NOT_SET, Clause, NotSet, Unconfirmed, Value
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.policy.lines import Line, Shape
from desktop.settings import rules
from desktop.settings.dialogs.clause_table import ClauseRow, as_in_file, code_words, standing_words, value_words
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option, Segmented
from desktop.widgets.fields import FieldRow
from desktop.widgets.fieldset import FieldSet
from desktop.widgets.inputs import LongText, TextLine
from desktop.widgets.labels import Elided, Label
from desktop.widgets.side import stacked
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.ticks import Ticks

Check = Callable[[str], Sequence[Problem]]
Control: TypeAlias = TextLine | LongText | Segmented | Choice | Ticks
_HINTS = {
    Shape.LIMIT: sentence("settings", "10分钟, 24小时, 2工作时, 1工作日"),
    Shape.MONEY: sentence("settings", "Yuan, e.g. 20 or 20.50"),
    Shape.COUNT: sentence("settings", "A whole number"),
    Shape.TEXTS: sentence("settings", "One per line"),
    Shape.HOURS: sentence("settings", "8:30-12:00, 13:30-17:30; empty is closed"),
    Shape.DAY: sentence("settings", "A day, e.g. 2026-11-18"),
}


class ClauseInspector(QWidget):
    """Shows one clause and tells what is typed into it; *check* finds what is wrong with the clause of a name."""

    changed = Signal(str, object)
    """Name of the clause and what it shall be; None when that is what it is."""
    taken_back = Signal(str)

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.setObjectName("policy.inspector")
        self._check = check
        self._row: ClauseRow | None = None
        self._body: ClauseFields | None = None
        self._title = Label("", "head", name="policy.inspector.title", wraps=True)
        self._name = Elided("", "hint", name="policy.inspector.name")
        self._stands = Label("", "hint", name="policy.inspector.stands", wraps=True)
        self._take_back = Button(self.tr("Take the change back"), "policy.inspector.take_back", kind="link")
        self._take_back.clicked.connect(self._forget)
        self._column = QVBoxLayout(self)
        space(self._column, gap=4)
        for part in (self._title, self._name, self._stands):
            self._column.addWidget(part)
        self._column.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignLeft)

    def show_clause(self, row: ClauseRow | None, standing: str, *, editable: bool) -> None:
        """Show a clause; *standing* says in which version it stands as it does."""
        self._row = row
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.setParent(None)
            self._body.deleteLater()
            self._body = None
        self.setVisible(row is not None)
        if row is None:
            return
        self._title.setText(_title(row))
        self._name.setText(tell(rules.group_title(rules.group_of(row.id))))
        self._name.setToolTip(row.id)
        told = self.tr("{version}: {value}").format(version=standing, value=standing_words(row.line))
        came = self.tr("It came with the program and is as shipped until the next version is approved.")
        self._stands.setText(f"{told}\n{came}" if row.added else told)
        self._take_back.setVisible(row.typed is not None)
        if editable:
            self._body = ClauseFields(row, self._check)
            self._body.edited.connect(self._edited)
            self._column.insertWidget(3, self._body)

    def start_focus(self) -> None:
        """Begin typing."""
        if self._body is not None:
            self._body.start_focus()

    def tell_problems(self) -> None:
        """Say what is wrong, also before the field was left."""
        if self._body is not None:
            self._body.fields.complete()

    def _edited(self) -> None:
        if self._row is None or self._body is None:
            return
        clause = self._body.clause()
        same = rules.understood(self._row.line, clause) == self._row.line.clause
        self._take_back.setVisible(not same)
        self.changed.emit(self._row.id, None if same else clause)
        if self._body is not None:
            self._body.fields.recheck()

    def _forget(self) -> None:
        if self._row is not None:
            self.taken_back.emit(self._row.id)


class ClauseFields(QWidget):
    """The fields of one clause, made for what may stand in it."""

    def __init__(self, row: ClauseRow, check: Check) -> None:
        super().__init__()
        self.setObjectName("policy.inspector.fields")
        self._line = row.line
        self._settling = False
        self._answer = Segmented(_answers(row.line))
        self._control = _control(row.line)
        hint = _HINTS.get(row.line.slot.shape)
        answer = FieldRow("answer", self.tr("Answer"), self._answer)
        value = FieldRow("value", self.tr("Value"), self._control, hint=tell(hint) if hint else "")
        column = QVBoxLayout(self)
        space(column, gap=2)
        stacked(column, answer, self)
        stacked(column, value, self)
        answer.label.setVisible(not row.line.required)
        answer.cell.setVisible(not row.line.required)
        self._show(row.typed if row.typed is not None else as_in_file(row.line))
        name = row.id
        self.fields = FieldSet([answer, value], lambda: _beside(check(name)), self)
        self._answer.edited.connect(self._answered)
        self._control.edited.connect(self._typed)
        self.edited = self.fields.edited
        if row.wrong:
            self.fields.show_problems(_beside(check(name)))

    def clause(self) -> Clause[object]:
        """What the fields say."""
        typed = _typed(self._control)
        match self._answer.value():
            case "unset":
                return NOT_SET
            case "unconfirmed":
                return Unconfirmed(None if typed in ("", []) else typed)
        return Value(typed)

    def start_focus(self) -> None:
        """Into the value."""
        self._control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self._control, TextLine):
            self._control.selectAll()

    def _show(self, clause: Clause[object]) -> None:
        match clause:
            case Value(value):
                self._answer.set_value("value")
                _fill(self._control, value)
            case Unconfirmed(hint):
                self._answer.set_value("unconfirmed")
                if hint is not None:
                    _fill(self._control, hint)
            case NotSet():
                self._answer.set_value("unset")

    def _answered(self) -> None:
        """未设置 has no value; the field is emptied with it."""
        if self._settling:
            return
        self._settling = True
        if self._answer.value() == "unset":
            _clear(self._control)
        self._settling = False

    def _typed(self) -> None:
        """A value that is typed answers the question; emptied, the clause is not set where that may be."""
        if self._settling:
            return
        self._settling = True
        empty, answer = _typed(self._control) in ("", []), self._answer.value()
        if not empty and answer == "unset":
            self._answer.set_value("value")
        elif empty and answer == "value" and not self._line.required and self._line.slot.shape is not Shape.HOURS:
            self._answer.set_value("unset")
        self._settling = False


def _title(row: ClauseRow) -> str:
    before, _, after = tell(row.said).partition(rules.VALUE)
    return f"{before.rstrip()} … {after.lstrip()}".strip().rstrip("。.")


def _beside(found: Sequence[Problem]) -> list[Problem]:
    return [Problem("value", problem.sentence, problem.severity) for problem in found]


def _answers(line: Line) -> list[Option]:
    value = Option("value", tell(sentence("settings", "Decided")))
    if line.required:
        return [value]
    unset = Option("unset", tell(sentence("settings", "Not set")))
    return [value, unset, Option("unconfirmed", tell(sentence("settings", "To be confirmed")))]


def _control(line: Line) -> Control:
    shape = line.slot.shape
    if shape is Shape.FLAG:
        options = [Option("yes", value_words(line, True)), Option("no", value_words(line, False))]
        return Segmented(options)
    if shape is Shape.CHOICE:
        return Choice([Option(code, value_words(line, code)) for code in line.slot.choices], grows=True)
    if shape is Shape.CODES:
        return Ticks([(code, code_words(line, code)) for code in line.slot.choices], columns=1)
    if shape is Shape.TEXTS:
        return LongText()
    return TextLine(breadth="whole")


def _typed(control: Control) -> object:
    if isinstance(control, Segmented):
        return {"yes": True, "no": False}.get(control.value(), "")
    if isinstance(control, LongText):
        return [line.strip() for line in control.value().splitlines() if line.strip()]
    return list(control.value()) if isinstance(control, Ticks) else control.value()


def _fill(control: Control, value: object) -> None:
    if isinstance(control, Segmented):
        control.set_value("yes" if value else "no")
    elif isinstance(control, Ticks):
        control.set_value(tuple(value) if isinstance(value, list | tuple) else ())
    elif isinstance(value, list | tuple):
        control.set_value("\n".join(map(str, value)))
    else:
        control.set_value(str(value))


def _clear(control: Control) -> None:
    control.set_value("")
