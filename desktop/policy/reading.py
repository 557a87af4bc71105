"""From TOML to typed clauses: one function for each room, every mistake a sentence naming file.table.key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import chain, pairwise
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from desktop.core.clause import NOT_SET, Value
from desktop.core.problem import Problem, Problems, Severity
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime import CLOSED, Hours, UsedUp, WeeklyHours, overlaps, read_hours
from desktop.policy import aftermath, lines
from desktop.policy import membership as membership_file
from desktop.policy import points as points_file
from desktop.policy.clauses import (
    CalendarClauses,
    CategoryClause,
    CategoryGroup,
    ComplaintClauses,
    ExtensionClauses,
    IntakeClauses,
    LevelClause,
    Limit,
    LimitBy,
    Measure,
    MembershipClauses,
    PointsClauses,
    RoundClauses,
    SegmentClause,
    Unit,
    WarningClause,
)
from desktop.policy.tables import Table, opened

C = TypeVar("C")

BOXES = ("network", "billing", "business", "quality", "attitude", "other")
CHANNELS = ("phone", "oral", "fax", "visit", "callback", "network")
WORKFLOWS = ("service", "quality")
ADDED = "added_contact"
ANSWERS = {
    "very_satisfied": "非常满意",
    "satisfied": "满意",
    "fair": "一般",
    "dissatisfied": "不满意",
    "very_dissatisfied": "非常不满意",
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LIMIT_BY = {by.value: by for by in LimitBy}
_USED_UP = {one.value: one for one in UsedUp}


@dataclass(frozen=True, slots=True)
class Read(Generic[C]):
    """A room's file read without mistakes: its typed clauses, the list of them, and what looks odd but may stay."""

    clauses: C
    lines: tuple[lines.Line, ...]
    warnings: tuple[Problem, ...] = ()


@lru_cache(maxsize=8)
def complaints(text: str) -> Read[ComplaintClauses]:
    """File ``complaints``.

    Raises:
        Problems: the file has mistakes; all of them are named.
    """
    file = opened("complaints", text)
    levels = _levels(file.table("levels"), file.holding("limit_by", LimitBy.LEVEL.value))
    clauses = ComplaintClauses(
        levels=levels,
        workflows=_workflows(file),
        added=_segment(file.table(ADDED), ADDED),
        rounds=_rounds(file.table("rounds")),
        extension=_extension(file.table("extension")),
        approvers=_approvers(file.table("approval")),
        responsibility=aftermath.responsibility(file.table("responsibility")),
        penalty=aftermath.penalty(file.table("penalty")),
        strikes=aftermath.strikes(file.table("strikes")),
        authority=aftermath.authority(file.table("authority")),
        improvement=aftermath.improvement(file.table("improvement")),
        regulator=aftermath.regulator(file.table("regulator")),
        watched_tiers=aftermath.watched_tiers(file.table("watchers")),
        techniques=aftermath.techniques(file.table("techniques")),
        cards=aftermath.cards(file.table("cards")),
        categories=_categories(file.table("categories")),
        intake=_intake(file.table("intake"), levels),
        warning=_warning(file.table("warning")),
    )
    return _read(file, clauses, tuple(_odd_levels(levels)))


@lru_cache(maxsize=8)
def calendar(text: str) -> Read[CalendarClauses]:
    """File ``calendar``: the hours that a branch has until it enters its own.

    Raises:
        Problems: the file has mistakes; all of them are named.
    """
    file = opened("calendar", text)
    weekly, limits, holidays = file.table("weekly"), file.table("limits"), file.table("holidays")
    typed = [weekly.decided(day, lines.hours(), "") for day in WEEKDAYS]
    used_up = limits.decided("used_up", lines.choice({code: one.zh for code, one in _USED_UP.items()}), "at_closing")
    clauses = CalendarClauses(
        weekly=_week(weekly, typed),
        used_up=_USED_UP[used_up],
        observes_holidays=holidays.decided("observed", lines.flag(), fallback=True),
        announce_missing_days=holidays.decided("announce_missing_days", lines.count(0, 366), 60),
    )
    for table in (weekly, limits, holidays):
        table.done()
    return _read(file, clauses)


