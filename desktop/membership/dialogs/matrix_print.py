"""Prints 权益对照表 (F14) of the version in view, or blank."""

from __future__ import annotations

from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.forms.benefits import NOTICE
from desktop.membership.rules.papers_benefits import NoticeFacts
from desktop.printouts.dialogs.paper_dialog import open_papers
from desktop.printouts.dialogs.paperwork import Paperwork, Sheet
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog


def paperwork(desk: Desk, facts: NoticeFacts) -> Paperwork:
    """The notice as the print dialog wants it."""
    sheet = Sheet(NOTICE.code, NOTICE, facts.number, facts)
    return Paperwork(desk, [sheet], number=facts.number, name=facts.version)


def print_notice(desk: Desk, page: Page, number: int) -> PrintDialog | None:
    """Open the print dialog with the notice of a version; None when the page is in no house, or it was refused."""
    if page.house is None:
        return None
    found: list[NoticeFacts] = []
    page.attempt(service.benefit_notice, desk, number, done=found.append)
    return open_papers(page, paperwork(desk, found[0])) if found else None
