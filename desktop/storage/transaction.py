"""The only way to write: begin, work, seal the journal, commit, tell what changed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

import apsw
from peewee import PeeweeException

from desktop.core import numbers
from desktop.core.clock import Clock, local_day
from desktop.core.honesty import steady_seconds
from desktop.core.ids import new_id
from desktop.storage import chain, changes
from desktop.storage.engine import Engine
from desktop.storage.faults import OutcomeUnknown, raise_told
from desktop.storage.record import office

if TYPE_CHECKING:
    from desktop.storage.store import Store

_log = logging.getLogger(__name__)

_NEXT = (
    "INSERT INTO number_series (id, code, letter, period, last) VALUES (?, ?, ?, ?, 1) "
    "ON CONFLICT (code, letter, period) DO UPDATE SET last = last + 1 RETURNING last"
)


class Actor(Protocol):
    """Who writes, in which store, by which clock."""

    @property
    def account_id(self) -> UUID:
        """Whom the journal names."""
        ...

    @property
    def clock(self) -> Clock:
        """Where *now* comes from."""
        ...

    @property
    def store(self) -> Store:
        """Where it is written."""
        ...


class Work:
    """One running transaction: its id, its instant, and the numbers it gives out."""

    def __init__(self, actor: Actor, verb: str) -> None:
        self.id = new_id()
        self.actor = actor
        self.verb = verb
        self.at: datetime = actor.clock.now()
        self.doubtful = actor.store.watch.doubt(self.at, steady_seconds(actor.clock)) is not None
        """Whether the PC's clock is not believed; what is recorded is marked."""
        self.sealed = False

    @property
    def act(self) -> chain.Act:
        """What the journal's header says of it."""
        actor = self.actor
        return chain.Act(actor.store.code, self.id, actor.account_id, self.verb, self.at, self.doubtful)

    def next_number(self, letter: str = "", *, yearly: bool = False) -> str:
        """The next number of the store's series for a letter and today (or this year); shown only after the commit."""
        code, day = self.actor.store.code, local_day(self.at)
        period = f"{day.year:04d}" if yearly else numbers.compact(day)
        rows = self.actor.store.db.connection().execute(_NEXT, (new_id().bytes, code, letter, period)).fetchall()
        counter = int(rows[0][0])
        return numbers.yearly(code, letter, day.year, counter) if yearly else numbers.daily(code, day, counter, letter)


@contextmanager
def transaction(actor: Actor, verb: str) -> Iterator[Work]:
    """One journalled transaction; inside a running one it joins, and an exception then undoes the inner part only.

    Raises:
        StoreFault: the disk, the file or another writer did not let it through; nothing was written.
        OutcomeUnknown: the disk failed in the moment of the commit and cannot be asked.
    """
    db = actor.store.db
    running = db.guard.work
    if running is None:
        with _sealed(actor, verb) as work:
            yield work
        return
    if running.actor.account_id != actor.account_id:
        raise ValueError("a verb cannot join the transaction of another account")
    with _part(db):
        yield running


@contextmanager
def _part(db: Engine) -> Iterator[None]:
    """A part of a running transaction that is undone alone when it fails."""
    db.execute_sql("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if not db.connection().get_autocommit():  # A full disk may have ended the whole transaction already.
            db.execute_sql("ROLLBACK TO part")
            db.execute_sql("RELEASE part")
        raise
    db.execute_sql("RELEASE part")


@contextmanager
def _sealed(actor: Actor, verb: str) -> Iterator[Work]:
    db, work = actor.store.db, None
    guard = db.guard
    with _turn(db, verb):
        try:
            with db.transaction("IMMEDIATE"):
                work = guard.work = Work(actor, verb)
                guard.unsealed = True
                chain.begin(db, work.id)
                yield work
                kinds = chain.seal(db, work.act)
                guard.unsealed, work.sealed = False, True
        except (PeeweeException, apsw.Error) as error:
            if work is None or not work.sealed or not _kept(db, work.id):
                raise_told(error)
            _log.warning("the commit of %s reported a fault but was kept: %s", work.id, error)
        finally:
            guard.unsealed, guard.work = False, None
        if not work.doubtful:
            actor.store.watch.recorded(work.at)
        if kinds:
            # Still in its turn: whoever writes next may not go by what this commit made out of date.
            changes.announce(kinds)


def _kept(db: Engine, tx_id: UUID) -> bool:
    """Ask the journal, because an exception from COMMIT means unknown, not failed."""
    try:
        return chain.committed(db, tx_id)
    except (PeeweeException, apsw.Error) as error:
        raise OutcomeUnknown(tx_id) from error


def outcome(tx_id: UUID) -> bool:
    """Whether the transaction was committed, as the journal of the open store has it."""
    return chain.committed(office.obj, tx_id)


@contextmanager
def local_write() -> Iterator[None]:
    """One small transaction on local tables, outside the journal; joins a running one and shares its fate.

    Raises:
        StoreFault: nothing was written.
    """
    joins = office.in_transaction()
    turn = nullcontext() if joins else _turn(office.obj)
    try:
        with turn, nullcontext() if joins else office.atomic("IMMEDIATE"):
            yield
    except (PeeweeException, apsw.Error) as error:
        raise_told(error)


@contextmanager
def _turn(db: Engine, verb: str = "") -> Iterator[None]:
    db.turn.take(verb)
    try:
        yield
    finally:
        db.turn.give_back()
