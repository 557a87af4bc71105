"""The complaints a case is linked with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.core import numbers
from desktop.core.listing import Key, Order
from desktop.core.sentence import sentence
from desktop.widgets.cells import Cell, Words
from desktop.widgets.cells import words as text
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState


class _Linked:
    """What the detail read; no database behind it."""

    def __init__(self) -> None:
        self.found: dict[Key, rules.Linked] = {}

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The oldest first."""
        return list(self.found)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[rules.Linked]:
        """The rows as they were shown last."""
        return [self.found[key] for key in ids if key in self.found]


class LinkedTable(RecordTable):
    """One line for each; Enter or a double click opens it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._linked = _Linked()
        columns: list[Column[rules.Linked]] = [
            Column("number", tell(sentence("complaints", "Number")), self._number, 96),
            Column("received", tell(sentence("complaints", "Received")), self._received, 104),
            Column("customer", tell(sentence("complaints", "Customer")), self._customer, 110),
            Column("summary", tell(sentence("complaints", "Matter")), self._summary, stretches=True),
            Column("state", tell(sentence("complaints", "State")), self._state, 84),
        ]
        super().__init__(self._linked, columns, name="complaint.linked")
        self.setAccessibleName(tell(sentence("complaints", "Linked complaints")))
        empty = EmptyState("complaint.linked.empty", "file-text")
        empty.say(
            tell(sentence("complaints", "Linked with no other complaint")),
            tell(sentence("complaints", "While registering, a complaint can be linked with an earlier one.")),
        )
        self.show_when_empty(empty)

    def show_linked(self, linked: Sequence[rules.Linked]) -> None:
        """Show what another case is linked with."""
        self._linked.found = {one.id: one for one in linked}
        self.ask(None)

    def _number(self, row: rules.Linked) -> Cell:
        return text(numbers.short(row.number), "link", "cell", elides=False)

    def _received(self, row: rules.Linked) -> Cell:
        return text(words.clock_time(row.received_at, self._now()), "ink2", "cell")

    def _customer(self, row: rules.Linked) -> Cell:
        return text(row.customer_name, elides=False)

    def _summary(self, row: rules.Linked) -> Cell:
        return Cell((Words(row.category, "ink2", "cell"), Words(row.summary, "ink2", "cell", elides=True)))

    def _state(self, row: rules.Linked) -> Cell:
        state = sentence("complaints", "Open") if row.open else sentence("complaints", "Closed")
        return text(tell(state), "ink2", "cell")
