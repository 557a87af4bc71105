"""Letting points expire: whatever is past its last day, in batches, however long the program was off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, time, timedelta
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from peewee import SQL, fn

from desktop.core.clock import instant, local_day
from desktop.core.honesty import steady_seconds
from desktop.core.ids import new_id
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.points import rules
from desktop.points.records import PointsEntry, PointsLot
from desktop.points.rules import Account, ExpiryRun, MovementKind
from desktop.points.service.posting import Act, Gone, post_expiry
from desktop.storage import journal
from desktop.storage.prepared import PreparedQuery, among_parameter, id_list, parameter
from desktop.storage.transaction import Work

MOST_ROWS = 5_000
"""So many rows at most are written in one transaction, movements and lots together."""
LETTER = "L"
_BY_DAY = itemgetter(0)
_AS_KEPT = (None, None, None, None)


def expire_due(desk: Desk, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> ExpiryRun:
    """Post the expiry of every lot whose last day is past, as of the midnight after that day.

    Started again it goes on where it was cancelled or broken off; when nothing is due it writes nothing. For the
    writing worker: whoever waits to write comes between two batches.

    Raises:
        Denied: the account may not let points expire.
        Problems: the PC's clock is in doubt, so what is past cannot be told; nothing was written.
    """
    desk.require(rules.EXPIRE)
    if desk.store.watch.doubt(desk.now(), steady_seconds(desk.clock)) is not None:
        doubt = sentence("points", "The clock of this PC is in doubt; confirm the time before points expire by it.")
        refuse([Problem("clock", doubt)])
    with desk.store.db.rare_checkpoints():
        return _expire(desk, progress, cancelled)


def _expire(desk: Desk, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> ExpiryRun:
    # While nobody else has committed anything, what was read of the lots is still so.
    expected, due, unit = journal.head().seq, _due(desk.today()), new_id()
    lots = points = done = 0
    for batch in _batches(due):
        if cancelled():
            return ExpiryRun(unit, lots, points, complete=False)
        with desk.transaction(rules.EXPIRE, "points.expire_due") as work:
            unchanged = journal.head().seq == expected
            for day, gone in groupby(batch if unchanged else _still_due(batch, local_day(work.at)), key=_BY_DAY):
                of_day = list(gone)
                points += post_expiry(desk, work, _act(work, unit, date.fromisoformat(day)), of_day)
                lots += len(of_day)
        done, expected = done + len(batch), expected + unchanged
        progress(done, len(due))
    return ExpiryRun(unit, lots, points, complete=True)


def _due(today: date) -> list[Gone]:
    """Every lot that is past its last day and not empty, the longest past first."""
    return PreparedQuery(_summed(_overdue(today)), _AS_KEPT).rows()


def _overdue(today: date | SQL) -> Any:
    free = (
        (PointsEntry.member == PointsLot.member)
        & (PointsEntry.account == Account.MEMBER.value)
        & (PointsEntry.lot == PointsLot.id)
    )
    return PointsLot.select().join(PointsEntry, on=free).where(PointsLot.until_on < today)


def _batches(due: Sequence[Gone]) -> Iterator[Sequence[Gone]]:
    """Neighbouring lots, so many that with a movement and its counter-entry for each day they are a batch."""
    first = rows = 0
    for at, (until_on, *_) in enumerate(due):
        begins = at == first or until_on != due[at - 1][0]
        rows += 3 if begins else 1
        if rows > MOST_ROWS:
            yield due[first:at]
            first, rows = at, 3
    if due:
        yield due[first:]


def _still_due(batch: Sequence[Gone], today: date) -> list[Gone]:
    """Those of these lots that are not empty inside the transaction."""
    return _still_query().rows(today, id_list(lot_id for _, lot_id, *_ in batch))


@cache
def _still_query() -> PreparedQuery:
    return PreparedQuery(_summed(_overdue(parameter(0)).where(among_parameter(PointsLot.id, 1))), _AS_KEPT)


def _summed(lots: Any) -> Any:
    total = fn.SUM(PointsEntry.points)
    return (
        lots.select(PointsLot.until_on, PointsLot.id, PointsLot.member, total)
        .group_by(PointsLot.until_on, PointsLot.id)
        .having(total > 0)
        .order_by(PointsLot.until_on, PointsLot.id)
    )


def _act(work: Work, unit: UUID, until_on: date) -> Act:
    midnight = instant(until_on + timedelta(days=1), time())
    return Act(MovementKind.EXPIRE, work.next_number(LETTER), midnight, None, unit=unit)
