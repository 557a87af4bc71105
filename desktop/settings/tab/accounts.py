"""The page of accounts: who can sign in on this PC, when they did, passwords, and the wait after wrong ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.access import rules, service
from desktop.access.dialogs.account import AccountDialog
from desktop.access.dialogs.accounts import CloseDialog
from desktop.access.dialogs.password import ResetDialog
from desktop.core.clock import local
from desktop.core.listing import Key, Order
from desktop.desk import Desk
from desktop.people import service as people
from desktop.settings.dialogs.account_view import AccountView, state_of
from desktop.widgets.banners import Banner
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import Cell, Mark, words
from desktop.widgets.house import House
from desktop.widgets.inputs import TextLine
from desktop.widgets.page import Page, Place
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.split import Split
from desktop.widgets.states import EmptyState

_LIST_WIDTH = {Breadth.NARROW: 560, Breadth.NORMAL: 720, Breadth.WIDE: 720}


class _Accounts:
    """The accounts, open ones first; found by name, initials, short name and post."""

    def __init__(self) -> None:
        self._lines: dict[Key, rules.AccountFacts] = {}

    def show(self, lines: Sequence[rules.AccountFacts]) -> None:
        """Hold other accounts from now on."""
        self._lines = {line.id: line for line in sorted(lines, key=lambda line: line.closed_at is not None)}

    def line(self, key: Key | None) -> rules.AccountFacts | None:
        """One account."""
        return None if key is None else self._lines.get(key)

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """Those that hold the wanted text."""
        text = str(wanted or "").strip().lower()
        return [key for key, line in self._lines.items() if text in _searched(line)][:limit]

    def rows(self, ids: Sequence[Key]) -> Iterable[rules.AccountFacts]:
        """The rows of *ids*."""
        return [self._lines[key] for key in ids if key in self._lines]


def _searched(line: rules.AccountFacts) -> str:
    return f"{line.name} {people.spelled(line.name)} {line.login} {' '.join(line.posts)}".lower()


class AccountsPage(Page):
    """Lists accounts; each act opens a small dialog of its own. Accounts are closed, never deleted."""

    shows = rules.ACCOUNTS

    def __init__(self, desk: Desk) -> None:
        super().__init__(key="accounts", title=self.tr("Accounts"))
        self._desk = desk
        self._why = "" if desk.may(rules.MANAGE) else self.tr("Only the administrator manages accounts.")
        self._source = _Accounts()
        self._filter = TextLine(hint=self.tr("Find an account"), icon="funnel")
        self._filter.setObjectName("accounts.filter")
        self._filter.setAccessibleName(self.tr("Filter the accounts"))
        self.bar.set_heading(self.title, self.tr("Who can sign in on this PC"))
        self.bar.middle.addWidget(self._filter)
        self._add_actions()
        self.table = RecordTable(self._source, self._columns(), name="accounts.list", wanted="")
        self.table.setAccessibleName(self.title)
        empty = EmptyState("accounts.list.empty", "user")
        empty.say(self.tr("No account is called so"), self.tr("The filter looks into names, short names and posts."))
        self.table.show_when_empty(empty)
        self.account = AccountView()
        self._split = Split("accounts.split", _LIST_WIDTH)
        for name in ("accounts.reset", "accounts.close_account"):
            self.account.acts.addWidget(self.button(name, kind="danger" if name.endswith("close_account") else ""))
        self.account.acts.addStretch(1)
        self.set_content(self._lay_out())
        self.panes = [self.table, self.account.history, self._filter]
        self.table.picked.connect(lambda _key: self._show_account())
        self.table.opened.connect(lambda _key: self.reset())
        self._filter.edited.connect(self._ask)

    def _add_actions(self) -> None:
        add, hidden, why = self.add_action, Place.NOWHERE, self._why
        codes = why or ("" if self._desk.may(rules.RECOVERY) else self.tr("Your posts do not allow it."))
        add("accounts.recovery", self.tr("New recovery code …"), "", self._issue, unavailable=codes)
        add("accounts.new", self.tr("New account"), "Ctrl+N", self.open_account, place=Place.PRIMARY, icon="plus",
            unavailable=why)  # fmt: skip
        add("accounts.find", self.tr("Filter the accounts"), "Ctrl+F", self._filter.setFocus, place=hidden)
        add("accounts.reset", self.tr("Reset the password …"), "F8", self.reset, place=hidden)
        add("accounts.close_account", self.tr("Close the account …"), "", self.close_account, place=hidden)

    def _columns(self) -> tuple[Column[rules.AccountFacts], ...]:
        return (
            Column("name", self.tr("Name"), lambda row: words(row.name, _ink(row), elides=False), 110, narrow=90),
            Column("login", self.tr("Short name"), lambda row: words(row.login, _quiet(row), "cell"), 90, narrow=70),
            Column("posts", self.tr("Posts today"), self._posts, stretches=True),
            Column("unlocked", self.tr("Signed in last"), self._unlocked, 136, narrow=100),
            Column("state", self.tr("State"), self._state, 90, narrow=80),
        )

    def _posts(self, row: rules.AccountFacts) -> Cell:
        return words(self.tr(", ").join(row.posts) or "—", _quiet(row), "cell")

    def _unlocked(self, row: rules.AccountFacts) -> Cell:
        if row.unlocked_at is None:
            return words(self.tr("never"), "ink3", "cell")
        at = local(row.unlocked_at)
        told = f"{at:%H:%M}" if at.date() == self._desk.today() else f"{at:%Y-%m-%d}"
        return words(told, _quiet(row), "cell")

    def _state(self, row: rules.AccountFacts) -> Cell:
        kind, word = state_of(row, self._desk.account_id)
        # What is as it should be stays quiet: only what differs is a chip.
        return words(word, "ink2", "cell") if kind == "ok" else Cell((Mark(kind, word),))

    def _lay_out(self) -> QWidget:
        left = QWidget()
        left.setProperty("frame", "pane")
        column = QVBoxLayout(left)
        space(column)
        column.addWidget(self.table)
        self._split.addWidget(left)
        self._split.addWidget(self.account)
        self._split.setStretchFactor(0, 1)
        frame = QWidget()
        frame.setProperty("frame", "page")
        row = QHBoxLayout(frame)
        space(row)
        row.addWidget(self._split)
        return frame

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends and read the accounts."""
        super().enter(house)
        self._split.enter(house.preferences)
        self._read()

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the list keeps enough of it for the posts."""
        super().give_way(breadth)
        self._split.give_way(breadth)

    def refresh(self) -> None:
        """Read again."""
        self.stale = False
        self._read()

    def open_record(self, key: Key) -> None:
        """Show one account."""
        self._filter.set_value("")
        self.table.pick(key)

    def tick(self) -> None:
        """The wait at the door ends by itself."""
        super().tick()
        self._tell_wait()

    # What is shown

    def _read(self) -> None:
        self._source.show(service.account_list(self._desk))
        self._ask()
        self._tell_wait()

    def _ask(self) -> None:
        self.table.ask(self._filter.value())
        self._show_account()

    def _show_account(self) -> None:
        facts = self._source.line(self.table.current_key())
        self.account.setVisible(facts is not None)
        if facts is not None:
            held = {line.account_id: line for line in service.rights_at(self._desk, self._desk.now())}
            rights = len(held[facts.id].permissions) if facts.id in held else 0
            events = service.account_history(self._desk, facts.id)
            self.account.show_account(facts, self._desk.account_id, rights, events)
        self._allow(facts)

    def _allow(self, facts: rules.AccountFacts | None) -> None:
        none = self.tr("Choose an account first.") if facts is None else ""
        shut = self.tr("It is closed; “New account” opens it again.") if facts is not None and facts.closed_at else ""
        own = facts is not None and facts.id == self._desk.account_id
        mine = self.tr("Your own is changed in the user menu.") if own else ""
        other = self.tr("Another administrator closes yours.") if own else ""
        self.allow("accounts.reset", self._why or none or shut or mine)
        self.allow("accounts.close_account", self._why or none or shut or other)

    def _tell_wait(self) -> None:
        """The wrong passwords at the door, and the wait they cost everybody."""
        facts = service.lockout(self._desk)
        shown = self.findChild(Banner, "banner.warn")
        if not facts.failures:
            self.clear_banner("warn")
            return
        text = self.tr("The next sign-in is free.")
        if facts.until is not None:
            until = f"{local(facts.until):%H:%M}"
            text = self.tr("Nobody gets in before {time}.").format(time=until)
        if shown is not None and shown.text == text:
            return
        lead = self.tr("{n} wrong passwords in a row.").format(n=facts.failures)
        acts = [] if self._why else [(self.tr("Let everybody try again at once"), self.lift)]
        self.show_banner(Banner("warn", text, lead=lead, acts=acts))

    # What is changed

    def _show(self, dialog: QDialog) -> None:
        dialog.accepted.connect(self._read)
        dialog.open()

    def open_account(self) -> None:
        """Ask whose account it is."""
        if self.house is not None:
            dialog = AccountDialog(self._desk, self.house.jobs, self)
            dialog.opened.connect(self._opened)
            dialog.open()

    def _opened(self, account_id: Key) -> None:
        self._filter.set_value("")
        self._read()
        self.table.pick(account_id)

    def reset(self) -> None:
        """Give the picked account a new password."""
        facts = self._source.line(self.table.current_key())
        if facts is not None and self.house is not None and self.action("accounts.reset").isEnabled():
            self._show(ResetDialog(self._desk, facts, self.house.jobs, self))

    def close_account(self) -> None:
        """Close the picked account; the last administrator's is refused with the reason."""
        facts = self._source.line(self.table.current_key())
        if facts is not None and self.house is not None:
            self._show(CloseDialog(self._desk, facts, self.house, self))

    def lift(self) -> None:
        """Take the wait away."""
        self.attempt(service.lift_lockout, self._desk, done=lambda _nothing: self._lifted())

    def _lifted(self) -> None:
        self._read()
        self.note(self.tr("Everybody may try again; the journal keeps who allowed it"))

    def _issue(self) -> None:
        """A new recovery code is made and printed by the application."""
        if self.house is not None:
            self.house.run("access.recovery")


def _ink(row: rules.AccountFacts) -> str:
    return "ink" if row.closed_at is None else "ink3"


def _quiet(row: rules.AccountFacts) -> str:
    return "ink2" if row.closed_at is None else "ink3"
