"""The holidays and make-up days of one year, as their file or a typed list says them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.core.worktime import DayKind, DayRule


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """The exceptional days of one year and where they were announced."""

    year: int
    source: str
    days: tuple[tuple[date, DayRule], ...]


def read(text: str) -> HolidayYear:
    """A ``calendar-cn-YYYY`` file.

    Raises:
        Problems: the file has mistakes; all of them are named.
    """
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        broken = sentence("policy", "The file cannot be read as TOML: {reason}.").of(reason=str(error))
        raise Problems([Problem("holidays", broken)]) from None
    year, entries = content.get("year"), content.get("holiday")
    if not isinstance(year, int) or not 1900 <= year <= 9998 or not isinstance(entries, list) or not entries:
        shape = sentence("policy", "A holiday file names its year and at least one holiday.")
        raise Problems([Problem("holidays.year", shape)])
    mistakes: list[Problem] = []
    days = tuple(day for place, entry in enumerate(entries, 1) for day in _holiday(entry, place, mistakes))
    mistakes += list(_doubled(days))
    if mistakes:
        raise Problems(mistakes)
    return HolidayYear(year, str(content.get("source", "")), tuple(sorted(days, key=lambda day: day[0])))


def _holiday(entry: object, place: int, mistakes: list[Problem]) -> Iterator[tuple[date, DayRule]]:
    name = f"holidays.{place}"
    if not isinstance(entry, dict) or set(entry) != {"name", "from", "until", "make_up"}:
        mistakes.append(Problem(name, sentence("policy", "A holiday has name, from, until and make_up.")))
        return
    first, last, word, make_up = entry["from"], entry["until"], entry["name"], entry["make_up"]
    if not isinstance(make_up, list) or not all(_is_day(day) for day in (first, last, *make_up)):
        mistakes.append(Problem(name, sentence("policy", "Its days are written like 2026-10-01.")))
        return
    if not isinstance(word, str) or not word or not timedelta() <= last - first <= timedelta(days=30):
        mistakes.append(Problem(name, sentence("policy", "A holiday has a name and lasts 1 to 31 days.")))
        return
    for shift in range((last - first).days + 1):
        yield first + timedelta(days=shift), DayRule(DayKind.HOLIDAY, word)
    for day in make_up:
        yield day, DayRule(DayKind.MAKE_UP, word)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _doubled(days: tuple[tuple[date, DayRule], ...]) -> Iterator[Problem]:
    seen: set[date] = set()
    for day, _ in days:
        if day in seen:
            yield Problem("holidays", sentence("policy", "{day} is entered twice.").of(day=day.isoformat()))
        seen.add(day)
