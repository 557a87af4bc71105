"""What a store's file tells of its newest days: the last acts and the numbers given out; read without opening it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.core import numbers
from desktop.storage import copies
from desktop.storage.fields import to_instant

_LATEST = "SELECT seq, at, who, verb FROM journal_tx ORDER BY first DESC LIMIT ?"
_SERIES = "SELECT code, letter, period, last FROM number_series"
_MOST = 200
"""Numbers of one series that are listed; more than that were given out on no day."""


@dataclass(frozen=True, slots=True)
class Latest:
    """One of the last acts: its place in the chain, when, by which account, which verb."""

    sequence: int
    at: datetime
    who: UUID
    verb: str


@dataclass(frozen=True, slots=True)
class Inside:
    """The last acts, the newest first, and the last number of every series by code, letter and period."""

    latest: tuple[Latest, ...] = ()
    series: Mapping[tuple[str, str, str], int] = field(default_factory=dict, hash=False)


def look(file: Path, data_key: bytes, most: int = 5) -> Inside:
    """Read a store's file; *most* acts are told.

    Raises:
        apsw.Error: the key does not open it, or it is damaged.
    """
    with copies.connected(file, data_key) as connection:
        acts: list[Any] = connection.execute(_LATEST, (most,)).fetchall()
        series: list[Any] = connection.execute(_SERIES).fetchall()
    latest = tuple(Latest(seq, to_instant(at), UUID(bytes=who), verb) for seq, at, who, verb in acts)
    return Inside(latest, {(code, letter, period): last for code, letter, period, last in series})


def given_out_since(earlier: Inside, later: Inside) -> tuple[str, ...]:
    """The numbers that the later state has given out and the earlier one has not, in the order of their series."""
    found = []
    for (code, letter, period), last in sorted(later.series.items()):
        begun = earlier.series.get((code, letter, period), 0)
        for counter in range(begun + 1, min(last, begun + _MOST) + 1):
            number = _number(code, letter, period, counter)
            if number:
                found.append(number)
    return tuple(found)


def _number(code: str, letter: str, period: str, counter: int) -> str:
    """A number as papers bear it; empty for a series that counts something else."""
    try:
        if len(period) == 4:
            return numbers.yearly(code, letter, int(period), counter)
        return numbers.daily(code, date.fromisoformat(period), counter, letter)
    except ValueError:
        return ""
