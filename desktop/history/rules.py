"""What a history is made of: acts, the records they touched, and each field before and after, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence

Text = str | Sentence
CHANGED = sentence("history", "Changed")


class Op(StrEnum):
    """What happened to a record."""

    INSERTED = "insert"
    UPDATED = "update"
    DELETED = "delete"


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a record before and after, in the office's words; empty stands for unanswered."""

    field: Sentence
    before: Text
    after: Text


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What an act did to one record; *name* is its number or name, *erased* that its contents were taken out."""

    kind: Kind
    rid: UUID
    title: Sentence
    name: str
    op: Op
    changes: tuple[Change, ...]
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """One transaction, as the journal has it: its place in the store's chain, who did what when, to which records."""

    key: int
    origin: str
    sequence: int
    at: datetime
    who: str
    what: Sentence
    verb: str
    doubtful: bool
    count: int
    hash: bytes
    records: tuple[RecordChange, ...] = ()

    @property
    def id(self) -> int:
        """What a list knows it by."""
        return self.key

    @property
    def changes(self) -> tuple[Change, ...]:
        """The fields of all its records, one after the other."""
        return tuple(change for record in self.records for change in record.changes)
