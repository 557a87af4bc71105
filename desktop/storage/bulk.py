"""Writing many rows at once without an object for each; the triggers journal them all the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from desktop.storage.record import Local, Record, office


def insert_rows(table: type[Record] | type[Local], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all name the same fields, ids included, inside the running transaction; others have defaults."""
    if rows:
        statement, fields = _statement(table, tuple(rows[0]))
        _send(statement, _bound(fields, rows))


def insert_kept(table: type[Record] | type[Local], names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert rows of these fields, ids included, inside the running transaction; for hundreds of thousands of rows.

    Their values are in the store's own form already, as a plain `Question` gives them.
    """
    _send(_plain(table, names), rows)


def _send(statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    if not office.in_transaction():
        raise RuntimeError("many rows are written inside one transaction, or each would be one of its own")
    office.connection().cursor().executemany(statement, rows)


@lru_cache(maxsize=64)
def _plain(table: type[Record] | type[Local], names: tuple[str, ...]) -> str:
    fields = [table._meta.fields[name] for name in names]
    return str(table.insert_many([(None,) * len(fields)], fields=fields).sql()[0])


@lru_cache(maxsize=64)
def _statement(table: type[Record] | type[Local], names: tuple[str, ...]) -> tuple[str, Sequence[Any]]:
    meant = {*names, *(field.name for field in table._meta.sorted_fields if field.default is not None)}
    fields = [field for field in table._meta.sorted_fields if field.name in meant]
    statement, _ = table.insert_many([(None,) * len(fields)], fields=fields).sql()
    return statement, fields


def _bound(fields: Sequence[Any], rows: Iterable[Mapping[str, Any]]) -> Iterable[tuple[Any, ...]]:
    named = [(field.name, field.db_value, field.default) for field in fields]
    return (tuple(value(row[name] if name in row else _own(default)) for name, value, default in named) for row in rows)


def _own(default: Any) -> Any:
    return default() if callable(default) else default
