"""One account: whose, what it may do today, when it unlocked last, and everything that happened to it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.access.rules import AccountEvent, AccountFacts, Event
from desktop.core.clock import local, local_day
from desktop.core.sentence import sentence
from desktop.widgets.cells import Cell, words
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Label
from desktop.widgets.lines import Lines
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card, EmptyState

EVENTS = {
    Event.UNLOCKED: sentence("accounts", "Signed in"),
    Event.PASSWORD: sentence("accounts", "Password set"),
    Event.RECOVERY: sentence("accounts", "New recovery code made"),
    Event.RECOVERED: sentence("accounts", "Opened by the recovery code"),
    Event.WAIT_LIFTED: sentence("accounts", "Wait at the door lifted"),
}


class AccountView(QWidget):
    """The record of an account; the page places its acts in `acts`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("accounts.account")
        self.setProperty("frame", "pane")
        self._name = Label("", "title", name="accounts.account.name")
        self._state = Chip("plain", "", name="accounts.account.state")
        self._login = Label("", "label", name="accounts.account.login", wraps=True)
        self._posts = Label("", "label", name="accounts.account.posts", wraps=True)
        self._unlocked = Label("", "label", name="accounts.account.unlocked", wraps=True)
        self.acts = QHBoxLayout()
        self._lines: Lines[AccountEvent] = Lines()
        self.history = RecordTable(self._lines, self._columns(), name="accounts.history", compact=True)
        self.history.setAccessibleName(self.tr("What happened to the account"))
        empty = EmptyState("accounts.history.empty", "clock")
        empty.say(self.tr("Nothing happened yet"), self.tr("Sign-ins, passwords and recovery codes are listed here."))
        self.history.show_when_empty(empty)
        self._lay_out()

    def show_account(self, facts: AccountFacts, own: UUID, rights: int, events: Sequence[AccountEvent]) -> None:
        """Show an account; *own* is whose desk it is, *rights* how many rights the posts of today give."""
        self._name.setText(facts.name)
        self._state.show_chip(*state_of(facts, own))
        since = local_day(facts.opened_at).isoformat()
        told = self.tr("Short name {login}, account since {day}").format(login=facts.login, day=since)
        if facts.closed_at is not None:
            told += self.tr(", closed {day}").format(day=local_day(facts.closed_at).isoformat())
        self._login.setText(told)
        posts = self.tr(", ").join(facts.posts) or self.tr("no post: may do nothing")
        self._posts.setText(self.tr("Posts today: {posts} ({n} rights)").format(posts=posts, n=rights))
        last = facts.unlocked_at
        at = self.tr("never") if last is None else f"{local(last):%Y-%m-%d %H:%M}"
        self._unlocked.setText(self.tr("Signed in last: {at}").format(at=at))
        self._lines.put(events)
        self.history.ask(None)

    def _columns(self) -> tuple[Column[AccountEvent], ...]:
        return (
            Column("at", self.tr("When"), lambda row: words(f"{local(row.at):%Y-%m-%d %H:%M}", "ink2", "cell"), 136),
            Column("what", self.tr("What"), self._what, stretches=True),
            Column("by", self.tr("By"), lambda row: words(row.by, "ink2", "cell"), 96, narrow=80),
        )

    def _what(self, row: AccountEvent) -> Cell:
        told = tell(EVENTS[row.what])
        if not row.failures:
            return words(told, "ink", "cell")
        after = self.tr("{what} after {n} wrong passwords").format(what=told, n=row.failures)
        return words(after, "warn", "cell")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        space(head, gap=8)
        head.addWidget(self._name)
        head.addWidget(self._state)
        head.addStretch(1)
        space(self.acts, gap=8)
        card = Card("accounts.history.card", self.tr("History"), bare=True)
        card.body.addWidget(self.history, 1)
        column = QVBoxLayout(self)
        space(column, (16, 12, 16, 12), gap=8)
        column.addLayout(head)
        for part in (self._login, self._posts, self._unlocked):
            column.addWidget(part)
        column.addLayout(self.acts)
        column.addWidget(card, 1)


def state_of(facts: AccountFacts, own: UUID) -> tuple[str, str]:
    """Kind of chip and word for the state of an account."""
    if facts.closed_at is not None:
        return "plain", tell(sentence("accounts", "closed"))
    if facts.id == own:
        return "info", tell(sentence("accounts", "you"))
    if not facts.posts:
        return "attn", tell(sentence("accounts", "no post"))
    return "ok", tell(sentence("accounts", "open"))
