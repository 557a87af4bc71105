"""Tiers that end and are not renewed, and tiers for a time: in their order, and read by page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from peewee import JOIN, fn

from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import TierOverride
from desktop.membership.rules.holdings import Ending
from desktop.people.records import Member, Tier, TierHolding
from desktop.people.service.tiers import lent_on
from desktop.people.service.verifying import listed
from desktop.storage.prepared import plain
from desktop.storage.selection import among, day_after, paired

_AFTER, _NEXT = TierHolding.alias(), Tier.alias()
_LISTED = (
    TierHolding.id, Member.id, Member.name, Member.card_number, Tier.code, TierHolding.until_on, _NEXT.code,
    TierOverride.id,
)  # fmt: skip


def ending_ids(desk: Desk) -> list[UUID]:
    """The tiers that end today or later and are not renewed, and those for a time; the nearest first."""
    desk.require(rules.READ)
    return [UUID(bytes=rid) for (rid,) in plain(_ordered(_ending(desk.today(), TierHolding.id)))]


def endings(desk: Desk, within: date | None = None) -> list[Ending]:
    """The same tiers themselves; at most those that end by the day *within* when one is given."""
    desk.require(rules.READ)
    query = _ending(desk.today(), *_LISTED)
    return _read(query if within is None else query.where(TierHolding.until_on <= within))


def endings_of(desk: Desk, ids: Sequence[UUID]) -> list[Ending]:
    """Those of these ids that still end, the nearest first."""
    desk.require(rules.READ)
    return _read(_ending(desk.today(), *_LISTED).where(among(TierHolding.id, ids)))


def _ending(today: date, *columns: Any) -> Any:
    query, owner = _owned(TierHolding.select(*columns).join(Tier).switch(TierHolding), lent_on(today))
    goes_on = (_AFTER.member == owner) & (_AFTER.from_on == day_after(TierHolding.until_on))
    query = query.join(Member, on=Member.id == owner).switch(TierHolding)
    query = query.join(_AFTER, JOIN.LEFT_OUTER, on=goes_on).join(_NEXT, JOIN.LEFT_OUTER, on=_AFTER.tier == _NEXT.id)
    query = query.switch(TierHolding).join(TierOverride, JOIN.LEFT_OUTER, on=TierOverride.holding == TierHolding.id)
    told = _AFTER.id.is_null() | TierOverride.id.is_null(False)
    return query.where(TierHolding.until_on >= today, listed(), told)


def _owned(query: Any, lent: Mapping[UUID, UUID]) -> tuple[Any, Any]:
    """Whose each tier is: of a file that went into one without a tier it is that one's."""
    if not lent:
        return query, TierHolding.member
    lending = paired({holder: kept for kept, holder in lent.items()}, "lent")
    query = query.join(lending, JOIN.LEFT_OUTER, on=lending.c.one == TierHolding.member).switch(TierHolding)
    return query, fn.COALESCE(lending.c.other, TierHolding.member)


def _ordered(query: Any) -> Any:
    return query.order_by(TierHolding.until_on, Member.sort_key, TierHolding.id)


def _read(query: Any) -> list[Ending]:
    return [
        Ending(
            UUID(bytes=rid), UUID(bytes=member), name, card, tier, date.fromisoformat(last), after or "", bool(special)
        )
        for rid, member, name, card, tier, last, after, special in plain(_ordered(query))
    ]
