"""Reads days and moments as clerks type them, and shows them in one canonical form; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from desktop.core.clock import instant, local
from desktop.core.sentence import Sentence, sentence


class Lean(Enum):
    """Which year or month is meant when the typed day leaves it out."""

    PAST = "past"
    NEAREST = "nearest"
    FUTURE = "future"


NO_MOMENT = sentence("widgets", "Not a date and time: write 1420, yesterday 14:20 or 2026-11-18 13:30.")
NO_DAY = sentence("widgets", "Not a date: write 18, 1118, +3, today or 2026-11-18.")
NO_SUCH_DAY = sentence("widgets", "There is no day {day}.")
NO_SUCH_TIME = sentence("widgets", "There is no time {time}: hours go from 0 to 23, minutes from 0 to 59.")
TIME_MISSING = sentence("widgets", "The time is missing: write for example {day} 14:20.")

_FULL_WIDTH = str.maketrans("０１２３４５６７８９：－＋．／　，。", "0123456789:-+./ ,.")
_DAY_WORDS = {
    "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_NOW_WORDS = frozenset({"现在", "此刻", "now"})
_HALVES = {"上午": 0, "早上": 0, "凌晨": 0, "am": 0, "中午": 12, "下午": 12, "晚上": 12, "pm": 12}
_MINUTE_WORDS = {"半": 30, "整": 0}
_ISO_MARK = re.compile(r"(?<=\d)t(?=\d)")
_WORD = re.compile("^(" + "|".join(_DAY_WORDS) + ")")
_AGO = re.compile(r"^([+-]?)(\d{1,4})\s*(分钟|分|min|小时|h)(前|后)?$")
_CLOCK = re.compile(
    r"^(上午|早上|凌晨|中午|下午|晚上|am|pm)?\s*(\d{1,2})\s*[:.点时h]\s*(\d{1,2}|半|整)?\s*分?\s*(am|pm)?$"
)
_DIGIT_CLOCK = re.compile(r"^(\d{1,2})(\d{2})$")
_OFFSET = re.compile(r"^([+-])\s*(\d{1,4})\s*[天日d]?$")
_FULL_DAY = re.compile(r"^(\d{4}|\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$")
_YEARLESS = re.compile(r"^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$")
_DIGIT_DAY = re.compile(r"^(\d{4}|\d{2}|)(\d{2})(\d{2})$")
_BARE_DAY = re.compile(r"^(\d{1,2})\s*[日号]?$")


def read_moment(typed: str, now: datetime, lean: Lean = Lean.NEAREST) -> datetime | Sentence:
    """The UTC instant that was typed, to the minute, or what is wrong with it; *now* is any aware instant."""
    text = _tidy(typed)
    here = local(now)
    if text in _NOW_WORDS:
        return instant(here.date(), time(here.hour, here.minute))
    shifted = _shifted(text, now)
    if shifted is not None:
        return shifted
    day_text, clock_text = _parted(text)
    clock = _read_clock(clock_text)
    if clock is None:
        unread = isinstance(read_day(text, here.date(), lean), Sentence)
        return NO_MOMENT if unread else TIME_MISSING.of(day=text)
    day = read_day(day_text, here.date(), lean) if day_text else here.date()
    if isinstance(clock, time) and isinstance(day, date):
        return instant(day, clock)
    return clock if isinstance(clock, Sentence) else _no_moment(day)


def read_day(typed: str, today: date, lean: Lean = Lean.NEAREST) -> date | Sentence:
    """The day that was typed, or what is wrong with it.

    A bare day lies in this month and a day with its month in the year that makes it nearest, unless *lean* says
    past or future; today counts as both.
    """
    text = _tidy(typed)
    if text in _DAY_WORDS:
        return today + timedelta(days=_DAY_WORDS[text])
    for pattern, read in _DAY_FORMS:
        found = pattern.match(text)
        if found:
            try:
                day = read(found, _Around(today, lean))
            except (ValueError, OverflowError):
                day = None
            return NO_SUCH_DAY.of(day=text) if day is None else day
    return NO_DAY


def shown_moment(at: datetime, now: datetime, lean: Lean = Lean.NEAREST) -> str:
    """The canonical form of a moment: ``11-18 14:26`` this year, ``2025-11-18 14:26`` in others.

    It says the year, too, where *lean* would read the short form as a day of another year.
    """
    there = local(at)
    short = f"{there:%m-%d %H:%M}"
    meant = read_day(f"{there:%m-%d}", local(now).date(), lean)
    return short if meant == there.date() and there.year == local(now).year else f"{there:%Y-%m-%d %H:%M}"


def shown_day(day: date) -> str:
    """The canonical form of a day: ``2026-11-18``."""
    return day.isoformat()


@dataclass(frozen=True, slots=True)
class _Around:
    """The day it is, and which way a shortened date leans."""

    today: date
    lean: Lean

    def choose(self, days: Iterable[date]) -> date | None:
        """The candidate that is meant."""
        if self.lean is Lean.PAST:
            return max((day for day in days if day <= self.today), default=None)
        if self.lean is Lean.FUTURE:
            return min((day for day in days if day >= self.today), default=None)
        return min(days, key=lambda day: abs(day - self.today), default=None)


def _no_moment(wrong: date | Sentence) -> Sentence:
    return wrong if isinstance(wrong, Sentence) and wrong is not NO_DAY else NO_MOMENT


def _tidy(typed: str) -> str:
    return _ISO_MARK.sub(" ", " ".join(typed.translate(_FULL_WIDTH).lower().split()))


def _shifted(text: str, now: datetime) -> datetime | None:
    found = _AGO.match(text)
    if not found or not (found[1] or found[4]):
        return None
    unit = timedelta(hours=1) if found[3] in {"小时", "h"} else timedelta(minutes=1)
    back = found[1] == "-" or found[4] == "前"
    there = local(now) + int(found[2]) * unit * (-1 if back else 1)
    return instant(there.date(), time(there.hour, there.minute))


def _parted(text: str) -> tuple[str, str]:
    """Day and time of a typed moment; the day is empty when only a time was typed."""
    word = _WORD.match(text)
    if word:
        return word[1], text[word.end() :].strip()
    if text.count(" ") == 0 and "日" in text:
        day, _, clock = text.partition("日")
        return day + "日", clock
    if _CLOCK.match(text) or " " not in text:
        return "", text
    day, _, clock = text.partition(" ")
    return day, clock


def _read_clock(text: str) -> time | Sentence | None:
    """The time of day, what is wrong with it, or nothing when *text* is no time at all."""
    found = _CLOCK.match(text)
    if found:
        half = found[1] or found[4] or ""
        minute = _MINUTE_WORDS.get(found[3] or "整")
        return _clock(_in_half(int(found[2]), half), int(found[3]) if minute is None else minute, text)
    digits = _DIGIT_CLOCK.match(text)
    return _clock(int(digits[1]), int(digits[2]), text) if digits else None


def _in_half(hour: int, half: str) -> int:
    if _HALVES.get(half, 0) == 12 and hour < 12:
        return hour if half == "中午" and hour >= 10 else hour + 12
    return 0 if half in {"am", "凌晨"} and hour == 12 else hour


def _clock(hour: int, minute: int, text: str) -> time | Sentence:
    if hour > 23 or minute > 59:
        return NO_SUCH_TIME.of(time=text)
    return time(hour, minute)


def _offset(found: re.Match[str], around: _Around) -> date | None:
    days = int(found[2])
    return around.today + timedelta(days=days if found[1] == "+" else -days)


def _full_day(found: re.Match[str], _around: _Around) -> date | None:
    year = int(found[1])
    return date(year + 2000 if len(found[1]) == 2 else year, int(found[2]), int(found[3]))


def _digit_day(found: re.Match[str], around: _Around) -> date | None:
    return _full_day(found, around) if found[1] else _month_day(int(found[2]), int(found[3]), around)


def _yearless(found: re.Match[str], around: _Around) -> date | None:
    return _month_day(int(found[1]), int(found[2]), around)


def _month_day(month: int, day: int, around: _Around) -> date | None:
    # Eight years reach the next 29 February also across a century that has none.
    years = range(around.today.year - 8, around.today.year + 9)
    return around.choose(_existing((year, month, day) for year in years))


def _bare_day(found: re.Match[str], around: _Around) -> date | None:
    day, today = int(found[1]), around.today
    if around.lean is Lean.NEAREST:
        return date(today.year, today.month, day)
    months = (divmod(today.year * 12 + today.month - 1 + step, 12) for step in range(-2, 3))
    return around.choose(_existing((year, month + 1, day) for year, month in months))


def _existing(days: Iterable[tuple[int, int, int]]) -> Iterable[date]:
    for year, month, day in days:
        try:
            yield date(year, month, day)
        except ValueError:
            continue


_DAY_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Around], date | None]], ...] = (
    (_OFFSET, _offset),
    (_FULL_DAY, _full_day),
    (_YEARLESS, _yearless),
    (_DIGIT_DAY, _digit_day),
    (_BARE_DAY, _bare_day),
)
