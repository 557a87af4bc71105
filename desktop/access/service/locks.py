"""The lock of the store: wraps for accounts, wrong passwords counted and delayed, the side file kept in step."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from desktop.core.permission import Permission
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.storage import keys, sidefile
from desktop.storage.faults import StoreFault
from desktop.storage.sidefile import FREE_TRIES, Attempts, SideFile
from desktop.storage.transaction import Work

Edit = Callable[[SideFile], SideFile]
_log = logging.getLogger(__name__)


def opened_key(folder: Path, account_id: UUID | None, secret: str, now: datetime, field: str) -> bytes:
    """The data key, unwrapped by an account's password, or by the recovery code when *account_id* is None.

    Raises:
        Problems: no such account, wrong password or code, or still waiting; a wrong one has been counted.
        StoreFault: the side file cannot be read or written.
    """
    side = sidefile.read(folder)
    refuse_waiting(folder, now, field)
    kept = wrap_of(side, account_id)
    if kept is None:
        raise Problems([Problem("account", sentence("access", "This account does not open the store any more."))])
    # Counted before the key is tried: ending the program in between gives no free try.
    attempts = sidefile.note_failure(folder, now)
    try:
        key = keys.unwrap(kept, secret, owner=keys.Owner(side.store_id, account_id))
    except keys.WrongPassword:
        raise Problems([Problem(field, wrong(attempts, now))]) from None
    sidefile.note_success(folder)
    return key


def wrap_of(side: SideFile, account_id: UUID | None) -> keys.Wrap | None:
    """The wrap of an account, or of the recovery code when *account_id* is None."""
    if account_id is None:
        return side.recovery
    line = side.account(account_id)
    return None if line is None else line.wrap


def refuse_waiting(folder: Path, now: datetime, field: str) -> None:
    """Raise `Problems` while wrong passwords still cost a wait."""
    refuse_wait(sidefile.waiting(folder, now), field)


def refuse_wait(wait: timedelta, field: str) -> None:
    """Raise `Problems` unless the wait is over."""
    if wait:
        text = sentence("access", "Too many wrong passwords: try again in {n} min.")
        raise Problems([Problem(field, text.of(n=math.ceil(wait.total_seconds() / 60)))])


def wrong(attempts: Attempts, now: datetime) -> Sentence:
    """What to say of a wrong password or code, and what the next one costs."""
    wait = attempts.remaining(now)
    if wait:
        text = sentence("access", "That is not right. Try again in {n} min.")
        return text.of(n=math.ceil(wait.total_seconds() / 60))
    left = FREE_TRIES - attempts.failures
    if left <= 0:
        return sentence("access", "That is not right. One more wrong try costs a wait.")
    return sentence("access", "That is not right. {n} more tries without a wait.").of(n=left)


def wrapped(desk: Desk, account_id: UUID | None, secret: str, cost: keys.Cost) -> keys.Wrap:
    """The open store's data key under a new password, or under a recovery code when *account_id* is None."""
    return keys.wrap(desk.store.db.data_key, secret, owner=keys.Owner(desk.store.id, account_id), cost=cost)


@contextmanager
def with_side_file(desk: Desk, permission: Permission, verb: str) -> Iterator[tuple[Work, list[Edit]]]:
    """One transaction that also changes the side file, by edits appended to the list; both are kept or neither."""
    folder = desk.store.path
    edits: list[Edit] = []
    before = sidefile.read(folder)
    try:
        with desk.transaction(permission, verb) as work:
            yield work, edits
            for edit in edits:
                sidefile.change(folder, edit)
    except BaseException:
        sidefile.change(folder, lambda kept: replace(kept, accounts=before.accounts, recovery=before.recovery))
        raise
    if edits:
        forget_previous(folder)


def take_wrap_away(desk: Desk, account_id: UUID) -> None:
    """Let the password of an account open nothing any more, after the account was closed.

    Cut off before this, the account is closed all the same, and the next unlock takes its wrap away; the other way
    round it would be left open with nothing to open it by.
    """
    folder = desk.store.path
    try:
        sidefile.change(folder, lambda side: side.without_account(account_id))
        forget_previous(folder)
    except StoreFault:
        _log.exception("the wrap of a closed account waits for the next unlock")


def forget_previous(folder: Path) -> None:
    """Write the side file once more, so that the copy before it holds no wrap that was just taken away."""
    sidefile.write(folder, sidefile.read(folder))
