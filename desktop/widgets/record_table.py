"""The one table of records: rows of one or two lines, kept selection, remembered columns, keys of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.core.listing import Key, Order, Source
from desktop.widgets.breadth import Breadth
from desktop.widgets.cells import Words
from desktop.widgets.delegates import RecordDelegate
from desktop.widgets.house import House
from desktop.widgets.metrics import metrics
from desktop.widgets.record_heads import RecordHeads
from desktop.widgets.records_model import Column, RecordsModel
from desktop.widgets.scanner import ScannerBurst
from desktop.widgets.theme import theme
from desktop.widgets.typed_letters import TypedLetters

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SEARCHED = 500
"""Rows searched for typed letters; what is farther away is found by the filter."""
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS


class RecordTable(QTableView):
    """Shows a source by columns; says which record is picked, opened, toggled or to be printed."""

    picked = Signal(object)
    """Another record became the current one; None when there is none."""
    opened = Signal(object)
    toggled = Signal(object)
    print_asked = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(
        self,
        source: Source[Any, Any],
        columns: Sequence[Column[Any]],
        *,
        name: str,
        two_lines: bool = False,
        compact: bool = False,
        order: Order | None = None,
        wanted: object = None,
        spoken: Callable[[Any], str] | None = None,
        behind: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """*behind*: the source is slow in some order, see `RecordsModel`."""
        super().__init__(parent)
        self.setObjectName(name)
        self.records = RecordsModel(
            source, columns, order=order, wanted=wanted, spoken=spoken, behind=behind, parent=self
        )
        self._two_lines, self._compact = two_lines, compact
        self._spell: Callable[[str], str] = lambda _words: ""
        self._loaded = False
        self._current: Key | None = None
        self._chosen: frozenset[Key] = frozenset()
        self._wants_end = False
        self.restoring = False  # another record becomes the current one by reading again, not by a hand
        self._typed = TypedLetters()
        self._empty: QWidget | None = None
        self.burst: ScannerBurst | None = None
        """Hears each key first, where the page listens for a scanner."""
        self._set_up()

    def _set_up(self) -> None:
        self.setModel(self.records)
        self.heads = RecordHeads(self.records, self)
        self.setItemDelegate(RecordDelegate(self, self.records))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.heads.order_asked.connect(lambda order: self.ask(self.records.wanted, order))
        self.records.modelAboutToBeReset.connect(self._remember)
        self.records.modelReset.connect(self._after_reset)
        self.records.rowsInserted.connect(self._after_insert)
        self.records.settled.connect(self._after_settled)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.doubleClicked.connect(lambda index: self._emit(self.opened, index.row()))
        theme().changed.connect(self._measure)
        self._measure()

    # What a page does with it

    def enter(self, house: House) -> None:
        """Read with the house's workers and remember columns in its preferences."""
        self.records.read_with(house.jobs)
        self.heads.remember_in(house.preferences)
        self._spell = house.spell
        self.updateGeometries()

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed: columns take the widths remembered for it."""
        if breadth is not self.heads.breadth:
            self.heads.breadth = breadth
            self._lay_out_widths()
            self.viewport().update()

    def load(self) -> None:
        """Read the list for the first time; showing the table does so by itself."""
        if not self._loaded:
            self._loaded = True
            self.records.ask(self.records.wanted)

    def ask(self, wanted: object, order: Order | None = None) -> None:
        """Show what *wanted* lets through."""
        self._loaded = True
        self.records.ask(wanted, order)
        self.heads.show_order()

    def ask_behind(self, wanted: object) -> None:
        """Show it as soon as the worker has found it; the former rows stay until then."""
        self._loaded = True
        self.records.ask_behind(wanted)

    def refresh(self) -> None:
        """Read again what is shown; the picked record stays picked."""
        if self._loaded:
            self.records.refresh()

    def use_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Show the same records by as many other columns, as where room is short."""
        self.records.use_columns(columns)
        self._lay_out_widths()

    def current_key(self) -> Key | None:
        """The id of the picked record."""
        return self.records.key(self.currentIndex().row())

    def chosen_keys(self) -> list[Key]:
        """The ids of all selected rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [key for row in rows if (key := self.records.key(row)) is not None]

    def pick(self, key: Key) -> bool:
        """Make a record the current one and scroll to it; False while the list does not hold it."""
        row = self.records.row_of(key)
        if row < 0:
            if not self.records.complete:
                self._current, self._chosen = key, frozenset({key})
            return False
        self._go(row)
        return True

    def tick(self) -> None:
        """Repaint the clocks that can be seen."""
        self.records.tick(*self._visible_rows())

    def shows_seconds(self) -> bool:
        """Whether a visible clock changes each second."""
        first, last = self._visible_rows()
        ticking = [number for number, column in enumerate(self.records.columns) if column.ticks]
        return any(self.records.cell(row, number).seconds for row in range(first, last + 1) for number in ticking)

    def show_when_empty(self, widget: QWidget) -> None:
        """The widget shown in place of rows while there are none."""
        if self._empty is not None:
            self._empty.hide()
        self._empty = widget
        widget.setParent(self.viewport())
        self._place_empty()

    def copied(self) -> str:
        """The selected rows as lines of tab-separated cells."""
        return "\n".join(self.records.line(self.records.row_of(key)) for key in self.chosen_keys())

    # Rows and selection

    def _visible_rows(self) -> tuple[int, int]:
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        return max(first, 0), last if last >= 0 else self.records.rowCount() - 1

    def _go(self, row: int) -> None:
        if 0 <= row < self.records.rowCount():
            self.selectionModel().setCurrentIndex(self.records.index(row, 0), _SELECT)
            self.scrollTo(self.records.index(row, 0))

    def _remember(self) -> None:
        if self.currentIndex().isValid():
            self._current, self._chosen = self.current_key(), frozenset(self.chosen_keys())

    def _after_reset(self) -> None:
        self._lay_out_headings()
        self._restore()
        self._place_empty()

    def _after_insert(self) -> None:
        self._lay_out_headings()
        self._place_empty()

    def _after_settled(self) -> None:
        if self._wants_end:
            self._wants_end = False
            self._go(self.records.rowCount() - 1)
        elif self.current_key() is None or self.current_key() != self._current:
            self._restore()

    def _restore(self) -> None:
        self.restoring = True
        self._find_again()
        self.restoring = False

    def _find_again(self) -> None:
        row = self.records.row_of(self._current) if self._current is not None else -1
        if row < 0:
            if self.records.complete or self._current is None:
                self._pick_first()
            return
        self._go(row)
        if len(self._chosen) > 1:
            chosen = QItemSelection()
            for key in self._chosen:
                at = self.records.index(self.records.row_of(key), 0)
                chosen.select(at, at)
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select | _ROWS)

    def _pick_first(self) -> None:
        had, self._current = self._current, None
        first = next((row for row in range(min(3, self.records.rowCount())) if self.records.key(row) is not None), -1)
        if first >= 0:
            self._go(first)
        elif had is not None:
            self.picked.emit(None)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        key = self.records.key(current.row()) if current.isValid() else None
        if key is not None and key != self._current:
            self._current, self._chosen = key, frozenset({key})
            self.picked.emit(key)

    def _lay_out_widths(self) -> None:
        self.heads.recall_widths()
        self.updateGeometries()

    def _lay_out_headings(self) -> None:
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        for row in self.records.headings():
            self.setSpan(row, 0, 1, max(2, len(self.records.columns)))
            self.verticalHeader().resizeSection(row, metrics().group_row)

    def _row_height(self) -> int:
        if self._two_lines:
            return metrics().row_two
        return metrics().row_compact if self._compact else metrics().row

    def _measure(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self.horizontalHeader().setFixedHeight(metrics().table_head)
        self._lay_out_widths()
        self._lay_out_headings()

    def _place_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(self._loaded and not self.records.pending and self.records.rowCount() == 0)

    # Keys, menu, size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a list (open, toggle, print, ends, copy), then those Qt knows."""
        if self.burst is not None and self.burst.hear(self, event):
            return
        key, row = event.key(), self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif key in _ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._emit(self.print_asked, row)
        elif key in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._emit(self.opened, row)
        elif key == Qt.Key.Key_Space and not event.modifiers():
            self._emit(self.toggled, row)
        elif key == Qt.Key.Key_Home and not event.modifiers():
            self._go(next((at for at in range(self.records.rowCount()) if self.records.key(at) is not None), 0))
        elif key == Qt.Key.Key_End and not event.modifiers():
            if not self.records.complete and not self.records.pending:
                self._wants_end = True
                self.records.show_end()
            self._go(self.records.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Jump to the next record whose name begins with what was typed so far: characters, initials or sounds."""
        letters = self._typed.with_more(search)
        rows = self.records.rowCount()
        # A first letter leads on from where one stands; further ones may still mean the same record.
        begin = self.currentIndex().row() + (len(letters) == 1)
        for at in range(begin, begin + min(rows, _SEARCHED)):
            key = self.records.key(at % rows)
            if key is not None and any(self._begins(name, letters) for name in self._names(at % rows)):
                self.pick(key)
                return

    def _names(self, row: int) -> list[str]:
        """What a record is called: its words in bold; without any, what each of its cells begins with."""
        lines = [self.records.cell(row, at).line for at in range(len(self.records.columns))]
        said = [[piece for piece in line if isinstance(piece, Words)] for line in lines]
        bold = [piece.text for pieces in said for piece in pieces if piece.bold]
        return bold or [pieces[0].text for pieces in said if pieces]

    def _begins(self, name: str, letters: str) -> bool:
        if name.casefold().startswith(letters):
            return True
        return letters.isascii() and any(sound.startswith(letters) for sound in self._spell(name).split())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the current one by key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        key = self.records.key(index.row()) if index.isValid() else None
        if key is not None:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(key, self.viewport().mapToGlobal(at))

    def showEvent(self, event: QShowEvent) -> None:
        """The first showing reads the list."""
        super().showEvent(event)
        self._lay_out_widths()
        self.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what stands in place of rows as large as they would be."""
        super().resizeEvent(event)
        self._place_empty()

    def _emit(self, signal: Any, row: int) -> None:
        if (key := self.records.key(row)) is not None:
            signal.emit(key)
