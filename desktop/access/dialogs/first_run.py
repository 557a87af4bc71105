"""The first-run assistant: sets up an office on one page, then shows the codes that have to be printed."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.access.dialogs import card_page
from desktop.access.dialogs.codes import Codes
from desktop.access.dialogs.sheet import password_line
from desktop.access.rules import FirstRunDraft, RecoveryFacts, first_run_problems
from desktop.core.problem import Problem
from desktop.people.rules import ADMINISTRATOR, SHIPPED_POSTS
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.inputs import TextLine


class FirstRun(QWidget):
    """Asks for a `FirstRunDraft`; is told what came of it; then stands until the codes are put away."""

    set_up_asked = Signal(object)
    """A draft without problems."""
    restore_asked = Signal()
    print_asked = Signal()
    finished = Signal()

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.setObjectName("first_run")
        self._questions = Questions(folder)
        self._questions.asked.connect(self._ask)
        self._questions.restore_asked.connect(self.restore_asked)
        self._stack = QStackedWidget()
        self._stack.setObjectName("first_run.stack")
        self._stack.addWidget(self._questions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def start_focus(self) -> None:
        """The company's name is what is typed first."""
        self._questions.fields.go_to("company")

    def set_busy(self, busy: bool) -> None:
        """While the office is being set up nothing can be asked; what was typed stays."""
        self._questions.set_busy(busy)

    def show_problems(self, found: Collection[Problem]) -> None:
        """Say beside the fields why no office was set up; nothing typed is lost."""
        self._questions.set_busy(False)
        self._questions.fields.show_problems(found)

    def show_codes(self, sheet: RecoveryFacts, company_key: str) -> None:
        """The office stands: show what opens it when every password is forgotten."""
        codes = Codes(sheet, company_key, name="first_run")
        codes.print_asked.connect(self.print_asked)
        codes.finished.connect(self.finished)
        self._stack.addWidget(codes)
        self._stack.setCurrentWidget(codes)
        codes.start_focus()

    def printed(self) -> None:
        """The recovery sheet left the printer."""
        codes = self._stack.currentWidget()
        if isinstance(codes, Codes):
            codes.printed()

    def _ask(self, draft: FirstRunDraft) -> None:
        self._questions.set_busy(True)
        self.set_up_asked.emit(draft)


class Questions(QWidget):
    """The page with three blocks: the office, its first administrator, the key of the company."""

    asked = Signal(object)
    restore_asked = Signal()

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.setObjectName("first_run.questions")
        rows = self._rows()
        self.fields = FieldSet(rows.values(), lambda: first_run_problems(self.draft()), self)
        card = card_page.card("first_run.card")
        column = card_page.column(card)
        stays = self.tr("Everything stays on this PC: {folder}").format(folder=folder)
        column.addLayout(card_page.head(self.tr("Set up this office"), stays))
        column.addWidget(self._grid(rows))
        column.addLayout(self._foot())
        card_page.centre(self, card)
        self.fields.recheck()

    def draft(self) -> FirstRunDraft:
        """What has been typed."""
        return FirstRunDraft(
            company=self._company.value(),
            branch=self._branch.value(),
            store_code=self._code.value().upper(),
            administrator=self._name.value(),
            password=self._password.value(),
            password_again=self._again.value(),
            address=self._address.value(),
            telephone=self._telephone.value(),
            company_key=self._key.value(),
            posts=(self._post.value(),) if self._post.value() else (),
        )

    def set_busy(self, busy: bool) -> None:
        """While the office is being set up nothing can be asked; what was typed stays."""
        self._go.setEnabled(not busy)
        self._go.setText(self.tr("Setting up …") if busy else self._words)
        self._go.setShortcut("Ctrl+Return")  # Qt takes a button's key away with each new text

    def _rows(self) -> dict[str, FieldRow]:
        self._company = TextLine(hint=self.tr("As printed at the head of every form"), breadth="whole")
        self._branch = TextLine(breadth="whole")
        self._code = TextLine(breadth="brief", longest=2)
        self._address, self._telephone = TextLine(breadth="whole"), TextLine()
        self._name = TextLine()
        self._password, self._again = password_line(), password_line()
        further = [
            Option(post.code, post.name, search=post.spelled) for post in SHIPPED_POSTS if post.code != ADMINISTRATOR
        ]
        self._post = Choice(further, hint=self.tr("none"))
        self._key = TextLine(hint=self.tr("Empty: this is the first branch, a new key is made"), breadth="whole")
        letters = self.tr("Letter, then letter or digit; printed in every number and never changed")
        wanted = (
            FieldRow("company", self.tr("Company"), self._company, required=True),
            FieldRow("branch", self.tr("Branch"), self._branch, required=True),
            FieldRow("store_code", self.tr("Store code"), self._code, required=True, hint=letters),
            FieldRow("address", self.tr("Address"), self._address),
            FieldRow("telephone", self.tr("Telephone"), self._telephone),
            FieldRow("administrator", self.tr("Name"), self._name, required=True),
            FieldRow(
                "password",
                self.tr("Password"),
                self._password,
                required=True,
                hint=self.tr("At least 8 characters"),
            ),
            FieldRow("password_again", self.tr("Once more"), self._again, required=True),
            FieldRow(
                "posts", self.tr("Also works as"), self._post, hint=self.tr("An administrator alone registers nothing")
            ),
            FieldRow("company_key", self.tr("Company key"), self._key),
        )
        return {row.name: row for row in wanted}

    def _grid(self, rows: dict[str, FieldRow]) -> FormGrid:
        grid = FormGrid()
        grid.add_block(self.tr("The office"))
        grid.add(rows["company"])
        grid.add(rows["branch"])
        grid.add(rows["store_code"])
        grid.add(rows["address"])
        grid.add(rows["telephone"])
        grid.add_block(self.tr("The administrator"), self.tr("makes further accounts and sets the policy"))
        grid.add(rows["administrator"])
        grid.add(rows["password"])
        grid.add(rows["password_again"])
        grid.add(rows["posts"])
        grid.add_block(self.tr("The company key"), self.tr("the same in all branches; certificates are checked by it"))
        grid.add(rows["company_key"])
        return grid

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        restore = Button(self.tr("Restore a backup …"), "first_run.restore", kind="link")
        restore.clicked.connect(self.restore_asked)
        self._words = f"{self.tr('Set up')}  Ctrl+Enter"
        self._go = Button(self.tr("Set up"), "first_run.ok", kind="primary", keys="Ctrl+Enter")
        self._go.setShortcut("Ctrl+Return")
        self._go.clicked.connect(self._ask)
        foot.addWidget(restore)
        foot.addWidget(ProblemLine("first_run", self.fields), 1)
        foot.addWidget(self._go)
        return foot

    def _ask(self) -> None:
        if self.fields.complete():
            self.asked.emit(self.draft())
