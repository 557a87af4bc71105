"""The policy in force at a moment: the stored versions over what the program ships, read once and kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from desktop import resources
from desktop.core.kind import Kind
from desktop.core.worktime import CLOSED, Calendar, DayKind, DayRule, Hours, WeeklyHours, read_hours
from desktop.policy import holidays, permissions
from desktop.policy.clauses import (
    AsOf,
    CalendarClauses,
    ComplaintClauses,
    MembershipAsOf,
    MembershipClauses,
    PointsAsOf,
    PointsClauses,
)
from desktop.policy.completing import Completed, completed
from desktop.policy.holidays import HolidayYear
from desktop.policy.lines import Line
from desktop.policy.permissions import PermissionTable
from desktop.policy.reading import ROOMS
from desktop.policy.records import BranchHours, CalendarDay, CalendarYear, PolicyText, PolicyVersion
from desktop.storage.kept import Kept
from desktop.storage.store import Store

V = TypeVar("V")

POLICY = "policy"
PERMISSIONS = "permissions"
SHIPPED_NUMBER = 1
ORDINARY = "ordinary"
KINDS = frozenset({Kind("policy_version"), Kind("branch_hours"), Kind("calendar_year"), Kind("calendar_day")})
"""What a page that shows the policy or the calendar shows."""
_DAY_KINDS = {kind.value: kind for kind in DayKind}
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Policy:
    """One version of the policy with the calendar and the permission table that go with it."""

    version: str
    """Its number, from 1 (as shipped) on; printed on forms and kept with what it governs."""
    effective_from: datetime
    complaints: ComplaintClauses
    membership: MembershipClauses
    points: PointsClauses
    calendar_clauses: CalendarClauses
    calendar: Calendar
    permissions: PermissionTable
    texts: Mapping[str, str] = field(repr=False)
    """The files it was read from, by room."""
    lines: Mapping[str, Line] = field(repr=False)
    """Every clause by its name, in the order of the files."""
    added: frozenset[str] = frozenset()
    """Clauses that came with a newer program: as shipped until the next version is approved."""

    def clause(self, name: str) -> str | None:
        """The printed words of a clause, e.g. ``10分钟``; None for 未设置, 待确认 and names that do not exist."""
        line = self.lines.get(name)
        return None if line is None else line.words

    @property
    def printed(self) -> Mapping[str, str]:
        """Clause name → printed words, for the labels of forms; silent clauses are left out."""
        return {name: words for name, line in self.lines.items() if (words := line.words) is not None}

    @property
    def holes(self) -> tuple[Line, ...]:
        """The clauses that somebody still has to decide: 未设置 and 待确认."""
        return tuple(line for line in self.lines.values() if line.missing)

    def asof(self, now: datetime) -> AsOf:
        """What rules of the complaints room ask at *now*."""
        return AsOf(now, self.complaints, self.calendar)

    def membership_asof(self, now: datetime) -> MembershipAsOf:
        """What rules about members ask at *now*."""
        return MembershipAsOf(now, self.membership)

    def points_asof(self, now: datetime) -> PointsAsOf:
        """What rules of the points ledger ask at *now*."""
        return PointsAsOf(now, self.points)


@cache
def shipped_texts() -> Mapping[str, str]:
    """The policy files that the program brings, by room."""
    return MappingProxyType({room: _file(f"{room}.toml") for room in ROOMS})


@cache
def shipped_permissions() -> PermissionTable:
    """The permission table that the program brings."""
    return permissions.read(_file("permissions.toml"))


@cache
def shipped_years() -> tuple[HolidayYear, ...]:
    """The years whose holidays the program brings."""
    files = sorted(resources.find("policy").glob("calendar-cn-*.toml"))
    return tuple(holidays.read(file.read_text(encoding="utf-8")) for file in files)


@cache
def shipped() -> Policy:
    """The policy of an office that has changed nothing."""
    return _Shelf().policy(BEGINNING, None)


def in_force(store: Store, at: datetime, branch_id: UUID | None = None) -> Policy:
    """The policy in force at an instant, with the branch's hours of then and the holidays known today.

    Without *branch_id* the hours are those of the one branch that has entered any.
    """
    return _shelf(store).policy(at, branch_id)


def of_version(store: Store, version: str, at: datetime, branch_id: UUID | None = None) -> Policy:
    """A version of the policy, whether or not it is in force at *at*, whose hours and permissions go with it.

    Raises:
        LookupError: there is no such version.
    """
    return _shelf(store).of_version(int(version), at, branch_id)


def asof(store: Store, now: datetime, branch_id: UUID | None = None) -> AsOf:
    """What rules of the complaints room ask at *now*, by the policy in force."""
    return in_force(store, now, branch_id).asof(now)


def texts_of(store: Store, part: str, number: int) -> Mapping[str, str]:
    """The files of one version of the policy or of the permission table.

    Raises:
        LookupError: there is no such version.
    """
    return _shelf(store).texts(part, number)


def numbers(store: Store) -> tuple[str, ...]:
    """The numbers of all versions of the policy, the shipped one included, as complaints keep them."""
    return tuple(str(number) for number in {SHIPPED_NUMBER, *(number for _, number in _shelf(store).versions[POLICY])})


def permissions_in_force(store: Store, at: datetime) -> tuple[str, datetime, PermissionTable]:
    """The version of the permission table in force at an instant, since when it is, and the table."""
    return _shelf(store).permissions_at(at)


def permissions_of(store: Store, number: int) -> tuple[datetime, PermissionTable]:
    """A version of the permission table, in force or not, and since when it is.

    Raises:
        LookupError: there is no such version.
    """
    return _shelf(store).permissions_of(number)


def _file(name: str) -> str:
    return resources.find(f"policy/{name}").read_text(encoding="utf-8")


@dataclass
class _Shelf:
    """What the store keeps of the policy, read once; policies made from it are kept with it."""

    versions: dict[str, list[tuple[datetime, int]]] = field(default_factory=lambda: {POLICY: [], PERMISSIONS: []})
    stored: dict[tuple[str, int], dict[str, str]] = field(default_factory=dict)
    hours: dict[UUID, list[tuple[datetime, WeeklyHours]]] = field(default_factory=dict)
    days: dict[date, DayRule | None] = field(default_factory=dict)
    years: frozenset[int] = frozenset()
    _made: dict[object, Policy] = field(default_factory=dict)

    def policy(self, at: datetime, branch_id: UUID | None) -> Policy:
        """The policy in force at an instant."""
        return self._policy(self._number(POLICY, at), at, branch_id)

    def of_version(self, number: int, at: datetime, branch_id: UUID | None) -> Policy:
        """A version by its number."""
        self.texts(POLICY, number)
        return self._policy(number, at, branch_id)

    def texts(self, part: str, number: int) -> Mapping[str, str]:
        """The files of one version."""
        if (part, number) in self.stored:
            return self.stored[part, number]
        if number != SHIPPED_NUMBER:
            raise LookupError(f"no version {number} of the {part}")
        return shipped_texts() if part == POLICY else {PERMISSIONS: shipped_permissions().text()}

    def permissions_at(self, at: datetime) -> tuple[str, datetime, PermissionTable]:
        """The permission table in force at an instant."""
        number = self._number(PERMISSIONS, at)
        return str(number), self._since(PERMISSIONS, number), self._permissions(number)

    def permissions_of(self, number: int) -> tuple[datetime, PermissionTable]:
        """A version of the permission table by its number."""
        return self._since(PERMISSIONS, number), self._permissions(number)

    def _since(self, part: str, number: int) -> datetime:
        return next((at for at, known in self.versions[part] if known == number), BEGINNING)

    def _number(self, part: str, at: datetime) -> int:
        known = self.versions[part]
        place = bisect_right(known, at, key=lambda one: one[0])
        return known[place - 1][1] if place else SHIPPED_NUMBER

    def _policy(self, number: int, at: datetime, branch_id: UUID | None) -> Policy:
        weekly, permission_number = self._weekly(at, branch_id), self._number(PERMISSIONS, at)
        key = (number, permission_number, weekly)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(number, permission_number, weekly)
        return found

    def _make(self, number: int, permission_number: int, weekly: WeeklyHours | None) -> Policy:
        files = self._complete(number)
        texts = {room: file.text for room, file in files.items()}
        rooms = {room: ROOMS[room](text) for room, text in texts.items()}
        return Policy(
            version=str(number),
            effective_from=self._since(POLICY, number),
            complaints=rooms["complaints"].clauses,
            membership=rooms["membership"].clauses,
            points=rooms["points"].clauses,
            calendar_clauses=rooms["calendar"].clauses,
            calendar=self._calendar(rooms["calendar"].clauses, weekly),
            permissions=self._permissions(permission_number),
            texts=MappingProxyType(texts),
            lines=MappingProxyType({line.name: line for line in chain(*(room.lines for room in rooms.values()))}),
            added=frozenset(chain(*(file.added for file in files.values()))),
        )

    def _complete(self, number: int) -> Mapping[str, Completed]:
        """The files of a version; what the program has learnt since is as shipped."""
        texts, ours = self.texts(POLICY, number), shipped_texts()
        return {room: completed(room, texts.get(room), ours[room]) for room in ROOMS}

    def _permissions(self, number: int) -> PermissionTable:
        if number == SHIPPED_NUMBER and (PERMISSIONS, number) not in self.stored:
            return shipped_permissions()
        return permissions.read(self.texts(PERMISSIONS, number)[PERMISSIONS]).over(shipped_permissions())

    def _weekly(self, at: datetime, branch_id: UUID | None) -> WeeklyHours | None:
        """The hours that the branch had entered by then."""
        if branch_id is None and len(self.hours) == 1:
            branch_id = next(iter(self.hours))
        entered = self.hours.get(branch_id, []) if branch_id is not None else []
        place = bisect_right(entered, at, key=lambda one: one[0])
        return entered[place - 1][1] if place else None

    def _calendar(self, clauses: CalendarClauses, weekly: WeeklyHours | None) -> Calendar:
        given = dict(chain(*(year.days for year in shipped_years())))
        days = {day: rule for day, rule in {**given, **self.days}.items() if rule is not None}
        years: frozenset[int] | None = self.years | {year.year for year in shipped_years()}
        if not clauses.observes_holidays:
            days = {day: rule for day, rule in days.items() if rule.kind is DayKind.HALF_DAY}
            years = None
        return Calendar(weekly or clauses.weekly, days, years, clauses.used_up)


def hours_from(text: str) -> WeeklyHours:
    """The weekly hours as `BranchHours` keeps them: seven lines, Monday first."""
    found = [read_hours(line) for line in text.split("\n")]
    days: list[Hours] = [line if isinstance(line, tuple) else CLOSED for line in found]
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = days
    return WeeklyHours((monday, tuesday, wednesday, thursday, friday, saturday, sunday))


def rule_from(code: str, name: str, hours: str | None) -> DayRule | None:
    """The rule of a stored day; None for a day that is ordinary after all."""
    if code == ORDINARY:
        return None
    read = None if hours is None else read_hours(hours)
    return DayRule(_DAY_KINDS[code], name, read if isinstance(read, tuple) else None)


def _loaded() -> _Shelf:
    shelf = _Shelf()
    for version in PolicyVersion.select().order_by(PolicyVersion.number):
        shelf.versions[version.part].append((version.effective_at, version.number))
    for row in PolicyText.select(PolicyText, PolicyVersion).join(PolicyVersion):
        shelf.stored.setdefault((row.version.part, row.version.number), {})[row.room] = row.text
    for entered in BranchHours.select().order_by(BranchHours.number):
        shelf.hours.setdefault(entered.branch_id, []).append((entered.effective_at, hours_from(entered.days)))
    shelf.days = {row.day: rule_from(row.rule, row.name, row.hours) for row in CalendarDay.select()}
    shelf.years = frozenset(row.year for row in CalendarYear.select())
    return shelf


_kept = Kept(_loaded, KINDS)


def _shelf(store: Store) -> _Shelf:
    return _kept.of(store.db)
