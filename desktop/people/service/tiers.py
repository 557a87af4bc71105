"""The tiers that members hold, from a day to a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from peewee import JOIN, fn

from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.people import rules
from desktop.people.records import Member, Tier, TierHolding
from desktop.people.service.holdings import unknown
from desktop.people.service.persons import absorbed, groups, root
from desktop.storage.selection import among, paired


def tier_on(desk: Desk, member_id: UUID, day: date) -> rules.TierFacts | None:
    """The tier that a member holds on a day, over all files of the person; None when there is none."""
    desk.require(rules.MEMBER_READ)
    return held_by_persons([member_id], day).get(member_id)


def tiers(desk: Desk) -> dict[str, str]:
    """The codes and words of every tier, the lowest first."""
    desk.require(rules.MEMBER_READ)
    return {row.code: row.word for row in Tier.select().order_by(Tier.rank)}


def grant_tier(desk: Desk, draft: rules.TierDraft) -> UUID:
    """Let a member hold a tier and return the id of the holding.

    Raises:
        Denied: the account may not grant tiers.
        Problems: no basis, the days do not fit, or a tier is held then; nothing was written.
    """
    with desk.transaction(rules.TIER_GRANT, "people.grant_tier"):
        tier = Tier.get_or_none(Tier.code == draft.tier)
        held = [_facts(row) for row in _holdings(TierHolding.member == draft.member_id)]
        refuse([*unknown("tier", tier), *rules.tier_problems(draft, held)])
        return TierHolding.create(
            member=draft.member_id,
            tier=tier,
            from_on=draft.from_on,
            until_on=draft.until_on,
            basis=draft.basis.strip(),
            approved_by=draft.approved_by.strip(),
        ).id


def end_tier(desk: Desk, holding_id: UUID, until_on: date) -> None:
    """End a tier with its last day, inclusive.

    Raises:
        Denied: the account may not grant tiers.
        Problems: the last day lies before the first or in the next tier, or there is no such tier; nothing was written.
    """
    with desk.transaction(rules.TIER_GRANT, "people.end_tier"):
        holding = TierHolding.get_or_none(TierHolding.id == holding_id)
        refuse(unknown("holding_id", holding))
        assert holding is not None
        if until_on < holding.from_on:
            refuse([Problem("until_on", sentence("people", "The last day lies before the first day."))])
        later = (TierHolding.from_on > holding.from_on) & (TierHolding.from_on <= until_on)
        if TierHolding.select().where(TierHolding.member == holding.member_id, later).exists():
            text = sentence("people", "The member holds a tier at that time already; end it first.")
            refuse([Problem("until_on", text)])
        holding.until_on = until_on
        holding.save()


def held_on(member_ids: Iterable[UUID], day: date) -> dict[UUID, rules.TierFacts]:
    """The tier of each member on a day; those without one are left out."""
    rows = _holdings(among(TierHolding.member, member_ids) & holds_on(day))
    return {row.member_id: _facts(row) for row in rows}


def tier_of_person(files: Sequence[UUID], day: date) -> rules.TierFacts | None:
    """The tier of a person on a day: that of the kept file, which is the first, else that of another one."""
    held = held_on(files, day)
    return held.get(files[0]) or next((held[file] for file in files if file in held), None) if files else None


def held_by_persons(member_ids: Iterable[UUID], day: date) -> dict[UUID, rules.TierFacts]:
    """The tier on a day of the persons whom these files are of; those without one are left out."""
    into = absorbed()
    persons = groups(into)
    files = {rid: persons.get(root(rid, into), (rid,)) for rid in member_ids}
    held = held_on({one for group in files.values() for one in group}, day)
    found = {rid: next((held[one] for one in group if one in held), None) for rid, group in files.items()}
    return {rid: tier for rid, tier in found.items() if tier is not None}


def lent_on(day: date) -> dict[UUID, UUID]:
    """The kept files that hold no tier on a day, each with the file of the person that holds one."""
    persons = groups(absorbed())
    if not persons:
        return {}
    held = held_on({one for files in persons.values() for one in files}, day)
    lent = {files[0]: next((one for one in files if one in held), files[0]) for files in persons.values()}
    return {kept: holder for kept, holder in lent.items() if kept != holder}


def with_tier(query: Any, day: date) -> Any:
    """A query of members, joined with the tier that the person of each holds on a day, None where there is none."""
    lent = lent_on(day)
    holder: Any = Member.id
    if lent:
        lending = paired(lent, "lent")
        query = query.switch(Member).join(lending, JOIN.LEFT_OUTER, on=lending.c.one == Member.id)
        holder = fn.COALESCE(lending.c.other, Member.id)
    held = (TierHolding.member == holder) & holds_on(day)
    query = query.switch(Member).join(TierHolding, JOIN.LEFT_OUTER, on=held)
    return query.join(Tier, JOIN.LEFT_OUTER, on=TierHolding.tier == Tier.id).switch(Member)


def holds_on(day: date) -> Any:
    """The condition that a holding covers a day."""
    return (TierHolding.from_on <= day) & (TierHolding.until_on.is_null() | (TierHolding.until_on >= day))


def _holdings(where: object) -> list[TierHolding]:
    query = TierHolding.select(TierHolding, Tier).join(Tier).where(where)
    return list(query.order_by(TierHolding.from_on))


def _facts(row: TierHolding) -> rules.TierFacts:
    return rules.TierFacts(row.id, row.tier.code, row.tier.word, row.from_on, row.until_on, row.basis, row.approved_by)
