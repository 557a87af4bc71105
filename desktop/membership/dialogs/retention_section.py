"""The section 维系名单: lists of whose time runs out, birthdays, cohorts and books, one under each sub-tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership.dialogs import due_cells
from desktop.membership.dialogs.books_pane import BooksPane
from desktop.membership.dialogs.cohort_pane import CohortPane
from desktop.membership.dialogs.due_pane import DuePane
from desktop.membership.rules.retention import ListKind
from desktop.widgets.breadth import Breadth
from desktop.widgets.file_places import AskFile, ask_file
from desktop.widgets.list_and_detail import ListAndDetail
from desktop.widgets.page import Page
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.sub_tabs import SubTabs

NAME = "retention"
COHORTS, BOOKS = "cohorts", "books"


class RetentionSection(QWidget):
    """Each list is made when it is first looked at."""

    open_asked = Signal(object)
    """The file of a member shall be shown."""

    def __init__(self, desk: Desk, page: Page, ask_file: AskFile = ask_file) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._page = page
        self._breadth = Breadth.NORMAL
        self._makers: dict[str, tuple[str, Callable[[], ListAndDetail]]] = {
            kind.value: (due_cells.title(kind), _due(desk, page, kind, ask_file)) for kind in ListKind
        }
        self._makers[COHORTS] = (tell(sentence("membership", "Cohorts")), lambda: CohortPane(desk, page, ask_file))
        self._makers[BOOKS] = (tell(sentence("membership", "Books")), lambda: BooksPane(desk, page, ask_file))
        self._made: dict[str, ListAndDetail] = {}
        self.tabs = SubTabs(f"{NAME}.tabs", self.tr("Lists"))
        for title, _make in self._makers.values():
            self.tabs.addTab(title)
        self._body = QStackedWidget()
        self._body.setObjectName(f"{NAME}.body")
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName(f"{NAME}.tabs.row")
        bar.setProperty("frame", "bar")
        row = QHBoxLayout(bar)
        space(row, (16, 0, 12, 0))
        row.addWidget(self.tabs, 1)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(bar)
        column.addWidget(self._body, 1)

    # What its page calls

    @property
    def panes(self) -> list[QWidget]:
        """Where F6 goes in the list in view."""
        found: list[QWidget] = [] if self.pane is None else self.pane.panes
        return found

    @property
    def pane(self) -> Any:
        """The list in view; None before one was looked at."""
        return self._made.get(self._key())

    def begin(self) -> None:
        """Shown; the list in view is made and read for the first time."""
        self._turn(self.tabs.currentIndex())

    def refresh(self) -> None:
        """Read the list in view again; the others do when they are looked at."""
        if self.pane is not None:
            self.pane.refresh()

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        self._breadth = breadth
        for pane in self._made.values():
            pane.give_way(breadth)

    def back(self) -> bool:
        """Leave the editor of the list in view; False when there is none."""
        return self.pane is not None and bool(self.pane.back())

    def turn_to(self, key: str) -> None:
        """Bring a list into view."""
        self.tabs.setCurrentIndex(list(self._makers).index(key))
        self.begin()

    def export(self) -> None:
        """Write the list in view into a file."""
        if self.pane is not None:
            self.pane.export()

    def print_list(self) -> None:
        """Print the list in view."""
        if self.pane is not None:
            self.pane.print_list()

    # Inside

    def _key(self) -> str:
        return list(self._makers)[self.tabs.currentIndex()]

    def _turn(self, _place: int) -> None:
        key = self._key()
        fresh = key not in self._made
        if fresh:
            pane = self._makers[key][1]()
            self._made[key] = pane
            self._body.addWidget(pane)
            pane.open_asked.connect(self.open_asked)  # type: ignore[attr-defined]
            self._page.adopt(pane)
        pane = self._made[key]
        self._body.setCurrentWidget(pane)
        pane.give_way(self._breadth)
        if fresh:
            pane.begin()
        else:
            pane.refresh()
        self._page.panes = pane.panes


def _due(desk: Desk, page: Page, kind: ListKind, ask_file: AskFile) -> Callable[[], ListAndDetail]:
    return lambda: DuePane(desk, page, kind, ask_file)
