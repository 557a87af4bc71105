#!/usr/bin/env python3
"""Draws the program's icon, 维 on a blue tile, from the bundled font: run once, the pictures are committed.

.venv/bin/python build/icon.py
"""

from __future__ import annotations

from pathlib import Path

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
    """Write weixi.png and weixi.ico."""
    icons = RESOURCES / "icons"
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


if __name__ == "__main__":
    main()
