"""The left side of the page: whom to look for, the list, and how many there are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.core import numbers
from desktop.core.listing import Source
from desktop.membership.dialogs.member_table import MemberTable
from desktop.people.rules import MembersWanted
from desktop.widgets.figures import grouped
from desktop.widgets.filter_line import FilterLine
from desktop.widgets.labels import Elided
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState

PAUSE = 40
"""Milliseconds without a key after which the list is asked anew: a search takes less than a frame."""

_WHOLE_HINT_FROM = 230


class MemberList(QFrame):
    """Filter line, list and footer."""

    filtered = Signal()
    new_asked = Signal()
    card_typed = Signal(str)
    """A whole number was typed or scanned into the line."""

    def __init__(self, source: Source[Any, Any]) -> None:
        super().__init__()
        self.setObjectName("membership.members")
        self.setProperty("frame", "pane")
        self.setMinimumWidth(metrics().px(180))
        self.table = MemberTable(source)
        self.line = FilterLine(self.table, PAUSE, icon="magnifying-glass")
        self.line.setObjectName("membership.filter")
        self.line.setAccessibleName(self.tr("Find a member"))
        self.line.setToolTip(self.tr("Name, initials, phone, card"))
        self._empty = EmptyState("membership.list.empty", "users-three")
        self.table.show_when_empty(self._empty)
        self._summary = Elided("", "meta", name="membership.count")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        space(top, (8, 8, 8, 8))
        top.addWidget(self.line)
        foot = QFrame()
        foot.setObjectName("membership.foot")
        foot.setProperty("frame", "foot")
        row = QHBoxLayout(foot)
        space(row, (12, 3, 12, 4), gap=8)
        row.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        space(column)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.line.asked.connect(self.ask)
        self.line.down.connect(self._enter_list)
        for signal in (self.table.records.modelReset, self.table.records.settled, self.table.records.rowsInserted):
            signal.connect(self._told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the line finds is said as far as there is room."""
        super().resizeEvent(event)
        whole = self.width() >= metrics().px(_WHOLE_HINT_FROM)
        self.line.setPlaceholderText(self.line.toolTip() if whole else self.tr("Name, phone, card"))

    # What the page does with it

    def wanted(self) -> MembersWanted:
        """What the list is asked for at present."""
        asked = self.table.records.wanted
        return asked if isinstance(asked, MembersWanted) else MembersWanted()

    def ask(self) -> None:
        """Show what the line lets through."""
        self.line.rest()
        wanted = replace(self.wanted(), text=self.line.value())
        if wanted != self.table.records.wanted:
            self.table.ask_behind(wanted)
            self.filtered.emit()

    def show_only(self, wanted: MembersWanted) -> None:
        """Show exactly what is *wanted*."""
        self.line.put(wanted.text)
        self.table.ask(wanted)
        self.filtered.emit()

    @property
    def filtering(self) -> bool:
        """Whether anything hides members of the club."""
        return bool(self.line.text()) or self.wanted() != MembersWanted()

    def clear_filter(self) -> bool:
        """Let every member through; False when that is so already."""
        if not self.filtering:
            return False
        self.show_only(MembersWanted())
        return True

    # What it shows

    def _enter_list(self) -> None:
        typed = self.line.value()
        if isinstance(numbers.parse(typed), numbers.Number):
            self.line.rest()
            self.card_typed.emit(typed)
            return
        self.ask()
        self.line.lead()

    def _told(self) -> None:
        records, text = self.table.records, self.line.value()
        number = grouped(records.count()) if records.complete else "…"
        self._summary.setText(self._counted(text).format(text=_brief(text), n=number))
        if not records.rowCount():
            self._say_empty(text)

    def _counted(self, text: str) -> str:
        if not text:
            return self.tr("{n} who left the club") if self.wanted().left else self.tr("{n} members")
        if text.isascii() and text.isalpha():
            return self.tr("initials or pinyin {text}: {n}")
        return self.tr("“{text}”: {n}")

    def _say_empty(self, text: str) -> None:
        if text:
            self._empty.say(
                self.tr("Nobody answers “{text}”").format(text=_brief(text)),
                self.tr("Names, pinyin, initials, phone tails and card numbers are looked for."),
                [(self.tr("Clear the filter"), self.clear_filter)],
            )
        elif self.filtering:
            self._empty.say(
                self.tr("The filter lets nobody through"), "", [(self.tr("Clear the filter"), self.clear_filter)]
            )
        else:
            self._empty.say(
                self.tr("Nobody is a member yet"),
                self.tr("Ctrl+N enrols the first one."),
                [(self.tr("Enrol"), self.new_asked.emit)],
            )


def _brief(text: str) -> str:
    return text if len(text) < 20 else f"{text[:20]}…"
