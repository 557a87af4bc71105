"""A stored policy file that is older than the program: what it lacks is as shipped, what nobody knows is left out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.core.problem import Problem, Problems
from desktop.policy.reading import ROOMS
from desktop.policy.tables import MISSING, UNKNOWN
from desktop.policy.writing import over, with_entries, without


@dataclass(frozen=True, slots=True)
class Completed:
    """A file that reads, and the names of the clauses that the stored one did not have."""

    text: str
    added: frozenset[str] = frozenset()


def completed(room: str, stored: str | None, shipped: str) -> Completed:
    """The file of a room as the program can read it; *stored* is None for a room that the version did not know.

    A segment that no workflow of the stored file names stays out: it would set limits that nobody had approved.
    A clause of the office's own tables, for which nothing ships, is 未设置.

    Raises:
        Problems: the stored file has mistakes of another kind.
    """
    if stored == shipped:
        return Completed(shipped)
    text = shipped if stored is None else _readable(room, over(shipped, stored))
    known = {} if stored is None else tomllib.loads(stored)
    return Completed(text, frozenset(line.name for line in ROOMS[room](text).lines if not _has(known, line.name)))


def _readable(room: str, text: str) -> str:
    found = list(_mendable(room, text))
    while found:
        text = without(text, _names(room, found, UNKNOWN.text))
        text = with_entries(text, {key: {"unset": True} for key in _names(room, found, MISSING.text)})
        before, found = found, list(_mendable(room, text))
        if found == before:
            break
    return text


def _mendable(room: str, text: str) -> Iterator[Problem]:
    try:
        ROOMS[room](text)
    except Problems as mistakes:
        yield from (one for one in mistakes.found if one.sentence in (UNKNOWN, MISSING))


def _names(room: str, found: list[Problem], what: str) -> list[str]:
    return [one.field.removeprefix(f"{room}.") for one in found if one.sentence.text == what]


def _has(content: Mapping[str, object], name: str) -> bool:
    """Whether an entry stands in a file; *name* begins with the file's."""
    inner: object = content
    for key in name.split(".")[1:]:
        if not isinstance(inner, Mapping) or key not in inner:
            return False
        inner = inner[key]
    return True
