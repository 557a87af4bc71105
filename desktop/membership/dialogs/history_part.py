"""Sub-tab 变更: everything that was written about a member, and the merges that can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.history.dialogs import HistoryView
from desktop.membership import service
from desktop.membership.rules import Overview
from desktop.widgets.breadth import Breadth
from desktop.widgets.page import Page
from desktop.widgets.spacing import space


class HistoryPart(QWidget):
    """The history, the newest act first."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName("member.history_part")
        self._desk, self._page = desk, page
        self._member: UUID | None = None
        self.view = HistoryView("member.history", self.tr("History"))
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self.view)
        self.panes: Sequence[QWidget] = (self.view,)

    def begin(self) -> None:
        """Read the history."""
        self.refresh()

    def show_member(self, overview: Overview | None) -> None:
        """Another member is in view."""
        self._member = overview.file.id if overview is not None else None
        self.view.show_acts((), self._desk.now())

    def refresh(self) -> None:
        """Read the history again."""
        if self._member is not None:
            self._page.attempt(service.history, self._desk, self._member, done=self._show)

    def give_way(self, breadth: Breadth) -> None:
        """It has only one column."""

    def back(self) -> bool:
        """There is no layer to leave."""
        return False

    def _show(self, acts: object) -> None:
        self.view.show_acts(acts, self._desk.now())  # type: ignore[arg-type]
