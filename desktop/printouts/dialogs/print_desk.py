"""Opens the print dialog for a record or for blanks, prints straight, and has every print written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from desktop.core.contributions import Content, Printed, PrintOptions
from desktop.core.listing import Key
from desktop.core.permission import Permission
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.paper.definition import Form
from desktop.printouts.dialogs.bulk_print import Bulk, BulkPrintDialog
from desktop.printouts.dialogs.paper_dialog import open_dialog, write_down
from desktop.printouts.dialogs.paperwork import Paperwork, paper_words
from desktop.widgets.file_places import AskFiles, ask_files
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.page import Page
from desktop.widgets.paper_output import Order, Printers, SystemPrinters
from desktop.widgets.print_dialog import PrintDialog
from desktop.widgets.speech import tell


@dataclass(frozen=True, slots=True)
class Papers:
    """What a page prints: the forms in the order of its menu, the first of them by Ctrl+P."""

    name: str
    """With which the names of the page's actions about one record begin."""
    forms: Sequence[Form]
    may: Permission
    several: Sentence
    """So many records, by their ``{n}``."""
    of: Callable[[Key], Paperwork | None]
    blank: Callable[[], Paperwork]

    @property
    def first(self) -> str:
        """The code of the form that is printed when nothing else is said."""
        return self.forms[0].code

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all forms."""
        return tuple(form.code for form in self.forms)

    def entry(self, code: str) -> str:
        """A form as the print menu names it: ``F03 客户投诉登记反馈表  A4, 2 copies``."""
        form = next(one for one in self.forms if one.code == code)
        return f"{form.code} {form.title}  {paper_words(form)}{self.keys(code)}"

    def keys(self, code: str) -> str:
        """The keys behind the entry of the first form."""
        return "\tCtrl+P" if code == self.first else ""


class PrintDesk:
    """What a page prints; it lives as long as its page."""

    def __init__(
        self, desk: Desk, page: Page, papers: Papers, printers: Printers | None = None, ask: AskFiles = ask_files
    ) -> None:
        self._desk, self._page, self._ask = desk, page, ask
        self.papers = papers
        self._printers = printers or SystemPrinters()

    def open(
        self, paperwork: Paperwork | None, chosen: Sequence[str] = (), content: Content = Content.FILLED
    ) -> PrintDialog | None:
        """The print dialog over the window, for blanks without *paperwork*; None before the page has a house."""
        if self._page.house is None:
            return None
        paperwork = paperwork or self.papers.blank()
        usual = paperwork.number and content is Content.FILLED
        return open_dialog(
            self._page,
            paperwork.subject or tell(sentence("printouts", "blank forms")),
            paperwork.printables(chosen or (self.papers.first,)),
            paperwork.note,
            content=None if usual else Content.BLANK if content is Content.FILLED else content,
            printers=self._printers,
            ask=self._ask,
        )

    def straight(self, paperwork: Paperwork) -> None:
        """Print the first form on the usual printer at once; without a printer, ask in the dialog."""
        names, house = self._printers.names(), self._page.house
        if not names or house is None:
            self.open(paperwork)
            return
        first = self.papers.first
        form = next(one for one in paperwork.printables((first,)) if one.code == first)
        assert form.issue is not None
        render, printers = form.issue(Content.FILLED, PrintOptions()), self._printers

        def work(job: Job) -> Printed:
            rendered = render()
            printers.send(rendered.pdf, Order(names[0]), job)
            return Printed(form.code, Content.FILLED, PrintOptions(), 1, True, names[0], rendered)

        title = tell(sentence("printouts", "Printing {form} on {printer}").of(form=first, printer=names[0]))
        house.jobs.read(
            work,
            lambda printed: write_down(self._page, paperwork.note, printed),
            owner=house.jobs,
            failed=self._failed,
            title=title,
            summary=lambda _printed: tell(sentence("printouts", "{form} printed").of(form=first)),
        )

    def open_bulk(self, keys: Sequence[Key], chosen: Sequence[str] = ()) -> BulkPrintDialog | None:
        """Ask what to print of several records, then print it in one job that can be cancelled between two of them."""
        house = self._page.house
        if house is None:
            return None
        called = tell(self.papers.several.of(n=len(keys)))
        ticked = chosen or (self.papers.first,)
        dialog = BulkPrintDialog(
            called,
            len(keys),
            self.papers.forms,
            ticked,
            printers=self._printers.names(),
            parent=self._page.window(),
        )
        dialog.print_asked.connect(
            lambda codes, printer: self._bulk(dialog, Bulk(keys, codes, self.papers.of), printer)
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
        called = self.papers.several.of(n=total)

        def summary(done: object) -> str:
            if done == total:
                return tell(sentence("printouts", "{records} printed").of(records=called))
            return tell(sentence("printouts", "{n} of {records} printed, then stopped").of(n=done, records=called))

        def failed(error: BaseException) -> None:
            if bulk.out:
                self._page.note(summary(len(bulk.out)))
            self._failed(error)

        house.jobs.write(
            work,
            lambda done: self._page.note(summary(done)),
            owner=self._page,
            failed=failed,
            title=tell(sentence("printouts", "Printing {records}").of(records=called)),
            summary=summary,
        )

    def fill_last(self, menu: QMenu, paperwork: Paperwork | None, name: str) -> None:
        """Say in a menu of papers which the record has not, and keep the line about the last print at its end."""
        for action in menu.actions():
            if action.objectName() == name:
                menu.removeAction(action)
                action.deleteLater()
        if paperwork is None:
            return
        for code in self.papers.codes:
            self._explain(menu, code, paperwork.why_not(code))
        last = paperwork.last_printed()
        if last is not None:
            form, told = last
            action = menu.addAction(told)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked: self.open(paperwork, (form,)))

    def _explain(self, menu: QMenu, code: str, why_not: str) -> None:
        """A paper that the record has not stands in the menu with the reason."""
        name = f"{self.papers.name}.print.{code}"
        found = next((one for one in menu.actions() if one.objectName() == name), None)
        if found is None or not self._desk.may(self.papers.may):
            return
        form = next(one for one in self.papers.forms if one.code == code)
        found.setText(f"{form.code} {form.title}\t{why_not}" if why_not else self.papers.entry(code))
        self._page.allow(found.objectName(), why_not)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Exception) or isinstance(error, Cancelled):
            return
        if not isValid(self._page):
            raise error
        self._page.show_refusal(error)
