"""The unlock screen: who works here, the password, what became of the last exit and backup."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from math import ceil
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop import __version__
from desktop.access.dialogs.account_cards import AccountCards
from desktop.core.clock import local
from desktop.core.doorway import Doorway
from desktop.core.problem import Problem, Severity
from desktop.widgets.brand import Brand
from desktop.widgets.buttons import Button
from desktop.widgets.inputs import CAPS_LOCK, PasswordLine
from desktop.widgets.labels import Label, Message
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import in_a_row, tell

CARD_WIDTH = 520


class Door(QWidget):
    """Stands in the window while the office is locked; says what was asked and is told what came of it."""

    unlock_asked = Signal(object, str)
    """An account's id and the typed password."""
    recovery_asked = Signal()
    restore_asked = Signal()

    def __init__(self, doorway: Doorway, *, hint: str = "") -> None:
        """*hint* is a line for the demo office, which tells its password."""
        super().__init__()
        self.setObjectName("login")
        self._doorway, self._shut_in = doorway, False
        self._counting = QTimer(self)
        self._counting.setInterval(1000)
        self._counting.timeout.connect(self._count_down)
        self._build(hint)
        self.show_doorway(doorway)

    def show_doorway(self, doorway: Doorway) -> None:
        """Show accounts, tries and the state of exit and backup anew."""
        self._doorway = doorway
        self._wait = ceil(doorway.wait.total_seconds())
        self._accounts.show_accounts(doorway.accounts)
        self._state.setText(self._state_words(doorway))
        if self._wait:
            self._counting.start()
        self._show_tries()

    def start_focus(self) -> None:
        """The password is what is typed first."""
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, account_id: UUID) -> None:
        """Choose the account that worked here last."""
        self._accounts.choose(account_id)

    def set_busy(self, busy: bool) -> None:
        """While the key is derived nothing can be asked; what was typed stays."""
        self._enter.setEnabled(not busy)
        self._recovery.setEnabled(not busy and not self._shut_in)
        self._restore.setEnabled(not busy and not self._shut_in)
        self._password.setReadOnly(busy)
        self._enter.setText(self.tr("Opening …") if busy else self._words)

    def show_problems(self, found: Collection[Problem]) -> None:
        """Say why the office stays locked; the password is asked for again."""
        self.set_busy(False)
        self._password.set_value("")
        self._message.say(in_a_row(tell(problem.sentence) for problem in found), Severity.ERROR)
        self.start_focus()

    def shut_in(self, reason: str) -> None:
        """Over an open office neither a code nor a copy can come in; say why."""
        self._shut_in = True
        self._recovery.refuse(reason)
        self._restore.refuse(reason)

    def set_moment(self, text: str) -> None:
        """The date and time at the foot."""
        self._moment.setText(text)

    def _build(self, hint: str) -> None:
        card = QFrame()
        card.setObjectName("login.card")
        card.setProperty("frame", "card")
        card.setFixedWidth(metrics().px(CARD_WIDTH))
        column = QVBoxLayout(card)
        column.setContentsMargins(*(metrics().px(side) for side in (30, 28, 30, 20)))
        column.setSpacing(metrics().gap)
        column.addLayout(self._head())
        column.addSpacing(metrics().gap)
        column.addWidget(Label(self.tr("Who works here"), "label"))
        self._accounts = AccountCards("account")
        column.addWidget(self._accounts)
        column.addSpacing(metrics().tight)
        column.addLayout(self._password_rows())
        column.addLayout(self._acts())
        self._state = Label("", "hint", name="login.state")
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page = QVBoxLayout(self)
        page.setContentsMargins(*(metrics().px(side) for side in (16, 16, 16, 8)))
        page.addStretch(4)
        page.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addSpacing(metrics().gap)
        page.addWidget(self._state)
        if hint:
            told = Label(hint, "strong", name="login.hint")
            told.setAlignment(Qt.AlignmentFlag.AlignCenter)
            page.addWidget(told)
        page.addStretch(5)
        page.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(metrics().px(12))
        head.addWidget(Brand(metrics().px(36)))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(self.tr("Weixi Desk"), "title"))
        names.addWidget(Label(self._doorway.office, "label", name="login.office"))
        head.addLayout(names, 1)
        return head

    def _password_rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(metrics().tight)
        label = Label(self.tr("&Password"), "label", name="password.label")
        label.setTextFormat(Qt.TextFormat.AutoText)  # plain text would show the & of the mnemonic
        rows.addWidget(label)
        self._password = PasswordLine()
        self._password.setObjectName("password")
        self._password.setAccessibleName(self.tr("Password"))
        label.setBuddy(self._password)
        rows.addWidget(self._password)
        self._password.returnPressed.connect(self._ask)
        self._password.edited.connect(self._warn)
        said = QHBoxLayout()
        self._message = Message("password.message")
        self._tries = Label("", "hint", name="login.tries")
        said.addWidget(self._message, 1)
        said.addWidget(self._tries)
        rows.addLayout(said)
        return rows

    def _acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        self._recovery = Button(self.tr("Recovery code …"), "login.recovery", kind="link")
        way = self.tr("Forgotten password: an administrator can reset it, or use the recovery code")
        self._recovery.setToolTip(way)
        self._restore = Button(self.tr("Restore a backup …"), "login.restore", kind="link")
        self._words = f"{self.tr('Sign in')}  Enter"
        self._enter = Button(self.tr("Sign in"), "login.ok", kind="primary", keys="Enter")
        self._recovery.clicked.connect(self.recovery_asked)
        self._restore.clicked.connect(self.restore_asked)
        self._enter.clicked.connect(self._ask)
        acts.addWidget(self._recovery)
        acts.addWidget(self._restore)
        acts.addStretch(1)
        acts.addWidget(self._enter)
        return acts

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._moment = Label("", "hint", name="login.moment")
        foot.addWidget(Label(self.tr("Version {number}").format(number=__version__), "hint"))
        foot.addStretch(1)
        foot.addWidget(self._moment)
        return foot

    def _ask(self) -> None:
        account = self._accounts.value()
        if not self._enter.isEnabled():
            return
        if account is None:
            self._message.say(self.tr("Choose first who works here."), Severity.ERROR)
            self._accounts.start_focus()
            return
        self._message.say("")
        self.set_busy(True)
        self.unlock_asked.emit(account, self._password.value())

    def _warn(self) -> None:
        if self._password.own_problem() is not None:
            self._message.say(tell(CAPS_LOCK), Severity.WARNING)
        elif self._message.severity is Severity.WARNING:
            self._message.say("")

    def _count_down(self) -> None:
        self._wait = max(0, self._wait - 1)
        if not self._wait:
            self._counting.stop()
        self._show_tries()

    def _show_tries(self) -> None:
        if self._wait:
            minutes, seconds = divmod(self._wait, 60)
            told = self.tr("Try again in {time}").format(time=f"{minutes:02}:{seconds:02}")
        elif self._doorway.tries_left < 5:
            told = self.tr("{n} tries left before a wait").format(n=self._doorway.tries_left)
        else:
            told = ""
        self._tries.setText(told)

    def _state_words(self, doorway: Doorway) -> str:
        parts = [self.tr("Works on this PC alone, without a network.")]
        if doorway.last_exit is not None:
            parts.append(self.tr("Last orderly exit {at};").format(at=_short(doorway.last_exit)))
        if doorway.backup_failed:
            parts.append(self.tr("The last backup failed: {why}").format(why=tell(doorway.backup_failed)))
        elif doorway.backup_at is not None:
            parts.append(self.tr("backup {at}, checked.").format(at=_short(doorway.backup_at)))
        else:
            parts.append(self.tr("No backup yet."))
        return in_a_row(parts)


def _short(at: datetime) -> str:
    return f"{local(at):%m-%d %H:%M}"
