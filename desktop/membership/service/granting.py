"""Grants for a time on the day's list: each stands there until somebody writes down that it was ended."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.contributions import Due
from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.service.entitling import open_grants
from desktop.people import service as people

_PAGE = "membership"


def grant_dues(desk: Desk) -> Sequence[Due]:
    """The grants for a time that nobody has ended yet, the nearest end first; whoever entered one owes its end.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    found = open_grants(desk)
    if not found:
        return ()
    known = people.members_by_id(desk, [one.member_id for one in found])
    room, step = sentence("membership", "Grant for a time"), sentence("membership", "End the grant")
    return [
        Due(
            kind=Kind("benefit_use"),
            id=one.member_id,
            room=room,
            subject=f"{known[one.member_id].name}，{one.title}",
            owner=one.entered_by,
            starts_at=one.used_at,
            due_at=one.until_at,
            step=step,
            page=_PAGE,
            action="member.end_grant",
            mine=one.entered_by == desk.actor.name,
        )
        for one in found
        if one.until_at is not None and one.member_id in known
    ]
