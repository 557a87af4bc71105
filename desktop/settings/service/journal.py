"""Reading the journal: who changed what, when, field by field, and whether the chain is whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.core.kind import Kind
from desktop.desk import Desk
from desktop.settings import rules
from desktop.settings.service.names import account_names
from desktop.storage import journal
from desktop.storage.journal import HistoryLine, Verdict, Wanted

PAGE = 100


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an entry: its name, and its value before and after; None where there was none."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One entry of the journal with the name of who wrote it."""

    seq: int
    at: datetime
    who: str
    verb: str
    kind: Kind
    rid: UUID
    op: str
    changes: tuple[FieldChange, ...]
    doubtful: bool
    transaction: UUID


def journal_page(desk: Desk, wanted: Wanted, before: int | None = None, limit: int = PAGE) -> list[JournalLine]:
    """A page of the journal, the newest first; the next page is asked with the last line's `seq` as *before*.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    return _lines(journal.entries(wanted, before, limit))


def record_history(desk: Desk, kind: Kind, rid: UUID) -> list[JournalLine]:
    """Everything that happened to one record, the oldest first.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    return _lines(journal.history(kind, rid))


def writers(desk: Desk) -> dict[UUID, str]:
    """The accounts that the journal can be filtered by, with the names of their people.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    return account_names()


def check_journal(desk: Desk, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Verdict:
    """Recompute the whole chain; for a worker, *progress* is told transactions done and in all.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    with desk.store.reading():
        return journal.verify(progress, cancelled)


def _lines(found: list[HistoryLine]) -> list[JournalLine]:
    names = account_names()
    return [
        JournalLine(
            seq=line.seq,
            at=line.at,
            who=names.get(line.who, ""),
            verb=line.verb,
            kind=line.kind,
            rid=line.rid,
            op=line.op,
            changes=_changes(line),
            doubtful=line.doubtful,
            transaction=line.transaction,
        )
        for line in found
    ]


def _changes(line: HistoryLine) -> tuple[FieldChange, ...]:
    fields = [name for name in dict.fromkeys([*line.after, *line.before]) if name != "id"]
    return tuple(FieldChange(name, line.before.get(name), line.after.get(name)) for name in fields)
