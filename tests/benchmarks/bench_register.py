"""Registering a complaint, beside the same rows written by hand with the same durability."""

from __future__ import annotations

import shutil
from datetime import timedelta
from functools import partial

from desktop.complaints import rules, service
from desktop.complaints.samples.invention import Invention
from desktop.complaints.samples.small import departments_of
from desktop.desk import Desk
from tests.benchmarks import by_hand, offices
from tests.benchmarks.measure import Measure, each, percentile

TIMES = 150
WARM = 10


def measures() -> list[Measure]:
    """One complaint after the other, by the verb and by hand in turns."""
    with offices.scratch() as folder:
        first = offices.small(folder / "first", complaints=24)
        second, third = (
            offices.Place(shutil.copytree(first.folder, folder / name), first.account_id)
            for name in ("second", "third")
        )
        with offices.opened(first) as desk:
            written = _written(desk)
        return [_compared(second, third, written)]


def _drafts(desk: Desk) -> list[rules.ComplaintDraft]:
    invention = Invention(1, desk.policy.complaints, departments_of(desk))
    moments = invention.moments(desk.now() - timedelta(hours=2), desk.now() - timedelta(minutes=1), WARM + TIMES)
    return [invention.complaint(invention.customer(), received_at) for received_at in moments]


def _written(desk: Desk) -> list[list[by_hand.Statement]]:
    """What each registration writes."""
    told = []
    for draft in _drafts(desk):
        with by_hand.watched() as statements:
            service.register(desk, draft)
        told.append(statements)
    return told


def _compared(second: offices.Place, third: offices.Place, written: list[list[by_hand.Statement]]) -> Measure:
    with offices.opened(second) as desk, by_hand.bare(third, desk) as connection:
        turns = zip(_drafts(desk), written, strict=True)
        taken = each(
            act
            for draft, statements in turns
            for act in (partial(service.register, desk, draft), partial(by_hand.again, connection, statements))
        )
    value, least = (percentile(taken[first::2][WARM:], 50) * 1e3 for first in (0, 1))
    return Measure("register one complaint", value, "ms", floor=least, goal=2)
