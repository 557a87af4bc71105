"""A sub-tab of a member's file that is one list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.membership.rules import Overview
from desktop.widgets.breadth import Breadth
from desktop.widgets.lines import Lines
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState


class ListPart(QWidget):
    """Lists what *find* has about the person in view, all files of the person together."""

    def __init__(
        self,
        desk: Desk,
        page: Page,
        key: str,
        columns: Sequence[Column[Any]],
        find: Callable[[Desk, tuple[UUID, ...]], Sequence[Any]],
        *,
        icon: str,
        two_lines: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName(f"member.{key}_part")
        self._desk, self._page, self._find = desk, page, find
        self._overview: Overview | None = None
        self._lines: Lines[Any] = Lines()
        self.table = RecordTable(self._lines, columns, name=f"member.{key}", two_lines=two_lines)
        self._empty = EmptyState(f"member.{key}.empty", icon)
        self.table.show_when_empty(self._empty)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self.table)
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
        """Narrow windows leave out a column."""
        self.table.give_way(breadth)

    def back(self) -> bool:
        """There is no layer to leave."""
        return False

    def _put(self, found: Sequence[Any]) -> None:
        self._lines.put(found)
        self.table.ask(None)
