"""Checks a form's definition before anybody needs it on paper: widths, heights, names of facts and clauses."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, get_args, get_type_hints

from desktop.paper.definition import (
    COLUMNS,
    Cell,
    Consent,
    Content,
    Field,
    FieldKind,
    Form,
    Label,
    Line,
    LongText,
    Mode,
    Options,
    Paper,
    Row,
    Stamp,
    Words,
)
from desktop.paper.expansion import Band, bands, expanded
from desktop.paper.naming import names, rows_of
from desktop.paper.values import FIELDS, Job

LABEL_EM = 9 / 72 * 25.4
LATIN_EM = 0.56
CLEAR = 0.8
COLUMN = 170 / COLUMNS
FRAME_HEIGHT = {Paper.A4: 234.1, Paper.A4_LANDSCAPE: 144.1, Paper.A5_TWO_UP: 92.3}
LEAST_WRITTEN = 8.0
PROMPT_WIDTH = {FieldKind.DATE: 32.1, FieldKind.LONG_DATE: 32.1, FieldKind.DATE_TIME: 48.4}
"""Of an empty date at its narrowest, with the cell's padding."""
STAMPED = frozenset({"company", "branch", "operator"})
NOTES_AT_MOST = 3
_NO_STAMP = Stamp(datetime(2000, 1, 1, tzinfo=UTC), "", "", "")


def faults(form: Form, facts: type, clauses: Collection[str] | None = None) -> tuple[str, ...]:
    """What is wrong with the definition, in plain words; empty when the form may be printed.

    *facts* is the dataclass that supplies the values; *clauses* are the policy's names, None accepts every dotted one.
    """
    return tuple(_faults(form, facts, clauses))


def _faults(form: Form, facts: type, clauses: Collection[str] | None) -> Iterator[str]:
    found = bands(expanded(form, Job(None, _NO_STAMP, Mode.BLANK)), _columns(form))
    for band in found:
        yield from _row_faults(form, band)
    yield from _name_faults(form, facts)
    yield from _word_faults(form, facts, clauses)
    height = sum(band.row.height for band in found) + sum(row.height for row in form.repeat)
    if form.one_page and height > FRAME_HEIGHT[form.paper]:
        yield f"{form.code}: the blank form is {height:.1f} mm high and does not fit one page"
    if len(form.notes) > NOTES_AT_MOST:
        yield f"{form.code}: more than three notes do not fit beside the QR"


def _columns(form: Form) -> int:
    return len(form.grid) or COLUMNS


def _row_faults(form: Form, band: Band) -> Iterator[str]:
    where = f"{form.code} row {band.place + 1}"
    above = sum(spot.cell.span for first, spot in band.reaching if first < band.place)
    spans = above + sum(cell.span for cell in band.row.cells)
    if spans != _columns(form):
        yield f"{where}: spans add up to {spans}, not {_columns(form)}"
    if band.row.height < LEAST_WRITTEN and not _printed_only(band.row):
        yield f"{where}: {band.row.height} mm is too low to write in"
    for spot in band.spots:
        yield from _cell_faults(form, spot.cell, where)


def _printed_only(row: Row) -> bool:
    return all(isinstance(cell.content, Label) for cell in row.cells)


def _cell_faults(form: Form, cell: Cell, where: str) -> Iterator[str]:
    content = cell.content
    if cell.rows > 1 and not isinstance(content, Label):
        yield f"{where}: only a label may span several rows"
    if isinstance(content, Label) and not content.vertical:
        room = (sum(form.grid[: cell.span]) if form.grid else cell.span * COLUMN) - 2 * CLEAR
        for line in content.text.split("\n"):
            if not form.grid and _estimated(line) > room:
                yield f"{where}: the label “{line}” is wider than its cell"
    if isinstance(content, Field) and content.prompt and not form.grid:
        needed = PROMPT_WIDTH.get(content.kind, 0)
        if cell.span * COLUMN < needed:
            yield f"{where}: an empty {content.kind.value} of {content.name} is wider than its cell"
    if isinstance(content, Options) and len({choice.code for choice in content.choices}) < len(content.choices):
        yield f"{where}: two options of {content.name} have the same code"
    if isinstance(content, LongText) and content.signature and content.signature.seal and cell.span * COLUMN < 60:
        yield f"{where}: a seal needs 60 mm"


def _estimated(line: str) -> float:
    """Width in millimetres, without the font; a ``{field}`` counts as three characters."""
    plain = ""
    depth = 0
    for ch in line:
        depth += ch == "{"
        plain += "" if depth else ch
        if ch == "}":
            depth, plain = 0, plain + "三字字"
    return sum((LATIN_EM if ord(ch) < 0x2000 else 1) * LABEL_EM for ch in plain)


def _name_faults(form: Form, facts: type) -> Iterator[str]:
    for named in names(form):
        if named.name and not _known(facts, named.name.split(".")):
            yield f"{form.code}: {facts.__name__} has no {named.name} ({named.label})"


def _known(facts: Any, path: list[str]) -> bool:
    """Whether the dataclass has the attribute; through tuples and optional parts as far as their types say."""
    if not path:
        return True
    if path[0].isdecimal():  # the place in a tuple: its type holds for every place
        return _known(facts, path[1:])
    owner = next((kind for kind in (facts, *get_args(facts)) if is_dataclass(kind)), None)
    if owner is None:
        return any(_known(kind, path) for kind in get_args(facts) if get_args(kind))
    own = {item.name for item in fields(owner)}
    own |= {name for name, held in vars(owner).items() if isinstance(held, property | cached_property)}
    if path[0] not in own:
        return False
    return len(path) == 1 or _known(get_type_hints(owner).get(path[0]), path[1:])


def _word_faults(form: Form, facts: type, clauses: Collection[str] | None) -> Iterator[str]:
    for name in _fields_in_words(form):
        if name in STAMPED or _known(facts, name.split(".")):
            continue
        unknown = name not in clauses if clauses is not None else "." not in name
        if unknown:
            yield f"{form.code}: neither the policy nor {facts.__name__} knows {{{name}}}"


def _fields_in_words(form: Form) -> Iterator[str]:
    """Every ``{name}`` in labels, words and notes."""
    for text in (form.left, *form.notes, *_texts(form)):
        yield from FIELDS.findall(text)


def _texts(form: Form) -> Iterator[str]:
    for part in (*form.repeat, *form.rows):
        for row in rows_of(part):
            for cell in row.cells:
                yield from _printed_words(cell.content)


def _printed_words(content: Content) -> Iterator[str]:
    if isinstance(content, Label):
        yield content.text
    elif isinstance(content, Line):
        for item in content.items:
            yield from (item.text,) if isinstance(item, Words) else ()
            yield from (choice.words for choice in item.choices) if isinstance(item, Options) else ()
    elif isinstance(content, Options):
        yield from (choice.words for choice in content.choices)
    elif isinstance(content, LongText) and content.signature:
        yield content.signature.words
    elif isinstance(content, Consent):
        yield content.text
