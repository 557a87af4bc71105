"""What a record is found by, and the tokens made of it; SQLite's own tokenizers find no two-character words.

The first two characters of a token say what it is: ``n_`` name, ``p_`` pinyin, ``i_`` initials, ``h_`` phone, ``t_``
tail of a phone, ``u_`` number, ``y_`` a common beginning of numbers, ``s_`` store code, ``k_`` kind, ``x_`` a
word that is not Chinese. Chinese text gives tokens of two characters without a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add

from desktop.core.kind import Kind
from desktop.storage.pinyin import HAN, folded, readings

LONGEST_TOKEN = 64
RUN = re.compile(f"[{HAN}]+|[^\\W_{HAN}]+")
_PARTED = re.compile(f"([{HAN}]+)|([^\\W_{HAN}]+)")
# Hyphens and dots stand inside numbers, phones and names without parting them.
WORD = re.compile(r"[^\W_]+(?:[-‐‑–—·•・.'’][^\W_]+)*")
# How nearly every number begins: this century's years, or a card's leading zeros.
COMMON_START = re.compile(r"[a-z]?(?:20\d{0,4}|000\d{0,3})")
_STORE_NUMBER = re.compile(r"([a-z][a-z0-9])((?:[a-z]\d?|\d).*)")
_COUNTRY = re.compile(r"^\s*(?:\+|00)86(?=\D*\d)")
_TAILS = (4, 8)
_LETTERS = re.compile(r"[^\W_]+")
_CHINESE = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class SearchText:
    """Everything one record is found by."""

    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def tokens(kind: Kind, document: SearchText) -> str:
    """The document's tokens, parted by spaces; those of its texts in their order, so that phrases are found."""
    marked = [f"k_{kind}"]
    for name in document.names:
        marked += _of_name(name)
    for number in document.numbers:
        marked += _of_number(number)
    for phone in document.phones:
        marked += _of_phone(phone)
    # No run reaches over the end of a line.
    plain = of_text("\n".join((*map(_words_of_name, document.names), *document.texts)))
    return " ".join([*dict.fromkeys(marked), *plain])


def squeezed(text: str) -> str:
    """Letters and figures alone, folded, as names and numbers are compared."""
    return "".join(_LETTERS.findall(folded(text)))


def of_text(text: str) -> list[str]:
    """Two characters at a time of Chinese, with the last one alone; every other word as a whole."""
    found: list[str] = []
    for chinese, other in _PARTED.findall(folded(text)):
        if chinese:
            found += map(add, chinese, chinese[1:])
            found.append(chinese[-1])
        else:
            found.append(f"x_{other[:LONGEST_TOKEN]}")
    return found


def is_chinese(run: str) -> bool:
    """Whether a run is of Chinese characters."""
    return _CHINESE.match(run) is not None


def _words_of_name(name: str) -> str:
    """A Chinese name without the gaps it may be written with; others keep their words apart."""
    plain = squeezed(name)
    return name if any(ch.isascii() for ch in plain) else plain


def _of_name(name: str) -> Iterator[str]:
    plain = squeezed(name)[:LONGEST_TOKEN]
    if not plain:
        return
    yield f"n_{plain}"
    for way in readings(name):
        yield from (f"p_{way.full[:LONGEST_TOKEN]}", f"p_{way.short[:LONGEST_TOKEN]}", f"i_{way.initials}")


def _of_number(number: str) -> Iterator[str]:
    parts = _LETTERS.findall(folded(number)[:LONGEST_TOKEN])
    if not parts:
        return
    store, rest = _split_store(parts)
    if store:
        yield f"s_{store}"
    for spelling in dict.fromkeys(_spellings(rest)):
        yield f"u_{spelling}"
        if common := COMMON_START.match(spelling):
            yield from _beginnings(common[0])


@lru_cache(maxsize=256)
def _beginnings(common: str) -> tuple[str, ...]:
    """The tokens of a common beginning from three characters on."""
    return tuple(f"y_{common[:length]}" for length in range(3, len(common) + 1))


def _split_store(parts: list[str]) -> tuple[str, list[str]]:
    """The store code that a number of ours begins with, and the other parts; no code for a foreign number."""
    whole = _STORE_NUMBER.fullmatch("".join(parts))
    if whole is None or (len(parts) > 1 and len(parts[0]) != 2):
        return "", parts
    return whole[1], parts[1:] if len(parts) > 1 else [whole[2]]


def _spellings(parts: list[str]) -> Iterator[str]:
    """Every tail of a number, with its day written whole and as on screen, without the year."""
    for shown in (parts, [_without_year(part) for part in parts]):
        tails = list(accumulate(reversed(shown), lambda tail, part: part + tail))
        yield tails.pop()
        yield from (tail for tail in reversed(tails) if len(tail) > 1)


def _without_year(part: str) -> str:
    if part.isdecimal() and part.startswith("20") and len(part) in (4, 8):
        return part[4:]
    return part


def _of_phone(phone: str) -> Iterator[str]:
    digits = _digits(phone)
    if not digits:
        return
    yield f"h_{digits}"
    if digits.startswith("0"):
        # The area code is three figures long when it begins with 01 or 02, else four.
        yield f"h_{digits[3 if digits[1:2] in ('1', '2') else 4 :]}"
    yield from (f"t_{digits[-tail:]}" for tail in _TAILS if len(digits) > tail)


def _digits(phone: str) -> str:
    """The figures of a phone number without the country's code."""
    typed = without_country(folded(phone))
    return (typed if typed.isdecimal() else "".join(filter(str.isdecimal, typed)))[:LONGEST_TOKEN]


def without_country(typed: str) -> str:
    """What was typed without +86 or 0086 before it."""
    return _COUNTRY.sub("", typed)
