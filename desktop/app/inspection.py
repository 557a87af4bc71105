"""Looks at a finished PDF as a stranger would: are its fonts inside, and is there a QR code on its first page?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.widgets.paper_output import opened

DOTS = 200 / 72  # of a point
MARK = (1, 1, 3, 1, 1)
"""Widths of dark and light across the middle of a corner mark."""
MARKS_OF_A_CODE = 3
_DARK = bytes(shade < 128 for shade in range(256))
_RUNS = re.compile(rb"(?s)(.)\1*")


def embedded_fonts(pdf: bytes) -> int | None:
    """How many fonts the file carries with it; None when it names one that it does not carry."""
    carried, named = pdf.count(b"/FontFile2"), pdf.count(b"/BaseFont")
    return carried if carried and carried == named == pdf.count(b"/Type /FontDescriptor") else None


def pages(pdf: bytes) -> int:
    """How many pages it has when it is opened again."""
    with opened(pdf) as document:
        return document.pageCount()


def corner_marks(pdf: bytes) -> int:
    """How many corner marks of QR codes its first page shows: three for each code."""
    with opened(pdf) as document:
        points = document.pagePointSize(0)
        ink = document.render(0, QSize(round(points.width() * DOTS), round(points.height() * DOTS)))
    paper = QImage(ink.size(), QImage.Format.Format_Grayscale8)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, ink)
    painter.end()
    wide, shades = paper.bytesPerLine(), bytes(paper.constBits()).translate(_DARK)
    found: list[tuple[int, int, int]] = []
    for y in range(paper.height()):
        for x, module in _across(shades[y * wide : y * wide + paper.width()]):
            column = shades[x::wide]
            crossed = any(abs(at - y) <= 1 and abs(high - module) <= 1 for at, high in _across(column))
            if crossed and not any(abs(x - a) + abs(y - b) < 4 * m for a, b, m in found):
                found.append((x, y, module))
    return len(found)


def _across(line: bytes) -> Iterator[tuple[int, int]]:
    """The middles of what looks like a corner mark along a line, and the width of its modules."""
    ends = [run.start() for run in _RUNS.finditer(line)]
    start = 0 if line[0] else 1  # a mark begins dark, and dark and light take turns
    for at in range(start, len(ends) - len(MARK), 2):
        first, last = ends[at], ends[at + len(MARK)]
        module = (last - first) / sum(MARK)
        if module >= 2 and all(
            abs(ends[at + place + 1] - ends[at + place] - wanted * module) < module * 0.4
            for place, wanted in enumerate(MARK)
        ):
            yield first + (last - first) // 2, round(module)
