"""The list of members who owe points, the largest debt first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from desktop.core import numbers
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.points.rules import Debtor
from desktop.widgets.cells import Cell
from desktop.widgets.cells import words as text
from desktop.widgets.clock_text import moment
from desktop.widgets.figures import grouped
from desktop.widgets.lines import Lines
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState

NAME = "points.debts"


class DebtsTable(RecordTable):
    """Enter opens the member's file."""

    def __init__(self, desk: Desk) -> None:
        self._now = desk.now
        self._debtors: Lines[Debtor] = Lines()
        columns: list[Column[Debtor]] = [
            Column("name", tell(sentence("membership", "Name")), lambda row: text(row.name), stretches=True),
            Column("card", tell(sentence("membership", "Card")), _card, 140, narrow=124),
            Column("owed", tell(sentence("membership", "Owes")), _owed, 84, right=True),
            Column("since", tell(sentence("membership", "Last grown")), self._since, 108),
        ]
        super().__init__(self._debtors, columns, name=NAME, compact=True)
        self.setAccessibleName(tell(sentence("membership", "Members who owe points, the largest debt first")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        empty = EmptyState(f"{NAME}.empty", "check-circle")
        empty.say(
            tell(sentence("membership", "Nobody owes points")),
            tell(sentence("membership", "A debt arises when points are taken back that were spent already.")),
        )
        self.show_when_empty(empty)

    def minimumSizeHint(self) -> QSize:
        """Head and a few rows."""
        return QSize(metrics().px(300), metrics().table_head + 4 * metrics().row_compact)

    def show_debtors(self, debtors: Sequence[Debtor]) -> None:
        """Show who owes."""
        self._debtors.put(debtors)
        self.ask(None)

    def _since(self, row: Debtor) -> Cell:
        return text(tell(moment(row.since, self._now())), "ink2", "cell")


def _card(row: Debtor) -> Cell:
    return text(numbers.shown_card(row.card_number), "ink2", "cell")


def _owed(row: Debtor) -> Cell:
    return text(grouped(row.owed), "warn", elides=False)
