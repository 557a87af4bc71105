"""Writes the newest migration step anew from the record classes of all rooms: ``python build/next_step.py``.

The step is the difference between what the steps before it make and what the record classes declare: new tables, new
columns, new indexes. Allowed until the step is released; whatever else a change needs is written by hand.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

HOUSE = Path(__file__).resolve().parent.parent
STEPS = HOUSE / "desktop/storage/migrations"
NEWEST = STEPS / "0002_members_and_points.py"
PURPOSE = "Widens the members' files and adds what members, points and benefits need."
sys.path.insert(0, str(HOUSE))

import apsw  # noqa: E402

from desktop.storage import chain, schema, search  # noqa: E402
from desktop.storage.record import Entry, Local, Record  # noqa: E402

NEUTRAL = {"TEXT": "''", "INTEGER": "0"}
"""What a column that may not be null holds in rows that are older than it."""


class Column(NamedTuple):
    """One column as SQLite describes it, and the table it refers to."""

    name: str
    type: str
    required: bool
    default: str | None
    key: bool
    refers: str


def modules() -> list[str]:
    """The modules of the house that declare tables."""
    files = [*HOUSE.glob("desktop/*/records.py"), *HOUSE.glob("desktop/*/records/*.py")]
    files += [file for file in HOUSE.glob("desktop/policy/*.py") if "desktop.storage.record" in file.read_text("utf-8")]
    return sorted(".".join(file.relative_to(HOUSE).with_suffix("").parts).removesuffix(".__init__") for file in files)


def tables() -> list[type[Record] | type[Local]]:
    """Every table of the rooms, by name."""
    for module in modules():
        importlib.import_module(module)
    own = {Entry, *schema.OWN_RECORDS, *schema.OWN_LOCALS}
    found = {table for table in (*_below(Record), *_below(Local)) if table.__module__.startswith("desktop.")} - own
    return sorted(found, key=lambda table: str(table._meta.table_name))


def _below(table: type) -> list[type]:
    return [inner for child in table.__subclasses__() for inner in (child, *_below(child))]


def declared() -> apsw.Connection:
    """An empty store as the record classes declare it."""
    plain = apsw.Connection(":memory:")
    own = [*schema.OWN_RECORDS, *schema.OWN_LOCALS]
    for statement in (*chain.SCHEMA, *schema.declared([*own, *tables()]), *search.SCHEMA):
        plain.execute(statement)
    return plain


def made() -> apsw.Connection:
    """An empty store as the steps before the newest make it."""
    plain = apsw.Connection(":memory:")
    for step in sorted(STEPS.glob("[0-9]*.py")):
        if step != NEWEST:
            names: dict[str, Any] = {}
            exec(compile(step.read_text("utf-8"), str(step), "exec"), names)
            for statement in names["STATEMENTS"]:
                plain.execute(statement)
    return plain


def columns(store: apsw.Connection, table: str) -> dict[str, Column]:
    """The columns of a table by name, in their order."""
    refers = {row[3]: row[2] for row in store.execute(f'PRAGMA foreign_key_list("{table}")')}
    return {
        name: Column(name, kind, bool(required), default, bool(key), refers.get(name, ""))
        for _, name, kind, required, default, key in store.execute(f'PRAGMA table_info("{table}")')
    }


def objects(store: apsw.Connection, kind: str) -> dict[str, str]:
    """The SQL of every table or index by its name, in the order of making."""
    query = "SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY rowid"
    return {name: sql for name, sql in store.execute(query, (kind,)) if not name.startswith("search_text_")}


def difference(before: apsw.Connection, after: apsw.Connection) -> Iterator[str]:
    """The statements that lead from one store to the other."""
    former, wanted = objects(before, "table"), objects(after, "table")
    if gone := sorted(former.keys() - wanted.keys()):
        raise SystemExit(f"a table cannot go: {', '.join(gone)}")
    yield from (sql for name, sql in wanted.items() if name not in former)
    for name in (name for name in wanted if name in former):
        yield from _widened(name, columns(before, name), columns(after, name))
    indexes = objects(before, "index")
    yield from (f'DROP INDEX "{name}"' for name, sql in indexes.items() if objects(after, "index").get(name) != sql)
    yield from (sql for name, sql in objects(after, "index").items() if indexes.get(name) != sql)


def _widened(table: str, before: dict[str, Column], after: dict[str, Column]) -> Iterator[str]:
    for name, column in after.items():
        if name in before:
            if before[name]._replace(default=None) != column._replace(default=None):
                raise SystemExit(f"{table}.{name} is declared otherwise than it was made: write this step by hand")
            continue
        required = f" NOT NULL DEFAULT {NEUTRAL[column.type]}" if column.required else ""
        refers = f' REFERENCES "{column.refers}" ("id")' if column.refers else ""
        yield f'ALTER TABLE "{table}" ADD COLUMN "{name}" {column.type}{required}{refers}'
    if gone := sorted(before.keys() - after.keys()):
        raise SystemExit(f"{table} cannot lose a column: {', '.join(gone)}")


if __name__ == "__main__":
    statements = list(difference(made(), declared()))
    NEWEST.write_text(schema.step(PURPOSE, statements), encoding="utf-8")
    print(f"{NEWEST.relative_to(HOUSE)}: {len(statements)} statements")
