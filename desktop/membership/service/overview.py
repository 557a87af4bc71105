"""A member as the page shows it: read in one go, so that opening a file costs a known number of questions."""

from __future__ import annotations

from uuid import UUID

from desktop.desk import Desk
from desktop.membership import rules
from desktop.people import service as people


def overview(desk: Desk, member_id: UUID) -> rules.Overview:
    """A member's file and what belongs to it today.

    Raises:
        Denied: the account may not see the members' page.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    return rules.Overview(people.member_file(desk, member_id))
