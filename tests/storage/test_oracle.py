"""A session that SQLite itself records over random verbs is the oracle: the journal must tell the same rows."""

import random
from contextlib import contextmanager
from datetime import date, timedelta

import apsw
import pytest
from peewee import IntegrityError

from desktop.core.ids import new_id
from desktop.storage import journal
from desktop.storage.transaction import transaction
from tests.storage.replay import JOURNALED, Replay, columns, present
from tests.storage.toys import Collection, Find, Remark

TRANSACTIONS = 300
NASTY = (
    "伞",
    "",
    'a"b\\c',
    "</script>",
    "'; DROP TABLE find; --",
    "𠮷田😀",
    "\t\n\x7f",
    "123",
    "null",
    "1e5",
    "x" * 3000,
)


class Office:
    """Does random things to finds, from a seed."""

    def __init__(self, clerk, seed):
        self.clerk = clerk
        self.random = random.Random(seed)
        self.count = 0

    def values(self):
        self.count += 1
        chance = self.random
        return {
            "id": new_id(),
            "number": f"{self.count}",
            "what": chance.choice(NASTY),
            "place": chance.choice((None, *NASTY)),
            "found_on": date(2026, 1, 1) + timedelta(days=chance.randrange(700)),
            "weight": chance.choice((None, 0, -1, 2**63 - 1, -(2**63), chance.randrange(10**6))),
            "photo": chance.choice((None, b"", chance.randbytes(20))),
            "kept": chance.random() < 0.5,
            "seen_at": chance.choice((None, self.clerk.clock.now())),
        }

    def some(self):
        ids = [kept.id for kept in Find.select(Find.id)]
        return self.random.sample(ids, min(len(ids), self.random.randrange(1, 6)))

    def create(self):
        Remark.create(find=Find.create(**self.values()), text="好")

    def insert_many(self):
        Find.insert_many([self.values() for _ in range(self.random.randrange(1, 20))]).execute()

    def executemany(self):
        rows = [(new_id().bytes, f"m{self.count}-{n}", "y", "2026-01-04", 1) for n in range(10)]
        self.count += 1
        connection = self.clerk.store.db.connection()
        connection.executemany("INSERT INTO find (id, number, what, found_on, kept) VALUES (?, ?, ?, ?, ?)", rows)

    def save(self):
        for kept in Find.select().where(Find.id.in_(self.some())):
            kept.what, kept.weight = self.random.choice(NASTY), self.random.choice((None, 7))
            kept.save()

    def update(self):
        Find.update(place=self.random.choice((None, *NASTY)), kept=False).where(Find.id.in_(self.some())).execute()

    def upsert(self):
        values = self.values() | {"number": str(self.random.randrange(1, self.count + 1))}
        Find.insert(**values).on_conflict(conflict_target=[Find.number], preserve=[Find.what, Find.photo]).execute()

    def replace(self):
        for rid in self.some():
            Find.replace(**(self.values() | {"id": rid})).execute()

    def delete(self):
        for rid in self.some():
            Find.delete_by_id(rid)

    def remark(self):
        for rid in self.some():
            Remark.create(find=rid, text=self.random.choice(NASTY))

    def collect(self):
        for rid in self.some()[:1]:
            Collection.create(find=rid, collected_at=self.clerk.clock.now(), identity="证")

    def born_and_gone(self):
        made = Find.create(**self.values())
        made.what = "gone"
        made.save()
        made.delete_instance()

    def act(self):
        """One to four random verbs; some run in a part that is undone, or meet a guard and are undone by it."""
        verbs = (
            self.create, self.insert_many, self.executemany, self.save, self.update, self.upsert,
            self.replace, self.delete, self.remark, self.collect, self.born_and_gone,
        )  # fmt: skip
        for _ in range(self.random.randrange(1, 5)):
            with self.undone_by_guards():
                self.random.choice(verbs)()
                if self.random.random() < 0.15:
                    raise IntegrityError("changed my mind")

    @contextmanager
    def undone_by_guards(self):
        try:
            with self.clerk.store.db.savepoint():
                yield
        except IntegrityError:
            pass


@contextmanager
def recorded(db, oracle):
    """Apply to *oracle* what SQLite's session says of the work inside."""
    session = apsw.Session(db.connection(), "main")
    for record in JOURNALED:
        session.attach(record._meta.table_name)
    yield
    for change in apsw.Changeset.iter(session.changeset()):
        names = list(columns(next(record for record in JOURNALED if record._meta.table_name == change.name)))
        table = oracle[change.name]
        rid = (change.old or change.new)[names.index("id")]
        if change.op == "DELETE":
            del table[rid]
        elif change.op == "INSERT":
            table[rid] = dict(zip(names, change.new, strict=True))
        else:
            fresh = {name: value for name, value in zip(names, change.new, strict=True) if value is not apsw.no_change}
            table[rid] = table[rid] | fresh
    session.close()


@pytest.mark.parametrize(
    "seed", [2026, pytest.param(7, marks=pytest.mark.slow), pytest.param(8, marks=pytest.mark.slow)]
)
def test_the_journal_tells_the_same_rows_as_the_session_and_the_tables(clerk, seed):
    office, db, replay = Office(clerk, seed), clerk.store.db, Replay()
    oracle = {record._meta.table_name: {} for record in JOURNALED}
    for _ in range(TRANSACTIONS):
        undone = office.random.random() < 0.1
        with recorded(db, oracle):
            try:
                with transaction(clerk, "random"):
                    office.act()
                    if undone:
                        raise KeyError
            except KeyError:
                assert undone
        replay.catch_up(db)
        assert replay.tables == oracle
    assert replay.tables == present(db)
    assert sum(len(table) for table in oracle.values()) > 100
    assert journal.verify(lambda _done, _total: None, lambda: False).sound
