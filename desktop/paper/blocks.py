"""The blocks of a report: heading, key figures, text, rows in a frame, chart; each knows its height and its marks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.paper import measures as m
from desktop.paper.borders import lines
from desktop.paper.cells import Area, FieldPiece, FixedPiece, LabelPiece, Nothing, Piece
from desktop.paper.composition import Line, Run
from desktop.paper.definition import Align, Form
from desktop.paper.expansion import Spot
from desktop.paper.fonts import BOLD, REGULAR
from desktop.paper.layout import Page, Plan, Strip, areas
from desktop.paper.lettering import lettered, placed, width_of
from desktop.paper.marks import Mark, Text
from desktop.paper.report import KeyFigure

HEADING_SIZE, ASIDE_SIZE = 11.0, 8.0
BETWEEN, UNDER_HEADING, ON_TOP = 4.6 * m.MM, 2.6 * m.MM, 2.0 * m.MM
KEY_CELL, KEY_FIGURE, KEYS_IN_ROW = 22 * m.MM, 19.0, 3
LEAST_FIGURE = 11.0
NUMBER_SIZE, NUMBER_LEAD = 8.5, 13.0
NUMBER_GAP = 2.2 * m.MM
LEAST_LINES = 2
GROWTH = 0.5
SMALL_TABLE = 90 * m.MM
"""A table no higher than this goes to the next page rather than being cut."""


class Block(ABC):
    """Something that stands by itself on the page, under what came before."""

    __slots__ = ()
    turns = False
    """Begins a new page."""

    @property
    @abstractmethod
    def height(self) -> float:
        """How much of the page it takes."""

    @property
    def least(self) -> float:
        """How much must be free under its heading for it to begin there."""
        return self.height

    def gap(self, fresh: bool) -> float:
        """What is left free above it, unless its heading is there; *fresh* on an empty page."""
        return 0.0 if fresh else BETWEEN

    def split(self, room: float) -> tuple[Block, Block] | None:  # noqa: ARG002 - every block is asked alike
        """Cut so that the first part fits *room*; None when it cannot be cut."""
        return None

    def unturned(self) -> Block:
        """The same block once its page is turned."""
        return self

    @abstractmethod
    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Its marks from this corner on."""


@dataclass(frozen=True, slots=True)
class HeadBlock(Block):
    """A section's heading with what stands at the right of its line."""

    text: str
    aside: str
    width: float
    turns: bool = False

    @property
    def height(self) -> float:
        """The line, and the gap to the frame below."""
        return HEADING_SIZE * m.ASCENT + UNDER_HEADING

    def gap(self, fresh: bool) -> float:
        """More room above a heading than below it."""
        return ON_TOP if fresh else BETWEEN

    def unturned(self) -> Block:
        """The heading on top of its page."""
        return replace(self, turns=False)

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """The words, and the basis flush with the frame."""
        base = y + HEADING_SIZE * m.ASCENT
        yield from placed(x, x + self.width, base, self.text, HEADING_SIZE, face=BOLD)
        yield from placed(x, x + self.width, base, self.aside, ASIDE_SIZE, align=Align.RIGHT)


@dataclass(frozen=True, slots=True)
class TextBlock(Block):
    """Composed lines over the whole width."""

    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """Line by line."""
        return len(self.lines) * m.LONG_LEAD

    @property
    def least(self) -> float:
        """Two lines stay with their heading."""
        return min(len(self.lines), LEAST_LINES) * m.LONG_LEAD

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Cut between lines, two of them staying on either side."""
        count = min(int(room // m.LONG_LEAD), len(self.lines) - LEAST_LINES)
        if count < LEAST_LINES:
            return None
        return TextBlock(self.lines[:count]), TextBlock(self.lines[count:])

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """The lines."""
        for place, line in enumerate(self.lines):
            yield from lettered(x, y + m.LONG_LEAD * (place + 0.5) + m.MIDDLE * m.LONG_SIZE, line, m.LONG_SIZE)


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """A chart of a height that the report's definition gives."""

    draw: Callable[[float, float], Iterator[Mark]]
    tall: float

    @property
    def height(self) -> float:
        """Plot, axis texts and legend."""
        return self.tall

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """The chart."""
        return self.draw(x, y)


