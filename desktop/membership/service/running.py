"""Runs over all members: who would hold which tier. Nothing is written, and few queries are made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from peewee import JOIN, fn

from desktop.core.clock import instant
from desktop.core.pieces import let_go
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import TierOverride, TierOverrideEnd
from desktop.membership.rules import proposals as rule
from desktop.membership.rules.proposals import Basis, Criterion, Placed, RunDraft, Simulation, Standing
from desktop.membership.service.tiering import ladder
from desktop.people.records import Member, Tier, TierHolding
from desktop.people.service.persons import absorbed, groups, root
from desktop.people.service.verifying import listed
from desktop.points.records import PointsEntry, PointsMovement
from desktop.points.rules import MovementKind
from desktop.storage.prepared import plain
from desktop.storage.selection import among_keys

DAY = timedelta(days=1)
BATCH = 5_000
"""So many members are worked on between two words about progress."""
Pace = Callable[[int, int], None]
"""Hears how many of how many are done; it raises where the work shall stop, and nothing is written then."""


class Held(NamedTuple):
    """A tier as the store keeps it: its code, its holding, its first and last day."""

    tier: str
    holding: bytes
    from_on: str
    until_on: str | None


def unhurried(_done: int, _total: int) -> None:
    """The pace of work that nobody watches."""


def _forget(_one: Placed) -> None:
    """Whoever looks at figures alone keeps nobody."""


def simulate(
    desk: Desk, draft: RunDraft, pace: Pace = unhurried, keep: Callable[[Placed], object] = _forget
) -> Simulation:
    """How many would move up, down or stay; nothing is written, and *keep* hears of everybody, by card.

    With many members for the reading worker.

    Spend is what awards of points counted (元) by the day on their paper, points what these awards brought, both
    without awards that were undone; tenure runs from the day of joining the network.

    Raises:
        Denied: the account may not read members.
        Problems: the days do not fit.
    """
    desk.require(rules.READ)
    clauses = desk.policy.membership
    refuse(rule.run_problems(draft, desk.policy.membership_asof(desk.now())))
    basis = rule.basis_of(draft, clauses.tiers)
    if basis is None:
        return Simulation(None, missing=rule.missing_clauses(draft.criterion, clauses.tiers))
    return rule.simulated(basis, _standings(basis, pace), _ladder(desk), keep)


def _ladder(desk: Desk) -> list[str]:
    found = ladder(desk)
    if not found:
        refuse([Problem("", sentence("membership", "The office has no tiers."))])
    return found


def _standings(basis: Basis, pace: Pace) -> Iterator[Standing]:
    """How everybody stands before a run, by card."""
    everybody = Member.select(Member.id, Member.card_number, Member.joined_network_on).where(*taking_part())
    total = everybody.count()
    pace(0, total)
    months, sums = _Months(basis.counted_until), {} if basis.criterion is Criterion.TENURE else _sums(basis)
    by_tenure = basis.criterion is Criterion.TENURE
    pace(0, total)
    latest, barred = held_before(basis.from_on)
    for done, (rid, card, joined) in enumerate(plain(everybody.order_by(Member.card_number)), 1):
        if done % BATCH == 0:
            pace(done, total)
        held, figure = latest.get(rid), months[joined] if by_tenure else sums.get(rid)
        if held is None:
            yield Standing(rid, card, barred=rid in barred, figure=figure)
        else:
            until = _day(held.until_on) if held.until_on else None
            yield Standing(rid, card, held.tier, held.holding, until, rid in barred, figure)
    let_go(sums, latest, barred)


def taking_part() -> tuple[Any, ...]:
    """The conditions under which a member is looked at by a run."""
    return listed(), Member.data_card_only == False  # noqa: E712


def held_before(from_on: date, some: Sequence[bytes] | None = None) -> tuple[dict[bytes, Held], set[bytes]]:
    """The tier that members held on the day before a day, and whom a tier for a time or a later one bars from a run.

    Of *some* members when they are few; asking for each of many is slower than reading all. A kept file without a
    tier of its own has that of the file that went into it.
    """
    first, persons = from_on.isoformat(), _persons()
    if some is not None:
        asked = set(some)
        some = [*some, *(other for mine, *others in persons if mine in asked for other in others)]
    query = TierHolding.select(
        TierHolding.member, Tier.code, TierHolding.id, TierHolding.from_on, TierHolding.until_on
    ).join(Tier)
    query = query.where(TierHolding.until_on.is_null() | (TierHolding.until_on >= from_on - DAY))
    last = fn.COALESCE(TierOverrideEnd.until_on, TierOverride.until_on)
    special = TierOverride.select(TierOverride.member).join(TierOverrideEnd, JOIN.LEFT_OUTER).where(last >= first)
    if some is not None:
        query = query.where(among_keys(TierHolding.member, some))
        special = special.where(among_keys(TierOverride.member, some))
    latest: dict[bytes, Held] = {}
    barred = {member for (member,) in plain(special)}
    for member, *kept in plain(query.order_by(TierHolding.from_on)):
        held = Held(*kept)
        if held.from_on < first:
            latest[member] = held
        else:
            barred.add(member)
    for mine, *others in persons:
        lender = next((one for one in others if one in latest or one in barred), None)
        if lender is None or mine in latest or mine in barred:
            continue
        if lender in latest:
            latest[mine] = latest[lender]
        if lender in barred:
            barred.add(mine)
    return latest, barred


def _persons() -> list[list[bytes]]:
    """The files of everybody who has several, the kept one first, as the store keeps their ids."""
    return [[one.bytes for one in files] for files in groups(absorbed()).values()]


@lru_cache(maxsize=50_000)
def _day(kept: str) -> date:
    """A day as the store keeps it; members share few days."""
    return date.fromisoformat(kept)


class _Months(dict[str | None, int | None]):
    """Whole months in the network by the day of joining, as the store keeps it; members share few days."""

    def __init__(self, until: date) -> None:
        super().__init__({None: None, "": None})
        self._until = until

    def __missing__(self, kept: str) -> int | None:
        day = date.fromisoformat(kept)
        found = self[kept] = rule.months_between(day, self._until) if day <= self._until else None
        return found


def _sums(basis: Basis) -> dict[bytes, int]:
    """What everybody spent or earned, that of merged files with the one they went into."""
    into = absorbed()
    moved = {rid.bytes: root(rid, into).bytes for rid in into}
    sums: dict[bytes, int] = defaultdict(int)
    for member, figure in plain(_earned(basis)):
        sums[moved.get(member, member)] += figure
    return sums


def _earned(basis: Basis) -> Any:
    """What awards counted or brought in the period, by file; undone ones left out."""
    assert basis.counted_from is not None
    undone = PointsMovement.alias()
    period = (
        PointsMovement.what == MovementKind.AWARD.value,
        PointsMovement.paper_at >= instant(basis.counted_from, time()),
        PointsMovement.paper_at < instant(basis.counted_until + DAY, time()),
        PointsMovement.id.not_in(undone.select(undone.reverses).where(undone.reverses.is_null(False))),
    )
    if basis.criterion is Criterion.SPEND:
        spent = PointsMovement.select(PointsMovement.member, fn.SUM(PointsMovement.amount))
        return spent.where(*period, PointsMovement.amount.is_null(False)).group_by(PointsMovement.member)
    query = PointsEntry.select(PointsEntry.member, fn.SUM(PointsEntry.points))
    query = query.join(PointsMovement, on=PointsEntry.movement == PointsMovement.id)
    return query.where(*period, PointsEntry.member.is_null(False)).group_by(PointsEntry.member)
