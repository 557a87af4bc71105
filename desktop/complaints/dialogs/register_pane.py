"""The left side of the page: what to look for, the list, how many there are and where one stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.dialogs.register_table import RegisterTable
from desktop.core.listing import Order, Source
from desktop.core.sentence import sentence
from desktop.policy.clauses import AsOf
from desktop.widgets.breadth import Breadth
from desktop.widgets.figures import grouped
from desktop.widgets.filter_line import FilterLine
from desktop.widgets.jobs import Job, Jobs
from desktop.widgets.labels import Elided, Label
from desktop.widgets.quick_filters import QuickFilters
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

PAUSE = 120
"""Milliseconds without a key after which the list is asked anew."""
_COUNTED = (rules.Quick.OPEN, rules.Quick.LATE, rules.Quick.SOON, rules.Quick.MINE)
_ORDERS = {
    "": sentence("complaints", "by the nearest limit"),
    "customer": sentence("complaints", "by customer"),
    "level": sentence("complaints", "by level"),
}


class RegisterPane(QFrame):
    """Filter, quick filters, table and footer; says when the filter changed."""

    filtered = Signal()
    new_asked = Signal()

    def __init__(
        self,
        source: Source[Any, Any],
        asof: Callable[[], AsOf],
        tiers: Mapping[str, str],
        count: Callable[[str], Mapping[rules.Quick, int]],
        parent: QWidget | None = None,
    ) -> None:
        """*count* says how many each quick filter lets through for a typed text; it is called by the worker."""
        super().__init__(parent)
        self.setObjectName("complaints.register")
        self.setProperty("frame", "pane")
        self.setMinimumWidth(360)
        self._count, self._source = count, source
        self._jobs: Jobs | None = None
        self._counting: Job | None = None
        self._asked = 0
        self.table = RegisterTable(source, asof, tiers)
        hint = self.tr("Filter by name, phone, number, matter  Ctrl+F")
        self.line = FilterLine(self.table, PAUSE, hint=hint)
        self.line.setObjectName("complaints.filter")
        self.line.setAccessibleName(self.tr("Filter"))
        self.quick = QuickFilters("complaints.quick", [(code.value, tell(words.QUICKS[code])) for code in rules.Quick])
        self._empty = EmptyState("complaints.list.empty", "tray")
        self.table.show_when_empty(self._empty)
        self._summary = Elided("", "meta", name="complaints.count")
        self._place = Label("", "meta", name="complaints.place")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        space(top, (8, 8, 8, 4))
        top.addWidget(self.line)
        filters = QHBoxLayout()
        space(filters, (6, 0, 6, 4))
        filters.addWidget(self.quick)
        filters.addStretch(1)
        foot = QFrame()
        foot.setObjectName("complaints.foot")
        foot.setProperty("frame", "foot")
        row = QHBoxLayout(foot)
        space(row, (12, 3, 12, 4), gap=8)
        row.addWidget(self._summary, 1)
        row.addWidget(self._place)
        column = QVBoxLayout(self)
        space(column)
        column.addLayout(top)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.line.asked.connect(self.ask)
        self.line.down.connect(self._enter_list)
        self.quick.chosen.connect(self.ask)
        self.table.records.modelReset.connect(self._told)
        self.table.records.settled.connect(self._told)
        self.table.records.rowsInserted.connect(self._told)
        self.table.selectionModel().currentRowChanged.connect(self._show_place)

    # What the page does with it

    def enter(self, jobs: Jobs) -> None:
        """Count with the reading worker from now on."""
        self._jobs = jobs
        self.quick.await_counts([code.value for code in _COUNTED])
        self.count(behind=True)

    def count(self, *, behind: bool = False) -> None:
        """Ask the worker how many each quick filter lets through; *behind* the page that is about to be painted."""
        if self._jobs is None:
            return
        self._asked += 1
        asked, text = self._asked, self.line.value()
        if self._counting is not None and isValid(self._counting):
            self._counting.cancel()  # nobody waits for the counts of a former text
        done = partial(self._show_counts, asked)
        self._counting = self._jobs.read(lambda _job: self._count(text), done, owner=self, behind=behind)

    def ask(self) -> None:
        """Show what filter line and quick filter let through."""
        self.line.rest()
        wanted = rules.Wanted(rules.Quick.of(self.quick.value()), self.line.value())
        former = self.table.records.wanted
        if wanted == former:
            return
        self.table.ask_behind(wanted)
        if not isinstance(former, rules.Wanted) or former.text != wanted.text:
            self.count()
        self.filtered.emit()

    def show_all(self, quick: rules.Quick) -> None:
        """Take the filter away and show everything of a quick filter, read anew."""
        self.line.put("")
        self.quick.set_value(quick.value)
        self.table.ask(rules.Wanted(quick))
        self.filtered.emit()

    @property
    def filtering(self) -> bool:
        """Whether a typed text hides anything."""
        return bool(self.line.text())

    def clear_filter(self) -> bool:
        """Empty the filter line; False when it was empty."""
        if not self.filtering:
            return False
        self.line.set_value("")
        self.ask()
        return True

    def give_way(self, breadth: Breadth) -> None:
        """Leave out what a window of this width has no room for."""
        self.table.narrow(breadth is Breadth.NARROW)
        for quick in (rules.Quick.WATCHED, rules.Quick.ALL):
            self.quick.set_shown(quick.value, breadth is not Breadth.NARROW)

    # What it shows

    def _enter_list(self) -> None:
        self.ask()
        self.line.lead()

    def _show_counts(self, asked: int, counts: Mapping[rules.Quick, int]) -> None:
        if asked == self._asked:
            self.quick.show_counts({code.value: counts[code] for code in _COUNTED})

    def _told(self) -> None:
        records = self.table.records
        number = grouped(len(records.keys())) if records.complete else "…"
        order = tell(_ORDERS.get(records.order.by, _ORDERS[""]))
        self._summary.setText(self.tr("{n} complaints, {order}").format(n=number, order=order))
        if not records.rowCount():
            self._say_empty()
        self._show_place()

    def _show_place(self) -> None:
        row = self.table.currentIndex().row()
        self._place.setText(self.tr("No. {n}").format(n=grouped(row + 1)) if row >= 0 else "")

    def _none_yet(self) -> bool:
        """Whether the office has never registered a complaint; asked when the list of open ones is empty."""
        return not self._source.ids(Order(), rules.Wanted(rules.Quick.ALL), 1)

    def _say_empty(self) -> None:
        text, quick = self.line.value(), self.quick.value()
        if text:
            self._empty.say(
                self.tr("Nothing answers “{text}”").format(text=text if len(text) < 20 else f"{text[:20]}…"),
                self.tr("Names, initials, phone tails, numbers and words are looked for."),
                [(self.tr("Clear the filter"), self.clear_filter)],
            )
        elif quick == rules.Quick.ALL or (quick == rules.Quick.OPEN and self._none_yet()):
            self._empty.say(
                self.tr("No complaint has been registered yet"),
                self.tr("F2 takes one down from any page."),
                [(self.tr("New complaint"), self.new_asked.emit)],
            )
        else:
            shown = tell(words.QUICKS[rules.Quick.of(quick)])
            self._empty.say(
                self.tr("None under “{filter}”").format(filter=shown),
                self.tr("All complaints, closed ones too, are under “{all}”.").format(
                    all=tell(words.QUICKS[rules.Quick.ALL])
                ),
                [(self.tr("Show all"), lambda: self.show_all(rules.Quick.ALL))],
            )


def not_allowed() -> EmptyState:
    """In place of the register, for whom may not read it."""
    empty = EmptyState("complaints.empty", "lock-simple")
    empty.say(
        tell(sentence("complaints", "Complaints are not among your rights")),
        tell(sentence("complaints", "An administrator can grant your post the right to read them.")),
    )
    return empty
