"""Charts of reports in black: bars with their growing share, lines over time; pure marks that the press lays down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, log10

from desktop.paper import measures as m
from desktop.paper.cells import Area
from desktop.paper.composition import paragraphs
from desktop.paper.definition import Align
from desktop.paper.fonts import BOLD, REGULAR, widths
from desktop.paper.lettering import placed, stacked, width_of
from desktop.paper.marks import Bar, Chain, Gridline, Mark, Point, Stroke, White
from desktop.paper.report import ParetoFacts, TrendFacts

AXIS_SIZE, VALUE_SIZE = 8.0, 9.0
AXIS_LINE, LINE = 0.8, 1.25
DASHES: tuple[tuple[float, ...], ...] = ((), (4, 2.4), (1, 2.2))
SHAPES = ("disc", "square", "ring")
RADIUS = 2.2
ABOVE, BELOW, LABEL_ROOM = 5.4, 11.6, 10.0
"""From a point up to the foot of its number, down to it, and from one number's foot to the next."""
LEFT, RIGHT = 10.2 * m.MM, 12 * m.MM
TOP = 7 * m.MM
BELOW_PARETO, BELOW_TREND = 16 * m.MM, 7 * m.MM
BAR_SHARE = 0.57
SHARES = 5
STEPS = (1, 2, 2.5, 5, 10)
MOST_STEPS = 6
NOTHING = "本期没有可画的记录"


def steps(most: int, wanted: int = MOST_STEPS) -> list[int]:
    """Whole, round numbers from 0 to at least *most*, in at most *wanted* equal steps."""
    raw = max(most, 1) / wanted
    unit = 10 ** max(0, ceil(log10(raw)) - 1)
    step = next(round(unit * step) for step in STEPS if unit * step >= raw and unit * step == round(unit * step))
    return [step * place for place in range(ceil(max(most, 1) / step) + 1)]


@dataclass(frozen=True, slots=True)
class Plot:
    """The rectangle between the axes, and how values become heights."""

    area: Area
    most: float

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.area.bottom - self.area.height * (value / self.most if self.most else 0)

    def x(self, place: int, count: int) -> float:
        """The middle of a place among so many."""
        return self.area.x + self.area.width * (place + 0.5) / max(count, 1)

    @property
    def end(self) -> float:
        """The right edge."""
        return self.area.x + self.area.width


def pareto(facts: ParetoFacts, x: float, y: float, width: float, height: float) -> Iterator[Mark]:
    """Bars from the highest down; both axes on one scale, the total being 100 %."""
    total = sum(count for _, count in facts.bars)
    plot = Plot(Area(x + LEFT, y + TOP, width - LEFT - RIGHT, height), total)
    yield from _unit(plot, facts.unit)
    yield from _axes(plot, both=True)
    if not total:
        yield from _nothing(plot)
        return
    yield from placed(plot.end - 30 * m.MM, plot.end, plot.area.y - 4 * m.MM, "累计占比", AXIS_SIZE, align=Align.RIGHT)
    for place in range(SHARES + 1):
        level = plot.y(total * place / SHARES)
        if place:
            yield Gridline(plot.area.x, level, plot.end)
        yield from _right(plot.end, level, f"{place * 100 // SHARES}%")
    for value in steps(total, SHARES):
        if value <= total:
            yield from _left(plot.area.x, plot.y(value), f"{value:,}")
    yield from _bars(plot, facts.bars)
    yield from _growing(plot, facts.bars, total)
    yield from _legend(plot)


def _bars(plot: Plot, bars: Sequence[tuple[str, int]]) -> Iterator[Mark]:
    step = plot.area.width / len(bars)
    wide = step * BAR_SHARE
    for place, (words, count) in enumerate(bars):
        middle, top = plot.x(place, len(bars)), plot.y(count)
        if count:
            yield Bar(middle - wide / 2, top, wide, plot.area.bottom - top, 1)
        yield from _under(plot, middle, step, words)


def _growing(plot: Plot, bars: Sequence[tuple[str, int]], total: int) -> Iterator[Mark]:
    """The line of the growing share, its first shares in words, and the height of each bar."""
    sums = list(accumulate(count for _, count in bars))
    points = tuple((plot.x(place, len(bars)), plot.y(value)) for place, value in enumerate(sums))
    for place, (_, count) in enumerate(bars):
        level = plot.y(count) - (3.4 if place else 7.2)
        yield from _backed(points[place][0], level, f"{count:,}", VALUE_SIZE, BOLD)
    yield Chain(0, 0, points, LINE, ())
    yield from (Point(px, py, RADIUS, "ring") for px, py in points)
    for place, value in enumerate(sums[:4]):
        if place and value < total:
            px, py = points[place]
            share = f"{value * 100 / total:.0f}%"
            yield from placed(px - 12 * m.MM, px - 1.4 * m.MM, py - 4.5, share, AXIS_SIZE, align=Align.RIGHT)


def _under(plot: Plot, middle: float, step: float, words: str) -> Iterator[Mark]:
    """Words under the axis, in two lines when one is too wide, smaller when two are."""
    size, room = AXIS_SIZE, step - 1 * m.MM
    for size in (AXIS_SIZE, 7.5, 7, 6.5):
        lines = paragraphs(words, widths(REGULAR), room / size * 1000, justify=False)
        if len(lines) <= 2:
            break
    texts = _broken(words, len(lines))
    lead = m.WRAPPED * size
    centre = plot.area.bottom + 2.6 * m.MM + lead * (len(texts) - 1) / 2
    yield from stacked(middle - step / 2, middle + step / 2, centre, texts, size)


