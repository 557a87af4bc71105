"""The records behind a figure: their numbers beside the report, each leading to its complaint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.complaints.rules.reports import Behind
from desktop.complaints.rules.reports.wording import amount_words
from desktop.core import numbers
from desktop.core.listing import Key, Order
from desktop.widgets.buttons import IconButton
from desktop.widgets.cells import Cell, words
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Elided, Label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    behind: Behind


class _Listed:
    """What was read for one figure; no database behind it."""

    def __init__(self) -> None:
        self.found: list[_Row] = []

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """By number."""
        return list(range(len(self.found)))[:limit]

    def rows(self, ids: Sequence[Key]) -> list[_Row]:
        """The rows of *ids*."""
        return [self.found[key] for key in ids if isinstance(key, int) and key < len(self.found)]


class RecordsBehind(QFrame):
    """Lists the numbers; Enter or a double click opens the complaint."""

    opened = Signal(object)
    """A complaint's id."""
    left = Signal()

    def __init__(self, segment_word: Callable[[str], str]) -> None:
        """*segment_word* says what a segment is called."""
        super().__init__()
        self._segment_word = segment_word
        self.setObjectName("reports.behind")
        self.setProperty("frame", "pane")
        self._unit = ""
        self._listed = _Listed()
        self._title = Elided("", "strong", name="reports.behind.title")
        self._count = Label("", "meta", name="reports.behind.count")
        columns: list[Column[_Row]] = [
            Column("number", self.tr("Number"), self._number, 104),
            Column("segment", self.tr("Segment"), self._segment, stretches=True),
            Column("amount", self.tr("Counts"), self._amount, 64, right=True),
        ]
        self.table = RecordTable(self._listed, columns, name="reports.behind.list", compact=True)
        self.table.setAccessibleName(self.tr("Records behind the figure"))
        empty = EmptyState("reports.behind.empty", "file-text")
        empty.say(self.tr("No figure chosen"), self.tr("Click a blue figure, or press Enter on it."))
        self.table.show_when_empty(empty)
        self.table.opened.connect(self._open)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        space(head, (12, 8, 6, 4), gap=8)
        close = IconButton("x", self.tr("Close"), "reports.behind.close")
        close.clicked.connect(self.left)
        head.addWidget(self._title, 1)
        head.addWidget(close)
        foot = QFrame()
        foot.setObjectName("reports.behind.foot")
        foot.setProperty("frame", "foot")
        row = QHBoxLayout(foot)
        space(row, (12, 3, 12, 4))
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        space(column)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(foot)

    def show_records(self, title: str, value: str, unit: str, found: Sequence[Behind]) -> None:
        """Show what a figure counts or sums."""
        self._unit = unit
        self._listed.found = [_Row(place, one) for place, one in enumerate(found)]
        self._title.setText(title)
        self._count.setText(self.tr("{figure} from {n} records").format(figure=value, n=grouped(len(found))))
        self.table.ask(None)

    def _number(self, row: _Row) -> Cell:
        return words(numbers.short(row.behind.number), "link", "cell", elides=False)

    def _segment(self, row: _Row) -> Cell:
        return words(self._segment_word(row.behind.segment) if row.behind.segment else "", "ink2", "cell")

    def _amount(self, row: _Row) -> Cell:
        return words(amount_words(row.behind.amount, self._unit).removeprefix("："), "ink2", "cell", elides=False)

    def _open(self, key: Key) -> None:
        if isinstance(key, int):
            self.opened.emit(self._listed.found[key].behind.complaint_id)
