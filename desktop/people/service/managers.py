"""Customer managers of members: assigned, and asked for by other rooms."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from desktop.core.problem import refuse
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import ManagerAssignment, Member, Staff
from desktop.people.service.holdings import unknown
from desktop.people.service.members import root_of
from desktop.people.service.verifying import covers


def assign_manager(desk: Desk, draft: rules.AssignmentDraft) -> UUID:
    """Name the customer manager of a member who has none, and return the assignment's id.

    Raises:
        Denied: the account may not change members.
        Problems: the member has one, who is relieved by a handover; nothing was written.
    """
    with desk.transaction(rules.MEMBER_CHANGE, "people.assign_manager"):
        refuse(unknown("member_id", Member.get_or_none(Member.id == draft.member_id)))
        refuse(unknown("staff_id", Staff.get_or_none(Staff.id == draft.staff_id)))
        refuse(rules.assignment_problems(draft, managers_of(desk, draft.member_id)))
        return ManagerAssignment.create(member=draft.member_id, staff=draft.staff_id, from_on=draft.from_on).id


def managers_of(desk: Desk, member_id: UUID) -> list[rules.AssignmentFacts]:
    """Everybody who looks or looked after a member, the first one first."""
    desk.require(rules.MEMBER_READ)
    query = ManagerAssignment.select(ManagerAssignment, Staff).join(Staff)
    rows = query.where(ManagerAssignment.member == member_id).order_by(ManagerAssignment.from_on)
    return [
        rules.AssignmentFacts(row.id, row.member_id, row.staff_id, row.staff.name, row.from_on, row.until_on)
        for row in rows
    ]


def manager_on(member_id: UUID, day: date) -> UUID | None:
    """Who looks after a member on a day, of merged files by the one that stays.

    For other rooms inside their own verbs, nobody is asked for a right.
    """
    file = Member.get_or_none(Member.id == member_id)
    if file is None:
        return None
    row = ManagerAssignment.get_or_none(ManagerAssignment.member == root_of(file).id, covers(day))
    return None if row is None else row.staff_id
