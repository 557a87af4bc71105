"""Figures as data: each has a name, a unit, and says which records it counts or sums; nothing is computed twice.

A figure's value comes from grouped counts, its records from the rows themselves; both read the same `Asked`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop.core.word import Word

Where = tuple[tuple[str, tuple[object, ...]], ...]


class Source(Word):
    """The kind of record that a figure counts."""

    CASES = "cases", "投诉"
    SEGMENTS = "segments", "时限环节"
    OWNED = "owned", "责任人的投诉"
    FINES = "fines", "扣罚建议"
    EXTENSIONS = "extensions", "延期申请"
    MEASURES = "measures", "改进措施"


class Unit(Word):
    """What a figure is counted in."""

    CASES = "cases", "件"
    TIMES = "times", "个"
    MINUTES = "minutes", "分"
    FEN = "fen", "元"
    MEASURES = "measures", "项"


class Span(Word):
    """Which period a figure looks at."""

    NOW = "now", "本期"
    BEFORE = "before", "上期"
    YEAR_BEFORE = "year_before", "上年同期"
    POINTS = "points", "历期"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which records: of a source and a period, those whose fields have one of the named values; *sums* an amount."""

    source: Source
    where: Where = ()
    span: Span = Span.NOW
    sums: str = ""

    def also(self, **values: object) -> Asked:
        """The same records, fewer of them: a value, or a tuple of values, for each further field."""
        more = tuple((name, value if isinstance(value, tuple) else (value,)) for name, value in values.items())
        return replace(self, where=self.where + more)

    def of(self, row: Mapping[str, object]) -> bool:
        """Whether a row is among them; its source and period are the caller's care."""
        return all(row[name] in values for name, values in self.where)


def cases(span: Span = Span.NOW, **values: object) -> Asked:
    """Complaints received in the period."""
    return Asked(Source.CASES, span=span).also(**values)


def segments(span: Span = Span.NOW, **values: object) -> Asked:
    """Segments of these complaints that were finished, or are late."""
    return Asked(Source.SEGMENTS, span=span).also(**values)


STANDING = ("owed", "proposed", "approved", "rejected")
"""What became of a proposal that was made and not withdrawn."""


def fines(**values: object) -> Asked:
    """Penalty proposals for these complaints, in fen; those withdrawn only where a state is named."""
    return Asked(Source.FINES, sums="amount").also(**{"state": STANDING, **values})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a report; *parts* are the codes of figures whose records are together its own."""

    code: str
    name: str
    unit: Unit
    asked: Asked
    value: int
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that are alike in every field of a source: how many, and the sums of their amounts."""

    fields: Mapping[str, object]
    count: int
    sums: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


Groups = Mapping[tuple[Source, Span], Sequence[Group]]
"""What was read: for each source and period its rows in groups."""


def value_of(asked: Asked, groups: Groups) -> int:
    """How many records, or how much they amount to."""
    found = groups.get((asked.source, asked.span), ())
    for name, values in asked.where:
        found = [group for group in found if group.fields[name] in values]
    if asked.sums:
        return sum(group.sums[asked.sums] for group in found)
    return sum(group.count for group in found)


class Ledger:
    """Takes figures down as the report's tables ask for them; the same code is counted once."""

    def __init__(self, groups: Groups) -> None:
        self.groups = groups
        self._figures: dict[str, Figure] = {}

    def take(self, code: str, name: str, unit: Unit, asked: Asked) -> Figure:
        """Count a figure."""
        found = self._figures.get(code)
        if found is None:
            found = self._figures[code] = Figure(code, name, unit, asked, value_of(asked, self.groups))
        return found

    def total(self, code: str, name: str, unit: Unit, asked: Asked, parts: Iterable[Figure]) -> Figure:
        """Count a figure whose records are those of others, each once; it is counted by itself all the same."""
        made = self.take(code, name, unit, asked)
        codes = tuple(part.code for part in parts if part.value and part.code != code)
        # Parts that leave some records out would make the annex lie: then the records are listed in full.
        if not made.parts and sum(self._figures[part].value for part in codes) == made.value:
            made = self._figures[code] = replace(made, parts=codes)
        return made

    def like(self, code: str, other: Figure) -> None:
        """Let a figure that counts what another one sums refer to the records of that one."""
        self._figures[code] = replace(self._figures[code], parts=(other.code,))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in the order they were asked for."""
        return tuple(self._figures.values())
