"""The benefit matrix: what a member of a tier may use, cell by cell, in one version of the office's table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop.core.clause import NOT_SET, Clause, NotSet, Unconfirmed, Value
from desktop.core.word import Word

Spot = tuple[str, str]
"""The codes of a benefit and a tier."""


class CellKind(Word):
    """What a cell says; one that nobody has decided is unset, one that is doubtful besides not confirmed."""

    UNSET = "unset", "未设置"
    TICK = "tick", "享有（√）"
    COUNT = "count", "次数 + 周期"
    DURATION = "duration", "时长（小时）"
    SCOPE = "scope", "适用范围"
    TEXT = "text", "文字说明"
    NONE = "none", "无"


class Period(Word):
    """Over what the uses are counted; the handbook may leave it unsaid."""

    MONTH = "month", "月"
    YEAR = "year", "年"
    UNLIMITED = "unlimited", "不限次"
    UNSAID = "unsaid", ""


class Scope(Word):
    """Where a benefit may be used; unsaid is everywhere it is offered."""

    PROVINCE = "province", "本省"
    NATION = "nation", "全国"
    UNSAID = "unsaid", ""


@dataclass(frozen=True, slots=True)
class Hours:
    """So many hours of something: of a manager's service, of a number switched on again."""

    hours: int | NotSet
    who: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the matrix; *count* is None where nothing is counted, *hours* stands in a duration only."""

    kind: CellKind = CellKind.UNSET
    count: int | NotSet | None = None
    period: Period = Period.UNSAID
    hours: tuple[Hours, ...] = ()
    scope: Scope = Scope.UNSAID
    text: str = ""
    needs_application: bool = False
    confirmed: bool = True

    @property
    def decided(self) -> bool:
        """Whether nothing is left to decide: neither 待确认 nor 未设置."""
        return self.confirmed and not self.holes

    @property
    def holes(self) -> int:
        """How many numbers, periods of a number, or whole answers are 未设置; a cell that only says 待确认 has none."""
        if self.kind is CellKind.UNSET:
            return 1 if self.confirmed else 0
        if self.kind is CellKind.COUNT and self.period is Period.UNSAID and isinstance(self.count, int):
            return 1
        return isinstance(self.count, NotSet) + sum(isinstance(one.hours, NotSet) for one in self.hours)


OPEN = Cell(confirmed=False)
"""A cell of which nothing is known yet: 待确认."""
UNSET = Cell()


@dataclass(frozen=True, slots=True)
class Benefit:
    """A line of the matrix; its code stays when the title changes, so that uses keep their benefit."""

    code: str
    title: str


@dataclass(frozen=True)
class Matrix:
    """One version of the table: benefits in order, a cell for each tier, and what each cell rests on."""

    number: int = 0
    name: str = ""
    """How the office calls the version: ``2027-01 版``."""
    benefits: tuple[Benefit, ...] = ()
    cells: Mapping[Spot, Cell] = field(default_factory=lambda: MappingProxyType({}))
    notes: Mapping[Spot, str] = field(default_factory=lambda: MappingProxyType({}))

    def cell(self, benefit: str, tier: str) -> Cell:
        """What a tier has of a benefit; 未设置 where the version says nothing."""
        return self.cells.get((benefit, tier), UNSET)

    def note(self, benefit: str, tier: str) -> str:
        """What the cell rests on: a clause of the handbook, the number of a document."""
        return self.notes.get((benefit, tier), "")

    def title(self, benefit: str) -> str | None:
        """The words of a benefit, None when the version has no such line."""
        return next((one.title for one in self.benefits if one.code == benefit), None)

    def with_cells(self, cells: Mapping[Spot, Cell]) -> Matrix:
        """The matrix with other cells at some spots."""
        return replace(self, cells=MappingProxyType({**self.cells, **cells}))

    def with_note(self, spot: Spot, note: str) -> Matrix:
        """The matrix with another remark at a spot."""
        notes = {**self.notes, spot: note}
        return replace(self, notes=MappingProxyType({at: words for at, words in notes.items() if words}))

    def with_benefits(self, benefits: tuple[Benefit, ...]) -> Matrix:
        """The matrix with other lines, or the same ones in another order; cells of lines that go, go with them."""
        codes = {one.code for one in benefits}
        return replace(
            self,
            benefits=benefits,
            cells=MappingProxyType({at: cell for at, cell in self.cells.items() if at[0] in codes}),
            notes=MappingProxyType({at: note for at, note in self.notes.items() if at[0] in codes}),
        )


def quota(cell: Cell) -> Clause[int] | None:
    """How often the benefit may be used in the cell's period; None is without limit.

    待确认 gives `Unconfirmed` with the number it may be; 无 gives none at all. A count whose number or period the
    handbook leaves out, and a cell that is 未设置, cannot be judged: uses are recorded with a warning.
    """
    if not cell.confirmed:
        return Unconfirmed(cell.count if isinstance(cell.count, int) else None)
    if cell.kind is CellKind.NONE:
        return Value(0)
    if cell.kind is CellKind.UNSET:
        return NOT_SET
    if cell.kind is not CellKind.COUNT or cell.period is Period.UNLIMITED:
        return None
    if not isinstance(cell.count, int) or cell.period is Period.UNSAID:
        return NOT_SET
    return Value(cell.count)
