"""What lies on a page, before any ink: texts, rules, boxes and fills, in points from the page's upper left corner."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from desktop.paper.composition import Run


class Text(NamedTuple):
    """Runs of one face and size; *x* and the baseline *y*; the runs' lengths are thousandths of an em."""

    x: float
    y: float
    face: str
    size: float
    runs: tuple[Run, ...]


class Stroke(NamedTuple):
    """A straight line."""

    x: float
    y: float
    x2: float
    y2: float
    width: float


class Shade(NamedTuple):
    """A flat fill of 5 % black."""

    x: float
    y: float
    width: float
    height: float


class Box(NamedTuple):
    """A rectangle's outline."""

    x: float
    y: float
    width: float
    height: float
    line: float


class Tick(NamedTuple):
    """The tick inside a check box whose upper left corner this is."""

    x: float
    y: float
    side: float


class Ring(NamedTuple):
    """A dotted circle: where the seal goes."""

    x: float
    y: float
    radius: float


class Dashes(NamedTuple):
    """A dashed level line: where the sheet is cut."""

    x: float
    y: float
    x2: float


class Code(NamedTuple):
    """A QR code."""

    x: float
    y: float
    side: float
    content: str


class Image(NamedTuple):
    """A picture fitted into a rectangle."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


class Gridline(NamedTuple):
    """A dotted level line behind a chart."""

    x: float
    y: float
    x2: float


class White(NamedTuple):
    """Paper laid over what was drawn before: behind a number in a chart."""

    x: float
    y: float
    width: float
    height: float


class Bar(NamedTuple):
    """An outlined bar on white, hatched upwards (1) or downwards (-1)."""

    x: float
    y: float
    width: float
    height: float
    slope: int


class Chain(NamedTuple):
    """Straight pieces from point to point, the points counted from *x* and *y*; solid without *dash*."""

    x: float
    y: float
    points: tuple[tuple[float, float], ...]
    width: float
    dash: tuple[float, ...]


class Point(NamedTuple):
    """A point of a chart's line: a disc, a ring or a square; ring and square are white inside."""

    x: float
    y: float
    radius: float
    shape: str


Drawn: TypeAlias = Gridline | White | Bar | Chain | Point
"""What only charts are drawn with."""
Mark: TypeAlias = Text | Stroke | Shade | Box | Tick | Ring | Dashes | Code | Image | Drawn


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """The mark somewhere else."""
    if isinstance(mark, (Stroke, Dashes, Gridline)):
        mark = mark._replace(x2=mark.x2 + dx)
    if isinstance(mark, Stroke):
        mark = mark._replace(y2=mark.y2 + dy)
    return mark._replace(x=mark.x + dx, y=mark.y + dy)
