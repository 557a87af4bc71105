"""Sub-tab 变更: everything that was written about a member, and the merges that can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import local
from desktop.desk import Desk
from desktop.history.dialogs import HistoryView
from desktop.history.rules import Act
from desktop.membership import service
from desktop.membership.rules import Overview
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MergeFacts
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Elided
from desktop.widgets.page import Page
from desktop.widgets.spacing import space


class HistoryPart(QWidget):
    """The merges that stand, and the history, the newest act first."""

    part_asked = Signal(object)
    """The merge that is to be taken back."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName("member.history_part")
        self._desk, self._page = desk, page
        self._member: UUID | None = None
        self._lines: list[QWidget] = []
        self.view = HistoryView("member.history", self.tr("History"))
        self._merges = QVBoxLayout()
        space(self._merges)
        column = QVBoxLayout(self)
        space(column)
        column.addLayout(self._merges)
        column.addWidget(self.view, 1)
        self.panes: Sequence[QWidget] = (self.view,)

    def begin(self) -> None:
        """Read the history."""
        self.refresh()

    def show_member(self, overview: Overview | None) -> None:
        """Another member is in view."""
        self._member = overview.file.id if overview is not None else None
        self.view.show_acts((), self._desk.now())
        self._show_merges(())

    def refresh(self) -> None:
        """Read history and merges again."""
        if self._member is not None:
            self._page.attempt(service.history, self._desk, self._member, done=self._show)
            self._page.attempt(people.merges_of, self._desk, self._member, done=self._show_merges)

    def give_way(self, breadth: Breadth) -> None:
        """It has only one column."""

    def back(self) -> bool:
        """There is no layer to leave."""
        return False

    def _show(self, acts: Sequence[Act]) -> None:
        self.view.show_acts(acts, self._desk.now())

    def _show_merges(self, merges: Sequence[MergeFacts]) -> None:
        for line in self._lines:
            self._merges.removeWidget(line)
            line.hide()
            line.deleteLater()
        standing = [one for one in merges if not one.undone]
        self._lines = [self._line(place, one) for place, one in enumerate(standing, 1)]
        for line in self._lines:
            self._merges.addWidget(line)

    def _line(self, place: int, merge: MergeFacts) -> QWidget:
        line = QFrame()
        line.setProperty("frame", "bar")
        row = QHBoxLayout(line)
        space(row, (16, 4, 12, 4), gap=8)
        into = self.tr("{card} of {name} went into this file on {day} ({by})")
        away = self.tr("This file went into {card} of {name} on {day} ({by})")
        text = into if merge.kept_id == self._member else away
        told = text.format(card=merge.card, name=merge.name, day=f"{local(merge.at):%Y-%m-%d}", by=merge.by)
        row.addWidget(Elided(told, "cell", name=f"member.merge{place}"), 1)
        if self._desk.may(people_rules.MEMBER_MERGE):
            part = Button(self.tr("Part the files again"), f"member.merge{place}.part", kind="link")
            part.clicked.connect(partial(self.part_asked.emit, merge))
            row.addWidget(part)
        return line
