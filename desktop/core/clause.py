"""A clause of the office's policy: a value, not set, or still to be confirmed."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Value(Generic[T]):
    """The office has decided this value."""

    value: T


@dataclass(frozen=True, slots=True)
class NotSet:
    """The handbook names no value (未设置): show the fact, judge nothing, invent nothing."""


@dataclass(frozen=True, slots=True)
class Unconfirmed(Generic[T]):
    """A doubtful value (待确认): prints as a blank rule, never as “no”; *hint* is what it may be."""

    hint: T | None = None


NOT_SET = NotSet()
Clause = Value[T] | NotSet | Unconfirmed[T]
