"""Registering a complaint, reading and acting on it, beside the same rows written by hand with the same durability."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from uuid import UUID

import apsw

from desktop.complaints import rules, service
from desktop.complaints.rules import contacts
from desktop.complaints.samples.invention import Invention
from desktop.complaints.samples.small import departments_of
from desktop.desk import Desk
from tests.benchmarks import by_hand, offices
from tests.benchmarks.measure import Measure, each, percentile

TIMES = 150
WARM = 10
Written = list[list[by_hand.Statement]]


def measures() -> list[Measure]:
    """One complaint after the other, by the verbs and by hand in turns."""
    with offices.scratch() as folder:
        first = offices.small(folder / "first", complaints=24)
        second, third = (
            offices.Place(shutil.copytree(first.folder, folder / name), first.account_id)
            for name in ("second", "third")
        )
        with offices.opened(first) as desk:
            written = _written(desk)
        return _compared(second, third, written)


def _drafts(desk: Desk) -> list[rules.ComplaintDraft]:
    invention = Invention(1, desk.policy.complaints, departments_of(desk))
    moments = invention.moments(desk.now() - timedelta(hours=2), desk.now() - timedelta(minutes=1), WARM + TIMES)
    return [invention.complaint(invention.customer(), received_at) for received_at in moments]


def _calls(desk: Desk, complaints: Sequence[UUID]) -> list[Callable[[], object]]:
    """An attempt to reach each customer, as somebody of the office enters it."""
    draft = contacts.ContactDraft(desk.now(), False, "phone", "13800004417", desk.actor.staff_id, "无人接听")
    return [partial(service.log_contact, desk, one, draft) for one in complaints]


def _written(desk: Desk) -> tuple[Written, Written]:
    """What each registration writes, and each act."""
    made: list[UUID] = []
    registered = _watched([partial(_kept, made, desk, draft) for draft in _drafts(desk)])
    return registered, _watched(_calls(desk, made))


def _watched(acts: Sequence[Callable[[], object]]) -> Written:
    told = []
    for act in acts:
        with by_hand.watched() as statements:
            act()
        told.append(statements)
    return told


def _kept(made: list[UUID], desk: Desk, draft: rules.ComplaintDraft) -> None:
    made.append(service.register(desk, draft))


def _compared(second: offices.Place, third: offices.Place, written: tuple[Written, Written]) -> list[Measure]:
    made: list[UUID] = []
    with offices.opened(second) as desk, by_hand.bare(third, desk) as connection:
        registered = _in_turns([partial(_kept, made, desk, draft) for draft in _drafts(desk)], connection, written[0])
        read = each([partial(service.detail, desk, one) for one in made])
        acted = _in_turns(_calls(desk, made), connection, written[1])
    return [
        Measure("register one complaint", registered[0], "ms", floor=registered[1], goal=2),
        Measure("a case for its page", percentile(read[WARM:], 50) * 1e3, "ms", goal=20),
        Measure("an act on a case", acted[0], "ms", goal=40),
        Measure("its rows by hand", acted[1], "ms"),
    ]


def _in_turns(acts: Sequence[Callable[[], object]], connection: apsw.Connection, written: Written) -> list[float]:
    """Median milliseconds of the acts, and of what they write sent by hand."""
    turns = zip(acts, written, strict=True)
    taken = each(one for act, statements in turns for one in (act, partial(by_hand.again, connection, statements)))
    return [percentile(taken[first::2][WARM:], 50) * 1e3 for first in (0, 1)]
