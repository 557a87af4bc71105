"""Reads what a report is built from: rows counted in groups by the database, never one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import accumulate
from typing import Any

from peewee import JOIN, Case, fn

from desktop.complaints.records import Complaint, ComplaintStep
from desktop.complaints.records.responsibility import Improvement, ImprovementCheck
from desktop.complaints.rules.reports import ANY, Gathered, Group, Longest, Period, Source, Span, Words
from desktop.complaints.rules.reports import Improvement as Improved
from desktop.complaints.service.reports.sources import Asking, Rows, late_points, lines, received_in, rows_of
from desktop.core.clause import Value
from desktop.core.clock import local_day
from desktop.desk import Desk
from desktop.people import service as people
from desktop.people.records import Staff

Step = Callable[[int, int], None]
STEPS = 6
LIFTED = 10**9
"""Lifts minutes to ten figures, so that the longest is also the greatest text."""


def gathered(desk: Desk, period: Period, told: Step = lambda _done, _all: None) -> Gathered:
    """Everything for the report on one period; *told* hears how far it has come."""
    reader = _Reader(desk, period)
    groups: dict[tuple[Source, Span], Sequence[Group]] = {}
    groups[Source.CASES, Span.NOW] = reader.grouped(Source.CASES)
    told(1, STEPS)
    groups[Source.SEGMENTS, Span.NOW] = reader.segments()
    told(2, STEPS)
    groups[Source.OWNED, Span.NOW] = reader.owned()
    told(3, STEPS)
    for source in (Source.FINES, Source.EXTENSIONS):
        groups[source, Span.NOW] = reader.grouped(source)
    told(4, STEPS)
    groups[Source.CASES, Span.BEFORE] = _by_category(period.before)
    groups[Source.CASES, Span.YEAR_BEFORE] = [Group({}, _received(period.year_before))]
    told(5, STEPS)
    groups[Source.CASES, Span.POINTS], groups[Source.SEGMENTS, Span.POINTS] = reader.points()
    told(6, STEPS)
    found = tuple(improvements(period))
    return Gathered(groups, reader.middles, reader.longest, reader.oldest_open_days(), found, words(desk))


def words(desk: Desk) -> Words:
    """What ids and codes are called."""
    branch = desk.office.branch_id
    return Words(
        departments={line.id.hex.upper(): line.name for line in people.departments(desk) if line.branch_id == branch},
        staff={key.hex.upper(): name for key, name in lines(Staff.select(Staff.id, Staff.name))},
        posts={line.code: line.name for line in people.posts(desk)},
        causes={leaf.code: leaf.word for leaf in desk.policy.complaints.leaves},
    )


def asking(desk: Desk) -> Asking:
    """What the rows depend on besides the records."""
    clauses = desk.policy.complaints
    fined = {level.code: level.late_fine.value for level in clauses.levels if isinstance(level.late_fine, Value)}
    days = timedelta(days=clauses.improvement.effect_days)
    return Asking(desk.now(), days, clauses.penalty.approvals, fined)


def improvements(period: Period) -> Iterator[Improved]:
    """The measures decided in the period, and earlier ones whose effect is not checked yet, by their deadline."""
    query = (
        Improvement.select(
            ComplaintStep.note, Improvement.cause, Staff.name, Improvement.due_on,
            ImprovementCheck.before, ImprovementCheck.after,
        )
        .join(ComplaintStep)
        .switch(Improvement)
        .join(Staff, on=Improvement.owner == Staff.id)
        .switch(Improvement)
        .join(ImprovementCheck, JOIN.LEFT_OUTER, on=ImprovementCheck.improvement == Improvement.id)
        .where(
            ComplaintStep.happened_at < period.ends,
            (ComplaintStep.happened_at >= period.begins) | ImprovementCheck.id.is_null(),
        )
        .order_by(Improvement.due_on, Improvement.id)
    )  # fmt: skip
    for what, cause, owner, due_on, before, after in lines(query):
        yield Improved(what, cause, owner, due_on, before, after)


class _Reader:
    """Reads one period at one moment."""

    def __init__(self, desk: Desk, period: Period) -> None:
        self._period, self._now, self._asking = period, desk.now(), asking(desk)
        self.middles: dict[tuple[str, str, str], float] = {}
        self.longest: dict[str, Longest] = {}

    def _rows(self, source: Source) -> tuple[Rows, ...]:
        return rows_of(source, self._period, self._asking)

    def grouped(self, source: Source) -> list[Group]:
        """The rows of a source, alike ones together."""
        return [group for rows in self._rows(source) for group in _groups(rows)]

    def segments(self) -> list[Group]:
        """Segments in groups; on the way their middles and the longest of each."""
        ended, overdue = self._rows(Source.SEGMENTS)
        minutes = ended.amounts["minutes"]
        names = (*ended.fields, "minutes")
        longest = fn.MAX((minutes + LIFTED).cast("TEXT").concat(ended.number))
        query = ended.query.select(
            *ended.fields.values(), minutes, fn.COUNT(ended.complaint), fn.SUM(ended.amounts["allowed"]), longest
        ).group_by(*ended.fields.values(), minutes)
        told = _Times()
        for *key, count, allowed, most in lines(query):
            told.take(dict(zip(names, key, strict=True)), count, int(allowed or 0), most)
        self.middles, self.longest = told.middles(), told.longest
        return [*told.groups(), *_groups(overdue)]

    def owned(self) -> list[Group]:
        """How many complaints each person had a segment of."""
        ended, overdue = self._rows(Source.OWNED)
        both = _owners(ended) | _owners(overdue)
        inner = both.alias("owned")
        query = inner.select_from(inner.c.owner, fn.COUNT(inner.c.complaint)).group_by(inner.c.owner)
        return [Group({"owner": owner}, count) for owner, count in lines(query)]

    def points(self) -> tuple[list[Group], list[Group]]:
        """How much came in, and how much was late, at each point of the chart over time."""
        points = self._period.points
        if self._period in points:
            points = points[:-1]
        whole = Period(points[0].first, points[-1].last, points[0].kind)
        place = Case(None, [(Complaint.received_at < point.ends, at) for at, point in enumerate(points)], len(points))
        received = Complaint.select(place, fn.COUNT(Complaint.id)).where(received_in(whole)).group_by(place)
        late = late_points(whole, self._now, place)
        return (
            [Group({"point": at}, count) for at, count in lines(received)],
            [Group({"point": at, "late": True}, count) for query in late for at, count in lines(query)],
        )

    def oldest_open_days(self) -> int:
        """Days since the receipt of the period's oldest open complaint."""
        waiting = Complaint.select(fn.MIN(Complaint.received_at)).where(
            received_in(self._period), Complaint.closed_at.is_null()
        )
        oldest = waiting.scalar()
        return (local_day(self._now) - local_day(oldest)).days if oldest else 0


