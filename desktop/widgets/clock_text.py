"""The words of clocks and moments as sentences: what is left, how late, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from desktop.core.clock import local
from desktop.core.sentence import Sentence, sentence

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
TICKING: Final = 10 * MINUTE
"""Below this the rest is shown with seconds."""

WAITING: Final = sentence("widgets", "not started")
DOUBTFUL: Final = sentence("widgets", "clock in doubt")
_WEEKDAYS: Final = (
    sentence("widgets", "Monday"),
    sentence("widgets", "Tuesday"),
    sentence("widgets", "Wednesday"),
    sentence("widgets", "Thursday"),
    sentence("widgets", "Friday"),
    sentence("widgets", "Saturday"),
    sentence("widgets", "Sunday"),
)


@dataclass(frozen=True, slots=True)
class Face:
    """What a segment clock shows: the kind of chip, its words, the share left, and whether seconds tick."""

    kind: str
    sentence: Sentence
    share: float = 0.0
    seconds: bool = False


def face(
    now: datetime,
    started_at: datetime | None,
    due_at: datetime | None,
    warns_at: datetime | None = None,
    *,
    finished_at: datetime | None = None,
    doubtful: bool = False,
) -> Face:
    """The clock of one segment; without start or due time it has not begun. From when it warns, its room knows."""
    if doubtful:
        return Face("clock.doubtful", DOUBTFUL)
    if started_at is None or due_at is None:
        return Face("clock.waiting", WAITING)
    if finished_at is not None:
        return _finished(finished_at, due_at)
    rest, limit = due_at - now, due_at - started_at
    if rest < timedelta():
        return Face("clock.late", sentence("widgets", "{time} late").of(time=overrun(-rest)))
    said = sentence("widgets", "{time} left").of(time=remaining(rest))
    kind = "clock.soon" if warns_at is not None and now >= warns_at else "clock.running"
    return Face(kind, said, min(1.0, rest / limit) if limit else 0.0, rest < TICKING)


def _finished(finished_at: datetime, due_at: datetime) -> Face:
    if finished_at <= due_at:
        at = f"{local(finished_at):%H:%M}"
        return Face("clock.kept", sentence("widgets", "{time} in time").of(time=at))
    return Face("clock.missed", sentence("widgets", "done {time} late").of(time=overrun(finished_at - due_at)))


def remaining(rest: timedelta) -> Sentence:
    """What is left, rounded down: ``06:40`` below ten minutes, then minutes, hours, days."""
    if rest < TICKING:
        minutes, seconds = divmod(int(rest.total_seconds()), 60)
        return sentence("widgets", "{minutes}:{seconds}").of(minutes=f"{minutes:02}", seconds=f"{seconds:02}")
    return span(rest)


def overrun(by: timedelta) -> Sentence:
    """How late, rounded down to the minute but never to nothing."""
    return sentence("widgets", "under 1 min") if by < MINUTE else span(by)


def span(amount: timedelta) -> Sentence:
    """A length of time, rounded down: ``36 min``, ``11 h 12 min``, ``1 d 2 h``."""
    if amount < HOUR:
        return sentence("widgets", "{n} min").of(n=amount // MINUTE)
    if amount < DAY:
        minutes = (amount % HOUR) // MINUTE
        return sentence("widgets", "{hours} h {minutes} min").of(hours=amount // HOUR, minutes=f"{minutes:02}")
    hours = (amount % DAY) // HOUR
    if not hours:
        return sentence("widgets", "{days} d").of(days=amount // DAY)
    return sentence("widgets", "{days} d {hours} h").of(days=amount // DAY, hours=hours)


def moment(at: datetime, now: datetime) -> Sentence:
    """A moment as lists show it: ``14:26`` today, ``next day 01:38``, ``11-20 09:00``, in other years in full."""
    there, here = local(at), local(now)
    ahead = (there.date() - here.date()).days
    if ahead == 0:
        return sentence("widgets", "{time}").of(time=f"{there:%H:%M}")
    if ahead == 1:
        return sentence("widgets", "next day {time}").of(time=f"{there:%H:%M}")
    return sentence("widgets", "{time}").of(time=f"{there:%m-%d %H:%M}" if there.year == here.year else full(at))


def spoken_moment(at: datetime, now: datetime) -> Sentence:
    """A moment as an explanation says it: yesterday, today, tomorrow, a weekday within the week, else the date."""
    there, time = local(at), f"{local(at):%H:%M}"
    ahead = (there.date() - local(now).date()).days
    if ahead == 0:
        return sentence("widgets", "today {time}").of(time=time)
    if ahead == 1:
        return sentence("widgets", "tomorrow {time}").of(time=time)
    if ahead == -1:
        return sentence("widgets", "yesterday {time}").of(time=time)
    if 1 < ahead < 7:
        return sentence("widgets", "{weekday} {time}").of(weekday=weekday(at), time=time)
    return moment(at, now)


def weekday(at: datetime) -> Sentence:
    """The weekday of a moment at the office."""
    return _WEEKDAYS[local(at).weekday()]


def full(at: datetime) -> str:
    """A moment in full, ``2026-11-18 13:30``, 24 hours."""
    return f"{local(at):%Y-%m-%d %H:%M}"
