"""Reading the journal: who did what when to which record, whether the chain is whole, and what anchors it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from desktop.core.clock import instant
from desktop.core.kind import Kind
from desktop.core.listing import Key, Order
from desktop.core.sentence import Sentence, sentence
from desktop.core.telling import Telling
from desktop.desk import Desk
from desktop.history import rules as histories
from desktop.history.service import Teller
from desktop.settings import rules
from desktop.storage import acts, backup, copies, journal, sidefile
from desktop.storage.acts import Wanted
from desktop.storage.journal import Verdict
from desktop.storage.sidefile import Head

MOST = 2_000
"""Acts in one list; older ones are asked for from the last one on."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class JournalFilters:
    """What the journal can be filtered by: only what stands in it."""

    writers: tuple[tuple[UUID, str], ...]
    kinds: tuple[tuple[Kind, Sentence], ...]
    verbs: tuple[tuple[str, Sentence], ...]


class ActSource:
    """The acts of the journal, the newest first, as the item model reads them."""

    def __init__(self, desk: Desk, tellings: Iterable[Telling]) -> None:
        self._desk, self._tellings = desk, tuple(tellings)

    def ids(self, order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """The keys of the acts that a `JournalQuery` lets through, at most `MOST`; backwards when *order* descends.

        Raises:
            Denied: the account may not read the journal.
        """
        self._desk.require(rules.JOURNAL_READ)
        query = wanted if isinstance(wanted, rules.JournalQuery) else rules.JournalQuery()
        with self._desk.store.reading():
            if order.descending:
                return _keys(query, self._tellings, MOST)[::-1][:limit]
            return _keys(query, self._tellings, min(limit or MOST, MOST))

    def rows(self, ids: Sequence[Key]) -> list[histories.Act]:
        """The acts of *ids* with their first records."""
        with self._desk.store.reading():
            teller = Teller(self._tellings)
            return [teller.told(line) for line in acts.headers([int(str(key)) for key in ids])]


def journal_filters(desk: Desk, tellings: Sequence[Telling]) -> JournalFilters:
    """Whom, which kinds and which verbs the journal can be filtered by.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    teller = Teller(tellings)
    account = Kind("account")
    writers = [(who, teller.name(account, who)) for who in acts.writers()]
    kinds = [(kind, teller.words[kind].title) for kind in acts.kinds() if kind in teller.words]
    verbs = [(verb, teller.acts[verb]) for verb in acts.verbs() if verb in teller.acts]
    return JournalFilters(tuple(sorted(writers, key=lambda one: one[1])), tuple(kinds), tuple(verbs))


def act(desk: Desk, tellings: Sequence[Telling], key: int) -> histories.Act | None:
    """One act with every record it touched, field by field; None when there is none of this key.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    line = acts.act(key, rules.MOST_ENTRIES)
    return None if line is None else Teller(tellings).told(line)


def record_history(desk: Desk, tellings: Sequence[Telling], kind: Kind, rid: UUID) -> list[histories.Act]:
    """Everything that happened to one record, the oldest first.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    return Teller(tellings).history(kind, rid)


def check_journal(desk: Desk, progress: Progress, cancelled: Callable[[], bool]) -> Verdict:
    """Recompute the whole chain; for a worker, *progress* is told transactions done and in all.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    with desk.store.reading():
        return journal.verify(progress, cancelled)


def anchors(desk: Desk) -> list[rules.Anchor]:
    """The heads that were noted outside the store, compared with the chain: side file and every copy in reach.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    with desk.store.reading():
        known = sidefile.read(desk.store.path)
        found = [_anchor(desk, _NOTED_AT_EXIT, known.last_exit, known.head)] if known.head else []
        for folder in _folders(desk, known.backup.second_folder):
            for copy in backup.list_copies(folder):
                place = _IN_COPY.of(folder=folder)
                found.append(_anchor(desk, place, copy.made_at, copy.content.head))
        return found


def compare_head(desk: Desk, typed: rules.TypedHead) -> rules.Anchor:
    """Whether a head that somebody copied from paper still stands in the chain.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    place = sentence("settings", "As typed")
    kept = journal.hash_of(typed.code, typed.sequence)
    verdict = _judged(desk, typed.code, typed.sequence, kept is not None and kept.hex().startswith(typed.hash))
    return rules.Anchor(place, None, typed.code, typed.sequence, rules.shown_hash(typed.hash), verdict)


def journal_head(desk: Desk) -> Head:
    """The last act of the store's own chain, to be noted on paper.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    return desk.store.head()


def told_acts(
    desk: Desk,
    tellings: Sequence[Telling],
    keys: Sequence[int],
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[histories.Act]:
    """The acts of *keys* field by field, the oldest first; for a worker, it stops between two acts when asked to.

    Raises:
        Denied: the account may not read the journal.
    """
    desk.require(rules.JOURNAL_READ)
    with desk.store.reading():
        teller, found = Teller(tellings), []
        for done, key in enumerate(sorted(keys), 1):
            if cancelled():
                break
            line = acts.act(key, rules.MOST_ENTRIES)
            if line is not None:
                found.append(teller.told(line))
            progress(done, len(keys))
        return found


_NOTED_AT_EXIT = sentence("settings", "Side file, at the last exit")
_IN_COPY = sentence("settings", "Backup copy in {folder}")


def _folders(desk: Desk, second: str) -> list[Path]:
    return [desk.store.path / copies.FOLDER, *([Path(second)] if second else [])]


def _anchor(desk: Desk, place: Sentence, at: datetime | None, head: Head) -> rules.Anchor:
    kept = journal.hash_of(head.code, head.seq)
    verdict = _judged(desk, head.code, head.seq, kept == head.hash)
    return rules.Anchor(place, at, head.code, head.seq, rules.shown_hash(head.hash), verdict)


def _judged(desk: Desk, code: str, sequence: int, same: bool) -> rules.Anchorage:
    if not sequence:
        return rules.Anchorage.NONE
    if same:
        return rules.Anchorage.STANDS
    if code != desk.store.code:
        return rules.Anchorage.FOREIGN
    return rules.Anchorage.CUT if sequence > desk.store.head().seq else rules.Anchorage.ALTERED


def _keys(query: rules.JournalQuery, tellings: Sequence[Telling], limit: int) -> list[int]:
    records = None
    if query.named and query.kind is not None:
        records = tuple(Teller(tellings).find(query.kind, query.named))
    wanted = Wanted(
        # What belongs to a record has kinds of its own.
        kind=None if records is not None else query.kind,
        who=query.who,
        verb=query.verb or None,
        since=instant(query.since, time()) if query.since else None,
        until=instant(query.until + timedelta(days=1), time()) if query.until else None,
        records=records,
    )
    return acts.firsts(wanted, acts.LATEST if query.before is None else query.before, limit)
