"""A font file as ReportLab asks for it, looked up where it lies: unfolded into tables each font took 24 MB.

The file is mapped, so its pages are the system's, shared with whoever else draws by the same file.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import unpack_from
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFace

_SEGMENTS, _GROUPS = 4, 12
"""The two ways of telling characters' glyphs: of the basic plane, and of all planes."""
_UNICODE = ((0, 3), (0, 4), (3, 1), (3, 10))
"""The tables of characters by their platform and encoding, the fuller one later."""
_SPACE, _FIRM_SPACE = 0x20, 0xA0


class Face(TTFontFace):  # type: ignore[misc]
    """A typeface whose glyphs, widths and outlines are read when they are asked for."""

    def readFile(self, file: str) -> None:
        """Map the file instead of reading it."""
        self.filename = file
        with Path(file).open("rb") as opened:
            self._ttf_data = mmap(opened.fileno(), 0, access=ACCESS_READ)
        self._pos = 0

    def extractInfo(self, _characters: int = 1) -> None:
        """Read what the font says of itself as a whole; characters are looked up in its own tables."""
        super().extractInfo(charInfo=0)
        measured = self.get_ushort(self.seek_table("hhea", 34))
        long = self.get_ushort(self.seek_table("head", 50))
        self.hmetrics = Metrics(_numbers("H", super().get_table("hmtx")), measured)
        self.glyphPos = _numbers("I", super().get_table("loca")) if long else _doubled(super().get_table("loca"))
        self.charToGlyph = Glyphs(_runs(super().get_table("cmap")))
        self.charWidths = Widths(self.charToGlyph, self.hmetrics)
        self.defaultWidth = self.hmetrics[0][0]

    def get_table(self, tag: str) -> Any:
        """A table of the file; of the outlines only what is cut out of them is ever copied."""
        return Outlines(self._ttf_data, *self.get_table_pos(tag)) if tag == "glyf" else super().get_table(tag)


class Outlines:
    """The window of the file that holds the glyphs' outlines."""

    def __init__(self, file: mmap, start: int, length: int) -> None:
        self._file, self._start, self._length = file, start, length

    def __getitem__(self, cut: slice) -> bytes:
        start, stop, _step = cut.indices(self._length)
        return self._file[self._start + start : self._start + stop]


class Metrics:
    """Advance and left bearing of each glyph; those at the end share the last advance."""

    def __init__(self, numbers: array[int], measured: int) -> None:
        self._numbers, self._measured = numbers, measured

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        if glyph < self._measured:
            return self._numbers[2 * glyph], self._numbers[2 * glyph + 1]
        return self._numbers[2 * self._measured - 2], self._numbers[self._measured + glyph]


class Glyphs(Mapping[int, int]):
    """The glyph of each character that the font has, kept as runs of neighbours."""

    def __init__(self, runs: Iterable[tuple[int, int, int]]) -> None:
        """*runs* are first and last character and the first one's glyph, in order."""
        self._runs = array("I", chain.from_iterable(runs))
        self._first = self._runs[0::3]

    def __getitem__(self, character: int) -> int:
        sought = _SPACE if character == _FIRM_SPACE else character
        place = 3 * bisect_right(self._first, sought) - 3
        if place < 0 or sought > self._runs[place + 1]:
            raise KeyError(character)
        return self._runs[place + 2] + sought - self._runs[place]

    def __iter__(self) -> Iterator[int]:
        for first, last in zip(self._first, self._runs[1::3], strict=True):
            yield from range(first, last + 1)

    def __len__(self) -> int:
        return sum(self._runs[1::3]) - sum(self._first) + len(self._first)


class Widths(Mapping[int, int]):
    """The width of each character that the font has."""

    def __init__(self, glyphs: Glyphs, metrics: Metrics) -> None:
        self._glyphs, self._metrics = glyphs, metrics

    def __getitem__(self, character: int) -> int:
        return self._metrics[self._glyphs[character]][0]

    def __iter__(self) -> Iterator[int]:
        return iter(self._glyphs)

    def __len__(self) -> int:
        return len(self._glyphs)


def _numbers(kind: str, table: bytes) -> array[int]:
    found = array(kind, table)
    if sys.byteorder == "little":
        found.byteswap()
    return found


def _doubled(table: bytes) -> array[int]:
    return array("I", (2 * half for half in _numbers("H", table)))


def _runs(table: bytes) -> Iterator[tuple[int, int, int]]:
    """The runs of the fullest table of characters."""
    tables = {unpack_from(">2H", table, 4 + 8 * place): place for place in range(unpack_from(">2H", table)[1])}
    place = max(tables[known] for known in _UNICODE if known in tables)
    (start,) = unpack_from(">L", table, 8 + 8 * place)
    (form,) = unpack_from(">H", table, start)
    if form == _GROUPS:
        (count,) = unpack_from(">L", table, start + 12)
        numbers = _numbers("I", table[start + 16 : start + 16 + 12 * count])
        return zip(numbers[0::3], numbers[1::3], numbers[2::3], strict=True)
    if form != _SEGMENTS:
        raise ValueError(f"a table of characters of form {form}")
    return _joined(_pairs(_numbers("H", table[start : start + unpack_from(">H", table, start + 2)[0]])))


def _pairs(numbers: array[int]) -> Iterator[tuple[int, int]]:
    """Characters and glyphs of a table of segments, in order."""
    count = numbers[3] // 2
    ends, starts, deltas, offsets = (7 + place * count + (place > 0) for place in range(4))
    for segment in range(count):
        first, offset = numbers[starts + segment], numbers[offsets + segment]
        for character in range(first, numbers[ends + segment] + 1):
            place = offsets + segment + offset // 2 + character - first
            told = character if not offset else numbers[place] if place < len(numbers) else 0
            glyph = (told + numbers[deltas + segment]) & 0xFFFF if told else 0
            if glyph:
                yield character, glyph


def _joined(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    run: tuple[int, int, int] | None = None
    for character, glyph in pairs:
        if run is not None and (character, glyph) == (run[1] + 1, run[2] + run[1] + 1 - run[0]):
            run = run[0], character, run[2]
            continue
        if run is not None:
            yield run
        run = character, character, glyph
    if run is not None:
        yield run
