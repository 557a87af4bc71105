"""A lost-property office, so that the storage is tried without the rooms."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from desktop.core.clock import Clock
from desktop.storage.fields import (
    BytesField,
    CountField,
    FlagField,
    InstantField,
    LocalDateField,
    NumberField,
    RefField,
    TextField,
)
from desktop.storage.record import Entry, Local, Record
from desktop.storage.schema import first_step
from desktop.storage.store import Store

KEY = bytes(range(32))
CLERK = UUID("01977777-7777-7777-8777-777777777777")


class Find(Record):
    number = NumberField()
    what = TextField()
    place = TextField(null=True)
    found_on = LocalDateField(index=True)
    weight = CountField(null=True)
    photo = BytesField(null=True)
    kept = FlagField(default=True)
    seen_at = InstantField(null=True)


class Collection(Entry):
    find = RefField(Find, unique=True)
    collected_at = InstantField()
    identity = TextField()

    class Meta:
        without_rowid = True


class Remark(Record):
    find = RefField(Find, on_delete="CASCADE", backref="remarks")
    text = TextField()


class Shelf(Local):
    name = TextField(primary_key=True)
    finds = CountField()


TOYS = (Find, Collection, Remark, Shelf)


@dataclass
class Clerk:
    """The least that an actor is."""

    store: Store
    clock: Clock
    account_id: UUID = CLERK


def write_steps(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "0001_first.py").write_text(first_step(TOYS), encoding="utf-8")
    return folder


def find(number: str, what: str = "伞", **more) -> Find:
    return Find.create(number=number, what=what, found_on=date(2026, 11, 18), **more)
