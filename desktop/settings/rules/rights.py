"""The permissions of this room, and what a changed permission table must keep."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop.core.clock import local_day
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.policy.permissions import ADMINISTRATOR, AUDITOR, PermissionTable

POLICY_READ = Permission("settings.policy.read")
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
    effective_on: date
    approved_by: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RightsFacts:
    """What somebody could do on a day, by the posts held then; *by* names the posts that allowed each right."""

    id: UUID
    name: str
    posts: tuple[str, ...]
    by: Mapping[Permission, tuple[str, ...]]

    @property
    def permissions(self) -> frozenset[Permission]:
        """Everything that the person could do."""
        return frozenset(self.by)


@dataclass(frozen=True, slots=True)
class RightsDifference:
    """A permission that two tables grant to different posts."""

    permission: Permission
    before: frozenset[str]
    after: frozenset[str]


def rights_differences(before: PermissionTable, after: PermissionTable) -> list[RightsDifference]:
    """The permissions in which two tables differ, by name."""
    none: frozenset[str] = frozenset()
    pairs = [(one, before.posts.get(one, none), after.posts.get(one, none)) for one in {*before.posts, *after.posts}]
    return [RightsDifference(*pair) for pair in sorted(pairs) if pair[1] != pair[2]]


@dataclass(frozen=True, slots=True)
class TableFacts:
    """The permission table in force at a moment."""

    version: str
    effective_at: datetime
    table: PermissionTable


def rights_problems(draft: RightsDraft, latest: TableFacts, posts: Collection[str], today: date) -> list[Problem]:
    """What stands against the changed table; *latest* is the newest one, *posts* the codes of all posts."""
    found = list(_strange(draft, latest.table, posts))
    if draft.base != latest.version:
        changed = sentence("settings", "Somebody changed the table meanwhile (version {version}). Look at it again.")
        found.append(Problem("base", changed.of(version=latest.version)))
    found += _about_day(draft.effective_on, latest, today)
    if not draft.approved_by.strip():
        found.append(Problem("approved_by", sentence("settings", "Say who approved the change.")))
    table = latest.table.changed(draft.grants)
    for permission in KEPT_BY_ADMINISTRATORS:
        if not table.may(ADMINISTRATOR, permission):
            kept = sentence("settings", "The administrator must keep this right, or nobody could mend the table again.")
            found.append(Problem(str(permission), kept))
    return found


def _about_day(effective_on: date, latest: TableFacts, today: date) -> Iterator[Problem]:
    planned_on = local_day(latest.effective_at)
    if effective_on < today:
        past = sentence("settings", "Rights can’t change in the past. The earliest day is today, {day}.")
        yield Problem("effective_on", past.of(day=today.isoformat()))
    elif effective_on < planned_on:
        planned = sentence(
            "settings", "Version {version} takes effect on {day}; a later version can’t take effect before it."
        )
        yield Problem("effective_on", planned.of(version=latest.version, day=planned_on.isoformat()))


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


def rebased_rights(
    changes: Mapping[Permission, frozenset[str]], before: PermissionTable, now: PermissionTable
) -> dict[Permission, frozenset[str]]:
    """Changes of one table put on a later one, post by post; what it already says is no change any more."""
    kept = {}
    for permission, allowed in changes.items():
        stood, stands = before.posts.get(permission, frozenset()), now.posts.get(permission, frozenset())
        wanted = (stands | (allowed - stood)) - (stood - allowed)
        if wanted != stands:
            kept[permission] = wanted
    return kept
