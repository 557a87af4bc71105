"""A member as the page shows it: read in one go, so that opening a file costs a known number of queries."""

from __future__ import annotations

from uuid import UUID

from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules.reminders import reminders
from desktop.membership.service.entitling import entitlements_of
from desktop.membership.service.prints import away_of
from desktop.people import service as people
from desktop.points import rules as points_rules
from desktop.points import service as points


def overview(desk: Desk, member_id: UUID) -> rules.Overview:
    """A member's file and what belongs to it today.

    Raises:
        Denied: the account may not see the members' page.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    file = people.member_file(desk, member_id)
    counts = desk.may(points_rules.READ)
    lots = points.lots(desk, member_id) if counts else ()
    away = away_of(desk, file.same_person)
    may_use = entitlements_of(desk, file.same_person, desk.today())
    return rules.Overview(
        file,
        entitlements=may_use,
        balance=points.balance(desk, member_id) if counts else None,
        lots=lots,
        expiries=points.calendar_of_expiry(desk, member_id) if counts else None,
        reminders=reminders(file, lots, away, may_use, desk.policy.membership.reminders),
    )
