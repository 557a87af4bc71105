"""Prepared queries: composed by Peewee once, run many times with other values; and rows without model objects."""

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
class _Parameter:
    """Where a value is put in when the query is run."""

    number: int


def parameter(number: int) -> SQL:
    """Stands in a query for its value of that number, counted from 0."""
    return SQL("?", (_Parameter(number),))


def among_parameter(column: Any, number: int) -> Any:
    """The condition that a column is one of many ids: the value of that number, as `id_list` writes them."""
    return column << SQL("(SELECT unhex(value) FROM json_each(?))", (_Parameter(number),))


def id_list(ids: Iterable[bytes]) -> str:
    """Many ids, as the store keeps them, in one value."""
    return json.dumps([one.hex() for one in ids])


def plain(query: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a query one by one, as the store keeps them: ids as bytes, instants as microseconds.

    For very many rows. Take them all: an iterator left halfway keeps its read transaction open.
    """
    sql, values = query.sql()
    return iter(office.connection().execute(sql, values))


class PreparedQuery:
    """A Peewee query with parameters, turned into SQL once; *reads* are its columns' fields, None for a plain one.

    Composing a query costs more than running a small one: worth it where a verb runs the same one again and again.
    """

    def __init__(self, query: Any, reads: Sequence[Any]) -> None:
        self._sql, self._values = query.sql()
        self._reads = [(at, field.python_value) for at, field in enumerate(reads) if field is not None]

    def rows(self, *values: UUID | date | datetime | str | int) -> list[tuple[Any, ...]]:
        """The rows for these values."""
        bound = [_kept(values[one.number]) if isinstance(one, _Parameter) else one for one in self._values]
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
