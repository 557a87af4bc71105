"""The lunar calendar from 1900 to 2100: days that exist, their solar days, and when a birthday comes again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from desktop.core.sentence import Sentence, sentence
from desktop.people.rules.words import BirthdayKind

FIRST_YEAR, LAST_YEAR = 1900, 2100
FIRST_DAY = date(1900, 1, 31)
"""New Year's day of the first lunar year."""
_WRITTEN = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z", re.ASCII)
_FIGURES = "〇一二三四五六七八九"
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "腊")

# Five hexadecimal figures a year: thirteen bits say which months have 30 days, in their order, the last four
# which month is followed by its leap month, 0 for none.
_YEARS = """
096d8 095c0 14ae0 0a4d5 1a4c0 1b2a0 0d554 0ad40 135a0 095d2
095c0 149b6 149a0 1a4a0 1aa55 16a80 1ad40 12da2 12b60 09377
092e0 14960 164b5 0d4a0 0da80 15b54 056c0 12ae0 092f2 092e0
0c966 1a940 1d4a0 0da95 0b5a0 056c0 126e3 125c0 192d7 192a0
1a940 1b4a6 16aa0 0ad40 155b4 04ba0 125a0 192b2 152a0 16957
0d940 16aa0 0ab55 09b40 14b60 0a573 0a560 152a8 1d2a0 0d540
15aa6 156a0 096c0 14ae4 14ae0 0a4c0 1d263 1b2a0 0b557 0ad40
12da0 095d5 095a0 149a0 1a4d4 1a4a0 1aa58 16a80 16d40 12da6
12b60 09360 14974 14960 164ba 0d4a0 0da80 15b46 156c0 12ae0
092f5 092e0 0c960 0d4a3 1d4a0 0d658 0b580 156c0 126d5 125c0
192c0 1a954 1a940 1b4a0 0b552 0ad40 155b7 04ba0 125a0 192b5
152a0 16940 16aa4 15aa0 0ab59 09740 14b60 0a576 0a560 15260
0e954 0d540 15aa0 09b52 096c0 14ae6 149c0 1a4c0 1d265 1aa60
0b540 0d6a3 12da0 095db 095a0 149a0 1a4b6 1a4a0 1aa40 1b545
16b40 0ada0 095b2 09360 14977 14960 154a0 16a55 0da40 15b40
0ab63 126e0 092f8 092e0 0c960 0d4a6 1d4a0 0d640 156c4 155c0
125c0 192e3 192c0 1a957 1a940 1b4a0 0b555 0ad40 14da0 0a5d4
0a5a0 152b8 152a0 16940 16aa6 15aa0 0ab40 14ba4 14b60 0a560
15273 0d260 0e537 0d540 15aa0 09b55 096c0 14ae0 0a4e4 1a2c0
1d268 1aa40 1b540 0d6a6 0ada0 095c0 149d4 145a0 1a2a0 1b252
1aa40
"""


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar; *leap* is in the leap month that follows the month of that number."""

    year: int
    month: int
    day: int
    leap: bool = False

    @property
    def kept(self) -> str:
        """How files keep it: ``1968-07-15``; the leap month stands beside it."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def zh(self) -> str:
        """How paper and screen say it: 1968年闰七月十五."""
        return f"{self.year}年{self.day_zh}"

    @property
    def day_zh(self) -> str:
        """The day without its year: 闰七月十五."""
        return f"{'闰' if self.leap else ''}{_MONTHS[self.month - 1]}月{_day_zh(self.day)}"


def read_lunar(typed: str, leap: bool) -> LunarDay | Sentence:
    """The lunar day as typed (``1968-7-15``); a sentence says why there is none."""
    match = _WRITTEN.match(typed.strip().replace("/", "-").replace(".", "-"))
    if match is None:
        return sentence("people", "Write a lunar day as year-month-day, e.g. 1968-07-15.")
    day = LunarDay(int(match[1]), int(match[2]), int(match[3]), leap)
    found = solar_of(day)
    return found if isinstance(found, Sentence) else day


