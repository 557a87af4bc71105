"""Turns the journal's entries into the office's words; for verbs that have checked the permission."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from peewee import ForeignKeyField

from desktop.access.records import Account
from desktop.core.clock import local
from desktop.core.kind import Kind
from desktop.core.permission import Permission
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import RecordWords, Telling
from desktop.history import rules
from desktop.people.records import Staff
from desktop.storage import acts
from desktop.storage.acts import ActLine
from desktop.storage.journal import HistoryLine
from desktop.storage.record import Record, office

VERBS: Mapping[Callable[..., object], Permission] = {}
"""None of its own: every room asks for its own permission before it tells."""

ACCOUNT = Kind("account")
YES, NO = sentence("history", "yes"), sentence("history", "no")
_BYTES = 8
_MOST_FOUND = 200
_DEEPEST = 4


class Teller:
    """Tells acts by the words of some rooms; names of people and records are looked up once for all of them."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self.words: dict[Kind, RecordWords] = {}
        self.acts: dict[str, Sentence] = {}
        for telling in tellings:
            self.words |= {words.kind: words for words in telling.records}
            self.acts |= telling.acts
        self._names: dict[tuple[Kind, UUID], str] = {}

    def history(self, kind: Kind, rid: UUID) -> list[rules.Act]:
        """Everything that was written about a record and what belongs to it, the oldest first."""
        return [self.told(line) for line in acts.acts_of([rid, *self.parts(kind, rid)])]

    def told(self, line: ActLine) -> rules.Act:
        """One act; with its entries also field by field."""
        records = [self._record(entry) for entry in line.entries] if line.entries else self._heads(line)
        return rules.Act(
            key=line.first,
            origin=line.origin,
            sequence=line.seq,
            at=line.at,
            who=self.name(ACCOUNT, line.who),
            what=self.verb(line.verb),
            verb=line.verb,
            doubtful=line.doubtful,
            count=line.count,
            hash=line.hash,
            records=tuple(record for record in records if record is not None),
        )

    def verb(self, verb: str) -> Sentence:
        """What a verb is called."""
        return self.acts.get(verb, rules.CHANGED)

    def name(self, kind: Kind, rid: UUID) -> str:
        """The number or name of a record; empty when it has none or is not there."""
        if (kind, rid) not in self._names:
            self._names[kind, rid] = self._looked_up(kind, rid, _DEEPEST)
        return self._names[kind, rid]

    def parts(self, kind: Kind, rid: UUID) -> list[UUID]:
        """The ids of what belongs to a record, and of what belongs to that."""
        return self._below(kind, [rid], _DEEPEST)

    def _below(self, kind: Kind, rids: Sequence[UUID], deep: int) -> list[UUID]:
        words, found = self.words.get(kind), []
        for part, field in words.parts.items() if words and rids and deep else ():
            table = _table(Kind(part))
            if table is not None:
                query = table.select(table.id).where(table._meta.fields[field].in_(rids))
                own = [row.id for row in query]
                found += [*own, *self._below(Kind(part), own, deep - 1)]
        return found

    def find(self, kind: Kind, typed: str) -> list[UUID]:
        """The ids of the records of a kind whose number or name holds what was typed, and of what belongs to them."""
        found = self._named(kind, typed.strip(), _DEEPEST)
        return [*found, *(part for rid in found for part in self.parts(kind, rid))]

    def _named(self, kind: Kind, typed: str, deep: int) -> list[UUID]:
        table, words = _table(kind), self.words.get(kind)
        if table is None or words is None or not words.named_by or not deep:
            return []
        field = table._meta.fields[words.named_by]
        if isinstance(field, ForeignKeyField):
            where = field.in_(self._named(_kind_of(field), typed, deep - 1))
        else:
            where = field.cast("TEXT").contains(typed)  # a day or a count is found by its digits
        return [row.id for row in table.select(table.id).where(where).limit(_MOST_FOUND)]

    def _looked_up(self, kind: Kind, rid: UUID, deep: int) -> str:
        table, words = _table(kind), self.words.get(kind)
        if kind == ACCOUNT and words is None:
            row = Account.select(Staff.name).join(Staff).where(Account.id == rid).tuples().first()
            return row[0] if row else ""
        if table is None or words is None or not words.named_by or not deep:
            return ""
        field = table._meta.fields[words.named_by]
        row = table.select(field).where(table.id == rid).tuples().first()
        if row is None or row[0] is None:
            return ""
        if isinstance(field, ForeignKeyField):
            return self._looked_up(_kind_of(field), row[0], deep - 1)
        said = words.values.get(words.named_by, str)(row[0])
        return str(said)

    def _heads(self, line: ActLine) -> list[rules.RecordChange | None]:
        return [self._head(one.kind, one.rid, one.op) for one in line.touched]

    def _head(self, kind: Kind, rid: UUID, op: str) -> rules.RecordChange | None:
        words = self.words.get(kind)
        if words is None:
            return None
        return rules.RecordChange(kind, rid, words.title, self.name(kind, rid), rules.Op(op), ())

    def _record(self, entry: HistoryLine) -> rules.RecordChange | None:
        head, words = self._head(entry.kind, entry.rid, entry.op), self.words.get(entry.kind)
        if head is None or words is None:
            return None
        found = []
        for field, told in words.fields.items():
            before, after = (self._said(words, field, side.get(field)) for side in (entry.before, entry.after))
            if before != after:
                found.append(rules.Change(told, before, after))
        erased = not entry.before and not entry.after
        return rules.RecordChange(head.kind, head.rid, head.title, head.name, head.op, tuple(found), erased)

    def _said(self, words: RecordWords, field: str, value: object) -> rules.Text:
        if value is None or value == "":
            return ""
        if field in words.values:
            return words.values[field](value)
        if isinstance(value, UUID):
            kind = Kind(words.refers[field]) if field in words.refers else _referred(words.kind, field)
            return self.name(kind, value) or str(value)[:_BYTES]
        return general(value)


def general(value: object) -> rules.Text:
    """A stored value as it is said everywhere: moments and days by the office's clock, yes and no, plain text."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, datetime):
        return f"{local(value):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()[: 2 * _BYTES]
    return str(value)


def record_history(tellings: Sequence[Telling], kind: Kind, rid: UUID) -> list[rules.Act]:
    """Everything that was written about one record and what belongs to it, the oldest first."""
    return Teller(tellings).history(kind, rid)


def _table(kind: Kind) -> type[Record] | None:
    found: type[Record] | None = office.obj.tables.get(kind)
    return found


def _kind_of(field: ForeignKeyField) -> Kind:
    return Kind(field.rel_model._meta.table_name)


def _referred(kind: Kind, field: str) -> Kind:
    """The kind that a field of a record refers to, as its table says; empty when it refers to none."""
    table = _table(kind)
    found = table._meta.fields.get(field) if table is not None else None
    return _kind_of(found) if isinstance(found, ForeignKeyField) else Kind("")
