"""The lines of the grid: the edges of all cells, merged so that each shared edge is stroked once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from desktop.paper import measures as m
from desktop.paper.cells import Area
from desktop.paper.marks import Box, Mark, Stroke

TOGETHER = 0.05  # points within which two edges are one
Spans = dict[float, list[tuple[float, float]]]


def lines(cells: Iterable[Area], sections: Iterable[float], frame: Area) -> Iterator[Mark]:
    """Inner lines, then section lines, then the frame."""
    level, upright = _edges(cells, frame)
    thick = {_snapped(y) for y in sections}
    for y, spans in sorted(level.items()):
        for start, end in _merged(spans):
            yield Stroke(start, y, end, y, m.SECTION if y in thick else m.INNER)
    for x, spans in sorted(upright.items()):
        for start, end in _merged(spans):
            yield Stroke(x, start, x, end, m.INNER)
    yield Box(frame.x, frame.y, frame.width, frame.height, m.FRAME)


def _edges(cells: Iterable[Area], frame: Area) -> tuple[Spans, Spans]:
    level: Spans = defaultdict(list)
    upright: Spans = defaultdict(list)
    for cell in cells:
        right, bottom = _snapped(cell.x + cell.width), _snapped(cell.bottom)
        if bottom < frame.bottom - TOGETHER:
            level[bottom].append((_snapped(cell.x), right))
        if right < frame.x + frame.width - TOGETHER:
            upright[right].append((_snapped(cell.y), bottom))
    return level, upright


def _snapped(length: float) -> float:
    return round(length / TOGETHER) * TOGETHER


def _merged(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    start, end = None, 0.0
    for left, right in sorted(spans):
        if start is None:
            start, end = left, right
        elif left <= end + TOGETHER:
            end = max(end, right)
        else:
            yield start, end
            start, end = left, right
    if start is not None:
        yield start, end
