"""A list as a table file for a spreadsheet: everything its filter lets through, in its order, written by a job."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.listing import Order, Source
from desktop.core.sentence import sentence
from desktop.core.whole_files import whole_file
from desktop.widgets.file_places import AskFile, ask_file
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.speech import tell

BATCH = 200
_FORMULA = ("=", "+", "-", "@", "\t")
_EXPORT = sentence("widgets", "Export the list")
_WRITTEN = sentence("widgets", "{n} lines exported to {file}")
_UNWRITTEN = sentence("widgets", "The file could not be written ({reason}); nothing else was touched.")


@dataclass(frozen=True, slots=True)
class ListSheet:
    """What is written: a list as its source has it, the head of the table, and the cells of each row."""

    source: Source[Any, Any]
    order: Order
    wanted: Any
    head: Sequence[str]
    cells: Callable[[Any], Iterable[str]]


def sheet_of(table: RecordTable) -> ListSheet:
    """A table of the screen with the columns that it has."""
    records = table.records
    columns = list(records.columns)
    head = [column.title for column in columns]
    return ListSheet(
        records.source, records.order, records.wanted, head, lambda row: (column.cell(row).text for column in columns)
    )


def export_list(page: Page, sheet: ListSheet, name: str, ask: AskFile = ask_file) -> None:
    """Ask for a file, then write the whole list into it by a job."""
    house = page.house
    path = ask(page, f"{name}.csv") if house is not None else None
    if path is None or house is None:
        return

    def told(count: object) -> str:
        return tell(_WRITTEN.of(n=count, file=path.name))

    def failed(error: BaseException) -> None:
        if isinstance(error, OSError):
            why = tell(_UNWRITTEN.of(reason=error.strerror or str(error)))
            page.show_error(why, lead=tell(sentence("widgets", "Export stopped.")))
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            page.show_refusal(error)

    work = written(sheet, path)
    title = tell(_EXPORT)
    house.jobs.read(work, lambda count: page.mention(told(count)), owner=page, failed=failed, title=title, summary=told)


def written(sheet: ListSheet, path: Path) -> Callable[[Job], int]:
    """Work that writes the list into *path*, which keeps its former content until all is written."""

    def work(job: Job) -> int:
        ids = list(sheet.source.ids(sheet.order, sheet.wanted))
        # With a mark at the beginning spreadsheets read the Chinese as what it is.
        with whole_file(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
            lines = csv.writer(file)
            lines.writerow(sheet.head)
            for start in range(0, len(ids), BATCH):
                job.check()
                batch = ids[start : start + BATCH]
                rows = {row.id: row for row in sheet.source.rows(batch)}
                for key in batch:
                    if key in rows:
                        lines.writerow([plain(text) for text in sheet.cells(rows[key])])
                job.progress(min(start + BATCH, len(ids)), len(ids))
        return len(ids)

    return work


def plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
