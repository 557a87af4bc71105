"""The store's tables: their SQL from the record classes, and the numbered steps that bring a store up to date."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import apsw
import peewee
from peewee import PeeweeException, SchemaManager

from desktop.core.sentence import Sentence, sentence
from desktop.storage import chain, triggers
from desktop.storage.engine import Engine
from desktop.storage.faults import MigrationFailed, NewerStore, StoreFault, told
from desktop.storage.local import Draft, Preference, StoreIdentity
from desktop.storage.record import Local, NumberSeries, Record

STEPS = Path(__file__).resolve().parent / "migrations"
OWN_RECORDS: tuple[type[Record], ...] = (NumberSeries,)
OWN_LOCALS: tuple[type[Local], ...] = (StoreIdentity, Draft, Preference)
NEWER = sentence(
    "storage", "This store was written by a newer version of the program. Install that version to open it."
)

_log = logging.getLogger(__name__)


def declared(tables: Iterable[type[Record] | type[Local]]) -> list[str]:
    """The SQL that creates the tables and indexes of these classes, those referred to first."""
    named = sorted(set(tables), key=lambda table: str(table._meta.table_name))
    in_order: Any = vars(peewee)["sort_models"]  # Peewee exports it, but its type stubs do not.
    return [statement for table in in_order(named) for statement in _created(table)]


def _created(table: type[Record] | type[Local]) -> list[str]:
    maker: Any = SchemaManager(table, Engine(Path(":memory:"), bytes(32)))
    contexts = [maker._create_table(safe=False), *maker._create_indexes(safe=False)]
    return [str(context.query()[0]) for context in contexts]


def first_step(tables: Iterable[type[Record] | type[Local]], further: Iterable[str] = ()) -> str:
    """The source of step 0001: the journal, the given tables as they are declared now, and *further* ones."""
    statements = [*chain.SCHEMA, *declared([*OWN_RECORDS, *OWN_LOCALS, *tables]), *further]
    return step("Creates every table of the first line: journal, search, drafts, and what the rooms keep.", statements)


def step(purpose: str, statements: Iterable[str]) -> str:
    """The source of a step that runs these statements in their order."""
    lines = "\n".join(f"    {_literal(statement)}," for statement in statements)
    return (
        f'"""{purpose}"""\n'
        "# ruff: noqa: E501\n\nfrom peewee import Database\n\n"
        f"STATEMENTS = (\n{lines}\n)\n\n\n"
        "def up(_migrator: object, database: Database) -> None:\n"
        '    """Run the statements."""\n'
        "    for statement in STATEMENTS:\n        database.execute_sql(statement)  # type: ignore[no-untyped-call]\n"
    )


def _literal(text: str) -> str:
    """A Python string with the quotes that need fewer escapes, as the formatter leaves them."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + text.replace("\\", "\\\\").replace(quote, "\\" + quote) + quote


def known(steps: Path) -> list[str]:
    """The names of the steps that this program brings."""
    return sorted(path.stem for path in steps.glob("[0-9]*.py"))


def applied(db: Engine) -> list[str]:
    """The names of the steps that the store has been through."""
    if not db.execute_sql("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration'").fetchone():
        return []
    return [name for (name,) in db.execute_sql("SELECT name FROM schema_migration ORDER BY name").fetchall()]


def pending(db: Engine, steps: Path) -> list[str]:
    """The steps that the store still has to go through.

    Raises:
        NewerStore: it has been through steps that this program does not know.
    """
    done, ours = applied(db), known(steps)
    if set(done) - set(ours):
        raise NewerStore(NEWER)
    return [name for name in ours if name not in done]


def migrate(db: Engine, steps: Path, records: Sequence[type[Record]], copy: Path | None) -> None:
    """Go through all pending steps in one transaction, triggers dropped first and made anew last.

    Raises:
        MigrationFailed: the store is as it was; *copy* is named when one was made.
    """
    wanted = pending(db, steps)
    at = _Place(wanted[0])
    try:
        _run(db, steps, records, at)
    except Exception as error:
        if _arrived(db, wanted):
            _log.warning("the migration reported a fault but was kept: %s", error)
            return
        raise failed(at.step, error, copy) from error


def failed(step: str, error: Exception, copy: Path | None) -> MigrationFailed:
    """The refusal that tells which step failed, why, and where the copy made before lies."""
    fault = error if isinstance(error, StoreFault) else told(error)
    reason: Sentence | str = fault.sentence if fault else str(error)
    text = (
        sentence("storage", "The store could not be brought up to date (step {step}: {reason}). It is unchanged.")
        if copy is None
        else sentence(
            "storage",
            "The store could not be brought up to date (step {step}: {reason}). It is unchanged; "
            "a checked copy lies at {copy}.",
        )
    )
    return MigrationFailed(text.of(step=step, reason=reason, copy=copy or ""), step, copy)


class _Place:
    """How far a migration has come."""

    def __init__(self, step: str) -> None:
        self.step = step


def _run(db: Engine, steps: Path, records: Sequence[type[Record]], at: _Place) -> None:
    from playhouse.migrations import Runner  # Only a store that needs a step pays for loading it.

    runner = Runner(db, str(steps))
    done = applied(db)
    with db.rebuilding(), runner.migrator.migration_context():
        triggers.drop(db)
        runner.History.create_table()
        for migration in runner.migrations():
            if migration.name in done:
                continue
            at.step = migration.name
            migration.load().up(runner.migrator, db)
            if db.connection().get_autocommit():
                raise RuntimeError("a step must not commit")
            runner.History.create(name=migration.name)
        triggers.install(db, records)
        orphans = db.execute_sql("PRAGMA foreign_key_check").fetchall()
        if orphans:
            raise RuntimeError(f"rows of {orphans[0][0]} refer to rows that do not exist")


def _arrived(db: Engine, wanted: list[str]) -> bool:
    try:
        return set(wanted) <= set(applied(db))
    except (PeeweeException, apsw.Error):
        return False


def checked_copy(db: Engine, target: Path) -> None:
    """Copy the whole store to *target* under the same key and check the copy.

    Raises:
        StoreFault, apsw.Error: there is no good copy; what was begun is removed.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        copy = apsw.Connection(
            str(target), **{**db.connect_params, "flags": apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE}
        )
        try:
            db.unlock(copy)
            with copy.backup("main", db.connection(), "main") as running:
                running.step(-1)
            if copy.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                raise RuntimeError("the copy is not sound")
        finally:
            copy.close()
    except BaseException:
        for path in (target, target.with_name(target.name + "-wal"), target.with_name(target.name + "-shm")):
            path.unlink(missing_ok=True)
        raise
