"""Which files are of one person: few were merged, so that all merges are read at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from desktop.people.records import Member
from desktop.storage.record import office


def absorbed() -> dict[UUID, UUID]:
    """Which file went into which."""
    query = Member.select(Member.id, Member.merged_into).where(Member.merged_into.is_null(False))
    return {UUID(bytes=rid): UUID(bytes=into) for rid, into in office.execute(query).fetchall()}


def root(rid: UUID, into: Mapping[UUID, UUID]) -> UUID:
    """The file that a file went into in the end; itself when it went into none."""
    while rid in into:
        rid = into[rid]
    return rid


def with_absorbed(ids: Iterable[UUID], into: Mapping[UUID, UUID]) -> list[UUID]:
    """These files, and all that went into them."""
    wanted = set(ids)
    return [*wanted, *(rid for rid in into if root(rid, into) in wanted)]
