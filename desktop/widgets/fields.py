"""Field rows — label, control and the sentence beside it — and the grid that lays them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QWidget,
)

from desktop.core.problem import Problem, Severity
from desktop.widgets.inputs import LongText
from desktop.widgets.labels import FieldLabel, Label, Message, set_look
from desktop.widgets.level_cards import LevelCards
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

_WEIGHT = (Severity.ERROR, Severity.WARNING, Severity.FINE, Severity.HINT)
_STATES = {Severity.ERROR: "error", Severity.WARNING: "warn"}


class FieldRow(QObject):
    """One field of an editor: it names the parts, links label and control, and says what is wrong beside it.

    *beside* are further controls of the same row by field name; the message serves them too.
    """

    def __init__(
        self,
        name: str,
        words: str,
        control: QWidget,
        *,
        required: bool = False,
        hint: str = "",
        beside: Mapping[str, QWidget] | None = None,
    ) -> None:
        super().__init__()
        self.name, self.control, self._hint = name, control, hint
        self.controls: dict[str, QWidget] = {name: control, **(beside or {})}
        self.label = FieldLabel(words, name=f"{name}.label", required=required)
        self.message = Message(f"{name}.message")
        self.words = self.label.words
        self.cell = _Cell(list(self.controls.values()), self.message)
        self._name_parts()
        self.show_problems(())

    @property
    def fields(self) -> frozenset[str]:
        """The names of the fields in this row."""
        return frozenset(self.controls)

    def set_hint(self, hint: str) -> None:
        """Say something helpful while nothing is wrong."""
        self._hint = hint
        if self.message.severity in {None, Severity.HINT}:
            self.message.say(hint)
            self._tell_ears({})

    def set_required(self, required: bool) -> None:
        """Mark the field as one that must be filled, or not."""
        self.label.set_required(required)

    def set_visible(self, visible: bool) -> None:
        """Show or hide the whole row."""
        self.label.setVisible(visible)
        self.cell.setVisible(visible)

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Mark the controls and say the gravest sentence; with nothing found, the hint."""
        graves = {name: _gravest([problem for problem in found if problem.field == name]) for name in self.controls}
        for name, control in self.controls.items():
            grave = graves[name]
            set_look(control, "state", _STATES.get(grave.severity, "") if grave else "")
        grave = _gravest(list(found))
        if grave:
            self.message.say(tell(grave.sentence), grave.severity)
        else:
            self.message.say(self._hint)
        self._tell_ears(graves)

    def _name_parts(self) -> None:
        for name, control in self.controls.items():
            control.setObjectName(name)
            if not control.accessibleName():
                told = "" if name == self.name else _hinted(control)
                control.setAccessibleName(f"{self.words} {told}".strip())
        self.label.setBuddy(self.control)
        self.cell.setObjectName(f"{self.name}.cell")

    def _tell_ears(self, graves: Mapping[str, Problem | None]) -> None:
        for name, control in self.controls.items():
            grave = graves.get(name)
            control.setAccessibleDescription(tell(grave.sentence) if grave else self._hint)


