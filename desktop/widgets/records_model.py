"""The one item model: ids in the source's order, rows loaded by page, cells made by columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.core.listing import Heading, Key, Order, Source
from desktop.widgets.cells import Cell, heading_cell
from desktop.widgets.jobs import Job, Jobs

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
KEY_ROLE = int(Qt.ItemDataRole.UserRole)
PAGE = 64
SCREENFUL = PAGE
"""Ids asked for before all others; more than any screen shows at once, and one whole page of rows."""
_KEPT_PAGES = 24
_NOWHERE = QModelIndex()
_TEXT_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole})
_SPOKEN_ROLES = frozenset({Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole})


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its key for sorting, its title, its width, and the cell it makes of a row."""

    key: str
    title: str
    cell: Callable[[R], Cell]
    width: int = 120
    narrow: int | None = None
    """Its width in a narrow window, where that differs; 0 leaves it out."""
    stretches: bool = False
    sorts: bool = False
    right: bool = False
    ticks: bool = False
    """Its cells depend on the time of day and repaint with the clock."""


class RecordsModel(QAbstractTableModel):
    """Shows a `Source`: the first screenful at once, the other ids from the reading worker."""

    settled = Signal()
    """Every id of the present question is here."""
    answered = Signal()
    """The first screenful of the present question is here."""

    def __init__(
        self,
        source: Source[Any, Any],
        columns: Sequence[Column[Any]],
        *,
        order: Order | None = None,
        wanted: object = None,
        spoken: Callable[[Any], str] | None = None,
        behind: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """*behind*: no order of a slow source keeps the window waiting, the worker is asked for screenfuls, too."""
        super().__init__(parent)
        self._behind = behind
        self.source = source
        self.columns = tuple(columns)
        self.order = order or Order()
        self.wanted = wanted
        self.complete = False
        """Whether every id is here; before that the list shows its first screenful."""
        self._jobs: Jobs | None = None
        self._running: Job | None = None
        self._spoken = spoken
        self._ids: list[Key] = []
        self._headings: list[int] = []
        self._found_in: list[Key] = self._ids
        """The ids among which the headings were looked for; an answer brings a list of its own."""
        self._pages: dict[int, dict[Key, Any]] = {}
        self._question = 0
        self.pending = False
        """The list still shows the answer to the former question."""

    def read_with(self, jobs: Jobs) -> None:
        """Let the reading worker fetch the ids beyond the first screenful."""
        self._jobs = jobs

    def ask(self, wanted: object, order: Order | None = None) -> None:
        """Show what *wanted* lets through, from the first row on."""
        if self._behind and self._jobs is not None:
            self.ask_behind(wanted, order)
            return
        self._begin(wanted, order)
        if self._jobs is None:
            self._show(self.source.ids(self.order, wanted), complete=True)
        else:
            self._show_first(self.source.ids(self.order, wanted, SCREENFUL))

    def ask_behind(self, wanted: object, order: Order | None = None) -> None:
        """Show what *wanted* lets through once the worker has found it: whoever types does not wait.

        Until then the former answer stays in view; of several questions only the last one is answered.
        """
        if self._jobs is None:
            self.ask(wanted, order)
            return
        self._begin(wanted, order)
        self.pending = True
        source, asked, question = self.source, self.order, self._question

        def read(job: Job) -> tuple[Sequence[Key], list[Any]]:
            ids = source.ids(asked, wanted, SCREENFUL)
            job.check()
            return ids, list(source.rows([key for key in ids if not isinstance(key, Heading)]))

        def arrived(answer: tuple[Sequence[Key], list[Any]]) -> None:
            if question == self._question:
                ids, rows = answer
                self._running = None
                self._show_first(ids, {0: {row.id: row for row in rows}})

        self._running = self._jobs.read(read, arrived, owner=self)

    def show_end(self) -> None:
        """Before every id is here: show the last screenful alone, asked for backwards; the others follow.

        A slow source is not asked for it: its end is shown when every id is here.
        """
        if self._behind:
            return
        backwards = Order(self.order.by, not self.order.descending)
        last = list(self.source.ids(backwards, self.wanted, SCREENFUL))[::-1]
        if not any(isinstance(key, Heading) for key in last):
            self._pages.clear()
            self.beginResetModel()
            self._ids = last
            self.endResetModel()

    def use_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Make other cells of the same rows; there must be as many columns as before."""
        assert len(columns) == len(self.columns)
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self._repaint_all()

    def refresh(self) -> None:
        """Read the same list again; ids and rows that did not change keep their places."""
        if self.pending:
            self.ask_behind(self.wanted)
            return
        if self._jobs is None or (self.complete and len(self._ids) < SCREENFUL):
            self.ask(self.wanted)
            return
        self._pages.clear()
        self._question += 1
        self._stop()
        self._repaint_all()
        self._read_rest(self._jobs)

    def tick(self, first: int, last: int) -> None:
        """Repaint the clock columns of the rows from *first* to *last*."""
        last = min(last, len(self._ids) - 1)
        for number, column in enumerate(self.columns):
            if column.ticks and 0 <= first <= last:
                self.dataChanged.emit(self.index(first, number), self.index(last, number))

    def key(self, row: int) -> Key | None:
        """The id shown in a row; None for a heading."""
        key = self._ids[row] if 0 <= row < len(self._ids) else None
        return None if isinstance(key, Heading) else key

    def keys(self) -> list[Key]:
        """The ids shown, without headings."""
        return [key for key in self._ids if not isinstance(key, Heading)]

    def heading(self, row: int) -> Heading | None:
        """The heading in a row, if it is one."""
        key = self._ids[row] if 0 <= row < len(self._ids) else None
        return key if isinstance(key, Heading) else None

    def headings(self) -> list[int]:
        """The rows that are headings; looked for once in each answer, for footers ask at every step of a key."""
        if self._found_in is not self._ids:
            self._found_in = self._ids
            self._headings = [number for number, key in enumerate(self._ids) if isinstance(key, Heading)]
        return self._headings

    def count(self) -> int:
        """How many ids are shown, without headings."""
        return len(self._ids) - len(self.headings())

    def row_of(self, key: Key) -> int:
        """The row that shows an id; -1 when the list does not hold it (yet)."""
        try:
            return self._ids.index(key)
        except ValueError:
            return -1

    def record(self, row: int) -> Any | None:
        """What the source read for a row; None for a heading or when it has gone."""
        key = self.key(row)
        if key is None:
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._load(number)
        return page.get(key)

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell now."""
        heading = self.heading(row)
        if heading is not None:
            return heading_cell(heading) if column == 0 else Cell()
        record = self.record(row)
        return Cell() if record is None else self.columns[column].cell(record)

    def line(self, row: int) -> str:
        """A row as tab-separated cells, to be copied."""
        return "\t".join(" ".join(self.cell(row, at).text.split()) for at in range(len(self.columns)))

    def spoken(self, row: int) -> str:
        """The row as one sentence for those who listen to the screen."""
        record = self.record(row)
        if record is not None and self._spoken is not None:
            return self._spoken(record)
        said = (self.cell(row, column).spoken for column in range(len(self.columns)))
        return self.tr(", ").join(text for text in said if text)

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of rows, headings included."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, key and spoken sentence of a cell; what it looks like is asked by `cell`."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role == KEY_ROLE:
            return self.key(index.row())
        if role in _TEXT_ROLES:
            return self.cell(index.row(), index.column()).text
        if role in _SPOKEN_ROLES:
            return self.spoken(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[index.column()])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither selected nor reached."""
        if not index.isValid() or self.heading(index.row()) is not None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the source for another order; columns that do not sort leave it as it is."""
        if 0 <= column < len(self.columns) and self.columns[column].sorts:
            self.ask(self.wanted, Order(self.columns[column].key, order is Qt.SortOrder.DescendingOrder))

    def _load(self, number: int) -> dict[Key, Any]:
        asked = [key for key in self._ids[number * PAGE : (number + 1) * PAGE] if not isinstance(key, Heading)]
        page = {row.id: row for row in self.source.rows(asked)}
        while len(self._pages) >= _KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        self._pages[number] = page
        return page

    def _begin(self, wanted: object, order: Order | None) -> None:
        self.wanted = wanted
        self.order = order or self.order
        self._question += 1
        self._stop()

    def _show_first(self, ids: Sequence[Key], pages: dict[int, dict[Key, Any]] | None = None) -> None:
        complete = len(ids) < SCREENFUL
        self._show(ids, complete=complete, pages=pages)
        if not complete and self._jobs is not None:
            self._read_rest(self._jobs, behind=True)

    def _show(self, ids: Sequence[Key], *, complete: bool, pages: dict[int, dict[Key, Any]] | None = None) -> None:
        self.beginResetModel()
        self._ids, self._pages, self.complete, self.pending = list(ids), pages or {}, complete, False
        self.endResetModel()
        self.answered.emit()
        if complete:
            self.settled.emit()

    def _read_rest(self, jobs: Jobs, *, behind: bool = False) -> None:
        source, order, wanted, question = self.source, self.order, self.wanted, self._question

        def arrived(ids: Sequence[Key]) -> None:
            if question == self._question:
                self._running = None
                self._take(ids)

        self._running = jobs.read(lambda _job: source.ids(order, wanted), arrived, owner=self, behind=behind)

    def _take(self, ids: Sequence[Key]) -> None:
        known = len(self._ids)
        if len(ids) < known or list(ids[:known]) != self._ids:
            self._show(ids, complete=True)
            return
        if len(ids) > known:
            self._pages.pop(known // PAGE, None)  # its page was read before its other ids were known
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = list(ids)
            self.endInsertRows()
        self.complete = True
        self.settled.emit()

    def _repaint_all(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
