"""What stands in the short cells of a form: labels, values, signatures, character boxes, pictures."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import Protocol

from desktop.paper import measures as m
from desktop.paper.composition import Line
from desktop.paper.definition import Align, Boxes, Field, FieldKind, Fixed, Label, Picture, Signature, Tear
from desktop.paper.fonts import BOLD, REGULAR
from desktop.paper.lettering import lettered, placed, shrunk, spread, stacked, upright, width_of
from desktop.paper.marks import Box, Dashes, Image, Mark, Ring, Shade, Stroke
from desktop.paper.values import Job

CHARACTER_BOX = (6 * m.MM, 7 * m.MM)
GROUP_GAP = 1.8 * m.MM
BOXES_LEAD = 9.5 * m.MM
BOXED_SIZE = 12.0
NARROW = 2.5 * m.MM * 7.0833
PROMPTS = {
    FieldKind.DATE: "年月日",
    FieldKind.LONG_DATE: "年月日",
    FieldKind.DATE_TIME: "年月日时分",
    FieldKind.TIME: "日时分",
}


@dataclass(frozen=True, slots=True)
class Area:
    """A cell's rectangle on the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """Where text begins."""
        return self.x + m.PADDING

    @property
    def right(self) -> float:
        """Where text ends."""
        return self.x + self.width - m.PADDING

    @property
    def middle(self) -> float:
        """Half of its height."""
        return self.y + self.height / 2

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


class Piece(Protocol):
    """A cell's content made ready for its width."""

    @property
    def height(self) -> float:
        """The least height it needs."""

    @property
    def shape(self) -> Hashable:
        """What decides its constant marks, besides definition and area."""

    def constant(self, area: Area) -> Iterator[Mark]:
        """Marks that every copy of this shape has alike."""

    def changing(self, area: Area) -> Iterator[Mark]:
        """Marks that depend on the facts."""


class Nothing:
    """A free cell; the pieces that have only one kind of marks build on it."""

    __slots__ = ()

    @property
    def height(self) -> float:
        """As low as its row."""
        return 0

    @property
    def shape(self) -> Hashable:
        """Nothing but the definition decides."""
        return None

    def constant(self, area: Area) -> Iterator[Mark]:  # noqa: ARG002 - every piece is asked alike
        """No marks."""
        return iter(())

    def changing(self, area: Area) -> Iterator[Mark]:  # noqa: ARG002
        """No marks."""
        return iter(())


@dataclass(frozen=True, slots=True)
class LabelPiece(Nothing):
    """A shaded label."""

    label: Label
    words: str
    again: bool = False

    @property
    def shape(self) -> Hashable:
        """Its words, which may hold a clause, and whether they go on."""
        return self.words, self.again

    def constant(self, area: Area) -> Iterator[Mark]:
        """The fill and the words, one under the other or upright."""
        yield Shade(area.x, area.y, area.width, area.height)
        if self.label.vertical:
            yield from self._upright(area)
            return
        lines = (*self.words.split("\n"), "（续）") if self.again else tuple(self.words.split("\n"))
        tracking = spread(self.words, area.width < NARROW) if self.label.spread and len(lines) == 1 else 0
        if tracking:
            y = area.middle + m.MIDDLE * m.LABEL_SIZE
            yield from placed(
                area.x, area.x + area.width, y, self.words, m.LABEL_SIZE, align=Align.CENTRE, tracking=tracking
            )
        else:
            yield from stacked(area.x, area.x + area.width, area.middle, lines, self._size(area, lines))

    def _size(self, area: Area, lines: tuple[str, ...]) -> float:
        """The usual size, or smaller where a clause's words would touch the cell's lines."""
        widest = max(width_of(line, m.LABEL_SIZE) for line in lines)
        room = area.width - 2 * m.LABEL_INSET
        return m.LABEL_SIZE if widest <= room else max(m.LEAST_LABEL_SIZE, m.LABEL_SIZE * room / widest)

    def _upright(self, area: Area) -> Iterator[Mark]:
        size, count = m.LABEL_SIZE, len(self.words)
        step = min(1.75 * size, (area.height - 2 * m.TOP_PADDING - size) / max(1, count - 1))
        top = area.middle - (step * (count - 1) + size) / 2
        yield from upright(area.x + area.width / 2, top, self.words, size, step)


