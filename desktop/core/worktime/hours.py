"""Opening hours: the intervals of one day, over midnight if need be, and of the seven days of a week."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from desktop.core.sentence import Sentence, sentence

DAY_MINUTES = 1_440
_INTERVAL = re.compile(r"(\d{1,2}):(\d\d)\s*[-~–—至到]+\s*(\d{1,2}):(\d\d)\Z")
_BETWEEN = re.compile(r"[,;、，；\s]+(?=\d{1,2}:\d\d\s*[-~–—至到])")
_CLOSED_WORDS = frozenset({"", "休", "休息", "closed", "-", "—"})
_HOURS_EXAMPLE = "8:30-12:00, 13:30-17:30"


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Open from a minute of the day up to another; past 1,440 the hours run on into the next day."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not (0 <= self.opens < DAY_MINUTES and self.opens < self.closes <= self.opens + DAY_MINUTES):
            raise ValueError(f"no interval of a day: {self.opens}..{self.closes}")

    def __str__(self) -> str:
        return f"{_shown(self.opens)}–{_shown(self.closes)}"


Hours = tuple[Interval, ...]
CLOSED: Hours = ()


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """The hours of an ordinary week, Monday first."""

    days: tuple[Hours, Hours, Hours, Hours, Hours, Hours, Hours]

    @property
    def nights(self) -> list[tuple[Hours, Hours]]:
        """Each day's hours after those of the evening before it, Monday's after Sunday's."""
        return list(zip((self.days[-1], *self.days[:-1]), self.days, strict=True))

    @property
    def regular(self) -> Hours:
        """The hours of a regular day: those that most days of the week have, the earlier day deciding a tie."""
        return Counter(hours for hours in self.days if hours).most_common(1)[0][0] if any(self.days) else CLOSED

    @property
    def working_day(self) -> timedelta:
        """The length of one working day: the working time of a regular day."""
        return duration(self.regular)


def duration(hours: Hours) -> timedelta:
    """How long the intervals of one day are open in all; minutes that overlap count once."""
    return timedelta(minutes=sum(closes - opens for opens, closes in merged(hours)))


def merged(hours: Iterable[Interval]) -> list[tuple[int, int]]:
    """The intervals in order, with those that touch or overlap made one."""
    joined: list[tuple[int, int]] = []
    for interval in sorted(hours):
        if joined and interval.opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], interval.closes))
        else:
            joined.append((interval.opens, interval.closes))
    return joined


def overlaps(days: Sequence[Hours]) -> list[tuple[int, Interval]]:
    """Each interval (with the index of its day) that opens while another of the week is still open."""
    week = DAY_MINUTES * len(days)
    placed = sorted(
        (day * DAY_MINUTES + it.opens, day * DAY_MINUTES + it.closes, day, it)
        for day, day_hours in enumerate(days)
        for it in day_hours
    )
    found: list[tuple[int, Interval]] = []
    # What the last night of the week leaves open meets its first morning.
    open_until = max((closes - week for _, closes, _, _ in placed), default=0)
    for opens, closes, day, interval in placed:
        if opens < open_until:
            found.append((day, interval))
        open_until = max(open_until, closes)
    return found


def read_hours(typed: str) -> Hours | Sentence:
    """The hours of a day as typed: ``8:30-12:00, 13:30-17:30``, ``22:00-6:00`` over midnight, nothing when closed."""
    text = unicodedata.normalize("NFKC", typed).strip()
    if text.lower() in _CLOSED_WORDS:
        return CLOSED
    intervals = []
    for part in _BETWEEN.split(text):
        interval = _interval(part.strip())
        if interval is None:
            return sentence("core", "“{part}” are no hours; type them like {example}.").of(
                part=part.strip(), example=_HOURS_EXAMPLE
            )
        intervals.append(interval)
    hours = tuple(sorted(intervals))
    for earlier, later in pairwise(hours):
        if later.opens < earlier.closes:
            return sentence("core", "{later} begins before {earlier} has ended.").of(
                later=str(later), earlier=str(earlier)
            )
    return hours


def written(hours: Hours) -> str:
    """The hours as `read_hours` understands them, e.g. for the policy file."""
    return ", ".join(f"{_shown(it.opens)}-{_shown(it.closes)}" for it in hours)


def _interval(part: str) -> Interval | None:
    match = _INTERVAL.match(part)
    if match is None:
        return None
    from_hour, from_minute, to_hour, to_minute = map(int, match.groups())
    opens, closes = from_hour * 60 + from_minute, to_hour * 60 + to_minute
    if from_minute > 59 or to_minute > 59 or opens >= DAY_MINUTES or closes > DAY_MINUTES or opens == closes:
        return None
    return Interval(opens, closes if closes > opens else closes + DAY_MINUTES)


def _shown(minute: int) -> str:
    minute = minute if minute <= DAY_MINUTES else minute - DAY_MINUTES
    return f"{minute // 60}:{minute % 60:02d}"
