"""Prints the papers about a member's tier and card: F12 and F64."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.member_paperwork import MemberPaperwork
from desktop.membership.forms.tiers import CARD_SLIP, application
from desktop.membership.rules.papers_tiers import ApplicationFacts
from desktop.paper.definition import Form
from desktop.printouts.dialogs.paper_dialog import open_papers
from desktop.printouts.dialogs.paperwork import Sheet
from desktop.widgets.page import Page
from desktop.widgets.print_dialog import PrintDialog


def print_application(desk: Desk, page: Page, member_id: UUID, number: str) -> PrintDialog | None:
    """Open the print dialog with F12 of something that was done, and with F64 where a card was handed out.

    Without a number F12 has the member's data and is ticked by hand.
    """
    found: list[tuple[Form, Any]] = []

    def keep(facts: ApplicationFacts | None) -> None:
        if facts is not None:
            tiers = service.tiers_on_paper(desk, {facts.from_tier, facts.to_tier})
            found.append((application(tiers), facts))

    if number:
        page.attempt(service.application_by_number, desk, number, done=keep)
        slip = service.card_slip(desk, number)
        found += [(CARD_SLIP, slip)] if slip is not None else []
    else:
        page.attempt(service.application_of, desk, member_id, done=keep)
    return _open(desk, page, member_id, found) if found else None


def _open(desk: Desk, page: Page, member_id: UUID, found: list[tuple[Form, Any]]) -> PrintDialog | None:
    sheets = [Sheet(form.code, form, facts.number, facts) for form, facts in found]
    facts = found[0][1]
    return open_papers(page, MemberPaperwork(desk, member_id, sheets, facts.number, facts.name))
