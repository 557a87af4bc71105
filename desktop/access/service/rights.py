"""Looking back: who could do what, who unlocked when and after how many wrong tries, what happened to an account."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from desktop.access import rules
from desktop.access.records import Account, KeyChange, Unlocking
from desktop.access.service import locks
from desktop.access.service.unlocking import posts_of
from desktop.core.clock import local_day
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people.records import Staff
from desktop.policy import versions
from desktop.storage import sidefile


def rights_at(desk: Desk, at: datetime) -> list[rules.RightsFacts]:
    """What every account could do at a moment, by the posts of that day and the permission table of that moment.

    Raises:
        Denied: the account may not see accounts.
    """
    desk.require(rules.READ)
    table = versions.in_force(desk.store, at, desk.office.branch_id).permissions
    open_then = (Account.opened_at <= at) & (Account.closed_at.is_null() | (Account.closed_at > at))
    query = Account.select(Account, Staff).join(Staff).where(open_then).order_by(Staff.sort_key, Account.id)
    day = local_day(at)
    rows = [row for row in query if row.staff.left_on is None or day <= row.staff.left_on]
    held = posts_of([row.staff_id for row in rows], day)
    return [rules.RightsFacts(row.id, row.staff.name, held[row.staff_id], table.of(held[row.staff_id])) for row in rows]


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


def account_history(desk: Desk, account_id: UUID, limit: int = 200) -> list[rules.AccountEvent]:
    """What happened to an account, the newest first: unlocks, passwords, recovery codes.

    Raises:
        Denied: the account may not see accounts.
    """
    desk.require(rules.READ)
    unlocks = (
        Unlocking.select(Unlocking, Account, Staff)
        .join(Account)
        .join(Staff)
        .where(Unlocking.account == account_id)
        .order_by(Unlocking.at.desc())
        .limit(limit)
    )
    changes = (
        KeyChange.select(KeyChange, Account, Staff)
        .join(Account, on=KeyChange.by)
        .join(Staff)
        .where(KeyChange.account == account_id)
        .order_by(KeyChange.changed_at.desc())
        .limit(limit)
    )
    found = [
        rules.AccountEvent(row.id, row.at, rules.Event.UNLOCKED, row.account.staff.name, row.failures)
        for row in unlocks
    ]
    found += [rules.AccountEvent(row.id, row.changed_at, rules.Event(row.what), row.by.staff.name) for row in changes]
    return sorted(found, key=lambda one: (one.at, one.id.bytes), reverse=True)[:limit]


def lockout(desk: Desk) -> rules.LockoutFacts:
    """The wrong passwords typed in a row at the door of this PC, and until when it refuses everybody.

    Raises:
        Denied: the account may not see accounts.
    """
    desk.require(rules.READ)
    attempts, now = sidefile.read(desk.store.path).attempts, desk.now()
    wait = attempts.remaining(now)
    return rules.LockoutFacts(attempts.failures, now + wait if wait else None)


def lift_lockout(desk: Desk) -> None:
    """Let people try their passwords again at once; the journal keeps who allowed it.

    Raises:
        Denied: the account may not manage accounts.
        Problems: nobody has to wait.
    """
    desk.require(rules.MANAGE)
    if not lockout(desk).failures:
        raise Problems([Problem("lockout", sentence("access", "Nobody has to wait: no wrong password was typed."))])
    with locks.with_side_file(desk, rules.MANAGE, "access.lift_lockout") as (work, edits):
        lifted = rules.Event.WAIT_LIFTED.value
        KeyChange.create(account=desk.account_id, what=lifted, by=desk.account_id, changed_at=work.at)
        edits.append(lambda side: replace(side, attempts=sidefile.Attempts()))
