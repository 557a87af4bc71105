"""Prints 积分对账单 (F24) of the member in view for any period."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from desktop.desk import Desk
from desktop.membership.dialogs.member_paperwork import MemberPaperwork, paper_period
from desktop.points import service as points
from desktop.points.forms import STATEMENT
from desktop.points.rules import StatementFacts
from desktop.printouts.dialogs.paper_dialog import open_papers
from desktop.printouts.dialogs.paperwork import Sheet
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog

Period = tuple[date | None, date | None]


def print_statement(desk: Desk, page: Page, member_id: UUID, chosen: Period) -> PrintDialog | None:
    """Open the print dialog with the statement of a period; None when the page is in no house, or it was refused."""
    if page.house is None:
        return None
    found: list[StatementFacts] = []
    page.attempt(points.statement, desk, member_id, *paper_period(desk, *chosen), done=found.append)
    if not found:
        return None
    (facts,) = found
    sheet = Sheet(STATEMENT.code, STATEMENT, facts.number, facts)
    return open_papers(page, MemberPaperwork(desk, member_id, [sheet], facts.number, facts.name))
