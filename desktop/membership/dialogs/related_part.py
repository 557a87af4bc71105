"""A sub-tab of what another room knows of a member, e.g. 投诉: a line each, Enter opens it on its own page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.contributions import Hit
from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.membership.rules import Overview
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import Cell, Words
from desktop.widgets.lines import Lines
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState

Find = Callable[[Desk, Sequence[UUID]], Sequence[Hit]]


class RelatedPart(QWidget):
    """The records of another room about the member in view."""

    def __init__(self, desk: Desk, page: Page, key: str, title: str, find: Find) -> None:
        super().__init__()
        self.setObjectName(f"member.{key}_part")
        self._desk, self._page, self._find = desk, page, find
        self._overview: Overview | None = None
        self._lines: Lines[Hit] = Lines()
        column = Column("title", title, _cell, stretches=True)
        self.table = RecordTable(self._lines, [column], name=f"member.{key}", two_lines=True)
        self.table.setAccessibleName(title)
        empty = EmptyState(f"member.{key}.empty", "file-text")
        empty.say(self.tr("Nothing about this member"))
        self.table.show_when_empty(empty)
        self.table.opened.connect(self._open)
        inside = QVBoxLayout(self)
        space(inside)
        inside.addWidget(self.table)
        self.panes: Sequence[QWidget] = (self.table,)

    def begin(self) -> None:
        """Read what there is."""
        self.refresh()

    def show_member(self, overview: Overview | None) -> None:
        """Another member is in view."""
        self._overview = overview
        self._put(())

    def refresh(self) -> None:
        """Read it again."""
        if self._overview is not None:
            self._page.attempt(self._find, self._desk, self._overview.file.same_person, done=self._put)

    def give_way(self, breadth: Breadth) -> None:
        """It has only one column."""

    def back(self) -> bool:
        """There is no layer to leave."""
        return False

    def _put(self, found: Sequence[Hit]) -> None:
        self._lines.put(found)
        self.table.ask(None)

    def _open(self, key: Key) -> None:
        hit = self._lines.line(key)
        if hit is not None and self._page.house is not None:
            self._page.house.open(hit.page, hit.id)


def _cell(row: Hit) -> Cell:
    return Cell((Words(row.title, bold=True, elides=True),), (Words(row.subtitle, "ink2", "meta", elides=True),))
