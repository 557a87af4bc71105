"""Sets a text into lines as Chinese paper does: where a line may break, which marks lose half, how the rest is shared.

Pure: widths come from the caller. Lengths are thousandths of an em.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from desktop.paper.definition import BLANK_RULE
from desktop.paper.keeping import LOOSE, TIGHT, joints, parts_of_word

EM = 1000
QUARTER = 250
HALF = 500
SHARED = 2600
RULE_WIDTH = 3 * EM
LOOSE_MOST = 9 * EM
"""The widest group that a ragged line leaves to the next one."""
TICK_SIGN = "√"
"""Drawn as the tick of the boxes: the fonts have a mathematician's root there."""
DRAWN = frozenset((BLANK_RULE, TICK_SIGN))
CLOSING_HALF = frozenset("，。、；：！？）】》」』”’〉〕］｝")
OPENING_HALF = frozenset("（【《「『“‘〈〔［｛")
NO_START = CLOSING_HALF | frozenset("％…—·．%)]},.;:!?°℃")
LATIN_SIGNS = frozenset("%&@#+=<>*")
EMPTY_BEHIND = OPENING_HALF | frozenset("．")
"""Marks whose right half is so empty that an opening mark behind them loses its left one."""
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
    return ch in NO_BREAK_WIDE or unicodedata.east_asian_width(ch) in "WFH"


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
    if ch in DRAWN:
        return Atom(ch, RULE_WIDTH if ch == BLANK_RULE else EM, True)
    advance = width(ch)
    return Atom("\u3000" if advance is None else ch, EM if advance is None else advance, ch != " ")


def _word(word: str, width: Width) -> Atom:
    """A Latin word; in place of a character without glyph stands a space half an em wide."""
    advances = [None if ch == " " else width(ch) for ch in word]
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
    if left.wide != right.wide:
        return QUARTER if _meets(left, right) else 0
    if left.text in CLOSING_HALF:
        return -HALF if right.text in CLOSING_HALF or right.text in OPENING_HALF else 0
    return -HALF if left.text in EMPTY_BEHIND and right.text in OPENING_HALF else 0


def may_break(left: Atom, right: Atom) -> bool:
    """Whether a line may end after *left* and the next begin with *right*."""
    if right.text == " ":
        return False
    return not (right.text[0] in NO_START or left.text[-1] in NO_END or (left.text == right.text and left.text in "—…"))


def broken(
    found: Sequence[Atom], measure: float, indent: float = 0, joined: AbstractSet[int] = frozenset()
) -> list[tuple[int, int]]:
    """Where each line of one paragraph begins and ends, none wider than *measure*, the first indented.

    *joined* are the places of atoms that stay with the one before them.
    """
    lines: list[tuple[int, int]] = []
    start, room = 0, measure - indent
    while start < len(found):
        end = _line_end(found, start, room, joined)
        lines.append((start, end))
        while end < len(found) and found[end].text == " ":
            end += 1
        start, room = end, measure
    return lines


def _fitting_words(found: Sequence[Atom], width: Width, measure: float) -> list[Atom]:
    """Words longer than a line in parts: at the marks of an address, else wherever the line ends."""
    if all(atom.width <= measure for atom in found):
        return list(found)
    cut: list[Atom] = []
    for atom in found:
        if atom.width <= measure or len(atom.text) == 1:
            cut.append(atom)
            continue
        for part in [_word(text, width) for text in parts_of_word(atom.text)]:
            cut += [part] if part.width <= measure else [_word(ch, width) for ch in part.text]
    return cut


def _line_end(found: Sequence[Atom], start: int, room: float, joined: AbstractSet[int]) -> int:
    """The place of the first atom that the line no longer takes."""
    width = 0.0
    legal = 0
    seen = found[start]  # the last one that is no space: spaces at a line's end do not show
    for place in range(start, len(found)):
        atom = found[place]
        if place > start:
            if place not in joined and may_break(seen, atom):
                legal = place
            width += kern(found[place - 1], atom)
        elif atom.text in OPENING_HALF:
            width -= HALF
        seen = seen if atom.text == " " else atom
        width += atom.width
        closing = HALF if atom.text in CLOSING_HALF else 0
        if width - closing > room + 0.5 and atom.text != " ":
            return legal or max(place, start + 1)
    return len(found)


def _accompanied(
    found: Sequence[Atom], lines: list[tuple[int, int]], joined: AbstractSet[int], measure: float, most: float
) -> list[tuple[int, int]]:
    """No character alone on the last line: the line above gives one up, or what may not be parted, at most *most*."""
    if len(lines) < 2 or not _alone(found[slice(*lines[-1])]):
        return lines
    (start, end), (last, close) = lines[-2:]
    for place in range(end - 1, start, -1):
        if place in joined or found[place].text == " " or not may_break(found[place - 1], found[place]):
            continue
        if _advance(found[place:last]) > most or _natural(found[place:close]) > measure:
            return lines
        return [*lines[:-2], (start, place), (place, close)]
    return lines


def _alone(line: Sequence[Atom]) -> bool:
    """One ideograph, with or without the marks that follow it."""
    inked = [atom for atom in line if atom.text not in NO_START and atom.text != " "]
    return len(inked) == 1 and inked[0].wide and len(line) < 4


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
    drawn = False
    for place, atom in enumerate(line):
        gap = kern(line[place - 1], atom) if place else 0
        single = atom.wide or len(atom.text) == 1
        drawn, before = atom.text in DRAWN, drawn
        if text and (gap or not single or inner != space or drawn or before):
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
        parts = _fitting_words(atoms(paragraph.strip("\u3000 "), width), width, measure - indent)
        lines = _lines(parts, measure, indent, justify)
        for place, line in enumerate(lines):
            start = indent if place == 0 else 0
            last = place == len(lines) - 1
            found.append(set_line(line, start, measure if justify and not last else None))
        if not lines:
            found.append(Line((), 0))
    return found


def _lines(parts: Sequence[Atom], measure: float, indent: float, justify: bool) -> list[Sequence[Atom]]:
    """One paragraph's atoms line by line; lines that are shared out keep less together than ragged ones."""
    texts = [atom.text for atom in parts]
    joined = joints(texts, TIGHT, lambda start, end: _natural(parts[start:end]) <= measure)
    if not justify:
        most = min(measure, LOOSE_MOST)
        joined |= joints(texts, LOOSE, lambda start, end: _natural(parts[start:end]) <= most)
    lines = broken(parts, measure, indent, joined)
    if len(lines) > 1:
        above = parts[slice(*lines[-2])]
        rest = measure - _natural(above) - (indent if len(lines) == 2 else 0)
        lines = _accompanied(parts, lines, joined, measure, SHARED - rest if justify else measure / 2)
    return [parts[start:end] for start, end in lines]


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
