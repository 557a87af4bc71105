"""The files of a case under their tab; Enter or a double click opens one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.rules.aftermath import FileSubject, Kept
from desktop.core.listing import Key, Order
from desktop.core.sentence import sentence
from desktop.widgets.cells import Cell, Words, link
from desktop.widgets.cells import words as text
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

NAME = "complaint.files"
_SIZE = sentence("complaints", "{n} KB")
_LARGE = sentence("complaints", "{n} MB")


class _Files:
    """What the detail read; no database behind it."""

    def __init__(self) -> None:
        self.found: dict[Key, Kept] = {}

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The newest first."""
        return list(self.found)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[Kept]:
        """The rows as they were shown last."""
        return [self.found[key] for key in ids if key in self.found]


class FileTable(RecordTable):
    """One line for each file."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._files = _Files()
        columns: list[Column[Kept]] = [
            Column("name", tell(sentence("complaints", "File")), lambda row: link(row.name), 200),
            Column("subject", tell(sentence("complaints", "Shows")), self._subject, 84),
            Column("size", tell(sentence("complaints", "Size")), self._size, 72, right=True, narrow=0),
            Column("at", tell(sentence("complaints", "Attached")), self._at, 104),
            Column("who", tell(sentence("complaints", "By")), self._who, stretches=True),
        ]
        super().__init__(self._files, columns, name=NAME)
        self.setAccessibleName(tell(sentence("complaints", "Files of the case")))
        empty = EmptyState(f"{NAME}.empty", "file-text")
        empty.say(
            tell(sentence("complaints", "No file is attached")),
            tell(sentence("complaints", "Pictures, PDF and recordings can be attached from the list of acts.")),
        )
        self.show_when_empty(empty)

    def show_files(self, detail: rules.Detail) -> None:
        """Show the files of another case, or of the same one now."""
        self._files.found = {one.id: one for one in reversed(detail.case.aftermath.files)}
        self.ask(None)

    def file(self, key: object) -> Kept | None:
        """The file of a line."""
        return self._files.found.get(key)

    def _subject(self, row: Kept) -> Cell:
        return text(FileSubject.of(row.subject).zh, "ink2", "cell")

    def _size(self, row: Kept) -> Cell:
        large = row.size >= 1 << 20
        told = _LARGE.of(n=f"{row.size / (1 << 20):.1f}") if large else _SIZE.of(n=-(-row.size >> 10) or 1)
        return text(tell(told), "ink2", "cell")

    def _at(self, row: Kept) -> Cell:
        return text(words.clock_time(row.at, self._now()), "ink2", "cell")

    def _who(self, row: Kept) -> Cell:
        return Cell((Words(row.who, "ink2", "cell"), Words(row.note, "ink2", "cell", elides=True)))
