"""Sub-tab 权益使用: every use of a person's benefits, what was applied for, and what can be done to both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.uses_filter import UsesFilter
from desktop.membership.dialogs.uses_tables import USES, ApplicationsTable, UsesTable
from desktop.membership.rules import Overview
from desktop.membership.rules.applications import ApplicationFacts
from desktop.membership.rules.entitlement_acts import UsesWanted
from desktop.membership.rules.entitlements import UseFacts
from desktop.widgets.breadth import Breadth
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState

MOST_APPLICATIONS = 5
"""So many lines of applications stand under the uses without scrolling."""


class UsesPart(QWidget):
    """The uses and applications of the member in view."""

    picked = Signal()
    """Another use or application is picked."""
    slip_asked = Signal(str)
    """The number of a use whose slip is to be printed."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName(f"{USES}_part")
        self.setProperty("frame", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._page = desk, page
        self._overview: Overview | None = None
        self._uses: Sequence[UseFacts] = ()
        self.filter = UsesFilter(desk.clock)
        self.table = UsesTable(desk.clock)
        self.applications = ApplicationsTable()
        self._empty = EmptyState(f"{USES}.empty", "check-circle")
        self.table.show_when_empty(self._empty)
        self._lay_out()
        self.filter.changed.connect(self._show)
        for table in (self.table, self.applications):
            table.picked.connect(lambda _key: self.picked.emit())
        self.table.print_asked.connect(self._ask_slip)
        self.table.opened.connect(self._ask_slip)
        self.panes: Sequence[QWidget] = (self.table, self.applications, self.filter)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self._bar())
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        self._applied = self._applied_bar()
        column.addWidget(self._applied)
        column.addWidget(self.applications)

    def _bar(self) -> QFrame:
        button = self._page.button
        use = button("member.use_benefit", kind="primary", icon="check-circle")
        others = [button("member.cancel_use"), button("member.end_grant")]
        prints = [button("member.print_slip", icon="printer"), button("member.print_uses", icon="printer")]
        return _row(f"{USES}.bar", [use, *others], prints)

    def _applied_bar(self) -> QFrame:
        names = ("member.apply_benefit", "member.answer_application", "member.stop_benefit")
        return _row("member.applications.bar", [self._page.button(name) for name in names], ())

    # What the view calls

    def begin(self) -> None:
        """Read the uses of the member in view."""
        self.refresh()

    def show_member(self, overview: Overview | None) -> None:
        """Another member is in view, or the same one now."""
        former = self._overview.file.id if self._overview is not None else None
        self._overview = overview
        if overview is None or overview.file.id != former:
            self.filter.clear()
            self._uses = ()
            self._show()

    def refresh(self) -> None:
        """Read them again."""
        overview = self._overview
        if overview is None:
            return
        self._page.attempt(service.uses, self._desk, overview.file.id, done=self._put)
        self._page.attempt(service.applications, self._desk, overview.file.id, done=self._put_applications)

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows leave out columns."""
        for widget in (self.table, self.applications, self.filter):
            widget.give_way(breadth)

    def back(self) -> bool:
        """Leave the filter; False when there is none."""
        return self.filter.clear()

    # What is in view

    @property
    def use(self) -> UseFacts | None:
        """The use that is picked."""
        return self.table.current_use()

    @property
    def application(self) -> ApplicationFacts | None:
        """The application that is picked."""
        return self.applications.current_application()

    def wanted(self) -> UsesWanted:
        """Which uses are shown."""
        return self.filter.wanted()

    def _put(self, found: Sequence[UseFacts]) -> None:
        self._uses = found
        self.filter.offer_benefits(list(dict.fromkeys((one.benefit, one.title) for one in found)))
        self._show()

    def _put_applications(self, found: Sequence[ApplicationFacts]) -> None:
        self.applications.show_applications(found)
        today = self._overview.entitlements if self._overview is not None else None
        applies = today is not None and any(one.cell.needs_application for one in today.lines)
        self._applied.setVisible(applies or bool(found))
        self.applications.setVisible(bool(found))
        rows = min(MOST_APPLICATIONS, max(1, len(found)))
        self.applications.setFixedHeight(metrics().table_head + rows * metrics().row + 2)
        self.picked.emit()

    def _show(self) -> None:
        wanted = self.filter.wanted()
        self.table.show_uses([one for one in self._uses if wanted.lets(one)])
        if wanted == UsesWanted() or not self._uses:
            self._empty.say(self.tr("No benefit was used yet"), self.tr("F7 records a use."))
        else:
            clear = [(self.tr("Clear the filter"), self.filter.clear)]
            self._empty.say(self.tr("No use of this benefit or period"), "", clear)
        self.picked.emit()

    def _ask_slip(self, _key: object) -> None:
        if self.use is not None:
            self.slip_asked.emit(self.use.number)


def _row(name: str, first: Sequence[QWidget], last: Sequence[QWidget]) -> QFrame:
    bar = QFrame()
    bar.setObjectName(name)
    row = QHBoxLayout(bar)
    space(row, (12, 8, 12, 6), gap=8)
    for widget in first:
        row.addWidget(widget)
    row.addStretch(1)
    for widget in last:
        row.addWidget(widget)
    return bar