@dataclass(frozen=True, slots=True)
class FixedPiece(Nothing):
    """A short text of the form's own, centred."""

    fixed: Fixed

    def constant(self, area: Area) -> Iterator[Mark]:
        """The words."""
        y = area.middle + m.MIDDLE * self.fixed.size
        return placed(area.left, area.right, y, self.fixed.text, self.fixed.size, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class TearPiece(Nothing):
    """The line where a part of the sheet is torn off."""

    tear: Tear

    def constant(self, area: Area) -> Iterator[Mark]:
        """Dashes up to the words, and on behind them."""
        middle, size = area.x + area.width / 2, m.NOTE_SIZE
        half = width_of(self.tear.words, size) / 2 + m.PADDING
        yield Dashes(area.x, area.middle, middle - half)
        yield Dashes(middle + half, area.middle, area.x + area.width)
        y = area.middle + m.MIDDLE * size
        yield from placed(area.x, area.x + area.width, y, self.tear.words, size, align=Align.CENTRE)


def date_prompt(x: float, y: float, characters: str, narrow: bool = False) -> Iterator[Mark]:
    """年 月 日 with room before each to be completed by hand; the first room begins at *x*."""
    gaps = m.NARROW_DATE_GAPS if narrow else m.DATE_GAPS
    for place, ch in enumerate(characters):
        x += gaps[min(place, 1)]
        yield from placed(x, x + m.LABEL_SIZE, y, ch, m.LABEL_SIZE)
        x += m.LABEL_SIZE


def date_width(characters: str, narrow: bool = False) -> float:
    """How wide an empty date is."""
    gaps = m.NARROW_DATE_GAPS if narrow else m.DATE_GAPS
    return gaps[0] + gaps[1] * (len(characters) - 1) + m.LABEL_SIZE * len(characters)


@dataclass(frozen=True, slots=True)
class FieldPiece(Nothing):
    """One value, shrunk or wrapped until it fits; an empty date as 年 月 日."""

    field: Field
    lines: tuple[Line, ...]
    size: float
    prompt: str

    @property
    def height(self) -> float:
        """One line needs no more than its row; more lines grow it."""
        count = len(self.lines)
        return 0 if count < 2 else (count - 1) * m.WRAPPED * self.size + self.size + 2 * m.TOP_PADDING

    def changing(self, area: Area) -> Iterator[Mark]:
        """The value, or 年 月 日."""
        if self.prompt and not self.lines:
            narrow = date_width(self.prompt) > area.width - 2 * m.PADDING
            yield from date_prompt(area.left, area.middle + m.MIDDLE * m.LABEL_SIZE, self.prompt, narrow)
        lead = m.WRAPPED * self.size
        y = area.middle - lead * (len(self.lines) - 1) / 2 + m.MIDDLE * self.size
        for line in self.lines:
            yield from lettered(self._x(area, line), y, line, self.size, BOLD if self.field.key else REGULAR)
            y += lead

    def _x(self, area: Area, line: Line) -> float:
        spare = area.right - area.left - line.width * self.size / 1000
        return area.left + {Align.LEFT: 0.0, Align.CENTRE: spare / 2, Align.RIGHT: spare}[self.field.align]


def field_piece(field: Field, width: float, job: Job) -> FieldPiece:
    """The value made ready for its width."""
    words, aside = job.value(field.name, field.kind), job.value(field.aside)
    words = f"{words}（{aside}）" if words and aside else words
    prompt = PROMPTS.get(field.kind, "") if field.prompt else ""
    if not words:
        return FieldPiece(field, (), field.size, prompt)
    lines, size = shrunk(words, width - 2 * m.PADDING, field.key, field.size)
    return FieldPiece(field, lines, size, "")


@dataclass(frozen=True, slots=True)
class SignaturePiece(Nothing):
    """Words, rule and date at the lower right; in two lines when one is too narrow; with the seal's circle."""

    signature: Signature
    words: str
    width: float

    @property
    def shape(self) -> Hashable:
        """Its words."""
        return self.words

    @property
    def _date(self) -> str:
        if not self.signature.date:
            return ""
        return "年月日时分" if self.signature.time else "年月日"

    @property
    def _stroke_width(self) -> float:
        return self.signature.rule * m.MM

    @property
    def _line_width(self) -> float:
        words = width_of(self.words, m.LABEL_SIZE) + m.WORD_TO_RULE if self.words else 0
        return words + self._stroke_width

    @property
    def two_lines(self) -> bool:
        """Whether the signature stands above its date."""
        one = self._line_width + m.PHRASE_GAP + date_width(self._date)
        return bool(self._date and self._line_width) and one > self.width - m.PADDING - m.SIGN_INSET

    @property
    def _base(self) -> float:
        return m.SEAL_BASE if self.signature.seal else m.SIGN_BASE

    @property
    def height(self) -> float:
        """From the last line of text above down to the cell's bottom: nine millimetres free above the rule."""
        if self.signature.seal:
            return 38 * m.MM
        lead = m.SIGN_LEAD if self.two_lines else 0
        return m.SIGN_ROOM + self._base + lead - m.RULE_DROP if self._line_width else self._base + m.LABEL_SIZE

    def constant(self, area: Area) -> Iterator[Mark]:
        """All of it: a signature is written by hand."""
        right, y = area.x + area.width - m.SIGN_INSET, area.bottom - self._base
        end = right
        if self._date:
            end = right - date_width(self._date)
            yield from date_prompt(end, y, self._date)
        if self.signature.seal:
            yield from _seal(right, y)
        if self.two_lines:
            end, y = right, y - m.SIGN_LEAD
        elif self._date:
            end -= m.PHRASE_GAP
        if self._stroke_width:
            yield Stroke(end - self._stroke_width, y + m.RULE_DROP, end, y + m.RULE_DROP, m.RULE)
        if self.words:
            edge = end - self._line_width
            yield from placed(edge, end, y, self.words, m.LABEL_SIZE)


def _seal(date_end: float, baseline: float) -> Iterator[Mark]:
    """The dotted circle that crosses the date between 月 and 日."""
    x, y = date_end - 17.8 * m.MM, baseline - 11 * m.MM
    yield Ring(x, y, m.SEAL_RADIUS)
    yield from placed(x - 20 * m.MM, x + 20 * m.MM, y - 7 * m.MM, "（盖章）", m.NOTE_SIZE, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class BoxesPiece(Nothing):
    """One character a box, in groups; groups that do not fit one line are shared evenly between lines."""

    boxes: Boxes
    words: str
    width: float

    @property
    def _lines(self) -> int:
        room = self.width - 2 * m.PADDING
        whole = sum(self.boxes.groups) * CHARACTER_BOX[0] + GROUP_GAP * (len(self.boxes.groups) - 1)
        return max(1, ceil(whole / room))

    @property
    def height(self) -> float:
        """Eleven millimetres for one line."""
        return 11 * m.MM + (self._lines - 1) * BOXES_LEAD

    @property
    def holds(self) -> bool:
        """Whether what does not fit the boxes has room behind the last of them."""
        rest = self.words[sum(self.boxes.groups) :]
        end = max(x + count * CHARACTER_BOX[0] for x, _, count in self._groups(Area(0, 0, self.width, self.height)))
        return not rest or end + GROUP_GAP + width_of(rest, m.LABEL_SIZE) <= self.width - m.PADDING

    def _groups(self, area: Area) -> Iterator[tuple[float, float, int]]:
        """Each group's upper left corner and its number of boxes."""
        lines = self._lines
        a_line = ceil(len(self.boxes.groups) / lines)
        top = area.middle - ((lines - 1) * BOXES_LEAD + CHARACTER_BOX[1]) / 2
        x = area.left
        for place, count in enumerate(self.boxes.groups):
            if place and place % a_line == 0:
                x, top = area.left, top + BOXES_LEAD
            yield x, top, count
            x += count * CHARACTER_BOX[0] + GROUP_GAP

    def constant(self, area: Area) -> Iterator[Mark]:
        """The outlines of the groups and the lines between boxes."""
        width, height = CHARACTER_BOX
        for x, y, count in self._groups(area):
            for inner in range(1, count):
                yield Stroke(x + inner * width, y, x + inner * width, y + height, m.BOX_INNER)
            yield Box(x, y, count * width, height, m.BOX_LINE)

    def changing(self, area: Area) -> Iterator[Mark]:
        """The characters; what does not fit the boxes follows them in one piece."""
        width, height = CHARACTER_BOX
        rest, end, y = self.words, area.left, area.middle
        for x, top, count in self._groups(area):
            y = top + height / 2
            for place, ch in enumerate(rest[:count]):
                left = x + place * width
                yield from placed(left, left + width, y + m.MIDDLE * BOXED_SIZE, ch, BOXED_SIZE, align=Align.CENTRE)
            rest, end = rest[count:], x + count * width + GROUP_GAP
        if rest:
            yield from placed(end, area.right, y + m.MIDDLE * m.LABEL_SIZE, rest, m.LABEL_SIZE)


def boxes_piece(boxes: Boxes, width: float, job: Job) -> Piece:
    """The boxes with the value's characters, a value given in groups joined; one far too long stands without boxes."""
    value = job.fact(boxes.name)
    words = "".join(map(str, value)) if isinstance(value, (tuple, list)) else job.value(boxes.name)
    piece = BoxesPiece(boxes, words.replace(" ", "").replace("-", ""), width)
    return piece if piece.holds else field_piece(Field(boxes.name), width, job)


@dataclass(frozen=True, slots=True)
class PicturePiece(Nothing):
    """A picture fitted into its cell."""

    data: bytes

    def changing(self, area: Area) -> Iterator[Mark]:
        """The picture, when there is one."""
        if self.data:
            inset = m.TOP_PADDING
            yield Image(area.x + inset, area.y + inset, area.width - 2 * inset, area.height - 2 * inset, self.data)


def picture_piece(picture: Picture, job: Job) -> PicturePiece:
    """The picture of the facts."""
    data = job.fact(picture.name)
    return PicturePiece(data if isinstance(data, bytes) else b"")
