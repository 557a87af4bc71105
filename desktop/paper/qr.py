"""QR codes of forms: always the same size and module width, as rectangles of merged runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import segno

LADDER = ((3, "Q"), (3, "M"), (4, "Q"), (4, "M"), (4, "L"))
"""Version and error correction, tried in this order: correction gives way before the modules shrink."""
MASK = 2  # fixed: trying all eight costs more than the rest of the page


class Modules(NamedTuple):
    """Black runs (column, row, length) of a square of so many modules."""

    size: int
    runs: tuple[tuple[int, int, int], ...]


def modules(content: str) -> Modules:
    """The code of *content* as black runs.

    Raises:
        segno.DataOverflowError: the content is longer than a code of readable modules holds.
    """
    for version, error in LADDER[:-1]:
        try:
            return _made(content, version, error)
        except segno.DataOverflowError:
            continue
    return _made(content, *LADDER[-1])


def _made(content: str, version: int, error: str) -> Modules:
    code = segno.make(content, version=version, error=error, mask=MASK, boost_error=False, micro=False)
    return Modules(len(code.matrix), tuple(_runs(code.matrix)))


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[tuple[int, int, int]]:
    for row, line in enumerate(matrix):
        start = None
        for column, dark in enumerate((*line, 0)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                yield start, row, column - start
                start = None