def solar_of(day: LunarDay) -> date | Sentence:
    """The solar day of a lunar one; a sentence when there is no such day."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return sentence("people", "Lunar days are known from {first} to {last}.").of(first=FIRST_YEAR, last=LAST_YEAR)
    if not 1 <= day.month <= 12:
        return sentence("people", "A lunar year has months 1 to 12.")
    if day.leap and leap_month(day.year) != day.month:
        return _no_leap(day)
    length = month_length(day.year, day.month, day.leap)
    if not 1 <= day.day <= length:
        return sentence("people", "{month} of the lunar year {year} has {n} days.").of(
            month=f"{'闰' if day.leap else ''}{_MONTHS[day.month - 1]}月", year=day.year, n=length
        )
    return _first_day(day.year) + timedelta(days=sum(_lengths(day.year)[: _place(day)]) + day.day - 1)


def lunar_of(day: date) -> LunarDay | Sentence:
    """The lunar day of a solar one; a sentence outside the years of the table."""
    if not FIRST_DAY <= day < _first_day(LAST_YEAR) + timedelta(days=sum(_lengths(LAST_YEAR))):
        return sentence("people", "Lunar days are known from {first} to {last}.").of(first=FIRST_YEAR, last=LAST_YEAR)
    year = day.year if day >= _first_day(min(day.year, LAST_YEAR)) and day.year <= LAST_YEAR else day.year - 1
    left, place = (day - _first_day(year)).days, 0
    while left >= _lengths(year)[place]:
        left, place = left - _lengths(year)[place], place + 1
    leap = leap_month(year)
    after = bool(leap) and place >= leap
    return LunarDay(year, place if after else place + 1, left + 1, leap=after and place == leap)


def leap_month(year: int) -> int:
    """The month that the leap month of a lunar year follows; 0 when the year has none."""
    return _code(year) & 0xF


def month_length(year: int, month: int, leap: bool = False) -> int:
    """How many days a month of a lunar year has, 29 or 30."""
    return _lengths(year)[_place(LunarDay(year, month, 1, leap))]


def next_birthday(kind: BirthdayKind, born_on: date | None, lunar: LunarDay | None, today: date) -> date | None:
    """The next solar day on which a birthday is kept, today included; None when it is not known.

    Somebody born on 29 February keeps 28 February in common years. A birthday in a leap month is kept in the leap
    month where the year has it, else in the ordinary month of that number; one on the 30th of a month that has only
    29 days is kept on the 29th.
    """
    if kind is BirthdayKind.LUNAR and lunar is not None:
        days = (lunar_birthday_in(year, lunar) for year in range(today.year - 1, today.year + 2))
        return next((day for day in days if day is not None and day >= today), None)
    if born_on is None:
        return None
    this_year = solar_birthday_in(today.year, born_on)
    return this_year if this_year >= today else solar_birthday_in(today.year + 1, born_on)


def solar_birthday_in(year: int, born_on: date) -> date:
    """The day of a solar year on which a birthday is kept; 29 February is kept on 28 February in common years."""
    try:
        return born_on.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def lunar_birthday_in(year: int, born: LunarDay) -> date | None:
    """The solar day on which a lunar birthday is kept in a lunar year; None outside the years of the table."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    leap = born.leap and leap_month(year) == born.month
    day = min(born.day, month_length(year, born.month, leap))
    found = solar_of(LunarDay(year, born.month, day, leap))
    return found if isinstance(found, date) else None


def _no_leap(day: LunarDay) -> Sentence:
    leap = leap_month(day.year)
    if not leap:
        return sentence("people", "The lunar year {year} has no leap month.").of(year=day.year)
    return sentence("people", "The leap month of the lunar year {year} is {month}.").of(
        year=day.year, month=f"闰{_MONTHS[leap - 1]}月"
    )


def _place(day: LunarDay) -> int:
    leap = leap_month(day.year)
    return day.month - 1 + (day.leap or (bool(leap) and day.month > leap))


@cache
def _codes() -> tuple[int, ...]:
    return tuple(int(code, 16) for code in _YEARS.split())


def _code(year: int) -> int:
    return _codes()[year - FIRST_YEAR]


@cache
def _lengths(year: int) -> tuple[int, ...]:
    code = _code(year)
    return tuple(30 if code >> (16 - place) & 1 else 29 for place in range(13 if code & 0xF else 12))


@cache
def _first_day(year: int) -> date:
    return FIRST_DAY + timedelta(days=sum(sum(_lengths(one)) for one in range(FIRST_YEAR, year)))


def _day_zh(day: int) -> str:
    if day in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return "初十廿"[day // 10] + _FIGURES[day % 10]
