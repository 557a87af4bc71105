"""Two versions of the policy side by side: only what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.listing import Key, Order
from desktop.policy.lines import Line
from desktop.settings import rules
from desktop.settings.dialogs.clause_table import standing_words
from desktop.widgets.buttons import IconButton
from desktop.widgets.cells import Cell, words
from desktop.widgets.choices import Choice, Option
from desktop.widgets.labels import Label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

Compare = Callable[[str, str], Sequence[rules.Difference]]


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    difference: rules.Difference


class _Differences:
    """What differs, as the item model reads it; *wanted* are the two versions."""

    def __init__(self, compare: Compare) -> None:
        self._compare = compare
        self._rows: dict[str, _Row] = {}

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The names of the clauses that differ."""
        assert isinstance(wanted, tuple)
        self._rows = {one.name: _Row(one.name, one) for one in self._compare(*wanted)}
        return list(self._rows)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[_Row]:
        """The rows of *ids*."""
        return [self._rows[str(key)] for key in ids if key in self._rows]


class Comparison(QWidget):
    """Two versions to choose, and the clauses that they word differently."""

    left = Signal()

    def __init__(self, versions: Sequence[Option], before: str, after: str, compare: Compare) -> None:
        super().__init__()
        self.setObjectName("policy.compare")
        self.setProperty("frame", "pane")
        self._before = self._choice(versions, "policy.compare.before", self.tr("Earlier version"), before)
        self._after = self._choice(versions, "policy.compare.after", self.tr("Later version"), after)
        self._count = Label("", "hint", name="policy.compare.count")
        self._source = _Differences(compare)
        self.table = self._table()
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self._head())
        column.addWidget(self.table, 1)
        self.setFocusProxy(self._before)
        self._ask()

    def _choice(self, versions: Sequence[Option], name: str, words: str, value: str) -> Choice:
        choice = Choice(versions)
        choice.setObjectName(name)
        choice.setAccessibleName(words)
        choice.set_value(value)
        choice.edited.connect(self._ask)
        return choice

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("policy.compare.head")
        head.setProperty("frame", "bar")
        row = QHBoxLayout(head)
        space(row, (10, 6, 12, 6), gap=8)
        back = IconButton("arrow-left", self.tr("Back"), "policy.compare.back", keys="Esc")
        back.clicked.connect(self.left)
        row.addWidget(back)
        row.addWidget(Label(self.tr("Compare versions"), "head"))
        row.addWidget(self._before)
        row.addWidget(Label("→", "label"))
        row.addWidget(self._after)
        row.addWidget(self._count)
        row.addStretch(1)
        return head

    def _table(self) -> RecordTable:
        columns: list[Column[_Row]] = [
            Column("clause", self.tr("Clause"), self._clause, stretches=True),
            Column("before", self.tr("Earlier"), lambda row: _side(row.difference.before, "ink2"), 200, narrow=150),
            Column("after", self.tr("Later"), lambda row: _side(row.difference.after, "ink"), 200, narrow=150),
        ]
        table = RecordTable(self._source, columns, name="policy.compare.list", wanted=("1", "1"))
        table.setAccessibleName(self.tr("Clauses that differ"))
        empty = EmptyState("policy.compare.empty", "check-circle")
        empty.say(self.tr("Nothing differs"), self.tr("The two versions say the same in every clause."))
        table.show_when_empty(empty)
        return table

    def _clause(self, row: _Row) -> Cell:
        return words(tell(row.difference.said).replace(rules.VALUE, "…").rstrip("。."))

    def _ask(self) -> None:
        before, after = self._before.value(), self._after.value()
        if before and after:
            self.table.ask((before, after))
            self._count.setText(self.tr("{n} clauses differ").format(n=self.table.records.rowCount()))


def _side(line: Line | None, token: str) -> Cell:
    return words("—" if line is None else standing_words(line), token)
