"""Telephone numbers as members give them: mobiles, landlines with area code, service numbers, numbers abroad."""

from __future__ import annotations

import re

from desktop.core.sentence import Sentence, sentence

MOBILE_LENGTH = 11
_GAPS = re.compile(r"[\s()（）.·‐‑–—-]+")
_COUNTRY = re.compile(r"\A(?:\+|00)86")
_MOBILE = re.compile(r"1[3-9]\d{9}\Z", re.ASCII)
_LANDLINE = re.compile(r"(?:0(?:10|2\d)[2-9]\d{7}|0[3-9]\d{2}[2-9]\d{6,7}|[2-9]\d{6,7})\Z", re.ASCII)
_SERVICE = re.compile(r"(?:[48]00\d{7}|9\d{4,5}|1\d{4})\Z", re.ASCII)
_ABROAD = re.compile(r"\+\d{6,15}\Z", re.ASCII)
_EXTENSION = re.compile(r"(?:转|ext\.?|x|#)\s*\d{1,6}\Z", re.IGNORECASE | re.ASCII)


def phone_problem(typed: str) -> Sentence | None:
    """What is wrong with a telephone number as typed, gaps and an extension allowed; None when it can exist."""
    plain = plain_phone(typed)
    if not plain or not plain.lstrip("+").isdecimal() or not plain.isascii():
        return sentence("people", "A telephone number is of figures, e.g. 138 0000 4417 or 0530-555 1935.")
    if any(shape.match(plain) for shape in (_MOBILE, _LANDLINE, _SERVICE, _ABROAD)):
        return None
    if plain[0] == "1":
        return _no_mobile(plain)
    if plain[0] == "0":
        return sentence("people", "This landline does not exist: area code of 3 or 4 figures, then 7 or 8 figures.")
    return sentence("people", "This is neither a mobile with 11 figures nor a landline with 7 or 8.")


def plain_phone(typed: str) -> str:
    """The figures of a number without gaps, extension and the country code +86."""
    return _COUNTRY.sub("", _GAPS.sub("", _EXTENSION.sub("", typed.strip())), count=1)


def is_mobile(typed: str) -> bool:
    """Whether a number is a mobile of this country."""
    return _MOBILE.match(plain_phone(typed)) is not None


def _no_mobile(plain: str) -> Sentence:
    short = MOBILE_LENGTH - len(plain)
    if short > 0:
        return sentence("people", "{n} figures are missing: a mobile has 11.").of(n=short)
    if short < 0:
        return sentence("people", "{n} figures too many: a mobile has 11.").of(n=-short)
    return sentence("people", "No mobile begins with {start}.").of(start=plain[:2])
