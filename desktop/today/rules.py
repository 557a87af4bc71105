"""Decisions about the day's list: under which heading a due thing stands, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from desktop.core.clock import local_day
from desktop.core.contributions import Due
from desktop.core.listing import Heading, Key
from desktop.core.permission import Permission
from desktop.core.sentence import Sentence, sentence

READ = Permission("today.read")


class Group(Enum):
    """The headings of the day's list, in their order."""

    LATE = "late"
    TODAY = "today"
    WEEK = "week"
    AFTER = "after"

    @property
    def title(self) -> Sentence:
        """The heading's words."""
        return _TITLES[self]


_TITLES = {
    Group.LATE: sentence("today", "Past the limit"),
    Group.TODAY: sentence("today", "Today"),
    Group.WEEK: sentence("today", "This week"),
    Group.AFTER: sentence("today", "Later"),
}


@dataclass(frozen=True, slots=True)
class DueWanted:
    """What the day's list lets through."""

    mine: bool = False


@dataclass(frozen=True, slots=True)
class DueRow:
    """One line of the day's list."""

    id: Key
    due: Due


def key_of(due: Due) -> Key:
    """What identifies a due thing: one record may owe several, two of them by the same moment."""
    return (due.kind, due.id, due.subject, due.starts_at, due.due_at)


def group_of(due: Due, now: datetime) -> Group:
    """Late from the first moment after the limit; then by local day, the week ending on Sunday."""
    if due.due_at < now:
        return Group.LATE
    today, day = local_day(now), local_day(due.due_at)
    if day == today:
        return Group.TODAY
    sunday = today + timedelta(days=6 - today.weekday())
    return Group.WEEK if day <= sunday else Group.AFTER


@dataclass(frozen=True, slots=True)
class Told:
    """What the whole of the day's list says: how many are due, how many by oneself, and which are late."""

    all: int
    mine: int
    late: tuple[Due, ...]


def told(dues: Sequence[Due], now: datetime) -> Told:
    """The list in figures."""
    return Told(len(dues), sum(due.mine for due in dues), tuple(due for due in dues if due.due_at < now))


def missed(late: Iterable[Due], since: datetime, until: datetime) -> list[Due]:
    """Whose limit passed after *since* and before *until*, while the program was off; the latest last."""
    passed = (due for due in late if since <= due.due_at < until and not due.doubtful)
    return sorted(passed, key=lambda due: due.due_at)


def listed(dues: Iterable[Due], now: datetime, wanted: DueWanted) -> list[Heading | Due]:
    """Headings with their counts and the due things under them, the nearest limit first."""
    groups: dict[Group, list[Due]] = {group: [] for group in Group}
    for due in sorted(dues, key=lambda due: due.due_at):
        if due.mine or not wanted.mine:
            groups[group_of(due, now)].append(due)
    lines: list[Heading | Due] = []
    for group, members in groups.items():
        if members:
            lines += [Heading(group.value, group.title, len(members)), *members]
    return lines
