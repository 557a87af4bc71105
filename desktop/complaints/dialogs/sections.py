"""The sections of the page besides the register, made when they are first chosen: reports, calls, strikes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop.complaints.dialogs.improvements import ImprovementsPane
from desktop.complaints.dialogs.nuisance import NuisancePane
from desktop.complaints.dialogs.strikes import StrikesPane
from desktop.complaints.rules import reports
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

REGISTER = "open"


def beside_register(desk: Desk, page: Page, show: Callable[[Key], None]) -> Mapping[str, Callable[[], QWidget]]:
    """What stands beside the register of a page, by its name in the bar; *show* brings a case into view."""
    found: dict[str, Callable[[], QWidget]] = {}

    def charted() -> QWidget:
        from desktop.complaints.dialogs.reports import ReportsPane  # charts and tables: read when they are wanted

        pane = ReportsPane(desk, page)
        pane.open_asked.connect(show)
        return pane

    def strikes() -> QWidget:
        pane = StrikesPane(desk, page)
        pane.open_asked.connect(show)
        return pane

    def improvements() -> QWidget:
        pane = ImprovementsPane(desk, page)
        pane.open_asked.connect(show)
        pane.print_asked.connect(lambda _case: page.run("complaint.print.F56"))
        return pane

    if desk.may(reports.READ):
        page.bar.add_section("reports", tell(sentence("complaints", "Reports")))
        found["reports"] = charted
    page.bar.add_section("nuisance", tell(sentence("complaints", "Nuisance calls")))
    found["nuisance"] = lambda: NuisancePane(desk, page)
    page.bar.add_section("improvements", tell(sentence("complaints", "Improvements")))
    found["improvements"] = improvements
    page.bar.add_section("strikes", tell(sentence("complaints", "Three strikes")))
    found["strikes"] = strikes
    return found
