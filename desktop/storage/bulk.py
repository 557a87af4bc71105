"""Writing many rows at once without an object for each; the triggers journal them all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from peewee import SQL

from desktop.storage.fields import CodeField, RefField, TextField
from desktop.storage.record import Local, Record, office

AT_ONCE = 200
"""Rows of one statement: each statement keeps what its pages said before, so few large ones cost less than many."""
MOST_CODES = 4_096


def insert_rows(table: type[Record] | type[Local], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all name the same fields, ids included, inside the running transaction; others have defaults."""
    if rows:
        statement = _statement(table, tuple(rows[0]))
        _send(statement.sql, map(statement.bound, rows))


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
        self._pick = [field.name for field in meant]
        # Texts that must be there are looked at all at once; whatever has another form in the store is turned into it.
        self._texts = [at for at, field in enumerate(meant) if isinstance(field, TextField) and not field.null]
        self._codes = [at for at in self._texts if isinstance(meant[at], CodeField)]
        self._stored = [(at, _storing(field)) for at, field in enumerate(meant) if at not in self._texts]
        self._written = [(at, _storing(meant[at])) for at in self._texts]
        self._defaults = {field.name: field.default for field in meant if field.name not in names}

    def bound(self, row: Mapping[str, Any]) -> list[Any]:
        """The values of a row as the store keeps them, in the statement's order."""
        whole = {**row, **{name: _own(default) for name, default in self._defaults.items()}} if self._defaults else row
        values = [whole[name] for name in self._pick]
        for at, stored in self._stored:
            values[at] = stored(values[at])
        if not self._storable(values):
            for at, written in self._written:
                values[at] = written(values[at])
            _learn([values[at] for at in self._codes])
        return values

    def _storable(self, values: Sequence[Any]) -> bool:
        """Whether every text is one that any column keeps, and every code a known one; most rows are such."""
        try:
            printable = "".join([values[at] for at in self._texts]).isprintable()
            return printable and _known.issuperset([values[at] for at in self._codes])
        except TypeError:
            return False


_known: set[str] = set()
"""Codes that their columns took before: a room has few, and they come again in every row."""


def _learn(codes: Iterable[str]) -> None:
    if len(_known) > MOST_CODES:
        _known.clear()
    _known.update(codes)


@lru_cache(maxsize=64)
def _statement(table: type[Record] | type[Local], names: tuple[str, ...]) -> _Statement:
    return _Statement(table, names)


def _storing(field: Any) -> Callable[[Any], Any]:
    """What turns a value into what is kept; rows name what they refer to by its id, never by the record."""
    kept: Callable[[Any], Any] = (field.rel_field if isinstance(field, RefField) else field).db_value
    return kept


def _own(default: Any) -> Any:
    return default() if callable(default) else default
