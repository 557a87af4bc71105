"""What the file editor says while somebody types, beyond what must be mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.membership.rules.regions import region_of
from desktop.people.rules import (
    BirthdayKind,
    Identity,
    IdType,
    LunarDay,
    MemberDraft,
    lunar_of,
    read_identity,
    solar_of,
)


@dataclass(frozen=True, slots=True)
class KeptFile:
    """What was typed and not saved; *base* is the file as it stood then, None for a new one."""

    draft: MemberDraft
    base: MemberDraft | None = None


def told_while_typing(draft: MemberDraft, today: date) -> list[Problem]:
    """What the typed numbers and days say, as good news beside their fields: nothing of it blocks."""
    return [*_identity(draft, today), *_birthday(draft)]


def from_identity(draft: MemberDraft, today: date) -> Identity | None:
    """What a sound identity number says; None while it is none."""
    if draft.id_type != IdType.RESIDENT or not draft.id_number.strip():
        return None
    read = read_identity(draft.id_number, today)
    return read if isinstance(read, Identity) else None


def _identity(draft: MemberDraft, today: date) -> Iterator[Problem]:
    read = from_identity(draft, today)
    if read is not None:
        text = sentence("membership", "{sex}, born {day}, {region}")
        told = text.of(sex=read.sex.zh, day=read.born_on.isoformat(), region=region_of(read.number))
        yield Problem("id_number", told, Severity.FINE)


def _birthday(draft: MemberDraft) -> Iterator[Problem]:
    if draft.birthday_kind == BirthdayKind.LUNAR:
        lunar = draft.lunar
        solar = solar_of(lunar) if lunar is not None else None
        if lunar is not None and isinstance(solar, date):
            text = sentence("membership", "{lunar}, that is {day}")
            yield Problem("lunar_birthday", text.of(lunar=lunar.zh, day=solar.isoformat()), Severity.FINE)
    elif draft.birthday is not None:
        other = lunar_of(draft.birthday)
        if isinstance(other, LunarDay):
            told = sentence("membership", "lunar {day}").of(day=other.day_zh)
            yield Problem("birthday", told, Severity.HINT)
