"""Reads what a report is built from: rows counted in groups by the database, never one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from statistics import median
from typing import Any
from uuid import UUID

from peewee import JOIN, Case, fn

from desktop.complaints.records import Complaint, ComplaintDue, ComplaintStep
from desktop.complaints.records.responsibility import Improvement, ImprovementCheck
from desktop.complaints.rules.reports import ANY, Gathered, Group, Longest, Period, Source, Span, Words
from desktop.complaints.rules.reports import Improvement as Improved
from desktop.complaints.service.reports.sources import Asking, Rows, ended_by, late_points, lines, received_in, rows_of
from desktop.core.clause import Value
from desktop.core.clock import local_day
from desktop.desk import Desk
from desktop.people import service as people
from desktop.people.records import Staff
from desktop.policy import versions

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
    fined = {
        (number, level.code): level.late_fine.value
        for number in versions.numbers(desk.store)
        for level in versions.of_version(desk.store, number, desk.now(), desk.office.branch_id).complaints.levels
        if isinstance(level.late_fine, Value)
    }
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
        minutes, allowed = ended.amounts["minutes"], ended.amounts["allowed"]
        # The database collects what was spent; grouping by it would make a group of nearly every row.
        spent = fn.GROUP_CONCAT(minutes)
        longest = fn.MAX((minutes + LIFTED).cast("TEXT").concat(ended.number))
        query = ended.query.select(*ended.keys(), fn.SUM(allowed), spent, longest).group_by(*ended.keys())
        told = _Times()
        for *key, most_allowed, each, most in lines(query):
            told.take(_named(ended, key), [int(one) for one in each.split(",")], int(most_allowed or 0), most)
        self.middles, self.longest = told.middles(), told.longest
        return [*told.groups, *_groups(overdue)]

    def owned(self) -> list[Group]:
        """How many complaints each person had a segment of."""
        ended, overdue = self._rows(Source.OWNED)
        owner, count = ended.raw["owner"], fn.COUNT(Complaint.id.distinct())
        found = [
            Group({"owner": _hex(key)}, many) for key, many in lines(ended.query.select(owner, count).group_by(owner))
        ]
        # Of what is overdue, only complaints of which the person has not ended a segment count besides.
        both = ended_by(ComplaintDue.complaint, ComplaintDue.owner)
        more = overdue.query.where(~both).select(ComplaintDue.owner, count).group_by(ComplaintDue.owner)
        return found + [Group({"owner": _hex(key)}, many) for key, many in lines(more)]

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
    """Folds the minutes of grouped segments into middles and longest stretches."""

    def __init__(self) -> None:
        self.longest: dict[str, Longest] = {}
        self.groups: list[Group] = []
        self._spread: dict[tuple[str, str, str], list[int]] = defaultdict(list)

    def take(self, fields: dict[str, Any], spent: list[int], allowed: int, most: str) -> None:
        """Segments of these fields took so many minutes each."""
        self.groups.append(Group(fields, len(spent), {"minutes": sum(spent), "allowed": allowed}))
        segment, level, owner = fields["segment"], fields["level"], fields["owner"]
        for key in ((segment, ANY, ANY), (segment, level, ANY), (ANY, ANY, owner)):
            self._spread[key] += spent
        minutes = int(most[: len(str(LIFTED))]) - LIFTED
        known = self.longest.get(segment)
        if known is None or minutes > known.minutes:
            self.longest[segment] = Longest(minutes, most[len(str(LIFTED)) :])

    def middles(self) -> dict[tuple[str, str, str], float]:
        """The median of each segment, of each at each level, and of each owner."""
        return {key: float(median(spent)) for key, spent in self._spread.items()}


def _named(rows: Rows, key: Sequence[Any]) -> dict[str, Any]:
    """A group's fields; ids as the expressions of the fields tell them."""
    return {name: _hex(value) if name in rows.raw else value for name, value in zip(rows.fields, key, strict=True)}


def _groups(rows: Rows) -> Iterable[Group]:
    count, amounts = len(rows.fields), tuple(rows.amounts)
    query = rows.query.select(
        *rows.keys(), fn.COUNT(rows.complaint), *(fn.SUM(amount) for amount in rows.amounts.values())
    ).group_by(*rows.keys())
    for line in lines(query):
        sums = {name: int(total or 0) for name, total in zip(amounts, line[count + 1 :], strict=True)}
        yield Group(_named(rows, line[:count]), line[count], sums)


def _hex(key: UUID | None) -> str:
    """An id as the fields of a figure tell it."""
    return "" if key is None else key.hex.upper()


def _by_category(period: Period) -> list[Group]:
    query = Complaint.select(Complaint.category, fn.COUNT(Complaint.id)).where(received_in(period))
    return [Group({"category": code}, count) for code, count in lines(query.group_by(Complaint.category))]


def _received(period: Period) -> int:
    return int(Complaint.select(fn.COUNT(Complaint.id)).where(received_in(period)).scalar() or 0)
