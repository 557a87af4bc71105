"""What a member may use on a day: the cell of the tier, the uses that count in its period, and what is left of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from desktop.core.clause import NOT_SET, Clause, NotSet, Unconfirmed, Value
from desktop.core.clock import local_day
from desktop.core.kind import Kind
from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word
from desktop.membership.rules.applications import ApplicationFacts
from desktop.membership.rules.benefits import Benefit, Cell, CellKind, Matrix, Period, quota

ENTITLEMENTS = frozenset(
    {
        Kind("benefit_use"),
        Kind("benefit_use_cancel"),
        Kind("benefit_use_end"),
        Kind("benefit_application"),
        Kind("benefit_application_answer"),
        Kind("benefit_application_stop"),
    }
)
"""What a page that shows entitlements shows."""


class Standing(Word):
    """Whether a benefit may be used now."""

    USABLE = "usable", "可用"
    UNJUDGED = "unjudged", "只记录，不判断"
    USED_UP = "used_up", "已用完"
    UNCONFIRMED = "unconfirmed", "待确认前不登记"
    TO_APPLY = "to_apply", "需先申请"
    WAITING = "waiting", "申请待批"
    NONE = "none", "不享有"


_LEFT = sentence("membership", "The member has left the club and uses no benefits.")
_NO_TIER = sentence("membership", "The member holds no tier on that day, so no benefit applies.")
USABLE = frozenset({Standing.USABLE, Standing.UNJUDGED})


@dataclass(frozen=True, slots=True)
class UseFacts:
    """One use as recorded; *left* is what was left after it, None where nothing is counted or judged.

    *cancelled* says why it does not count; a timed grant runs until *until_at*, or ended earlier at *ended_at*.
    """

    id: UUID
    member_id: UUID
    number: str
    benefit: str
    title: str
    tier: str
    matrix: int
    times: int
    used_at: datetime
    until_at: datetime | None
    place: str
    witness: str
    note: str
    entered_by: str
    entered_at: datetime
    document: str = ""
    ended_at: datetime | None = None
    cancelled: str = ""
    left: int | None = None

    @property
    def used_on(self) -> date:
        """The office's day of the use: it counts in the period of that day."""
        return local_day(self.used_at)

    def open_at(self, now: datetime) -> bool:
        """Whether it is a timed grant that nobody has closed yet, over or not."""
        return self.until_at is not None and not self.cancelled and self.ended_at is None and self.used_at <= now


@dataclass(frozen=True, slots=True)
class Entitlement:
    """What a member has of one benefit on a day; *reason* says why it cannot be used, or is not judged.

    *allowed* and *left* are None without a limit and where the number is 未设置; *used* counts in the cell's period,
    in the calendar year where it has none. *renews_on* is the first day of the next period, *running* the grant for a
    time that nobody has ended yet, over or not.
    """

    benefit: str
    title: str
    cell: Cell
    standing: Standing
    allowed: int | None
    used: int
    left: int | None
    last_on: date | None
    reason: Sentence | None = None
    application: ApplicationFacts | None = None
    running: UseFacts | None = None
    renews_on: date | None = None

    @property
    def usable(self) -> bool:
        """Whether a use may be recorded."""
        return self.standing in USABLE


@dataclass(frozen=True, slots=True)
class Entitlements:
    """Every benefit of the matrix in force on a day, as one member has it; no lines without a tier."""

    day: date
    matrix: int
    matrix_name: str
    tier: str
    tier_word: str
    lines: tuple[Entitlement, ...] = ()
    reason: Sentence | None = None
    """Why there are none: no tier on the day, or the member left the club."""

    def of(self, benefit: str) -> Entitlement | None:
        """The line of a benefit."""
        return next((line for line in self.lines if line.benefit == benefit), None)


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose entitlements are asked for: the tier of the day, and whether the member is still in the club."""

    tier: str = ""
    tier_word: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """What is recorded of a person over all files, and which posts may confirm a cell."""

    uses: Sequence[UseFacts] = ()
    applications: Sequence[ApplicationFacts] = ()
    confirmers: Sequence[str] = ()


def is_timed(cell: Cell) -> bool:
    """Whether a use is granted for so many hours (紧急开机 n 小时), which is not somebody's hours of service."""
    return cell.kind is CellKind.DURATION and len(cell.hours) == 1 and not cell.hours[0].who


def grant_hours(cell: Cell) -> Clause[int]:
    """For how many hours a timed benefit is granted; 未设置 where the matrix leaves it out."""
    hours = cell.hours[0].hours if is_timed(cell) else NOT_SET
    return Value(hours) if isinstance(hours, int) else NOT_SET


def until_of(cell: Cell, used_at: datetime, typed: datetime | None) -> datetime | None:
    """When a use that begins at *used_at* ends; None for a benefit that is not granted for a time."""
    if not is_timed(cell):
        return None
    hours = grant_hours(cell)
    return used_at + timedelta(hours=hours.value) if isinstance(hours, Value) else typed


def window_of(cell: Cell, day: date) -> tuple[date, date]:
    """The first and last day over which uses are counted: the cell's month or year, else the calendar year."""
    if cell.period is Period.MONTH:
        first = day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date(day.year, 1, 1), date(day.year, 12, 31)


