"""Turns a form into pages of rows: heights, the share of spare height, and where a page breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.paper import measures as m
from desktop.paper.cells import (
    Area,
    FixedPiece,
    LabelPiece,
    Nothing,
    Piece,
    TearPiece,
    boxes_piece,
    field_piece,
    picture_piece,
)
from desktop.paper.definition import (
    Boxes,
    Consent,
    Content,
    Field,
    Fixed,
    Form,
    Label,
    Line,
    LongText,
    Options,
    Part,
    Picture,
    Row,
    Signature,
    Tear,
)
from desktop.paper.expansion import Band, Spot, bands, expanded
from desktop.paper.flow import FlowPiece, flow_piece
from desktop.paper.longtext import LongPiece, consent_piece, long_piece, signature_piece
from desktop.paper.values import Job

ROUNDING = 0.01
HALF_FULL = 0.5
LEAST_WEIGHT = 0.01  # of a table's rows


@dataclass(frozen=True, slots=True)
class Strip:
    """A row made ready: its pieces by spot, its least height, and whether it goes on from the page before."""

    band: Band
    pieces: tuple[tuple[Spot, Piece], ...]
    height: float
    again: bool = False

    @property
    def row(self) -> Row:
        """The row as the form says it."""
        return self.band.row


@dataclass(frozen=True, slots=True)
class Page:
    """Strips with their final heights, from the frame's top downwards."""

    strips: tuple[Strip, ...]
    top: float

    @property
    def bottom(self) -> float:
        """The frame's lower edge."""
        return self.top + sum(strip.height for strip in self.strips)


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one copy."""

    form: Form
    pages: tuple[Page, ...]


def planned(form: Form, job: Job) -> Plan:
    """The form's pages for these facts; a register's last page is filled with empty rows."""
    setter = Setter(form, job)
    pages = setter.pages()
    spare = setter.spare_rows(pages)
    if spare:
        return planned(form, replace(job, extra=job.extra + spare))
    return Plan(form, tuple(pages))


class Setter:
    """Lays out one form for one job."""

    def __init__(self, form: Form, job: Job) -> None:
        self.form, self.job = form, job
        self.sheet = m.SHEETS[form.paper]
        self.edges = m.grid(form)
        self.column = self.sheet.frame_width / 24

    def pages(self) -> list[Page]:
        """One page when the rows fit it, if need be with smaller long texts; else as many as they take."""
        heads = self._strips(list(self.form.repeat), self.job)
        strips = self._strips(expanded(self.form, self.job), self.job)
        room = self.sheet.room(0)
        if _total(heads + strips) > room + ROUNDING and self.job.filled and not self.job.small:
            smaller = replace(self.job, small=True)
            tried = self._strips(expanded(self.form, smaller), smaller)
            strips = tried if _total(heads + tried) <= room + ROUNDING else strips
        return self._stretched(self._paged(heads, strips))

    def spare_rows(self, pages: Sequence[Page]) -> int:
        """How many more rows of a filling table the last page takes."""
        table = next((part for part in self.form.rows if getattr(part, "fill", False)), None)
        if table is None or self.job.extra:
            return 0
        strips = self._strips(expanded(self.form, self.job), self.job)
        content = _total(self._paged(self._strips(list(self.form.repeat), self.job), strips)[-1])
        height: float = table.height  # type: ignore[union-attr]
        return int((self.sheet.room(len(pages) - 1) - content + ROUNDING) // (height * m.MM))

    def strips(self, parts: Sequence[Part]) -> list[Strip]:
        """The rows of these parts, made ready but on no page yet."""
        return self._strips(expanded(replace(self.form, rows=tuple(parts)), self.job), self.job)

    def _strips(self, rows: list[Row], job: Job) -> list[Strip]:
        return [self._strip(band, job) for band in bands(rows, len(self.edges) - 1)]

    def _strip(self, band: Band, job: Job) -> Strip:
        row = band.row
        least = row.filled if job.filled and row.filled is not None else row.height
        pieces = tuple((spot, self._piece(spot, job)) for spot in band.spots)
        needed = max((piece.height for spot, piece in pieces if spot.cell.rows == 1), default=0)
        most = self._most(row)
        if needed > most:
            pieces = tuple((spot, self._splittable(spot, piece, most, job)) for spot, piece in pieces)
            needed = max(piece.height for spot, piece in pieces if spot.cell.rows == 1)
        return Strip(band, pieces, max(least * m.MM, needed))

    def _most(self, row: Row) -> float:
        """What a page has for this row, under all that is repeated above it."""
        above = sum(head.height for head in self.form.repeat) + (row.under.height if row.under else 0)
        return min(self.sheet.room(0), self.sheet.room(1)) - above * m.MM

    def width(self, spot: Spot) -> float:
        """A cell's width on the page."""
        return self.edges[spot.column + spot.cell.span] - self.edges[spot.column]

    def _piece(self, spot: Spot, job: Job) -> Piece:
        return made_ready(spot.cell.content, self.width(spot), self.column, job)

    def _splittable(self, spot: Spot, piece: Piece, most: float, job: Job) -> Piece:
        """A short field that would fill more than a page is set as long text, which may split; so may endless lines."""
        content = spot.cell.content
        if isinstance(content, Field) and piece.height > most:
            return long_piece(LongText(content.name, indent=False), self.width(spot), job)
        return replace(piece, endless=True) if isinstance(piece, FlowPiece) else piece

    def _paged(self, heads: list[Strip], strips: list[Strip]) -> list[list[Strip]]:
        """Rows in pages: blocks stay whole where they can, long texts split where they must."""
        pages: list[list[Strip]] = [list(heads)]
        for block in _blocks(strips):
            if block[0].row.fresh and len(pages[-1]) > len(heads):
                pages.append(list(heads))
            rest = block
            while rest:
                rest = self._placed(pages, heads, rest)
        return pages

    def _placed(self, pages: list[list[Strip]], heads: list[Strip], block: list[Strip]) -> list[Strip]:
        """Put what fits of a block on the last page; return what is left for the next one."""
        page = pages[-1]
        room = self.sheet.room(len(pages) - 1) - _total(page)
        fresh, whole = len(page) == len(heads), block
        if fresh and len(pages) > 1:
            block = self._with_head(block)
        if _total(block) <= room + ROUNDING:
            page += block
            return []
        whole_later = _total(block) <= self.sheet.room(1) - _total(heads)
        may_move = not fresh and whole_later and len(block) > 1
        divided = None if may_move else divide(block, room)
        if divided is None and fresh:
            divided = _as_many(block, room, 2 if block[0].row is not whole[0].row else 1)
        upper, lower = divided or ([], whole)
        page += upper
        return self._next(pages, heads, lower)

    def _next(self, pages: list[list[Strip]], heads: list[Strip], rest: list[Strip]) -> list[Strip]:
        if rest:
            pages.append(list(heads))
        return rest

    def _with_head(self, block: list[Strip]) -> list[Strip]:
        under = block[0].row.under
        if under is None:
            return block
        first = block[0].band
        columns = (spot.column for spot in first.spots)
        spots = tuple(Spot(column, cell) for column, cell in zip(columns, under.cells, strict=False))
        head = Band(first.place, replace(under, section=False), spots, first.reaching)
        return [self._strip(head, self.job), *block]

    def _stretched(self, pages: list[list[Strip]]) -> list[Page]:
        return [self._page(place, strips, place == len(pages) - 1) for place, strips in enumerate(pages)]

    def _page(self, place: int, strips: list[Strip], last: bool) -> Page:
        spare = self.sheet.room(place) - _total(strips)
        keeps = last and place > 0 and not self._may_fill(place, strips, spare)
        if spare > ROUNDING and not keeps:
            strips = list(_shared(strips, spare))
        return Page(tuple(strips), self.sheet.top(place))

    def _may_fill(self, place: int, strips: list[Strip], spare: float) -> bool:
        """A last page is stretched when it is half full, or when no cell more than doubles."""
        if _total(strips) >= self.sheet.room(place) * HALF_FULL:
            return True
        pairs = zip(strips, _shared(strips, spare), strict=True)
        return all(after.height <= 2 * before.height for before, after in pairs)


