"""When a limit ends, and how much time lay between two moments."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property

from desktop.core.clock import OFFICE_ZONE, local_day
from desktop.core.sentence import Sentence, sentence
from desktop.core.worktime.calendar import Calendar, UsedUp
from desktop.core.worktime.slices import Slice, slices_between

_MICROSECOND = timedelta(microseconds=1)
_ZERO = timedelta()
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_MOMENT = (_EPOCH - datetime(1, 1, 1, tzinfo=OFFICE_ZONE)) // _MICROSECOND
_LAST_MOMENT = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // _MICROSECOND + _EPOCH_MOMENT


@dataclass(frozen=True)
class _Span:
    """A stretch from one moment to a later one; what explains it is worked out when it is asked for."""

    start: datetime
    at: datetime
    amount: timedelta
    calendar: Calendar | None = field(default=None, repr=False, compare=False)

    @cached_property
    def slices(self) -> tuple[Slice, ...]:
        """The stretch cut into what counts and what does not, without gaps, in order."""
        return tuple(slices_between(min(self.start, self.at), max(self.start, self.at), self.calendar))

    @cached_property
    def fallback_years(self) -> frozenset[int]:
        """Years touched whose holidays are not known: the weekly rule alone was used there."""
        if self.calendar is None or self.start == self.at:
            return frozenset()
        first, last = sorted((self.start, self.at))
        return self.calendar.missing_years(local_day(first), local_day(last - _MICROSECOND))


class Due(_Span):
    """A limit's end: *at* is the first moment when *amount* has passed since *start*, so closing time at the latest."""


class Elapsed(_Span):
    """The time from *start* to *at* in *amount*; negative when *at* lies before *start*."""


@dataclass(frozen=True, slots=True)
class Never:
    """The limit has no end; *sentence* says why."""

    sentence: Sentence


def limit_after(start: datetime, amount: timedelta, calendar: Calendar | None) -> Due | Never:
    """The end of a limit of *amount* that begins at *start*: of working time by *calendar*, of calendar time by None.

    Working time that is used up exactly at closing time is due at closing time, unless clause calendar.limits.used_up
    moves it to the next opening.
    """
    if amount < _ZERO:
        raise ValueError(f"a limit cannot be negative: {amount}")
    at: datetime | Never
    if amount == _ZERO:
        at = start.astimezone(UTC)
    elif calendar is None:
        at = _instant(_moment(start) + amount // _MICROSECOND)
    else:
        at = _working_end(start, amount, calendar)
    return at if isinstance(at, Never) else Due(start, at, amount, calendar)


def time_between(start: datetime, end: datetime, calendar: Calendar | None) -> Elapsed:
    """The time from *start* to *end*: working time by *calendar*, calendar time by None."""
    if calendar is None:
        return Elapsed(start, end, end - start)
    worked = calendar.timeline.worked
    amount = worked(_moment(end)) - worked(_moment(start))
    return Elapsed(start, end, timedelta(microseconds=amount), calendar)


def _working_end(start: datetime, amount: timedelta, calendar: Calendar) -> datetime | Never:
    timeline = calendar.timeline
    target = timeline.worked(_moment(start)) + amount // _MICROSECOND
    reached = timeline.reached(target)
    if calendar.used_up is UsedUp.AT_OPENING:
        # The moment that begins the next microsecond of work; the same moment anywhere but at closing time.
        after = timeline.reached(target + 1)
        reached = reached if after is None else after - 1
    if reached is None:
        return Never(
            sentence(
                "core",
                "The working calendar has no working hours after {day}, so the limit never ends. Enter weekly hours.",
            ).of(day=local_day(start).isoformat())
        )
    return _instant(reached)


def _moment(at: datetime) -> int:
    """An instant as the timeline counts: microseconds of the office's wall clock since the year 1."""
    since = at - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds + _EPOCH_MOMENT


def _instant(moment: int) -> datetime | Never:
    if moment > _LAST_MOMENT:
        return Never(sentence("core", "The limit would end after the year 9999."))
    return _EPOCH + timedelta(microseconds=moment - _EPOCH_MOMENT)
