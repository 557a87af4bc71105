"""What a room's tables are made of: journaled records, written-once entries and local tables."""

from __future__ import annotations

from typing import Any

from peewee import DatabaseProxy, Model

from desktop.core.ids import new_id
from desktop.core.kind import Kind
from desktop.storage.fields import CodeField, CountField, IdField

office = DatabaseProxy()
"""The open store's database; bound while a store is open."""

LOCAL_TABLES = frozenset(
    {"store_identity", "draft", "preference", "search_doc", "complaint_due", "import_row"},
)
"""Every table outside the journal; none of them is ever exchanged."""


class _Row(Model):
    """What all tables of the store have in common."""

    class Meta:
        """Strict columns, snake_case names, in the open store."""

        database = office
        legacy_table_names = False
        only_save_dirty = True
        strict_tables = True


class Local(_Row):
    """A row of this PC alone: outside the journal, never exchanged; its table is named in `LOCAL_TABLES`."""


class Record(_Row):
    """A row that the journal remembers: who wrote it, when, and what stood there before."""

    id = IdField(primary_key=True, default=new_id)

    @classmethod
    def kind(cls) -> Kind:
        """The record's kind, equal to its table's name."""
        return kind_of(cls)

    def save(self, force_insert: bool = False, only: Any = None) -> int:
        """Write the changed fields; insert by `create` only.

        Raises:
            LookupError: there is no such row, so nothing was written.
        """
        dirty = force_insert or only is not None or self.is_dirty()
        rows = int(super().save(force_insert=force_insert, only=only))
        if dirty and not rows:
            raise LookupError(f"no such {kind_of(type(self))}: {self.id}")
        return rows


class Entry(Record):
    """A row written once: the database refuses to change, replace or delete it."""


def kind_of(record: type[Record]) -> Kind:
    """The kind of a record class, also where a column is called ``kind``."""
    return Kind(record._meta.table_name)


class NumberSeries(Record):
    """The last number given out by one store for one letter and period (a local day or a year)."""

    code = CodeField()
    letter = CodeField()
    period = CodeField()
    last = CountField()

    class Meta:
        """One series per store, letter and period."""

        indexes = ((("code", "letter", "period"), True),)
