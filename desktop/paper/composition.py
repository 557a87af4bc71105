"""Sets a text into lines as Chinese paper does: where a line may break, which marks lose half, how the rest is shared.

Pure: widths come from the caller. Lengths are thousandths of an em.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from desktop.paper.definition import BLANK_RULE

EM = 1000
QUARTER = 250
HALF = 500
SHARED = 2600
RULE_WIDTH = 3 * EM
CLOSING_HALF = frozenset("，。、；：！？）】》」』”’〉〕］｝")
OPENING_HALF = frozenset("（【《「『“‘〈〔［｛")
NO_START = CLOSING_HALF | frozenset("％…—·．%)]},.;:!?°℃")
LATIN_SIGNS = frozenset("%&@#+=<>*")
NO_END = OPENING_HALF | frozenset("¥￥$([{")

Width = Callable[[str], int | None]
"""The advance of a character, None when the font lacks it."""


class Run(NamedTuple):
    """Characters set one after the other from *x*, each followed by *space*; a rule when the text is `BLANK_RULE`."""

    x: float
    text: str
    space: float


class Line(NamedTuple):
    """One composed line: its runs, and the width that its ink takes."""

    runs: tuple[Run, ...]
    width: float


class Atom(NamedTuple):
    """What stays together: an ideograph, a mark, a Latin word or number, a space."""

    text: str
    width: float
    wide: bool


@lru_cache(maxsize=8192)
def is_wide(ch: str) -> bool:
    """Whether the character is set on the ideographic square rather than as a Latin letter."""
    return ch in NO_BREAK_WIDE or unicodedata.east_asian_width(ch) in "WF"


NO_BREAK_WIDE = frozenset("“”‘’…—·①②③④⑤⑥⑦⑧⑨⑩×√℃°■□" + BLANK_RULE)


def atoms(text: str, width: Width) -> list[Atom]:
    """The text in parts that a line never breaks; characters the font lacks become an empty square."""
    found: list[Atom] = []
    word = ""
    for ch in text:
        if ch != " " and not is_wide(ch):
            word += ch
            continue
        if word:
            found.append(_word(word, width))
            word = ""
        found.append(_single(ch, width))
    if word:
        found.append(_word(word, width))
    return list(_without_typed_gaps(found))


def _single(ch: str, width: Width) -> Atom:
    if ch == BLANK_RULE:
        return Atom(ch, RULE_WIDTH, True)
    advance = width(ch)
    return Atom("\u3000" if advance is None else ch, EM if advance is None else advance, ch != " ")


def _word(word: str, width: Width) -> Atom:
    advances = [width(ch) for ch in word]
    shown = "".join(" " if advance is None else ch for ch, advance in zip(word, advances, strict=True))
    return Atom(shown, sum(HALF if advance is None else advance for advance in advances), False)


def _without_typed_gaps(found: Sequence[Atom]) -> Iterator[Atom]:
    """Drop a single typed space between ideograph and Latin: the composer sets its own quarter em there."""
    last = len(found) - 1
    for place, atom in enumerate(found):
        typed = atom.text == " " and 0 < place < last
        if typed and _meets(found[place - 1], found[place + 1]):
            continue
        yield atom


def _meets(left: Atom, right: Atom) -> bool:
    return left.wide != right.wide and _letterlike(left.text[-1], left.wide) and _letterlike(right.text[0], right.wide)


@lru_cache(maxsize=8192)
def _letterlike(ch: str, wide: bool) -> bool:
    """Whether a quarter em belongs between this character and its neighbour of the other script."""
    return unicodedata.category(ch)[0] in "LN" or (not wide and ch in LATIN_SIGNS)


def kern(left: Atom, right: Atom) -> float:
    """What is added between two neighbours: a quarter em, or minus half where two marks stand together."""
    if _meets(left, right):
        return QUARTER
    if left.text in CLOSING_HALF and (right.text in CLOSING_HALF or right.text in OPENING_HALF):
        return -HALF
    if left.text in OPENING_HALF and right.text in OPENING_HALF:
        return -HALF
    return 0


def may_break(left: Atom, right: Atom) -> bool:
    """Whether a line may end after *left* and the next begin with *right*."""
    if right.text == " ":
        return False
    return not (right.text[0] in NO_START or left.text[-1] in NO_END or (left.text == right.text and left.text in "—…"))


def broken(found: Sequence[Atom], measure: float, indent: float = 0) -> list[tuple[Atom, ...]]:
    """The atoms of one paragraph in lines no wider than *measure*, the first indented."""
    lines: list[tuple[Atom, ...]] = []
    rest = _fitting_words(found, measure - indent)
    room = measure - indent
    while rest:
        end = _line_end(rest, room)
        lines.append(tuple(rest[:end]))
        rest = rest[end:]
        while rest and rest[0].text == " ":
            rest = rest[1:]
        room = measure
    return lines


def _fitting_words(found: Sequence[Atom], measure: float) -> list[Atom]:
    """Words longer than a line, cut where the line ends."""
    if all(atom.width <= measure for atom in found):
        return list(found)
    cut: list[Atom] = []
    for atom in found:
        if atom.width <= measure or len(atom.text) == 1:
            cut.append(atom)
            continue
        average = atom.width / len(atom.text)
        step = max(1, int(measure / (average * 1.3)))
        cut += (Atom(atom.text[at : at + step], average * len(atom.text[at : at + step]), False)
                for at in range(0, len(atom.text), step))  # fmt: skip
    return cut


def _line_end(rest: Sequence[Atom], room: float) -> int:
    """How many atoms the line takes."""
    width = 0.0
    legal = 0
    seen = rest[0]  # the last one that is no space: spaces at a line's end do not show
    for place, atom in enumerate(rest):
        if place:
            if may_break(seen, atom):
                legal = place
            width += kern(rest[place - 1], atom)
        elif atom.text in OPENING_HALF:
            width -= HALF
        seen = seen if atom.text == " " else atom
        width += atom.width
        closing = HALF if atom.text in CLOSING_HALF else 0
        if width - closing > room + 0.5 and atom.text != " ":
            return legal or max(place, 1)
    return len(rest)


def set_line(line: Sequence[Atom], start: float = 0, measure: float | None = None) -> Line:
    """Place a line's atoms from *start*, marks at its ends squeezed; with *measure* a small rest is shared out."""
    while line and line[-1].text == " ":
        line = line[:-1]
    if not line:
        return Line((), start)
    natural = _natural(line) + start
    gaps = len(line) - 1
    space = 0.0
    if measure is not None and gaps and 0 < measure - natural < SHARED:
        space = (measure - natural) / gaps
    first = start - (HALF if line[0].text in OPENING_HALF else 0)
    return Line(tuple(_runs(line, first, space, 0)), natural + space * gaps)


