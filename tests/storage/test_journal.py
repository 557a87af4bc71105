"""The journal: everything is in it, in every way of writing, and nothing of it can be changed unseen."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import apsw
import pytest
from peewee import DatabaseError, IntegrityError

from desktop.core.ids import new_id
from desktop.core.kind import Kind
from desktop.storage import acts, journal
from desktop.storage.transaction import transaction
from tests.storage.toys import CLERK, Collection, Find, Remark, find

FIND, REMARK = Kind("find"), Kind("remark")


def verdict():
    return journal.verify(lambda _done, _total: None, lambda: False)


def operations(kind, rid):
    return [line.op for line in journal.history(kind, rid)]


def test_a_history_tells_who_what_when_before_and_after(clerk, clock):
    seen = datetime(2026, 11, 18, 1, 2, 3, 456789, tzinfo=UTC)
    with transaction(clerk, "finds.register") as first:
        made = find("1", seen_at=seen, photo=b"\x00\xff", kept=True)
    clock.advance(timedelta(minutes=5))
    with transaction(clerk, "finds.correct"):
        made.what, made.photo, made.kept = "“伞”\n\\😀", None, False
        made.save()
    born, changed = journal.history(FIND, made.id)
    assert (born.op, born.who, born.verb, born.at, born.transaction) == (
        "insert",
        CLERK,
        "finds.register",
        first.at,
        first.id,
    )
    assert born.before == {}
    assert born.after == {
        "id": made.id,
        "number": "1",
        "what": "伞",
        "found_on": date(2026, 11, 18),
        "photo": b"\x00\xff",
        "kept": True,
        "seen_at": seen,
    }
    assert changed.before == {"what": "伞", "photo": b"\x00\xff", "kept": True}
    assert changed.after == {"what": "“伞”\n\\😀", "photo": None, "kept": False}
    assert changed.at == born.at + timedelta(minutes=5)
    assert journal.last_sequence(made.id) == changed.seq
    assert journal.last_sequence(uuid4()) == 0


def test_create_save_update_query_executemany_raw_sql_and_cascade_are_all_journaled(clerk):
    db = clerk.store.db
    with transaction(clerk, "create"):
        made = find("1")
        remark = Remark.create(find=made, text="a")
    with transaction(clerk, "save"):
        made.what = "b"
        made.save()
    with transaction(clerk, "update query"):
        Find.update(what="c").where(Find.id == made.id).execute()
    with transaction(clerk, "raw"):
        db.execute_sql("UPDATE find SET what = 'd' WHERE id = ?", (made.id.bytes,))
    with transaction(clerk, "replace"):
        db.execute_sql(
            "REPLACE INTO find (id, number, what, found_on, kept) VALUES (?, '1', 'e', '2026-01-01', 1)",
            (made.id.bytes,),
        )
    with transaction(clerk, "insert many"):
        Find.insert_many(
            [{"id": new_id(), "number": str(n), "what": "x", "found_on": date(2026, 1, n)} for n in (2, 3)]
        ).execute()
    rows = [(new_id().bytes, str(n), "y", "2026-01-04", 1) for n in (4, 5)]
    with transaction(clerk, "executemany"):
        db.connection().executemany("INSERT INTO find (id, number, what, found_on, kept) VALUES (?, ?, ?, ?, ?)", rows)
    with transaction(clerk, "upsert"):
        Find.insert(id=new_id(), number="2", what="z", found_on=date(2026, 1, 1)).on_conflict(
            conflict_target=[Find.number], preserve=[Find.what]
        ).execute()
    with transaction(clerk, "cascade"):
        Remark.create(find=made, text="again")
        made.delete_instance()
    # REPLACE deletes the row, and with it by cascade the remark, before it inserts.
    assert operations(FIND, made.id) == ["insert", "update", "update", "update", "delete", "insert", "delete"]
    assert operations(REMARK, remark.id) == ["insert", "delete"]
    written = [
        line.op for key in acts.firsts(acts.Wanted(kind=FIND)) for line in acts.act(key).entries if line.kind == FIND
    ]
    assert written.count("insert") == 6
    (upsert,) = acts.firsts(acts.Wanted(verb="upsert"))
    assert [line.after for line in acts.act(upsert).entries] == [{"what": "z"}]
    assert verdict() == journal.Verdict(9, 16, None)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO find (id, number, what, found_on, kept) VALUES (zeroblob(16), '9', 'x', '2026-01-01', 1)",
        "UPDATE find SET what = 'x'",
        "DELETE FROM find",
        "REPLACE INTO find (id, number, what, found_on, kept) SELECT id, number, 'x', found_on, kept FROM find",
    ],
)
def test_raw_writes_outside_a_transaction_fail(clerk, statement):
    with transaction(clerk, "a"):
        find("1")
    with pytest.raises(IntegrityError, match="no transaction"):
        clerk.store.db.execute_sql(statement)
    assert [kept.what for kept in Find.select()] == ["伞"]


def test_an_update_that_changes_nothing_writes_nothing(clerk):
    with transaction(clerk, "a"):
        made = find("1")
    with transaction(clerk, "b"):
        Find.update(what="伞", weight=None).execute()
    assert operations(FIND, made.id) == ["insert"]
    assert journal.head().seq == 1


def test_an_id_never_changes(clerk):
    with pytest.raises(IntegrityError, match="an id never changes"), transaction(clerk, "a"):
        find("1")
        Find.update(id=new_id()).execute()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {t} SET {c} = {c}",
        "DELETE FROM {t}",
        "REPLACE INTO {t} SELECT * FROM {t}",
        "INSERT INTO {t} SELECT * FROM {t} WHERE 1 ON CONFLICT DO UPDATE SET {c} = {c}",
    ],
)
@pytest.mark.parametrize(
    ("table", "column"), [("collection", "identity"), ("journal_tx", "verb"), ("journal_entry", "op")]
)
def test_what_is_written_once_stays(clerk, statement, table, column):
    with transaction(clerk, "a"):
        Collection.create(find=find("1"), collected_at=clerk.clock.now(), identity="章")
    with pytest.raises(IntegrityError, match="append-only"), transaction(clerk, "b"):
        clerk.store.db.execute_sql(statement.format(t=table, c=column))
    assert Collection.get().identity == "章"
    assert verdict().sound


@pytest.mark.parametrize("statement", ["DROP TRIGGER find_insert", "DROP TABLE find", "DROP TABLE journal_entry"])
def test_guards_and_tables_cannot_be_dropped(clerk, statement):
    with pytest.raises(DatabaseError):
        clerk.store.db.execute_sql(statement)
    with pytest.raises(DatabaseError), transaction(clerk, "a"):
        clerk.store.db.execute_sql(statement)


def test_a_rolled_back_part_leaves_no_entry(clerk):
    with transaction(clerk, "a"):
        made = find("1")
        with pytest.raises(KeyError), clerk.store.db.savepoint():
            made.what = "x"
            made.save()
            raise KeyError
    assert operations(FIND, made.id) == ["insert"]
    assert verdict().sound


FORGERIES = {
    "altered": "UPDATE journal_entry SET after = replace(after, '伞', '刀') WHERE seq = 2",
    "digest": "UPDATE journal_entry SET digest = randomblob(32) WHERE seq = 2",
    "verb": "UPDATE journal_tx SET verb = 'other' WHERE seq = 2",
    "doubt": "UPDATE journal_tx SET doubtful = 1 WHERE seq = 2",
    "gap": "DELETE FROM journal_tx WHERE seq = 2",
    "entry gone": "DELETE FROM journal_entry WHERE seq = 2",
    "order": "UPDATE journal_entry SET seq = 20 - seq",
    "stray": "INSERT INTO journal_entry (tx, kind, rid, op, salt, digest) VALUES (x'', 'find', x'', '', x'', x'')",
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_verification_finds_a_forged_journal(clerk, forgery):
    for number in range(3):
        with transaction(clerk, "a"):
            find(str(number))
            find(f"{number}b")
    assert verdict() == journal.Verdict(3, 6, None)
    forger = apsw.Connection(str(clerk.store.path / "store.db"))
    clerk.store.db.unlock(forger)
    for (name,) in forger.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        forger.execute(f"DROP TRIGGER {name}")
    forger.execute(forgery)
    forger.close()
    assert verdict().fault is not None


def test_verification_can_be_cancelled(clerk):
    with transaction(clerk, "a"):
        find("1")
    found = journal.verify(lambda _done, _total: None, lambda: True)
    assert not found.finished
    assert not found.sound


def test_a_clock_set_back_marks_what_is_recorded_until_somebody_confirms(clerk, clock):
    def write(number):
        with transaction(clerk, "a") as work:
            made = find(number)
        assert journal.history(FIND, made.id)[0].doubtful == work.doubtful
        return work.doubtful

    assert not write("1")
    clock.advance(timedelta(seconds=-59))
    assert not write("2")
    clock.advance(timedelta(seconds=-2))
    assert write("3")
    assert write("4")
    clerk.store.watch.confirm(clock.now(), clock.now().timestamp())
    assert not write("5")
    assert verdict().sound
