"""Two versions of something side by side: which ones, how much differs, and what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.listing import Key, Order
from desktop.core.sentence import Sentence
from desktop.widgets.back_bar import BackBar
from desktop.widgets.choices import Choice, Option
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

D = TypeVar("D")
_CHOICE = 210


@dataclass(frozen=True, slots=True)
class Row(Generic[D]):
    """One difference under the name of what differs."""

    id: str
    difference: D


@dataclass(frozen=True, slots=True)
class Compared(Generic[D]):
    """What is compared: the page's name, the differences of two versions, their names and columns, and the words."""

    page: str
    compare: Callable[[str, str], Sequence[D]]
    name: Callable[[D], str]
    columns: Sequence[Column[Row[D]]]
    list_name: str
    count: Sentence
    nothing: str


class _Differences(Generic[D]):
    """What differs, as the item model reads it; *wanted* are the two versions."""

    def __init__(self, compared: Compared[D]) -> None:
        self._compared = compared
        self._rows: dict[str, Row[D]] = {}

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The names of what differs."""
        assert isinstance(wanted, tuple)
        found = self._compared.compare(*wanted)
        self._rows = {name: Row(name, one) for one in found for name in (self._compared.name(one),)}
        return list(self._rows)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[Row[D]]:
        """The rows of *ids*."""
        return [self._rows[str(key)] for key in ids if key in self._rows]


class VersionsCompared(QWidget):
    """Two versions to choose, and the list of what is different in them."""

    left = Signal()

    def __init__(self, versions: Sequence[Option], before: str, after: str, compared: Compared[D]) -> None:
        super().__init__()
        self._name, self._count_words = f"{compared.page}.compare", compared.count
        self.setObjectName(self._name)
        self.setProperty("frame", "pane")
        self._before = self._choice(versions, "before", self.tr("Earlier version"), before)
        self._after = self._choice(versions, "after", self.tr("Later version"), after)
        self._count = Label("", "hint", name=f"{self._name}.count")
        self.table = self._table(compared)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self._head())
        column.addWidget(self.table, 1)
        self.setFocusProxy(self._before)
        self._ask()

    def _choice(self, versions: Sequence[Option], which: str, said: str, value: str) -> Choice:
        choice = Choice(versions)
        choice.setObjectName(f"{self._name}.{which}")
        choice.setAccessibleName(said)
        choice.setMinimumWidth(metrics().px(_CHOICE))
        choice.set_value(value)
        choice.edited.connect(self._ask)
        return choice

    def _head(self) -> BackBar:
        head = BackBar(self._name, self.tr("Compare versions"), self.tr("Back"))
        head.back.clicked.connect(self.left)
        for part in (self._before, Label("→", "label"), self._after, self._count):
            head.row.addWidget(part)
        head.row.addStretch(1)
        return head

    def _table(self, compared: Compared[D]) -> RecordTable:
        source = _Differences(compared)
        table = RecordTable(source, compared.columns, name=f"{self._name}.list", wanted=("1", "1"))
        table.setAccessibleName(compared.list_name)
        empty = EmptyState(f"{self._name}.empty", "check-circle")
        empty.say(self.tr("Nothing differs"), compared.nothing)
        table.show_when_empty(empty)
        return table

    def _ask(self) -> None:
        before, after = self._before.value(), self._after.value()
        if before and after:
            self.table.ask((before, after))
            self._count.setText(tell(self._count_words.of(n=self.table.records.rowCount())))
