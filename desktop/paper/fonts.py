"""The fonts of paper: loaded once, asked for widths and for characters they lack."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any
from weakref import WeakKeyDictionary

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont

from desktop.paper.composition import Line, Width, flush_line, one_line
from desktop.paper.definition import BLANK_RULE
from desktop.paper.fontfile import Face
from desktop.resources import find

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"
TITLE = "NotoSerifSC-Bold"
COMPANY = "NotoSerifSC-Medium"
SUBSTITUTES = {TITLE: BOLD, COMPANY: REGULAR}
_BASIC_PLANE = 0xFFFF
_SET_BY_US = frozenset(" \n" + BLANK_RULE)


class Typeface(TTFont):  # type: ignore[misc]
    """A TrueType font that copies out right: ReportLab writes code points where UTF-16 is due."""

    def __init__(self, name: str, file: str) -> None:
        # ReportLab's own would first unfold the whole file into tables.
        self.fontName, self.face, self.encoding = name, Face(file), TTEncoding()
        self.state: WeakKeyDictionary[Any, TTFont.State] = WeakKeyDictionary()
        self._asciiReadable = rl_config.ttfAsciiReadable
        self.shapable = False

    def addObjects(self, doc: Any) -> None:
        """Add the subsets to the document and correct their way back to Unicode."""
        state = self.state[doc]
        beyond = [(self.getSubsetInternalName(number, doc)[1:], subset) for number, subset in enumerate(state.subsets)
                  if any(code > _BASIC_PLANE for code in subset)]  # fmt: skip
        super().addObjects(doc)
        for name, subset in beyond:
            _correct(doc, name, subset)


def _correct(doc: Any, name: str, subset: list[int]) -> None:
    stream = doc.idToObject[doc.idToObject["BasicFonts"].dict[name].ToUnicode.name]
    for place, code in enumerate(subset):
        if code > _BASIC_PLANE:
            right = chr(code).encode("utf-16-be").hex().upper()
            stream.content = stream.content.replace(f"<{place:02X}> <{code:04X}>", f"<{place:02X}> <{right}>")


@lru_cache(maxsize=len(SUBSTITUTES) * 2)
def typeface(name: str) -> Typeface:
    """The font of that name, read from the resources at its first use."""
    font = Typeface(name, str(find(f"fonts/{name}.ttf")))
    pdfmetrics.registerFont(font)
    return font


@lru_cache(maxsize=65536)
def advance(name: str, ch: str) -> int | None:
    """The character's width in thousandths of an em, None when the font lacks it."""
    width: int | None = typeface(name).face.charWidths.get(ord(ch))
    return width


@lru_cache(maxsize=len(SUBSTITUTES) * 2)
def widths(name: str) -> Width:
    """The widths of one font, for the composer."""
    return partial(advance, name)


@lru_cache(maxsize=16384)
def composed(text: str, name: str, tracking: float = 0) -> Line:
    """The text on one line in that font, in thousandths of an em."""
    return one_line(text, widths(name), tracking)


@lru_cache(maxsize=16384)
def flush(text: str, name: str) -> Line:
    """A value on one line in that font, marks at its ends squeezed."""
    return flush_line(text, widths(name))


def fitting(text: str, name: str) -> str:
    """The font for a title: its own, or the substitute when the cut font lacks one of its characters."""
    return SUBSTITUTES[name] if any(advance(name, ch) is None for ch in text if ch not in _SET_BY_US) else name


def lacking(text: str) -> tuple[str, ...]:
    """The characters of *text* that can only be written by hand, in order of appearance."""
    return tuple(dict.fromkeys(ch for ch in text if ch not in _SET_BY_US and advance(REGULAR, ch) is None))
