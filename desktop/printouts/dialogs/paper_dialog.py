"""The print dialog over a page: opened in the page's house, each print written down, gone when it is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shiboken6 import isValid

from desktop.core.contributions import Content, Printable, Printed
from desktop.printouts.dialogs.paperwork import Paperwork
from desktop.widgets.file_places import AskFiles, ask_files
from desktop.widgets.page import Page
from desktop.widgets.paper_output import Printers
from desktop.widgets.print_dialog import PrintDialog


def open_dialog(
    page: Page,
    subject: str,
    forms: Sequence[Printable],
    note: Callable[[Printed], object],
    *,
    content: Content | None = None,
    printers: Printers | None = None,
    ask: AskFiles = ask_files,
) -> PrintDialog | None:
    """Offer forms for printing; None while the page is in no house.

    *note* is the verb that writes a print down; *content* is chosen at first when it is not the usual one.
    """
    house = page.house
    if house is None:
        return None
    dialog = PrintDialog(
        subject,
        forms,
        house.jobs,
        lambda printed: write_down(page, note, printed),
        report=house.report,
        printers=printers,
        ask=ask,
        parent=page.window(),
    )
    if content is not None:
        dialog.settings.choose(content)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def write_down(page: Page, note: Callable[[Printed], object], printed: Printed) -> None:
    """Write a print down, also when its page has gone while the printer worked: the paper lies there."""
    if isValid(page):
        page.attempt(note, printed)
    else:
        note(printed)


def open_papers(page: Page, papers: Paperwork) -> PrintDialog | None:
    """Offer the papers of one thing, the first of them ticked."""
    return open_dialog(page, papers.subject, papers.printables((papers.sheets[0].key,)), papers.note)
