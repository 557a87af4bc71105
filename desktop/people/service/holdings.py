"""Who holds which post: appointing and ending."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from peewee import JOIN, Expression

from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import Department, Post, PostHolding, Staff

Afterwards = Callable[[], list[Problem]]
"""Looks at the store inside the running transaction when the act is done; its problems undo the act."""


def holdings(desk: Desk, on: date | None = None) -> list[rules.HoldingFacts]:
    """Who holds which post on a day, the highest rank first; every holding ever when no day is asked for."""
    desk.require(rules.READ)
    found = read_holdings()
    return found if on is None else [line for line in found if line.covers(on)]


def holdings_of(desk: Desk, staff_id: UUID) -> list[rules.HoldingFacts]:
    """Every post that a person held, holds or will hold."""
    desk.require(rules.READ)
    return read_holdings(PostHolding.staff == staff_id)


def appoint(desk: Desk, draft: rules.AppointmentDraft) -> UUID:
    """Give a person a post and return the id of the holding.

    Raises:
        Denied: the account may not change people.
        Problems: the days do not fit, or the person holds the post already; nothing was written.
    """
    with desk.transaction(rules.CHANGE, "people.appoint"):
        person, post = Staff.get_or_none(Staff.id == draft.staff_id), Post.get_or_none(Post.code == draft.post)
        refuse(unknown("staff_id", person) + unknown("post", post))
        assert person is not None and post is not None
        refuse(rules.appointment_problems(draft, person.left_on, read_holdings(PostHolding.staff == person)))
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
        found = read_holdings(PostHolding.id == holding_id)
        refuse(unknown("holding_id", found or None))
        refuse(rules.ending_problems(found[0], until_on))
        PostHolding.update(until_on=until_on).where(PostHolding.id == holding_id).execute()
        check(afterwards)


def check(afterwards: Afterwards) -> None:
    """Undo the running act when it leaves something that may not be.

    Raises:
        Problems: what *afterwards* found.
    """
    found = afterwards()
    if found:
        raise Problems(found)


def unknown(field: str, found: object | None) -> list[Problem]:
    """The problem of a record that is not there."""
    return [] if found is not None else [Problem(field, sentence("people", "Choose an entry of the list."))]


def read_holdings(where: Expression | None = None) -> list[rules.HoldingFacts]:
    """Holdings as they stand in the store, the highest rank first."""
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
