"""Lays a report on pages: blocks one under the other, tables cut between rows, headings kept with what they head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from desktop.paper import charts
from desktop.paper import measures as m
from desktop.paper.blocks import Block, Chart, FramedBlock, GridBlock, HeadBlock, NumbersPiece, TextBlock
from desktop.paper.composition import paragraphs
from desktop.paper.definition import COLUMNS, Align, Cell, Empty, Field, Fixed, Form, Label, Row, Signature
from desktop.paper.fonts import REGULAR, widths
from desktop.paper.layout import Setter, Strip
from desktop.paper.lettering import shrunk
from desktop.paper.marks import Mark
from desktop.paper.report import (
    Annex,
    AnnexLine,
    Heading,
    KeyFigure,
    KeyFigures,
    ListFacts,
    Listing,
    Panel,
    Pareto,
    ParetoFacts,
    Prose,
    Report,
    ReportPart,
    Signing,
    Trend,
    TrendFacts,
)
from desktop.paper.values import Job

NUMERALS = "一二三四五六七八九十"
ROW, HEAD_ROW, TWO_LINE_HEAD = 7.0, 6.5, 10.0
SIGNING_ROW = 11.0
FOLD, FOLDED_LINE, FOLDED_AIR = 6, 4.2, 1.4
"""Characters of a department's name on one line, and millimetres of a line and above the first."""
ANNEX_GRID = (10.0, 34.0, 18.0, 108.0)
ANNEX_HEADS = ("行", "数字", "数值", "记录编号")
ANNEX_TEXT = 9.0
LEAST_GROWTH = 1.0 * m.MM
NOTHING = "（本期没有）"


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Blocks with the height at which each begins."""

    placed: tuple[tuple[float, Block], ...]

    def marks(self, sheet: m.Sheet) -> Iterator[Mark]:
        """Everything within the page's text area."""
        for y, block in self.placed:
            yield from block.marks(sheet.left, y)


def laid_out(form: Report, job: Job) -> tuple[ReportPage, ...]:
    """The report's pages for these facts.

    Raises:
        ValueError: there are no facts; a report is never printed blank.
    """
    if not job.filled:
        raise ValueError(f"{form.code} is a report and has no blank")
    sheet = m.SHEETS[form.paper]
    pages: list[list[tuple[float, Block]]] = [[]]
    y = sheet.top(0)
    waiting = list(_blocks(form, job))
    while waiting:
        block, fresh = waiting.pop(0), not pages[-1]
        headed = not fresh and isinstance(pages[-1][-1][1], HeadBlock)
        gap = 0.0 if headed else block.gap(fresh)
        room = sheet.bottom - y - gap
        if (block.turns and not fresh) or _wanted(block, waiting) > room + 0.01:
            cut = None if block.turns and not fresh else block.split(room)
            if cut is None and not fresh:
                y = _turn(pages, sheet)
                waiting.insert(0, block.unturned())
                continue
            if cut is not None:
                pages[-1].append((y + gap, cut[0]))
                y = _turn(pages, sheet)
                waiting.insert(0, cut[1])
                continue
        pages[-1].append((y + gap, block))
        y += gap + block.height
    return tuple(ReportPage(tuple(_grown(page, sheet))) for page in pages)


def _turn(pages: list[list[tuple[float, Block]]], sheet: m.Sheet) -> float:
    pages.append([])
    return sheet.top(len(pages) - 1)


def _wanted(block: Block, following: Sequence[Block]) -> float:
    """The block's height with what must begin on the same page."""
    if isinstance(block, HeadBlock) and following:
        return block.height + following[0].least
    return block.height


def _grown(page: list[tuple[float, Block]], sheet: m.Sheet) -> Iterator[tuple[float, Block]]:
    """A page whose panel may stretch gives it the spare height, at most half of what it has."""
    if not page:
        return
    last_y, last = page[-1]
    spare = sheet.bottom - last_y - last.height
    shift = 0.0
    for y, block in page:
        if spare > LEAST_GROWTH and isinstance(block, FramedBlock) and block.stretches and not shift:
            taller = block.grown(spare)
            yield y, taller
            shift = taller.height - block.height
        else:
            yield y + shift, block


