"""The facts of 会员入会登记表 (F11)."""

from __future__ import annotations

from uuid import UUID

from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules.papers_enrolment import EnrolmentFacts, enrolment_facts
from desktop.people import rules as people_rules
from desktop.people import service as people


def enrolment_paper(desk: Desk, member_id: UUID) -> EnrolmentFacts:
    """What F11 prints of a member: nothing hidden where the account may reveal, which is journalled.

    Raises:
        Denied: the account may not see the members' page.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    read = people.file_on_paper if desk.may(people_rules.MEMBER_REVEAL) else people.member_file
    return enrolment_facts(read(desk, member_id))


def enrolment_by_number(desk: Desk, number: str) -> EnrolmentFacts | None:
    """The facts of F11 by its number; None where nobody was enrolled under it."""
    desk.require(rules.READ)
    member_id = people.member_by_number(desk, number)
    return None if member_id is None else enrolment_paper(desk, member_id)
