"""Prints 会员权益使用登记表 (F13): the slip of one use to be signed, or the uses of a member in a period."""

from __future__ import annotations

from uuid import UUID

from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.forms.entitlements import BENEFIT_USES
from desktop.membership.rules.entitlement_acts import UsesWanted
from desktop.membership.rules.papers_entitlements import UseSheet
from desktop.printouts import rules as paper
from desktop.printouts.dialogs.paperwork import Paperwork, Sheet
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog


def paperwork(desk: Desk, facts: UseSheet, member_id: UUID) -> Paperwork:
    """The register as the print dialog wants it; its print is kept with the member."""

    def record(at: Desk, printed: paper.Print) -> object:
        return service.record_print(at, printed, member_id if printed.number else None)

    sheet = Sheet(BENEFIT_USES.code, BENEFIT_USES, facts.number, facts)
    return Paperwork(desk, [sheet], number=facts.number, name=facts.name, record=record)


def print_slip(desk: Desk, page: Page, member_id: UUID, number: str) -> PrintDialog | None:
    """Open the print dialog with the slip of one use; None when there is none, or it was refused."""
    found: list[UseSheet | None] = []
    page.attempt(service.use_slip, desk, number, done=found.append)
    return _open(desk, page, member_id, found[0]) if found and found[0] is not None else None


def print_uses(desk: Desk, page: Page, member_id: UUID, wanted: UsesWanted) -> PrintDialog | None:
    """Open the print dialog with the uses of a period, this year to today where none is chosen."""
    until = wanted.until_on or desk.today()
    first = wanted.from_on or min(until, desk.today()).replace(month=1, day=1)
    found: list[UseSheet] = []
    page.attempt(service.use_sheet, desk, member_id, first, until, wanted.benefit, done=found.append)
    return _open(desk, page, member_id, found[0]) if found else None


def _open(desk: Desk, page: Page, member_id: UUID, facts: UseSheet) -> PrintDialog | None:
    house = page.house
    if house is None:
        return None
    papers = paperwork(desk, facts, member_id)
    dialog = PrintDialog(
        papers.subject,
        papers.printables((BENEFIT_USES.code,)),
        house.jobs,
        lambda printed: page.attempt(papers.note, printed),
        report=house.report,
        parent=page.window(),
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
