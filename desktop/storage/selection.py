"""Many ids as one parameter of a question: thousands would be written out and read again at every key stroke."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from peewee import SQL


def among(column: Any, ids: Iterable[UUID]) -> Any:
    """The condition that a column is one of *ids*, however many they are."""
    return column << SQL("(SELECT unhex(value) FROM json_each(?))", (json.dumps([one.hex for one in ids]),))
