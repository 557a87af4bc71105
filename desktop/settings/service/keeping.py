"""Keeping versions of the policy and of the permission table; for verbs that have checked what they keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from desktop.core.clock import instant
from desktop.desk import Desk
from desktop.policy import versions
from desktop.policy.records import PolicyText, PolicyVersion
from desktop.settings import rules
from desktop.settings.service.names import account_names
from desktop.storage.transaction import Work


@dataclass(frozen=True, slots=True)
class NewVersion:
    """What becomes the next version of a part: its files by room, from when on, who approved it."""

    part: str
    effective_at: datetime
    texts: Mapping[str, str]
    approved_by: str = ""
    note: str = ""


def keep_version(desk: Desk, work: Work, new: NewVersion) -> str:
    """Write the next version of a part and return its number."""
    number = newest_number(new.part) + 1
    _write(desk, work, number, new)
    return str(number)


def keep_shipped(desk: Desk, work: Work, part: str) -> None:
    """Keep what the program ships as version 1, so that a newer program cannot change what was in force before."""
    if PolicyVersion.select().where(PolicyVersion.part == part).exists():
        return
    texts = versions.texts_of(desk.store, part, versions.SHIPPED_NUMBER)
    _write(desk, work, versions.SHIPPED_NUMBER, NewVersion(part, versions.BEGINNING, texts))


def _write(desk: Desk, work: Work, number: int, new: NewVersion) -> None:
    version = PolicyVersion.create(
        part=new.part,
        number=number,
        effective_at=new.effective_at,
        approved_by=new.approved_by.strip(),
        note=new.note.strip(),
        made_by=desk.account_id,
        made_at=work.at,
    )
    for room, text in new.texts.items():
        PolicyText.create(version=version, room=room, text=text)


def effective_at(on: date, now: datetime, today: date) -> datetime:
    """The instant from which something decided now is in force: at once today, else from midnight on."""
    return now if on == today else instant(on, time())


def newest_number(part: str) -> int:
    """The number of the newest version of a part."""
    newest = PolicyVersion.select().where(PolicyVersion.part == part).order_by(PolicyVersion.number.desc()).first()
    return versions.SHIPPED_NUMBER if newest is None else newest.number


def versions_of(part: str, in_force: str) -> list[rules.VersionFacts]:
    """Every version of a part, the newest first; for verbs that have checked the permission."""
    rows = list(PolicyVersion.select().where(PolicyVersion.part == part).order_by(PolicyVersion.number.desc()))
    if not rows:
        shipped = str(versions.SHIPPED_NUMBER)
        return [rules.VersionFacts(shipped, versions.BEGINNING, None, "", "", "", in_force=True)]
    names = account_names()
    return [_version(row, names, in_force) for row in rows]


def _version(row: PolicyVersion, names: dict[UUID, str], in_force: str) -> rules.VersionFacts:
    shipped = row.number == versions.SHIPPED_NUMBER
    return rules.VersionFacts(
        version=str(row.number),
        effective_at=row.effective_at,
        made_at=None if shipped else row.made_at,
        made_by="" if shipped else names.get(row.made_by, ""),
        approved_by=row.approved_by,
        note=row.note,
        in_force=str(row.number) == in_force,
    )
