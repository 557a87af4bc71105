"""What 政策审批单 (F65) says: every clause as it is in force and as it shall be, for those who approve it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.core.clause import Clause, Unconfirmed, Value
from desktop.core.sentence import Sentence
from desktop.policy.lines import Line
from desktop.settings.rules.policy import understood
from desktop.settings.rules.wording import GROUPS, group_of, printed_clause

UNSET, UNCONFIRMED, CHANGED, ADDED = "未设置", "待确认", "改", "新"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One clause on paper: group, sentence, what holds, what shall be; 改 where it changes, 新 where it is new."""

    group: str
    clause: str
    before: str
    after: str
    mark: str


@dataclass(frozen=True, slots=True)
class PolicySheet:
    """The facts of 政策审批单; *number* names the version that the signatures are for."""

    number: str
    company: str
    branch: str
    version: str
    base: str
    effective_on: date | None
    prepared_by: str
    approved_by: str
    note: str
    count: int
    changed: int
    missing: int
    lines: tuple[SheetLine, ...]


def sheet_lines(
    before: Mapping[str, Line],
    after: Mapping[str, Line],
    changes: Mapping[str, Clause[object]],
    added: Collection[str] = (),
) -> tuple[SheetLine, ...]:
    """Every clause of *after* with *changes* made to it, beside what stands in *before*.

    *added* are those that came with the program after *before* was approved.
    """
    lines = (_sheet_line(name, before, after, changes) for name in after)
    return tuple(
        replace(line, mark=ADDED) if name in added and not line.mark else line
        for name, line in zip(after, lines, strict=True)
    )


def _sheet_line(
    name: str, before: Mapping[str, Line], after: Mapping[str, Line], changes: Mapping[str, Clause[object]]
) -> SheetLine:
    line = after[name]
    read = understood(line, changes[name]) if name in changes else line.clause
    new = line.clause if isinstance(read, Sentence) else read
    old = before[name].clause if name in before else None
    group = group_of(name)
    return SheetLine(
        group=GROUPS[group].zh if group in GROUPS else group,
        clause=printed_clause(name, after),
        before="" if old is None else _words(line, old),
        after=_words(line, new),
        mark="" if old == new else CHANGED,
    )


def _words(line: Line, clause: Clause[object]) -> str:
    if isinstance(clause, Value):
        return line.slot.words(clause.value)
    return UNCONFIRMED if isinstance(clause, Unconfirmed) else UNSET