def made_ready(content: Content, width: float, column: float, job: Job) -> Piece:  # noqa: PLR0911 - one line a kind
    """A cell's content made ready for its width."""
    if isinstance(content, Label):
        return LabelPiece(content, job.words(content.text))
    if isinstance(content, Field):
        return field_piece(content, width, job)
    if isinstance(content, (Line, Options)):
        return flow_piece(content, width, column, job)
    if isinstance(content, LongText):
        return long_piece(content, width, job)
    if isinstance(content, Signature):
        return signature_piece(content, width, job)
    if isinstance(content, Boxes):
        return boxes_piece(content, width, job)
    if isinstance(content, Fixed):
        return FixedPiece(content)
    return _seldom(content, width, column, job)


def _seldom(content: Content, width: float, column: float, job: Job) -> Piece:
    if isinstance(content, Picture):
        return picture_piece(content, job)
    if isinstance(content, Tear):
        return TearPiece(content)
    return consent_piece(content, width, column, job) if isinstance(content, Consent) else Nothing()


def _total(strips: Sequence[Strip]) -> float:
    return sum(strip.height for strip in strips)


def _blocks(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Rows that must stay together: kept with the next, or spanned by one side label, or the rest of the form."""
    block: list[Strip] = []
    resting = False
    for place, strip in enumerate(strips):
        if block and not resting and not _joined(block[-1], strip):
            yield block
            block = []
        resting = resting or strip.row.rest
        block.append(strip)
        if place == len(strips) - 1:
            yield block


def _joined(above: Strip, below: Strip) -> bool:
    if above.row.keep:
        return True
    reached = any(first < below.band.place for first, _ in below.band.reaching)
    return reached and not below.row.alone


def divide(block: list[Strip], room: float) -> tuple[list[Strip], list[Strip]] | None:
    """A block cut inside the first long text that reaches the page's end; None when none may be cut there."""
    used = 0.0
    for place, strip in enumerate(block):
        if used + strip.height > room + ROUNDING:
            cut = _cut(strip, room - used)
            if cut is None:
                return None
            return [*block[:place], cut[0]], [cut[1], *block[place + 1 :]]
        used += strip.height
    return None


def _as_many(block: list[Strip], room: float, least: int) -> tuple[list[Strip], list[Strip]]:
    """The rows that fit, at least so many, and the others: of what belongs together but fills more than a page."""
    used, count = 0.0, 0
    for strip in block:
        used += strip.height
        if used > room + ROUNDING and count >= least:
            break
        count += 1
    return block[:count], block[count:]


def _cut(strip: Strip, room: float) -> tuple[Strip, Strip] | None:
    """The row above and below a page's end; None when something in it does not part there."""
    upper: list[tuple[Spot, Piece]] = []
    lower: list[tuple[Spot, Piece]] = []
    found = False
    for spot, piece in strip.pieces:
        parts = piece.split(room) if isinstance(piece, LongPiece | FlowPiece) else None
        if parts:
            found = True
            upper.append((spot, parts[0]))
            lower.append((spot, parts[1]))
        elif piece.height > room + ROUNDING:
            return None
        else:
            upper.append((spot, piece))
            lower.append((spot, replace(piece, again=True) if isinstance(piece, LabelPiece) else Nothing()))
    if not found:
        return None
    least = max((piece.height for _, piece in lower), default=0)
    rest = Strip(strip.band, tuple(lower), max(least, 8 * m.MM), again=True)
    return Strip(strip.band, tuple(upper), room, strip.again), rest


def _shared(strips: Sequence[Strip], spare: float) -> Iterator[Strip]:
    """Spare height given to the rows by their weights; a page without weights shares it evenly.

    A table of few rows does not swell alone: then all rows grow alike.
    """
    continued = any(isinstance(piece, LongPiece) and piece.continues for strip in strips for _, piece in strip.pieces)
    weights = [0.0 if continued and strip is not strips[-1] else strip.row.stretch for strip in strips]
    if not sum(weights):
        weights = [float(not strip.row.keep) for strip in strips]
    elif max(weights) <= LEAST_WEIGHT and spare / sum(weights) * LEAST_WEIGHT > min(strip.height for strip in strips):
        weights = [0.0 if strip.row.keep else strip.height for strip in strips]
    unit = spare / (sum(weights) or len(strips))
    for strip, weight in zip(strips, weights, strict=True):
        yield replace(strip, height=strip.height + unit * (weight if sum(weights) else 1))


def areas(plan: Plan, page: Page) -> Iterator[tuple[Area, Piece, Strip]]:
    """Every cell of a page with its rectangle; a side label's rectangle covers the rows of this page."""
    sheet, edges = m.SHEETS[plan.form.paper], m.grid(plan.form)
    tops = [page.top]
    for strip in page.strips:
        tops.append(tops[-1] + strip.height)
    drawn: set[tuple[int, int]] = set()
    for place, strip in enumerate(page.strips):
        for spot, piece in strip.pieces:
            if spot.cell.rows == 1:
                yield _area(sheet.left, edges, spot, tops[place], tops[place + 1]), piece, strip
        for first, spot in strip.band.reaching:
            if (first, spot.column) in drawn:
                continue
            drawn.add((first, spot.column))
            last = max(at for at, other in enumerate(page.strips) if (first, spot) in other.band.reaching)
            content = spot.cell.content
            if isinstance(content, Label):
                area = _area(sheet.left, edges, spot, tops[place], tops[last + 1])
                yield area, LabelPiece(content, content.text), strip


def _area(left: float, edges: Sequence[float], spot: Spot, top: float, bottom: float) -> Area:
    return Area(left + edges[spot.column], top, edges[spot.column + spot.cell.span] - edges[spot.column], bottom - top)
