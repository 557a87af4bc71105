"""Draws the marks of charts on a canvas: dotted gridlines, hatched bars, lines with their points."""

from __future__ import annotations

from typing import Any

from desktop.paper.marks import Bar, Chain, Drawn, Gridline, Point, White

GRID_WIDTH, GRID_DASH = 0.4, (0.8, 2.4)
HATCH_WIDTH, HATCH_PITCH = 0.5, 3.4
OUTLINE, POINT_LINE = 0.8, 1.0
_ROOT = 2**0.5


def plot(canvas: Any, height: float, mark: Drawn) -> None:
    """Draw one mark on a page of that height."""
    canvas.saveState()
    if isinstance(mark, Gridline):
        canvas.setLineWidth(GRID_WIDTH)
        canvas.setDash(list(GRID_DASH))
        canvas.line(mark.x, height - mark.y, mark.x2, height - mark.y)
    elif isinstance(mark, White):
        canvas.setFillGray(1)
        canvas.rect(mark.x, height - mark.y - mark.height, mark.width, mark.height, stroke=0, fill=1)
    elif isinstance(mark, Bar):
        _bar(canvas, height, mark)
    elif isinstance(mark, Chain):
        _chain(canvas, height, mark)
    else:
        _point(canvas, height, mark)
    canvas.restoreState()


def _bar(canvas: Any, height: float, bar: Bar) -> None:
    left, bottom = bar.x, height - bar.y - bar.height
    canvas.setFillGray(1)
    canvas.rect(left, bottom, bar.width, bar.height, stroke=0, fill=1)
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(left, bottom, bar.width, bar.height)
    canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setLineWidth(HATCH_WIDTH)
    lines = canvas.beginPath()
    step = HATCH_PITCH * _ROOT
    for place in range(int((bar.width + bar.height) / step) + 2):
        x = left - bar.height + place * step
        start, end = (bottom, bottom + bar.height) if bar.slope > 0 else (bottom + bar.height, bottom)
        lines.moveTo(x, start)
        lines.lineTo(x + bar.height, end)
    canvas.drawPath(lines, stroke=1, fill=0)
    canvas.restoreState()
    canvas.setLineWidth(OUTLINE)
    canvas.rect(left, bottom, bar.width, bar.height)


def _chain(canvas: Any, height: float, chain: Chain) -> None:
    canvas.setLineWidth(chain.width)
    canvas.setLineJoin(1)
    if chain.dash:
        canvas.setDash(list(chain.dash))
    path = canvas.beginPath()
    for place, (x, y) in enumerate(chain.points):
        (path.lineTo if place else path.moveTo)(chain.x + x, height - chain.y - y)
    canvas.drawPath(path, stroke=1, fill=0)


def _point(canvas: Any, height: float, point: Point) -> None:
    canvas.setLineWidth(POINT_LINE)
    canvas.setFillGray(0 if point.shape == "disc" else 1)
    x, y, radius = point.x, height - point.y, point.radius
    if point.shape == "square":
        canvas.rect(x - radius, y - radius, 2 * radius, 2 * radius, stroke=1, fill=1)
    else:
        canvas.circle(x, y, radius, stroke=1, fill=1)
