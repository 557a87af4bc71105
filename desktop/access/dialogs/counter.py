"""Naming the counter (号台) at which this PC stands."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.access import service
from desktop.access.dialogs.sheet import Sheet
from desktop.access.rules import LONGEST_COUNTER, counter_problems
from desktop.desk import Desk
from desktop.widgets.fields import FieldRow
from desktop.widgets.inputs import TextLine


class CounterDialog(Sheet):
    """Notes the counter for this PC alone; accepted when it is noted, *desk* then names it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("counter_name", width=480, parent=parent)
        self.head(self.tr("Counter"), self.tr("Where this PC stands, as it is printed on forms; it may be left empty."))
        self.desk = desk
        self._counter = TextLine(hint=self.tr("e.g. 3"), longest=2 * LONGEST_COUNTER)
        row = FieldRow("counter", self.tr("Counter"), self._counter)
        self.add_rows([row], lambda: counter_problems(self._counter.value()))
        self.add_foot(self.tr("Save"))
        self._counter.set_value(desk.office.counter)
        self.go_to("counter")

    def carry_out(self) -> None:
        """Note it."""
        try:
            self.desk = service.name_counter(self.desk, self._counter.value())
        except Exception as refused:  # whatever came instead of success, the dialog stays with what was typed
            self.refused(refused)
        else:
            self.accept()