def _blocks(form: Report, job: Job) -> Iterator[Block]:
    """The report's parts as blocks; sections are numbered as they come."""
    number = 0
    hidden = False
    for part in form.parts:
        if isinstance(part, Heading):
            hidden = bool(part.needs) and not _list(job, part.needs).rows
            if hidden:
                continue
            number += part.numbered
            lead = f"{numeral(number)}、" if part.numbered else ""
            aside = str(job.fact(part.aside) or "") if part.aside else ""
            yield HeadBlock(f"{lead}{job.words(part.text)}", aside, m.SHEETS[form.paper].frame_width, part.turn)
        elif not hidden:
            yield from _made(part, form, job)


def numeral(number: int) -> str:
    """一 to 九十九, as sections are counted."""
    tens, ones = divmod(number, 10)
    lead = ("" if tens == 1 else NUMERALS[tens - 1]) + "十" if tens else ""
    return lead + (NUMERALS[ones - 1] if ones else "")


def _made(part: ReportPart, form: Report, job: Job) -> Iterator[Block]:
    width = m.SHEETS[form.paper].frame_width
    if isinstance(part, KeyFigures):
        yield GridBlock(cast(Sequence[KeyFigure], job.fact(part.name) or ()), width)
    elif isinstance(part, Prose):
        yield from _prose(str(job.fact(part.name) or ""), width)
    elif isinstance(part, Listing):
        yield _listing(part, form, job)
    elif isinstance(part, Pareto):
        pareto = cast(ParetoFacts, job.fact(part.name))
        height = part.height * m.MM
        yield Chart(lambda x, y: charts.pareto(pareto, x, y, width, height), charts.TOP + height + charts.BELOW_PARETO)
    elif isinstance(part, Trend):
        lines = cast(TrendFacts, job.fact(part.name))
        tall = part.height * m.MM
        yield Chart(lambda x, y: charts.trend(lines, x, y, width, tall), charts.TOP + tall + charts.BELOW_TREND)
    elif isinstance(part, Annex):
        yield _annex(part, form, job)
    elif isinstance(part, Signing):
        yield _signing(part, form, job)
    elif isinstance(part, Panel):
        yield FramedBlock(_plain(form), tuple(Setter(_plain(form), job).strips(part.rows)), whole=True)


def _plain(form: Form, grid: tuple[float, ...] = ()) -> Form:
    """A form of nothing but its columns, by which the rows of one frame are set."""
    return Form(form.code, form.title, (), template=form.template, paper=form.paper, grid=grid)


def _prose(text: str, width: float) -> Iterator[Block]:
    if text:
        indent = 2000.0
        lines = paragraphs(text, widths(REGULAR), width / m.LONG_SIZE * 1000, indent=indent)
        yield TextBlock(tuple(lines))


def _list(job: Job, name: str) -> ListFacts:
    return cast(ListFacts, job.fact(name))


def _listing(part: Listing, form: Report, job: Job) -> Block:
    facts = _list(job, part.name)
    plain = _plain(form)
    height = TWO_LINE_HEAD if any("\n" in column.head for column in facts.columns) else HEAD_ROW
    head = Row(tuple(Cell(one.span, Label(one.head, spread=False)) for one in facts.columns), height, keep=True)
    sizes = _column_sizes(part, facts, form)
    rows = [_list_row(part, facts, place, sizes) for place in range(len(facts.rows))]
    rows = rows or [Row((Cell(COLUMNS, Fixed(NOTHING)),), ROW)]
    strips = Setter(plain, job).strips([head, *rows])
    return FramedBlock(plain, tuple(strips[1:]), head=strips[0])


