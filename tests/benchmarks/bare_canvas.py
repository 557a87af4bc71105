"""The floor of the press: its very marks, drawn on a bare ReportLab canvas with the same fonts and one QR code."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from desktop.paper.drawing import DOT_WIDTH, DOTS, LABEL_BLACK, TICK_PATH, Sheet
from desktop.paper.fonts import REGULAR, typeface
from desktop.paper.marks import Box, Code, Dashes, Mark, Ring, Shade, Stroke, Text, Tick
from desktop.paper.qr import modules


class RecordedSheet(Sheet):
    """A sheet that notes what is drawn on it."""

    def __init__(self, width: float, height: float, title: str) -> None:
        super().__init__(width, height, title)
        self.size = width, height
        self.events: list[tuple[str, Hashable, list[Mark], float]] = []

    def repeated(self, key: Hashable, marks: Iterable[Mark], drop: float = 0) -> None:
        kept = list(marks)
        self.events.append(("repeated", key, kept, drop))
        super().repeated(key, kept, drop)

    def draw(self, marks: Iterable[Mark], drop: float = 0) -> None:
        kept = list(marks)
        self.events.append(("draw", None, kept, drop))
        super().draw(kept, drop)

    def turn(self) -> None:
        self.events.append(("turn", None, [], 0))
        super().turn()


def drawn_again(sheet: RecordedSheet) -> bytes:
    """The same pages as PDF."""
    buffer, (width, height) = BytesIO(), sheet.size
    canvas: Any = Canvas(buffer, pagesize=sheet.size, initialFontName=REGULAR, pageCompression=1, invariant=1)
    known: dict[Hashable, str] = {}
    for act, key, marks, drop in sheet.events:
        if act == "turn":
            canvas.showPage()
            continue
        if act == "repeated" and key not in known:
            known[key] = f"form{len(known)}"
            canvas.beginForm(known[key], 0, 0, width, height)
            _lay(canvas, height, marks)
            canvas.endForm()
        canvas.saveState()
        canvas.translate(0, -drop)
        if act == "repeated":
            canvas.doForm(known[key])
        else:
            _lay(canvas, height, marks)
        canvas.restoreState()
    canvas.save()
    return buffer.getvalue()


def _lay(canvas: Any, height: float, marks: list[Mark]) -> None:
    _fills_and_lines(canvas, height, marks)
    for mark in marks:
        if isinstance(mark, Box):
            canvas.setLineWidth(mark.line)
            canvas.rect(mark.x, height - mark.y - mark.height, mark.width, mark.height)
        elif isinstance(mark, Code):
            _code(canvas, height, mark)
        elif isinstance(mark, Tick):
            canvas.setLineWidth(1)
            points = [(mark.x + across * mark.side, height - mark.y - down * mark.side) for across, down in TICK_PATH]
            canvas.lines([(*points[0], *points[1]), (*points[1], *points[2])])
        elif isinstance(mark, (Ring, Dashes)):
            canvas.saveState()
            canvas.setDash(list(DOTS))
            canvas.setLineWidth(DOT_WIDTH)
            if isinstance(mark, Ring):
                canvas.circle(mark.x, height - mark.y, mark.radius)
            else:
                canvas.line(mark.x, height - mark.y, mark.x2, height - mark.y)
            canvas.restoreState()
    _texts(canvas, height, [mark for mark in marks if isinstance(mark, Text)])


def _fills_and_lines(canvas: Any, height: float, marks: list[Mark]) -> None:
    canvas.setFillGray(1 - LABEL_BLACK)
    for mark in marks:
        if isinstance(mark, Shade):
            canvas.rect(mark.x, height - mark.y - mark.height, mark.width, mark.height, stroke=0, fill=1)
    canvas.setFillGray(0)
    strokes = [mark for mark in marks if isinstance(mark, Stroke)]
    for width in {mark.width for mark in strokes}:
        canvas.setLineWidth(width)
        canvas.lines([(s.x, height - s.y, s.x2, height - s.y2) for s in strokes if s.width == width])


def _texts(canvas: Any, height: float, texts: list[Text]) -> None:
    if not texts:
        return
    words = canvas.beginText()
    for text in texts:
        typeface(text.face)
        words.setFont(text.face, text.size)
        for run in text.runs:
            words.setTextOrigin(text.x + run.x * text.size / 1000, height - text.y)
            words.setCharSpace(run.space * text.size / 1000)
            words.textOut(run.text)
    canvas.drawText(words)


def _code(canvas: Any, height: float, code: Code) -> None:
    size, runs = modules(code.content)
    module = code.side / size
    path = canvas.beginPath()
    for column, row, length in runs:
        path.rect(code.x + column * module, height - code.y - (row + 1) * module, length * module, module)
    canvas.drawPath(path, stroke=0, fill=1)
