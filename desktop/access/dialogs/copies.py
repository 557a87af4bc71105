"""The list of backup copies: those of this PC, or of another folder or drive; the bad ones with their reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.access.rules import CopyLine
from desktop.core.clock import local
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Words, words
from desktop.widgets.figures import grouped
from desktop.widgets.file_places import ask_folder
from desktop.widgets.labels import Label
from desktop.widgets.lines import Lines
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card, EmptyState


class Copies(QWidget):
    """Shows copies and which one is picked; asks for those of another place."""

    asked = Signal(object)
    """A folder whose copies are wanted; None for those of this PC."""
    picked = Signal()
    opened = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._name = name
        self._lines: Lines[CopyLine] = Lines()
        self._table = RecordTable(self._lines, self._columns(), name=f"{name}.list", parent=self)
        self._table.setAccessibleName(self.tr("Backup copies"))
        self._table.picked.connect(lambda _key: self.picked.emit())
        self._table.opened.connect(lambda _key: self.opened.emit())
        self._empty = EmptyState(f"{name}.empty", "archive")
        self._table.show_when_empty(self._empty)
        frame = Card(f"{name}.frame", bare=True)
        frame.body.addWidget(self._table)
        column = QVBoxLayout(self)
        space(column, gap=6)
        column.addLayout(self._sources())
        column.addWidget(frame, 1)
        self._table.setMinimumHeight(metrics().table_head + 5 * metrics().row)
        self.setFocusProxy(self._table)

    def wait(self, folder: Path | None) -> None:
        """Say where copies are being looked for."""
        self._where.setText(str(folder) if folder else self.tr("On this PC"))
        self._here.setVisible(folder is not None)
        self._show([])
        self._empty.say(self.tr("Looking for backup copies …"))

    def show_copies(self, copies: Sequence[CopyLine], folder: Path | None) -> None:
        """Show what was found, the first that can be restored picked."""
        if folder is None:
            why = self.tr("Plug in the drive with the copies, or choose the folder where they lie.")
        else:
            why = self.tr("A copy is a folder with the files copy.json, store.json and store.db.")
        self._empty.say(self.tr("No backup copy here"), why)
        self._show(copies)
        good = next((copy for copy in copies if copy.refused is None), None)
        if good is not None:
            self._table.pick(good.id)

    def value(self) -> CopyLine | None:
        """The picked copy."""
        return self._lines.line(self._table.current_key())

    def choose_folder(self) -> None:
        """Ask for a folder or drive."""
        chosen = ask_folder(self, self.tr("Where do the copies lie?"))
        if chosen is not None:
            self.asked.emit(chosen)

    def _show(self, copies: Sequence[CopyLine]) -> None:
        self._lines.put(copies)
        self._table.ask(None)
        self.picked.emit()

    def _sources(self) -> QHBoxLayout:
        row = QHBoxLayout()
        space(row, gap=8)
        self._where = Label("", "strong", name=f"{self._name}.where")
        self._here = Button(self.tr("Those of this PC"), f"{self._name}.here", kind="link")
        self._here.clicked.connect(lambda: self.asked.emit(None))
        other = Button(self.tr("Another folder or drive …"), f"{self._name}.other", icon="archive")
        other.clicked.connect(self.choose_folder)
        row.addWidget(self._where, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._here)
        row.addWidget(other)
        return row

    def _columns(self) -> tuple[Column[CopyLine], ...]:
        return (
            Column("made_at", self.tr("Made"), _made, width=140),
            Column("office", self.tr("Office"), _office, stretches=True),
            Column("rows", self.tr("Rows"), lambda copy: _figure(copy, grouped(copy.rows)), width=80, right=True),
            Column("size", self.tr("Size"), lambda copy: _figure(copy, _size(copy.size)), width=80, right=True),
            Column("program", self.tr("Version"), lambda copy: words(copy.program, _quiet(copy), "cell"), width=80),
        )


def _made(copy: CopyLine) -> Cell:
    told = f"{local(copy.made_at):%Y-%m-%d %H:%M}" if copy.made_at else copy.path.name
    return words(told, "ink" if copy.refused is None else "ink3")


def _office(copy: CopyLine) -> Cell:
    place = f"{copy.office} ({copy.code})" if copy.code else ""
    if copy.refused is None:
        return words(place, "ink2", "cell")
    why = Words(tell(copy.refused), "ink3", "meta", elides=True)
    return Cell((Words(place, "ink3", "cell"), why) if place else (why,))


def _figure(copy: CopyLine, text: str) -> Cell:
    return words(text if copy.code else "", _quiet(copy), "cell")


def _quiet(copy: CopyLine) -> str:
    return "ink2" if copy.refused is None else "ink3"


def _size(size: int) -> str:
    return f"{max(size / 1e6, 0.1):.1f} MB"
