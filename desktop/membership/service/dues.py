"""What is due about members on the day's list: each source gives its own, here they stand together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time

from desktop.core.clock import instant
from desktop.core.contributions import Due
from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules.holdings import DAY
from desktop.membership.rules.proposals import due_until
from desktop.membership.service.ending import endings
from desktop.membership.service.granting import grant_dues
from desktop.people import service as people

PAGE = "membership"


def dues(desk: Desk, limit: int | None = None) -> Sequence[Due]:
    """What is due about members, the nearest first; at most *limit* when one is given.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    found = sorted((one for source in SOURCES for one in source(desk)), key=lambda one: one.due_at)
    return found[:limit]


def tier_dues(desk: Desk) -> Sequence[Due]:
    """Tiers that end within membership.tiers.notice_days and are not renewed, and tiers for a time."""
    today, until = desk.today(), due_until(desk.today(), desk.policy.membership.tiers.notice_days)
    if until is None:
        return ()
    days, words = until - today, people.tiers(desk)
    room, step = sentence("membership", "Tier"), sentence("membership", "Look at the tier")
    return [
        Due(
            kind=Kind("tier_holding"),
            id=one.member_id,
            room=room,
            subject=f"{one.name}，{words.get(one.tier, one.tier)}",
            owner="",
            starts_at=instant(one.until_on - days, time()),
            due_at=instant(one.until_on + DAY, time()),
            step=step,
            page=PAGE,
        )
        for one in endings(desk, until)
    ]


SOURCES: tuple[Callable[[Desk], Sequence[Due]], ...] = (tier_dues, grant_dues)
"""Each room's own list of what is due; whoever keeps another adds it here."""
