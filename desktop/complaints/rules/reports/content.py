"""What a report says, as data: drafted live, then frozen as canonical JSON with a digest and printed from that."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

import msgspec

from desktop.complaints.rules.reports.periods import Period, PeriodKind
from desktop.complaints.rules.reports.wording import amount_words, figure_words
from desktop.core.clock import local

SHORTENED = 8
"""Bytes of the digest that the paper shows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: what is printed, its number where it has one, and the figure it shows."""

    text: str
    number: int | float | None = None
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, its width of 24, whether it holds words."""

    head: str
    span: int
    words: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]
    total: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """What is printed, from left to right."""
        return tuple(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """One table with the unit and basis that stand at the right of its heading."""

    title: str
    aside: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class KeyCell:
    """A key figure: its name, the figure as printed, what it rests on, and the figure behind it."""

    label: str
    figure: str
    basis: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """The Pareto chart: causes from the most frequent down, each with its figure."""

    bars: tuple[tuple[str, int], ...]
    figures: tuple[str, ...]
    unit: str = "件"


@dataclass(frozen=True, slots=True)
class Lines:
    """The chart over time."""

    points: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]
    unit: str = "件"


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with the records behind it, as places in the report's list of numbers; sums have an amount for each.

    *parts* are the annex lines (from 1) whose records it adds up, in place of records of its own.
    """

    code: str
    name: str
    unit: str
    value: int
    records: tuple[int, ...] = ()
    amounts: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the annex: a figure and the numbers behind it, shortened by a common beginning."""

    name: str
    value: str
    prefix: str
    records: tuple[str, ...]
    remark: str