def _broken(words: str, count: int) -> tuple[str, ...]:
    """Words in lines of about the same length."""
    if count < 2 or "\n" in words:
        return tuple(words.split("\n"))
    long = ceil(len(words) / count)
    return tuple(words[at : at + long] for at in range(0, len(words), long))


def _legend(plot: Plot) -> Iterator[Mark]:
    y = plot.area.bottom + 13.4 * m.MM
    x = plot.area.x + plot.area.width / 2 - 22 * m.MM
    yield Bar(x, y - 4.5, 15, 9, 1)
    yield from placed(x + 19, x + 60, y + m.MIDDLE * AXIS_SIZE, "件数", AXIS_SIZE)
    x += 22 * m.MM
    yield Chain(x, y, ((0, 0), (24, 0)), LINE, ())
    yield Point(x + 12, y, RADIUS, "ring")
    yield from placed(x + 28, x + 90, y + m.MIDDLE * AXIS_SIZE, "累计占比", AXIS_SIZE)


def trend(facts: TrendFacts, x: float, y: float, width: float, height: float) -> Iterator[Mark]:
    """Lines over time, each with its name at its end."""
    values = [value for _, line in facts.series for value in line]
    marks = steps(max(values, default=0), 5)
    plot = Plot(Area(x + LEFT, y + TOP, width - LEFT - RIGHT, height), marks[-1])
    yield from _unit(plot, facts.unit)
    yield from _axes(plot)
    for value in marks:
        if value:
            yield Gridline(plot.area.x, plot.y(value), plot.end)
        yield from _left(plot.area.x, plot.y(value), f"{value:,}")
    count = len(facts.points)
    for place, words in enumerate(facts.points):
        yield from _under(plot, plot.x(place, count), plot.area.width / max(count, 1), words)
    lines = [[(plot.x(at, count), plot.y(value)) for at, value in enumerate(line)] for _, line in facts.series]
    for place, points in enumerate(lines):
        yield Chain(0, 0, tuple(points), LINE if not place else 1.0, DASHES[place])
    yield from _values(plot, lines, [line for _, line in facts.series])
    for place in range(len(lines)):
        yield from (Point(px, py, RADIUS, SHAPES[place]) for px, py in lines[place])
    yield from _names(lines, [name for name, _ in facts.series])


def _values(
    plot: Plot, lines: Sequence[Sequence[tuple[float, float]]], values: Sequence[Sequence[int]]
) -> Iterator[Mark]:
    """A number above each point; where two points come close, the lower number goes below, or both share one place."""
    for at in range(len(lines[0]) if lines else 0):
        told: list[tuple[float, str]] = []
        order = sorted(range(len(lines)), key=lambda place: lines[place][at][1])
        for place in order:
            y, words = lines[place][at][1], f"{values[place][at]:,}"
            if told and y - told[-1][0] < LABEL_ROOM + ABOVE:
                if y + BELOW > plot.area.bottom - 1:
                    told[-1] = (told[-1][0], f"{told[-1][1]}／{words}")
                    continue
                told.append((y + BELOW, words))
            else:
                told.append((y - ABOVE, words))
        for y, words in told:
            strong = at == len(lines[0]) - 1 and y == told[0][0]
            yield from _backed(lines[0][at][0], y, words, AXIS_SIZE, BOLD if strong else REGULAR)


def _names(lines: Sequence[Sequence[tuple[float, float]]], names: Sequence[str]) -> Iterator[Mark]:
    """Each line's name at its end, one under the other where lines end together."""
    ends = sorted((line[-1][1], line[-1][0], name) for line, name in zip(lines, names, strict=True) if line)
    last = -LABEL_ROOM
    for y, x, name in ends:
        last = max(y + m.MIDDLE * AXIS_SIZE, last + LABEL_ROOM)
        yield from placed(x + 3 * m.MM, x + 30 * m.MM, last, name, AXIS_SIZE)


def _backed(middle: float, y: float, words: str, size: float, face: str) -> Iterator[Mark]:
    """A number on white, its foot at *y*, so that no gridline runs through it."""
    wide = width_of(words, size, face) + 1.6
    yield White(middle - wide / 2, y - 0.76 * size, wide, 0.8 * size)
    yield from placed(middle - wide / 2, middle + wide / 2, y, words, size, align=Align.CENTRE, face=face)


def _axes(plot: Plot, both: bool = False) -> Iterator[Mark]:
    area = plot.area
    yield Stroke(area.x, area.y, area.x, area.bottom, AXIS_LINE)
    yield Stroke(area.x, area.bottom, plot.end, area.bottom, AXIS_LINE)
    if both:
        yield Stroke(plot.end, area.y, plot.end, area.bottom, AXIS_LINE)


def _unit(plot: Plot, unit: str) -> Iterator[Mark]:
    return placed(plot.area.x - 8 * m.MM, plot.area.x + 8 * m.MM, plot.area.y - 4 * m.MM, unit, AXIS_SIZE,
                  align=Align.CENTRE)  # fmt: skip


def _left(x: float, y: float, words: str) -> Iterator[Mark]:
    return placed(x - 20 * m.MM, x - 1.6 * m.MM, y + m.MIDDLE * AXIS_SIZE, words, AXIS_SIZE, align=Align.RIGHT)


def _right(x: float, y: float, words: str) -> Iterator[Mark]:
    return placed(x + 1.6 * m.MM, x + 20 * m.MM, y + m.MIDDLE * AXIS_SIZE, words, AXIS_SIZE)


def _nothing(plot: Plot) -> Iterator[Mark]:
    return placed(plot.area.x, plot.end, plot.area.middle, NOTHING, m.LABEL_SIZE, align=Align.CENTRE)
