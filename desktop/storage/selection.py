"""Many ids as one parameter of a query: thousands would be written out and read again at every key stroke."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from peewee import SQL, Select, fn


def among(column: Any, ids: Iterable[UUID]) -> Any:
    """The condition that a column is one of *ids*, however many they are."""
    return column << SQL("(SELECT unhex(value) FROM json_each(?))", (json.dumps([one.hex for one in ids]),))


def among_keys(column: Any, keys: Iterable[bytes]) -> Any:
    """The same for ids as the store keeps them: many thousands are not made into objects first."""
    return column << SQL("(SELECT unhex(value) FROM json_each(?))", (json.dumps([one.hex() for one in keys]),))


def paired(pairs: Mapping[UUID, UUID], name: str) -> Any:
    """A table of pairs of ids to be joined, with the columns ``one`` and ``other``, however many they are."""
    each = fn.json_each(json.dumps({one.hex: other.hex for one, other in pairs.items()})).alias("pair")
    columns = fn.unhex(SQL("pair.key")).alias("one"), fn.unhex(SQL("pair.value")).alias("other")
    # With a limit it is read once and indexed; without one it would be read again for every row it is joined to.
    return Select([each], columns).limit(-1).alias(name)


def month_and_day(column: Any) -> Any:
    """``05-12`` of a column that holds days as ``1968-05-12``; written so that an index of it answers."""
    return fn.substr(column, SQL("6"), SQL("5"))


def day_after(column: Any) -> Any:
    """The day after the one that a column holds."""
    return fn.date(column, "+1 day")
