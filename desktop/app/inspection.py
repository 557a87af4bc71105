"""Looks at a finished PDF as a stranger would: are its fonts inside, and is there a QR code on its first page?"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.widgets.paper_output import opened

DOTS = 200 / 72  # of a point
MARK = (1, 1, 3, 1, 1)
"""Widths of dark and light across the middle of a corner mark."""
MARKS_OF_A_CODE = 3


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
    rows = _dark(paper)
    columns = list(zip(*rows, strict=True))
    found: list[tuple[int, int, int]] = []
    for y, row in enumerate(rows):
        for x, module in _across(row):
            crossed = any(abs(at - y) <= 1 and abs(high - module) <= 1 for at, high in _across(columns[x]))
            if crossed and not any(abs(x - a) + abs(y - b) < 4 * m for a, b, m in found):
                found.append((x, y, module))
    return len(found)


def _dark(paper: QImage) -> list[list[bool]]:
    """Whether each dot is dark."""
    bits, stride = bytes(paper.constBits()), paper.bytesPerLine()
    return [[shade < 128 for shade in bits[y * stride : y * stride + paper.width()]] for y in range(paper.height())]


def _across(line: list[bool] | tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """The middles of what looks like a corner mark along a line, and the width of its modules."""
    ends = [place for place in range(1, len(line)) if line[place] != line[place - 1]]
    for first, *rest in zip(*(ends[shift:] for shift in range(6)), strict=False):
        module = (rest[-1] - first) / sum(MARK)
        widths = [end - start for start, end in zip([first, *rest], rest, strict=False)]
        fits = all(abs(width - wanted * module) < module * 0.4 for width, wanted in zip(widths, MARK, strict=True))
        if line[first] and module >= 2 and fits:
            yield first + (rest[-1] - first) // 2, round(module)
