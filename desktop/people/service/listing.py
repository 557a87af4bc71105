"""The members as a list: who is let through, in which order, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from peewee import JOIN

from desktop.core import numbers
from desktop.core.listing import Key, Order
from desktop.desk import Desk
from desktop.paper.masking import masked_phone
from desktop.people import rules
from desktop.people.records import ManagerAssignment, Member, Staff, Tier, TierHolding
from desktop.people.service.files import state_of
from desktop.people.service.members import found_ids
from desktop.people.service.tiers import with_tier
from desktop.people.service.verifying import any_missing, covers, listed, missing
from desktop.storage.record import office
from desktop.storage.selection import among

MOST_FOUND = 1_000
"""A typed text that finds more members than this is too short to be of use; the best ones are listed."""
_ENOUGH = 3
"""Of so many times a screenful of those who answer, as many as a screenful are mostly let through."""
_COLUMNS = {
    "name": (Member.sort_key,),
    "card": (Member.card_number,),
    "contract": (Member.contract_until, Member.sort_key),
    "broadband": (Member.broadband_until, Member.sort_key),
    "enrolled": (Member.enrolled_at, Member.sort_key),
    "tier": (Tier.rank, Member.sort_key),
    "manager": (Staff.sort_key, Member.sort_key),
}
_UNTIL = {rules.Expiring.CONTRACT: Member.contract_until, rules.Expiring.BROADBAND: Member.broadband_until}


class MembersSource:
    """The members as the one item model reads them, by name, or the best match first where a text is typed.

    Sorted by ``name``, ``card``, ``tier``, ``manager``, ``contract``, ``broadband`` or ``enrolled``.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ids(self, order: Order, wanted: rules.MembersWanted, limit: int | None = None) -> Sequence[Key]:
        """The ids that *wanted* lets through, in *order*, at most *limit*."""
        self._desk.require(rules.MEMBER_READ)
        query = _wanted(self._desk, wanted, order.by)
        if wanted.text.strip() and not order.by:
            return _best(query, wanted.text, limit, last_first=order.descending)
        if wanted.text.strip():
            query = query.where(among(Member.id, found_ids(wanted.text, MOST_FOUND)))
        columns = (*_COLUMNS[order.by or "name"], Member.id)
        return _ids(query.order_by(*(one.desc() if order.descending else one for one in columns)).limit(limit))

    def rows(self, ids: Sequence[Key]) -> list[rules.MemberRow]:
        """The rows of *ids*, in any order."""
        self._desk.require(rules.MEMBER_READ)
        query = _joined(self._desk, Member.select(*_LISTED), tier=True, manager=True)
        query = query.where(among(Member.id, cast("Sequence[UUID]", ids)))
        open_phones = self._desk.may(rules.MEMBER_CONTACT)
        # Two tiers at once are two lines of a merged person's old holdings: the later begun one counts.
        found = {row.id: _row(row, open_phones=open_phones) for row in query.order_by(TierHolding.from_on).objects()}
        return list(found.values())


def members_count(desk: Desk, wanted: rules.MembersWanted) -> int:
    """How many members *wanted* lets through."""
    desk.require(rules.MEMBER_READ)
    if wanted.text.strip():
        return len(MembersSource(desk).ids(Order(), wanted))
    return int(_wanted(desk, wanted, "").count())


def _wanted(desk: Desk, wanted: rules.MembersWanted, by: str) -> Any:
    any_field = wanted.missing == rules.ANY_FIELD
    required = desk.policy.membership.completeness.required
    by_manager = wanted.manager is not None or wanted.missing == "manager" or (any_field and "manager" in required)
    query = _joined(
        desk, Member.select(Member.id), tier=bool(wanted.tier) or by == "tier", manager=by_manager or by == "manager"
    ).where(listed(left=wanted.left))
    if wanted.tier:
        query = query.where(Tier.id.is_null() if wanted.tier == rules.NO_TIER else Tier.code == wanted.tier)
    if wanted.manager is not None:
        query = query.where(ManagerAssignment.staff == wanted.manager)
    if wanted.missing:
        query = query.where(any_missing(required) if any_field else missing(wanted.missing))
    if wanted.expiring is not None:
        column = _UNTIL[wanted.expiring]
        query = query.where(column >= desk.today())
        query = query if wanted.until is None else query.where(column <= wanted.until)
    return query


def _best(query: Any, typed: str, limit: int | None, *, last_first: bool) -> list[UUID]:
    """Those of *query* that answer what was typed, the best match first; a screenful asks for no more than it needs."""
    for most in (MOST_FOUND,) if limit is None or last_first else (_ENOUGH * limit, MOST_FOUND):
        found = found_ids(typed, most)
        place = {rid: number for number, rid in enumerate(found)}
        best = sorted(_ids(query.where(among(Member.id, found))), key=place.__getitem__) if found else []
        if len(found) < most or (limit is not None and len(best) >= limit):
            break
    return best[::-1][:limit] if last_first else best[:limit]


def _joined(desk: Desk, query: Any, *, tier: bool, manager: bool) -> Any:
    today = desk.today()
    if tier:
        query = with_tier(query, today)
    if manager:
        kept = (ManagerAssignment.member == Member.id) & covers(today)
        query = query.switch(Member).join(ManagerAssignment, JOIN.LEFT_OUTER, on=kept)
        query = query.join(Staff, JOIN.LEFT_OUTER, on=ManagerAssignment.staff == Staff.id)
    return query


def _ids(query: Any) -> list[UUID]:
    # Two hundred thousand ids: the bytes are read as they are, without a field in between for each.
    return [UUID(bytes=key) for (key,) in office.execute(query).fetchall()]


_LISTED = (
    Member.id, Member.name, Member.card_number, Member.phone, Member.contract_until, Member.broadband_until,
    Member.do_not_disturb, Member.state, Tier.word.alias("tier_word"), Tier.code.alias("tier_code"),
    Staff.name.alias("manager_name"),
)  # fmt: skip


def _row(row: Any, *, open_phones: bool) -> rules.MemberRow:
    return rules.MemberRow(
        id=row.id,
        name=row.name,
        card=numbers.shown_card(row.card_number),
        phone=row.phone if open_phones else masked_phone(row.phone),
        tier=row.tier_word or "",
        tier_code=row.tier_code or "",
        manager=row.manager_name or "",
        contract_until=row.contract_until,
        broadband_until=row.broadband_until,
        do_not_disturb=row.do_not_disturb,
        state=state_of(row),
    )
