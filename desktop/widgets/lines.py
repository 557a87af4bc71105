"""A short list that is all in memory, as the item model wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from desktop.core.listing import Key, Order, Row

R = TypeVar("R", bound=Row)


class Lines(Generic[R]):
    """The lines in the order they were given; a list of accounts or copies needs no other."""

    def __init__(self, read: Callable[[Any], Iterable[R]] | None = None) -> None:
        """*read* gives all lines that a filter lets through; without it they are put here."""
        self._read = read
        self._lines: dict[Key, R] = {}

    def put(self, lines: Iterable[R]) -> None:
        """Hold these lines from now on; the table is asked to read again by whoever put them."""
        self._lines = {line.id: line for line in lines}

    def line(self, key: Key | None) -> R | None:
        """The line of an id."""
        return None if key is None else self._lines.get(key)

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """All ids, at most *limit*."""
        if self._read is not None:
            self.put(self._read(wanted))
        return list(self._lines)[:limit]

    def rows(self, ids: Sequence[Key]) -> Iterable[R]:
        """The lines of *ids*."""
        return [self._lines[key] for key in ids if key in self._lines]
