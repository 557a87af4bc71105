"""Rows as the journal tells them, to be compared with the rows that are there."""

import json

from desktop.storage.record import NumberSeries
from tests.storage.toys import Collection, Find, Remark

JOURNALED = (Find, Collection, Remark, NumberSeries)


def columns(record):
    return {field.column_name: field.field_type == "BLOB" for field in record._meta.sorted_fields}


class Replay:
    """The state of all tables after the entries fed so far; rows are dicts of stored values."""

    def __init__(self):
        self.tables = {record._meta.table_name: {} for record in JOURNALED}
        self._columns = {record._meta.table_name: columns(record) for record in JOURNALED}
        self._last = 0

    def catch_up(self, db):
        for seq, kind, rid, op, before, after in db.execute_sql(
            "SELECT seq, kind, rid, op, before, after FROM journal_entry WHERE seq > ? ORDER BY seq", (self._last,)
        ).fetchall():
            self._apply(kind, rid, op, before, after)
            self._last = seq

    def _apply(self, kind, rid, op, before, after):
        table = self.tables[kind]
        was = table.pop(rid, None)
        if before is not None:
            assert was is not None, (kind, rid, op)
            assert {name: was[name] for name in self._values(kind, before)} == self._values(kind, before)
        if op == "insert":
            assert was is None
            table[rid] = dict.fromkeys(self._columns[kind]) | self._values(kind, after)
        elif op == "update":
            table[rid] = was | self._values(kind, after)
        else:
            assert {name: value for name, value in was.items() if value is not None} == self._values(kind, before)

    def _values(self, kind, text):
        blobs = self._columns[kind]
        return {
            name: bytes.fromhex(value) if blobs[name] and value is not None else value
            for name, value in json.loads(text).items()
        }


def present(db):
    """All rows as they are in the tables."""
    found = {}
    for record in JOURNALED:
        name, names = record._meta.table_name, list(columns(record))
        rows = db.execute_sql(f"SELECT {', '.join(names)} FROM {name}").fetchall()
        found[name] = {row[names.index("id")]: dict(zip(names, row, strict=True)) for row in rows}
    return found
