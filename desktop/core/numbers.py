"""Human numbers of the office's papers: composed, checked and shortened in one place.

Every number starts with the two-character code of the store that issued it and ends with an ISO 7064
MOD 37,36 check character over all its characters without the hyphens, so that a slip of the pen is found.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.core.sentence import Sentence, sentence

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
_CODE = re.compile(r"[A-Z][A-Z0-9]\Z")
_DASHES = re.compile("[\u2010-\u2015\u2212\u30fc_.]")


class Series(Enum):
    """The shapes a number can have."""

    DAILY = "daily"
    YEARLY = "yearly"
    MONTH = "month"
    WEEK = "week"
    YEAR = "year"
    PAD = "pad"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Number:
    """A number whose check character was found right; *counter* runs within its day, year or pad."""

    text: str
    series: Series
    code: str
    letter: str
    period: str
    counter: int


# Without hyphens; tried in this order. A card has fewer figures than any daily number, a year fewer than a day.
_SHAPES = (
    (Series.WEEK, re.compile(r"(?P<code>..)(?P<letter>R)(?P<period>\d{4}W\d\d)(?P<counter>)\Z")),
    (Series.MONTH, re.compile(r"(?P<code>..)(?P<letter>R)(?P<period>\d{6})(?P<counter>)\Z")),
    (Series.YEAR, re.compile(r"(?P<code>..)(?P<letter>R)(?P<period>\d{4})(?P<counter>)\Z")),
    (Series.PAD, re.compile(r"(?P<code>..)(?P<letter>B)(?P<period>\d{4})(?P<counter>\d{3})\Z")),
    (Series.CARD, re.compile(r"(?P<code>..)(?P<letter>)(?P<period>)(?P<counter>\d{8})\Z")),
    (Series.DAILY, re.compile(r"(?P<code>..)(?P<letter>[A-Z]?)(?P<period>\d{8})(?P<counter>\d{3,})\Z")),
    (Series.YEARLY, re.compile(r"(?P<code>..)(?P<letter>[A-Z])(?P<period>\d{4})(?P<counter>\d{3,6})\Z")),
)


def check_character(characters: str) -> str:
    """The ISO 7064 MOD 37,36 check character of digits and capital letters; hyphens are passed over."""
    check = 18
    try:
        for character in characters.replace("-", ""):
            check = ((check or 36) * 2 % 37 + _VALUES[character]) % 36
    except KeyError as unknown:
        raise ValueError(f"not a digit or capital letter: {unknown}") from None
    return _ALPHABET[(1 - ((check or 36) * 2) % 37) % 36]


def is_store_code(code: str) -> bool:
    """Whether *code* may be a store's code: a capital letter followed by a capital letter or a digit."""
    return _CODE.match(code) is not None


def daily(code: str, day: date, counter: int, letter: str = "") -> str:
    """A number counted by local day: ``QH-20261118-012-T``, ``QH-K-20261118-001-C``; widens after 999."""
    return _composed(code, letter, compact(day), f"{counter:03d}")


def compact(day: date) -> str:
    """A day as it stands in numbers: ``20261118``."""
    return day.isoformat().replace("-", "")


def yearly(code: str, letter: str, year: int, counter: int) -> str:
    """A number counted by year: events, exam papers, certificates, ``QH-Z-2026-004-C``."""
    return _composed(code, letter, f"{year:04d}", f"{counter:03d}")


def month_report(code: str, year: int, month: int) -> str:
    """The number of a monthly report: ``QH-R-2026-10-C``."""
    return _composed(code, "R", f"{year:04d}", f"{month:02d}")


def week_report(code: str, day: date) -> str:
    """The number of the report on the ISO week that holds *day*: ``QH-R-2026W47-C``."""
    year, week, _ = day.isocalendar()
    return _composed(code, "R", f"{year:04d}W{week:02d}")


def year_report(code: str, year: int) -> str:
    """The number of an annual report: ``QH-R-2026-C``."""
    return _composed(code, "R", f"{year:04d}")


def pad(code: str, number: int, leaf: int) -> str:
    """The number of one leaf of a numbered pad of blanks: ``QH-B-0003-017-C``."""
    return _composed(code, "B", f"{number:04d}", f"{leaf:03d}")


def card(code: str, counter: int) -> str:
    """A member's card number as it is kept: store code, eight figures and the check character."""
    body = f"{code}{counter:08d}"
    return body + check_character(body)


def shown_card(number: str) -> str:
    """A card number as people read it, grouped 2-4-4-1: ``QH 0000 0012 C``."""
    return " ".join((number[:2], number[2:6], number[6:10], number[10:])).strip()


def parse(typed: str) -> Number | Sentence:
    """Read a whole number as typed or scanned, with or without hyphens; a sentence says what is wrong."""
    text = unicodedata.normalize("NFKC", typed).upper()
    characters = re.sub(r"[\s-]", "", _DASHES.sub("-", text))
    if not characters:
        return sentence("core", "Type a number, e.g. {example}.").of(example=daily("QH", date(2026, 11, 18), 12))
    body, check = characters[:-1], characters[-1]
    found = _CODE.match(body[:2]) and _shape(body)
    if not found:
        return sentence("core", "“{typed}” is no number of the office; a number looks like {example}.").of(
            typed=typed.strip(), example=daily("QH", date(2026, 11, 18), 12)
        )
    if check not in _ALPHABET or check_character(body) != check:
        return sentence(
            "core", "The check character of {typed} does not fit: at least one character is wrong or two are swapped."
        ).of(typed=typed.strip())
    series, match = found
    return _number(series, match)


def short(number: str) -> str:
    """The form for the screen: without store code, year and check character, ``1118-012`` or ``K-1118-001``."""
    parts = number.split("-")[1:-1]
    if not parts:
        return shown_card(number)
    head = [parts.pop(0)] if parts[0].isalpha() else []
    if head == ["B"]:
        return "-".join(head + parts)
    if head == ["R"] and len(parts) == 1 and len(parts[0]) == 4:
        return "-".join(head + parts)
    dated = parts[0][4:]
    return "-".join(head + ([dated] if dated else []) + parts[1:])


def _composed(code: str, *parts: str) -> str:
    if not is_store_code(code):
        raise ValueError(f"not a store code: {code!r}")
    body = "-".join((code, *(part for part in parts if part)))
    return f"{body}-{check_character(body)}"


def _shape(body: str) -> tuple[Series, re.Match[str]] | None:
    for series, shape in _SHAPES:
        match = shape.match(body)
        if match and body.isascii() and _possible(series, match["period"]):
            return series, match
    return None


def _possible(series: Series, period: str) -> bool:
    try:
        if series is Series.DAILY:
            date(int(period[:4]), int(period[4:6]), int(period[6:]))
        elif series is Series.MONTH:
            date(int(period[:4]), int(period[4:]), 1)
        elif series is Series.WEEK:
            date.fromisocalendar(int(period[:4]), int(period[5:]), 1)
    except ValueError:
        return False
    return True


def _number(series: Series, match: re.Match[str]) -> Number:
    code, letter, period = match["code"], match["letter"], match["period"]
    counter = int(match["counter"] or 0)
    if series is Series.CARD:
        text = card(code, counter)
    elif series is Series.MONTH:
        text = month_report(code, int(period[:4]), int(period[4:]))
    else:
        text = _composed(code, letter, period, match["counter"])
    return Number(text, series, code, letter, period, counter)
