"""The list as a table file: everybody the filter lets through, in its order, for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.listing import Order
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people.rules import MemberRow, MembersWanted
from desktop.people.service import MembersSource
from desktop.widgets.figures import phone
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

BATCH = 500
_EXPORT = sentence("membership", "Export the list")
_WRITTEN = sentence("membership", "{n} members exported to {file}")
HEAD = (
    sentence("membership", "Name"),
    sentence("membership", "Card"),
    sentence("membership", "Telephone"),
    sentence("membership", "Tier"),
    sentence("membership", "Customer manager"),
    sentence("membership", "Contract until"),
    sentence("membership", "Broadband until"),
    sentence("membership", "Do not disturb"),
    sentence("membership", "State"),
)
_FORMULA = ("=", "+", "-", "@", "\t")


def ask_table(parent: QWidget) -> Path | None:
    """Where the table should lie; None when given up."""
    proposed = f"{tell(sentence('membership', 'Members'))}.csv"
    file, _ = QFileDialog.getSaveFileName(parent, tell(_EXPORT), proposed, "CSV (*.csv)")
    return Path(file).with_suffix(".csv") if file else None


class ListExport:
    """The export of one page's list: where to is asked, one job writes it."""

    def __init__(self, desk: Desk, page: Page, ask: Callable[[QWidget], Path | None]) -> None:
        self._desk, self._page, self._ask = desk, page, ask

    def ask(self, order: Order, wanted: MembersWanted) -> None:
        """Ask for a file, then write the list into it."""
        house = self._page.house
        path = self._ask(self._page) if house is not None else None
        if path is None or house is None:
            return

        def told(count: object) -> str:
            return tell(_WRITTEN.of(n=count, file=path.name))

        house.jobs.read(
            export_work(MembersSource(self._desk), order, wanted, path),
            lambda count: self._page.note(told(count)),
            owner=self._page,
            failed=self._failed,
            title=tell(_EXPORT),
            summary=told,
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            text = sentence("membership", "The file could not be written ({reason}); no member was touched.")
            told = tell(text.of(reason=error.strerror or str(error)))
            self._page.show_error(told, lead=tell(sentence("membership", "Export stopped.")))
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)


def export_work(source: MembersSource, order: Order, wanted: MembersWanted, path: Path) -> Callable[[Job], int]:
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
                    table.writerows([_plain(text) for text in _texts(rows[key])] for key in batch if key in rows)  # type: ignore[index]
                    job.progress(min(start + BATCH, len(ids)), len(ids))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        return len(ids)

    return work


def _texts(row: MemberRow) -> Iterator[str]:
    yield from (row.name, row.card, phone(row.phone), row.tier, row.manager)
    yield from (str(day or "") for day in (row.contract_until, row.broadband_until))
    yield tell(sentence("membership", "yes")) if row.do_not_disturb else ""
    yield row.state.zh


def _plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
