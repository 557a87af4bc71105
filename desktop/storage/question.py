"""A question to the store that is put together once and asked many times with other values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from peewee import SQL

from desktop.storage.fields import to_microseconds
from desktop.storage.record import office


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value is put in when the question is asked."""

    number: int


def place(number: int) -> SQL:
    """Stands in a query for the value of that number, from 0."""
    return SQL("?", (_Place(number),))


def among_place(column: Any, number: int) -> Any:
    """The condition that a column is one of many ids, which are the value of that number as `listed` writes them."""
    return column << SQL("(SELECT unhex(value) FROM json_each(?))", (_Place(number),))


def listed(ids: Iterable[bytes]) -> str:
    """Many ids, as the store keeps them, in one value."""
    return json.dumps([one.hex() for one in ids])


def plain(query: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a query one by one, as the store keeps them: ids as bytes, instants as microseconds.

    For as many rows as a year has; who takes them takes all, or an old state of the store is held on to.
    """
    sql, values = query.sql()
    return iter(office.connection().execute(sql, values))


class Question:
    """A Peewee query with places, compiled when it is made; *reads* are its columns' fields, None for a plain one.

    Putting a query together costs more than a small one takes; where a verb is held against the bare rows it shows.
    """

    def __init__(self, query: Any, reads: Sequence[Any]) -> None:
        self._sql, self._values = query.sql()
        self._reads = [(at, field.python_value) for at, field in enumerate(reads) if field is not None]

    def ask(self, *values: UUID | date | datetime | str | int) -> list[tuple[Any, ...]]:
        """The rows for these values."""
        bound = [_kept(values[one.number]) if isinstance(one, _Place) else one for one in self._values]
        rows = office.connection().execute(self._sql, bound)
        return [self._read(row) for row in rows] if self._reads else list(rows)

    def _read(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        told = list(row)
        for at, read in self._reads:
            told[at] = read(told[at])
        return tuple(told)


def _kept(value: UUID | date | datetime | str | int) -> bytes | str | int:
    match value:
        case UUID():
            return value.bytes
        case datetime():
            return to_microseconds(value)
        case date():
            return value.isoformat()
    return value
