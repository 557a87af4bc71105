"""Prints 积分对账单 (F24) of the member in view for any period."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from desktop.desk import Desk
from desktop.membership import service
from desktop.points import service as points
from desktop.points.forms import STATEMENT
from desktop.points.rules import StatementFacts
from desktop.printouts import rules as paper
from desktop.printouts.dialogs.paperwork import Paperwork, Sheet
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog

Period = tuple[date | None, date | None]


def paperwork(desk: Desk, facts: StatementFacts, member_id: UUID) -> Paperwork:
    """The statement as the print dialog wants it; its print is kept with the member."""

    def record(at: Desk, printed: paper.Print) -> object:
        return service.record_print(at, printed, member_id if printed.number else None)

    sheet = Sheet(STATEMENT.code, STATEMENT, facts.number, facts)
    return Paperwork(desk, [sheet], number=facts.number, name=facts.name, record=record)


def statement_period(desk: Desk, chosen: Period) -> tuple[date, date]:
    """The days that stand in the filter; from the beginning of this year to today where none does."""
    first, last = chosen
    until = last or desk.today()
    return first or min(until, desk.today()).replace(month=1, day=1), until


def print_statement(desk: Desk, page: Page, member_id: UUID, chosen: Period) -> PrintDialog | None:
    """Open the print dialog with the statement of a period; None when the page is in no house, or it was refused."""
    house = page.house
    if house is None:
        return None
    opened: list[PrintDialog] = []

    def show(facts: StatementFacts) -> None:
        papers = paperwork(desk, facts, member_id)
        dialog = PrintDialog(
            papers.subject,
            papers.printables((STATEMENT.code,)),
            house.jobs,
            lambda printed: page.attempt(papers.note, printed),
            report=house.report,
            parent=page.window(),
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        opened.append(dialog)

    page.attempt(points.statement, desk, member_id, *statement_period(desk, chosen), done=show)
    return opened[0] if opened else None
