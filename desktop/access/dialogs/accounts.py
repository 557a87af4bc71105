"""The accounts of the store, for administrators: who has one, opening, closing, passwords, the recovery code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.access import service
from desktop.access.dialogs.account import AccountDialog
from desktop.access.dialogs.codes import CodesDialog
from desktop.access.dialogs.lines import Lines
from desktop.access.dialogs.password import ResetDialog
from desktop.access.dialogs.sheet import Sheet
from desktop.access.rules import ACCOUNTS, RECOVERY, AccountFacts, RecoveryFacts
from desktop.core.clock import local_day
from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Mark, words
from desktop.widgets.house import House
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.states import Card


class AccountsDialog(Sheet):
    """Lists the accounts; each act opens a small dialog of its own and the list is read again."""

    print_asked = Signal(object, object)
    """What the sheet of a new recovery code prints, and what to call when it is printed."""

    def __init__(self, desk: Desk, house: House, parent: QWidget | None = None) -> None:
        super().__init__("accounts", width=860, parent=parent)
        about = self.tr(
            "Who can sign in on this PC. Accounts are closed, never deleted: what somebody did keeps the name."
        )
        self.head(self.tr("Accounts"), about)
        self._desk, self._house = desk, house
        self._lines: Lines[AccountFacts] = Lines()
        self._table = RecordTable(self._lines, self._columns(), name="accounts.list", parent=self)
        self._table.enter(house)
        self._table.picked.connect(self._show_acts)
        self._table.opened.connect(lambda _key: self._reset())
        frame = Card("accounts.frame", bare=True)
        frame.body.addWidget(self._table)
        self.body.addWidget(frame, 1)
        self.body.addLayout(self._acts())
        self.add_close(self.tr("Close"))
        house.jobs.changes.connect(self._changed)
        self.resize(metrics().px(860), metrics().px(540))
        self._read()
        self._table.setFocus()

    def _columns(self) -> tuple[Column[AccountFacts], ...]:
        return (
            Column("name", self.tr("Name"), lambda row: words(row.name, _ink(row)), width=130),
            Column("login", self.tr("Short name"), lambda row: words(row.login, _quiet(row), "cell"), width=100),
            Column("posts", self.tr("Posts today"), self._posts, stretches=True),
            Column("opened", self.tr("Since"), lambda row: words(f"{local_day(row.opened_at)}", _quiet(row), "cell")),
            Column("state", self.tr("State"), self._state, width=130),
        )

    def _posts(self, row: AccountFacts) -> Cell:
        told = self.tr(", ").join(row.posts) or self.tr("no post: may do nothing")
        return words(told, _quiet(row), "cell")

    def _state(self, row: AccountFacts) -> Cell:
        if row.closed_at is not None:
            return words(self.tr("Closed {day}").format(day=local_day(row.closed_at)), "ink3", "cell")
        if row.id == self._desk.account_id:
            return Cell((Mark("info", self.tr("you")),))
        return words(self.tr("In use"), "ink2", "cell")

    def _acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        space(acts, gap=8)
        self._new = Button(self.tr("New account …"), "accounts.new", icon="plus", keys="Ctrl+N")
        self._new.setShortcut("Ctrl+N")
        self._reset_button = Button(self.tr("Reset the password …"), "accounts.reset")
        self._shut = Button(self.tr("Close the account …"), "accounts.close_account", kind="danger")
        self._issue = Button(self.tr("New recovery code …"), "accounts.recovery")
        for button, act in (
            (self._new, self._open),
            (self._reset_button, self._reset),
            (self._shut, self._shut_account),
            (self._issue, self._issue_code),
        ):
            button.clicked.connect(act)
        acts.addWidget(self._new)
        acts.addWidget(self._reset_button)
        acts.addWidget(self._shut)
        acts.addStretch(1)
        acts.addWidget(self._issue)
        if not self._desk.may(RECOVERY):
            self._issue.refuse(self.tr("Your posts do not allow it."))
        return acts

    def _read(self) -> None:
        self._lines.put(service.account_list(self._desk))
        self._table.ask(None)
        self._show_acts(self._table.current_key())

    def _changed(self, kinds: frozenset[object]) -> None:
        if kinds & ACCOUNTS:
            self._read()

    def _show_acts(self, key: Key | None) -> None:
        account = self._lines.line(key)
        none = self.tr("Choose an account first.") if account is None else ""
        shut = self.tr("It is closed; “New account” opens it again.") if account and account.closed_at else ""
        own = account is not None and account.id == self._desk.account_id
        mine = self.tr("Your own is changed in the user menu.") if own else ""
        self._reset_button.refuse(none or shut or mine)
        self._shut.refuse(none or shut or (self.tr("Another administrator closes yours.") if own else ""))

    # The acts

    def _picked(self) -> AccountFacts | None:
        return self._lines.line(self._table.current_key())

    def _open(self) -> None:
        dialog = AccountDialog(self._desk, self._house.jobs, self)
        dialog.opened.connect(self._opened)
        dialog.open()

    def _opened(self, account_id: Key) -> None:
        self._read()
        self._table.pick(account_id)

    def _reset(self) -> None:
        account = self._picked()
        if account is not None and self._reset_button.isEnabled():
            dialog = ResetDialog(self._desk, account, self._house.jobs, self)
            dialog.accepted.connect(self._read)
            dialog.open()

    def _shut_account(self) -> None:
        account = self._picked()
        if account is not None:
            dialog = CloseDialog(self._desk, account, self._house, self)
            dialog.accepted.connect(self._read)
            dialog.open()

    def _issue_code(self) -> None:
        dialog = IssueDialog(self._desk, self._house, self)
        dialog.issued.connect(self._show_code)
        dialog.open()

    def _show_code(self, sheet: RecoveryFacts) -> None:
        codes = CodesDialog(sheet, self)
        codes.print_asked.connect(lambda told: self.print_asked.emit(told, codes.printed))
        codes.open()


class CloseDialog(Sheet):
    """Names what closing an account means; the last administrator's is refused with the reason."""

    def __init__(self, desk: Desk, account: AccountFacts, house: House, parent: QWidget | None = None) -> None:
        super().__init__("account_close", width=520, parent=parent)
        about = self.tr(
            "{name} ({login}) cannot sign in any more from now on; the password is destroyed. Everything this account "
            "did stays under its name. It can be opened again with a new password."
        )
        self.head(self.tr("Close the account"), about.format(name=account.name, login=account.login))
        self._desk, self._account, self._house = desk, account, house
        self.add_foot(self.tr("Close the account"), kind="danger", cancel=self.tr("Keep it open"))
        self.cancel.setFocus()

    def carry_out(self) -> None:
        """Close it."""
        desk, account_id = self._desk, self._account.id
        self.set_busy(True)
        self._house.jobs.write(
            lambda _job: service.close_account(desk, account_id),
            lambda _nothing: self.done_well(),
            failed=self.refused,
            owner=self,
        )


