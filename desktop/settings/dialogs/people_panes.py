"""The parts of the page of people: staff beside the picked person, posts beside departments, proxies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.people.rules import ProxyFacts
from desktop.settings.dialogs.people_tables import (
    DepartmentRow,
    OccupancyRow,
    StaffRow,
    StaffSource,
    department_columns,
    occupancy_columns,
    proxy_columns,
    staff_columns,
)
from desktop.settings.dialogs.person_view import PersonView
from desktop.widgets.action_button import ActionButton
from desktop.widgets.breadth import Breadth
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.lines import Lines
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.spacing import space
from desktop.widgets.split import Split
from desktop.widgets.states import EmptyState

_STAFF_WIDTH = {Breadth.NARROW: 360, Breadth.NORMAL: 420, Breadth.WIDE: 520}
_PLACES_WIDTH = {Breadth.NARROW: 400, Breadth.NORMAL: 470, Breadth.WIDE: 560}


class StaffPane(Split):
    """Everybody on the staff at the left, the picked person at the right."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__("people.staff", _STAFF_WIDTH)
        self.source = StaffSource()
        self.filter = TextLine(hint=self.tr("Name, initials, post"), icon="funnel", breadth="whole")
        self.filter.setObjectName("people.filter")
        self.filter.setAccessibleName(self.tr("Filter the staff"))
        self.table = RecordTable(self.source, staff_columns(), name="people.list", wanted="")
        self.table.setAccessibleName(self.tr("Staff"))
        empty = EmptyState("people.list.empty", "users-three")
        empty.say(self.tr("Nobody is called so"), self.tr("The filter looks into names, initials, numbers and posts."))
        self.table.show_when_empty(empty)
        self._told = Label("", "hint", name="people.list.count")
        self.person = PersonView()
        self.filter.edited.connect(self.read)
        self.table.picked.connect(self.picked)
        self._lay_out()

    def show_staff(self, rows: Sequence[StaffRow]) -> None:
        """Hold other people from now on."""
        self.source.show(rows)
        here = sum(row.here for row in rows)
        told = self.tr("{n} on the staff, {m} left").format(n=here, m=len(rows) - here)
        self._told.setText(told)
        self.read()

    def read(self) -> None:
        """Filter anew; the picked person stays picked while shown."""
        self.table.ask(self.filter.value())
        self.picked.emit(self.table.current_key())

    def current(self) -> StaffRow | None:
        """The picked person."""
        return self.source.row(self.table.current_key())

    def _lay_out(self) -> None:
        left = QWidget()
        left.setProperty("frame", "pane")
        left.setMinimumWidth(metrics().px(300))
        column = QVBoxLayout(left)
        space(column)
        head, foot = QHBoxLayout(), QHBoxLayout()
        space(head, (12, 8, 12, 8))
        head.addWidget(self.filter)
        space(foot, (12, 4, 12, 4))
        foot.addWidget(self._told)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.addWidget(left)
        self.addWidget(self.person)
        self.setStretchFactor(1, 1)


class PlacesPane(Split):
    """Departments at the left, at the right every post in its place and who answers for it."""

    def __init__(self, acts: tuple[Sequence[ActionButton], Sequence[ActionButton]]) -> None:
        super().__init__("people.places", _PLACES_WIDTH)
        self._departments: Lines[DepartmentRow] = Lines()
        self._posts: Lines[OccupancyRow] = Lines()
        self.departments = RecordTable(self._departments, department_columns(), name="people.departments")
        self.departments.setAccessibleName(self.tr("Departments"))
        self.posts = RecordTable(self._posts, occupancy_columns(), name="people.posts", compact=True)
        self.posts.setAccessibleName(self.tr("Posts and who holds them"))
        self.vacant = Label("", "hint", name="people.posts.vacant", wraps=True)
        self.addWidget(_headed(self.tr("Departments"), "people.departments", acts[0], self.departments))
        right = _headed(self.tr("Posts"), "people.posts", acts[1], self.posts)
        foot = QHBoxLayout()
        space(foot, (12, 6, 12, 6))
        foot.addWidget(self.vacant)
        layout = right.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(foot)
        self.addWidget(right)
        self.setStretchFactor(1, 1)

    def show_places(self, departments: Sequence[DepartmentRow], posts: Sequence[OccupancyRow]) -> None:
        """Show other departments and posts."""
        self._departments.put(departments)
        self._posts.put(posts)
        self.departments.ask(None)
        self.posts.ask(None)
        empty = sum(row.occupancy.vacant for row in posts)
        told = self.tr("{n} posts are vacant: the manager above stands in (空缺代)").format(n=empty)
        self.vacant.setText(told if empty else self.tr("Every post is held."))

    def department(self) -> Key | None:
        """The picked department."""
        return self.departments.current_key()


class ProxiesPane(QWidget):
    """Every proxy ever named, the latest first."""

    def __init__(self, acts: Sequence[ActionButton], today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("people.proxies_pane")
        self._lines: Lines[ProxyFacts] = Lines()
        self.table = RecordTable(self._lines, proxy_columns(today), name="people.proxies")
        self.table.setAccessibleName(self.tr("Proxies"))
        empty = EmptyState("people.proxies.empty", "users-three")
        why = self.tr("A manager who is away names a proxy; from the acceptance on the proxy answers for the post.")
        empty.say(self.tr("No proxy was named yet"), why)
        self.table.show_when_empty(empty)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(_headed(self.tr("Proxies"), "people.proxies", acts, self.table))

    def show_proxies(self, lines: Sequence[ProxyFacts]) -> None:
        """Show other proxies."""
        self._lines.put(lines)
        self.table.ask(None)

    def current(self) -> ProxyFacts | None:
        """The picked proxy."""
        return self._lines.line(self.table.current_key())


def _headed(title: str, name: str, acts: Sequence[ActionButton], table: RecordTable) -> QWidget:
    """A table under a bar with its title and what can be done with it."""
    bar = QFrame()
    bar.setObjectName(f"{name}.head")
    bar.setProperty("frame", "bar")
    row = QHBoxLayout(bar)
    space(row, (12, 6, 12, 6), gap=8)
    row.addWidget(Label(title, "strong"))
    row.addStretch(1)
    for act in acts:
        row.addWidget(act)
    pane = QWidget()
    pane.setProperty("frame", "pane")
    column = QVBoxLayout(pane)
    space(column)
    column.addWidget(bar)
    column.addWidget(table, 1)
    return pane
