"""Reading what members have of their benefits: today, on a day, and every use there was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from peewee import JOIN

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
from desktop.people.records import Member, Post, Staff
from desktop.people.service.tiers import tier_of_person
from desktop.storage.selection import among

UNKNOWN = sentence("membership", "There is no such use.")


def entitlements(desk: Desk, member_id: UUID, day: date | None = None) -> Entitlements:
    """What a person has of every benefit on a day, today unless another is named.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    return entitlements_of(desk, people.same_person(desk, member_id), day or desk.today())


def entitlements_of(desk: Desk, files: Sequence[UUID], day: date) -> Entitlements:
    """What a person has on a day; *files* are all of the same person, the one that is kept first."""
    known = Known(read_uses(among(BenefitUse.member, files)), read_applications(files), confirmers(desk))
    return entitlements_on(matrix_on(desk, day), _holder(files, day), known, day, desk.now())


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


def _holder(files: Sequence[UUID], day: date) -> Holder:
    if not files:
        return Holder()
    tier = tier_of_person(files, day)
    left = Member.get_by_id(files[0]).state == people_rules.MemberState.LEFT
    return Holder(tier.tier if tier else "", tier.word if tier else "", not left)
