"""Reads what a report is built from: rows counted in groups by the database, never one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from statistics import median
from typing import Any, NamedTuple

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
from desktop.storage.beside import beside
from desktop.storage.prepared import plain

Step = Callable[[int, int], None]
STEPS = 2


def gathered(desk: Desk, period: Period, told: Step = lambda _done, _all: None) -> Gathered:
    """Everything for the report on one period; *told* hears how far it has come."""
    reader = _Reader(desk, period)
    with beside(reader.counted) as counted:
        # The many rows of ended segments are put together here, while the engine counts everything else.
        ended = reader.ended()
        told(1, STEPS)
        before, year_before = _by_category(period.before), _received(period.year_before)
        groups, overdue = counted()
    groups[Source.CASES, Span.BEFORE] = before
    groups[Source.CASES, Span.YEAR_BEFORE] = [Group({}, year_before)]
    groups[Source.SEGMENTS, Span.NOW] = [*ended, *overdue.segments]
    groups[Source.OWNED, Span.NOW] = [*reader.owned(), *overdue.owned]
    told(2, STEPS)
    found = tuple(improvements(period))
    return Gathered(groups, reader.medians, reader.longest, overdue.oldest_open_days, found, words(desk))


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
        self._times = _Times()
        self.medians: dict[tuple[str, str, str], float] = {}
        self.longest: dict[str, Longest] = {}

    def _rows(self, source: Source) -> tuple[Rows, ...]:
        return rows_of(source, self._period, self._asking)

    def counted(self) -> tuple[dict[tuple[Source, Span], Sequence[Group]], _Overdue]:
        """Everything but the segments that have ended; in this the two readings of a period share nothing."""
        groups: dict[tuple[Source, Span], Sequence[Group]] = {
            (source, Span.NOW): [group for rows in self._rows(source) for group in _groups(rows)]
            for source in (Source.CASES, Source.FINES, Source.EXTENSIONS)
        }
        groups[Source.CASES, Span.POINTS], groups[Source.SEGMENTS, Span.POINTS] = self.points()
        _, overdue = self._rows(Source.SEGMENTS)
        return groups, _Overdue(list(_groups(overdue)), self._owned_overdue(), self._oldest_open_days())

    def ended(self) -> list[Group]:
        """Segments that have ended in groups; with the medians, the longest of each, and whose they were."""
        ended, _ = self._rows(Source.SEGMENTS)
        query = ended.query.select(*ended.keys(), *ended.amounts.values(), ended.number)
        alike, width = defaultdict(list), len(ended.fields)
        # Put together here: the database would sort a year of them for it.
        for row in plain(query):
            alike[row[:width]].append(row[width:])
        for key in sorted(alike, key=lambda key: [b"" if value is None else value for value in key]):
            self._times.take(_named(ended, key), alike[key])
        self.medians, self.longest = self._times.medians(), self._times.longest
        return self._times.groups

    def owned(self) -> list[Group]:
        """How many complaints each person has ended a segment of; asked after those segments."""
        return [Group({"owner": owner}, len(numbers)) for owner, numbers in self._times.owned.items()]

    def _owned_overdue(self) -> list[Group]:
        """Of what is overdue, only complaints of which the person has not ended a segment count besides."""
        _, overdue = self._rows(Source.OWNED)
        both = ended_by(ComplaintDue.complaint, ComplaintDue.owner)
        count = fn.COUNT(Complaint.id.distinct())
        more = overdue.query.where(~both).select(ComplaintDue.owner, count).group_by(ComplaintDue.owner)
        return [Group({"owner": _hex(key)}, many) for key, many in plain(more)]

    def points(self) -> tuple[list[Group], list[Group]]:
        """How much came in, and how much was late, at each point of the chart over time."""
        points = self._period.points
        if self._period in points:
            points = points[:-1]
        whole = Period(points[0].first, points[-1].last, points[0].kind)
        ends = [(Complaint.received_at < point.ends, at) for at, point in enumerate(points)]
        place = Case(None, ends, len(points)).alias("place")  # Named, or it is worked out twice for every row.
        received = Complaint.select(place, fn.COUNT(Complaint.id)).where(received_in(whole)).group_by(place)
        late = late_points(whole, self._now, place)
        return (
            [Group({"point": at}, count) for at, count in plain(received)],
            [Group({"point": at, "late": True}, count) for query in late for at, count in plain(query)],
        )

    def _oldest_open_days(self) -> int:
        """Days since the receipt of the period's oldest open complaint."""
        waiting = Complaint.select(fn.MIN(Complaint.received_at)).where(
            received_in(self._period), Complaint.closed_at.is_null()
        )
        oldest = waiting.scalar()
        return (local_day(self._now) - local_day(oldest)).days if oldest else 0


