#!/usr/bin/env python3
"""Draws the program's icon, 维 on a blue tile, from the bundled font: run once, the pictures are committed.

.venv/bin/python build/icon.py
"""

from __future__ import annotations

from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FONT = RESOURCES / "fonts" / "NotoSansSC-Bold.ttf"
SIGN = "维"
BLUE = "#2257C5"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
FINER = 8  # each size is drawn so many times larger, then reduced
CORNER = 0.19
GLYPH = 0.70


def main() -> None:
    """Write weixi.svg, weixi.png and weixi.ico."""
    icons = RESOURCES / "icons"
    (icons / "weixi.svg").write_text(drawn_as_outline(), encoding="utf-8")
    pictures = [drawn(size) for size in SIZES]
    pictures[-1].save(icons / "weixi.png", optimize=True)
    pictures[-1].save(icons / "weixi.ico", sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])


def drawn(size: int) -> Image.Image:
    """The tile as a picture; the sign fills more of a small one, so that it can still be read."""
    side = size * FINER
    tile = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(tile)
    pen.rounded_rectangle((0, 0, side - 1, side - 1), radius=side * CORNER, fill=BLUE)
    share = 0.82 if size <= 24 else GLYPH
    font = ImageFont.truetype(str(FONT), round(side * share))
    left, top, right, bottom = pen.textbbox((0, 0), SIGN, font=font)
    pen.text(((side - left - right) / 2, (side - top - bottom) / 2), SIGN, font=font, fill="white")
    return tile.resize((size, size), Image.Resampling.LANCZOS)


def drawn_as_outline(side: int = 256) -> str:
    """The tile as SVG with the sign as an outline, so that it needs no font."""
    font = TTFont(FONT)
    glyphs = font.getGlyphSet()
    glyph = glyphs[font.getBestCmap()[ord(SIGN)]]
    bounds = BoundsPen(glyphs)
    glyph.draw(bounds)
    left, low, right, high = bounds.bounds
    scale = side * GLYPH / font["head"].unitsPerEm
    shift = ((side - scale * (left + right)) / 2, (side + scale * (low + high)) / 2)
    outline = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".rstrip("0").rstrip("."))
    glyph.draw(TransformPen(outline, (scale, 0, 0, -scale, *shift)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<rect width="{side}" height="{side}" rx="{side * CORNER:.0f}" fill="{BLUE}"/>'
        f'<path d="{outline.getCommands()}" fill="#fff"/></svg>\n'
    )


if __name__ == "__main__":
    main()