def _column_sizes(part: Listing, facts: ListFacts, form: Report) -> tuple[float, ...]:
    """One size for all of a column: the one at which its widest value fits."""
    unit = m.SHEETS[form.paper].frame_width / COLUMNS

    def size(at: int) -> float:
        room = facts.columns[at].span * unit - 2 * m.PADDING
        return min((shrunk(row.texts[at], room, row.total, part.size)[1] for row in facts.rows), default=part.size)

    return tuple(map(size, range(len(facts.columns))))


def _list_row(part: Listing, facts: ListFacts, place: int, sizes: Sequence[float]) -> Row:
    row = facts.rows[place]
    cells = tuple(
        Cell(column.span, Field(f"{part.name}.rows.{place}.texts.{at}", align=_align(column.words, row.texts[at]),
                                key=row.total, prompt=False, size=sizes[at]))
        for at, column in enumerate(facts.columns)
    )  # fmt: skip
    return Row(cells, ROW, section=row.total)


def _align(words: bool, text: str) -> Align:
    return Align.CENTRE if words or text in ("—", "") else Align.RIGHT


def _signing(part: Signing, form: Report, job: Job) -> Block:
    """部门 | 签收人签字及日期, two departments a row."""
    names = cast(Sequence[str], job.fact(part.name) or ())
    spans = (3, 9, 3, 9)
    heads = tuple(Cell(span, Label(part.heads[at % 2], spread=False)) for at, span in enumerate(spans))
    rows = [Row(heads, HEAD_ROW, keep=True)]
    for at in range(0, max(len(names), 1), 2):
        pair = (*map(_folded, names[at : at + 2]), "", "")[:2]
        cells: list[Cell] = []
        for name in pair:
            cells += [Cell(3, Label(name)), Cell(9, Signature("", rule=0) if name else Empty())]
        tall = max(name.count("\n") for name in pair) + 1
        rows.append(Row(tuple(cells), max(SIGNING_ROW, tall * FOLDED_LINE + 2 * FOLDED_AIR)))
    return FramedBlock(_plain(form), tuple(Setter(_plain(form), job).strips(rows)), whole=len(rows) < 12)


def _folded(name: str) -> str:
    """A department's name in lines that fit its label."""
    count = -(-len(name) // FOLD)
    long = -(-len(name) // count) if count else 1
    return "\n".join(name[at : at + long] for at in range(0, len(name), long))


def _annex(part: Annex, form: Report, job: Job) -> Block:
    lines = cast(Sequence[AnnexLine], job.fact(part.name) or ())
    plain = _plain(form, ANNEX_GRID)
    setter = Setter(plain, job)
    head = Row(tuple(Cell(1, Label(text, spread=False)) for text in ANNEX_HEADS), HEAD_ROW, keep=True)
    rows = [_annex_row(part.name, line, place) for place, line in enumerate(lines)]
    strips = setter.strips([head, *(rows or [Row((Cell(len(ANNEX_GRID), Fixed(NOTHING)),), ROW)])])
    if not lines:
        return FramedBlock(plain, tuple(strips[1:]), head=strips[0])
    room = ANNEX_GRID[-1] * m.MM - 2 * m.PADDING
    made = tuple(_with_numbers(strip, line, room) for strip, line in zip(strips[1:], lines, strict=True))
    return FramedBlock(plain, made, head=strips[0])


def _annex_row(name: str, line: AnnexLine, place: int) -> Row:
    title = Field(f"{name}.{place}.name", align=Align.CENTRE, prompt=False, size=ANNEX_TEXT)
    value = Field(f"{name}.{place}.value", align=Align.RIGHT, prompt=False, size=ANNEX_TEXT)
    numbers = Empty() if line.records else Field(f"{name}.{place}.remark", prompt=False, size=ANNEX_TEXT)
    return Row((Cell(1, Fixed(str(place + 1))), Cell(1, title), Cell(1, value), Cell(1, numbers)), 8)


def _with_numbers(strip: Strip, line: AnnexLine, room: float) -> Strip:
    if not line.records:
        return strip
    *others, (spot, _) = strip.pieces
    piece = NumbersPiece.of(line.prefix, line.records, room)
    return replace(strip, pieces=(*others, (spot, piece)), height=max(strip.height, piece.height))
