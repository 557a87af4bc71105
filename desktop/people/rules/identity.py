"""The number of a resident identity card (GB 11643): whether it can exist, and what it says of its bearer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.sentence import Sentence, sentence
from desktop.people.rules.words import Sex

PROVINCES = frozenset(
    (
        *(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46),
        *(50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91),
    )
)
"""The first two figures of every province-level region, with those for residents of Taiwan, Hong Kong and Macao."""
LENGTH = 18
FORMER_LENGTH = 15
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a sound number says: the number itself, the birthday and the sex."""

    number: str
    born_on: date
    sex: Sex


def read_identity(typed: str, today: date) -> Identity | Sentence:
    """The number as typed, spaces left out; a sentence says which part of it is wrong."""
    number = plain_identity(typed)
    wrong = _shape_problem(number) or _birthday_problem(number, today)
    if wrong is not None:
        return wrong
    if check_character(number) != number[-1]:
        return sentence("people", "The check character does not fit: at least one figure is wrong or two are swapped.")
    born_on = _day(number[6:14])
    assert born_on is not None
    return Identity(number, born_on, Sex.MALE if int(number[16]) % 2 else Sex.FEMALE)


def _shape_problem(number: str) -> Sentence | None:
    if len(number) == FORMER_LENGTH and _figures(number):
        return sentence("people", "This is a number of the former kind with 15 figures; enter the one with 18.")
    if len(number) != LENGTH:
        return sentence("people", "An identity number has 18 characters; this has {n}.").of(n=len(number))
    if not _figures(number[:-1]) or number[-1] not in _CHECKS:
        return sentence("people", "An identity number is of figures; only its last character may be an X.")
    if int(number[:2]) not in PROVINCES:
        return sentence("people", "No province has the code {code}.").of(code=number[:2])
    return None


def _birthday_problem(number: str, today: date) -> Sentence | None:
    born = _day(number[6:14])
    if born is None or born.year < 1850:
        return sentence("people", "The birthday {day} in the number does not exist.").of(day=_shown(number[6:14]))
    if born > today:
        return sentence("people", "The birthday {day} in the number lies in the future.").of(day=_shown(number[6:14]))
    return None


def plain_identity(typed: str) -> str:
    """The number without gaps, its X as a capital letter."""
    return "".join(typed.split()).replace("-", "").upper()


def check_character(number: str) -> str:
    """The check character that belongs to the first 17 figures (ISO 7064 MOD 11-2)."""
    return _CHECKS[sum(int(figure) * weight for figure, weight in zip(number, _WEIGHTS, strict=False)) % 11]


def _figures(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _day(figures: str) -> date | None:
    try:
        return date(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    except ValueError:
        return None


def _shown(figures: str) -> str:
    return f"{figures[:4]}-{figures[4:6]}-{figures[6:]}"
