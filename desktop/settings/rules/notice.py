"""Recognising the yearly holiday notice of the State Council from its pasted text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.core.worktime import DayKind
from desktop.settings.rules.calendar import DayDraft, YearDraft

LONGEST_TEXT = 20_000
_YEAR = re.compile(r"(20\d\d|21\d\d)年(?:部分)?节假日安排")
_NUMBER = re.compile(r"国办发明?电?[\[〔(]\d{4}[\]〕)]\d+号")
_HOLIDAY = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+、|\d+[.、]|\([一二三四五六七八九十]+\))?\s*(?P<name>[一-鿿、和]{2,12}?):(?P<rest>.+)$",
    re.MULTILINE,
)
_DAY = r"(?:(?P<year{0}>\d{{4}})年)?(?:(?P<month{0}>\d{{1,2}})月)?(?P<day{0}>\d{{1,2}})日(?:\((?P<said{0}>[^)]*)\))?"
_SPAN = re.compile(rf"{_DAY.format(1)}(?:\s*[至到~-]\s*{_DAY.format(2)})?")
_WEEKDAY = re.compile(r"(?:周|星期)([一二三四五六日天])")
_WEEKDAYS = {word: index for index, word in enumerate("一二三四五六日")} | {"天": 6}


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a pasted notice says, to be shown and confirmed, and what was not understood."""

    draft: YearDraft | None
    problems: tuple[Problem, ...]


def recognised(text: str, year: int) -> Recognised:
    """The days of *year* in the text of the official notice; a notice of another year or nonsense is a problem."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).replace("：", ":")
    named = _YEAR.search(plain)
    if named is not None and int(named[1]) != year:
        other = sentence("settings", "This is the notice of {other}, not of {year}.").of(other=named[1], year=year)
        return Recognised(None, (Problem("text", other),))
    mistakes: list[Problem] = []
    days = [day for match in _HOLIDAY.finditer(plain) for day in _days(match["name"], match["rest"], year, mistakes)]
    if not days:
        nothing = sentence("settings", "No holidays were recognised. Paste the notice from “一、元旦：…” on.")
        return Recognised(None, (Problem("text", nothing), *mistakes))
    number = _NUMBER.search(plain)
    return Recognised(YearDraft(year, number[0] if number else "", tuple(sorted(days, key=_by_day))), tuple(mistakes))


def _by_day(day: DayDraft) -> date:
    return day.day


def _days(name: str, rest: str, year: int, mistakes: list[Problem]) -> Iterator[DayDraft]:
    for said in re.split("[。;]", rest):
        kind = DayKind.HOLIDAY if "放假" in said else DayKind.MAKE_UP if "上班" in said else None
        if kind is None:
            continue
        month = 0
        for span in _SPAN.finditer(said.split("放假")[0] if kind is DayKind.HOLIDAY else said):
            first = _day(span, "1", year, month, mistakes)
            last = _day(span, "2", year, first.month, mistakes) if first and span["day2"] else first
            if first is None or last is None:
                continue
            month = last.month
            for shift in range(min((last - first).days, 30) + 1):
                yield DayDraft(first + timedelta(days=shift), kind, name)


def _day(span: re.Match[str], which: str, year: int, month: int, mistakes: list[Problem]) -> date | None:
    """One day of a span; a weekday in brackets must be its own, or the notice is of another year."""
    try:
        day = date(int(span[f"year{which}"] or year), int(span[f"month{which}"] or month), int(span[f"day{which}"]))
    except ValueError:
        mistakes.append(Problem("text", sentence("settings", "“{day}” is no day.").of(day=span[0])))
        return None
    said = _WEEKDAY.search(span[f"said{which}"] or "")
    if said is not None and _WEEKDAYS[said[1]] != day.weekday():
        wrong = sentence("settings", "{day} is not the day of the week that the notice says ({said}).")
        mistakes.append(Problem("text", wrong.of(day=day.isoformat(), said=said[0])))
    return day
