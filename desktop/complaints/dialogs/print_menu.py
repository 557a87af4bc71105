"""What a page offers to print: the actions, the button with its menu, and why something cannot be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from desktop.complaints import forms, rules
from desktop.complaints.dialogs.print_desk import ALL, FIRST, PrintDesk, entry_words
from desktop.core.contributions import Content
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.printouts import rules as paper
from desktop.widgets.buttons import Button
from desktop.widgets.page import Page, Place
from desktop.widgets.speech import tell

_PRINT = sentence("complaints", "Print")


class PrintMenu:
    """Prints the case in view, or all those that are chosen in the list."""

    def __init__(
        self,
        desk: Desk,
        page: Page,
        printing: PrintDesk,
        facts: Callable[[], rules.ComplaintFacts | None],
        several: Callable[[], Sequence[Key]],
    ) -> None:
        """*facts* are those of the case in view, *several* the cases that are chosen in the list."""
        self._desk, self._page, self._print, self._facts, self._several = desk, page, printing, facts, several
        add = partial(page.add_action, place=Place.NOWHERE)
        add("complaint.print", tell(_PRINT), "Ctrl+P", partial(self._open, (FIRST,)))
        at_once = tell(sentence("complaints", "Print at once"))
        add("complaint.print.straight", at_once, "Ctrl+Shift+P", self._straight)
        for form in forms.FORMS:
            keys = "\tCtrl+P" if form.code == FIRST else ""
            words = f"{entry_words(form.code)}{keys}"
            add(f"complaint.print.{form.code}", words, "", partial(self._open, (form.code,)))
        blank, pad = partial(self._open, (FIRST,), Content.BLANK), partial(self._open, (FIRST,), Content.PAD)
        add("complaint.print.blank", tell(sentence("complaints", "Print a blank form…")), "", blank)
        add("complaint.print.pad", tell(sentence("complaints", "Numbered pad of blanks…")), "", pad)

    def button(self) -> Button:
        """The button that opens the menu; the menu is filled when it is opened first."""
        button = Button(tell(_PRINT), "complaint.print", icon="printer")
        button.setProperty("menu", "true")
        menu = QMenu(button)
        menu.setObjectName("complaint.print.menu")
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        action = self._page.action("complaint.print")
        action.changed.connect(lambda: button.refuse(action.statusTip()))
        return button

    def follow(self, chosen: str) -> None:
        """What can be printed now, and why not; *chosen* says why nothing of a case can."""
        denied = tell(sentence("complaints", "Your posts do not include printing complaints."))
        may_print = "" if self._desk.may(rules.PRINT) else denied
        for name in ("", ".straight", *(f".{code}" for code in ALL)):
            self._page.allow(f"complaint.print{name}", may_print or chosen)
        self._page.allow("complaint.print.blank", may_print)
        pads = tell(sentence("complaints", "Your posts do not include giving out pads."))
        self._page.allow("complaint.print.pad", may_print or ("" if self._desk.may(paper.PAD) else pads))

    def _fill(self, menu: QMenu) -> None:
        if menu.isEmpty():
            menu.addActions([self._page.action(f"complaint.print.{code}") for code in ALL])
            menu.addSeparator()
            menu.addActions([self._page.action(f"complaint.print.{name}") for name in ("blank", "pad")])
            menu.addSeparator()
        self._print.fill_last(menu, self._facts(), "complaint.print.last")

    def _open(self, chosen: tuple[str, ...], content: Content = Content.FILLED) -> None:
        several = self._several()
        if content is Content.FILLED and len(several) > 1:
            self._print.open_bulk(several, chosen)
        else:
            self._print.open(self._facts(), chosen, content)

    def _straight(self) -> None:
        facts = self._facts()
        if facts is not None:
            self._print.straight(facts)
