"""The lots of a member's points: where each came from, its last day, what is left of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from desktop.core.sentence import sentence
from desktop.membership.dialogs.points_bars import is_soon
from desktop.points.rules import LotFacts
from desktop.widgets.cells import Cell, Words
from desktop.widgets.cells import words as text
from desktop.widgets.figures import grouped
from desktop.widgets.lines import Lines
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

MOST = 8
"""So many lots are shown without scrolling."""


class LotsTable(RecordTable):
    """As high as its rows; the first row is spent first."""

    def __init__(self, name: str) -> None:
        self._lots: Lines[LotFacts] = Lines()
        self._today = date.max
        columns: list[Column[LotFacts]] = [
            Column("document", tell(sentence("membership", "Lot")), _document, stretches=True),
            Column("came", tell(sentence("membership", "Came as")), _came, 92, narrow=0),
            Column("until", tell(sentence("membership", "Good until")), self._until, 92, narrow=88),
            Column("points", tell(sentence("membership", "Points left")), _left, 72, narrow=60, right=True),
        ]
        super().__init__(self._lots, columns, name=name, compact=True)
        self.setAccessibleName(tell(sentence("membership", "Lots of points, those spent first on top")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Nothing is done with a lot: no row is picked until somebody goes there with the keys.
        self.records.modelReset.connect(self.clearSelection)
        self.records.settled.connect(self.clearSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_lots(self, lots: Sequence[LotFacts], today: date) -> None:
        """Show another member's lots."""
        self._today = today
        self._lots.put(lots)
        self.ask(None)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Head and rows."""
        rows = min(MOST, max(1, self.records.rowCount()))
        return QSize(metrics().px(320), metrics().table_head + rows * metrics().row_compact + 2)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its rows."""
        return QSize(metrics().px(260), self.sizeHint().height())

    def _until(self, lot: LotFacts) -> Cell:
        if lot.until_on is None:
            return text(tell(sentence("membership", "without end")), "ink3", "cell", elides=False)
        late = lot.overdue or is_soon(lot.until_on, self._today)
        return text(lot.until_on.isoformat(), "warn" if late else "ink2", "cell", elides=False)


def _document(lot: LotFacts) -> Cell:
    return text(lot.document, "ink", "cell")


def _came(lot: LotFacts) -> Cell:
    came = text(lot.reason or lot.kind.zh, "ink2", "cell")
    if not lot.held:
        return came
    held = tell(sentence("membership", "{points} put aside").of(points=grouped(lot.held)))
    return Cell((Words(held, "warn", "meta", elides=True), *came.line))


def _left(lot: LotFacts) -> Cell:
    return text(grouped(lot.points), elides=False)