class _Overdue(NamedTuple):
    """What still runs: its segments and their owners in groups, and how long the oldest complaint waits."""

    segments: list[Group]
    owned: list[Group]
    oldest_open_days: int


class _Times:
    """Sums finished segments up: groups, medians, the longest of each, and whose complaints they were."""

    def __init__(self) -> None:
        self.longest: dict[str, Longest] = {}
        self.groups: list[Group] = []
        self.owned: dict[str, set[str]] = defaultdict(set)
        self._spread: dict[tuple[str, str, str], list[int]] = defaultdict(list)

    def take(self, fields: dict[str, Any], rows: Sequence[tuple[int, int, str]]) -> None:
        """Segments of these fields: the minutes each took, those it had, and the number of its complaint."""
        spent, allowed, numbers = zip(*rows, strict=True)
        self.groups.append(Group(fields, len(rows), {"minutes": sum(spent), "allowed": sum(allowed)}))
        segment, level, owner = fields["segment"], fields["level"], fields["owner"]
        self.owned[owner].update(numbers)
        ordered = sorted(spent)  # Sorted runs make the final sort of the median quick.
        for key in ((segment, ANY, ANY), (segment, level, ANY), (ANY, ANY, owner)):
            self._spread[key] += ordered
        known, longest = self.longest.get(segment), Longest(*max(zip(spent, numbers, strict=True)))
        if known is None or (longest.minutes, longest.number) > (known.minutes, known.number):
            self.longest[segment] = longest

    def medians(self) -> dict[tuple[str, str, str], float]:
        """The median of each segment, of each at each level, and of each owner."""
        return {key: float(median(spent)) for key, spent in self._spread.items()}


def _named(rows: Rows, key: Sequence[Any]) -> dict[str, Any]:
    """A group's fields; ids as the expressions of the fields tell them."""
    return {name: _hex(value) if name in rows.raw else value for name, value in zip(rows.fields, key, strict=True)}


def _groups(rows: Rows) -> Iterable[Group]:
    count, amounts = len(rows.fields), tuple(rows.amounts)
    # Named, or the database works each of them out twice for every row.
    keys = [key.alias(f"key_{place}") for place, key in enumerate(rows.keys())]
    sums = (fn.SUM(amount) for amount in rows.amounts.values())
    query = rows.query.select(*keys, fn.COUNT(rows.complaint), *sums).group_by(*keys)
    for line in plain(query):
        totals = {name: int(total or 0) for name, total in zip(amounts, line[count + 1 :], strict=True)}
        yield Group(_named(rows, line[:count]), line[count], totals)


def _hex(key: bytes | None) -> str:
    """An id as the fields of a figure tell it."""
    return "" if key is None else key.hex().upper()


def _by_category(period: Period) -> list[Group]:
    query = Complaint.select(Complaint.category, fn.COUNT(Complaint.id)).where(received_in(period))
    return [Group({"category": code}, count) for code, count in lines(query.group_by(Complaint.category))]


def _received(period: Period) -> int:
    return int(Complaint.select(fn.COUNT(Complaint.id)).where(received_in(period)).scalar() or 0)
