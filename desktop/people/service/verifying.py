"""Key fields of members' files are verified, and the files that lack something are listed by manager."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from peewee import JOIN, Case, Expression, fn

from desktop.core.problem import refuse
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import ManagerAssignment, Member, MemberVerification, Staff
from desktop.people.rules.quality import digest_of
from desktop.people.service.columns import draft_of
from desktop.people.service.enrolling import known


def verify(desk: Desk, member_id: UUID, field: str, how: rules.VerifiedBy, on: date) -> UUID:
    """Write down that a key field was found true as it stands, and return the verification's id.

    Raises:
        Denied: the account may not verify.
        Problems: the field is empty or not verified by the policy, or the day lies ahead; nothing was written.
    """
    with desk.transaction(rules.MEMBER_VERIFY, "people.verify"):
        row = known(member_id)
        file = draft_of(row)
        refuse(rules.verification_problems(file, field, on, desk.policy.membership_asof(desk.now())))
        return MemberVerification.create(
            member=row.id,
            field=field,
            how=how.value,
            verified_on=on,
            digest=digest_of(file, field),
            written_by=desk.actor.staff_id,
            written_at=desk.now(),
        ).id


def gaps(desk: Desk) -> list[rules.Gaps]:
    """What is missing in the members' files by customer manager, most members first; those without one are last."""
    desk.require(rules.MEMBER_READ)
    required = desk.policy.membership.completeness.required
    holes = {name: missing(name) for name in required}
    query: Any = (
        Member.select(
            Staff.id.alias("manager_id"),
            Staff.name.alias("manager_name"),
            fn.COUNT(Member.id).alias("members"),
            fn.SUM(Case(None, [(any_missing(required), 0)], 1)).alias("complete"),
            *(fn.SUM(Case(None, [(hole, 1)], 0)).alias(f"no_{name}") for name, hole in holes.items()),
        )
        .join(ManagerAssignment, JOIN.LEFT_OUTER, on=(ManagerAssignment.member == Member.id) & covers(desk.today()))
        .join(Staff, JOIN.LEFT_OUTER, on=ManagerAssignment.staff == Staff.id)
        .where(listed())
        .group_by(Staff.id, Staff.name)
        .order_by(Staff.id.is_null(), fn.COUNT(Member.id).desc(), Staff.name)
    )
    return [
        rules.Gaps(
            staff_id=row["manager_id"],
            name=row["manager_name"] or "",
            members=row["members"],
            complete=row["complete"],
            missing={name: row[f"no_{name}"] for name in required},
        )
        for row in query.dicts()
    ]


def listed(*, left: bool = False) -> Expression:
    """The condition that a file is listed: it went into no other, and its person is a member, or has *left*."""
    gone = Member.state == rules.MemberState.LEFT.value
    return Member.merged_into.is_null() & (gone if left else ~gone)


def covers(day: date) -> Expression:
    """The condition that a manager looks after a member on a day."""
    return (ManagerAssignment.from_on <= day) & (
        ManagerAssignment.until_on.is_null() | (ManagerAssignment.until_on >= day)
    )


def missing(name: str) -> Any:
    """The condition that a required field of a file is empty; *manager* asks the joined assignment."""
    if name == "manager":
        return ManagerAssignment.id.is_null()
    column = getattr(Member, name)
    return column.is_null() if column.null else column == ""


def any_missing(required: tuple[str, ...]) -> Expression:
    """The condition that a file lacks something that is required."""
    found: Expression = Member.id.is_null()
    for name in required:
        found = found | missing(name)
    return found
