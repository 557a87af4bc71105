"""The permission table: what each post may do, who could do what on a day, and changing it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from desktop.access.records import Account
from desktop.access.service.unlocking import posts_of
from desktop.core.clock import instant
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people.records import Post, Staff
from desktop.policy import versions
from desktop.settings import rules
from desktop.settings.service.keeping import (
    NewVersion,
    effective_at,
    keep_shipped,
    keep_version,
    newest_number,
    versions_of,
)

NO_VERSION = sentence("settings", "There is no version {version} of the permission table.")


def permission_table(desk: Desk, on: date | None = None) -> rules.TableFacts:
    """The permission table in force now, or at the end of a day.

    Raises:
        Denied: the account may not see the permission table.
    """
    desk.require(rules.RIGHTS_READ)
    return _table(desk, _end_of(desk, on))


def permission_versions(desk: Desk) -> list[rules.VersionFacts]:
    """Every version of the permission table, the newest first; the first is the one that the program ships.

    Raises:
        Denied: the account may not see the permission table.
    """
    desk.require(rules.RIGHTS_READ)
    return versions_of(versions.PERMISSIONS, _table(desk, desk.now()).version)


def newest_permissions(desk: Desk) -> rules.TableFacts:
    """The table that a change starts from: the newest, even when it takes effect later.

    Raises:
        Denied: the account may not see the permission table.
    """
    desk.require(rules.RIGHTS_READ)
    return _newest(desk)


def permissions_of(desk: Desk, version: str) -> rules.TableFacts:
    """One version of the permission table.

    Raises:
        Denied: the account may not see the permission table.
        Problems: there is no such version.
    """
    desk.require(rules.RIGHTS_READ)
    try:
        return _version(desk, int(version))
    except (LookupError, ValueError):
        raise Problems([Problem("version", NO_VERSION.of(version=version))]) from None


def compare_permissions(desk: Desk, before: str, after: str) -> list[rules.RightsDifference]:
    """The permissions in which two versions differ.

    Raises:
        Denied: the account may not see the permission table.
        Problems: one of the versions does not exist.
    """
    return rules.rights_differences(permissions_of(desk, before).table, permissions_of(desk, after).table)


def rights_on(desk: Desk, on: date) -> list[rules.RightsFacts]:
    """What everybody with an account could do at the end of a day, by the posts held on it.

    Raises:
        Denied: the account may not see the permission table.
    """
    desk.require(rules.RIGHTS_READ)
    at = _end_of(desk, on)
    table = _table(desk, at).table
    words = {row.code: row.name for row in Post.select().order_by(Post.rank, Post.code)}
    query = Account.select(Account, Staff).join(Staff).order_by(Staff.sort_key, Account.id)
    rows = [row for row in query if _open(row, at)]
    held = posts_of([row.staff_id for row in rows], on)
    return [_rights(row, held[row.staff_id], words, table) for row in rows]


def check_permissions(desk: Desk, draft: rules.RightsDraft) -> list[Problem]:
    """What stands against a changed table; nothing is written.

    Raises:
        Denied: the account may not change the permission table.
    """
    desk.require(rules.RIGHTS_CHANGE)
    return rules.rights_problems(draft, _newest(desk), _post_codes(), desk.today())


def change_permissions(desk: Desk, draft: rules.RightsDraft) -> str:
    """Make a new version of the table and return its number; in force at once when it takes effect today.

    Raises:
        Denied: the account may not change the permission table.
        Problems: the table would lock somebody out or somebody was faster; nothing was written.
    """
    with desk.transaction(rules.RIGHTS_CHANGE) as work:
        latest = _newest(desk)
        refuse(rules.rights_problems(draft, latest, _post_codes(), desk.today()))
        keep_shipped(desk, work, versions.PERMISSIONS)
        texts = {versions.PERMISSIONS: latest.table.changed(draft.grants).text()}
        on = effective_at(draft.effective_on, work.at, desk.today())
        new = NewVersion(versions.PERMISSIONS, on, texts, draft.approved_by, draft.note)
        return keep_version(desk, work, new)


def _table(desk: Desk, at: datetime) -> rules.TableFacts:
    version, effective_at, table = versions.permissions_in_force(desk.store, at)
    return rules.TableFacts(version, effective_at, table)


def _newest(desk: Desk) -> rules.TableFacts:
    return _version(desk, newest_number(versions.PERMISSIONS))


def _version(desk: Desk, number: int) -> rules.TableFacts:
    effective, table = versions.permissions_of(desk.store, number)
    return rules.TableFacts(str(number), effective, table)


def _end_of(desk: Desk, on: date | None) -> datetime:
    if on is None or on >= desk.today():
        return desk.now()
    return instant(on + timedelta(days=1), time()) - timedelta(microseconds=1)


def _open(row: Account, at: datetime) -> bool:
    return row.opened_at <= at and (row.closed_at is None or at < row.closed_at)


def _rights(
    row: Account, held: frozenset[str], words: dict[str, str], table: rules.PermissionTable
) -> rules.RightsFacts:
    posts = tuple(word for code, word in words.items() if code in held)
    by = {
        permission: tuple(word for code, word in words.items() if code in held and table.may(code, permission))
        for permission in table.of(held)
    }
    return rules.RightsFacts(row.id, row.staff.name, posts, by)


def _post_codes() -> frozenset[str]:
    return frozenset(row.code for row in Post.select(Post.code))
