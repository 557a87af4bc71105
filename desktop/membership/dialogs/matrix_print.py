"""Prints 权益对照表 (F14) of the version in view, or blank."""

from __future__ import annotations

from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.forms.benefits import NOTICE
from desktop.membership.rules.papers_benefits import NoticeFacts
from desktop.printouts.dialogs.paperwork import Paperwork, Sheet
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog


def paperwork(desk: Desk, facts: NoticeFacts) -> Paperwork:
    """The notice as the print dialog wants it."""
    sheet = Sheet(NOTICE.code, NOTICE, facts.number, facts)
    return Paperwork(desk, [sheet], number=facts.number, name=facts.version)


def print_notice(desk: Desk, page: Page, number: int) -> PrintDialog | None:
    """Open the print dialog with the notice of a version; None when the page is in no house, or it was refused."""
    house = page.house
    if house is None:
        return None
    opened: list[PrintDialog] = []

    def show(facts: NoticeFacts) -> None:
        papers = paperwork(desk, facts)
        dialog = PrintDialog(
            papers.subject,
            papers.printables((NOTICE.code,)),
            house.jobs,
            lambda printed: page.attempt(papers.note, printed),
            report=house.report,
            parent=page.window(),
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        opened.append(dialog)

    page.attempt(service.benefit_notice, desk, number, done=show)
    return opened[0] if opened else None
