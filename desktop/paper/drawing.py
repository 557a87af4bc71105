"""Lays marks down in PDF: fills first, then lines, then text in one text object."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.paper import measures as m
from desktop.paper.fonts import REGULAR, typeface
from desktop.paper.marks import Box, Code, Dashes, Drawn, Image, Mark, Ring, Shade, Stroke, Text, Tick
from desktop.paper.plotting import plot
from desktop.paper.qr import modules

rl_config.useA85 = 0  # armouring streams as text costs a fifth of a page's time and of its size
LABEL_BLACK = 0.05
TICK_PATH = ((0.17, 0.5), (0.41, 0.78), (0.85, 0.18))
DOTS = (0.01, 2.6)
DOT_WIDTH = 0.7


class Sheet:
    """A PDF being drawn; its pages are measured from their upper left corner."""

    def __init__(self, width: float, height: float, title: str) -> None:
        typeface(REGULAR)
        self._buffer = BytesIO()
        self._height = height
        self._forms: dict[Hashable, str] = {}
        self._split: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self._canvas: Any = Canvas(self._buffer, pagesize=(width, height), invariant=1, initialFontName=REGULAR,
                                   pageCompression=1, lang="zh-CN")  # fmt: skip
        self._canvas.setTitle(title)

    def repeated(self, key: Hashable, marks: Iterable[Mark], drop: float = 0) -> None:
        """Draw marks that other pages share, kept once in the file under *key*."""
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"frame{len(self._forms) + 1}"
            self._canvas.beginForm(name, 0, 0, self._canvas._pagesize[0], self._height)
            self._lay(marks)
            self._canvas.endForm()
        self._canvas.saveState()
        self._canvas.translate(0, -drop)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def draw(self, marks: Iterable[Mark], drop: float = 0) -> None:
        """Draw marks on this page, *drop* points lower."""
        self._canvas.saveState()
        self._canvas.translate(0, -drop)
        self._lay(marks)
        self._canvas.restoreState()

    def turn(self) -> None:
        """Finish the page."""
        self._canvas.showPage()

    def data(self) -> bytes:
        """The finished file."""
        self._canvas.save()
        return self._buffer.getvalue()

    def _lay(self, marks: Iterable[Mark]) -> None:
        texts: list[Text] = []
        shades: list[Shade] = []
        others: list[Mark] = []
        for mark in marks:
            (texts if isinstance(mark, Text) else shades if isinstance(mark, Shade) else others).append(mark)  # type: ignore[arg-type]
        self._shade(shades)
        self._canvas.setFillGray(0)
        self._canvas.setStrokeGray(0)
        self._canvas.setLineCap(0)
        self._canvas.setLineJoin(0)
        self._stroke([mark for mark in others if isinstance(mark, Stroke)])
        for mark in others:
            if not isinstance(mark, Stroke):
                self._other(mark)
        if texts:
            self._write(texts)

    def _shade(self, shades: list[Shade]) -> None:
        if not shades:
            return
        self._canvas.setFillGray(1 - LABEL_BLACK)
        path = self._canvas.beginPath()
        for shade in shades:
            path.rect(shade.x, self._height - shade.y - shade.height, shade.width, shade.height)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _stroke(self, strokes: list[Stroke]) -> None:
        for width in sorted({stroke.width for stroke in strokes}):
            self._canvas.setLineWidth(width)
            path = self._canvas.beginPath()
            for stroke in strokes:
                if stroke.width == width:
                    path.moveTo(stroke.x, self._height - stroke.y)
                    path.lineTo(stroke.x2, self._height - stroke.y2)
            self._canvas.drawPath(path, stroke=1, fill=0)

    def _other(self, mark: Mark) -> None:
        if isinstance(mark, Box):
            self._canvas.setLineWidth(mark.line)
            self._canvas.rect(mark.x, self._height - mark.y - mark.height, mark.width, mark.height)
        elif isinstance(mark, Code):
            self._code(mark)
        elif isinstance(mark, Tick):
            self._tick(mark)
        elif isinstance(mark, (Ring, Dashes)):
            self._dotted(mark)
        elif isinstance(mark, Drawn):
            plot(self._canvas, self._height, mark)
        elif isinstance(mark, Image):
            picture = ImageReader(BytesIO(mark.data))
            self._canvas.drawImage(picture, mark.x, self._height - mark.y - mark.height, mark.width, mark.height,
                                   preserveAspectRatio=True, mask="auto")  # fmt: skip

    def _tick(self, tick: Tick) -> None:
        self._canvas.saveState()
        self._canvas.setLineWidth(m.TICK)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        path = self._canvas.beginPath()
        for place, (across, down) in enumerate(TICK_PATH):
            x, y = tick.x + across * tick.side, self._height - tick.y - down * tick.side
            (path.lineTo if place else path.moveTo)(x, y)
        self._canvas.drawPath(path, stroke=1, fill=0)
        self._canvas.restoreState()

    def _dotted(self, mark: Ring | Dashes) -> None:
        self._canvas.saveState()
        if isinstance(mark, Ring):
            self._canvas.setLineWidth(DOT_WIDTH)
            self._canvas.setLineCap(1)
            self._canvas.setDash(list(DOTS))
            self._canvas.circle(mark.x, self._height - mark.y, mark.radius)
        else:
            self._canvas.setLineWidth(m.RULE)
            self._canvas.setDash([3, 3])
            self._canvas.line(mark.x, self._height - mark.y, mark.x2, self._height - mark.y)
        self._canvas.restoreState()

    def _code(self, code: Code) -> None:
        size, runs = modules(code.content)
        side = code.side / size
        path = "".join(f"{column} {size - row - 1} {length} 1 re\n" for column, row, length in runs)
        place = f"{code.x:.3f} {self._height - code.y - code.side:.3f}"
        self._canvas.addLiteral(f"q {side:.5f} 0 0 {side:.5f} {place} cm\n{path}f Q")

    def _write(self, texts: list[Text]) -> None:
        """All texts in one text object; ReportLab's own would format each run anew."""
        lines = ["BT 0 Tc"]
        font, spacing = "", "0"
        for text in texts:
            scale = text.size / 1000
            for run in text.runs:
                space = f"{run.space * scale:.3f}"
                if space != spacing:
                    spacing = space
                    lines.append(f"{space} Tc")
                lines.append(f"1 0 0 1 {text.x + run.x * scale:.2f} {self._height - text.y:.2f} Tm")
                for name, glyphs in self._glyphs(text.face, run.text):
                    if f"{name} {text.size:g} Tf" != font:
                        font = f"{name} {text.size:g} Tf"
                        lines.append(font)
                    lines.append(f"<{glyphs}> Tj")
        lines.append("0 Tc ET")
        self._canvas.addLiteral("\n".join(lines))

    def _glyphs(self, face: str, text: str) -> tuple[tuple[str, str], ...]:
        """The characters in the font's subsets of this file: internal name and codes."""
        found = self._split.get((face, text))
        if found is None:
            font, file = typeface(face), self._canvas._doc
            found = tuple((font.getSubsetInternalName(subset, file), codes.hex())
                          for subset, codes in font.splitString(text, file))  # fmt: skip
            self._split[face, text] = found
        return found
