"""Staff and the posts they hold: adding people, appointing, ending, leaving, and who answers for a task."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from peewee import JOIN, Expression

from desktop.core.clock import local_day
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import Department, Post, PostHolding, Staff
from desktop.people.service.places import divisions
from desktop.storage.pinyin import reading

Afterwards = Callable[[], list[Problem]]
"""Looks at the store inside the running transaction when the act is done; its problems undo the act."""


def staff_list(desk: Desk) -> list[rules.StaffFacts]:
    """Everybody who is or was on the staff of the desk's branch, by name."""
    desk.require(rules.READ)
    found = Staff.select().where(Staff.branch == desk.office.branch_id).order_by(Staff.sort_key, Staff.id)
    return [_facts(row) for row in found]


def add_staff(desk: Desk, draft: rules.StaffDraft) -> UUID:
    """Add a person to the staff of the desk's branch and return the id.

    Raises:
        Denied: the account may not change people.
        Problems: the draft is incomplete; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.add_staff"):
        refuse(rules.staff_problems(draft))
        read = reading(draft.name.strip())
        return Staff.create(
            branch=desk.office.branch_id,
            name=draft.name.strip(),
            sort_key=read.sort_key,
            initials=read.initials.upper(),
            staff_number=draft.staff_number.strip(),
            phone=draft.phone.strip(),
        ).id


def change_staff(desk: Desk, staff_id: UUID, draft: rules.StaffDraft) -> None:
    """Correct a person's name, number or telephone.

    Raises:
        Denied, Problems: as `add_staff`.
    """
    with desk.transaction(rules.CHANGE, "people.change_staff"):
        refuse(rules.staff_problems(draft))
        person = Staff.get_by_id(staff_id)
        read = reading(draft.name.strip())
        person.name, person.sort_key, person.initials = draft.name.strip(), read.sort_key, read.initials.upper()
        person.staff_number, person.phone = draft.staff_number.strip(), draft.phone.strip()
        person.save()


def holdings(desk: Desk, on: date | None = None) -> list[rules.HoldingFacts]:
    """Who holds which post on a day, the highest rank first; every holding ever when no day is asked for."""
    desk.require(rules.READ)
    found = _holdings()
    return found if on is None else [line for line in found if line.covers(on)]


def holdings_of(desk: Desk, staff_id: UUID) -> list[rules.HoldingFacts]:
    """Every post that a person held, holds or will hold."""
    desk.require(rules.READ)
    return _holdings(PostHolding.staff == staff_id)


def holder_of(desk: Desk, post: str, department_id: UUID | None, at: datetime) -> rules.Owner | None:
    """Who answers for a task of a post at a moment; marked when a higher post stands in for a vacant one."""
    desk.require(rules.READ)
    return rules.owner_of(post, department_id, local_day(at), _holdings(), divisions())


def appoint(desk: Desk, draft: rules.AppointmentDraft) -> UUID:
    """Give a person a post and return the id of the holding.

    Raises:
        Denied: the account may not change people.
        Problems: the days do not fit, or the person holds the post already; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.appoint"):
        person, post = Staff.get_or_none(Staff.id == draft.staff_id), Post.get_or_none(Post.code == draft.post)
        refuse(_unknown("staff_id", person) + _unknown("post", post))
        assert person is not None and post is not None
        refuse(rules.appointment_problems(draft, person.left_on, _holdings(PostHolding.staff == person)))
        return PostHolding.create(
            staff=person, post=post, department=draft.department_id, from_on=draft.from_on, until_on=draft.until_on
        ).id


def end_holding(desk: Desk, holding_id: UUID, until_on: date, afterwards: Afterwards) -> None:
    """End a holding with its last day, inclusive; *afterwards* may undo it, e.g. to keep an administrator.

    Raises:
        Denied: the account may not change people.
        Problems: the day does not fit, or *afterwards* found some; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.end_holding"):
        found = _holdings(PostHolding.id == holding_id)
        refuse(_unknown("holding_id", found or None))
        refuse(rules.ending_problems(found[0], until_on))
        PostHolding.update(until_on=until_on).where(PostHolding.id == holding_id).execute()
        _check(afterwards)


def leave(desk: Desk, staff_id: UUID, last_day: date, afterwards: Afterwards) -> None:
    """Note the last day of a person, inclusive, and end every post then; *afterwards* may undo it.

    Raises:
        Denied: the account may not change people.
        Problems: the day does not fit, or *afterwards* found some; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.leave"):
        person = Staff.get_or_none(Staff.id == staff_id)
        refuse(_unknown("staff_id", person))
        assert person is not None
        held = _holdings(PostHolding.staff == person)
        refuse(rules.leaving_problems(_facts(person), last_day, [line.from_on for line in held]))
        open_ended = PostHolding.until_on.is_null() | (PostHolding.until_on > last_day)
        PostHolding.update(until_on=last_day).where((PostHolding.staff == person) & open_ended).execute()
        person.left_on = last_day
        person.save()
        _check(afterwards)


def _check(afterwards: Afterwards) -> None:
    found = afterwards()
    if found:
        raise Problems(found)


def _unknown(field: str, found: object | None) -> list[Problem]:
    return [] if found is not None else [Problem(field, sentence("people", "Choose an entry of the list."))]


def _holdings(where: Expression | None = None) -> list[rules.HoldingFacts]:
    query = (
        PostHolding.select(PostHolding, Staff, Post, Department)
        .join(Staff)
        .switch(PostHolding)
        .join(Post)
        .switch(PostHolding)
        .join(Department, JOIN.LEFT_OUTER)
        .order_by(Post.rank, PostHolding.from_on, PostHolding.id)
    )
    return [_holding_facts(row) for row in (query if where is None else query.where(where))]


def _holding_facts(row: PostHolding) -> rules.HoldingFacts:
    department = row.department
    return rules.HoldingFacts(
        id=row.id,
        staff_id=row.staff.id,
        staff=row.staff.name,
        post=row.post.code,
        post_name=row.post.name,
        department_id=None if department is None else department.id,
        department="" if department is None else department.name,
        from_on=row.from_on,
        until_on=row.until_on,
    )


def _facts(row: Staff) -> rules.StaffFacts:
    return rules.StaffFacts(row.id, row.name, row.initials, row.staff_number, row.phone, row.left_on)
