"""Drawn portraits of invented people: a head and shoulders, nobody's."""

from __future__ import annotations

from io import BytesIO


def portrait(sex: str) -> bytes:
    """A picture as somebody would choose it from a file."""
    from PIL import Image, ImageDraw  # read when a demo is made

    picture = Image.new("RGB", (300, 384), (214, 224, 236))
    pen = ImageDraw.Draw(picture)
    hair, coat = ((62, 52, 48), (52, 84, 128)) if sex == "male" else ((48, 38, 40), (140, 70, 96))
    pen.ellipse((20, 250, 280, 520), fill=coat)
    pen.rectangle((126, 220, 174, 280), fill=(226, 188, 160))
    pen.ellipse((84, 62, 216, 236), fill=hair)
    pen.ellipse((94, 86, 206, 244), fill=(236, 200, 172))
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
