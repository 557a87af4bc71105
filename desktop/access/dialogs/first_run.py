"""The first-run assistant: sets up an office on one page, then shows the codes that have to be printed."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.access.rules import FirstRunDraft, RecoveryFacts, first_run_problems
from desktop.core.problem import Problem
from desktop.people.rules import ADMINISTRATOR, SHIPPED_POSTS
from desktop.widgets.brand import Brand
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.fieldset import FieldSet, ProblemLine
from desktop.widgets.inputs import CheckLine, PasswordLine, TextLine
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics

WIDTH = 860


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
        codes = Codes(sheet, company_key)
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
        card = _card("first_run.card")
        column = _column(card)
        stays = self.tr("Everything stays on this PC: {folder}").format(folder=folder)
        column.addLayout(_head(self.tr("Set up this office"), stays))
        column.addWidget(self._grid(rows))
        column.addLayout(self._foot())
        _centred(self, card)
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

    def _rows(self) -> dict[str, FieldRow]:
        self._company = TextLine(hint=self.tr("As printed at the head of every form"), breadth="whole")
        self._branch = TextLine(breadth="whole")
        self._code = TextLine(breadth="brief", longest=2)
        self._address, self._telephone = TextLine(breadth="whole"), TextLine()
        self._name = TextLine()
        self._password, self._again = PasswordLine(), PasswordLine()
        for line in (self._password, self._again):
            line.setMaximumWidth(metrics().px(300))
        further = [Option(post.code, post.name) for post in SHIPPED_POSTS if post.code != ADMINISTRATOR]
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


class Codes(QWidget):
    """What has to be printed and locked away before work begins."""

    print_asked = Signal()
    finished = Signal()

    def __init__(self, sheet: RecoveryFacts, company_key: str) -> None:
        super().__init__()
        self.setObjectName("first_run.codes")
        card = _card("first_run.codes.card")
        column = _column(card)
        store = self.tr("Store {code}, {branch}").format(code=sheet.store_code, branch=sheet.branch)
        column.addLayout(_head(self.tr("The office stands"), store))
        about = self.tr(
            "If every password is forgotten, only this recovery code opens the data. Print it, put it in a sealed "
            "envelope and lock it away. It is not shown again; an administrator can issue a new one."
        )
        column.addWidget(Label(about, "label", wraps=True))
        column.addWidget(_code(sheet.code, "first_run.recovery_code", self.tr("Recovery code")))
        key_about = self.tr("The company key: every further branch enters it at its own first run.")
        column.addWidget(Label(key_about, "label", wraps=True))
        column.addWidget(_code(company_key, "first_run.company_key_code", self.tr("Company key")))
        column.addLayout(self._foot())
        _centred(self, card)

    def start_focus(self) -> None:
        """Printing comes first."""
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def printed(self) -> None:
        """The sheet left the printer or was kept as PDF: it may be confirmed now."""
        self._safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._print = Button(self.tr("Print the recovery sheet"), "first_run.print", icon="printer", keys="Ctrl+P")
        self._print.setShortcut("Ctrl+P")
        self._print.clicked.connect(self.print_asked)
        self._safe = CheckLine(self.tr("The codes are on paper and locked away"))
        self._safe.setObjectName("first_run.safe")
        self._begin = Button(self.tr("Begin work"), "first_run.finish", kind="primary")
        self._begin.clicked.connect(self.finished)
        self._safe.edited.connect(self._allow)
        foot.addWidget(self._print)
        foot.addWidget(self._safe)
        foot.addStretch(1)
        foot.addWidget(self._begin)
        self._allow()
        return foot

    def _allow(self) -> None:
        self._begin.refuse("" if self._safe.value() else self.tr("Confirm first that the codes are locked away."))


def _card(name: str) -> QFrame:
    card = QFrame()
    card.setObjectName(name)
    card.setProperty("frame", "card")
    card.setMaximumWidth(metrics().px(WIDTH))
    return card


def _column(card: QFrame) -> QVBoxLayout:
    column = QVBoxLayout(card)
    column.setContentsMargins(*(metrics().px(side) for side in (30, 22, 30, 18)))
    column.setSpacing(metrics().card_gap)
    return column


def _head(title: str, below: str) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(metrics().px(12))
    head.addWidget(Brand(metrics().px(36)))
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addWidget(Label(title, "title"))
    names.addWidget(Label(below, "label"))
    head.addLayout(names, 1)
    return head


def _code(text: str, name: str, called: str) -> Label:
    groups = text.split("-")
    lines = [" – ".join(groups[start : start + 7]) for start in range(0, len(groups), 7)]
    label = Label("\n".join(lines), "name", name=name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    label.setAccessibleName(called)
    label.setProperty("frame", "code")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _centred(page: QWidget, card: QFrame) -> None:
    """The card in the middle, scrolling where the window is too low for it."""
    inner = QWidget()
    inner.setProperty("frame", "page")
    row = QVBoxLayout(inner)
    row.addStretch(1)
    row.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
    row.addStretch(1)
    card.setMinimumWidth(metrics().px(WIDTH))
    scroll = QScrollArea()
    scroll.setObjectName(f"{page.objectName()}.scroll")
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
