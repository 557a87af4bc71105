"""Accounts: opening, closing, passwords, recovery codes, and leaving; an administrator always remains."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from peewee import fn

from desktop.access import rules
from desktop.access.records import Account, KeyChange, Unlocking
from desktop.access.service import locks
from desktop.access.service.unlocking import line_of, posts_of, recovery_sheet
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules as people
from desktop.people import service as staffing
from desktop.people.records import Post, PostHolding, Staff
from desktop.storage import keys
from desktop.storage.transaction import Work

NO_ACCOUNT = sentence("access", "Choose an open account of the list.")


def account_list(desk: Desk) -> list[rules.AccountFacts]:
    """Every account, also closed ones, by name, with the posts held today.

    Raises:
        Denied: the account may not see accounts.
    """
    desk.require(rules.READ)
    rows = list(Account.select(Account, Staff).join(Staff).order_by(Staff.sort_key, Account.id))
    words = {row.code: row.name for row in Post.select().order_by(Post.rank, Post.id)}
    last = Unlocking.select(Unlocking.account, fn.MAX(Unlocking.at).alias("at")).group_by(Unlocking.account)
    unlocked = {row.account_id: row.at for row in last}
    held = posts_of([row.staff_id for row in rows], desk.today())
    return [_facts(row, words, held[row.staff_id], unlocked.get(row.id)) for row in rows]


def _facts(
    row: Account, words: dict[str, str], held: frozenset[str], unlocked_at: datetime | None
) -> rules.AccountFacts:
    posts = tuple(word for code, word in words.items() if code in held)
    return rules.AccountFacts(
        row.id, row.staff.id, row.staff.name, row.login, posts, row.opened_at, row.closed_at, unlocked_at
    )


def add_account(desk: Desk, draft: rules.AccountDraft, *, cost: keys.Cost = keys.SHIPPED) -> UUID:
    """Open the account of a person, or open a closed one again, and return its id.

    Raises:
        Denied: the account may not manage accounts.
        Problems: the person has left or an account, the name is taken, or the password too weak; nothing was written.
    """
    desk.require(rules.MANAGE)
    person = Staff.get_or_none(Staff.id == draft.staff_id)
    refuse(_draft_problems(desk, draft, person))
    former = Account.get_or_none(Account.staff == draft.staff_id)
    account = former or Account(staff=draft.staff_id)
    wrap = locks.wrapped(desk, account.id, draft.password, cost)
    with locks.with_side_file(desk, rules.MANAGE, "access.add_account") as (work, edits):
        refuse(_draft_problems(desk, draft, person))
        account.login = draft.login or account.login or free_login(Staff.get_by_id(draft.staff_id).initials)
        open_account(desk, account, wrap, work, edits, again=former is not None)
    return account.id


def open_account(
    desk: Desk, account: Account, wrap: keys.Wrap, work: Work, edits: list[locks.Edit], *, again: bool = False
) -> None:
    """Open an account that has its login, in a transaction that changes the side file; *again* if it was one before."""
    account.opened_at, account.closed_at = work.at, None
    account.save(force_insert=not again)
    _note(desk, account.id, "password")
    edits.append(lambda side: side.with_account(line_of(desk, account.id, wrap)))


def _draft_problems(desk: Desk, draft: rules.AccountDraft, person: Staff | None) -> list[Problem]:
    if person is None or (person.left_on is not None and person.left_on < desk.today()):
        return [Problem("staff_id", sentence("access", "Choose a person who is on the staff."))]
    found = [*rules.login_problems(draft.login), *login_taken(draft.login, person.id)]
    own = Account.get_or_none((Account.staff == person) & Account.closed_at.is_null())
    if own is not None:
        text = sentence("access", "{name} has an account already; one person has one account.")
        found.append(Problem("staff_id", text.of(name=person.name)))
    return found + rules.password_problems(draft.password, draft.password_again, person.name)


def login_taken(login: str, staff_id: UUID | None) -> list[Problem]:
    """Whether somebody other than *staff_id* is called by a login."""
    other = Account.get_or_none(Account.login == login) if login and not rules.login_problems(login) else None
    if other is None or other.staff_id == staff_id:
        return []
    return [Problem("login", sentence("access", "{name} is called that already.").of(name=other.staff.name))]


def free_login(initials: str) -> str:
    """The initials of a person, with a number behind them when somebody else is called so."""
    plain = "".join(ch for ch in initials.upper() if ch.isascii() and ch.isalnum())[:8] or "A"
    number, login = 1, plain
    while Account.get_or_none(Account.login == login) is not None:
        number += 1
        login = f"{plain}{number}"
    return login


def close_account(desk: Desk, account_id: UUID) -> None:
    """Close an account: its password opens the store no more.

    Raises:
        Denied: the account may not manage accounts.
        Problems: it is closed already, or no administrator would be left; nothing was written.
    """
    with desk.transaction(rules.MANAGE, "access.close_account") as work:
        account = _open_account(account_id)
        account.closed_at = work.at
        account.save()
        refuse(_administered(desk, "account_id"))
    locks.take_wrap_away(desk, account_id)


def reset_password(desk: Desk, account_id: UUID, new: rules.PasswordDraft, *, cost: keys.Cost = keys.SHIPPED) -> None:
    """Give somebody a new password, because the old one was forgotten.

    Raises:
        Denied: the account may not manage accounts.
        Problems: the account is closed, or the password too weak; nothing was written.
    """
    desk.require(rules.MANAGE)
    _set_password(desk, account_id, new, cost, "access.reset_password")


def change_password(desk: Desk, old: str, new: rules.PasswordDraft, *, cost: keys.Cost = keys.SHIPPED) -> None:
    """Change one's own password; the old one is tried as if to unlock.

    Raises:
        Denied: the account may not change its password.
        Problems: the old password is wrong, or the new one too weak; nothing was written.
    """
    desk.require(rules.PASSWORD)
    refuse(rules.password_problems(new.password, new.password_again, desk.actor.name))
    locks.opened_key(desk.store.path, desk.account_id, old, desk.now(), "old")
    _set_password(desk, desk.account_id, new, cost, "access.change_password")


def _set_password(desk: Desk, account_id: UUID, new: rules.PasswordDraft, cost: keys.Cost, verb: str) -> None:
    account = _open_account(account_id)
    refuse(rules.password_problems(new.password, new.password_again, account.staff.name))
    wrap = locks.wrapped(desk, account_id, new.password, cost)
    needed = rules.PASSWORD if account_id == desk.account_id and verb == "access.change_password" else rules.MANAGE
    with locks.with_side_file(desk, needed, verb) as (_work, edits):
        _note(desk, account_id, "password")
        edits.append(lambda side: side.with_account(line_of(desk, account_id, wrap)))


def reissue_recovery_code(desk: Desk, *, cost: keys.Cost = keys.SHIPPED) -> rules.RecoveryFacts:
    """Issue a new recovery code and return what its sheet prints; the former code opens nothing any more.

    Raises:
        Denied: the account may not issue recovery codes.
    """
    desk.require(rules.RECOVERY)
    code = keys.new_recovery_code()
    wrap = locks.wrapped(desk, None, code, cost)
    with locks.with_side_file(desk, rules.RECOVERY, "access.reissue_recovery_code") as (_work, edits):
        _note(desk, desk.account_id, "recovery")
        edits.append(lambda side: replace(side, recovery=wrap))
    return recovery_sheet(desk, code)


def leave(desk: Desk, staff_id: UUID, last_day: date) -> None:
    """Note the last day of a person, inclusive: posts end then, the account closes after it.

    Raises:
        Denied: the account may not change people.
        Problems: the day does not fit, or no administrator would be left; nothing was written.
    """
    with desk.transaction(people.CHANGE, "access.leave") as work:
        staffing.leave(desk, staff_id, last_day, lambda: _administered(desk, "left_on"))
        held = (Account.staff == staff_id) & Account.closed_at.is_null()
        account = Account.get_or_none(held) if last_day < desk.today() else None
        if account is not None:
            account.closed_at = work.at
            account.save()
    if account is not None:
        locks.take_wrap_away(desk, account.id)


def end_holding(desk: Desk, holding_id: UUID, until_on: date) -> None:
    """End a post with its last day, inclusive; its rights end with it.

    Raises:
        Denied: the account may not change people.
        Problems: the day does not fit, or no administrator would be left; nothing was written.
    """
    staffing.end_holding(desk, holding_id, until_on, lambda: _administered(desk, "until_on"))


def _administered(desk: Desk, field: str) -> list[Problem]:
    """Whether on every day from today on somebody with an open account is administrator."""
    held = (
        PostHolding.select(PostHolding, Staff)
        .join(Post)
        .switch(PostHolding)
        .join(Staff)
        .join(Account)
        .where(Post.code == people.ADMINISTRATOR, Account.closed_at.is_null())
    )
    return rules.administrator_problems(field, [(row.from_on, row.until_on) for row in held], desk.today())


def _open_account(account_id: UUID) -> Account:
    account = Account.get_or_none((Account.id == account_id) & Account.closed_at.is_null())
    if account is None:
        raise Problems([Problem("account_id", NO_ACCOUNT)])
    return account


def _note(desk: Desk, account_id: UUID, what: str) -> None:
    KeyChange.create(account=account_id, what=what, by=desk.account_id, changed_at=desk.now())
