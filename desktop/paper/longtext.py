"""Text that grows with what was written and may continue on the next page; the consent row with its fixed text."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from desktop.paper import measures as m
from desktop.paper.cells import Area, SignaturePiece
from desktop.paper.composition import EM, Line, paragraphs
from desktop.paper.definition import Align, Consent, LongText, Signature
from desktop.paper.flow import FlowPiece, flow_piece
from desktop.paper.fonts import REGULAR, widths
from desktop.paper.lettering import lettered, placed, width_of
from desktop.paper.marks import Mark
from desktop.paper.values import Job

CONTINUES = "（续下页）"
CONTINUES_ROOM = 6.0 * m.MM
CONTINUES_LIFT = 1.7 * m.MM
LEAST_ABOVE, LEAST_BELOW = 3, 2
LEAST_JUSTIFIED = 20 * EM
"""In narrower columns the gaps would show."""
BOTTOM_PADDING = 1.5 * m.MM
CONSENT_SIZE, CONSENT_LEAD = 9.5, 15.5


@dataclass(frozen=True, slots=True)
class LongPiece:
    """Composed lines with, below them, a signature or （续下页）."""

    lines: tuple[Line, ...]
    size: float
    lead: float
    hint: str = ""
    signature: SignaturePiece | None = None
    continues: bool = False

    @property
    def text_height(self) -> float:
        """From the cell's top to the last line's foot."""
        count = len(self.lines)
        return m.TOP_PADDING + self.size + (count - 1) * self.lead if count else 0

    @property
    def height(self) -> float:
        """Text, and room for what stands below it."""
        if self.continues:
            return self.text_height + CONTINUES_ROOM
        return self.text_height + (self.signature.height if self.signature else BOTTOM_PADDING)

    @property
    def shape(self) -> Hashable:
        """What stands below the text."""
        return self.continues, self.signature and self.signature.shape

    def constant(self, area: Area) -> Iterator[Mark]:
        """The signature line, or （续下页）."""
        if self.continues:
            if width_of(CONTINUES, m.NOTE_SIZE) > area.right - area.left:
                return
            y = area.bottom - CONTINUES_LIFT
            yield from placed(area.left, area.right, y, CONTINUES, m.NOTE_SIZE, align=Align.RIGHT)
        elif self.signature:
            yield from self.signature.constant(area)

    def changing(self, area: Area) -> Iterator[Mark]:
        """The text, or the hint of an empty blank."""
        y = area.y + m.TOP_PADDING
        if self.hint and not self.lines:
            yield from placed(area.left, area.right, y + m.ASCENT * m.NOTE_SIZE, self.hint, m.NOTE_SIZE)
        y += m.ASCENT * self.size
        for line in self.lines:
            yield from lettered(area.left, y, line, self.size)
            y += self.lead

    def split(self, room: float) -> tuple[LongPiece, LongPiece] | None:
        """The part that fits *room* and the rest: three lines stay above at least, two go below."""
        free = room - m.TOP_PADDING - self.size - CONTINUES_ROOM
        above = min(int(free // self.lead) + 1 if free >= 0 else 0, len(self.lines) - LEAST_BELOW)
        if above < LEAST_ABOVE:
            return None
        upper = replace(self, lines=self.lines[:above], signature=None, continues=True)
        return upper, replace(self, lines=self.lines[above:])


def long_piece(content: LongText, width: float, job: Job) -> LongPiece:
    """A long text made ready for its width; above 900 characters, or in a form that overflows, at the smaller size."""
    words = job.value(content.name)
    small = job.small or len(words) > m.SMALL_FROM
    size, lead = (m.SMALL_LONG_SIZE, m.SMALL_LONG_LEAD) if small else (m.LONG_SIZE, m.LONG_LEAD)
    signature = signature_piece(content.signature, width, job) if content.signature else None
    if not words:
        return LongPiece((), size, lead, "" if job.filled else content.hint, signature)
    indent = 2 * EM if content.indent and len(words) > m.INDENT_FROM else 0
    measure = (width - 2 * m.PADDING) / size * 1000
    lines = paragraphs(words, widths(REGULAR), measure, indent=indent, justify=measure > LEAST_JUSTIFIED)
    return LongPiece(tuple(lines), size, lead, "", signature)


def signature_piece(signature: Signature, width: float, job: Job) -> SignaturePiece:
    """A signature made ready for its width."""
    return SignaturePiece(signature, job.words(signature.words), width)


@dataclass(frozen=True, slots=True)
class ConsentPiece:
    """A fixed text, one box to tick, a signature."""

    text: LongPiece
    option: FlowPiece
    signature: SignaturePiece

    @property
    def height(self) -> float:
        """Text, option and signature one under the other."""
        return self.text.text_height + self.option.height + self.signature.height

    @property
    def shape(self) -> Hashable:
        """The text, which may hold a clause, and the signature."""
        return self.text.lines, self.signature.shape

    def _option_area(self, area: Area) -> Area:
        y = area.bottom - self.signature.height - self.option.height
        return Area(area.x, y, area.width, self.option.height)

    def constant(self, area: Area) -> Iterator[Mark]:
        """Text and signature."""
        yield from self.text.changing(area)
        yield from self.option.constant(self._option_area(area))
        yield from self.signature.constant(area)

    def changing(self, area: Area) -> Iterator[Mark]:
        """The option."""
        return self.option.changing(self._option_area(area))


def consent_piece(content: Consent, width: float, column: float, job: Job) -> ConsentPiece:
    """A consent made ready for its width."""
    measure = (width - 2 * m.PADDING) / CONSENT_SIZE * 1000
    lines = paragraphs(job.words(content.text), widths(REGULAR), measure, indent=2 * EM)
    text = LongPiece(tuple(lines), CONSENT_SIZE, CONSENT_LEAD)
    signature = signature_piece(content.signature, width, job)
    return ConsentPiece(text, flow_piece(content.options, width, column, job), signature)
