"""The permissions of this room, and what a changed permission table must keep."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.policy.permissions import ADMINISTRATOR, AUDITOR, PermissionTable

POLICY_READ = Permission("settings.policy.read")
POLICY_CHANGE = Permission("settings.policy.change")
CALENDAR_READ = Permission("settings.calendar.read")
CALENDAR_CHANGE = Permission("settings.calendar.change")
RIGHTS_READ = Permission("settings.permissions.read")
RIGHTS_CHANGE = Permission("settings.permissions.change")
BACKUP_READ = Permission("settings.backup.read")
BACKUP_MAKE = Permission("settings.backup.make")
BACKUP_RESTORE = Permission("settings.backup.restore")
JOURNAL_READ = Permission("journal.read")
CLOCK_CONFIRM = Permission("clock.confirm")

KEPT_BY_ADMINISTRATORS = (RIGHTS_CHANGE, Permission("access.manage"), Permission("access.recovery"))
"""Without these nobody could mend the table again."""
OPEN_TO_AUDITORS = frozenset({Permission("access.password")})
"""What an auditor may do besides reading: change the own password."""


@dataclass(frozen=True, slots=True)
class RightsDraft:
    """Other posts for some permissions; *base* is the version of the table that the editor showed."""

    base: str
    grants: Mapping[Permission, frozenset[str]]
    approved_by: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RightsFacts:
    """What somebody could do on a day, by the posts held then."""

    name: str
    posts: tuple[str, ...]
    permissions: frozenset[Permission]


@dataclass(frozen=True, slots=True)
class TableFacts:
    """The permission table in force at a moment."""

    version: str
    effective_at: datetime
    table: PermissionTable


def rights_problems(draft: RightsDraft, latest: TableFacts, posts: Collection[str]) -> list[Problem]:
    """What stands against the changed table; *posts* are the codes of all posts of the office."""
    found = list(_strange(draft, latest.table, posts))
    if draft.base != latest.version:
        changed = sentence("settings", "Somebody changed the table meanwhile (version {version}). Look at it again.")
        found.append(Problem("base", changed.of(version=latest.version)))
    if not draft.approved_by.strip():
        found.append(Problem("approved_by", sentence("settings", "Say who approved the change.")))
    table = latest.table.changed(draft.grants)
    for permission in KEPT_BY_ADMINISTRATORS:
        if not table.may(ADMINISTRATOR, permission):
            kept = sentence("settings", "The administrator must keep this right, or nobody could mend the table again.")
            found.append(Problem(str(permission), kept))
    return found


def _strange(draft: RightsDraft, table: PermissionTable, posts: Collection[str]) -> Iterator[Problem]:
    if all(table.posts.get(permission) == allowed for permission, allowed in draft.grants.items()):
        yield Problem("grants", sentence("settings", "Nothing is changed."))
    for permission, allowed in draft.grants.items():
        if permission not in table.posts:
            yield Problem(str(permission), sentence("settings", "There is no such right."))
        if not allowed <= frozenset(posts):
            yield Problem(str(permission), sentence("settings", "Choose posts of the list."))
        if AUDITOR in allowed and not permission.endswith(".read") and permission not in OPEN_TO_AUDITORS:
            yield Problem(str(permission), sentence("settings", "The auditor reads and changes nothing."))
