"""The register as a table file: what its head and its cells say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.complaints import rules
from desktop.complaints.service import ComplaintSource
from desktop.core.clock import local
from desktop.core.listing import Order
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.list_export import ListSheet
from desktop.widgets.speech import tell

HEAD = (
    sentence("complaints", "Number"),
    sentence("complaints", "Received"),
    sentence("complaints", "Customer"),
    sentence("complaints", "Tier"),
    sentence("complaints", "Level"),
    sentence("complaints", "Category"),
    sentence("complaints", "Matter"),
    sentence("complaints", "Segment"),
    sentence("complaints", "Owner"),
    sentence("complaints", "Due"),
    sentence("complaints", "Closed"),
)


def register_sheet(desk: Desk, order: Order, wanted: rules.Wanted, tiers: Callable[[str], str]) -> ListSheet:
    """Everything that the filters let through; *tiers* says a tier by its code."""
    head = [tell(word) for word in HEAD]
    return ListSheet(ComplaintSource(desk), order, wanted, head, lambda row: _texts(row, tiers))


def _texts(row: rules.ListRow, tiers: Callable[[str], str]) -> Iterator[str]:
    due = row.nearest
    yield row.number
    yield f"{local(row.received_at):%Y-%m-%d %H:%M}"
    yield row.customer_name
    yield tiers(row.tier) if row.tier else ""
    yield from (row.level_word, row.category, row.summary)
    yield due.word if due else ""
    yield due.owner if due else ""
    yield f"{local(due.due_at):%Y-%m-%d %H:%M}" if due else ""
    yield f"{local(row.closed_at):%Y-%m-%d %H:%M}" if row.closed_at else ""
