"""Lists: the order of their ids, headings between them, and where their rows are read."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from desktop.core.sentence import Sentence

Key = Hashable
"""What identifies a row: a record's id, or whatever hashable value the source chose."""


@dataclass(frozen=True, slots=True)
class Order:
    """The column to sort by; an empty *by* is the source's own order."""

    by: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A group line that a source puts among its ids, with the number of rows under it."""

    key: str
    title: Sentence
    count: int


class Row(Protocol):
    """What a source reads for one id; everything else is between the source and its columns."""

    @property
    def id(self) -> Key:
        """The id it was read for."""
        ...


R_co = TypeVar("R_co", bound=Row, covariant=True)
F_contra = TypeVar("F_contra", contravariant=True)


class Source(Protocol[R_co, F_contra]):
    """What a list shows; called from the GUI thread for a screenful, from the reading worker for everything."""

    def ids(self, order: Order, wanted: F_contra, limit: int | None = None) -> Sequence[Key]:
        """The ids that *wanted* lets through, in *order*, at most *limit*; `Heading`s may stand between them."""
        ...

    def rows(self, ids: Sequence[Key]) -> Iterable[R_co]:
        """The rows of *ids* in any order; one that has gone meanwhile is left out."""
        ...


class Preferences(Protocol):
    """Where a user's widths, sections and sizes are remembered, as short texts by name."""

    def get(self, name: str) -> str | None:
        """What was remembered under *name*."""
        ...

    def put(self, name: str, value: str) -> None:
        """Remember *value* under *name*."""
        ...
