"""The frame of a dialog about access: what it is for, its fields, what is wrong, and its two buttons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.problem import Problem, Problems, Severity
from desktop.core.sentence import Sentence
from desktop.widgets.buttons import Button
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.inputs import PasswordLine
from desktop.widgets.labels import Label, Message
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import in_a_row, tell

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Sheet(QDialog):
    """Ctrl+Enter does it, Esc leaves; while it is being done neither can be asked, and nothing typed is lost."""

    def __init__(self, name: str, *, width: int = 680, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields: FieldSet | None = None
        self.busy = False
        self._passwords: list[PasswordLine] = []
        column = QVBoxLayout(self)
        space(column, (24, 18, 24, 18), gap=12)
        self._title = Label("", "head", name=f"{name}.title")
        self._about = Label("", "label", name=f"{name}.about", wraps=True)
        column.addWidget(self._title)
        column.addWidget(self._about)
        self.body = QVBoxLayout()
        space(self.body, gap=10)
        column.addLayout(self.body, 1)
        self._said = Message(f"{name}.message")
        self._said.hide()
        column.addWidget(self._said)
        self._foot = QHBoxLayout()
        space(self._foot, (0, 4, 0, 0), gap=8)
        column.addLayout(self._foot)
        self.setMinimumWidth(metrics().px(width))

    def head(self, title: str, about: str) -> None:
        """What the dialog is for, and a sentence about it."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleDescription(about)

    def add_rows(self, rows: Sequence[FieldRow], check: Callable[[], Sequence[Problem]]) -> FormGrid:
        """Lay the field rows out and ask *check* at each change."""
        grid = FormGrid()
        for row in rows:
            grid.add(row)
            self._passwords += [line for line in row.controls.values() if isinstance(line, PasswordLine)]
        self.body.addWidget(grid)
        self.fields = FieldSet(rows, check, self)
        self.fields.edited.connect(lambda: self.say(""))
        return grid

    def new_password(self) -> tuple[FieldRow, FieldRow]:
        """The rows of a new password, typed twice."""
        first, again = password_line(), password_line()
        hint = self.tr("At least 8 characters")
        return (
            FieldRow("password", self.tr("New password"), first, required=True, hint=hint),
            FieldRow("password_again", self.tr("Once more"), again, required=True),
        )

    def typed(self, field: str) -> str:
        """What was typed into a password's field."""
        return next(line.value() for line in self._passwords if line.objectName() == field)

    def add_foot(self, words: str, *, kind: str = "primary", cancel: str = "") -> None:
        """The buttons; *words* name the act, *cancel* what is done instead."""
        name = self.objectName()
        if self.fields is not None:
            self._foot.addWidget(ProblemLine(name, self.fields), 1)
        self.add_close(cancel or self.tr("Cancel"))
        self.ok = Button(words, f"{name}.ok", kind=kind, keys="Ctrl+Enter")
        self.ok.setShortcut("Ctrl+Return")
        self.ok.clicked.connect(self.ask)
        self._foot.addWidget(self.ok)
        self._words = words
        if self.fields is not None:
            self.fields.recheck()

    def add_close(self, words: str) -> None:
        """The harmless button; the only one of a dialog whose acts stand elsewhere."""
        if self.fields is None:
            self._foot.addStretch(1)
        self.cancel = Button(words, f"{self.objectName()}.cancel")
        self.cancel.clicked.connect(self.reject)
        self._foot.addWidget(self.cancel)

    def name_act(self, words: str) -> None:
        """Change what the main button does, in its words."""
        self._words = words
        self._show_act(words)

    def ask(self) -> None:
        """The main button: go on when nothing is to be mended."""
        if not self.busy and (self.fields is None or self.fields.complete()):
            self.say("")
            self.carry_out()

    def go_to(self, field: str) -> None:
        """Put the focus on a field."""
        if self.fields is not None:
            self.fields.go_to(field)

    def carry_out(self) -> None:
        """What the dialog is for; everything typed has been checked."""
        self.accept()

    def done_well(self) -> None:
        """It was done."""
        self.set_busy(False)
        self.accept()

    def set_busy(self, busy: bool, words: str = "") -> None:
        """While it is being done nothing else can be asked; *words* say on the button what is being done."""
        self.busy = busy
        self.ok.setEnabled(not busy)
        self._show_act(words if busy and words else self._words)

    def say(self, text: str, severity: Severity = Severity.ERROR) -> None:
        """One sentence above the buttons; an empty one takes it away."""
        self._said.say(text, severity)

    def show_problems(self, found: Collection[Problem]) -> None:
        """Say why it was refused: beside the fields it is about, otherwise above the buttons."""
        self.set_busy(False)
        words = self.fields.words_of if self.fields is not None else str
        beside = [problem for problem in found if self.fields is not None and words(problem.field) != problem.field]
        self.say(in_a_row(tell(problem.sentence) for problem in found if problem not in beside))
        if self.fields is not None and beside:
            self.fields.show_problems(beside)

    def refused(self, error: BaseException) -> None:
        """Tell what came instead of success; an error without a sentence goes on to where defects are reported."""
        self.set_busy(False)
        said = getattr(error, "sentence", None)
        if isinstance(error, Problems):
            self.show_problems(error.found)
        elif isinstance(said, Sentence):
            self.say(tell(said))
        else:
            raise error

    def reject(self) -> None:
        """Esc and the harmless button; what is being done is brought to its end first."""
        if not self.busy:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads from password to password, the last one asks; a button with the focus is pressed."""
        here = self.focusWidget()
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif isinstance(here, PasswordLine) and here is not self._last_password():
            self.focusNextChild()
        elif isinstance(here, PasswordLine):
            self.ask()
        elif isinstance(here, QPushButton):
            here.click()

    def _last_password(self) -> PasswordLine | None:
        shown = [line for line in self._passwords if line.isVisible()]
        return shown[-1] if shown else None

    def _show_act(self, words: str) -> None:
        self.ok.setText(f"{words}  Ctrl+Enter" if self.ok.isEnabled() else words)
        self.ok.setAccessibleName(words)
        # Qt takes a button's key away with each new text.
        self.ok.setShortcut("Ctrl+Return")


def password_line() -> PasswordLine:
    """A password's field, not wider than anybody types, so that the sentence about it stands in one line."""
    line = PasswordLine()
    line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    line.setFixedWidth(metrics().px(280))
    return line
