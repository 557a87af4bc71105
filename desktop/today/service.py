"""Reading what is due over all rooms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from desktop.core.contributions import Due
from desktop.core.listing import Heading, Key, Order
from desktop.core.permission import Permission
from desktop.desk import Desk
from desktop.today import rules

DueSource = Callable[[Desk], Sequence[Due]]


class DayList:
    """The day's list as the one item model reads it; asked anew, it asks every room anew."""

    def __init__(self, desk: Desk, sources: Iterable[DueSource]) -> None:
        self._desk = desk
        self.sources = tuple(sources)
        self._read: dict[Key, rules.DueRow] = {}

    def ids(self, _order: Order, wanted: rules.DueWanted, limit: int | None = None) -> Sequence[Key]:
        """Headings and what is due under them, the nearest limit first whatever *order* says."""
        lines = rules.listed(dues(self._desk, self.sources), self._desk.now(), wanted)[:limit]
        rows = [line if isinstance(line, Heading) else rules.DueRow(rules.key_of(line), line) for line in lines]
        self._read = {row.id: row for row in rows if isinstance(row, rules.DueRow)}
        return [row if isinstance(row, Heading) else row.id for row in rows]

    def rows(self, ids: Sequence[Key]) -> list[rules.DueRow]:
        """The lines of *ids* as they were last read."""
        return [self._read[key] for key in ids if key in self._read]

    def row(self, key: Key) -> rules.DueRow | None:
        """One line as it was last read."""
        return self._read.get(key)


def dues(desk: Desk, sources: Iterable[DueSource]) -> list[Due]:
    """Everything due over the given rooms, in no order.

    Raises:
        Denied: the account may not see the day's list.
    """
    desk.require(rules.READ)
    return list(chain.from_iterable(source(desk) for source in sources))


VERBS: Mapping[Callable[..., object], Permission] = {dues: rules.READ}
