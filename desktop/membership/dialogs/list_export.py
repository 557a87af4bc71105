"""A list as a table file: everything its filter lets through, in its order, by the columns it has."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.listing import Order, Source
from desktop.core.sentence import sentence
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

BATCH = 200
_FORMULA = ("=", "+", "-", "@", "\t")
AskFile = Callable[[QWidget, str], Path | None]


def ask_table(parent: QWidget, name: str) -> Path | None:
    """Where the table should lie; None when given up."""
    title = tell(sentence("membership", "Export the list"))
    file, _ = QFileDialog.getSaveFileName(parent, title, f"{name}.csv", "CSV (*.csv)")
    return Path(file).with_suffix(".csv") if file else None


def export_table(page: Page, table: RecordTable, name: str, ask: AskFile = ask_table) -> None:
    """Ask for a file, then write a table's whole list into it by a job."""
    house = page.house
    path = ask(page, name) if house is not None else None
    if path is None or house is None:
        return
    records = table.records
    work = export_work(records.source, (records.order, records.wanted), records.columns, path)

    def told(count: object) -> str:
        return tell(sentence("membership", "{n} lines exported to {file}").of(n=count, file=path.name))

    def failed(error: BaseException) -> None:
        if isinstance(error, OSError):
            text = sentence("membership", "The file could not be written ({reason}); nothing else was touched.")
            lead = tell(sentence("membership", "Export stopped."))
            page.show_error(tell(text.of(reason=error.strerror or str(error))), lead=lead)
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            page.show_refusal(error)

    title = tell(sentence("membership", "Export the list"))
    house.jobs.read(work, lambda count: page.note(told(count)), owner=page, failed=failed, title=title, summary=told)


def export_work(
    source: Source[Any, Any], asked: tuple[Order, object], columns: Sequence[Column[Any]], path: Path
) -> Callable[[Job], int]:
    """Work that writes the list into *path*, which keeps its former content until all is written."""

    def work(job: Job) -> int:
        order, wanted = asked
        ids = list(source.ids(order, wanted))
        part = path.with_name(f"{path.name}.part")
        try:
            # With a mark at the beginning spreadsheets read the Chinese as what it is.
            with part.open("w", encoding="utf-8-sig", newline="") as file:
                lines = csv.writer(file)
                lines.writerow([column.title for column in columns])
                for start in range(0, len(ids), BATCH):
                    job.check()
                    batch = ids[start : start + BATCH]
                    rows = {row.id: row for row in source.rows(batch)}
                    for key in batch:
                        if key in rows:
                            lines.writerow([_plain(column.cell(rows[key]).text) for column in columns])
                    job.progress(min(start + BATCH, len(ids)), len(ids))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        return len(ids)

    return work


def _plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
