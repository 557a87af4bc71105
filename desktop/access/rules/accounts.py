"""Accounts: whose, called how, and that on every day somebody with an open one is administrator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from uuid import UUID

from desktop.access.rules.passwords import password_problems
from desktop.core.permission import Permission
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.people.rules import DepartmentFacts, PostFacts, StaffDraft, StaffFacts, staff_problems

_LOGIN = re.compile(r"[A-Z0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """A new account for a person on the staff; an empty *login* takes the initials."""

    staff_id: UUID
    password: str
    password_again: str
    login: str = ""

    def __repr__(self) -> str:
        return f"AccountDraft({self.staff_id}, {self.login})"


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """A post a newcomer is to hold, by code; without a department it is for the whole branch."""

    post: str
    department_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NewcomerDraft:
    """A person who is not on the staff yet, the posts from today on, and the account; *login* as in `AccountDraft`."""

    name: str
    posts: tuple[PlaceDraft, ...]
    password: str
    password_again: str
    login: str = ""

    def __repr__(self) -> str:
        return f"NewcomerDraft({self.name}, {self.login})"


@dataclass(frozen=True, slots=True)
class AdmissionFacts:
    """What a new account is chosen from: people without an open account, with what they do, posts, departments."""

    people: tuple[StaffFacts, ...]
    held: tuple[tuple[str, ...], ...]
    """The posts that each of *people* holds today, in words."""
    posts: tuple[PostFacts, ...]
    departments: tuple[DepartmentFacts, ...]


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """An account as shown: whose, which posts today, since when, until when."""

    id: UUID
    staff_id: UUID
    name: str
    login: str
    posts: tuple[str, ...]
    opened_at: datetime
    closed_at: datetime | None
    unlocked_at: datetime | None = None
    """When it opened the store last."""


@dataclass(frozen=True, slots=True)
class RightsFacts:
    """What an account could do at a moment, with the codes of the posts that allowed it."""

    account_id: UUID
    name: str
    posts: frozenset[str]
    permissions: frozenset[Permission]


@dataclass(frozen=True, slots=True)
class UnlockingFacts:
    """Somebody unlocked the store, after so many wrong passwords."""

    account_id: UUID
    name: str
    at: datetime
    failures: int


class Event(Enum):
    """What happened to an account, with its word."""

    UNLOCKED = "unlocked"
    PASSWORD = "password"
    RECOVERY = "recovery"
    RECOVERED = "recovered"
    WAIT_LIFTED = "wait_lifted"


@dataclass(frozen=True, slots=True)
class AccountEvent:
    """One line of an account's history; *failures* are the wrong passwords that came before an unlock."""

    id: UUID
    at: datetime
    what: Event
    by: str
    failures: int = 0


@dataclass(frozen=True, slots=True)
class LockoutFacts:
    """Wrong passwords typed in a row at the door, and until when it lets nobody in."""

    failures: int
    until: datetime | None


def newcomer_problems(draft: NewcomerDraft) -> list[Problem]:
    """What must be mended before a newcomer may be admitted; the posts are the fields ``post_1``, ``post_2`` …"""
    found = [problem for problem in staff_problems(StaffDraft(draft.name)) if problem.field == "name"]
    if not draft.posts:
        found.append(Problem("post_1", sentence("access", "Choose a post: it says what the person may do.")))
    for number, place in enumerate(draft.posts, 1):
        if not place.post:
            found.append(Problem(f"post_{number}", sentence("access", "Choose the post in this department.")))
        elif place in draft.posts[: number - 1]:
            found.append(Problem(f"post_{number}", sentence("access", "This post is chosen already.")))
    found += login_problems(draft.login)
    return found + password_problems(draft.password, draft.password_again, draft.name)


def login_problems(login: str) -> list[Problem]:
    """What must be mended in the short name that an account is called by; empty takes the initials."""
    if not login or _LOGIN.fullmatch(login):
        return []
    return [Problem("login", sentence("access", "1 to 12 capital letters or digits, e.g. the initials WJG."))]


def unadministered_from(spans: Iterable[tuple[date, date | None]], today: date) -> date | None:
    """The first day from *today* on without an administrator; None when there is one on every day.

    *spans* are the first and last days (inclusive, None: open) on which open accounts hold the administrator's post.
    """
    day = today
    for first, last in sorted(spans, key=lambda span: span[0]):
        if first > day:
            return day
        if last is None:
            return None
        day = max(day, last + timedelta(days=1))
    return day


def administrator_problems(field: str, spans: Sequence[tuple[date, date | None]], today: date) -> list[Problem]:
    """Whether an act would leave the office without an administrator."""
    gap = unadministered_from(spans, today)
    if gap is None:
        return []
    text = sentence(
        "access",
        "From {day} on no open account would be an administrator's. Appoint another administrator first.",
    )
    return [Problem(field, text.of(day=gap))]
