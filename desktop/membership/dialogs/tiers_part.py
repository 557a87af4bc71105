"""Sub-tab 卡与等级: the member's card and what happened to it, the tiers over time, and what can be done to both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.numbers import shown_card
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.act_place import ActPlace
from desktop.membership.dialogs.tier_print import print_application
from desktop.membership.dialogs.tier_tables import CardTable, TierTable
from desktop.membership.dialogs.tier_work import TierWork
from desktop.membership.rules import Overview
from desktop.membership.rules.cards import CardFacts, CardState
from desktop.membership.rules.tier_acts import CARD_ACTS, CHANGE, END, OVERRIDE, TIER_ACTS, TierCase
from desktop.people import service as people
from desktop.people.rules import MemberState
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.breadth import Breadth
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Elided, Label
from desktop.widgets.page import Page, Place
from desktop.widgets.record_table import RecordTable
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

NAME = "member.tiers"
PRINT = "member.print_application"
_CHIPS = {
    CardState.ACTIVE: "ok",
    CardState.LOST: "bad",
    CardState.REPLACED: "plain",
    CardState.CANCELLED: "attn",
}


class TiersPart(QWidget):
    """The tiers and cards of the member in view."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName(f"{NAME}_part")
        self._desk, self._page = desk, page
        self._overview: Overview | None = None
        self._case: TierCase | None = None
        self._add_actions()
        self.tiers = TierTable(desk, people.tiers(desk))
        self.cards = CardTable()
        self._state = Chip("ok", "", name="member.card_state")
        self._card = Label("", "strong", name="member.card_now")
        self._former = Elided("", "meta", tone="ink3", name="member.card_former")
        self.acts = ActPlace(f"{NAME}.acts", page, self._content())
        self._work = TierWork(desk, page, self.acts, self._print)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self.acts)
        self.acts.left.connect(self._left)
        for table in (self.tiers, self.cards):
            table.print_asked.connect(lambda _key, asked=table: self._print_of(asked))
        self.panes: Sequence[QWidget] = (self.tiers, self.cards)

    def _add_actions(self) -> None:
        for act in TIER_ACTS:
            begin = partial(self.begin_act, act.code)
            self._page.add_action(f"member.{act.code}", tell(act.word), "", begin, place=Place.NOWHERE)
            self._page.action(f"member.{act.code}").setProperty("palette", True)
        words = self.tr("Application F12…")
        self._page.add_action(PRINT, words, "", self._print_chosen, place=Place.NOWHERE)

    def _content(self) -> QWidget:
        content = QWidget()
        content.setProperty("frame", "pane")
        column = QVBoxLayout(content)
        space(column)
        empty = self._empty("identification-card", self.tr("Holds no tier"), self.tr("Change the tier to grant one."))
        self.tiers.show_when_empty(empty)
        none = self.tr("Nothing happened to the card since it was given")
        self.cards.show_when_empty(self._empty("clock", none, "", name="member.card_events.empty"))
        page = self._page
        grant = page.button(f"member.{CHANGE.code}", kind="primary")
        more = [page.button(f"member.{act.code}") for act in (OVERRIDE, END)]
        column.addWidget(self._bar("member.tiers.bar", [grant, *more], [page.button(PRINT, icon="printer")]))
        column.addWidget(self.tiers, 1)
        column.addWidget(self._card_bar())
        column.addWidget(self.cards, 1)
        return content

    def _empty(self, icon: str, line: str, why: str, name: str = f"{NAME}.empty") -> EmptyState:
        empty = EmptyState(name, icon)
        empty.say(line, why)
        return empty

    def _card_bar(self) -> QFrame:
        acts = [self._page.button(f"member.{act.code}") for act in CARD_ACTS.values()]
        return self._bar("member.card.bar", [self._card, self._state, self._former], acts)

    def _bar(self, name: str, first: Iterable[QWidget], last: Iterable[QWidget]) -> QFrame:
        bar = QFrame()
        bar.setObjectName(name)
        row = QHBoxLayout(bar)
        space(row, (12, 8, 12, 6), gap=8)
        for widget in first:
            row.addWidget(widget, 1 if widget is self._former else 0)
        row.addStretch(0 if self._former in first else 1)
        for widget in last:
            row.addWidget(widget)
        return bar

    # What the view calls

    def begin(self) -> None:
        """Read the tiers and cards of the member in view."""
        self._read()

    def show_member(self, overview: Overview | None) -> None:
        """Another member is in view; an open editor of the former one is left."""
        former = self._overview.file.id if self._overview is not None else None
        self._overview = overview
        if overview is None or overview.file.id != former:
            self.acts.leave()
            self._case = None
            self._show((), ())
        self._follow()

    def refresh(self) -> None:
        """Read them again."""
        self._read()

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows leave out columns."""
        for table in (self.tiers, self.cards):
            table.give_way(breadth)

    def back(self) -> bool:
        """Leave the editor; False when there is none."""
        return self.acts.leave()

    # What is in view

    @property
    def _member(self) -> UUID | None:
        return self._overview.file.id if self._overview is not None else None

    def _read(self) -> None:
        member = self._member
        if member is None or self._overview is None:
            return
        file = self._overview.file
        self._case = self._work.case(member, file.says.name, left=file.state is MemberState.LEFT)
        self._show(service.tier_lines(self._desk, member), service.card_events(self._desk, member))
        self._show_card(service.cards(self._desk, member))
        self._follow()

    def _show(self, tiers: Iterable[object], events: Iterable[object]) -> None:
        self.tiers.lines.put(tiers)  # type: ignore[arg-type]
        self.cards.lines.put(events)  # type: ignore[arg-type]
        self.tiers.ask(None)
        self.cards.ask(None)

    def _show_card(self, cards: Sequence[CardFacts]) -> None:
        now = cards[0]
        self._card.setText(tell(sentence("membership", "Card {card}").of(card=shown_card(now.card))))
        self._state.show_chip(_CHIPS[now.state], now.state.zh)
        told = [tell(sentence("membership", "not handed out yet"))] if not now.handed_out else []
        if now.on is not None:
            told.append(tell(sentence("membership", "since {day}").of(day=now.on.isoformat())))
        if len(cards) > 1:
            told.append(tell(sentence("membership", "{n} former cards").of(n=len(cards) - 1)))
        self._former.setText("，".join(told))

    def _follow(self) -> None:
        """What can be done now, and why not."""
        none = self.tr("Choose a member first.")
        offers = {one.act.code: one for one in self._work.offers(self._case)} if self._case is not None else {}
        for act in TIER_ACTS:
            offer = offers.get(act.code)
            why = none if offer is None else "" if offer.why_not is None else tell(offer.why_not)
            self._page.allow(f"member.{act.code}", why)
        self._page.allow(PRINT, none if self._case is None else "")

    # Acts

    def begin_act(self, code: str) -> ActEditor | None:
        """Open the editor of an act on the member in view, as the card and the tiers stand now."""
        self._read()
        if self._member is None or self._case is None:
            return None
        return self._work.begin(code, self._member, self._case)

    def _left(self) -> None:
        self._follow()
        self.tiers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print_chosen(self) -> None:
        """The papers of the row that has the focus; with none, F12 with the member's data."""
        focused = self.cards if self.cards.hasFocus() else self.tiers
        line = focused.lines.line(focused.current_key()) if focused.hasFocus() else None
        self._print(line.number if line is not None else "")

    def _print_of(self, table: RecordTable) -> None:
        lines = self.cards.lines if table is self.cards else self.tiers.lines
        line = lines.line(table.current_key())
        self._print(line.number if line is not None else "")

    def _print(self, number: str) -> object:
        member = self._member
        return None if member is None else print_application(self._desk, self._page, member, number)
