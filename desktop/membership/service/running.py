"""Runs over all members: who would hold which tier. Nothing is written, and few questions are asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from peewee import fn

from desktop.core.clock import instant
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import TierOverride
from desktop.membership.rules import proposals as rule
from desktop.membership.rules.proposals import Basis, Criterion, RunDraft, Simulation, Standing
from desktop.membership.service.persons import absorbed, root
from desktop.membership.service.tiering import ladder, read_overrides
from desktop.people.records import Member, Tier, TierHolding
from desktop.people.service.verifying import listed
from desktop.points.records import PointsEntry, PointsMovement
from desktop.points.rules import MovementKind
from desktop.storage.record import office
from desktop.storage.selection import among

DAY = timedelta(days=1)
FEW = 2_000
"""More members than this are read with everybody else: asking for each is slower."""


def simulate(desk: Desk, draft: RunDraft) -> Simulation:
    """Who would move up, down or stay; nothing is written.

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
    return rule.simulated(basis, standings(basis), _ladder(desk))


def _ladder(desk: Desk) -> list[str]:
    found = ladder(desk)
    if not found:
        refuse([Problem("", sentence("membership", "The office has no tiers."))])
    return found


def standings(basis: Basis, only: frozenset[UUID] | None = None) -> list[Standing]:
    """How everybody stands before a run; *only* these members when given. Nobody is asked for a right."""
    query = Member.select(Member.id, Member.card_number, Member.joined_network_on).where(
        listed(),
        Member.data_card_only == False,  # noqa: E712
    )
    some = only if only is not None and len(only) <= FEW else None
    if some is not None:
        query = query.where(among(Member.id, some))
    rows = [(UUID(bytes=rid), card, joined) for rid, card, joined in office.execute(query).fetchall()]
    if only is not None:
        rows = [row for row in rows if row[0] in only]
    figures = _figures(basis, {rid: joined for rid, _card, joined in rows})
    held = _held(basis.from_on, some)
    running = read_overrides(TierOverride.id.is_null(False))
    barred = {one.member_id for one in running if one.last >= basis.from_on}
    return [
        _standing(rid, card, held.get(rid, ()), basis.from_on, figures.get(rid), barred=rid in barred)
        for rid, card, _joined in rows
    ]


def _standing(rid: UUID, card: str, held: Any, from_on: date, figure: int | None, *, barred: bool) -> Standing:
    before = [one for one in held if one[2] < from_on]
    if len(before) < len(held):
        barred = True
    if not before:
        return Standing(rid, card, barred=barred, figure=figure)
    tier, holding, first, last = max(before, key=lambda one: one[2])
    return Standing(rid, card, tier, holding, first, last, barred, figure)


def _held(from_on: date, only: frozenset[UUID] | None) -> Mapping[UUID, list[tuple[str, UUID, date, date | None]]]:
    """The tiers held on the day before the run's first day or later."""
    query = TierHolding.select(
        TierHolding.member, Tier.code, TierHolding.id, TierHolding.from_on, TierHolding.until_on
    ).join(Tier)
    query = query.where(TierHolding.until_on.is_null() | (TierHolding.until_on >= from_on - DAY))
    if only is not None:
        query = query.where(among(TierHolding.member, only))
    found: dict[UUID, list[tuple[str, UUID, date, date | None]]] = defaultdict(list)
    for member, tier, rid, first, last in office.execute(query).fetchall():
        span = (tier, UUID(bytes=rid), date.fromisoformat(first), date.fromisoformat(last) if last else None)
        found[UUID(bytes=member)].append(span)
    return found


def _figures(basis: Basis, joined: Mapping[UUID, str | None]) -> Mapping[UUID, int]:
    if basis.criterion is Criterion.TENURE:
        days = {rid: date.fromisoformat(day) for rid, day in joined.items() if day}
        return {
            rid: rule.months_between(day, basis.counted_until)
            for rid, day in days.items()
            if day <= basis.counted_until
        }
    into = absorbed()
    sums: dict[UUID, int] = defaultdict(int)
    for member, figure in office.execute(_earned(basis)).fetchall():
        sums[root(UUID(bytes=member), into)] += figure
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
