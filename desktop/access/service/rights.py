"""Looking back: who could do what on a day, who unlocked when and after how many wrong tries."""

from __future__ import annotations

from datetime import datetime

from desktop.access import rules
from desktop.access.records import Account, Unlocking
from desktop.access.service.unlocking import posts_on
from desktop.core.clock import local_day
from desktop.desk import Desk
from desktop.people.records import Staff
from desktop.policy import versions


def rights_at(desk: Desk, at: datetime) -> list[rules.RightsFacts]:
    """What every account could do at a moment, by the posts of that day and the permission table of that moment.

    Raises:
        Denied: the account may not see accounts.
    """
    desk.require(rules.READ)
    table = versions.in_force(desk.store, at, desk.office.branch_id).permissions
    open_then = (Account.opened_at <= at) & (Account.closed_at.is_null() | (Account.closed_at > at))
    rows = Account.select(Account, Staff).join(Staff).where(open_then).order_by(Staff.sort_key, Account.id)
    day = local_day(at)
    held = [(row, posts_on(row.staff_id, day)) for row in rows if row.staff.left_on is None or day <= row.staff.left_on]
    return [rules.RightsFacts(row.id, row.staff.name, posts, table.of(posts)) for row, posts in held]


def unlockings(desk: Desk, limit: int = 200) -> list[rules.UnlockingFacts]:
    """Who unlocked the store, the newest first, and how many wrong passwords came before.

    Raises:
        Denied: the account may not see accounts.
    """
    desk.require(rules.READ)
    rows = (
        Unlocking.select(Unlocking, Account, Staff)
        .join(Account)
        .join(Staff)
        .order_by(Unlocking.at.desc(), Unlocking.id.desc())
        .limit(limit)
    )
    return [rules.UnlockingFacts(row.account.id, row.account.staff.name, row.at, row.failures) for row in rows]
