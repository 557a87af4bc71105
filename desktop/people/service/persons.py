"""Which files are of one person: few were merged, so that all merges are read at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from desktop.people.records import Member
from desktop.storage.record import office


def absorbed() -> dict[UUID, UUID]:
    """Which file went into which, in the order of the files that went."""
    query = Member.select(Member.id, Member.merged_into).where(Member.merged_into.is_null(False))
    # Put in order here: asked for it, the database walks all members in their order instead of the few that went.
    return {UUID(bytes=rid): UUID(bytes=into) for rid, into in sorted(office.execute(query).fetchall())}


def root(rid: UUID, into: Mapping[UUID, UUID]) -> UUID:
    """The file that a file went into in the end; itself when it went into none."""
    while rid in into:
        rid = into[rid]
    return rid


def with_absorbed(ids: Iterable[UUID], into: Mapping[UUID, UUID]) -> list[UUID]:
    """These files, and all that went into them."""
    wanted = set(ids)
    return [*wanted, *(rid for rid in into if root(rid, into) in wanted)]


def groups(into: Mapping[UUID, UUID]) -> dict[UUID, tuple[UUID, ...]]:
    """Every person of several files: the one that is kept first, then those that went into it, nearer ones first."""
    parts: dict[UUID, list[UUID]] = {}
    for rid, kept in into.items():
        parts.setdefault(kept, []).append(rid)
    found = {}
    for kept in parts.keys() - into.keys():
        files = [kept]
        for one in files:  # grows meanwhile: a file that went into another may have absorbed some itself
            files += parts.get(one, ())
        found[kept] = tuple(files)
    return found
