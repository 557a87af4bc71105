"""Reading what members have of their benefits: today, on a day, and every use there was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from peewee import JOIN, fn

from desktop.core.clock import instant, local_day
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.entitlements import BenefitUse, BenefitUseCancel, BenefitUseEnd
from desktop.membership.rules.benefits import Cell
from desktop.membership.rules.entitlements import (
    Entitlements,
    Holder,
    Known,
    UseFacts,
    entitlements_on,
    with_left,
)
from desktop.membership.service.applying import read_applications
from desktop.membership.service.benefits import matrix_of, matrix_on
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Member, Post, Staff, TierHolding
from desktop.people.service.files import left_at, state_at, state_of
from desktop.people.service.tiers import tier_of_person
from desktop.storage.selection import among

_TICK = timedelta(microseconds=1)
UNKNOWN = sentence("membership", "There is no such use.")


def entitlements(desk: Desk, member_id: UUID, day: date | None = None) -> Entitlements:
    """What a person has of every benefit on a day, today unless another is named.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    files = people.same_person(desk, member_id)
    if day is None or day >= desk.today():
        return entitlements_of(desk, files, day or desk.today())
    return entitlements_of(desk, files, day, _last_moment(day))


def past_entitlements(desk: Desk, member_id: UUID) -> Entitlements | None:
    """What somebody who has nothing today had at last: before leaving the club, else before the last tier ended.

    A slip of then may be found and entered now. None when there was nothing.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    files, now = people.same_person(desk, member_id), desk.now()
    left = left_at(files[0]) if files else None
    until = now if left is None else left - _TICK
    held = TierHolding.select(fn.MAX(fn.COALESCE(TierHolding.until_on, local_day(until))))
    last = held.where(among(TierHolding.member, files), TierHolding.from_on <= local_day(until)).scalar()
    if last is None:
        return None
    day = min(date.fromisoformat(str(last)), local_day(until))
    found = entitlements_of(desk, files, day, min(until, _last_moment(day)))
    return found if found.lines else None


def entitlements_of(desk: Desk, files: Sequence[UUID], day: date, at: datetime | None = None) -> Entitlements:
    """What a person has on a day; *files* are all of the same person, the one that is kept first.

    At a past moment *at* of that day it counts whether the person was a member then.
    """
    known = Known(read_uses(among(BenefitUse.member, files)), read_applications(files), confirmers(desk))
    return entitlements_on(matrix_on(desk, day), _holder(files, day, at), known, day, desk.now())


def uses(desk: Desk, member_id: UUID) -> tuple[UseFacts, ...]:
    """Every use of a person over all files, the latest first, each with what was left after it.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    found = read_uses(among(BenefitUse.member, people.same_person(desk, member_id)))
    left = with_left(found, {one.id: _cell(desk, one) for one in found})
    return tuple(replace(one, left=left[one.id]) for one in reversed(found))


def use_by_number(desk: Desk, number: str) -> UseFacts | None:
    """The use of a number, None when there is none.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    row = BenefitUse.get_or_none(BenefitUse.number == number) if number else None
    if row is None:
        return None
    return next((one for one in uses(desk, row.member_id) if one.id == row.id), None)


def open_grants(desk: Desk, limit: int | None = None) -> tuple[UseFacts, ...]:
    """The grants for a time that nobody has ended or cancelled, the nearest end first.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    where = (
        BenefitUse.until_at.is_null(False)
        & (BenefitUse.used_at <= desk.now())
        & BenefitUseCancel.id.is_null()
        & BenefitUseEnd.id.is_null()
    )
    return tuple(_read(where, BenefitUse.until_at, limit))


def read_uses(where: Any) -> list[UseFacts]:
    """Uses in the order of their time on paper; inside other verbs, nobody is asked for a right."""
    return _read(where, BenefitUse.used_at, None)


def confirmers(desk: Desk) -> tuple[str, ...]:
    """The posts that may confirm a cell of the matrix, by name."""
    codes = sorted(desk.policy.permissions.posts.get(rules.BENEFITS_CHANGE, frozenset()))
    names = Post.select(Post.name).where(Post.code.in_(codes)).order_by(Post.rank.desc(), Post.code)
    return tuple(row.name for row in names)


def _read(where: Any, order: Any, limit: int | None) -> list[UseFacts]:
    columns = (
        BenefitUse,
        Staff.name.alias("by"),
        BenefitUseCancel.reason.alias("why"),
        BenefitUseEnd.ended_at.alias("really"),
    )
    query: Any = (
        BenefitUse.select(*columns)
        .join(Staff)
        .switch(BenefitUse)
        .join(BenefitUseCancel, JOIN.LEFT_OUTER, on=BenefitUseCancel.use == BenefitUse.id)
        .switch(BenefitUse)
        .join(BenefitUseEnd, JOIN.LEFT_OUTER, on=BenefitUseEnd.use == BenefitUse.id)
        .where(where)
        .order_by(order, BenefitUse.id)
    )
    rows = query.limit(limit) if limit is not None else query
    return [_facts(row) for row in rows.objects()]


def _facts(row: Any) -> UseFacts:
    return UseFacts(
        id=row.id,
        member_id=row.member_id,
        number=row.number,
        benefit=row.benefit,
        title=row.title,
        tier=row.tier,
        matrix=row.matrix,
        times=row.times,
        used_at=row.used_at,
        until_at=row.until_at,
        place=row.place,
        witness=row.witness,
        note=row.note,
        entered_by=row.by,
        entered_at=row.entered_at,
        document=row.document,
        ended_at=_moment(row.really),
        cancelled=row.why or "",
    )


def _moment(kept: Any) -> datetime | None:
    return BenefitUseEnd.ended_at.python_value(kept) if isinstance(kept, int) else kept


def _cell(desk: Desk, use: UseFacts) -> Cell:
    return matrix_of(desk, use.matrix).cell(use.benefit, use.tier)


def _last_moment(day: date) -> datetime:
    return instant(day + timedelta(days=1), time()) - _TICK


def _holder(files: Sequence[UUID], day: date, at: datetime | None) -> Holder:
    if not files:
        return Holder()
    tier = tier_of_person(files, day)
    state = state_of(Member.get_by_id(files[0])) if at is None else state_at(files[0], at)
    active = state is not people_rules.MemberState.LEFT
    return Holder(tier.tier if tier else "", tier.word if tier else "", active)
