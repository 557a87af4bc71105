"""Places words: at the left, centred, at the right, on a rule, one under the other."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.paper import measures as m
from desktop.paper.composition import DRAWN, TICK_SIGN, Line, paragraphs
from desktop.paper.definition import BLANK_RULE, Align
from desktop.paper.fonts import BOLD, REGULAR, advance, composed, flush, widths
from desktop.paper.marks import Mark, Stroke, Text, Tick

SPREAD_TO = 4  # em over which two- and three-character labels are spread
TICK_SIDE = 0.8  # em


def width_of(words: str, size: float, face: str = REGULAR, tracking: float = 0) -> float:
    """How wide the words are in points; *tracking* in thousandths of an em."""
    return composed(words, face, tracking).width * size / 1000


def lettered(x: float, y: float, line: Line, size: float, face: str = REGULAR) -> Iterator[Mark]:
    """A composed line from *x* on the baseline *y*; rules in it become strokes, √ the tick of the boxes."""
    if not line.runs:
        return
    if all(run.text not in DRAWN for run in line.runs):
        yield Text(x, y, face, size, line.runs)
        return
    before = ""
    for run in line.runs:
        start = x + run.x * size / 1000
        if run.text == BLANK_RULE:  # several of them are one long rule
            left = start + (-0.1 if before == BLANK_RULE else 0.1) * size
            yield Stroke(left, y + m.RULE_DROP, start + 2.9 * size, y + m.RULE_DROP, m.RULE)
        elif run.text == TICK_SIGN:
            top = y - (m.MIDDLE + TICK_SIDE / 2) * size
            yield Tick(start + (1 - TICK_SIDE) / 2 * size, top, TICK_SIDE * size)
        before = run.text
    yield Text(x, y, face, size, tuple(run for run in line.runs if run.text not in DRAWN))


def placed(
    left: float,
    right: float,
    y: float,
    words: str,
    size: float,
    *,
    align: Align = Align.LEFT,
    face: str = REGULAR,
    tracking: float = 0,
) -> Iterator[Mark]:
    """One line of words between two edges."""
    line = composed(words, face, tracking)
    width = line.width * size / 1000
    shift = {Align.LEFT: 0.0, Align.CENTRE: (right - left - width) / 2, Align.RIGHT: right - left - width}[align]
    return lettered(left + shift, y, line, size, face)


def spread(label: str, narrow: bool) -> float:
    """Tracking (thousandths of an em) that spreads a short label: over four em, in narrow cells over n + 0.6."""
    count = len(label)
    if count not in (2, 3) or not all(advance(REGULAR, ch) == 1000 for ch in label):
        return 0
    wide = count + 0.6 if narrow else SPREAD_TO
    return (wide - count) / (count - 1) * 1000


def stacked(left: float, right: float, middle: float, lines: tuple[str, ...], size: float) -> Iterator[Mark]:
    """Lines one under the other, centred between the edges and on *middle*."""
    lead = m.WRAPPED * size
    first = middle - lead * (len(lines) - 1) / 2 + m.MIDDLE * size
    for place, words in enumerate(lines):
        yield from placed(left, right, first + place * lead, words, size, align=Align.CENTRE)


def upright(x: float, top: float, words: str, size: float, step: float) -> Iterator[Mark]:
    """Words from top to bottom, character by character, centred on *x*; a space takes seven tenths of a step."""
    y = top + m.ASCENT * size
    for ch in words:
        if ch == " ":
            y += 0.7 * step
            continue
        yield from placed(x - size, x + size, y, ch, size, align=Align.CENTRE)
        y += step


def shrunk(words: str, room: float, key: bool = False, size: float = m.VALUE_SIZE) -> tuple[tuple[Line, ...], float]:
    """A value at the largest size at which it fits *room* on one line, else wrapped at the least size."""
    face = BOLD if key else REGULAR
    line = flush(words.replace("\n", " "), face)
    while line.width * size / 1000 > room and size > m.LEAST_VALUE_SIZE:
        size -= m.SHRINK_STEP
    if line.width * size / 1000 <= room:
        return (line,), size
    wrapped = paragraphs(words, widths(face), room / size * 1000, justify=False)
    return tuple(wrapped), size