@lru_cache(maxsize=8)
def membership(text: str) -> Read[MembershipClauses]:
    """File ``membership``.

    Raises:
        Problems: the file has mistakes; all of them are named.
    """
    file = opened("membership", text)
    return _read(file, membership_file.membership(file))


@lru_cache(maxsize=8)
def points(text: str) -> Read[PointsClauses]:
    """File ``points``.

    Raises:
        Problems: the file has mistakes; all of them are named.
    """
    file = opened("points", text)
    return _read(file, points_file.points(file))


def _read(file: Table, clauses: C, warnings: tuple[Problem, ...] = ()) -> Read[C]:
    file.done()
    if file.findings.mistakes:
        raise Problems(file.findings.mistakes)
    return Read(clauses, tuple(file.findings.lines), warnings)


def _intake(table: Table, levels: Sequence[LevelClause]) -> IntakeClauses:
    day = Limit(24, Measure.HOURS)
    first = lines.choice({level.code: level.word for level in levels})
    intake = IntakeClauses(
        channels=table.codes("channels", CHANNELS),
        reason_required_from=table.clause("reason_required_from", first),
        serious_criteria=table.decided("serious_criteria", lines.texts(), ()),
        late_entry_warning=_length(table.decided("late_entry_warning", lines.limit(Unit.CALENDAR), day)),
        duplicate_days=table.clause("duplicate_days", lines.count(1, 3_650)),
    )
    table.done()
    return intake


def _warning(table: Table) -> WarningClause:
    rest = table.decided("rest", lines.limit(Unit.CALENDAR), Limit(30, Measure.MINUTES))
    warning = WarningClause(_length(rest), table.decided("percent", lines.count(0, 100), 10))
    table.done()
    return warning


def _length(limit: Limit) -> timedelta:
    return timedelta(minutes=limit.count) if limit.measure is Measure.MINUTES else timedelta(hours=limit.count)


def _rounds(table: Table) -> RoundClauses:
    rounds = RoundClauses(
        dissatisfied_from=table.clause("dissatisfied_from", lines.choice(ANSWERS)),
        before_no_agreement=table.clause("before_no_agreement", lines.count(1, 99)),
    )
    table.done()
    return rounds


def _extension(table: Table) -> ExtensionClauses:
    typed = table.decided("quiet", lines.texts(), ())
    quiet = [read_hours(window) for window in typed]
    for read in quiet:
        if isinstance(read, Sentence):
            table.wrong("quiet", read)
    extension = ExtensionClauses(
        attempts=table.clause("attempts", lines.count(1, 99)),
        apart=table.clause("apart", lines.limit(Unit.CALENDAR)),
        quiet=tuple(interval for read in quiet if not isinstance(read, Sentence) for interval in read),
    )
    table.done()
    return extension


def _approvers(table: Table) -> tuple[str, ...]:
    posts = table.codes("answer")
    table.done()
    return posts


def _levels(table: Table, limited: Sequence[str]) -> tuple[LevelClause, ...]:
    found = [_level(table.table(code), code, limited) for code in table.names()]
    if not found:
        table.wrong("word", sentence("policy", "At least one level is needed."))
    for order, times in Counter(level.order for level in found).items():
        if times > 1:
            table.wrong("order", sentence("policy", "Two levels have the order {order}.").of(order=order))
    return tuple(sorted(found, key=lambda level: level.order))


def _level(table: Table, code: str, limited: Sequence[str]) -> LevelClause:
    contact = lines.limit(Unit.CALENDAR)
    level = LevelClause(
        code=code,
        word=table.text("word"),
        order=table.number("order", 1, 9),
        responses=table.clause("responses", lines.count(1, 9), optional=True),
        limits=MappingProxyType({segment: table.clause(segment, contact) for segment in limited}),
        late_fine=table.clause("late_fine", lines.fine()),
    )
    table.done()
    return level


