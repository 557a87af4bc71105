"""200,000 members and 2,000,000 entries of points: opening a file, typing a name, posting, the check, expiry."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from desktop.core.clock import instant
from desktop.core.honesty import steady_seconds
from desktop.core.listing import Order
from desktop.desk import Desk
from desktop.membership import service as membership
from desktop.people import service as people
from desktop.people.records import Member
from desktop.people.rules import MembersWanted
from desktop.points import rules, service
from desktop.storage.pinyin import reading
from desktop.storage.record import office
from tests.benchmarks import by_hand, ledgers, offices
from tests.benchmarks.measure import Measure, each, median_seconds, percentile, seconds

TIMES, WARM, READ = 150, 10, 400
ASKED, SCREENFUL = 40, 64
_BARE_SUM = "SELECT member_id, SUM(points) FROM points_entry GROUP BY member_id"
AFTER = instant(date(2027, 1, 2), time(9))
"""When the first lot of every member is past."""


def measures() -> Iterator[Measure]:
    """Each on the same office; the runs that write have a copy of it."""
    place = ledgers.large()
    with offices.opened(place) as desk:
        yield _read(desk)
        yield _opened(desk)
        yield _typed(desk)
        yield _checked(desk)
    with offices.scratch() as folder:
        yield _posted(place, folder)
        yield _expired(_copy(place, folder / "expired"))


def _copy(place: offices.Place, target: Path) -> offices.Place:
    return offices.Place(shutil.copytree(place.folder, target), place.account_id)


def _read(desk: Desk) -> Measure:
    owners = [row.id for row in Member.select(Member.id).order_by(Member.card_number).limit(READ).offset(90_000)]
    both = [partial(_member, desk, owner) for owner in owners]
    return Measure("balance, lots and expiry of one member", percentile(each(both), 95) * 1e3, "ms", goal=30)


def _member(desk: Desk, owner: UUID) -> None:
    service.balance(desk, owner)
    service.lots(desk, owner)
    service.calendar_of_expiry(desk, owner)


def _opened(desk: Desk) -> Measure:
    """Whatever the page reads to show another member: file, tiers, entitlements, points, reminders."""
    owners = [row.id for row in Member.select(Member.id).order_by(Member.card_number).limit(READ).offset(30_000)]
    taken = each(partial(membership.overview, desk, owner) for owner in owners)
    return Measure("open a member's file, p95", percentile(taken, 95) * 1e3, "ms", goal=30)


def _typed(desk: Desk) -> Measure:
    """The first screenful of the members' list after each key stroke of names, telephones and cards."""
    source = people.MembersSource(desk)

    def listed(text: str) -> None:
        source.rows(source.ids(Order(), MembersWanted(text), SCREENFUL))

    taken = each(partial(listed, text) for text in _beginnings())
    return Measure("type-ahead in the members' list, p95", percentile(taken, 95) * 1e3, "ms", goal=16)


def _beginnings() -> Iterator[str]:
    rows = Member.select(Member.name, Member.phone, Member.card_number).order_by(Member.id).offset(70_000).limit(ASKED)
    for row in rows:
        way = reading(row.name)
        for word in (row.name, way.full, way.initials, row.phone, row.phone[-4:], row.card_number):
            yield from (word[:end] for end in range(1, len(word) + 1))


def _checked(desk: Desk) -> Measure:
    found = service.check_balances(desk)
    assert found.sound, found.faults
    bare = median_seconds(lambda: office.connection().execute(_BARE_SUM).fetchall(), runs=3)
    value = median_seconds(lambda: service.check_balances(desk), runs=3)
    return Measure("check all balances", value * 1e3, "ms", floor=bare * 1e3, goal=3)


def _posted(place: offices.Place, folder: Path) -> Measure:
    """An award by the verb, and the rows that it writes by hand, in turns on two copies."""
    first, second, third = (_copy(place, folder / name) for name in ("first", "second", "third"))
    written = []
    with offices.opened(first) as desk:
        for draft in _drafts(desk):
            with by_hand.watched() as statements:
                service.award(desk, draft)
            written.append(statements)
    shutil.rmtree(first.folder)
    with offices.opened(second) as desk, by_hand.bare(third, desk) as connection:
        turns = zip(_drafts(desk), written, strict=True)
        taken = each(
            act
            for draft, statements in turns
            for act in (partial(service.award, desk, draft), partial(by_hand.again, connection, statements))
        )
    shutil.rmtree(second.folder)
    shutil.rmtree(third.folder)
    value, least = (percentile(taken[first::2][WARM:], 50) * 1e3 for first in (0, 1))
    return Measure("post one award of points", value, "ms", floor=least, goal=2)


def _drafts(desk: Desk) -> list[rules.AwardDraft]:
    owners = Member.select(Member.id).order_by(Member.card_number).limit(WARM + TIMES).offset(50_000)
    at = desk.now() - timedelta(hours=1)
    return [rules.AwardDraft(row.id, f"B-{place}", at, points=50) for place, row in enumerate(owners)]


def _expired(place: offices.Place) -> Measure:
    with offices.opened(place) as desk:
        desk.clock.at = AFTER
        desk.store.watch.confirm(AFTER, steady_seconds(desk.clock))
        found: list[rules.ExpiryRun] = []
        value = seconds(lambda: found.append(service.expire_due(desk, lambda _done, _all: None, lambda: False)))
        assert found[0].lots == ledgers.MEMBERS
        assert service.check_balances(desk).sound
    return Measure("expiry run, one lot of every member", value, "s", goal=10)
