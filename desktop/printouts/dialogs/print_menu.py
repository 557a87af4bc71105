"""What a page offers to print: the actions, the button with its menu, and why something cannot be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from desktop.core.contributions import Content
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.printouts import rules as paper
from desktop.printouts.dialogs.paperwork import Paperwork
from desktop.printouts.dialogs.print_desk import PrintDesk
from desktop.widgets.buttons import Button
from desktop.widgets.page import Page, Place
from desktop.widgets.speech import tell

_PRINT = sentence("printouts", "Print")


class PrintMenu:
    """Prints the record in view, or all those that are chosen in the list."""

    def __init__(
        self,
        desk: Desk,
        page: Page,
        printing: PrintDesk,
        in_view: Callable[[], Paperwork | None],
        several: Callable[[], Sequence[Key]],
        *,
        unavailable: str = "",
    ) -> None:
        """*in_view* gives the papers of the record in view, *several* the records that are chosen in the list.

        *unavailable* says why nothing of a record can be printed before one is shown.
        """
        self._desk, self._page, self._print, self._in_view, self._several = desk, page, printing, in_view, several
        papers = self._papers = printing.papers
        self._name = f"{papers.name}.print"
        add = partial(page.add_action, place=Place.NOWHERE, unavailable=unavailable)
        plain, first = partial(page.add_action, place=Place.NOWHERE), (papers.first,)
        add(self._name, tell(_PRINT), "Ctrl+P", partial(self._open, first))
        at_once = tell(sentence("printouts", "Print at once"))
        add(f"{self._name}.straight", at_once, "Ctrl+Shift+P", self._straight)
        for code in papers.codes:
            add(f"{self._name}.{code}", papers.entry(code), "", partial(self._open, (code,)))
        blank, pad = partial(self._open, first, Content.BLANK), partial(self._open, first, Content.PAD)
        plain(f"{self._name}.blank", tell(sentence("printouts", "Print a blank form…")), "", blank)
        plain(f"{self._name}.pad", tell(sentence("printouts", "Numbered pad of blanks…")), "", pad)

    def button(self) -> Button:
        """The button that opens the menu; the menu is filled when it is opened first."""
        button = Button(tell(_PRINT), self._name, icon="printer")
        button.setProperty("menu", "true")
        menu = QMenu(button)
        menu.setObjectName(f"{self._name}.menu")
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        action = self._page.action(self._name)
        action.changed.connect(lambda: button.refuse(action.statusTip()))
        return button

    def follow(self, chosen: str) -> None:
        """What can be printed now, and why not; *chosen* says why nothing of a record can."""
        denied = tell(sentence("printouts", "Your posts do not include printing this."))
        may_print = "" if self._desk.may(self._papers.may) else denied
        for name in ("", ".straight", *(f".{code}" for code in self._papers.codes)):
            self._page.allow(f"{self._name}{name}", may_print or chosen)
        self._page.allow(f"{self._name}.blank", may_print)
        pads = tell(sentence("printouts", "Your posts do not include giving out pads."))
        self._page.allow(f"{self._name}.pad", may_print or ("" if self._desk.may(paper.PAD) else pads))

    def _fill(self, menu: QMenu) -> None:
        if menu.isEmpty():
            menu.addActions([self._page.action(f"{self._name}.{code}") for code in self._papers.codes])
            menu.addSeparator()
            menu.addActions([self._page.action(f"{self._name}.{name}") for name in ("blank", "pad")])
            menu.addSeparator()
        self._print.fill_last(menu, self._in_view(), f"{self._name}.last")

    def _open(self, chosen: tuple[str, ...], content: Content = Content.FILLED) -> None:
        several = self._several()
        if content is Content.FILLED and len(several) > 1:
            self._print.open_bulk(several, chosen)
        else:
            self._print.open(self._in_view(), chosen, content)

    def _straight(self) -> None:
        found = self._in_view()
        if found is not None:
            self._print.straight(found)
