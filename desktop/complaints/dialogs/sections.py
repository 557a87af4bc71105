"""The sections of the page besides the register, made when they are first chosen: reports, calls, strikes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.complaints.dialogs.improvements import ImprovementsPane
from desktop.complaints.dialogs.nuisance import NuisancePane
from desktop.complaints.dialogs.strikes import StrikesPane
from desktop.complaints.rules import reports
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.breadth import Breadth
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


class Section(Protocol):
    """What a section other than the register can do."""

    panes: list[QWidget]

    def begin(self) -> None:
        """Shown for the first time."""
        ...

    def refresh(self) -> None:
        """Read again what it shows."""
        ...

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        ...

    def back(self) -> bool:
        """Leave its innermost layer; False when there is none."""
        ...


class Sections(QStackedWidget):
    """The register and beside it the other sections, one in view."""

    def __init__(self, register: QWidget, others: Mapping[str, Callable[[], QWidget]]) -> None:
        super().__init__()
        self.setObjectName("complaints.content")
        self._others = others
        self._made: dict[str, QWidget] = {}
        self._register = register
        self._breadth = Breadth.NORMAL
        self.addWidget(register)

    def made(self, value: str) -> tuple[QWidget, bool]:
        """The widget of a section, and whether it was made just now."""
        if value in self._made:
            return self._made[value], False
        widget = self._others[value]()
        self._made[value] = widget
        self.addWidget(widget)
        return widget, True

    def turn_to(self, value: str) -> Section | None:
        """Bring a section into view; None is the register."""
        if value not in self._others:
            self.setCurrentWidget(self._register)
            return None
        widget, _new = self.made(value)
        self.setCurrentWidget(widget)
        section = cast(Section, widget)
        section.give_way(self._breadth)
        section.begin()
        return section

    def current(self) -> Section | None:
        """The section in view; None is the register."""
        shown = self.currentWidget()
        return None if shown is self._register else cast("Section | None", shown)

    def refresh(self) -> None:
        """Read again the section in view."""
        section = self.current()
        if section is not None:
            section.refresh()

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        self._breadth = breadth
        section = self.current()
        if section is not None:
            section.give_way(breadth)
