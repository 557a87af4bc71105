"""The slices of time that explain a limit: which count, which do not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from desktop.core.clock import OFFICE_ZONE, local
from desktop.core.word import Word
from desktop.core.worktime.calendar import Calendar, DayKind
from desktop.core.worktime.hours import DAY_MINUTES

_ONE_DAY = timedelta(days=1)


class Reason(Word):
    """Why a slice counts, or why not."""

    CALENDAR = "calendar", "自然时间"
    WORKING = "working", "工作时间"
    MAKE_UP = "make_up", "调休上班"
    HALF_DAY = "half_day", "半日工作"
    BREAK = "break", "午休"
    OFF_HOURS = "off_hours", "下班时间"
    REST_DAY = "rest_day", "休息日"
    HOLIDAY = "holiday", "节假日"


@dataclass(frozen=True, slots=True)
class Slice:
    """One stretch of time with a single reason; *name* is the holiday's, as the office wrote it."""

    start: datetime
    end: datetime
    counts: bool
    reason: Reason
    name: str = ""


def slices_between(start: datetime, end: datetime, calendar: Calendar | None) -> Iterator[Slice]:
    """Cut *start* to *end* into slices in order and without gaps; neighbours with one reason are one slice."""
    if start >= end:
        return
    if calendar is None:
        yield Slice(start.astimezone(UTC), end.astimezone(UTC), counts=True, reason=Reason.CALENDAR)
        return
    waiting: Slice | None = None
    for piece in _pieces(start, end, calendar):
        if waiting is not None and (waiting.reason, waiting.name) == (piece.reason, piece.name):
            waiting = Slice(waiting.start, piece.end, piece.counts, piece.reason, piece.name)
        else:
            if waiting is not None:
                yield waiting
            waiting = piece
    if waiting is not None:
        yield waiting


def _pieces(start: datetime, end: datetime, calendar: Calendar) -> Iterator[Slice]:
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    day, last = local(start).date(), local(end).date()
    while True:
        midnight = datetime.combine(day, time(), OFFICE_ZONE).astimezone(UTC)
        for opens, closes, reason in _stretches(day, calendar):
            from_, until = (
                max(midnight + timedelta(minutes=opens), start),
                min(midnight + timedelta(minutes=closes), end),
            )
            if from_ < until:
                name = calendar.days[day].name if reason in _NAMED and day in calendar.days else ""
                yield Slice(from_, until, reason in _COUNTING, reason, name)
        if day == last:
            return
        day += _ONE_DAY


_COUNTING = frozenset({Reason.CALENDAR, Reason.WORKING, Reason.MAKE_UP, Reason.HALF_DAY})
_NAMED = frozenset({Reason.HOLIDAY, Reason.MAKE_UP, Reason.HALF_DAY})
_BY_KIND = {DayKind.HOLIDAY: Reason.WORKING, DayKind.MAKE_UP: Reason.MAKE_UP, DayKind.HALF_DAY: Reason.HALF_DAY}


def _stretches(day: date, calendar: Calendar) -> Iterator[tuple[int, int, Reason]]:
    """The whole day from midnight to midnight as open and shut stretches."""
    rule = calendar.days.get(day)
    open_reason = Reason.WORKING if rule is None else _BY_KIND[rule.kind]
    done = 0
    for opens, closes in calendar.open_minutes(day):
        if done < opens:
            yield done, opens, _shut(calendar, day, done, opens)
        yield opens, closes, open_reason
        done = closes
    if done < DAY_MINUTES:
        yield done, DAY_MINUTES, _shut(calendar, day, done, DAY_MINUTES)


def _shut(calendar: Calendar, day: date, opens: int, closes: int) -> Reason:
    hours = calendar.hours(day)
    if not hours:
        rule = calendar.days.get(day)
        return Reason.HOLIDAY if rule is not None and rule.kind is DayKind.HOLIDAY else Reason.REST_DAY
    within = min(it.opens for it in hours) < opens and closes < max(it.closes for it in hours)
    return Reason.BREAK if within else Reason.OFF_HOURS