class IssueDialog(Sheet):
    """Asks once before the present recovery code loses its force."""

    issued = Signal(object)
    """What the sheet of the new code prints."""

    def __init__(self, desk: Desk, house: House, parent: QWidget | None = None) -> None:
        super().__init__("recovery_issue", width=520, parent=parent)
        about = self.tr(
            "The sheet that lies in the safe opens nothing any more as soon as the new code is made. The new one is "
            "shown once: print it at once and lock it away."
        )
        self.head(self.tr("New recovery code"), about)
        self._desk, self._house = desk, house
        self.add_foot(self.tr("Make a new code"), cancel=self.tr("Keep the present one"))
        self.cancel.setFocus()

    def carry_out(self) -> None:
        """Make it; deriving the key takes a moment."""
        desk = self._desk
        self.set_busy(True, self.tr("Making …"))
        self._house.jobs.write(
            lambda _job: service.reissue_recovery_code(desk), self._made, failed=self.refused, owner=self
        )

    def _made(self, sheet: RecoveryFacts) -> None:
        self.done_well()
        self.issued.emit(sheet)


def _ink(row: AccountFacts) -> str:
    return "ink" if row.closed_at is None else "ink3"


def _quiet(row: AccountFacts) -> str:
    return "ink2" if row.closed_at is None else "ink3"
