"""Steps make the declared tables; they succeed as a whole or change nothing; newer stores are refused."""

import ast
import importlib.util
import shutil
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from desktop.access import service as access
from desktop.access.service import locks
from desktop.core.clock import FrozenClock
from desktop.people import rules
from desktop.people import service as people
from desktop.storage import journal, schema, sidefile, triggers
from desktop.storage.engine import Engine
from desktop.storage.faults import MigrationFailed, NewerStore
from desktop.storage.fields import RefField, TextField
from desktop.storage.record import LOCAL_TABLES, Local, Record
from desktop.storage.store import Store
from desktop.storage.transaction import transaction
from tests.office import PASSWORD, records
from tests.storage.toys import KEY, TOYS, Clerk, Find, Remark, find

HOUSE = Path(__file__).resolve().parents[2]


class Drawer(Record):
    find = RefField(Find)
    label = TextField()


def developer():
    """The developer's command that writes the newest step."""
    spec = importlib.util.spec_from_file_location("next_step", HOUSE / "build/next_step.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def structure(command, store):
    """Tables with columns, references and what must be there; indexes. Defaults and the order of columns are free."""
    tables = [name for name in command.objects(store, "table") if name != "schema_migration"]
    columns = {
        (table, column._replace(default=None)) for table in tables for column in command.columns(store, table).values()
    }
    indexes = command.objects(store, "index").items()
    return columns | {(name, sql) for name, sql in indexes if not name.startswith("schema_migration")}


def test_the_steps_make_the_tables_that_the_rooms_declare(folder, clock):
    command = developer()
    store = Store.create(folder, KEY, "QH", command.tables(), clock)
    made = structure(command, store.db.connection())
    store.close()
    told = sorted({place for place, _ in made ^ structure(command, command.declared())})
    assert not told, f"declared otherwise than made: {told}; while the newest step is unreleased: build/next_step.py"


def test_the_newest_step_is_the_difference_between_the_steps_before_it_and_the_rooms():
    command = developer()
    names = {}
    exec(compile(command.NEWEST.read_text("utf-8"), str(command.NEWEST), "exec"), names)
    assert names["STATEMENTS"] == tuple(command.difference(command.made(), command.declared()))


def test_a_change_that_no_difference_can_make_is_refused():
    command, before, after = developer(), apsw.Connection(":memory:"), apsw.Connection(":memory:")
    before.execute("CREATE TABLE find (id INTEGER NOT NULL, what TEXT)")
    after.execute("CREATE TABLE find (id INTEGER NOT NULL, what INTEGER)")
    with pytest.raises(SystemExit, match=r"find\.what"):
        list(command.difference(before, after))
    with pytest.raises(SystemExit, match="cannot go"):
        list(command.difference(before, apsw.Connection(":memory:")))


RELEASED = sorted((Path(__file__).parent / "samples").iterdir())
"""An office as each released program left it; made by that program, opened by the password of tests/office.py."""


@pytest.mark.parametrize("sample", RELEASED, ids=lambda sample: sample.name)
def test_an_office_of_a_released_program_keeps_every_row_and_its_journal(sample, tmp_path, clock):
    folder = tmp_path / "office"
    shutil.copytree(sample, folder)
    account_id = sidefile.read(folder).accounts[0].account_id
    key = locks.opened_key(folder, account_id, PASSWORD, clock.now(), "password")
    before = rows(folder, key)
    assert {"member", "complaint", "journal_entry", "tier_holding", "manager_assignment"} <= before.keys()
    store = Store.open(folder, key, records(), clock)
    assert schema.applied(store.db) == schema.known(schema.STEPS)
    assert journal.verify(lambda _done, _total: None, lambda: False).sound
    assert not triggers.differing(store.db, store.records)
    store.close()
    assert lost(before, rows(folder, key)) == []


@pytest.mark.parametrize("sample", RELEASED, ids=lambda sample: sample.name)
def test_an_office_of_a_released_program_goes_on_working(sample, tmp_path, clock):
    shutil.copytree(sample, tmp_path / "office")
    account_id = sidefile.read(tmp_path / "office").accounts[0].account_id
    desk = access.unlock(tmp_path / "office", account_id, PASSWORD, clock, records())
    (found,) = people.find_members(desk, "qiuwen")
    told = [(line.op, line.verb, line.after.get("name")) for line in journal.history(rules.MEMBER, found.id)]
    assert told == [("insert", "people.admit_member", "曾文"), ("update", "people.change_member", "仇文")]
    file = people.member_file(desk, found.id)
    assert (file.state, file.says.birthday_kind, file.says.tags) == (rules.MemberState.ACTIVE, "solar", ())
    people.change_member(desk, found.id, replace(file.says, sex="male"), file.sequence)
    people.enrol(desk, rules.MemberDraft("孙悦", consented_at=desk.now(), consent_paper="F11"))
    desk.store.close()


def rows(folder, key):
    """Every row of every table of a closed store, by table, as names and values."""
    db = Engine(folder / "store.db", key)
    tables = db.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_text%'")
    found = {}
    for (table,) in tables.fetchall():
        names = [line[1] for line in db.execute_sql(f'PRAGMA table_info("{table}")').fetchall()]
        lines = db.execute_sql(f'SELECT * FROM "{table}"').fetchall()
        found[table] = [dict(zip(names, line, strict=True)) for line in lines]
    db.close()
    return found


def lost(before, after):
    """The rows that are not there any more with every value that they had."""
    return [
        (table, line)
        for table, lines in before.items()
        for line in lines
        if not any(line.items() <= kept.items() for kept in after[table])
    ]


def test_every_table_of_the_rooms_is_journaled_or_named_as_local():
    tables = developer().tables()
    local = {table._meta.table_name for table in (*tables, *schema.OWN_LOCALS) if issubclass(table, Local)}
    assert local <= LOCAL_TABLES
    assert all(issubclass(table, (Record, Local)) for table in tables)
    assert all(table._meta.strict_tables for table in tables)


def calls(step):
    tree = ast.parse(step.read_text(encoding="utf-8"))
    return {
        node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }


@pytest.mark.parametrize("step", sorted(schema.STEPS.glob("[0-9]*.py")), ids=lambda step: step.stem)
def test_a_shipped_step_leaves_the_transaction_alone(step):
    assert not calls(step) & {"commit", "rollback", "begin", "atomic", "transaction", "create_tables"}
    assert "atomic" not in {
        node.id for node in ast.walk(ast.parse(step.read_text("utf-8"))) if isinstance(node, ast.Name)
    }


@pytest.fixture
def older(clerk, folder):
    """A closed store with five finds, each remarked."""
    for number in range(5):
        with transaction(clerk, "a"):
            Remark.create(find=find(str(number)), text="好")
    clerk.store.close()
    return folder


@pytest.fixture
def newer(steps, tmp_path):
    """A folder of steps that grows."""
    folder = tmp_path / "steps"
    shutil.copytree(steps, folder, ignore=shutil.ignore_patterns("__pycache__"))

    def step(name, *lines):
        body = "\n    ".join(lines)
        (folder / f"{name}.py").write_text(f"import peewee\n\n\ndef up(migrator, db):\n    {body}\n", encoding="utf-8")
        return folder

    return step


def state(folder):
    """Schema, rows and steps of a closed store."""
    db = Engine(folder / "store.db", KEY)
    found = (
        db.execute_sql("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall(),
        db.execute_sql("SELECT * FROM find ORDER BY id").fetchall(),
        db.execute_sql("SELECT * FROM remark ORDER BY id").fetchall(),
        schema.applied(db),
    )
    db.close()
    return found


def test_a_step_brings_an_older_store_up_to_date_after_a_checked_copy(older, newer, clock):
    before = state(older)
    statements = [statement for statement in schema.declared([Find, Drawer]) if "drawer" in statement]
    steps = newer("0002_drawers", f"for statement in {statements!r}: db.execute_sql(statement)")
    store = Store.open(older, KEY, (*TOYS, Drawer), clock, steps=steps)
    with transaction(Clerk(store, clock), "b"):
        kept = Drawer.create(find=Find.get(), label="A")
    assert [line.op for line in journal.history(Drawer.kind(), kept.id)] == ["insert"]
    assert not triggers.differing(store.db, store.records)
    assert store.db.pragma("foreign_keys") == 1
    assert journal.verify(lambda _done, _total: None, lambda: False).sound
    store.close()
    (copy,) = (older / "before-update").iterdir()
    assert copy.name == "store-20261118-142600-before-0002_drawers.db"
    shutil.copytree(older, older.parent / "from copy")
    shutil.copy(copy, older.parent / "from copy" / "store.db")
    assert state(older.parent / "from copy") == before
    Store.open(older, KEY, (*TOYS, Drawer), clock, steps=steps).close()
    assert len(list((older / "before-update").iterdir())) == 1


def test_rebuilding_a_table_keeps_the_rows_that_refer_to_it(older, newer, clock):
    steps = newer(
        "0002_rebuild",
        "create = db.execute_sql(\"SELECT sql FROM sqlite_schema WHERE name = 'find'\").fetchone()[0]",
        "db.execute_sql(create.replace('find', 'fresh', 1))",
        "db.execute_sql('INSERT INTO fresh SELECT * FROM find')",
        "db.execute_sql('DROP TABLE find')",
        "db.execute_sql('ALTER TABLE fresh RENAME TO find')",
    )
    before = state(older)
    Store.open(older, KEY, TOYS, clock, steps=steps).close()
    assert state(older)[1:3] == before[1:3]


FAILING = {
    "raises": ("raise KeyError('no such thing')",),
    "bad SQL after good": ("db.execute_sql('CREATE TABLE t (x)')", "db.execute_sql('nonsense')"),
    "commits": ("db.execute_sql('CREATE TABLE t (x)')", "db.commit()"),
    "leaves orphans": ("db.execute_sql('DELETE FROM find')",),
    "cannot be read": ("import nowhere",),
}


@pytest.mark.parametrize("lines", [lines for name, lines in FAILING.items() if name != "commits"])
def test_a_failing_step_changes_nothing_and_names_the_copy(older, newer, clock, lines, steps):
    before = state(older)
    newer("0002_good", "db.execute_sql('CREATE TABLE good (x)')")
    broken = newer("0003_bad", *lines)
    with pytest.raises(MigrationFailed) as caught:
        Store.open(older, KEY, TOYS, clock, steps=broken)
    assert caught.value.step == "0003_bad"
    assert caught.value.copy.exists()
    assert str(caught.value.copy) in str(caught.value.sentence)
    assert state(older) == before
    store = Store.open(older, KEY, TOYS, clock, steps=steps)
    with transaction(Clerk(store, clock), "b"):
        find("9")
    store.close()


def test_a_step_that_commits_by_itself_is_found_out(older, newer, clock):
    with pytest.raises(MigrationFailed, match="must not commit"):
        Store.open(older, KEY, TOYS, clock, steps=newer("0002_commits", *FAILING["commits"]))


def test_a_newer_store_is_refused_before_anything_else(older, newer, clock, steps):
    later = newer("0002_more", "db.execute_sql('CREATE TABLE more (x)')")
    Store.open(older, KEY, TOYS, clock, steps=later).close()
    before, copies = state(older), len(list((older / "before-update").iterdir()))
    newer("0003_other", "raise KeyError")
    (later / "0002_more.py").unlink()
    for known in (steps, later):
        with pytest.raises(NewerStore, match="newer version"):
            Store.open(older, KEY, TOYS, clock, steps=known)
    assert state(older) == before
    assert len(list((older / "before-update").iterdir())) == copies


def test_a_copy_that_cannot_be_made_leaves_the_store_alone(older, newer, clock):
    before = state(older)
    (older / "before-update").write_bytes(b"in the way")
    with pytest.raises(MigrationFailed) as caught:
        Store.open(older, KEY, TOYS, clock, steps=newer("0002_x", "pass"))
    assert caught.value.copy is None
    assert state(older) == before


def test_a_second_store_is_made_with_all_steps_and_no_copy(tmp_path, newer):
    store = Store.create(
        tmp_path / "s", KEY, "QH", TOYS, FrozenClock(), steps=newer("0002_x", "db.execute_sql('SELECT 1')")
    )
    assert schema.applied(store.db) == ["0001_first", "0002_x"]
    store.close()
    assert not (tmp_path / "s" / "before-update").exists()
