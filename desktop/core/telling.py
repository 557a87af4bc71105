"""How a room's records are told in histories: what a kind, its fields and its verbs are called; plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from desktop.core.kind import Kind
from desktop.core.sentence import Sentence

Words = Mapping[str, Sentence]
Said = Callable[[object], "str | Sentence"]


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RecordWords:
    """One kind of record: its title, its fields in the order in which they are told, and what their values mean.

    A field without words is not told: keys, sort keys and what the rules froze belong to *left_out*.
    """

    kind: Kind
    title: Sentence
    fields: Words
    values: Mapping[str, Said] = field(default_factory=_nothing)
    """How a stored value is said where the general way (day, moment, yes and no, name of a record) is not enough."""
    refers: Mapping[str, str] = field(default_factory=_nothing)
    """Fields that keep the id of a record without the database knowing: the kind of that record."""
    named_by: str = ""
    """The field that names one record: its number, or its name; of an id, the name of the record it refers to."""
    parts: Mapping[str, str] = field(default_factory=_nothing)
    """Kinds whose records belong to one of these, with the field that says to which: their history is its history."""
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Telling:
    """What a room tells histories: the words of its records and of its verbs, as transactions name them."""

    records: tuple[RecordWords, ...] = ()
    acts: Words = field(default_factory=_nothing)