@dataclass(frozen=True)
class Content:
    """Everything a report says; without *digest* it is a draft whose figures are live."""

    number: str
    kind: str
    first: date
    last: date
    company: str
    branch: str
    made_at: datetime
    made_by: str
    policy: str
    version: int
    replaces: str
    """Number, version and digest of the report that this one corrects; empty for a first one."""
    reason: str
    summary: str
    remark: str
    key_figures: tuple[KeyCell, ...]
    levels: Table
    categories: Table
    segments: Table
    owners: Table
    outcomes: Table
    improvements: Table
    pareto: Bars
    trend: Lines
    departments: tuple[str, ...]
    figures: tuple[Counted, ...]
    records: tuple[str, ...] = ()
    digest: str = ""

    @property
    def period(self) -> Period:
        """The days it looks at."""
        return Period(self.first, self.last, PeriodKind.of(self.kind))

    @property
    def period_title(self) -> str:
        """周报, 月报, 年报: the end of the title."""
        return self.period.title

    @property
    def period_words(self) -> str:
        """The days as the head of the report says them; a corrected one says which it is."""
        version = f"　第 {self.version} 版" if self.version > 1 else ""
        return self.period.words + version + ("" if self.digest else "　草稿")

    @property
    def whole_text(self) -> str:
        """What is told in words: the summary, the maker's remark, and what a later version corrects."""
        corrected = f"本版更正 {self.replaces}，原因：{self.reason}。" if self.replaces else ""
        return "".join((self.summary, self.remark, corrected))

    @property
    def pareto_aside(self) -> str:
        """How much the three most frequent make out, and where their records are."""
        total = sum(count for _, count in self.pareto.bars)
        if not total:
            return ""
        first = sum(count for _, count in self.pareto.bars[:3])
        return f"前三类占 {first * 100 / total:.0f}%；记录编号见附页"

    @property
    def trend_title(self) -> str:
        """The heading of the chart over time."""
        return {"week": "近十二周", "month": "近十二个月", "year": "全年各月"}[self.kind] + "受理与超时"

    @property
    def made_words(self) -> str:
        """Who made it and when, as it stands in 制表."""
        return f"{self.made_by}　{local(self.made_at):%Y-%m-%d}"

    @property
    def prefix(self) -> str:
        """What the numbers of this period begin with."""
        return common_beginning([number for number in self.records if self._own(number)])

    def _own(self, number: str) -> bool:
        """Whether it is the number of a complaint of this period; other papers have a letter before the day."""
        day = number.split("-")[1]
        return f"{self.first:%Y%m%d}" <= day <= f"{self.last:%Y%m%d}"

    @property
    def annex_aside(self) -> str:
        """How to read the shortened numbers."""
        example = next((number for number in self.records if number.startswith(self.prefix)), "")
        if not self.prefix or not example:
            return "为 0 的数字不列"
        return f"编号省略前缀“{self.prefix}”，如 {example[len(self.prefix) :]} 即 {example}；为 0 的数字不列"

    @cached_property
    def annex(self) -> tuple[Listed, ...]:
        """Every figure that is not nothing, with the numbers of its records; each cell of its table asks for it."""
        usual = self.prefix
        return tuple(self._listed(figure, usual) for figure in self.figures if figure.value)

    def behind(self, code: str) -> list[tuple[str, int | None]]:
        """The numbers that a signed report lists for a figure, with what each adds; those of its parts included."""
        shown = [figure for figure in self.figures if figure.value]
        return [one for figure in shown if figure.code == code for one in self._behind(figure, shown)]

    def _behind(self, figure: Counted, shown: list[Counted]) -> Iterator[tuple[str, int | None]]:
        amounts = figure.amounts or (None,) * len(figure.records)
        for place, amount in zip(figure.records, amounts, strict=True):
            yield self.records[place], amount
        for line in figure.parts:
            yield from self._behind(shown[line - 1], shown)

    def _listed(self, figure: Counted, usual: str) -> Listed:
        value = f"{figure_words(figure.value, figure.unit)}"
        if figure.parts:
            lines = "、".join(str(line) for line in figure.parts)
            return Listed(
                figure.name, value, "", (), f"第 {lines} 行之和" if len(figure.parts) > 1 else f"同第 {lines} 行"
            )
        found = [self.records[place] for place in figure.records]
        prefix = usual if usual and all(number.startswith(usual) for number in found) else common_beginning(found)
        told = tuple(
            f"{number[len(prefix) :]}{amount_words(amount, figure.unit)}"
            for number, amount in zip(found, figure.amounts or (None,) * len(found), strict=True)
        )
        return Listed(figure.name, value, "" if prefix == usual else prefix, told, "")


def common_beginning(numbers: list[str]) -> str:
    """What all numbers begin with, cut where the day begins: QH-202610 of the complaints of October."""
    if not numbers:
        return ""
    low, high = min(numbers), max(numbers)
    same = next((at for at, pair in enumerate(zip(low, high, strict=False)) if pair[0] != pair[1]), len(low))
    code, _, rest = low.partition("-")
    start = len(code) + 1 + (2 if rest[:1].isalpha() else 0)
    for end in (start + 6, start + 4):
        if same >= end:
            return low[:end]
    return low[:start] if same >= start else ""


def frozen(content: Content) -> str:
    """The content as canonical JSON: keys in order, no spaces, the digest left out."""
    told = msgspec.to_builtins(replace(content, digest=""))
    return msgspec.json.encode(told, order="sorted").decode()


def digest_of(text: str) -> bytes:
    """SHA-256 of the canonical JSON."""
    return hashlib.sha256(text.encode()).digest()


def thawed(text: str) -> Content:
    """The content again, with the digest of the text it was read from.

    Raises:
        ValueError: the text is no report of ours.
    """
    told: Mapping[str, object] = msgspec.json.decode(text)
    return replace(msgspec.convert(told, Content), digest=digest_of(text).hex())


def shown_digest(digest: str) -> str:
    """The beginning of a digest as paper prints it: 7C1E 42B0."""
    first = digest[:SHORTENED].upper()
    return f"{first[:4]} {first[4:]}".strip()