class _Times:
    """Folds counted minutes into groups, middles and longest stretches."""

    def __init__(self) -> None:
        self.longest: dict[str, Longest] = {}
        self._groups: dict[tuple[Any, ...], list[int]] = {}
        self._names: tuple[str, ...] = ()
        self._spread: dict[tuple[str, str, str], dict[int, int]] = defaultdict(lambda: defaultdict(int))

    def take(self, fields: dict[str, Any], count: int, allowed: int, most: str) -> None:
        """So many segments of these fields took so many minutes each."""
        minutes = int(fields.pop("minutes"))
        self._names = tuple(fields)
        sums = self._groups.setdefault(tuple(fields.values()), [0, 0, 0])
        sums[0] += count
        sums[1] += count * minutes
        sums[2] += allowed
        segment, level, owner = fields["segment"], fields["level"], fields["owner"]
        for key in ((segment, ANY, ANY), (segment, level, ANY), (ANY, ANY, owner)):
            self._spread[key][minutes] += count
        known = self.longest.get(segment)
        if known is None or minutes > known.minutes:
            self.longest[segment] = Longest(minutes, most[len(str(LIFTED)) :])

    def groups(self) -> Iterator[Group]:
        """The rows without their minutes."""
        for key, (count, minutes, allowed) in self._groups.items():
            yield Group(dict(zip(self._names, key, strict=True)), count, {"minutes": minutes, "allowed": allowed})

    def middles(self) -> dict[tuple[str, str, str], float]:
        """The median of each segment, of each at each level, and of each owner."""
        return {key: middle(spread) for key, spread in self._spread.items()}


def middle(spread: Mapping[int, int]) -> float:
    """The median of values that were counted."""
    values = sorted(spread)
    sums = list(accumulate(spread[value] for value in values))
    low, high = (sums[-1] - 1) // 2, sums[-1] // 2
    return (_at(values, sums, low) + _at(values, sums, high)) / 2


def _at(values: Sequence[int], sums: Sequence[int], place: int) -> int:
    return next(value for value, reached in zip(values, sums, strict=True) if reached > place)


def _groups(rows: Rows) -> Iterable[Group]:
    names, amounts = tuple(rows.fields), tuple(rows.amounts)
    query = rows.query.select(
        *rows.fields.values(), fn.COUNT(rows.complaint), *(fn.SUM(amount) for amount in rows.amounts.values())
    ).group_by(*rows.fields.values())
    for line in lines(query):
        key, count, sums = line[: len(names)], line[len(names)], line[len(names) + 1 :]
        yield Group(
            dict(zip(names, key, strict=True)),
            count,
            {name: int(n or 0) for name, n in zip(amounts, sums, strict=True)},
        )


def _owners(rows: Rows) -> Any:
    return rows.query.select(rows.fields["owner"].alias("owner"), rows.complaint.alias("complaint"))


def _by_category(period: Period) -> list[Group]:
    query = Complaint.select(Complaint.category, fn.COUNT(Complaint.id)).where(received_in(period))
    return [Group({"category": code}, count) for code, count in lines(query.group_by(Complaint.category))]


def _received(period: Period) -> int:
    return int(Complaint.select(fn.COUNT(Complaint.id)).where(received_in(period)).scalar() or 0)
