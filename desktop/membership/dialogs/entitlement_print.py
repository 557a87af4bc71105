"""Prints 会员权益使用登记表 (F13): the slip of one use to be signed, or the uses of a member in a period."""

from __future__ import annotations

from uuid import UUID

from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.member_paperwork import MemberPaperwork, paper_period
from desktop.membership.forms.entitlements import BENEFIT_USES
from desktop.membership.rules.entitlement_acts import UsesWanted
from desktop.membership.rules.papers_entitlements import UseSheet
from desktop.printouts.dialogs.paper_dialog import open_papers
from desktop.printouts.dialogs.paperwork import Sheet
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog


def print_slip(desk: Desk, page: Page, member_id: UUID, number: str) -> PrintDialog | None:
    """Open the print dialog with the slip of one use; None when there is none, or it was refused."""
    found: list[UseSheet | None] = []
    page.attempt(service.use_slip, desk, number, done=found.append)
    return _open(desk, page, member_id, found[0]) if found and found[0] is not None else None


def print_uses(desk: Desk, page: Page, member_id: UUID, wanted: UsesWanted) -> PrintDialog | None:
    """Open the print dialog with the uses of a period, this year to today where none is chosen."""
    first, until = paper_period(desk, wanted.from_on, wanted.until_on)
    found: list[UseSheet] = []
    page.attempt(service.use_sheet, desk, member_id, first, until, wanted.benefit, done=found.append)
    return _open(desk, page, member_id, found[0]) if found else None


def _open(desk: Desk, page: Page, member_id: UUID, facts: UseSheet) -> PrintDialog | None:
    sheet = Sheet(BENEFIT_USES.code, BENEFIT_USES, facts.number, facts)
    return open_papers(page, MemberPaperwork(desk, member_id, [sheet], facts.number, facts.name))
