"""The left side of the reports: which week, month or year, and the reports that were signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.complaints.rules.reports import Period, PeriodKind, SignedReport
from desktop.core.clock import local
from desktop.core.listing import Key, Order
from desktop.core.sentence import sentence
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.cells import Cell, Words
from desktop.widgets.choices import Option, Segmented
from desktop.widgets.labels import Label
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

KINDS = {
    PeriodKind.WEEK: sentence("complaints", "Week"),
    PeriodKind.MONTH: sentence("complaints", "Month"),
    PeriodKind.YEAR: sentence("complaints", "Year"),
}


def period_words(period: Period) -> str:
    """A period in figures that every language reads: 2026-10, 2026 W47, 2026."""
    if period.kind is PeriodKind.WEEK:
        year, week, _ = period.first.isocalendar()
        return f"{year} W{week:02d}"
    return f"{period.first:%Y-%m}" if period.kind is PeriodKind.MONTH else f"{period.first:%Y}"


class _Signed:
    """The signed reports as the item model reads them."""

    def __init__(self, read: Callable[[], Sequence[SignedReport]]) -> None:
        self._read = read
        self._found: dict[UUID, SignedReport] = {}

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The latest periods first."""
        self._found = {one.id: one for one in self._read()}
        return list(self._found)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[SignedReport]:
        """The rows of *ids*."""
        return [self._found[key] for key in ids if isinstance(key, UUID) and key in self._found]


class ReportChooser(QFrame):
    """Says which period is wanted, or which signed report."""

    period_chosen = Signal(object)
    signed_chosen = Signal(object)
    """A report's id."""

    def __init__(self, today: Callable[[], date], read: Callable[[], Sequence[SignedReport]]) -> None:
        super().__init__()
        self.setObjectName("reports.chooser")
        self.setProperty("frame", "pane")
        self._today = today
        self.kind = Segmented([Option(kind.value, tell(word)) for kind, word in KINDS.items()])
        self.kind.setObjectName("reports.kind")
        self.kind.setAccessibleName(self.tr("Period"))
        self.kind.set_value(PeriodKind.MONTH.value)
        self.period = Period.holding(PeriodKind.MONTH, today()).before
        """The last month that is over: what is usually reported."""
        self._back = IconButton("caret-left", self.tr("Earlier"), "reports.earlier")
        self._forth = IconButton("caret-right", self.tr("Later"), "reports.later")
        self._name = Label("", "head", name="reports.period")
        self._days = Label("", "meta", name="reports.days")
        self._live = Button(self.tr("Show live figures"), "reports.live", kind="link")
        self.table = self._table(read)
        self._lay_out()
        self.kind.edited.connect(self._turn_kind)
        self._back.clicked.connect(lambda: self.choose(self.period.before))
        self._forth.clicked.connect(lambda: self.choose(self.period.after))
        self._live.clicked.connect(lambda: self.choose(self.period))
        self._say()

    def _table(self, read: Callable[[], Sequence[SignedReport]]) -> RecordTable:
        columns: list[Column[SignedReport]] = [Column("report", self.tr("Signed reports"), _report, stretches=True)]
        table = RecordTable(_Signed(read), columns, name="reports.signed", two_lines=True)
        table.setAccessibleName(self.tr("Signed reports"))
        empty = EmptyState("reports.signed.empty", "archive")
        empty.say(self.tr("No report signed yet"), self.tr("A signed report stays as it is for good."))
        table.show_when_empty(empty)
        table.opened.connect(self.signed_chosen)
        table.clicked.connect(lambda index: self.signed_chosen.emit(index.data(int(Qt.ItemDataRole.UserRole))))
        return table

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        space(top, (10, 10, 10, 4))
        top.addWidget(self.kind)
        top.addStretch(1)
        middle = QHBoxLayout()
        space(middle, (6, 0, 6, 0), gap=4)
        middle.addWidget(self._back)
        names = QVBoxLayout()
        space(names)
        for label in (self._name, self._days):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            names.addWidget(label)
        middle.addLayout(names, 1)
        middle.addWidget(self._forth)
        bottom = QHBoxLayout()
        space(bottom, (10, 2, 10, 6))
        bottom.addStretch(1)
        bottom.addWidget(self._live)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        space(column)
        for part in (top, middle, bottom):
            column.addLayout(part)
        column.addWidget(self.table, 1)

    def choose(self, period: Period) -> None:
        """Want another period."""
        self.period = period
        self._say()
        self.period_chosen.emit(period)

    def refresh(self) -> None:
        """Read the signed reports again."""
        self.table.refresh()

    def _turn_kind(self) -> None:
        kind = PeriodKind.of(self.kind.value())
        last = min(self.period.last, self._today())
        found = Period.holding(kind, last)
        # A period that is not over yet has nothing to be signed: the last whole one is offered first.
        self.choose(found.before if found.last >= self._today() and kind is not self.period.kind else found)

    def _say(self) -> None:
        self._name.setText(period_words(self.period))
        self._days.setText(f"{self.period.first:%Y-%m-%d} – {self.period.last:%m-%d}")
        self._forth.setEnabled(self.period.after.first <= self._today())


def _report(row: SignedReport) -> Cell:
    version = tell(sentence("complaints", "version {n}").of(n=row.version))
    kind = tell(KINDS[row.period.kind])
    token = "ink" if row.latest else "ink3"
    first = (Words(period_words(row.period), token, bold=row.latest), Words(f"  {kind}  {version}", "ink2", "cell"))
    told = f"{local(row.made_at):%Y-%m-%d}  {row.made_by}  {row.digest[:8].upper()}"
    return Cell(first, (Words(told, "ink3", "meta", elides=True),))
