"""Writing many rows at once without an object for each; the triggers journal them all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from peewee import SQL

from desktop.core.ids import new_id, new_ids
from desktop.storage.fields import Column, RefField
from desktop.storage.record import Local, Record, office

AT_ONCE = 200
"""Rows of one statement: each statement keeps what its pages said before, so few large ones cost less than many."""
TOGETHER = 200
"""Rows whose columns are worked out at a time: each column costs a few calls, however many rows it has."""
Row = Mapping[str, Any]


def insert_rows(table: type[Record] | type[Local], rows: Sequence[Row]) -> None:
    """Insert rows that all name the same fields, inside the running transaction; the others get their defaults.

    Raises:
        Unstorable: a value is not one of its field; rows before it may be written, so the transaction must end.
    """
    if rows:
        statement = _statement(table, tuple(rows[0]))
        parts = (rows[start : start + TOGETHER] for start in range(0, len(rows), TOGETHER))
        _send(statement.sql, chain.from_iterable(map(statement.bound, parts)))


def insert_kept(table: type[Record] | type[Local], names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert rows of these fields, ids included, inside the running transaction; for hundreds of thousands of rows.

    Their values are in the store's own form already, as a plain `Question` gives them.
    """
    rest: list[tuple[Any, ...]] = []
    _send(_plain(table, names, AT_ONCE), _whole_ones(iter(rows), rest))
    _send(_plain(table, names, 1), rest)


def update_kept(table: type[Record] | type[Local], names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    """Give these fields other values inside the running transaction; each row ends with the id it is meant for.

    Values and ids are in the store's own form, as for `insert_kept`.
    """
    _send(_changing(table, names), rows)


def _whole_ones(rows: Iterator[tuple[Any, ...]], rest: list[tuple[Any, ...]]) -> Iterator[list[Any]]:
    """The values of `AT_ONCE` rows in a row, again and again; the rows that are left over come into *rest*."""
    while len(some := list(islice(rows, AT_ONCE))) == AT_ONCE:
        yield list(chain.from_iterable(some))
    rest += some


def _send(statement: str, rows: Iterable[Sequence[Any]]) -> None:
    connection = office.connection()
    if connection.get_autocommit():
        raise RuntimeError("many rows are written inside one transaction, or each would be one of its own")
    connection.executemany(statement, rows)


@lru_cache(maxsize=64)
def _plain(table: type[Record] | type[Local], names: tuple[str, ...], count: int) -> str:
    fields = [table._meta.fields[name] for name in names]
    return str(table.insert_many([(None,) * len(fields)] * count, fields=fields).sql()[0])


@lru_cache(maxsize=64)
def _changing(table: type[Record] | type[Local], names: tuple[str, ...]) -> str:
    changed = table.update({table._meta.fields[name]: None for name in names})
    return str(changed.where(table._meta.primary_key == SQL("?")).sql()[0])


class _Statement:
    """The insertion of rows that name the same fields, put together once."""

    def __init__(self, table: type[Record] | type[Local], names: tuple[str, ...]) -> None:
        meant = [field for field in table._meta.sorted_fields if field.name in names or field.default is not None]
        self.sql, _ = table.insert_many([(None,) * len(meant)], fields=meant).sql()
        self._columns = [(_source(field, names), _storing(field)) for field in meant]

    def bound(self, rows: Sequence[Row]) -> Iterator[tuple[Any, ...]]:
        """The values of rows as the store keeps them, in the statement's order; worked out column by column."""
        return zip(*(stored(values(rows)) for values, stored in self._columns), strict=True)


@lru_cache(maxsize=64)
def _statement(table: type[Record] | type[Local], names: tuple[str, ...]) -> _Statement:
    return _Statement(table, names)


def _source(field: Any, names: tuple[str, ...]) -> Callable[[Sequence[Row]], Column]:
    """Where a column's values come from: the rows name them, or they are its default."""
    name, default = field.name, field.default
    if name in names:
        return lambda rows: [row[name] for row in rows]
    if default is new_id:
        return lambda rows: new_ids(len(rows))
    return lambda rows: [default() if callable(default) else default for _ in rows]


def _storing(field: Any) -> Callable[[Column], Column]:
    """What turns a column into what is kept; rows name what they refer to by its id, never by the record."""
    kept = field.rel_field if isinstance(field, RefField) else field
    whole: Callable[[Column], Column] | None = getattr(kept, "db_values", None)
    return whole or (lambda column: list(map(kept.db_value, column)))
