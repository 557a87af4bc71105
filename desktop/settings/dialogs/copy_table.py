"""The backup copies as a list: when, where, how big, how far the journal goes, when checked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.core.clock import local
from desktop.core.listing import Key, Order
from desktop.core.sentence import sentence
from desktop.settings import service
from desktop.widgets.cells import Cell, words
from desktop.widgets.figures import grouped
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState


class CopyRow:
    """One copy and whether it lies on this PC."""

    def __init__(self, copy: service.BackupCopy, *, here: bool) -> None:
        self.copy, self.here = copy, here

    @property
    def id(self) -> Path:
        """The copy's folder."""
        return self.copy.path


class CopySource(QObject):
    """The copies that were found, as the item model reads them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: dict[Path, CopyRow] = {}

    def show(self, found: Sequence[service.BackupCopy], own: Path) -> None:
        """Hold other copies from now on; those below *own* lie on this PC."""
        self._rows = {copy.path: CopyRow(copy, here=copy.path.is_relative_to(own)) for copy in found}

    def row(self, key: Key | None) -> CopyRow | None:
        """One copy."""
        return self._rows.get(key) if isinstance(key, Path) else None

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The folders of the copies, the fullest journal first."""
        return list(self._rows)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[CopyRow]:
        """The copies of *ids*."""
        return [row for key in ids if (row := self.row(key)) is not None]


def copy_table(source: CopySource) -> RecordTable:
    """The list of copies."""
    columns: list[Column[CopyRow]] = [
        Column("made_at", tell(sentence("settings", "Made")), _made, 140),
        Column("where", tell(sentence("settings", "Lies")), _where, stretches=True),
        Column("size", tell(sentence("settings", "Size")), _size, 84, right=True),
        Column("rows", tell(sentence("settings", "Rows")), _rows, 84, right=True),
        Column("head", tell(sentence("settings", "Journal up to")), _head, 120, right=True),
        Column("checked_at", tell(sentence("settings", "Checked")), _checked, 140, narrow=0),
    ]
    table = RecordTable(source, columns, name="backup.list")
    table.setAccessibleName(tell(sentence("settings", "Backup copies")))
    empty = EmptyState("backup.list.empty", "archive")
    empty.say(
        tell(sentence("settings", "No backup copy yet")),
        tell(sentence("settings", "One is made every day and when the program is closed, or now by the button.")),
    )
    table.show_when_empty(empty)
    return table


def size_words(size: int) -> str:
    """A size as people say it."""
    return f"{max(size / 1e6, 0.1):.1f} MB"


def moment_words(copy: service.BackupCopy) -> str:
    """When a copy was made."""
    return f"{local(copy.made_at):%Y-%m-%d %H:%M}"


def _made(row: CopyRow) -> Cell:
    return words(moment_words(row.copy))


def _where(row: CopyRow) -> Cell:
    if row.here:
        return words(tell(sentence("settings", "on this PC")), "ink2", "cell")
    return words(str(row.copy.path.parent), "ink2", "cell")


def _head(row: CopyRow) -> Cell:
    head = row.copy.content.head
    return words(f"{head.code} {grouped(head.seq)}", "ink2", "cell")


def _checked(row: CopyRow) -> Cell:
    return words(f"{local(row.copy.checked_at):%Y-%m-%d %H:%M}", "ink2", "cell")


def _size(row: CopyRow) -> Cell:
    return words(size_words(row.copy.size), "ink2", "cell")


def _rows(row: CopyRow) -> Cell:
    return words(grouped(row.copy.rows), "ink2", "cell")
