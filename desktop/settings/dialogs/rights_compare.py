"""Two versions of the table of rights side by side: only the rights that differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.listing import Key, Order
from desktop.settings import rules
from desktop.widgets.buttons import IconButton
from desktop.widgets.cells import Cell, words
from desktop.widgets.choices import Choice, Option
from desktop.widgets.labels import Label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

Compare = Callable[[str, str], Sequence[rules.RightsDifference]]


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    difference: rules.RightsDifference


class _Differences:
    """What differs, as the item model reads it; *wanted* are the two versions."""

    def __init__(self, compare: Compare) -> None:
        self._compare = compare
        self._rows: dict[str, _Row] = {}

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The codes of the rights that differ."""
        assert isinstance(wanted, tuple)
        self._rows = {str(one.permission): _Row(str(one.permission), one) for one in self._compare(*wanted)}
        return list(self._rows)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[_Row]:
        """The rows of *ids*."""
        return [self._rows[str(key)] for key in ids if key in self._rows]


class RightsComparison(QWidget):
    """Two versions to choose, and what posts gained and lost between them; *posts* are their words by code."""

    left = Signal()

    def __init__(
        self, versions: Sequence[Option], before: str, after: str, compare: Compare, posts: Mapping[str, str]
    ) -> None:
        super().__init__()
        self.setObjectName("rights.compare")
        self.setProperty("frame", "pane")
        self._posts = posts
        self._before = self._choice(versions, "rights.compare.before", self.tr("Earlier version"), before)
        self._after = self._choice(versions, "rights.compare.after", self.tr("Later version"), after)
        self._count = Label("", "hint", name="rights.compare.count")
        self.table = self._table(compare)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self._head())
        column.addWidget(self.table, 1)
        self.setFocusProxy(self._before)
        self._ask()

    def _choice(self, versions: Sequence[Option], name: str, words_: str, value: str) -> Choice:
        choice = Choice(versions)
        choice.setObjectName(name)
        choice.setAccessibleName(words_)
        choice.set_value(value)
        choice.edited.connect(self._ask)
        return choice

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("rights.compare.head")
        head.setProperty("frame", "bar")
        row = QHBoxLayout(head)
        space(row, (10, 6, 12, 6), gap=8)
        back = IconButton("arrow-left", self.tr("Back"), "rights.compare.back", keys="Esc")
        back.clicked.connect(self.left)
        row.addWidget(back)
        row.addWidget(Label(self.tr("Compare versions"), "head"))
        row.addWidget(self._before)
        row.addWidget(Label("→", "label"))
        row.addWidget(self._after)
        row.addWidget(self._count)
        row.addStretch(1)
        return head

    def _table(self, compare: Compare) -> RecordTable:
        columns: list[Column[_Row]] = [
            Column("right", self.tr("Right"), _right, stretches=True),
            Column("gained", self.tr("Gained by"), self._gained, 340, narrow=240),
            Column("lost", self.tr("Lost by"), self._lost, 340, narrow=240),
        ]
        table = RecordTable(_Differences(compare), columns, name="rights.compare.list", wanted=("1", "1"))
        table.setAccessibleName(self.tr("Rights that differ"))
        empty = EmptyState("rights.compare.empty", "check-circle")
        empty.say(self.tr("Nothing differs"), self.tr("In both versions every post may do the same."))
        table.show_when_empty(empty)
        return table

    def _gained(self, row: _Row) -> Cell:
        return self._named(row.difference.after - row.difference.before, "green")

    def _lost(self, row: _Row) -> Cell:
        return self._named(row.difference.before - row.difference.after, "ink2")

    def _named(self, codes: frozenset[str], token: str) -> Cell:
        names = [name for code, name in self._posts.items() if code in codes]
        return words(self.tr(", ").join(names) or "—", token if names else "ink3", "cell")

    def _ask(self) -> None:
        before, after = self._before.value(), self._after.value()
        if before and after:
            self.table.ask((before, after))
            self._count.setText(self.tr("{n} rights differ").format(n=self.table.records.rowCount()))


def _right(row: _Row) -> Cell:
    return words(tell(rules.allows(row.difference.permission)))
