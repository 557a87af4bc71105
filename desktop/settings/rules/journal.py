"""The journal as its page asks for it: which acts, the heads that anchor its chain, and what an extract says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop.core.kind import Kind
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence

MOST_ENTRIES = 1_000
"""Entries of one act that are told field by field; an import has thousands."""
SHORTEST_HASH = 8
SHOWN_HASH = 16
_HEAD = re.compile(r"([A-Z][A-Z0-9])\D*?(\d+)[^0-9A-F]+([0-9A-F ]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which acts the page lists; None and empty let all through, days are inclusive.

    *before* is the key that the acts come before: the page of a long journal begins there.
    """

    who: UUID | None = None
    kind: Kind | None = None
    named: str = ""
    verb: str = ""
    since: date | None = None
    until: date | None = None
    before: int | None = None


class Anchorage(StrEnum):
    """What a head that was noted elsewhere says of the chain."""

    STANDS = "stands"
    ALTERED = "altered"
    CUT = "cut"
    FOREIGN = "foreign"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TypedHead:
    """A head of the journal as somebody copied it from paper: store, number, the first characters of the hash."""

    code: str
    sequence: int
    hash: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place where a head was noted, and whether the chain still holds it."""

    place: Sentence
    at: datetime | None
    code: str
    sequence: int
    hash: str
    verdict: Anchorage

    @property
    def id(self) -> str:
        """What a list knows it by."""
        return f"{self.place}{self.at}{self.sequence}{self.hash}"


@dataclass(frozen=True, slots=True)
class LastAct:
    """One of the last acts in a backup copy."""

    sequence: int
    at: datetime
    who: str
    verb: str


@dataclass(frozen=True, slots=True)
class ExtractLine:
    """One line of 日志摘录: an act and one record of it, its changes field by field in one text."""

    sequence: str
    at: datetime
    who: str
    what: str
    record: str
    changes: str


@dataclass(frozen=True, slots=True)
class JournalExtract:
    """The facts of 日志摘录; *number* names the extract by store and the acts it spans."""

    number: str
    company: str
    branch: str
    selection: str
    since: datetime | None
    until: datetime | None
    count: int
    first: str
    last: str
    head: str
    head_hash: str
    verdict: str
    lines: tuple[ExtractLine, ...]


def query_problems(query: JournalQuery) -> list[Problem]:
    """What stands against asking so."""
    if query.since and query.until and query.until < query.since:
        return [Problem("until", sentence("settings", "This day lies before the first one."))]
    if query.named and query.kind is None:
        return [Problem("kind", sentence("settings", "Say of which kind the record with this number or name is."))]
    return []


def typed_head(text: str) -> TypedHead | Problem:
    """A head as typed: ``QH 1234 8F3A 01BC …``; the hash needs its first eight characters at least."""
    found = _HEAD.fullmatch(text.strip())
    digits = found.group(3).replace(" ", "").lower() if found else ""
    if found is None or len(digits) < SHORTEST_HASH:
        said = sentence("settings", "Type store, number and hash as they are printed, e.g. QH 1234 8F3A01BC.")
        return Problem("head", said)
    return TypedHead(found.group(1).upper(), int(found.group(2)), digits)


def shown_hash(hash_: bytes | str) -> str:
    """The beginning of a hash in groups of four, as paper and screen show it."""
    digits = (hash_.hex() if isinstance(hash_, bytes) else hash_)[:SHOWN_HASH].upper()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
