"""Cells as the office writes them: ``n 次/年``, ``电话经理 8 小时 + 客户经理 n 小时``, ``贺卡或礼物（自选） 待确认``.

The same words are typed into the grid, kept in the store and shipped in the default matrix; ``n`` is 未设置.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from desktop.core.clause import NOT_SET, NotSet
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.core.text import cleaned
from desktop.membership.rules.benefits import Cell, CellKind, Hours, Period, Scope

TICK, NONE, OPEN, UNSET = "√", "无", "待确认", "未设置"
APPLY = "需申请"
LONGEST_TEXT = 60
MOST = 9_999
_UNKNOWN = "n"

_NUMBER = rf"(?:(?<![A-Za-z])[nN](?![A-Za-z])|{UNSET}|\d{{1,9}})"
_OPEN = re.compile(rf"\s*[（(]?{OPEN}[)）]?\s*$")
_APPLY = re.compile(rf"\s*[（(]\s*{APPLY}\s*[)）]\s*$")
_SCOPE = re.compile(r"(本省|全国)(?:\s+(.+))?$")
_COUNT = re.compile(rf"(?:每(月|年)\s*)?({_NUMBER})\s*次(?:\s*[/／]\s*(月|年|[nN](?![A-Za-z])|{UNSET}))?(?:\s*(.+))?$")
_UNLIMITED = re.compile(r"(?:不限次数?|次数不限)(?:\s+(.+))?$")
_HOURS = re.compile(rf"(?:(\S(?:.*\S)?)\s+)?({_NUMBER})\s*小时$|(\S.*?[^\s\dA-Za-z])({_NUMBER})\s*小时$")
_WORDS = {TICK: CellKind.TICK, "✓": CellKind.TICK, "有": CellKind.TICK, "享有": CellKind.TICK}
_WORDS |= dict.fromkeys((NONE, "-", "—", "×"), CellKind.NONE)
_WORDS |= {UNSET: CellKind.UNSET, _UNKNOWN: CellKind.UNSET, "": CellKind.UNSET}
_PERIODS = {"月": Period.MONTH, "年": Period.YEAR}
_SCOPES = {scope.zh: scope for scope in Scope}


class Mark(Enum):
    """What a piece of a cell is: words, a number that is missing, or a remark about the whole cell."""

    WORDS = "words"
    UNSET = "unset"
    OPEN = "open"
    APPLY = "apply"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a cell's text that is shown in one way."""

    text: str
    mark: Mark = Mark.WORDS


def read_cell(written: str) -> Cell:
    """The cell that was written; what is no other kind is a text. Reading never fails."""
    text = " ".join(cleaned(written).split())
    confirmed, applies = True, False
    while True:
        shorter = _OPEN.sub("", text)
        confirmed = confirmed and shorter == text
        shortest = _APPLY.sub("", shorter)
        applies = applies or shortest != shorter
        if shortest == text:
            break
        text = shortest
    cell = _kind(text)
    return replace(cell, confirmed=confirmed, needs_application=applies and cell.kind is not CellKind.NONE)


def words_of(cell: Cell) -> str:
    """The cell as the office writes it; ``n`` stands for 未设置."""
    written = "".join(_told(piece) for piece in pieces(cell))
    return written.strip()


@lru_cache(maxsize=2_000)
def pieces(cell: Cell) -> tuple[Piece, ...]:
    """The cell in runs of words and marks, as the screen shows it."""
    found = list(_content(cell))
    if cell.needs_application:
        found.append(Piece(APPLY, Mark.APPLY))
    if not cell.confirmed:
        found.append(Piece(OPEN, Mark.OPEN))
    return tuple(found)


def said(cell: Cell) -> str:
    """The cell as it is told: like `words_of`, with 未设置 in place of ``n``."""
    return "".join(UNSET if piece.mark is Mark.UNSET else _told(piece) for piece in pieces(cell)).strip()


def settled(cell: Cell) -> Cell:
    """The cell as it reads once it is written; what another kind would not show is left out."""
    return read_cell(words_of(cell))


