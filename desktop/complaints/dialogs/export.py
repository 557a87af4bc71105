"""The list as a table file: everything the filters let through, in its order, for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.complaints import rules
from desktop.complaints.service import ComplaintSource
from desktop.core.clock import local
from desktop.core.listing import Order
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

BATCH = 200
_EXPORT = sentence("complaints", "Export the list")
HEAD = (
    sentence("complaints", "Number"),
    sentence("complaints", "Received"),
    sentence("complaints", "Customer"),
    sentence("complaints", "Tier"),
    sentence("complaints", "Level"),
    sentence("complaints", "Category"),
    sentence("complaints", "Matter"),
    sentence("complaints", "Segment"),
    sentence("complaints", "Owner"),
    sentence("complaints", "Due"),
    sentence("complaints", "Closed"),
)
_FORMULA = ("=", "+", "-", "@", "\t")


def ask_table(parent: QWidget) -> Path | None:
    """Where the table should lie; None when given up."""
    title = tell(_EXPORT)
    file, _ = QFileDialog.getSaveFileName(
        parent, title, f"{tell(sentence('complaints', 'Complaints'))}.csv", "CSV (*.csv)"
    )
    return Path(file).with_suffix(".csv") if file else None


class ListExport:
    """The export of one page's list: where to is asked, one job writes it."""

    def __init__(self, desk: Desk, page: Page, ask: Callable[[QWidget], Path | None]) -> None:
        self._desk, self._page, self._ask = desk, page, ask

    def ask(self, order: Order, wanted: rules.Wanted, tiers: Callable[[str], str]) -> None:
        """Ask for a file, then write the list into it."""
        house = self._page.house
        path = self._ask(self._page) if house is not None else None
        if path is None or house is None:
            return
        work = export_work(ComplaintSource(self._desk), order, wanted, tiers, path)

        def told(count: object) -> str:
            return tell(sentence("complaints", "{n} complaints exported to {file}").of(n=count, file=path.name))

        house.jobs.read(
            work,
            lambda count: self._page.note(told(count)),
            owner=self._page,
            failed=self._failed,
            title=tell(_EXPORT),
            summary=told,
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            text = sentence(
                "complaints", "The file could not be written ({reason}); nothing in the register was touched."
            )
            told = tell(text.of(reason=error.strerror or str(error)))
            self._page.show_error(told, lead=tell(sentence("complaints", "Export stopped.")))
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)


def export_work(
    source: ComplaintSource, order: Order, wanted: rules.Wanted, tiers: Callable[[str], str], path: Path
) -> Callable[[Job], int]:
    """Work that writes the list into *path*, which keeps its former content until all is written."""

    def work(job: Job) -> int:
        ids = source.ids(order, wanted)
        part = path.with_name(f"{path.name}.part")
        try:
            # With a mark at the beginning spreadsheets read the Chinese as what it is.
            with part.open("w", encoding="utf-8-sig", newline="") as file:
                table = csv.writer(file)
                table.writerow([tell(word) for word in HEAD])
                for start in range(0, len(ids), BATCH):
                    job.check()
                    batch = ids[start : start + BATCH]
                    rows = {row.id: row for row in source.rows(batch)}
                    table.writerows(_cells(rows[key], tiers) for key in batch if key in rows)  # type: ignore[index]
                    job.progress(min(start + BATCH, len(ids)), len(ids))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        return len(ids)

    return work


def _cells(row: rules.ListRow, tiers: Callable[[str], str]) -> Sequence[str]:
    return [_plain(text) for text in _texts(row, tiers)]


def _texts(row: rules.ListRow, tiers: Callable[[str], str]) -> Iterator[str]:
    due = row.nearest
    yield row.number
    yield f"{local(row.received_at):%Y-%m-%d %H:%M}"
    yield row.customer_name
    yield tiers(row.tier) if row.tier else ""
    yield from (row.level_word, row.category, row.summary)
    yield due.word if due else ""
    yield due.owner if due else ""
    yield f"{local(due.due_at):%Y-%m-%d %H:%M}" if due else ""
    yield f"{local(row.closed_at):%Y-%m-%d %H:%M}" if row.closed_at else ""


def _plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
