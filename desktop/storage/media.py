"""What may be kept as a file: pictures made small and nameless, PDF and recordings as they are, one sentence beyond."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.core.sentence import Sentence, sentence
from desktop.core.text import storable

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 2000
QUALITY = 80
MEGABYTE = 1 << 20
LARGEST = 20 * MEGABYTE
LARGEST_PICTURE = 60 * MEGABYTE
"""A picture is made smaller, so it may be larger before; beyond this it is no photo any more."""
MOST_PIXELS = 80_000_000
PORTRAIT_SIDE = 600
LARGEST_PORTRAIT = 100 << 10
LONGEST_NAME = 120

_PORTRAIT_QUALITIES = (80, 70, 60, 50, 40, 30)
_NO_PICTURE = sentence("files", "“{name}” is damaged or only a part of a picture. Take it or scan it again.")
_TOO_LARGE = sentence("files", "“{name}” has {size} MB; at most {most} MB can be kept. Shorten or split it.")
_EMPTY = sentence("files", "“{name}” is empty.")
_UNKNOWN = sentence(
    "files", "“{name}” is neither a picture, nor a PDF, nor a recording. Save it as one of these, e.g. as a PDF."
)


class Media(Enum):
    """What a kept file is."""

    PICTURE = "picture"
    PDF = "pdf"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file ready to be kept: its name as people see it, what it is, its bytes."""

    name: str
    media: Media
    suffix: str
    content: bytes


def prepared(name: str, content: bytes) -> Prepared | Sentence:
    """The file as it will be kept, or why it cannot be; takes a moment for a large picture, so ask in a worker."""
    shown = tidy_name(name)
    if not content:
        return _EMPTY.of(name=shown)
    media, suffix = _recognised(content)
    if media is None:
        return _UNKNOWN.of(name=shown)
    most = LARGEST_PICTURE if media is Media.PICTURE else LARGEST
    if len(content) > most:
        return too_large(shown, len(content), most)
    if media is not Media.PICTURE:
        return Prepared(shown, media, suffix, content)
    made = _smaller(content, shown, LONGEST_SIDE, (QUALITY,))
    return made if isinstance(made, Sentence) else Prepared(shown, media, suffix, made)


def portrait(name: str, content: bytes) -> bytes | Sentence:
    """A person's photo of at most 100 KB, or why there is none."""
    shown = tidy_name(name)
    if _recognised(content)[0] is not Media.PICTURE:
        return sentence("files", "“{name}” is no picture.").of(name=shown)
    if len(content) > LARGEST_PICTURE:
        return too_large(shown, len(content), LARGEST_PICTURE)
    return _smaller(content, shown, PORTRAIT_SIDE, _PORTRAIT_QUALITIES, LARGEST_PORTRAIT)


def too_large(name: str, size: int, most: int = LARGEST_PICTURE) -> Sentence:
    """The refusal of a file of *size* bytes."""
    return _TOO_LARGE.of(name=name, size=-(-size // MEGABYTE), most=most // MEGABYTE)


def tidy_name(name: str) -> str:
    """The last part of a path, without what cannot be shown or stored, cut in the middle when it is long."""
    last = PurePath(name.replace("\\", "/")).name
    clean = "".join(sign for sign in last if storable(sign) and unicodedata.category(sign) not in ("Cc", "Cf"))
    if len(clean) > LONGEST_NAME:
        half = LONGEST_NAME // 2
        clean = f"{clean[: half - 1]}…{clean[-half:]}"
    return clean or "—"


_STARTS: tuple[tuple[bytes, Media, str], ...] = (
    (b"\xff\xd8\xff", Media.PICTURE, ".jpg"),
    (b"\x89PNG\r\n\x1a\n", Media.PICTURE, ".jpg"),
    (b"GIF8", Media.PICTURE, ".jpg"),
    (b"BM", Media.PICTURE, ".jpg"),
    (b"II*\0", Media.PICTURE, ".jpg"),
    (b"MM\0*", Media.PICTURE, ".jpg"),
    (b"%PDF-", Media.PDF, ".pdf"),
    (b"ID3", Media.RECORDING, ".mp3"),
    (b"#!AMR", Media.RECORDING, ".amr"),
    (b"OggS", Media.RECORDING, ".ogg"),
    (b"fLaC", Media.RECORDING, ".flac"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", Media.RECORDING, ".wma"),
)
_RIFF = {b"WEBP": (Media.PICTURE, ".jpg"), b"WAVE": (Media.RECORDING, ".wav")}
_AUDIO_BRANDS = (b"M4A ", b"M4B ", b"isom", b"iso2", b"mp41", b"mp42", b"3gp4", b"3gp5", b"3gp6")


def _recognised(content: bytes) -> tuple[Media | None, str]:
    """What the bytes are, whatever the name says, and the suffix they are kept under."""
    for start, media, suffix in _STARTS:
        if content.startswith(start):
            return media, suffix
    if content.startswith(b"RIFF") and content[8:12] in _RIFF:
        return _RIFF[content[8:12]]
    if content[4:8] == b"ftyp" and content[8:12] in _AUDIO_BRANDS:
        return Media.RECORDING, ".m4a"
    # MP3 and AAC without a title begin with eleven set bits.
    if len(content) > 2 and content[0] == 0xFF and content[1] & 0xE0 == 0xE0:
        return Media.RECORDING, ".aac" if content[1] & 0xF6 == 0xF0 else ".mp3"
    return None, ""


def _smaller(
    content: bytes, name: str, side: int, qualities: tuple[int, ...], most: int = LARGEST_PICTURE
) -> bytes | Sentence:
    """The picture upright, on white, without anything its camera wrote, as a JPEG no longer than *side*."""
    from PIL import Image  # Only a picture pays for loading it.

    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return _vast(name)
            if picture.format == "TIFF" and getattr(picture, "n_frames", 1) > 1:
                return sentence("files", "“{name}” has several pages. Save it as a PDF.").of(name=name)
            flat = _flat(picture, side)
    except Image.DecompressionBombError:
        return _vast(name)
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, TypeError, OverflowError, MemoryError):
        return _NO_PICTURE.of(name=name)
    made = b""
    for quality in qualities:
        made = _jpeg(flat, quality)
        if len(made) <= most:
            return made
    return made


def _vast(name: str) -> Sentence:
    return sentence("files", "“{name}” has more than {most} million points. Scan it with a lower resolution.").of(
        name=name, most=MOST_PIXELS // 1_000_000
    )


def _flat(picture: Image.Image, side: int) -> Image.Image:
    from PIL import Image, ImageOps

    # A JPEG can be read at a fraction of its size, which is what most photos need.
    picture.draft("RGB", (side, side))
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        ground = Image.new("RGBA", upright.size, "white")
        ground.alpha_composite(upright.convert("RGBA"))
        upright = ground
    elif upright.mode.startswith("I"):
        # Sixteen bits a point would be cut off at white, not made darker.
        upright = upright.point(lambda value: value / 256).convert("L")
    flat = upright.convert("RGB")
    flat.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return flat


def _jpeg(flat: Image.Image, quality: int) -> bytes:
    made = io.BytesIO()
    flat.save(made, "JPEG", quality=quality, optimize=True, exif=b"", icc_profile=None, comment=b"")
    return made.getvalue()
