"""How a cohort fared: who of it is still a member on a day, over all files of a person, and who is not, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from desktop.core.clock import instant, local_day
from desktop.core.listing import Key, Order
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules import cohorts as rule
from desktop.membership.rules.cohorts import CohortFacts, CohortLine, Loss, Lost, LostRow, Retention, Standing
from desktop.membership.service.freezing import Cancelled, Progress, cohort, sheets
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Member, MemberMerge, MemberUnmerge, Tier, TierHolding
from desktop.people.service.tiers import holds_on
from desktop.storage.past import Change, changes_since
from desktop.storage.record import office
from desktop.storage.selection import among, among_keys

_FIELDS = ("state", "network_number")
_LEFT = people_rules.MemberState.LEFT.value
_NOTHING, _NO_NUMBERS = ("", ""), frozenset[str]()


def cohort_retention(
    desk: Desk, cohort_id: UUID, on: date, progress: Progress, cancelled: Cancelled
) -> Retention | None:
    """Who of a cohort was kept at the end of a day, up to today; for the reading worker. None when cancelled.

    Raises:
        Denied: the account may not see the members' page.
        Problems: there is no such cohort, or the day lies before its freezing or ahead.
    """
    desk.require(rules.READ)
    found = cohort(desk, cohort_id)
    if found is None:
        refuse([Problem("cohort_id", sentence("membership", "There is no such cohort."))])
    assert found is not None
    refuse(rule.day_problems(on, found.frozen_on, desk.today()))
    past = _past(found, on)

    def stood() -> Iterator[tuple[CohortLine, Standing]]:
        done = 0
        for some in sheets(cohort_id):
            if cancelled():
                raise _Stopped
            yield from zip(some, _standings(found, some, past, on), strict=True)
            done += len(some)
            progress(done, found.count)

    try:
        return rule.retention(found, on, stood(), ranks(), desk.policy.membership.cohorts.high_from)
    except _Stopped:
        return None


class _Stopped(Exception):
    """Nobody waits for the figures any more."""


def ranks() -> dict[str, int]:
    """The ranks of the tiers by their codes, the lowest from 1."""
    return {row.code: number for number, row in enumerate(Tier.select().order_by(Tier.rank), 1)}


class LostSource:
    """Who was lost, for the one item model: by name, by reason, or by the day of leaving."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._words = people.tiers(desk) if desk.may(people_rules.MEMBER_READ) else {}
        self._staff: dict[UUID, str] = {}
        self.lost: dict[UUID, Lost] = {}

    def show(self, found: Retention | None) -> None:
        """List the lost of one retention."""
        self.lost = {} if found is None else {one.line.member_id: one for one in found.lost}

    def ids(self, order: Order, wanted: Loss | None, limit: int | None = None) -> Sequence[Key]:
        """Those who were lost, by one reason when *wanted* names it."""
        self._desk.require(rules.READ)
        chosen = [rid for rid, one in self.lost.items() if wanted is None or wanted in one.why]
        by_name = Member.select(Member.id).where(among(Member.id, chosen)).order_by(Member.sort_key, Member.id)
        ids = [UUID(bytes=key) for (key,) in office.execute(by_name).fetchall()]
        if order.by == "left_on":
            ids.sort(key=lambda rid: self.lost[rid].left_on or date.max)
        elif order.by == "why":
            ids.sort(key=lambda rid: tuple(list(Loss).index(why) for why in self.lost[rid].why))
        return (ids[::-1] if order.descending else ids)[:limit]

    def rows(self, ids: Sequence[Key]) -> list[LostRow]:
        """The rows of *ids*, in any order."""
        if not self._staff and self._desk.may(people_rules.READ):
            self._staff = {one.id: one.name for one in people.staff_list(self._desk)}
        return [self._row(row) for row in people.MembersSource(self._desk).rows(ids) if row.id in self.lost]

    def _row(self, row: people_rules.MemberRow) -> LostRow:
        lost = self.lost[row.id]
        manager = lost.line.manager_id
        return LostRow(
            id=row.id,
            name=row.name,
            card=row.card,
            phone=row.phone,
            tier_then=self._words.get(lost.line.tier, lost.line.tier),
            tier_now=self._words.get(lost.tier, lost.tier),
            manager_then="" if manager is None else self._staff.get(manager, ""),
            why=lost.why,
            left_on=lost.left_on,
        )


