"""Unlocking: the door as it is seen from outside, by password or by recovery code, and the desk that comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.access import rules
from desktop.access.records import Account, KeyChange, Unlocking
from desktop.access.service import locks
from desktop.core.clock import Clock, local_day
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Actor, Desk, Office
from desktop.people.records import Branch, Post, PostHolding, Staff
from desktop.people.rules import ADMINISTRATOR
from desktop.policy import versions
from desktop.storage import keys, local, sidefile
from desktop.storage.record import Local, Record
from desktop.storage.store import Store
from desktop.storage.transaction import transaction

BRANCH = "office.branch"
COUNTER = "office.counter"


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a recovery code opened: the desk, and the new code that replaces the used one."""

    desk: Desk
    sheet: rules.RecoveryFacts

    @property
    def recovery_code(self) -> str:
        """The new code."""
        return self.sheet.code

    def __repr__(self) -> str:
        return f"Recovered({self.desk.office.branch})"


def unlock(
    folder: Path,
    account_id: UUID,
    password: str,
    clock: Clock,
    records: Sequence[type[Record] | type[Local]],
    *,
    store: Store | None = None,
) -> Desk:
    """Open the store, or only prove the password when it is still open as *store* (after a lock).

    Raises:
        Problems: wrong password, still waiting, account closed, person left.
        StoreFault: the password is right, but the file is damaged, newer, in use …
    """
    failures = sidefile.read(folder).attempts.failures
    key = locks.opened_key(folder, account_id, password, clock.now(), "password")
    opened = Store.open(folder, key, records, clock) if store is None else store
    try:
        desk = make_desk(opened, account_id, clock)
        with transaction(desk, "access.unlock") as work:
            Unlocking.create(account=account_id, failures=failures, at=work.at)
            _close_leavers(desk)
        _true_up(desk)
    except BaseException:
        if store is None:
            opened.close()
        raise
    return desk


def open_with_recovery(
    folder: Path,
    draft: rules.RecoveryDraft,
    clock: Clock,
    records: Sequence[type[Record] | type[Local]],
    *,
    cost: keys.Cost = keys.SHIPPED,
) -> Recovered:
    """Open the store by its recovery code, set an administrator's new password and issue a new code.

    Raises:
        Problems: the code is mistyped or wrong, the password too weak, or the account is no administrator's.
        StoreFault: the code is right, but the file is damaged, newer, in use …
    """
    refuse(rules.recovery_problems(draft))
    key = locks.opened_key(folder, None, keys.recovery_code(draft.code), clock.now(), "code")
    store = Store.open(folder, key, records, clock)
    try:
        return _recovered(store, draft, clock, cost)
    except BaseException:
        store.close()
        raise


def _recovered(store: Store, draft: rules.RecoveryDraft, clock: Clock, cost: keys.Cost) -> Recovered:
    desk = _rescuer(make_desk(store, draft.account_id, clock))
    code, own = keys.new_recovery_code(), desk.account_id
    wrap, recovery = locks.wrapped(desk, own, draft.password, cost), locks.wrapped(desk, None, code, cost)
    with locks.with_side_file(desk, rules.RECOVERY, "access.open_with_recovery") as (work, edits):
        KeyChange.create(account=own, what="recovered", by=own, changed_at=work.at)
        _begin_today(desk)
        edits.append(lambda side: replace(side.with_account(line_of(desk, own, wrap)), recovery=recovery))
    desk = make_desk(store, own, clock)
    return Recovered(desk, recovery_sheet(desk, code))


def _rescuer(desk: Desk) -> Desk:
    """The desk with the right to issue a code, whatever the permission table says; for administrators only."""
    held = PostHolding.select().join(Post).where(PostHolding.staff == desk.actor.staff_id, Post.code == ADMINISTRATOR)
    if not any(row.until_on is None or desk.today() <= row.until_on for row in held):
        raise Problems([Problem("account", sentence("access", "Choose the account of an administrator."))])
    return replace(desk, permissions=desk.permissions | {rules.RECOVERY})


def _begin_today(desk: Desk) -> None:
    """An office set up while the PC's clock was ahead has an administrator only from that day on: let it be today."""
    late = (
        PostHolding.select()
        .join(Post)
        .where(PostHolding.staff == desk.actor.staff_id, Post.code == ADMINISTRATOR, PostHolding.from_on > desk.today())
    )
    for holding in list(late):
        holding.from_on = desk.today()
        holding.save()


def recovery_sheet(desk: Desk, code: str) -> rules.RecoveryFacts:
    """What the recovery sheet prints about a code just issued."""
    return rules.RecoveryFacts(
        company=desk.office.company,
        branch=desk.office.branch,
        store_code=desk.store.code,
        issued_at=desk.now(),
        code_groups=tuple(code.split("-")),
        issued_by=desk.actor.name,
    )


