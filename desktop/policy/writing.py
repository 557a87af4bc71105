"""From tables back to TOML text, as policy versions are kept."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from desktop.core.text import storable

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_CLAUSE_KEYS = frozenset({"value", "unset", "unconfirmed", "hint"})


def toml_text(content: Mapping[str, object]) -> str:
    """The TOML text of nested tables; `tomllib` reads it back to equal tables."""
    return "\n".join(_tables(content, "")).strip() + "\n"


def over(below: str, above: str) -> str:
    """The file *above*, with entries of *below* where it is silent, because it is the older of the two."""
    return toml_text(_over(tomllib.loads(below), tomllib.loads(above)))


def with_clauses(text: str, clauses: Mapping[str, dict[str, object]]) -> str:
    """The file with some clauses written anew; their names begin after the file's: ``levels.major.late_fine``.

    Raises:
        LookupError: there is no such clause.
    """
    content = tomllib.loads(text)
    for name, clause in clauses.items():
        *tables, key = name.split(".")
        table = content
        for step in tables:
            table = table[step]
        if key not in table:
            raise LookupError(name)
        table[key] = clause
    return toml_text(content)


def with_entries(text: str, entries: Mapping[str, Mapping[str, object]]) -> str:
    """The file with entries that it lacks; a name whose table does not stand there is passed over."""
    content = tomllib.loads(text)
    for name, entry in entries.items():
        table, key = _place(content, name)
        if table is not None:
            table[key] = dict(entry)
    return toml_text(content)


def without(text: str, names: Iterable[str]) -> str:
    """The file without some entries; names that do not stand there are passed over."""
    content = tomllib.loads(text)
    for name in names:
        table, key = _place(content, name)
        if table is not None:
            table.pop(key, None)
    return toml_text(content)


def _place(content: dict[str, Any], name: str) -> tuple[dict[str, Any] | None, str]:
    *tables, key = name.split(".")
    table: Any = content
    for step in tables:
        table = table.get(step) if isinstance(table, dict) else None
    return (table if isinstance(table, dict) else None), key


def _over(below: Mapping[str, object], above: Mapping[str, object]) -> dict[str, object]:
    merged = {**below, **above}
    for key in below.keys() & above.keys():
        one, other = below[key], above[key]
        if isinstance(one, dict) and isinstance(other, dict) and not _CLAUSE_KEYS & one.keys():
            merged[key] = _over(one, other)
    return merged


def _tables(content: Mapping[str, object], name: str) -> Iterator[str]:
    inner = {key: value for key, value in content.items() if _is_table(value)}
    if name and (len(inner) < len(content) or not content):
        yield f"\n[{name}]"
    for key, value in content.items():
        if key not in inner:
            yield f"{_key(key)} = {_value(value)}"
    for key, value in inner.items():
        if isinstance(value, Mapping):
            yield from _tables(value, f"{name}.{_key(key)}" if name else _key(key))


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping) and not (value and set(value) <= _CLAUSE_KEYS)


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return _text(value)
        case Mapping():
            return "{ " + ", ".join(f"{_key(str(key))} = {_value(inner)}" for key, inner in value.items()) + " }"
        case list() | tuple():
            return "[" + ", ".join(_value(inner) for inner in value) + "]"
    raise TypeError(f"a policy holds no {type(value).__name__}")


def _key(key: str) -> str:
    plain = key.isascii() and key.replace("_", "").replace("-", "").isalnum()
    return key if plain else _text(key)


def _text(text: str) -> str:
    if not storable(text):
        raise ValueError("the text holds NUL or half a character")
    return (
        '"'
        + "".join(_ESCAPES.get(ch) or (f"\\u{ord(ch):04x}" if ord(ch) < 32 or ord(ch) == 127 else ch) for ch in text)
        + '"'
    )
