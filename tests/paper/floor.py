"""The floor that every printed form keeps, measured on the finished PDF by a reader that knows nothing of the press."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import zxingcpp
from pypdf import PdfReader

MM = 72 / 25.4
NEAREST = 0.8 * MM - 0.3  # the line's own half width is allowed for
GRID_WIDTHS = (0.5, 1.0, 1.3)
UPRIGHT = {"formats": zxingcpp.BarcodeFormat.QRCode, "try_rotate": False, "try_invert": False, "try_downscale": False}
LEAST_WRITTEN = 8 * MM - 0.1


@dataclass(frozen=True)
class Char:
    """A printed character and the box of its ink, from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Segment:
    """A straight piece of a stroked path."""

    x: float
    y: float
    x2: float
    y2: float
    width: float

    @property
    def level(self) -> bool:
        return abs(self.y - self.y2) < 0.01


@dataclass(frozen=True)
class Leaf:
    """What one page shows."""

    width: float
    height: float
    chars: tuple[Char, ...]
    segments: tuple[Segment, ...]
    codes: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(char.text for char in self.chars)

    @cached_property
    def grid(self) -> list[Segment]:
        return [segment for segment in self.segments if any(abs(segment.width - width) < 0.01 for width in GRID_WIDTHS)]

    @cached_property
    def frames(self) -> list[tuple[float, float, float, float]]:
        """Left, bottom, right and top of each frame."""
        thick = [segment for segment in self.segments if abs(segment.width - 1.3) < 0.01]
        groups = [thick[at : at + 4] for at in range(0, len(thick), 4)]
        found = [_around(group) for group in groups]
        return sorted(found, key=lambda frame: -frame[3])


def _around(segments):
    xs = [x for segment in segments for x in (segment.x, segment.x2)]
    ys = [y for segment in segments for y in (segment.y, segment.y2)]
    return min(xs), min(ys), max(xs), max(ys)


def leaves(data: bytes, codes: bool = True) -> list[Leaf]:
    """Every page as its characters, lines and QR codes."""
    document = pdfium.PdfDocument(data)
    return [_leaf(document[number], codes) for number in range(len(document))]


def _leaf(page, codes: bool) -> Leaf:
    width, height = page.get_size()
    found = tuple(_segments(page))
    read = ()
    if codes:
        image = page.render(scale=150 / 72).to_pil()
        read = tuple(code.text for code in zxingcpp.read_barcodes(image.convert("L"), **UPRIGHT))
    return Leaf(width, height, tuple(_chars(page)), found, read)


def _chars(page):
    text = page.get_textpage()
    for index in range(text.count_chars()):
        ch = chr(raw.FPDFText_GetUnicode(text, index))
        if "\ud800" <= ch < "\udc00":  # the reader gives a character beyond U+FFFF as two, both in its box
            continue
        left, bottom, right, top = text.get_charbox(index)
        if ch.strip() and right > left and top > bottom:
            yield Char(ch, left, bottom, right, top)


def _segments(page):
    count = raw.FPDFPage_CountObjects(page)
    for index in range(count):
        yield from _object(raw.FPDFPage_GetObject(page, index), (1, 0, 0, 1, 0, 0))


def _object(item, outer):
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
    own = _times((matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f), outer)
    kind = raw.FPDFPageObj_GetType(item)
    if kind == raw.FPDF_PAGEOBJ_FORM:
        for index in range(raw.FPDFFormObj_CountObjects(item)):
            yield from _object(raw.FPDFFormObj_GetObject(item, index), own)
    elif kind == raw.FPDF_PAGEOBJ_PATH:
        yield from _path(item, own)


def _path(item, matrix):
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
    if not stroke.value:
        return
    width = ctypes.c_float()
    raw.FPDFPageObj_GetStrokeWidth(item, ctypes.byref(width))
    here = first = None
    for index in range(raw.FPDFPath_CountSegments(item)):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = _moved((x.value, y.value), matrix)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield Segment(*here, *point, width.value)
        here = point
        if raw.FPDFPathSegment_GetClose(segment) and first != point:
            yield Segment(*point, *first, width.value)


def _times(inner, outer):
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    across, up = (a * oa + b * oc, a * ob + b * od), (c * oa + d * oc, c * ob + d * od)
    return (*across, *up, e * oa + f * oc + oe, e * ob + f * od + of)


def _moved(point, matrix):
    a, b, c, d, e, f = matrix
    return point[0] * a + point[1] * c + e, point[0] * b + point[1] * d + f


# ---- the floor ----------------------------------------------------------------------------------------------------