@dataclass(frozen=True, slots=True)
class GridBlock(Block):
    """Key figures, three a row, in one frame."""

    figures: Sequence[KeyFigure]
    width: float

    @property
    def height(self) -> float:
        """So many rows of cells."""
        return KEY_CELL * -(-len(self.figures) // KEYS_IN_ROW)

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Cells, and in each label, figure and basis."""
        wide = self.width / KEYS_IN_ROW
        cells = [
            Area(x + at % KEYS_IN_ROW * wide, y + at // KEYS_IN_ROW * KEY_CELL, wide, KEY_CELL)
            for at in range(-(-len(self.figures) // KEYS_IN_ROW) * KEYS_IN_ROW)
        ]
        yield from lines(cells, (), Area(x, y, self.width, self.height))
        for cell, figure in zip(cells, self.figures, strict=False):
            yield from _key_figure(cell, figure)


def _key_figure(cell: Area, figure: KeyFigure) -> Iterator[Mark]:
    size = KEY_FIGURE
    while width_of(figure.figure, size, BOLD) > cell.right - cell.left and size > LEAST_FIGURE:
        size -= 0.5
    for down, words, at, face in (
        (3.8, figure.label, m.LABEL_SIZE, REGULAR),
        (11.7, figure.figure, size, BOLD),
        (18.7, figure.basis, m.NOTE_SIZE, REGULAR),
    ):
        y = cell.y + down * m.MM + m.MIDDLE * at
        yield from placed(cell.left, cell.right, y, words, at, align=Align.CENTRE, face=face)


@dataclass(frozen=True, slots=True)
class NumbersPiece(Nothing):
    """Record numbers at tab stops, one under the other; may be cut between lines."""

    lead: str
    rows: tuple[tuple[str, ...], ...]
    step: float

    @staticmethod
    def of(prefix: str, numbers: Sequence[str], room: float) -> NumbersPiece:
        """The numbers in as many columns as fit; *prefix* stands before them when it is not the annex's own."""
        step = max(width_of(number, NUMBER_SIZE) for number in numbers) + NUMBER_GAP
        columns = max(1, int((room + NUMBER_GAP) // step))
        rows = tuple(tuple(numbers[at : at + columns]) for at in range(0, len(numbers), columns))
        return NumbersPiece(f"前缀 {prefix}" if prefix else "", rows, step)

    @property
    def _count(self) -> int:
        return len(self.rows) + bool(self.lead)

    @property
    def height(self) -> float:
        """Line by line, with a little air."""
        return self._count * NUMBER_LEAD + 2 * m.TOP_PADDING

    def split(self, room: float) -> tuple[NumbersPiece, NumbersPiece] | None:
        """Cut so that the upper part fits *room*."""
        count = int((room - 2 * m.TOP_PADDING) // NUMBER_LEAD) - bool(self.lead)
        if count < LEAST_LINES or count > len(self.rows) - 1:
            return None
        return replace(self, rows=self.rows[:count]), replace(self, rows=self.rows[count:])

    def changing(self, area: Area) -> Iterator[Mark]:
        """The numbers; a line is one text of several runs."""
        y = area.middle - NUMBER_LEAD * (self._count - 1) / 2 + m.MIDDLE * NUMBER_SIZE
        if self.lead:
            yield from placed(area.left, area.right, y, self.lead, m.NOTE_SIZE)
            y += NUMBER_LEAD
        unit = self.step / NUMBER_SIZE * 1000
        for row in self.rows:
            runs = tuple(Run(place * unit, number, 0) for place, number in enumerate(row))
            yield Text(area.left, y, REGULAR, NUMBER_SIZE, runs)
            y += NUMBER_LEAD


@dataclass(frozen=True, slots=True)
class FramedBlock(Block):
    """Rows in a frame of their own; *head* is repeated on every page, *whole* rows stay together."""

    form: Form
    strips: tuple[Strip, ...]
    head: Strip | None = None
    whole: bool = False

    @property
    def _all(self) -> tuple[Strip, ...]:
        return (self.head, *self.strips) if self.head else self.strips

    @property
    def height(self) -> float:
        """Head and rows."""
        return sum(strip.height for strip in self._all)

    @property
    def least(self) -> float:
        """The head with its first rows, or all of it where it stays whole."""
        if self.whole or self._small:
            return self.height
        first = sum(strip.height for strip in self.strips[:LEAST_LINES])
        cut = min(first, 4 * NUMBER_LEAD) if self._long(self.strips[0]) else first
        return (self.head.height if self.head else 0.0) + cut

    @property
    def _small(self) -> bool:
        return self.height <= SMALL_TABLE and not any(map(self._long, self.strips))

    @property
    def stretches(self) -> bool:
        """Whether a row takes spare height."""
        return any(strip.row.stretch for strip in self.strips)

    def grown(self, spare: float) -> FramedBlock:
        """With its stretching row taller, by at most half."""
        place = next(at for at, strip in enumerate(self.strips) if strip.row.stretch)
        strip = self.strips[place]
        taller = replace(strip, height=strip.height + min(spare, strip.height * GROWTH))
        return replace(self, strips=(*self.strips[:place], taller, *self.strips[place + 1 :]))

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Cut between rows, or between the lines of a row of numbers; the total row takes a row with it."""
        if self.whole or self._small:
            return None
        used = self.head.height if self.head else 0.0
        for place, strip in enumerate(self.strips):
            if used + strip.height > room + 0.01:
                return self._cut_row(place, room - used) or self._cut(place)
            used += strip.height
        return None

    def _cut(self, place: int) -> tuple[Block, Block] | None:
        if place < len(self.strips) and self.strips[place].row.section:
            place -= 1
        if place < 1:
            return None
        return replace(self, strips=self.strips[:place]), replace(self, strips=self.strips[place:])

    def _cut_row(self, place: int, room: float) -> tuple[Block, Block] | None:
        strip = self.strips[place]
        numbers = self._long(strip)
        others = max((piece.height for _, piece in strip.pieces[:-1]), default=0.0)
        parts = numbers.split(room) if numbers and room >= others else None
        if parts is None:
            return None
        upper = replace(strip, pieces=(*strip.pieces[:-1], (strip.pieces[-1][0], parts[0])), height=room)
        again = tuple(_continued(spot, piece) for spot, piece in strip.pieces[:-1])
        lower = replace(
            strip, pieces=(*again, (strip.pieces[-1][0], parts[1])), height=max(parts[1].height, 8 * m.MM, others)
        )
        return (
            replace(self, strips=(*self.strips[:place], upper)),
            replace(self, strips=(lower, *self.strips[place + 1 :])),
        )

    @staticmethod
    def _long(strip: Strip) -> NumbersPiece | None:
        piece = strip.pieces[-1][1]
        return piece if isinstance(piece, NumbersPiece) else None

    def marks(self, x: float, y: float) -> Iterator[Mark]:
        """Fills and texts of the cells, then the grid and the frame."""
        page = Page(self._all, y)
        cells = list(areas(Plan(self.form, (page,)), page))
        for area, piece, _ in cells:
            yield from piece.constant(area)
            yield from piece.changing(area)
        sections = [area.y for area, _, strip in cells if strip.row.section and area.y > y]
        width = m.SHEETS[self.form.paper].frame_width
        yield from lines((area for area, _, _ in cells), sections, Area(x, y, width, self.height))


def _continued(spot: Spot, piece: Piece) -> tuple[Spot, Piece]:
    """A row's short cells once more: number and name, but no second count."""
    if isinstance(piece, (FixedPiece, LabelPiece)):
        return spot, piece
    if isinstance(piece, FieldPiece) and piece.field.align is Align.CENTRE:
        return spot, piece
    return spot, Nothing()