def make_desk(store: Store, account_id: UUID, clock: Clock) -> Desk:
    """The desk of an account: what the posts held today allow, by the permission table in force.

    Raises:
        Problems: the account is closed or its person has left.
    """
    account = Account.get_or_none(Account.id == account_id)
    today = local_day(clock.now())
    if account is None or account.closed_at is not None or not _here(account.staff, today):
        raise Problems([Problem("account", sentence("access", "This account does not open the store any more."))])
    posts = posts_on(account.staff_id, today)
    branch = _branch(store)
    policy = versions.in_force(store, clock.now(), branch.id)
    return Desk(
        actor=Actor(account.id, account.staff_id, account.staff.name, posts),
        permissions=policy.permissions.of(posts),
        office=_office(branch, store.code),
        clock=clock,
        policy=policy,
        store=store,
    )


def name_counter(desk: Desk, counter: str) -> Desk:
    """Note which counter of the office this PC stands at; the desk that prints it from now on.

    Raises:
        Denied: the account may not manage accounts.
        Problems: the words are too long or hold what cannot be printed; nothing was written.
    """
    desk.require(rules.MANAGE)
    refuse(rules.counter_problems(counter))
    local.set_preference(None, COUNTER, counter.strip())
    return replace(desk, office=replace(desk.office, counter=counter.strip()))


def posts_on(staff_id: UUID, day: date) -> frozenset[str]:
    """The codes of the posts that a person holds on a day."""
    return posts_of([staff_id], day)[staff_id]


def posts_of(staff: Sequence[UUID], day: date) -> dict[UUID, frozenset[str]]:
    """The codes of the posts that each of these people holds on a day."""
    found: dict[UUID, set[str]] = {staff_id: set() for staff_id in staff}
    for row in _held_on(staff, day):
        found[row.staff_id].add(row.post.code)
    return {staff_id: frozenset(posts) for staff_id, posts in found.items()}


def _held_on(staff: Sequence[UUID], day: date) -> Any:
    """The holdings of people on a day, with their posts."""
    until = PostHolding.until_on.is_null() | (PostHolding.until_on >= day)
    return (
        PostHolding.select(PostHolding, Post)
        .join(Post)
        .where(PostHolding.staff.in_(staff), PostHolding.from_on <= day, until)
    )


def _here(person: Staff, day: date) -> bool:
    return person.left_on is None or day <= person.left_on


def _office(branch: Branch, code: str) -> Office:
    counter = local.preference(None, COUNTER)
    return Office(branch.id, branch.company, branch.name, code, branch.telephone, counter, branch.address)


def _branch(store: Store) -> Branch:
    """The branch whose PC this is; without a note of it, the branch of the store's code, or the first."""
    noted = local.preference(None, BRANCH)
    found = Branch.get_or_none(Branch.id == UUID(noted)) if noted else None
    return found or Branch.get_or_none(Branch.code == store.code) or Branch.select().order_by(Branch.id).get()


def _close_leavers(desk: Desk) -> None:
    """Close the accounts of people whose last day has passed."""
    gone = Account.select().join(Staff).where(Account.closed_at.is_null(), Staff.left_on < desk.today())
    for account in list(gone):
        account.closed_at = desk.now()
        account.save()


def _true_up(desk: Desk) -> None:
    """Bring names and main posts on the unlock screen up to date; closed accounts lose their wrap."""
    before = sidefile.read(desk.store.path)
    open_accounts = {row.id for row in Account.select(Account.id).where(Account.closed_at.is_null())}
    lines = _lines_of(
        desk, {line.account_id: line.wrap for line in before.accounts if line.account_id in open_accounts}
    )
    if lines != before.accounts:
        sidefile.change(desk.store.path, lambda kept: replace(kept, accounts=lines))
        locks.forget_previous(desk.store.path)


def line_of(desk: Desk, account_id: UUID, wrap: keys.Wrap) -> sidefile.AccountLine:
    """An account as the unlock screen shows it, with its main post of today."""
    (line,) = _lines_of(desk, {account_id: wrap})
    return line


def _lines_of(desk: Desk, wraps: Mapping[UUID, keys.Wrap]) -> tuple[sidefile.AccountLine, ...]:
    query = Account.select(Account, Staff).join(Staff).where(Account.id.in_(list(wraps)))
    found = {row.id: row for row in query}
    held = _held_on([row.staff_id for row in found.values()], desk.today())
    # The last one to be put down stays: the post of the first rank.
    main = {row.staff_id: row.post.name for row in held.order_by(Post.rank.desc(), Post.id.desc())}
    return tuple(
        sidefile.AccountLine(row.id, row.staff.name, row.login, main.get(row.staff_id, ""), wrap)
        for row, wrap in ((found[account_id], wrap) for account_id, wrap in wraps.items())
    )
