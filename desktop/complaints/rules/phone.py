"""Telephone numbers as customers give them: what is missing, what is too much."""

from __future__ import annotations

import re
import unicodedata

from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence, sentence

MOBILE_DIGITS = 11
_SEPARATORS = re.compile(r"[\s\-()－—·.]")
_EXTENSION = re.compile(r"(?:转|分机|ext|x)\D*(\d{1,6})$", re.IGNORECASE)
_MOBILE = re.compile(r"1[3-9]")
_FREE_CALL = re.compile(r"[48]00")


def dialled(typed: str) -> str:
    """The digits to dial: full-width digits made plain, without separators, country code 86 and extension."""
    plain = _SEPARATORS.sub("", unicodedata.normalize("NFKC", typed))
    plain = _EXTENSION.sub("", plain)
    for country in ("+86", "0086"):
        plain = plain.removeprefix(country)
    return plain


def phone_problem(typed: str, field: str = "phone") -> Problem | None:
    """What is wrong with a telephone number, None when it can be dialled; doubtful lengths only warn."""
    if not typed.strip():
        return Problem(field, sentence("complaints", "Say on which number the customer can be reached."))
    digits = dialled(typed)
    if digits.startswith("+"):
        return _foreign(digits[1:], field)
    if not digits.isascii() or not digits.isdigit():
        return Problem(
            field, sentence("complaints", "A telephone number has digits only, e.g. 138 0000 4417 or 0871-6555 1234.")
        )
    told = _length(digits)
    if told is not None:
        return Problem(field, told)
    if len(digits) < 7:
        short = sentence("complaints", "Only {n} digits: check that this number can be called back.").of(n=len(digits))
        return Problem(field, short, Severity.WARNING)
    return None


def _length(digits: str) -> Sentence | None:
    if _MOBILE.match(digits):
        return _against(
            len(digits), MOBILE_DIGITS, MOBILE_DIGITS, sentence("complaints", "a mobile number has 11 digits")
        )
    if digits.startswith("0"):
        return _against(len(digits), 10, 12, sentence("complaints", "area code and number have 10 to 12 digits"))
    if _FREE_CALL.match(digits) and len(digits) > 8:
        return _against(len(digits), 10, 10, sentence("complaints", "a 400 or 800 number has 10 digits"))
    return _against(len(digits), 3, 8, sentence("complaints", "a number without area code has 7 or 8 digits"))


def _against(count: int, least: int, most: int, rule: Sentence) -> Sentence | None:
    if count < least:
        return sentence("complaints", "{n} digits short: {rule}.").of(n=least - count, rule=rule)
    if count > most:
        return sentence("complaints", "{n} digits too many: {rule}.").of(n=count - most, rule=rule)
    return None


def _foreign(digits: str, field: str) -> Problem | None:
    if digits.isascii() and digits.isdigit() and 8 <= len(digits) <= 15:
        return None
    return Problem(field, sentence("complaints", "A foreign number is “+”, country code and number: 8 to 15 digits."))
