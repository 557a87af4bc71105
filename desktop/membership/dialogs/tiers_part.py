"""Sub-tab 卡与等级: the member's card and what happened to it, the tiers over time, and what can be done to both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.core.numbers import shown_card
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.act_place import ActPlace
from desktop.membership.dialogs.tier_print import print_application
from desktop.membership.dialogs.tier_tables import CardTable, TierTable
from desktop.membership.dialogs.tier_work import TierWork
from desktop.membership.rules import Overview
from desktop.membership.rules.cards import CardEventFacts, CardFacts, CardState
from desktop.membership.rules.holdings import TierLine
from desktop.membership.rules.tier_acts import CARD_ACTS, CHANGE, END, OVERRIDE, TIER_ACTS, TierCase
from desktop.people import service as people
from desktop.people.rules import MemberState
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.action_button import shortcut_text
from desktop.widgets.breadth import Breadth
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Elided, Label
from desktop.widgets.page import Page, Place
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

NAME = "member.tiers"
PRINT, PRINT_ROW = "member.print_application", "member.print_row"
_KEYS = "Alt+Enter"
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
            table.print_asked.connect(lambda _key: self._page.run(PRINT_ROW))
            table.picked.connect(lambda _key: self._follow())
            table.menu_asked.connect(self._show_menu)
            table.installEventFilter(self)
        self._last: TierTable | CardTable = self.tiers
        self._acted_on: TierTable | CardTable = self.tiers
        """Where the act begun last is written down."""
        self.panes: Sequence[QWidget] = (self.tiers, self.cards)

    def _add_actions(self) -> None:
        for act in TIER_ACTS:
            begin = partial(self.begin_act, act.code)
            self._page.add_action(f"member.{act.code}", tell(act.word), "", begin, place=Place.NOWHERE)
            self._page.action(f"member.{act.code}").setProperty("palette", True)
        add = partial(self._page.add_action, place=Place.NOWHERE)
        add(PRINT, self.tr("New application F12…"), "", lambda: self._print(""))
        row = add(PRINT_ROW, self.tr("Application of the row"), "", self._print_row)
        row.setProperty("shown_keys", _KEYS)  # the tables listen to them
        for name in (PRINT, PRINT_ROW):
            self._page.action(name).setProperty("palette", True)

    def _content(self) -> QWidget:
        content = QWidget()
        content.setProperty("frame", "pane")
        column = QVBoxLayout(content)
        space(column)
        empty = self._empty("identification-card", self.tr("Holds no tier"), self.tr("Change the tier to grant one."))
        self.tiers.show_when_empty(empty)
        none = self.tr("Nothing was done to the card yet")
        self.cards.show_when_empty(self._empty("clock", none, "", name="member.card_events.empty"))
        page = self._page
        grant = page.button(f"member.{CHANGE.code}", kind="primary")
        more = [page.button(f"member.{act.code}") for act in (OVERRIDE, END)]
        prints = [page.button(PRINT_ROW, icon="printer"), page.button(PRINT)]
        column.addWidget(self._bar("member.tiers.bar", [grant, *more], prints))
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
        for table in (self.tiers, self.cards):
            before = table.records.key(0)
            table.ask(None)
            if table is self._acted_on and before is not None and table.records.key(0) != before:
                table.selectRow(0)  # what was just done is what is printed next

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
        self._page.allow(PRINT_ROW, self._no_application())

    def _no_application(self) -> str:
        """Why the row in view has no application to print."""
        line = self._line()
        if line is None:
            return self.tr("Choose a row of the tiers or of what happened to the card.")
        return "" if line.number else self.tr("This was taken over without an application.")

    # Acts

    def begin_act(self, code: str) -> ActEditor | None:
        """Open the editor of an act on the member in view, as the card and the tiers stand now."""
        self._read()
        if self._member is None or self._case is None:
            return None
        self._acted_on = self.cards if code in {act.code for act in CARD_ACTS.values()} else self.tiers
        return self._work.begin(code, self._member, self._case)

    def _left(self) -> None:
        """The editor is gone: go to the table that its act belongs to."""
        self._acted_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The row that is meant is one of the table that had the focus last."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, TierTable | CardTable):
            self._last = watched
            self._follow()
        return super().eventFilter(watched, event)

    def _line(self) -> TierLine | CardEventFacts | None:
        return self._last.lines.line(self._last.current_key())

    def _print_row(self) -> None:
        line = self._line()
        if line is not None:
            self._print(line.number)

    def _show_menu(self, _key: object, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName(f"{NAME}.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self._page.action(PRINT_ROW)
        entry = menu.addAction(f"{row.text()}\t{shortcut_text(row)}", row.trigger)
        entry.setObjectName(f"{PRINT_ROW}.entry")
        entry.setEnabled(row.isEnabled())
        menu.addAction(self._page.action(PRINT))
        menu.addSeparator()
        acts = CARD_ACTS.values() if self._last is self.cards else (CHANGE, OVERRIDE, END)
        menu.addActions([self._page.action(f"member.{act.code}") for act in acts])
        menu.popup(at)

    def _print(self, number: str) -> object:
        member = self._member
        return None if member is None else print_application(self._desk, self._page, member, number)
