"""Sub-tab 表单: what was printed about a member, what came back signed and what is still away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.list_part import ListPart
from desktop.printouts.rules import PrintoutFacts
from desktop.widgets.cells import Cell, Mark, link
from desktop.widgets.cells import words as text
from desktop.widgets.clock_text import moment
from desktop.widgets.page import Page
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell


class PrintsPart(ListPart):
    """One line for each print; Enter on one that is away marks it as come back."""

    back_asked = Signal(str)
    """The form and number of a paper that came back signed."""

    def __init__(self, desk: Desk, page: Page, title: Callable[[str], str] = lambda code: code) -> None:
        """*title* gives the title of a form by its code."""
        self._title = title
        super().__init__(desk, page, "prints", self._columns(), service.prints_of, icon="printer")
        self.table.setAccessibleName(self.tr("Printed forms of this member"))
        self._empty.say(
            self.tr("Nothing was printed about this member yet"), self.tr("Ctrl+P prints the enrolment form.")
        )
        self.table.opened.connect(self._opened)

    def _columns(self) -> list[Column[PrintoutFacts]]:
        return [
            Column("form", self.tr("Form"), self._form, 260, stretches=True),
            Column("number", self.tr("Number"), lambda row: text(row.number, "ink2", "cell"), 190),
            Column("at", self.tr("Printed"), self._at, 130),
            Column("copies", self.tr("Copies"), lambda row: text(str(row.copies), "ink2", "cell"), 56, narrow=0),
            Column("state", self.tr("Signed paper"), self._state, 150),
            Column("act", "", self._act, 90),
        ]  # fmt: skip

    def _opened(self, key: Key) -> None:
        row = self._lines.line(key)
        if row is not None and _away(row):
            self.back_asked.emit(f"{row.form} {row.number}")

    def _form(self, row: PrintoutFacts) -> Cell:
        return text(f"{row.form} {self._title(row.form)}")

    def _at(self, row: PrintoutFacts) -> Cell:
        return text(tell(moment(row.printed_at, self._desk.now())), "ink2", "cell")

    def _state(self, row: PrintoutFacts) -> Cell:
        if not row.needs_signature:
            return text(self.tr("needs none"), "ink3", "cell")
        if row.returned_at is None:
            return Cell((Mark("attn", self.tr("away")),))
        return Cell((Mark("ok", self.tr("back {time}").format(time=tell(moment(row.returned_at, self._desk.now())))),))

    def _act(self, row: PrintoutFacts) -> Cell:
        return link(self.tr("Came back")) if _away(row) else Cell()


def _away(row: PrintoutFacts) -> bool:
    return row.needs_signature and row.returned_at is None and bool(row.number)
