"""Choosing the usual printer of each paper and of single forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.app.look import Look
from desktop.core.listing import Key, Order
from desktop.core.sentence import sentence
from desktop.paper.definition import Form, Paper
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, words
from desktop.widgets.choices import Choice, Option
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

PAPERS = {
    Paper.A4: sentence("app", "A4 upright"),
    Paper.A4_LANDSCAPE: sentence("app", "A4 lying"),
    Paper.A5_TWO_UP: sentence("app", "A5, two on a sheet"),
}
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    words: str
    printer: str


class PrintersDialog(QDialog):
    """Papers first, then forms; a form without a printer of its own goes where its paper goes."""

    def __init__(
        self, look: Look, forms: Mapping[str, Form], printers: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("printers")
        self.setWindowTitle(self.tr("Usual printers"))
        self._look, self._forms, self._printers = look, forms, tuple(printers)
        columns: list[Column[_Line]] = [
            Column("what", self.tr("Paper or form"), lambda line: words(line.words), stretches=True),
            Column("printer", self.tr("Printer"), self._printer, 300),
        ]
        self.table = RecordTable(self, columns, name="printers.list", compact=True)
        self.table.setAccessibleName(self.tr("Papers and forms"))
        self.choice = Choice([], grows=True)
        self.choice.setObjectName("printers.printer")
        self.choice.setAccessibleName(self.tr("Printer"))
        self.choice.set_options([Option(SYSTEM, self.tr("As the system")), *(Option(n, n) for n in self._printers)])
        self.choice.edited.connect(self._choose)
        self._lay_out()
        self._filling = False
        self.table.picked.connect(lambda _key: self._show())
        self.table.opened.connect(lambda _key: self.choice.setFocus())
        self.table.ask(None)
        self._show()
        self.table.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (20, 18, 20, 16), gap=12)
        column.addWidget(Label(self.tr("Usual printers"), "head"))
        about = self.tr("The print dialog begins with this printer. A form of its own goes before its paper.")
        column.addWidget(Label(about, "label", wraps=True))
        frame = Card("printers.frame", bare=True)
        frame.body.addWidget(self.table)
        column.addWidget(frame, 1)
        row = QHBoxLayout()
        space(row, gap=8)
        label = Label(self.tr("Printer"), "label")
        label.setBuddy(self.choice)
        row.addWidget(label)
        row.addWidget(self.choice, 1)
        column.addLayout(row)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = Button(self.tr("Close"), "printers.ok", kind="primary", keys="Esc")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        self.resize(metrics().px(680), metrics().px(520))

    # What the list reads

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """Papers, then forms by their number."""
        return [*(paper.value for paper in PAPERS), *sorted(self._forms)][:limit]

    def rows(self, ids: Sequence[Key]) -> list[_Line]:
        """The lines of *ids*."""
        return [self._line(str(key)) for key in ids]

    def _line(self, key: str) -> _Line:
        form = self._forms.get(key)
        said = f"{key}　{form.title}" if form is not None else tell(PAPERS[Paper(key)])
        return _Line(key, said, self._look.printer(key))

    def _printer(self, line: _Line) -> Cell:
        if not line.printer:
            own = self.tr("as its paper") if line.id in self._forms else self.tr("as the system")
            return words(own, "ink3", "cell")
        if line.printer not in self._printers:
            return words(self.tr("{name} (not on this PC)").format(name=line.printer), "warn", "cell")
        return words(line.printer, "ink2", "cell")

    def _show(self) -> None:
        key = self.table.current_key()
        self._filling = True
        self.choice.set_value((self._look.printer(str(key)) if key is not None else "") or SYSTEM)
        self._filling = False

    def _choose(self) -> None:
        key, chosen = self.table.current_key(), self.choice.value()
        if self._filling or key is None or not chosen:
            return
        self._look.keep_printer(str(key), "" if chosen == SYSTEM else chosen)
        self.table.refresh()
