"""The triggers that write the journal and guard what is written once; generated from the record classes."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.storage.engine import Engine
from desktop.storage.record import Entry, Record, kind_of

_CHAIN_TABLES = ("journal_tx", "journal_entry", "journal_kind")


def generated(records: Iterable[type[Record]]) -> dict[str, str]:
    """Every trigger that a store of these records has, by name."""
    triggers: dict[str, str] = {}
    for table in _CHAIN_TABLES:
        triggers |= _append_only(table)
    for record in records:
        triggers |= _journalling(record)
        if issubclass(record, Entry):
            triggers |= _append_only(kind_of(record))
    return triggers


def differing(db: Engine, records: Iterable[type[Record]]) -> list[str]:
    """Names of triggers that are missing, altered or not ours."""
    expected, present = generated(records), _present(db)
    return sorted(name for name in expected.keys() | present.keys() if expected.get(name) != present.get(name))


def drop(db: Engine) -> None:
    """Drop every trigger; only while a migration rebuilds them."""
    for name in _present(db):
        db.execute_sql(f"DROP TRIGGER {_quoted(name)}")


def install(db: Engine, records: Iterable[type[Record]]) -> None:
    """Create every trigger."""
    for statement in generated(records).values():
        db.execute_sql(statement)


def _present(db: Engine) -> dict[str, str]:
    return dict(db.execute_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall())


def _quoted(name: str) -> str:
    return f'"{name}"'


def _append_only(table: str) -> dict[str, str]:
    return {
        f"{table}_no_{verb.lower()}": (
            f"CREATE TRIGGER {_quoted(f'{table}_no_{verb.lower()}')} BEFORE {verb} ON {_quoted(table)} "
            f"BEGIN SELECT raise(ABORT, 'append-only: {table}'); END"
        )
        for verb in ("UPDATE", "DELETE")
    }


def _journalling(record: type[Record]) -> dict[str, str]:
    columns = [(field.column_name, field.field_type == "BLOB") for field in record._meta.sorted_fields]
    same_id = "iif(OLD.id IS NEW.id, OLD.id, raise(ABORT, 'an id never changes'))"
    changed = " OR ".join(f"OLD.{_quoted(name)} IS NOT NEW.{_quoted(name)}" for name, _ in columns)
    parts = {
        "insert": ("", ("NEW.id", "NULL", _image("NEW", columns))),
        "update": (f" WHEN {changed}", (same_id, _changes("OLD", columns), _changes("NEW", columns))),
        "delete": ("", ("OLD.id", _image("OLD", columns), "NULL")),
    }
    kind = kind_of(record)
    return {f"{kind}_{verb}": _trigger(kind, verb, when, values) for verb, (when, values) in parts.items()}


def _trigger(kind: str, verb: str, when: str, values: tuple[str, str, str]) -> str:
    rid, before, after = values
    # The inner SELECT has no FROM, which keeps SQLite from merging it: salt and texts are made once per entry.
    return (
        f"CREATE TRIGGER {_quoted(f'{kind}_{verb}')} AFTER {verb.upper()} ON {_quoted(kind)}{when} BEGIN "
        "INSERT INTO journal_entry (tx, kind, rid, op, before, after, salt, digest) "
        f"SELECT tx, '{kind}', rid, '{verb}', before, after, salt, entry_digest(salt, before, after) FROM (SELECT "
        "coalesce((SELECT tx FROM journal_now), raise(ABORT, 'no transaction')) AS tx, "
        f"{rid} AS rid, {before} AS before, {after} AS after, randomblob(16) AS salt); END"
    )


def _image(row: str, columns: list[tuple[str, bool]]) -> str:
    """All values that are there, as one JSON object."""
    parts = (
        f"iif({row}.{_quoted(name)} IS NULL, '', ',\"{name}\":' || {_value(row, name, blob)})" for name, blob in columns
    )
    return _object(parts)


def _changes(row: str, columns: list[tuple[str, bool]]) -> str:
    """The values that the update changes, as one JSON object."""
    parts = (
        f"iif(OLD.{_quoted(name)} IS NEW.{_quoted(name)}, '', ',\"{name}\":' || {_value(row, name, blob)})"
        for name, blob in columns
    )
    return _object(parts)


def _object(parts: Iterable[str]) -> str:
    return f"'{{' || substr({' || '.join(parts)}, 2) || '}}'"


def _value(row: str, name: str, blob: bool) -> str:
    column = f"{row}.{_quoted(name)}"
    # json_quote refuses binary values; their lower-case hexadecimal digits stand for them.
    return f"iif({column} IS NULL, 'null', '\"' || lower(hex({column})) || '\"')" if blob else f"json_quote({column})"
