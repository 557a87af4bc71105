"""Reading what is due over all rooms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from desktop.core.contributions import Due
from desktop.core.listing import Heading, Key, Order
from desktop.core.permission import Permission
from desktop.desk import Desk
from desktop.room import DueSource
from desktop.today import rules


class DayList:
    """The day's list as the one item model reads it: a screenful first, then everything by the worker."""

    def __init__(self, desk: Desk, sources: Iterable[DueSource]) -> None:
        self._desk = desk
        self.sources = tuple(sources)
        self.told: rules.Told | None = None
        """The figures of the whole list, once it was read to its end."""
        self._read: dict[Key, rules.DueRow] = {}

    def ids(self, _order: Order, wanted: rules.DueWanted, limit: int | None = None) -> Sequence[Key]:
        """Headings and what is due under them, the nearest limit first whatever *order* says."""
        now = self._desk.now()
        found = dues(self._desk, self.sources, limit)
        whole = limit is None or len(found) < limit
        if wanted.mine and not whole:
            found, whole = dues(self._desk, self.sources), True  # one's own may come late in the list
        if whole:
            self.told = rules.told(found, now)
        # All that was found, not only what is wanted: the worker may end with what was wanted before.
        self._read = {row.id: row for row in (rules.DueRow(rules.key_of(due), due) for due in found)}
        lines = rules.listed(found, now, wanted)[:limit]
        return [line if isinstance(line, Heading) else rules.key_of(line) for line in lines]

    def rows(self, ids: Sequence[Key]) -> list[rules.DueRow]:
        """The lines of *ids* as they were last read."""
        return [self._read[key] for key in ids if key in self._read]

    def row(self, key: Key) -> rules.DueRow | None:
        """One line as it was last read."""
        return self._read.get(key)


def dues(desk: Desk, sources: Iterable[DueSource], limit: int | None = None) -> list[Due]:
    """What is due over the given rooms, of each the nearest *limit*, or everything.

    Raises:
        Denied: the account may not see the day's list.
    """
    desk.require(rules.READ)
    return list(chain.from_iterable(source(desk, limit) for source in sources))


VERBS: Mapping[Callable[..., object], Permission] = {dues: rules.READ}