class _Cell(QWidget):
    """Controls with the message to their right, or below where the column is too narrow for a sentence."""

    def __init__(self, controls: Sequence[QWidget], message: Message) -> None:
        super().__init__()
        self._message = message
        self._tall = any(isinstance(control, (LongText, LevelCards)) for control in controls)
        self._grows = any(_grows(control) for control in controls)
        self._row = QHBoxLayout()
        self._prop = QSpacerItem(0, 0)  # chips are lower than fields: it keeps the rows' pitch
        for control in controls:
            self._row.addWidget(control, 1 if _grows(control) else 0)
        if not self._grows:
            self._row.addStretch(1)
        self._row.addSpacerItem(self._prop)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._row, 3 if self._grows else 0)
        self._box.addWidget(message, 0 if self._tall else 2)
        if any(isinstance(control, LongText) for control in controls):
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the message's side anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        sizes = metrics()
        self._row.setSpacing(sizes.gap)
        self._prop.changeSize(0, sizes.control, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row.invalidate()
        beside = self._row.minimumSize().width() + sizes.px(200)  # less would fold the sentence into a narrow pillar
        least = max(sizes.px(375), beside) if self._grows else self._row.sizeHint().width() + sizes.px(112)
        below = self._tall or self.width() < least
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._box.setSpacing(sizes.tight if below else sizes.gap)
        if self._box.direction() is not direction:
            self._box.setDirection(direction)
        # The neighbour in the same line of the grid may be taller: control and sentence stay together at the top.
        top = Qt.AlignmentFlag(0) if self._tall else Qt.AlignmentFlag.AlignTop
        self._box.setAlignment(self._row, top)
        self._box.setAlignment(self._message, top)
        self._message.setMinimumHeight(0 if below else sizes.control)


def _hinted(control: QWidget) -> str:
    """What an empty control says of itself: it tells the controls of one row apart."""
    line = control.lineEdit() if isinstance(control, QComboBox) else control
    return line.placeholderText() if isinstance(line, QLineEdit) else ""


def _gravest(found: Sequence[Problem]) -> Problem | None:
    return min(found, key=lambda problem: _WEIGHT.index(problem.severity), default=None)


def _grows(control: QWidget) -> bool:
    return control.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding


class FormGrid(QWidget):
    """Lays field rows out in one or two columns whose labels line up, in numbered blocks.

    *head* is the space above and below a block's title.
    """

    def __init__(self, *, left: int = 3, right: int = 4, head: float = 4) -> None:
        super().__init__()
        self._head = head
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, left)
        self._grid.setColumnStretch(3, right)
        self._line = 0
        self._blocks = 0
        self.rows: list[FieldRow] = []
        theme().changed.connect(self._measure)
        self._measure()

    def add_block(self, words: str, hint: str = "") -> None:
        """Begin a block: a line above it unless it is the first, its number, its title, a remark."""
        if self._line:
            rule = QFrame()
            rule.setProperty("frame", "rule")
            self._grid.addWidget(rule, self._line, 0, 1, 4)
            self._line += 1
        self._blocks += 1
        title = QHBoxLayout()
        space(title, (4, self._head, 0, self._head), gap=8)
        number = Label(str(self._blocks), "strong", tone="link")
        title.addWidget(number)
        title.addWidget(Label(words, "strong"))
        if hint:
            title.addWidget(Label(hint, "hint"))
        title.addStretch(1)
        self._grid.addLayout(title, self._line, 0, 1, 4)
        self._line += 1

    def add(self, row: FieldRow, beside: FieldRow | None = None) -> FieldRow:
        """A row over the whole width, or two rows side by side; returns the first."""
        self._place(row, 0, 3 if beside is None else 1)
        if beside is not None:
            self._place(beside, 2, 1)
        if row.cell.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Expanding:
            self._grid.setRowStretch(self._line, 1)
        self._line += 1
        return row

    def row(self, name: str) -> FieldRow:
        """The row of that name."""
        return next(row for row in self.rows if row.name == name)

    def stops(self) -> list[QWidget]:
        """The controls in the order in which Tab should visit them."""
        return [control for row in self.rows for control in row.controls.values()]

    def add_widget(self, widget: QWidget | QLayout) -> None:
        """Something that is no field, over the whole width."""
        if isinstance(widget, QWidget):
            self._grid.addWidget(widget, self._line, 0, 1, 4)
        else:
            self._grid.addLayout(widget, self._line, 0, 1, 4)
        self._line += 1

    def add_stretch(self, share: int = 1) -> None:
        """Keep the rows together at the top; a text of several lines has 1 of the spare height, this its *share*."""
        self._grid.setRowStretch(self._line, share)
        self._line += 1

    def _place(self, row: FieldRow, column: int, span: int) -> None:
        self.rows.append(row)
        row.setParent(self)
        self._grid.addWidget(row.label, self._line, column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(row.cell, self._line, column + 1, 1, span)

    def _measure(self) -> None:
        sizes = metrics()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sizes.px(6))
        self._grid.setVerticalSpacing(sizes.row_gap)
        for column in (0, 2):
            self._grid.setColumnMinimumWidth(column, sizes.label)
