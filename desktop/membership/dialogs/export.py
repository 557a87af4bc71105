"""The members' list as a table file: what its head and its cells say."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.listing import Order
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people.rules import MemberRow, MembersWanted
from desktop.people.service import MembersSource
from desktop.widgets.figures import phone
from desktop.widgets.list_export import ListSheet
from desktop.widgets.speech import tell

HEAD = (
    sentence("membership", "Name"),
    sentence("membership", "Card"),
    sentence("membership", "Telephone"),
    sentence("membership", "Tier"),
    sentence("membership", "Customer manager"),
    sentence("membership", "Contract until"),
    sentence("membership", "Broadband until"),
    sentence("membership", "Do not disturb"),
    sentence("membership", "State"),
)


def members_sheet(desk: Desk, order: Order, wanted: MembersWanted) -> ListSheet:
    """Everybody whom the filter lets through."""
    return ListSheet(MembersSource(desk), order, wanted, [tell(word) for word in HEAD], _texts)


def _texts(row: MemberRow) -> Iterator[str]:
    yield from (row.name, row.card, phone(row.phone), row.tier, row.manager)
    yield from (str(day or "") for day in (row.contract_until, row.broadband_until))
    yield tell(sentence("membership", "yes")) if row.do_not_disturb else ""
    yield row.state.zh