@dataclass(slots=True)
class _Past:
    """What was otherwise at the end of a day: merges of then, fields that changed since, days of leaving.

    Ids as the store keeps them: so many objects would take longer than the counting.
    """

    into: dict[bytes, bytes] = field(default_factory=dict)
    group: dict[bytes, list[bytes]] = field(default_factory=dict)
    values: dict[tuple[bytes, str], str] = field(default_factory=dict)
    left_on: dict[bytes, date] = field(default_factory=dict)

    def root(self, rid: bytes) -> bytes:
        """The file that a file had gone into by then."""
        while rid in self.into:
            rid = self.into[rid]
        return rid

    def files(self, rid: bytes) -> list[bytes]:
        """All files of the person by then, given the one that was kept."""
        found = [rid]
        for one in found:
            found += self.group.get(one, ())
        return found


def _past(found: CohortFacts, on: date) -> _Past:
    end = instant(on + timedelta(days=1), time())
    past = _Past()
    undone = {row.merge_id for row in MemberUnmerge.select(MemberUnmerge.merge)}
    for merge in MemberMerge.select().where(MemberMerge.written_at < end).order_by(MemberMerge.id):
        if merge.id not in undone:
            past.into[merge.absorbed_id.bytes] = merge.kept_id.bytes
            past.group.setdefault(merge.kept_id.bytes, []).append(merge.absorbed_id.bytes)
    for change in changes_since(people_rules.MEMBER, _FIELDS, found.frozen_at):
        _note(past, change, end)
    return past


def _note(past: _Past, change: Change, end: datetime) -> None:
    if change.at >= end:
        # The first change after that day says what stood there until then.
        past.values.setdefault((change.rid.bytes, change.field), str(change.before or ""))
    elif change.field == "state":
        if change.after == _LEFT:
            past.left_on[change.rid.bytes] = local_day(change.at)
        else:
            past.left_on.pop(change.rid.bytes, None)


def _standings(cohort: CohortFacts, lines: Sequence[CohortLine], past: _Past, on: date) -> Iterator[Standing]:
    roots = [past.root(bytes.fromhex(line.member)) for line in lines]
    files = {root: past.files(root) for root in roots}
    every = [rid for group in files.values() for rid in group]
    now, held, order = _now(every), _tiers(every, on), ranks()
    for root in roots:
        group = files[root]
        tiers = [held[rid] for rid in group if rid in held]
        state = past.values.get((root, "state")) if past.values else None
        yield Standing(
            member=(now.get(root, _NOTHING)[0] if state is None else state) != _LEFT,
            networks=_networks(group, past, now) if cohort.kept_by.network else _NO_NUMBERS,
            tier=max(tiers, key=lambda code: order.get(code, 0), default=""),
            left_on=past.left_on.get(root),
        )


def _networks(group: Sequence[bytes], past: _Past, now: Mapping[bytes, tuple[str, str]]) -> frozenset[str]:
    """The marks of the numbers that stood in these files then."""
    numbers = (past.values.get((rid, "network_number"), now.get(rid, _NOTHING)[1]) for rid in group)
    return frozenset(mark for mark in map(rule.network_mark, numbers) if mark)


def _now(ids: Sequence[bytes]) -> Mapping[bytes, tuple[str, str]]:
    query = Member.select(Member.id, Member.state, Member.network_number).where(among_keys(Member.id, ids))
    return {rid: (state, number) for rid, state, number in office.execute(query).fetchall()}


def _tiers(ids: Sequence[bytes], on: date) -> Mapping[bytes, str]:
    query = (
        TierHolding.select(TierHolding.member, Tier.code)
        .join(Tier)
        .where(among_keys(TierHolding.member, ids), holds_on(on))
        .order_by(Tier.rank)
    )
    return dict(office.execute(query).fetchall())
