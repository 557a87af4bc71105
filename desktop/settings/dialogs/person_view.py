"""One person: name, whether here, posts over time as bars and as a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.people.rules import HoldingFacts, ProxyFacts, ProxyState, StaffFacts
from desktop.settings.dialogs.timeline import Timeline
from desktop.widgets.cells import Cell, Mark, words
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Label
from desktop.widgets.lines import Lines
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.states import Card, EmptyState


class PersonView(QWidget):
    """The record of a person; the page places its acts in `acts`."""

    ending_asked = Signal(object)
    """A holding was opened, to be ended."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("people.person")
        self.setProperty("frame", "pane")
        self._today = date(2000, 1, 1)
        self._name = Label("", "title", name="people.person.name")
        self._state = Chip("plain", "", name="people.person.state")
        self._facts = Label("", "label", name="people.person.facts")
        self._proxy = Label("", "label", name="people.person.proxy", wraps=True)
        self.acts = QHBoxLayout()
        self.timeline = Timeline()
        self._lines: Lines[HoldingFacts] = Lines()
        self.holdings = RecordTable(self._lines, self._columns(), name="people.holdings", compact=True)
        self.holdings.setAccessibleName(self.tr("Posts of the person"))
        self.holdings.opened.connect(lambda key: self.ending_asked.emit(self._lines.line(key)))
        empty = EmptyState("people.holdings.empty", "user")
        empty.say(self.tr("No post yet"), self.tr("Without a post an account may do nothing."))
        self.holdings.show_when_empty(empty)
        self._lay_out()

    def show_person(
        self, person: StaffFacts, held: Sequence[HoldingFacts], proxies: Sequence[ProxyFacts], today: date
    ) -> None:
        """Show a person with all posts and the proxies that count or wait."""
        self._today = today
        self._name.setText(person.name)
        if person.left_on is None:
            self._state.show_chip("ok", self.tr("on the staff"))
        else:
            left = self.tr("left {day}") if person.left_on < today else self.tr("leaves {day}")
            self._state.show_chip("plain", left.format(day=person.left_on.isoformat()))
        told = [
            self.tr("Staff no. {number}").format(number=person.staff_number) if person.staff_number else "",
            self.tr("Telephone {number}").format(number=person.phone) if person.phone else "",
        ]
        self._facts.setText("    ".join(part for part in told if part) or self.tr("No staff number, no telephone"))
        self._proxy.setText(self._told(person, proxies))
        self._proxy.setVisible(bool(self._proxy.text()))
        self.timeline.show_lines(held, today)
        order = sorted(held, key=lambda line: (_past(line, today), -line.from_on.toordinal()))
        self._lines.put(order)
        self.holdings.ask(None)

    def picked(self) -> HoldingFacts | None:
        """The holding that is picked in the list."""
        return self._lines.line(self.holdings.current_key())

    def line(self, key: Key) -> HoldingFacts | None:
        """A holding by its id."""
        return self._lines.line(key)

    def _told(self, person: StaffFacts, proxies: Sequence[ProxyFacts]) -> str:
        found = []
        for one in proxies:
            state = one.state_on(self._today)
            if state not in {ProxyState.ASKED, ProxyState.ACCEPTED}:
                continue
            waits = self.tr(" (not answered yet)") if state is ProxyState.ASKED else ""
            if one.staff_id == person.id:
                found.append(
                    self.tr("{deputy} stands in as {post}").format(deputy=one.deputy, post=one.post_name) + waits
                )
            elif one.deputy_id == person.id:
                found.append(
                    self.tr("Stands in for {name} as {post}").format(name=one.staff, post=one.post_name) + waits
                )
        return "\n".join(found)

    def _columns(self) -> tuple[Column[HoldingFacts], ...]:
        return (
            Column("post", self.tr("Post"), lambda row: words(row.post_name, self._ink(row)), 150, narrow=130),
            Column("department", self.tr("Department"), self._place, stretches=True),
            Column("from", self.tr("From"), lambda row: words(f"{row.from_on}", self._ink(row), "cell"), 100),
            Column("until", self.tr("Until"), lambda row: words(_day(row.until_on), self._ink(row), "cell"), 100),
            Column("state", self.tr("State"), self._state_of, 96),
        )

    def _place(self, row: HoldingFacts) -> Cell:
        return words(row.department or self.tr("the whole branch"), self._ink(row), "cell")

    def _state_of(self, row: HoldingFacts) -> Cell:
        if row.covers(self._today):
            return Cell((Mark("ok", self.tr("held")),))
        if _past(row, self._today):
            return words(self.tr("ended"), "ink3", "cell")
        return Cell((Mark("info", self.tr("to come")),))

    def _ink(self, row: HoldingFacts) -> str:
        return "ink3" if _past(row, self._today) else "ink"

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        space(head, gap=8)
        head.addWidget(self._name)
        head.addWidget(self._state)
        head.addStretch(1)
        space(self.acts, gap=8)
        card = Card("people.person.card", self.tr("Posts"), bare=True)
        inner = QVBoxLayout()
        space(inner, (14, 4, 14, 6))
        inner.addWidget(self.timeline)
        card.body.addLayout(inner)
        card.body.addWidget(self.holdings, 1)
        column = QVBoxLayout(self)
        space(column, (16, 12, 16, 12), gap=8)
        column.addLayout(head)
        for part in (self._facts, self._proxy):
            column.addWidget(part)
        column.addLayout(self.acts)
        column.addWidget(card, 1)


def _past(line: HoldingFacts, today: date) -> bool:
    return line.until_on is not None and line.until_on < today


def _day(day: date | None) -> str:
    return "—" if day is None else day.isoformat()