def _odd_levels(levels: Sequence[LevelClause]) -> Iterator[Problem]:
    """A graver level that has more time than a lighter one, or a lower fine, is probably a slip."""
    for lighter, graver in pairwise(levels):
        for key, one in lighter.limits.items():
            other = graver.limits.get(key, NOT_SET)
            if isinstance(one, Value) and isinstance(other, Value) and _length(other.value) > _length(one.value):
                longer = sentence("policy", "{graver} has more time here than {lighter}.")
                yield _odd(graver, key, longer.of(graver=graver.word, lighter=lighter.word))
        fine, higher = lighter.late_fine, graver.late_fine
        if isinstance(fine, Value) and isinstance(higher, Value) and higher.value < fine.value:
            lower = sentence("policy", "{graver} is fined less here than {lighter}.")
            yield _odd(graver, "late_fine", lower.of(graver=graver.word, lighter=lighter.word))


def _odd(level: LevelClause, key: str, what: Sentence) -> Problem:
    return Problem(f"complaints.levels.{level.code}.{key}", what, Severity.WARNING)


def _workflows(file: Table) -> dict[str, tuple[SegmentClause, ...]]:
    table = file.table("workflows")
    codes = {workflow: table.codes(workflow) for workflow in WORKFLOWS}
    table.done()
    segments = {code: _segment(file.table(code), code) for code in dict.fromkeys(chain(*codes.values()))}
    return {workflow: tuple(segments[code] for code in chosen) for workflow, chosen in codes.items()}


def _segment(table: Table, code: str) -> SegmentClause:
    by = _LIMIT_BY.get(table.code("limit_by", _LIMIT_BY, "clause"), LimitBy.CLAUSE)
    aim = table.clause("aim", lines.limit()) if table.has("aim") else NOT_SET
    cap = table.clause("cap", lines.limit(Unit.CALENDAR), optional=True) if table.has("cap") else NOT_SET
    limit = table.clause("limit", lines.limit()) if by is LimitBy.CLAUSE else NOT_SET
    if isinstance(aim, Value) and isinstance(limit, Value) and _longer(aim.value, limit.value):
        table.wrong("aim", sentence("policy", "The aim is longer than the limit."))
    segment = SegmentClause(
        code=code,
        word=table.text("word"),
        owner=table.text("owner"),
        starts=table.text("starts"),
        limit_by=by,
        limit=limit,
        aim=aim,
        cap=cap,
        ends=table.text("ends", code),
        nth=table.number("nth", 1, 9) if table.has("nth") else 1,
        dropped_by=table.text("dropped_by", ""),
    )
    table.done()
    return segment


def _longer(one: Limit, other: Limit) -> bool:
    return one.measure is other.measure and one.count > other.count


def _categories(table: Table) -> tuple[CategoryGroup, ...]:
    groups = tuple(_group(table.table(code), code) for code in table.names())
    for code, times in Counter(leaf.code for group in groups for leaf in group.leaves).items():
        if times > 1:
            table.wrong(code, sentence("policy", "Two categories have the code {code}.").of(code=code))
    return groups


def _group(table: Table, code: str) -> CategoryGroup:
    itself = CategoryClause(code, table.text("word"), table.code("box", BOXES), table.code("workflow", WORKFLOWS))
    leaves = []
    for leaf in table.tables("leaves"):
        box, workflow = leaf.code("box", BOXES, itself.box), leaf.code("workflow", WORKFLOWS, itself.workflow)
        leaves.append(CategoryClause(leaf.text("code"), leaf.text("word"), box, workflow))
        leaf.done()
    table.done()
    return CategoryGroup(code, itself.word, tuple(leaves) or (itself,))


def _week(table: Table, typed: Sequence[str]) -> WeeklyHours:
    days: list[Hours] = []
    for hours in typed:
        read = read_hours(hours)
        days.append(CLOSED if isinstance(read, Sentence) else read)
    for day, interval in overlaps(days):
        late = sentence("policy", "{hours} begin before the hours before them have ended.").of(hours=str(interval))
        table.wrong(WEEKDAYS[day], late)
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = days
    return WeeklyHours((monday, tuesday, wednesday, thursday, friday, saturday, sunday))


ROOMS: Mapping[str, Callable[[str], Read[Any]]] = MappingProxyType(
    {"complaints": complaints, "membership": membership, "points": points, "calendar": calendar}
)
"""Every room with a policy file, and the function that reads it."""
