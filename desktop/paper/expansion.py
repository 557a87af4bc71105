"""Turns tables, opinion stacks and signature tables into plain rows; every other step knows rows only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.paper.definition import (
    COLUMNS,
    LABEL,
    Cell,
    Column,
    Content,
    Countersign,
    Empty,
    Field,
    Fixed,
    Form,
    Label,
    LongText,
    Opinion,
    Opinions,
    Part,
    Row,
    Signature,
    SignatureTable,
    Table,
)
from desktop.paper.values import Job

SIDE = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell with the grid column it begins at."""

    column: int
    cell: Cell


@dataclass(frozen=True, slots=True)
class Band:
    """A row with its place in the form and the cells of rows above that reach into it."""

    place: int
    row: Row
    spots: tuple[Spot, ...]
    reaching: tuple[tuple[int, Spot], ...]
    """Cells that span several rows: the place of their first row, and the cell."""


def expanded(form: Form, job: Job) -> list[Row]:
    """The form's rows for these facts."""
    rows: list[Row] = []
    for part in form.rows:
        rows += _rows(part, job)
    return rows


def bands(rows: list[Row], columns: int) -> list[Band]:
    """The rows with each cell's grid column; a cell over several rows pushes the cells below aside."""
    found: list[Band] = []
    open_spots: list[tuple[int, Spot]] = []
    for place, row in enumerate(rows):
        open_spots = [(first, spot) for first, spot in open_spots if first + spot.cell.rows > place]
        taken = {column for _, spot in open_spots for column in range(spot.column, spot.column + spot.cell.span)}
        spots = tuple(_spots(row, taken, columns))
        open_spots += [(place, spot) for spot in spots if spot.cell.rows > 1]
        found.append(Band(place, row, spots, tuple(open_spots)))
    return found


def _spots(row: Row, taken: set[int], columns: int) -> Iterator[Spot]:
    column = 0
    for cell in row.cells:
        while column in taken and column < columns:
            column += 1
        yield Spot(column, cell)
        column += cell.span


def _rows(part: Part, job: Job) -> list[Row]:
    if isinstance(part, Table):
        return _table(part, job)
    if isinstance(part, Opinions):
        return _opinions(part)
    if isinstance(part, SignatureTable):
        return _signatures(part)
    return [part]


def _table(table: Table, job: Job) -> list[Row]:
    table = replace(table, columns=tuple(_columns(table, job)))
    items = job.fact(table.items)
    given = len(items) if isinstance(items, (tuple, list)) else 0
    count = max(table.rows, given) + (job.extra if table.fill else 0)
    head = Row(tuple(Cell(column.span, Label(column.head, spread=False)) for column in table.columns),
               table.head_height, section=table.section, keep=True)  # fmt: skip
    rows = [] if table.repeat else [head]
    under = None if table.repeat else head
    kept = count - 3 if table.total else count
    for place in range(count):
        cells = tuple(Cell(column.span, _table_content(table, column, place)) for column in table.columns)
        rows.append(Row(cells, table.height, stretch=0.01, alone=True, keep=place >= kept, under=under))
    if table.total:
        rows.append(replace(table.total, section=True))
    if not table.side:
        return rows
    side = Cell(SIDE, Label(table.side, vertical=True), rows=len(rows))
    return [replace(rows[0], cells=(side, *rows[0].cells)), *rows[1:]]


def _columns(table: Table, job: Job) -> Iterator[Column]:
    """The columns of a table for these facts."""
    for column in table.columns:
        if not column.heads:
            yield column
            continue
        given = job.fact(column.heads)
        heads = tuple(map(str, given)) if isinstance(given, (tuple, list)) and given else column.head.split("、")
        each, wider = divmod(column.span, len(heads))
        for place, head in enumerate(heads):
            yield replace(column, head=head, name=f"{column.name}.{place}", span=each + (place < wider))


def _table_content(table: Table, column: Column, place: int) -> Content:
    if column.counts:
        return Fixed(str(place + 1), column.size)
    if place < len(column.marks):
        return Fixed(column.marks[place])
    name = f"{table.items}.{place}.{column.name}"
    return Field(name, column.kind, column.align, prompt=False, size=column.size) if column.name else Empty()


def _opinions(stack: Opinions) -> list[Row]:
    rows: list[Row] = []
    for rank in stack.ranks:
        rows += [_opinion(rank)] if isinstance(rank, Opinion) else _countersign(rank)
    rows = [replace(row, keep=True) for row in rows[:-1]] + rows[-1:]
    return [replace(rows[0], rest=True, section=True), *rows[1:]]


def _opinion(rank: Opinion) -> Row:
    text = LongText(rank.name, indent=False, signature=rank.signature)
    cells = (Cell(LABEL, Label(rank.label)), Cell(COLUMNS - LABEL, text))
    return Row(cells, max(rank.height, 38) if rank.signature.seal else rank.height, stretch=3)


def _countersign(block: Countersign) -> list[Row]:
    pairs = [block.departments[at : at + 2] for at in range(0, len(block.departments), 2)]
    rows = [_departments(pair, block.height) for pair in pairs]
    side = Cell(SIDE, Label(block.side, vertical=True), rows=len(rows))
    return [replace(rows[0], cells=(side, *rows[0].cells)), *rows[1:]]


def _departments(pair: tuple[tuple[str, str], ...], height: float) -> Row:
    cells: list[Cell] = []
    for (name, opinion), span in zip(pair, (9, 10), strict=False):
        cells += (Cell(2, Label(name)), Cell(span, LongText(opinion, indent=False, signature=Signature())))
    if len(pair) == 1:
        cells.append(Cell(12, Empty()))
    return Row(tuple(cells), height, stretch=3)


def _signatures(table: SignatureTable) -> list[Row]:
    span = COLUMNS // len(table.heads)
    heads = tuple(Cell(span, Label(head, spread=False)) for head in table.heads)
    strip = Row(heads, 6.5, section=table.section, keep=True)
    cells = tuple(Cell(span, _signed(table, place)) for place in range(len(table.heads)))
    return [strip, Row(cells, max(table.height, 38) if table.seals else table.height, stretch=table.stretch)]


def _signed(table: SignatureTable, place: int) -> Content:
    signature = Signature("", rule=0, seal=place in table.seals)
    opinion = table.opinions[place] if place < len(table.opinions) else ""
    return LongText(opinion, indent=False, signature=signature) if opinion else signature
