"""Which facts a form names, with the label that stands before each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.paper.definition import (
    Blank,
    Boxes,
    Cell,
    Consent,
    Content,
    Countersign,
    Either,
    Field,
    FieldKind,
    Form,
    Item,
    Label,
    Line,
    LongText,
    Opinion,
    Opinions,
    Options,
    Part,
    Picture,
    Row,
    SignatureTable,
    Table,
    Value,
    Words,
)

_SAYS_NOTHING = 2
"""So short a word before a blank is told with the label of its row."""


class Named(NamedTuple):
    """One use of a fact."""

    name: str
    label: str
    kind: FieldKind


def names(form: Form) -> Iterator[Named]:
    """Every fact the form prints, in the order of the form; items of a table as ``items.column``."""
    if form.number:
        yield Named(form.number, "编号", FieldKind.TEXT)
    for part in (*form.repeat, *form.rows):
        yield from _part(part)


def rows_of(part: Part) -> tuple[Row, ...]:
    """The rows that a part of a form already has."""
    if isinstance(part, Row):
        return (part,)
    return (part.total,) if isinstance(part, Table) and part.total else ()


def _part(part: Part) -> Iterator[Named]:
    if isinstance(part, Table):
        for column in part.columns:
            if column.name:
                yield Named(f"{part.items}.{column.name}", column.head, column.kind)
    elif isinstance(part, Opinions):
        for rank in part.ranks:
            yield from _rank(rank)
    elif isinstance(part, SignatureTable):
        heads = zip(part.opinions, part.heads, strict=False)
        yield from (Named(name, head, FieldKind.TEXT) for name, head in heads if name)
    for row in rows_of(part):
        yield from _cells(row.cells)


def _rank(rank: Opinion | Countersign) -> Iterator[Named]:
    if isinstance(rank, Opinion):
        yield Named(rank.name, _plain(rank.label), FieldKind.TEXT)
        return
    for department, name in rank.departments:
        yield Named(name, department, FieldKind.TEXT)


def _cells(cells: Iterable[Cell]) -> Iterator[Named]:
    label = ""
    for cell in cells:
        if isinstance(cell.content, Label):
            label = _plain(cell.content.text)
        yield from _content(cell.content, label)


def _content(content: Content, label: str) -> Iterator[Named]:
    if isinstance(content, Field):
        yield Named(content.name, label, content.kind)
        if content.aside:
            yield Named(content.aside, label, FieldKind.TEXT)
    elif isinstance(content, (LongText, Boxes, Picture)):
        yield Named(content.name, label, FieldKind.TEXT)
    elif isinstance(content, Line):
        yield from _items(content.items, label)
    elif isinstance(content, Options):
        yield from _items((content,), label)
    elif isinstance(content, Consent):
        yield from _items((content.options,), label)


def _items(items: Iterable[Item], label: str) -> Iterator[Named]:
    said = label
    for item in items:
        if isinstance(item, Words):
            word = _plain(item.text)
            # 时间, 方式, 理由 say nothing by themselves.
            said = word if len(word) > _SAYS_NOTHING else f"{label}{word}"
        elif isinstance(item, (Blank, Value)) and item.name:
            yield Named(item.name, said, item.kind)
        elif isinstance(item, Options):
            yield Named(item.name, label, FieldKind.TEXT)
            yield from (Named(choice.other, choice.words, FieldKind.TEXT) for choice in item.choices if choice.other)
        elif isinstance(item, Either):
            yield Named(item.name, label, FieldKind.TEXT)
            yield from _items((*item.then, *item.otherwise), label)


def _plain(label: str) -> str:
    return label.replace("\n", "").replace("　", "")
