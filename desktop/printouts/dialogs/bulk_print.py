"""Printing the forms of several records at once: what and where to is asked once, one job does it, one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core.contributions import Content, Printed, PrintOptions
from desktop.core.file_names import file_name
from desktop.core.listing import Key
from desktop.core.whole_files import whole_file
from desktop.paper.definition import Form
from desktop.printouts.dialogs.paperwork import Paperwork, paper_words
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option
from desktop.widgets.fields import FieldRow, FormGrid
from desktop.widgets.inputs import CheckLine
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.paper_output import Order, Printers
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space

NAME = "bulk"


class BulkPrintDialog(QDialog):
    """Asks which forms of so many records go to which printer, or into a folder as PDFs."""

    print_asked = Signal(object, str)
    """The codes of the forms and the printer; an empty printer asks for PDFs."""

    def __init__(
        self,
        called: str,
        count: int,
        forms: Sequence[Form],
        chosen: Sequence[str],
        *,
        printers: Sequence[str],
        parent: QWidget,
    ) -> None:
        """*called* are the *count* records in words, *chosen* the codes of the forms that are ticked."""
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(self.tr("Print several records"))
        self._called, self._forms = called, {form.code: form for form in forms}
        self._ticks = {form.code: self._tick(form, form.code in chosen) for form in forms}
        self._printer = Choice([Option(name, name) for name in printers])
        self._printer.set_value(printers[0] if printers else "")
        self._told = Label("", "hint", name=f"{NAME}.sum")
        self._count = count
        self._print = Button(self.tr("Print"), f"{NAME}.ok", kind="primary", icon="printer")
        self._pdf = Button(self.tr("Save as PDF"), f"{NAME}.pdf")
        self._close = Button(self.tr("Close"), f"{NAME}.cancel", keys="Esc")
        self._has_printer = bool(printers)
        self._lay_out()
        self._print.clicked.connect(lambda: self._ask(self._printer.value()))
        self._pdf.clicked.connect(lambda: self._ask(""))
        self._close.clicked.connect(self.reject)
        self._print.setDefault(True)
        self._judge()

    def _tick(self, form: Form, on: bool) -> CheckLine:
        tick = CheckLine(f"{form.code} {form.title}  {paper_words(form)}")
        tick.setObjectName(f"{NAME}.{form.code}")
        tick.set_value(on)
        tick.edited.connect(self._judge)
        return tick

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (20, 16, 20, 16), gap=10)
        title = self.tr("Print {records}").format(records=self._called)
        column.addWidget(Label(title, "head", name=f"{NAME}.title"))
        column.addWidget(self._choice(), 1)
        grid = FormGrid()
        grid.add(FieldRow(f"{NAME}.printer", self.tr("Printer"), self._printer))
        column.addWidget(grid)
        column.addWidget(self._told)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(self._pdf)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._print)
        column.addLayout(row)
        self.resize(metrics().px(520), metrics().px(460))

    def _choice(self) -> QScrollArea:
        area = Scrolled(f"{NAME}.forms", margins=(0, 0, 0, 0), gap=2, wide=True)
        for tick in self._ticks.values():
            area.column.addWidget(tick)
        area.column.addStretch(1)
        return area

    def codes(self) -> list[str]:
        """The forms that are ticked."""
        return [code for code, tick in self._ticks.items() if tick.value()]

    def _judge(self) -> None:
        chosen = self.codes()
        sheets = sum(len(self._forms[code].copies) for code in chosen) * self._count
        self._told.setText(self.tr("{n} sets of paper in all").format(n=sheets) if chosen else "")
        none = "" if chosen else self.tr("Tick a form first.")
        self._pdf.refuse(none)
        lacking = self.tr("There is no printer on this PC. Save a PDF and print it elsewhere.")
        self._print.refuse(none or ("" if self._has_printer else lacking))

    def _ask(self, printer: str) -> None:
        self.print_asked.emit(self.codes(), printer)


@dataclass(frozen=True, slots=True)
class Bulk:
    """So many records on paper: how far the job came is its result, also when it was cancelled."""

    keys: Sequence[Key]
    codes: Sequence[str]
    paperwork: Callable[[Key], Paperwork | None]
    out: list[Key] = field(default_factory=list)
    """The records that are wholly on paper, also when a printer stopped the rest."""

    def to_printer(self, printers: Printers, name: str) -> Callable[[Job], int]:
        """Work that prints one record after the other and writes each print down."""

        def send(printed: Printed, _paperwork: Paperwork, job: Job) -> Printed:
            printers.send(printed.rendered.pdf, Order(name), job)
            return Printed(printed.code, printed.content, printed.options, 1, True, name, printed.rendered)

        return lambda job: self._work(job, send)

    def to_folder(self, folder: Path) -> Callable[[Job], int]:
        """Work that lays one PDF for each record and form into *folder*."""

        def keep(printed: Printed, paperwork: Paperwork, _job: Job) -> Printed:
            file = folder / file_name(f"{printed.code} {paperwork.subject}.pdf")
            with whole_file(file) as part:
                part.write_bytes(printed.rendered.pdf)
            return Printed(printed.code, printed.content, printed.options, 1, False, str(file), printed.rendered)

        return lambda job: self._work(job, keep)

    def _work(self, job: Job, put: Callable[[Printed, Paperwork, Job], Printed]) -> int:
        for key in self.keys:
            if job.cancelled():
                break
            paperwork = self.paperwork(key)
            try:
                if paperwork is not None:
                    self._print(paperwork, put, job)
            except Cancelled:  # in the midst of this record
                break
            self.out.append(key)
            job.progress(len(self.out), len(self.keys))
        return len(self.out)

    def _print(self, paperwork: Paperwork, put: Callable[[Printed, Paperwork, Job], Printed], job: Job) -> None:
        for form in paperwork.printables(self.codes):
            if not form.chosen or form.unavailable or form.issue is None or Content.FILLED not in form.contents:
                continue
            options = PrintOptions()
            rendered = form.issue(Content.FILLED, options)()
            printed = Printed(form.code, Content.FILLED, options, 1, True, "", rendered)
            paperwork.note(put(printed, paperwork, job))
