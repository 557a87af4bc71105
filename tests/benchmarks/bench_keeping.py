"""Lists of members to be kept among 200,000: screenfuls, sorting, books, freezing a list, retention, quality."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from desktop.core.listing import Order, Source
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.rules import CohortDraft, ListKind, ListWanted
from desktop.people import service as people
from desktop.people.rules import MembersWanted
from tests.benchmarks import ledgers, offices
from tests.benchmarks.measure import Measure, percentile

SCREENFUL, TIMES, GOAL = 64, 7, 50
LOOKS = ((ListKind.CONTRACT, 60), (ListKind.BROADBAND, 60), (ListKind.BIRTHDAY, 30), (ListKind.BIRTHDAY, 90),
         (ListKind.GRATITUDE, 366))  # fmt: skip


def measures() -> Iterator[Measure]:
    """CPU time: what the window waits for has a goal; what the worker does meanwhile is told beside it."""
    place = ledgers.large()
    with offices.opened(place) as desk:
        yield from _lists(desk)
        yield from _files(desk)
        yield _told("books of all managers, in the worker", partial(service.books, desk), 3)
        yield _told("quality of all files, in the worker", partial(service.quality, desk, _quiet, _never), 1)
    with offices.scratch() as folder:
        copy = offices.Place(shutil.copytree(place.folder, folder / "frozen"), place.account_id)
        with offices.opened(copy) as desk:
            yield from _cohort(desk)


def _lists(desk: Desk) -> Iterator[Measure]:
    source = service.RetentionSource(desk)
    for kind, days in LOOKS:
        wanted = ListWanted(kind, desk.today() + timedelta(days=days))
        first = partial(_screenful, source, Order(), wanted)
        yield _told(f"{_NAMES[kind]} of {days} days, first screenful", first, TIMES, GOAL)
    ahead = ListWanted(ListKind.BIRTHDAY, desk.today() + timedelta(days=90))
    named = partial(_screenful, source, Order("name"), ahead)
    yield _told("birthdays of 90 days by name, in the worker", named, 3)


def _files(desk: Desk) -> Iterator[Measure]:
    manager = next(line.id for line in people.staff_list(desk))
    source = service.QualitySource(desk)
    for name, wanted in (
        ("quality: every file, first screenful", MembersWanted()),
        ("quality: one manager's files, first screenful", MembersWanted(manager=manager)),
    ):
        yield _told(name, partial(_screenful, source, Order(), wanted), TIMES, GOAL)
    ids = source.ids(Order(), MembersWanted(manager=manager), SCREENFUL)
    yield _told("quality: a page of rows", partial(source.rows, ids), TIMES, GOAL)


def _cohort(desk: Desk) -> Iterator[Measure]:
    made: list[UUID | None] = []
    freeze = partial(service.freeze_cohort, desk, CohortDraft("bench"), _quiet, _never)
    yield _told("freeze a list of every member, in the worker", lambda: made.append(freeze()), 1)
    (cohort_id,) = made
    assert cohort_id is not None
    asked = partial(service.cohort_retention, desk, cohort_id, desk.today(), _quiet, _never)
    yield _told("retention of that list, in the worker", asked, 1)


def _screenful(source: Source[Any, Any], order: Order, wanted: object) -> None:
    source.rows(source.ids(order, wanted, SCREENFUL))


def _told(name: str, act: Callable[[], object], times: int, goal: float | None = None) -> Measure:
    """The median, in milliseconds for a screen and in seconds for work that is waited for behind it."""
    taken = []
    for _ in range(times + (times > 1)):
        began = time.thread_time()
        act()
        taken.append(time.thread_time() - began)
    value = percentile(taken[-times:], 50)
    return Measure(name, value, "s") if times == 1 else Measure(name, value * 1e3, "ms", goal=goal)


def _quiet(_done: int, _all: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


_NAMES = {
    ListKind.CONTRACT: "contracts",
    ListKind.BROADBAND: "broadband",
    ListKind.BIRTHDAY: "birthdays",
    ListKind.GRATITUDE: "gratitude",
}