def cell_problems(cell: Cell, field: str) -> list[Problem]:
    """What speaks against keeping a cell: numbers of one to 9 999, texts of one line."""
    numbers = [cell.count, *(one.hours for one in cell.hours)]
    if any(isinstance(number, int) and not 1 <= number <= MOST for number in numbers):
        wrong = sentence("membership", "A number from 1 to {n}; what is not given at all is 无, what is not decided n.")
        return [Problem(field, wrong.of(n=MOST))]
    if len(cell.text) > LONGEST_TEXT or any(len(one.who) > LONGEST_TEXT for one in cell.hours):
        return [Problem(field, sentence("membership", "At most {n} characters.").of(n=LONGEST_TEXT))]
    return []


def _kind(text: str) -> Cell:
    if text in _WORDS:
        return Cell(_WORDS[text])
    scope = Scope.UNSAID
    found = _SCOPE.match(text)
    if found:
        scope, text = _SCOPES[found[1]], found[2] or ""
    counted = _counted(text)
    if counted is not None:
        return replace(counted, scope=scope)
    if scope is not Scope.UNSAID:
        return Cell(CellKind.SCOPE, scope=scope, text=text)
    hours = _lasting(text)
    return Cell(CellKind.DURATION, hours=hours) if hours else Cell(CellKind.TEXT, text=text)


def _counted(text: str) -> Cell | None:
    found = _UNLIMITED.match(text)
    if found:
        return Cell(CellKind.COUNT, period=Period.UNLIMITED, text=found[1] or "")
    found = _COUNT.match(text)
    if found is None or (found[1] and found[3]):
        return None
    period = _PERIODS.get(found[1] or found[3], Period.UNSAID)
    return Cell(CellKind.COUNT, count=_number(found[2]), period=period, text=found[4] or "")


def _lasting(text: str) -> tuple[Hours, ...]:
    found = [_HOURS.match(part) for part in re.split(r"\s*[+＋]\s*", text)]
    if any(one is None for one in found):
        return ()
    return tuple(Hours(_number(one[2] or one[4]), (one[1] or one[3] or "").strip()) for one in found if one)


def _number(written: str) -> int | NotSet:
    return int(written) if written.isdecimal() else NOT_SET


def _content(cell: Cell) -> Iterator[Piece]:
    """The cell without its remarks; a cell that only says 待确认 has no content."""
    match cell.kind:
        case CellKind.UNSET:
            if cell.confirmed or cell.needs_application:
                yield Piece(UNSET, Mark.UNSET)
        case CellKind.TICK:
            yield Piece(TICK)
        case CellKind.NONE:
            yield Piece(NONE)
        case CellKind.COUNT:
            yield from _count(cell)
        case CellKind.DURATION:
            yield from _duration(cell)
        case CellKind.SCOPE | CellKind.TEXT:
            yield Piece(" ".join(filter(None, (cell.scope.zh, cell.text))))


def _count(cell: Cell) -> Iterator[Piece]:
    after = f" {cell.text}" if cell.text else ""
    scope = f"{cell.scope.zh} " if cell.scope.zh else ""
    if cell.period is Period.UNLIMITED:
        yield Piece(f"{scope}{Period.UNLIMITED.zh}{after}")
        return
    if cell.period is Period.UNSAID and isinstance(cell.count, int):
        yield Piece(f"{scope}{cell.count} 次/")
        yield Piece(_UNKNOWN, Mark.UNSET)
        yield from (Piece(after),) if after else ()
        return
    per = f"/{cell.period.zh}" if cell.period.zh else ""
    yield from _numbered(scope, cell.count, f" 次{per}{after}")


def _duration(cell: Cell) -> Iterator[Piece]:
    for place, one in enumerate(cell.hours):
        before = f"{' + ' if place else ''}{one.who}{' ' if one.who else ''}"
        yield from _numbered(before, one.hours, " 小时")


def _numbered(before: str, number: int | NotSet | None, after: str) -> Iterator[Piece]:
    if isinstance(number, int):
        yield Piece(f"{before}{number}{after}")
        return
    if before:
        yield Piece(before)
    yield Piece(_UNKNOWN, Mark.UNSET)
    yield Piece(after)


def _told(piece: Piece) -> str:
    match piece.mark:
        case Mark.OPEN:
            return f" {OPEN}"
        case Mark.APPLY:
            return f"（{APPLY}）"
        case _:
            return piece.text
