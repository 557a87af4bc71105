"""Two files of one person: which value of which file stays, and what undoing gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.people.rules.members import MemberDraft
from desktop.people.rules.words import Alike, BirthdayKind

TOGETHER: tuple[tuple[str, ...], ...] = (
    ("birthday_kind", "birthday", "lunar_birthday", "lunar_leap"),
    ("id_type", "id_number"),
    ("consented_at", "consent_paper"),
)
"""Fields that say one thing together; chosen by the first of them that is named."""
LEFT_OUT = frozenset({"card_number"})
"""What every file keeps for itself."""


class Side(StrEnum):
    """One of the two files that stand side by side."""

    KEPT = "kept"
    ABSORBED = "absorbed"


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of two files side by side; *field* is the first of those chosen together."""

    field: str
    kept: object
    absorbed: object
    suggested: Side
    same: bool
    """Whether there is nothing to choose."""


@dataclass(frozen=True, slots=True)
class MergeFacts:
    """A merge as written down; *undone* where it was taken back."""

    id: UUID
    kept_id: UUID
    absorbed_id: UUID
    name: str
    card: str
    at: datetime
    by: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file that may be of the same person, and why."""

    id: UUID
    name: str
    card: str
    phone: str
    why: tuple[Alike, ...]


def side_by_side(kept: MemberDraft, absorbed: MemberDraft) -> list[Pair]:
    """The fields of two files, line by line; where one is empty the other is suggested."""
    return [_pair(group, kept, absorbed) for group in groups()]


def merged(kept: MemberDraft, absorbed: MemberDraft, chosen: Mapping[str, Side]) -> MemberDraft:
    """The kept file after the merge: the chosen side of each field; unnamed ones as `side_by_side` suggests."""
    result = kept
    for group in groups():
        side = next((chosen[name] for name in group if name in chosen), _suggested(group, kept, absorbed))
        if side is Side.ABSORBED:
            result = replace(result, **{name: getattr(absorbed, name) for name in group})
    return result


def merge_problems(kept_id: UUID, absorbed_id: UUID, gone: tuple[UUID, ...]) -> list[Problem]:
    """What stands against a merge; *gone* are those of the two that went into another file already."""
    if kept_id == absorbed_id:
        return [Problem("absorbed", sentence("people", "Choose two different files."))]
    if gone:
        return [Problem("absorbed", sentence("people", "One of the files went into another already; merge that one."))]
    return []


def groups() -> tuple[tuple[str, ...], ...]:
    """All fields of a file that are chosen, those that belong together in one group."""
    grouped = {name: group for group in TOGETHER for name in group}
    names = [field.name for field in fields(MemberDraft) if field.name not in LEFT_OUT]
    return tuple(dict.fromkeys(grouped.get(name, (name,)) for name in names))


def _pair(group: tuple[str, ...], kept: MemberDraft, absorbed: MemberDraft) -> Pair:
    ours, theirs = _said(group, kept), _said(group, absorbed)
    return Pair(group[0], ours, theirs, _suggested(group, kept, absorbed), same=ours == theirs)


def _said(group: tuple[str, ...], file: MemberDraft) -> object:
    return getattr(file, group[0]) if len(group) == 1 else tuple(getattr(file, name) for name in group)


def _suggested(group: tuple[str, ...], kept: MemberDraft, absorbed: MemberDraft) -> Side:
    return Side.ABSORBED if _empty(group, kept) and not _empty(group, absorbed) else Side.KEPT


def _empty(group: tuple[str, ...], file: MemberDraft) -> bool:
    values = [getattr(file, name) for name in group]
    return not any(value for value in values if value != BirthdayKind.SOLAR.value)