def breaches(data: bytes, form, number: str, *, slips: bool = False, many_frames: bool = False) -> list[str]:
    """What a rendered form breaks of the floor; empty when it is sound. A report has *many_frames* on a page."""
    found = []
    pages = leaves(data)
    for place, leaf in enumerate(pages, 1):
        where = f"page {place}"
        found += [f"{where}: {text}" for text in _too_near(leaf)]
        found += [f"{where}: {text}" for text in _overlapping(leaf)]
        found += [f"{where}: {text}" for text in _outside(leaf)]
        found += [f"{where}: {text}" for text in _furniture(leaf, form, number, 2 if slips else 1, many_frames)]
    found += [f"not embedded: {name}" for name in unembedded(data)]
    return found


def _too_near(leaf: Leaf):
    around = [(_grown(line), line) for line in leaf.grid]
    for char in leaf.chars:
        for (left, bottom, right, top), line in around:
            if char.left > right or char.right < left or char.bottom > top or char.top < bottom:
                continue  # most lines are far away
            distance = _distance(char, line)
            if distance < NEAREST and _inside_a_frame(char, leaf):
                where = f"{char.left / MM:.1f},{char.bottom / MM:.1f}"
                yield f"“{char.text}” at {where} is {distance / MM:.2f} mm from a line"


def _grown(line: Segment) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of what may be too near to a line."""
    left, bottom, right, top = _around([line])
    return left - NEAREST, bottom - NEAREST, right + NEAREST, top + NEAREST


def _inside_a_frame(char: Char, leaf: Leaf) -> bool:
    x, y = (char.left + char.right) / 2, (char.bottom + char.top) / 2
    return any(left < x < right and bottom < y < top for left, bottom, right, top in leaf.frames)


def _distance(char: Char, line: Segment) -> float:
    low, high = sorted((line.x, line.x2))
    down, up = sorted((line.y, line.y2))
    across = max(low - char.right, char.left - high, 0)
    along = max(down - char.top, char.bottom - up, 0)
    return (across**2 + along**2) ** 0.5


def _overlapping(leaf: Leaf):
    chars = sorted(leaf.chars, key=lambda char: char.left)
    for place, char in enumerate(chars):
        for other in chars[place + 1 :]:
            if other.left >= char.right - 0.4:
                break
            if min(char.top, other.top) - max(char.bottom, other.bottom) > 0.4:
                yield f"“{char.text}” and “{other.text}” overlap at {other.left / MM:.1f},{other.bottom / MM:.1f}"


def _outside(leaf: Leaf):
    edge, foot = 7 * MM, 6 * MM  # a slip's footer stands on 7 mm, its descenders below
    for char in leaf.chars:
        if not (edge <= char.left and char.right <= leaf.width - edge and foot <= char.bottom <= leaf.height - edge):
            yield f"“{char.text}” lies closer than 7 mm to the paper's edge"


def _furniture(leaf: Leaf, form, number: str, halves: int, many_frames: bool):
    text = leaf.text.replace(" ", "").replace("\u3000", "")
    count = 1 if many_frames else len(leaf.frames)
    if count > halves or not count:
        yield f"{count} frames"
    for mark, what in ((number, "number"), (f"{form.code}/{form.template}", "template")):
        if text.count(mark) < count:
            yield f"no {what} {mark}"
    if len(re.findall(r"第\d+页共\d+页", text)) != count:
        yield "no page x of y"
    if len([code for code in leaf.codes if code.startswith(f"WX1:{form.code}:{number}:{form.template}:")]) != count:
        yield f"QR codes {leaf.codes}"


def unembedded(data: bytes) -> set[str]:
    """Names of fonts that the file does not carry itself."""
    missing = set()
    for page in PdfReader(BytesIO(data)).pages:
        for resources in _resources(page["/Resources"]):
            for font in (resources.get("/Font") or {}).values():
                font = font.get_object()  # noqa: PLW2901 - an indirect reference otherwise
                descriptor = font.get("/FontDescriptor")
                if descriptor is None or "/FontFile2" not in descriptor.get_object():
                    missing.add(str(font["/BaseFont"]))
    return missing


def _resources(resources):
    resources = resources.get_object()
    yield resources
    for item in (resources.get("/XObject") or {}).values():
        inner = item.get_object().get("/Resources")
        if inner is not None:
            yield from _resources(inner)


def tight_rows(plan) -> list[str]:
    """Rows lower than a hand needs, strips of labels apart."""
    from desktop.paper.cells import LabelPiece

    return [
        f"row {strip.band.place + 1} is {strip.height / MM:.1f} mm high"
        for page in plan.pages
        for strip in page.strips
        if strip.height < LEAST_WRITTEN and not all(isinstance(piece, LabelPiece) for _, piece in strip.pieces)
    ]
