"""The left side of the page: whom to look for, the list, and how many there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.core.listing import Source
from desktop.membership.dialogs.member_table import MemberTable
from desktop.people.rules import MembersWanted
from desktop.widgets.figures import grouped
from desktop.widgets.inputs import TextLine
from desktop.widgets.jobs import Jobs
from desktop.widgets.labels import Elided
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState

PAUSE = 60
"""Milliseconds without a key after which the list is asked anew."""


class FindLine(TextLine):
    """Filters as one types; Enter and Down lead into the list."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list is below."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down} and not event.modifiers():
            self.down.emit()
        else:
            super().keyPressEvent(event)


class MemberList(QFrame):
    """Filter line, list and footer."""

    filtered = Signal()

    def __init__(self, source: Source[Any, Any], count: Callable[[MembersWanted], int]) -> None:
        """*count* says how many a question lets through; it is called by the worker."""
        super().__init__()
        self.setObjectName("membership.members")
        self.setProperty("frame", "pane")
        self.setMinimumWidth(200)
        self._count = count
        self._jobs: Jobs | None = None
        self.line = FindLine(hint=self.tr("Name, initials, phone tail, card"), icon="magnifying-glass", breadth="whole")
        self.line.setObjectName("membership.filter")
        self.line.setAccessibleName(self.tr("Find a member"))
        self.table = MemberTable(source)
        self._empty = EmptyState("membership.list.empty", "tray")
        self.table.show_when_empty(self._empty)
        self._summary = Elided("", "meta", name="membership.count")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.ask)
        self._lay_out()
        self.line.edited.connect(self._timer.start)
        self.line.down.connect(self._enter_list)
        self.table.records.modelReset.connect(self._told)
        self.table.records.settled.connect(self._told)
        self.table.records.rowsInserted.connect(self._told)

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

    def enter(self, jobs: Jobs) -> None:
        """Count with the reading worker from now on."""
        self._jobs = jobs

    def wanted(self) -> MembersWanted:
        """What the list is asked for at present."""
        asked = self.table.records.wanted
        return asked if isinstance(asked, MembersWanted) else MembersWanted()

    def ask(self) -> None:
        """Show what the line lets through."""
        self._timer.stop()
        wanted = replace(self.wanted(), text=self.line.value())
        if wanted != self.table.records.wanted:
            self.table.ask_behind(wanted)
            self.filtered.emit()

    def show_only(self, wanted: MembersWanted) -> None:
        """Show exactly what is *wanted*."""
        self._timer.stop()
        self.line.blockSignals(True)
        self.line.set_value(wanted.text)
        self.line.blockSignals(False)
        self.table.ask(wanted)
        self.filtered.emit()

    def _enter_list(self) -> None:
        self.ask()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self) -> None:
        records, text = self.table.records, self.line.value()
        number = grouped(len(records.keys())) if records.complete else "…"
        said = self.tr("“{text}”: {n} members") if text else self.tr("{n} members")
        self._summary.setText(said.format(text=text, n=number))
        if not records.rowCount():
            self._empty.say(self.tr("Nobody answers “{text}”").format(text=text) if text else self.tr("No member yet"))
