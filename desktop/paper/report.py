"""What a printed report is made of: headings, key figures, text, tables that come with the facts, charts, an annex.

Everything is named like the fields of a form; a table's columns and a chart's bars are facts, so that a level or a
segment that the policy gains stands in the report by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from desktop.paper.definition import Form, Part


class KeyFigure(Protocol):
    """One cell of the key figures: what it is called, how much it is, what it rests on."""

    @property
    def label(self) -> str:
        """Its name."""

    @property
    def figure(self) -> str:
        """The figure as printed."""

    @property
    def basis(self) -> str:
        """What it rests on: ``48 / 50``."""


class ListColumn(Protocol):
    """One column of a table: its head (with the author's line feed) and its width in grid columns."""

    @property
    def head(self) -> str:
        """What stands above it."""

    @property
    def span(self) -> int:
        """Its width; all of a table's add up to 24."""

    @property
    def words(self) -> bool:
        """Whether it holds words, which are centred, rather than figures, which stand at the right."""


class ListRow(Protocol):
    """One row of a table as printed."""

    @property
    def texts(self) -> Sequence[str]:
        """One text a column."""

    @property
    def total(self) -> bool:
        """Whether it adds up what stands above."""


class ListFacts(Protocol):
    """A table with the columns that its facts ask for; *aside* stands at the right of its heading."""

    @property
    def aside(self) -> str:
        """Unit and basis."""

    @property
    def columns(self) -> Sequence[ListColumn]:
        """From left to right."""

    @property
    def rows(self) -> Sequence[ListRow]:
        """From top to bottom; empty when there is nothing to list."""


class ParetoFacts(Protocol):
    """Bars from the highest down and the line of their growing share."""

    @property
    def bars(self) -> Sequence[tuple[str, int]]:
        """Words and height of each."""

    @property
    def unit(self) -> str:
        """What is counted."""


class TrendFacts(Protocol):
    """Lines over the same points of time."""

    @property
    def points(self) -> Sequence[str]:
        """What stands under each point."""

    @property
    def series(self) -> Sequence[tuple[str, Sequence[int]]]:
        """At most three: a name and a value for each point."""

    @property
    def unit(self) -> str:
        """What is counted."""


class AnnexLine(Protocol):
    """A figure with the numbers of the records behind it, shortened by *prefix*."""

    @property
    def name(self) -> str:
        """What the figure is called."""

    @property
    def value(self) -> str:
        """The figure as printed."""

    @property
    def prefix(self) -> str:
        """What all its numbers begin with, when it differs from the annex's own."""

    @property
    def records(self) -> Sequence[str]:
        """Shortened numbers, each with what it adds where the figure is a sum."""

    @property
    def remark(self) -> str:
        """In place of records: the lines it adds up."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered section begins; *aside* names a fact for the right of the line; *turn* begins a page."""

    text: str
    aside: str = ""
    turn: bool = False
    numbered: bool = True
    needs: str = ""
    """A table that must have rows for the section to be printed at all."""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The grid of key figures, three a row."""

    name: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A text over the whole width."""

    name: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of the facts."""

    name: str
    size: float = 10.5


@dataclass(frozen=True, slots=True)
class Pareto:
    """Hatched bars and their growing share; *height* is that of the plot in millimetres."""

    name: str
    height: float = 82


@dataclass(frozen=True, slots=True)
class Trend:
    """Lines over time; *height* is that of the plot in millimetres."""

    name: str
    height: float = 78


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows of a form in a frame of their own, which stay together; stretching rows take spare height."""

    rows: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Signing:
    """One signature cell for each of the names in a fact, two a row."""

    name: str
    heads: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Annex:
    """The records behind every figure."""

    name: str


ReportPart: TypeAlias = Heading | KeyFigures | Prose | Listing | Pareto | Trend | Panel | Signing | Annex


@dataclass(frozen=True, slots=True)
class Report(Form):
    """A form of several frames under headings. It is never printed blank."""

    parts: tuple[ReportPart, ...] = ()
    heading: str = ""
    """The title as printed, which may hold ``{fields}``; empty prints the title."""
