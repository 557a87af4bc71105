"""What is due about members on the day's list: each source gives its own, here they stand together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time, timedelta

from desktop.core.clause import Value
from desktop.core.clock import instant
from desktop.core.contributions import Due
from desktop.core.kind import Kind
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules.holdings import DAY
from desktop.membership.service.tiering import endings
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
    notice = desk.policy.membership.tiers.notice_days
    if not isinstance(notice, Value):
        return ()
    days, words = timedelta(days=notice.value), people.tiers(desk)
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
        for one in endings(desk, desk.today() + days)
    ]


SOURCES: tuple[Callable[[Desk], Sequence[Due]], ...] = (tier_dues,)
"""Each room's own list of what is due; whoever keeps another adds it here."""
