"""Opens the print dialog for a complaint or for blanks, prints straight, and has every print written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from desktop.complaints import forms, rules, service
from desktop.complaints.dialogs.bulk_print import Bulk, BulkPrintDialog
from desktop.complaints.dialogs.printing import Paperwork, form_of, paper_words
from desktop.core.contributions import Content, Printed, PrintOptions
from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.jobs import Job
from desktop.widgets.page import Page
from desktop.widgets.paper_output import Order, Printers, SystemPrinters
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.print_options import ask_files
from desktop.widgets.speech import tell

Ask = Callable[[QWidget, Sequence[str]], list[Path]]
FIRST = forms.FORMS[0].code
AT_RECEIPT = ("F03", "F08")
"""What is printed when a complaint is registered: the register form and the customer's receipt."""
ALL = tuple(form.code for form in forms.FORMS)


class PrintDesk:
    """What a page prints; it lives as long as its page."""

    def __init__(self, desk: Desk, page: Page, printers: Printers | None = None, ask: Ask = ask_files) -> None:
        self._desk, self._page, self._ask = desk, page, ask
        self._printers = printers or SystemPrinters()

    def open(
        self, facts: rules.ComplaintFacts | None, chosen: Sequence[str] = (FIRST,), content: Content = Content.FILLED
    ) -> PrintDialog | None:
        """The print dialog over the window; None before the page has entered its house."""
        house = self._page.house
        if house is None:
            return None
        paperwork = Paperwork(self._desk, facts)
        dialog = PrintDialog(
            paperwork.subject or tell(sentence("complaints", "blank forms")),
            paperwork.printables(chosen),
            house.jobs,
            lambda printed: self._note(paperwork, printed),
            report=house.report,
            printers=self._printers,
            ask=self._ask,
            parent=self._page.window(),
        )
        if facts is None or content is not Content.FILLED:
            dialog.settings.choose(Content.BLANK if content is Content.FILLED else content)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def straight(self, facts: rules.ComplaintFacts) -> None:
        """Print the first form on the usual printer at once; without a printer, ask in the dialog."""
        names, house = self._printers.names(), self._page.house
        if not names or house is None:
            self.open(facts)
            return
        paperwork = Paperwork(self._desk, facts)
        form = next(one for one in paperwork.printables((FIRST,)) if one.code == FIRST)
        assert form.issue is not None
        render, printers = form.issue(Content.FILLED, PrintOptions()), self._printers

        def work(job: Job) -> Printed:
            rendered = render()
            printers.send(rendered.pdf, Order(names[0]), job)
            return Printed(form.code, Content.FILLED, PrintOptions(), 1, True, names[0], rendered)

        title = tell(sentence("complaints", "Printing {form} on {printer}").of(form=FIRST, printer=names[0]))
        house.jobs.read(
            work,
            lambda printed: self._note(paperwork, printed),
            owner=self._page,
            failed=self._failed,
            title=title,
            summary=lambda _printed: tell(sentence("complaints", "{form} printed").of(form=FIRST)),
        )

    def open_bulk(self, keys: Sequence[Key], chosen: Sequence[str] = (FIRST,)) -> BulkPrintDialog | None:
        """Ask what to print of several cases, then print it in one job that can be cancelled between two cases."""
        house = self._page.house
        if house is None:
            return None
        dialog = BulkPrintDialog(len(keys), chosen, self._printers.names(), self._page.window())
        dialog.print_asked.connect(
            lambda codes, printer: self._bulk(dialog, Bulk(keys, codes, self._paperwork), printer)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _bulk(self, dialog: BulkPrintDialog, bulk: Bulk, printer: str) -> None:
        house = self._page.house
        assert house is not None
        if printer:
            work = bulk.to_printer(self._printers, printer)
        else:
            # One name more than one file has: a folder is asked for.
            files = self._ask(dialog, ("1", "2"))
            if not files:
                return
            work = bulk.to_folder(files[0].parent)
        dialog.accept()
        total = len(bulk.keys)

        def summary(done: object) -> str:
            if done == total:
                return tell(sentence("complaints", "{n} complaints printed").of(n=total))
            return tell(sentence("complaints", "{n} of {all} complaints printed, then stopped").of(n=done, all=total))

        house.jobs.write(
            work,
            lambda done: self._page.note(summary(done)),
            owner=self._page,
            failed=self._failed,
            title=tell(sentence("complaints", "Printing {n} complaints").of(n=total)),
            summary=summary,
        )

    def _paperwork(self, key: Key) -> Paperwork | None:
        facts = service.facts(self._desk, cast(UUID, key))
        return None if facts is None else Paperwork(self._desk, facts)

    def fill_last(self, menu: QMenu, facts: rules.ComplaintFacts | None, name: str) -> None:
        """Say in a menu of papers which the case has not, and keep the line about the last print at its end."""
        for action in menu.actions():
            if action.objectName() == name:
                menu.removeAction(action)
                action.deleteLater()
        if facts is None:
            return
        paperwork = Paperwork(self._desk, facts)
        for code in ALL:
            self._explain(menu, code, paperwork.why_not(code))
        last = paperwork.last_printed()
        if last is not None:
            form, told = last
            action = menu.addAction(told)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked: self.open(facts, (form,)))

    def _explain(self, menu: QMenu, code: str, why_not: str) -> None:
        """A paper that the case has not stands in the menu with the reason."""
        found = next((one for one in menu.actions() if one.objectName() == f"complaint.print.{code}"), None)
        if found is None or not self._desk.may(rules.PRINT):
            return
        keys = "\tCtrl+P" if code == FIRST else ""
        form = form_of(code)
        found.setText(f"{form.code} {form.title}\t{why_not}" if why_not else f"{entry_words(code)}{keys}")
        self._page.allow(found.objectName(), why_not)

    def _note(self, paperwork: Paperwork, printed: Printed) -> None:
        self._page.attempt(paperwork.note, printed)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Exception):
            self._page.show_refusal(error)


def entry_words(code: str) -> str:
    """A form as the print menu names it: ``F03 客户投诉登记反馈表  A4, 2 copies``."""
    form = form_of(code)
    return f"{form.code} {form.title}  {paper_words(form)}"
