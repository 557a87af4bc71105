"""What records said at an earlier moment, read back out of the journal: for many records at once."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from desktop.core.kind import Kind
from desktop.storage.fields import to_instant, to_microseconds
from desktop.storage.record import office

# The hybrid clock never runs behind the wall's: no act of that time comes before the first one found by it.
_BEGINS = "SELECT first FROM journal_tx WHERE hlc >= ? ORDER BY hlc LIMIT 1"
_CHANGES = (
    "SELECT e.rid, t.at, e.before, e.after FROM journal_kind AS k CROSS JOIN journal_tx AS t ON t.first = k.first"
    " CROSS JOIN journal_entry AS e ON e.seq BETWEEN t.first AND t.first + t.n - 1"
    " WHERE k.kind = ? AND k.first >= ? AND t.at >= ? AND e.kind = ? AND e.op = 'update' AND e.before IS NOT NULL"
    " ORDER BY k.first, e.seq"
)


class Change(NamedTuple):
    """One field of one record became something else, as the store keeps values."""

    rid: UUID
    field: str
    at: datetime
    before: object
    after: object


def changes_since(kind: Kind, fields: Collection[str], since: datetime) -> list[Change]:
    """Every change of these columns of a kind from a moment on, the oldest first; erased entries are left out."""
    found: list[Change] = []
    moment = to_microseconds(since)
    begins = office.execute_sql(_BEGINS, (moment // 1000 << 16,)).fetchone()
    if begins is None:
        return found
    cursor = office.connection().execute(_CHANGES, (str(kind), begins[0], moment, str(kind)))
    for rid, at, before, after in cursor:
        was, became = json.loads(before), json.loads(after or "{}")
        found.extend(
            Change(UUID(bytes=rid), name, to_instant(at), was.get(name), became.get(name))
            for name in fields
            if name in was or name in became
        )
    return found
