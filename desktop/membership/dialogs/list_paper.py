"""Prints lists and handovers: F45 of what is listed, F42 of what was moved."""

from __future__ import annotations

from typing import Any

from desktop.desk import Desk
from desktop.membership.forms.books import HANDOVER, MEMBER_LIST
from desktop.membership.rules.papers_books import HandoverSheet, ListSheet
from desktop.paper.definition import Form
from desktop.printouts.dialogs.paper_dialog import open_papers
from desktop.printouts.dialogs.paperwork import Paperwork, Sheet
from desktop.widgets.page import Page


def print_list(desk: Desk, page: Page, facts: ListSheet) -> None:
    """Open the print dialog with a list of members."""
    _dialog(desk, page, MEMBER_LIST, facts, facts.title)


def print_handover(desk: Desk, page: Page, facts: HandoverSheet) -> None:
    """Open the print dialog with a handover list."""
    _dialog(desk, page, HANDOVER, facts, facts.to_name)


def _dialog(desk: Desk, page: Page, form: Form, facts: Any, name: str) -> None:
    open_papers(page, Paperwork(desk, [Sheet(form.code, form, facts.number, facts)], number=facts.number, name=name))