def _natural(line: Sequence[Atom]) -> float:
    width = _advance(line) - (HALF if line[0].text in OPENING_HALF else 0)
    return width - (HALF if line[-1].text in CLOSING_HALF and len(line) > 1 else 0)


def _advance(line: Sequence[Atom]) -> float:
    gaps = sum(kern(left, right) for left, right in pairwise(line))
    return sum(atom.width for atom in line) + gaps


def _runs(line: Sequence[Atom], start: float, space: float, tracking: float) -> Iterator[Run]:
    """Neighbouring characters with the same advance between them as one run."""
    x = start
    began, text, inner = x, "", space
    for place, atom in enumerate(line):
        gap = kern(line[place - 1], atom) if place else 0
        single = atom.wide or len(atom.text) == 1
        if text and (gap or not single or inner != space or BLANK_RULE in (atom.text, text)):
            yield Run(began, text, inner)
            text = ""
        x += gap
        if not text:
            began, inner = x, space if single else tracking
        text += atom.text
        x += atom.width + space + (0 if single else tracking * (len(atom.text) - 1))
    yield Run(began, text, inner)


def paragraphs(text: str, width: Width, measure: float, *, indent: float = 0, justify: bool = True) -> list[Line]:
    """A text with line feeds as composed lines; every paragraph's last line stays natural."""
    found: list[Line] = []
    for paragraph in text.split("\n"):
        parts = atoms(paragraph.strip("\u3000 "), width)
        lines = broken(parts, measure, indent)
        for place, line in enumerate(lines):
            start = indent if place == 0 else 0
            last = place == len(lines) - 1
            found.append(set_line(line, start, measure if justify and not last else None))
        if not lines:
            found.append(Line((), 0))
    return found


def one_line(text: str, width: Width, tracking: float = 0) -> Line:
    """The text on one line at its natural width, marks at its ends whole; the last character is not tracked."""
    line = atoms(text, width)
    if not line:
        return Line((), 0)
    inner = sum(len(atom.text) - 1 for atom in line if not atom.wide)
    return Line(tuple(_runs(line, 0, tracking, tracking)), _advance(line) + tracking * (len(line) - 1 + inner))


def flush_line(text: str, width: Width) -> Line:
    """The text on one line with marks at its ends squeezed, as values stand in their cells."""
    return set_line(atoms(text, width))
