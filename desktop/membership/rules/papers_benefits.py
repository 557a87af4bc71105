"""What 权益对照表 (F14) tells the members: every cell of a version, with rules where nothing may be promised yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.core.numbers import check_character
from desktop.membership.rules.benefit_notation import APPLY, Mark, pieces
from desktop.membership.rules.benefit_versions import SHIPPED, VersionFacts
from desktop.membership.rules.benefits import Cell, CellKind, Matrix
from desktop.paper.definition import BLANK_RULE

_SERIES = "QY"
_DRAFT = "草稿，未经批准，不得发放"


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One benefit as it is printed, a cell for each tier of the notice."""

    title: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """A version of the matrix as members are given it."""

    number: str
    version: str
    effective_on: date | None
    telephone: str
    tiers: tuple[str, ...]
    """The words of the tiers that the version says something of, the lowest first."""
    lines: tuple[NoticeLine, ...]
    remark: str = ""


def notice_number(store: str, number: int) -> str:
    """The number of the notice of a version, by which it is found again: ``QH-QY-0002-K``."""
    body = f"{store}-{_SERIES}-{number:04d}"
    return f"{body}-{check_character(body.replace('-', ''))}"


def read_notice_number(store: str, typed: str) -> int | None:
    """The version that a notice's number names; None when it is no such number of this store."""
    parts = typed.split("-")
    if len(parts) != 4 or not parts[2].isdecimal() or not parts[2].isascii():
        return None
    number = int(parts[2])
    return number if notice_number(store, number) == typed else None


def printed_cell(cell: Cell) -> str:
    """The words of a cell on paper: a rule where it is 待确认 as a whole or a number is 未设置, never 无 instead.

    The hours of several stand one under the other.
    """
    if not cell.confirmed:
        return BLANK_RULE
    if cell.kind is CellKind.DURATION:
        lines = (replace(cell, hours=(one,), needs_application=False) for one in cell.hours)
        applies = f"\n（{APPLY}）" if cell.needs_application else ""
        return "\n".join(_printed(line) for line in lines) + applies
    return _printed(cell)


def _printed(cell: Cell) -> str:
    runs = [(BLANK_RULE if piece.mark is Mark.UNSET else piece.text, piece.mark) for piece in pieces(cell)]
    return "".join(f"（{APPLY}）" if mark is Mark.APPLY else words for words, mark in runs).strip()


def tiers_on_paper(
    matrix: Matrix, tiers: Mapping[str, str], named: Collection[str] = ()
) -> tuple[tuple[str, str], ...]:
    """Codes and words of the tiers that paper offers: those a version says something of, and those a paper *named*.

    *tiers* are those of the office, the lowest first; all of them while the version says nothing of any.
    """
    known = {tier for _benefit, tier in matrix.cells}
    offered = tiers if known.isdisjoint(tiers) else {*known, *named}
    return tuple((code, word) for code, word in tiers.items() if code in offered)


def notice(version: VersionFacts, matrix: Matrix, tiers: Mapping[str, str], store: str, telephone: str) -> NoticeFacts:
    """What the notice of a version says; one that is not approved says so.

    *tiers* are the codes and words of the office's tiers, the lowest first; those that the version does not know are
    left out.
    """
    printed = tiers_on_paper(matrix, tiers)
    codes = [code for code, _word in printed]
    lines = tuple(
        NoticeLine(one.title, tuple(printed_cell(matrix.cell(one.code, code)) for code in codes))
        for one in matrix.benefits
    )
    return NoticeFacts(
        number=notice_number(store, version.number),
        version=version.name,
        effective_on=version.effective_on if version.number != SHIPPED else None,
        telephone=telephone,
        tiers=tuple(word for _code, word in printed),
        lines=lines,
        remark="" if version.approved else _DRAFT,
    )
