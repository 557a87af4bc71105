"""A sub-tab of what another room knows of a member, e.g. 投诉: a line each, Enter opens it on its own page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from desktop.core.contributions import Hit
from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.membership.dialogs.list_part import ListPart
from desktop.widgets.cells import Cell, Words
from desktop.widgets.page import Page
from desktop.widgets.records_model import Column

Find = Callable[[Desk, Sequence[UUID]], Sequence[Hit]]


class RelatedPart(ListPart):
    """The records of another room about the member in view."""

    def __init__(self, desk: Desk, page: Page, key: str, title: str, find: Find) -> None:
        columns = [Column("title", title, _cell, stretches=True)]
        super().__init__(desk, page, key, columns, find, icon="file-text", two_lines=True)
        self.table.setAccessibleName(title)
        self._empty.say(self.tr("Nothing about this member"))
        self.table.opened.connect(self._open)

    def _open(self, key: Key) -> None:
        hit = self._lines.line(key)
        if hit is not None and self._page.house is not None:
            self._page.house.open(hit.page, hit.id)


def _cell(row: Hit) -> Cell:
    return Cell((Words(row.title, bold=True, elides=True),), (Words(row.subtitle, "ink2", "meta", elides=True),))
