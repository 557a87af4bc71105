"""What a form is laid out of: rows of cells, tables, opinions, signatures, copies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from desktop.paper.definition.content import Align, Content, FieldKind, Signature
from desktop.paper.definition.stamp import Paper

COLUMNS = 24
LABEL = 3
_SIGNED = Signature()


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a row, so many grid columns wide and rows high."""

    span: int
    content: Content
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """Joined cells. *height* is the least height blank, *filled* when filled; *stretch* its share of spare height."""

    cells: tuple[Cell, ...]
    height: float = 8
    filled: float | None = None
    stretch: float = 0
    section: bool = False
    keep: bool = False
    """Stays on one page with the next row."""
    alone: bool = False
    """May be parted from the rows its side label also spans."""
    rest: bool = False
    """Everything from here on goes to the next page when it does not fit on this one."""
    fresh: bool = False
    """Begins a new page."""
    under: Row | None = None
    """Column heads to repeat above this row at the top of a page."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; *name* is an attribute of each item, empty for a column filled by hand."""

    head: str
    name: str
    span: int
    kind: FieldKind = FieldKind.TEXT
    align: Align = Align.LEFT
    size: float = 10.5
    marks: tuple[str, ...] = ()
    """Printed in the first rows whatever the facts say, e.g. ①②③."""
    counts: bool = False
    """Numbered 1, 2, 3 … on filled and empty rows alike."""
    heads: str = ""
    """Stands for as many columns as this fact has heads, which share its span; items have a tuple under *name* then.
    A blank sheet has the heads of *head*, parted by 、."""


@dataclass(frozen=True, slots=True)
class Table:
    """Items of the facts, one a row: at least *rows*, more when there are more, with *fill* to the page's end."""

    items: str
    columns: tuple[Column, ...]
    rows: int = 4
    side: str = ""
    height: float = 8
    head_height: float = 6.5
    repeat: bool = False
    """The heads stand on every page already (a register's `Form.repeat`)."""
    fill: bool = False
    section: bool = False
    total: Row | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """One rank's opinion: label, the field already entered, signature."""

    label: str
    name: str
    signature: Signature = _SIGNED
    height: float = 30


@dataclass(frozen=True, slots=True)
class Countersign:
    """会签: departments two by two beside a side label, each with a signature of its own."""

    side: str
    departments: tuple[tuple[str, str], ...]
    height: float = 29


@dataclass(frozen=True, slots=True)
class Opinions:
    """The opinion stack in order of rank; goes to the next page as one block when it does not fit."""

    ranks: tuple[Opinion | Countersign, ...]


@dataclass(frozen=True, slots=True)
class SignatureTable:
    """A strip of heads over empty cells with dates; never parted."""

    heads: tuple[str, ...]
    height: float = 15.5
    stretch: float = 1.2
    seals: tuple[int, ...] = ()
    """Heads (from 0) whose cell carries the seal circle."""
    section: bool = False
    opinions: tuple[str, ...] = ()
    """Facts already entered that stand above the dates, one a head; empty for a head that has none."""


Part: TypeAlias = Row | Table | Opinions | SignatureTable


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a form: its mark at the margin and the fields masked on it."""

    mark: str
    masked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Form:
    """One printed form of the office."""

    code: str
    title: str
    rows: tuple[Part, ...]
    template: int = 4
    paper: Paper = Paper.A4
    copies: tuple[Copy, ...] = (Copy(""),)
    number: str = "number"
    left: str = "填表网点：{branch}"
    notes: tuple[str, ...] = ()
    repeat: tuple[Row, ...] = ()
    """Rows at the head of every page (a register's column heads)."""
    grid: tuple[float, ...] = ()
    """Column widths of a register; otherwise 24 equal columns."""
    one_page: bool = True
    """The blank form is promised to fit one page."""