def counted(uses: Iterable[UseFacts], benefit: str, window: tuple[date, date]) -> int:
    """How often a benefit was used between two days, both inclusive; cancelled uses do not count."""
    first, last = window
    return sum(
        use.times for use in uses if use.benefit == benefit and not use.cancelled and first <= use.used_on <= last
    )


def entitlements_on(matrix: Matrix, holder: Holder, known: Known, day: date, now: datetime) -> Entitlements:
    """What a member has on a day of each benefit of the matrix in force then (domain: benefit matrix)."""
    found = Entitlements(day, matrix.number, matrix.name, holder.tier, holder.tier_word)
    if not holder.active:
        return replace(found, reason=_LEFT)
    if not holder.tier:
        return replace(found, reason=_NO_TIER)
    asked = _Asked(matrix, holder, known, day, now)
    return replace(found, lines=tuple(_line(asked, one) for one in matrix.benefits))


def with_left(uses: Sequence[UseFacts], cell_of: dict[UUID, Cell]) -> dict[UUID, int | None]:
    """What was left after each use, by its own matrix and period; None where nothing is counted or judged.

    Uses of one period are told in the order of their time on paper; a cancelled use takes nothing away.
    """
    found: dict[UUID, int | None] = {}
    spent: dict[tuple[str, date], int] = {}
    for use in sorted(uses, key=lambda one: (one.used_at, one.id)):
        cell = cell_of[use.id]
        key = (use.benefit, window_of(cell, use.used_on)[0])
        spent[key] = spent.get(key, 0) + (0 if use.cancelled else use.times)
        allowed = quota(cell)
        found[use.id] = max(0, allowed.value - spent[key]) if isinstance(allowed, Value) else None
    return found


_REASONS: Mapping[Standing, Sentence] = {
    Standing.UNCONFIRMED: sentence(
        "membership", "To be confirmed in the benefit matrix {version}; {posts} may confirm it."
    ),
    Standing.NONE: sentence("membership", "{tier} does not include this benefit (matrix {version})."),
    Standing.USED_UP: sentence(
        "membership", "All {n} of this period are used (matrix {version}); again from {day} on."
    ),
    Standing.TO_APPLY: sentence("membership", "It has to be applied for first."),
    Standing.WAITING: sentence("membership", "The application {number} waits for its answer."),
    Standing.UNJUDGED: sentence(
        "membership", "The matrix leaves a number open (未设置): uses are recorded, not judged."
    ),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    matrix: Matrix
    holder: Holder
    known: Known
    day: date
    now: datetime


def _line(asked: _Asked, benefit: Benefit) -> Entitlement:
    cell = asked.matrix.cell(benefit.code, asked.holder.tier)
    window = window_of(cell, asked.day)
    ours = [one for one in asked.known.uses if one.benefit == benefit.code and not one.cancelled]
    used = counted(ours, benefit.code, window)
    allowed = quota(cell)
    number = allowed.value if isinstance(allowed, Value) else None
    known = asked.known.applications
    application = _application(known, benefit.code, asked.day) if cell.needs_application else None
    periodic = number is not None and cell.kind is CellKind.COUNT
    line = Entitlement(
        benefit.code,
        benefit.title,
        cell,
        _standing(cell, allowed, used, application, asked.day),
        number,
        used,
        None if number is None else max(0, number - used),
        max((one.used_on for one in ours), default=None),
        None,
        application,
        max((one for one in ours if one.open_at(asked.now)), key=_ends, default=None),
        window[1] + timedelta(days=1) if periodic else None,
    )
    return replace(line, reason=_reason(line, asked))


def _ends(use: UseFacts) -> datetime:
    return use.until_at or use.used_at


def _application(found: Iterable[ApplicationFacts], benefit: str, day: date) -> ApplicationFacts | None:
    """The application that counts on a day: the granted one in force, else the one that waits."""
    ours = [one for one in found if one.benefit == benefit]
    granted = [one for one in ours if one.in_force_on(day)]
    waiting = [one for one in ours if one.waits]
    return max(granted or waiting, key=lambda one: (one.applied_on, one.id), default=None)


def _standing(
    cell: Cell, allowed: Clause[int] | None, used: int, application: ApplicationFacts | None, day: date
) -> Standing:
    if isinstance(allowed, Unconfirmed):
        return Standing.UNCONFIRMED
    if cell.kind is CellKind.NONE:
        return Standing.NONE
    if cell.needs_application and (application is None or not application.in_force_on(day)):
        return Standing.TO_APPLY if application is None else Standing.WAITING
    if isinstance(allowed, NotSet) or cell.holes:
        return Standing.UNJUDGED
    if isinstance(allowed, Value) and used >= allowed.value:
        return Standing.USED_UP
    return Standing.USABLE


def _reason(line: Entitlement, asked: _Asked) -> Sentence | None:
    text = _REASONS.get(line.standing)
    if text is None:
        return None
    return text.of(
        version=asked.matrix.name,
        posts="、".join(asked.known.confirmers) or "—",
        tier=asked.holder.tier_word,
        n=line.allowed,
        day="—" if line.renews_on is None else line.renews_on.isoformat(),
        number="" if line.application is None else line.application.number,
    )
