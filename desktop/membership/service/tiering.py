"""A member's tiers over time: changed for good, overridden until a day, ended earlier; plans are written at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import TierChange, TierOverride, TierOverrideEnd
from desktop.membership.rules import holdings as rule
from desktop.membership.rules.holdings import OverrideFacts, Plan, Span, TierLine
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import Member, Staff, Tier, TierHolding
from desktop.storage.selection import among

ACTED = "membership.change_tier"


def ladder(desk: Desk) -> list[str]:
    """The codes of the tiers, the lowest first."""
    return list(people.tiers(desk))


def spans(desk: Desk, member_id: UUID) -> list[Span]:
    """The tiers that one file holds, the oldest first."""
    desk.require(rules.READ)
    return _spans(TierHolding.member == member_id)


def _of_person(desk: Desk, member_id: UUID) -> list[Span]:
    """The tiers of a person: of files that went into this one what it holds none for."""
    kept, *others = people.same_person(desk, member_id) or (member_id,)
    if not others:
        return _spans(TierHolding.member == kept)
    lent = [one for other in others for one in _spans(TierHolding.member == other)]
    return list(rule.with_lent(_spans(TierHolding.member == kept), lent))


def _own(held: Sequence[Span], member_id: UUID) -> list[Span]:
    """The same tiers, those of other files without their ids: they stay as they are under one for a time."""
    ours = {one.id for one in _spans(TierHolding.member == member_id)}
    return [one if one.id in ours else replace(one, id=None) for one in held]


def tier_history(desk: Desk, member_id: UUID) -> list[Span]:
    """Every tier that a person held, holds or will hold, over all files of the person, the newest first."""
    desk.require(rules.READ)
    files = people.same_person(desk, member_id)
    return _spans(among(TierHolding.member, files))[::-1]


def tier_lines(desk: Desk, member_id: UUID) -> list[TierLine]:
    """The tiers of a person as the page lists them, the newest first."""
    found, special = tier_history(desk, member_id), {one.holding_id: one for one in overrides(desk, member_id)}
    files = people.same_person(desk, member_id)
    numbers = {row.holding_id: row.number for row in TierChange.select().where(among(TierChange.member, files))}
    numbers |= {one.holding_id: one.number for one in special.values()}
    keyed = [(one, one.id) for one in found if one.id is not None]
    return [TierLine(one, numbers.get(rid, ""), special.get(rid)) for one, rid in keyed]


def overrides(desk: Desk, member_id: UUID) -> list[OverrideFacts]:
    """The tiers for a time of a person, the newest first."""
    desk.require(rules.READ)
    return read_overrides(among(TierOverride.member, people.same_person(desk, member_id)))


def change_found(desk: Desk, member_id: UUID, draft: rule.ChangeDraft) -> list[Problem]:
    """What speaks against a change of tier, before anything is written."""
    desk.require(rules.READ)
    signed = rule.signature_problems(draft.paper, draft.signed_by, draft.signed_on, desk.actor.staff_id, desk.today())
    held, running = spans(desk, member_id), overrides(desk, member_id)
    return [*_gone(member_id), *rule.change_problems(draft, held, running, ladder(desk)), *signed]


def change_tier(desk: Desk, member_id: UUID, draft: rule.ChangeDraft) -> str:
    """Let a member hold another tier from a day on, as a signed application says; the former one ends the day before.

    Returns the number of the application (F12).

    Raises:
        Denied: the account may not change tiers.
        Problems: the paper says too little, a tier for a time or a later one stands in the way; nothing was written.
    """
    with desk.transaction(rule.CHANGE, ACTED) as work:
        refuse(change_found(desk, member_id, draft))
        assert draft.from_on is not None
        held, first = _of_person(desk, member_id), draft.from_on
        former = next((one for one in held if one.covers(first)), None)
        signer = Staff.get_by_id(draft.signed_by).name
        made, _ = write_plan(member_id, rule.change_plan(draft, held), signer)
        number = work.next_number(rule.LETTER)
        TierChange.create(
            number=number,
            member=member_id,
            holding=made,
            former=former.tier if former else "",
            paper=draft.paper.strip(),
            signed_by=draft.signed_by,
            signed_on=draft.signed_on,
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )
        return number


def override_found(desk: Desk, member_id: UUID, draft: rule.OverrideDraft) -> list[Problem]:
    """What speaks against a tier for a time, before anything is written."""
    desk.require(rules.READ)
    signed = rule.signature_problems(draft.paper, draft.signed_by, draft.signed_on, desk.actor.staff_id, desk.today())
    held, running = _of_person(desk, member_id), overrides(desk, member_id)
    return [*_gone(member_id), *rule.override_problems(draft, held, running, ladder(desk)), *signed]


def override_tier(desk: Desk, member_id: UUID, draft: rule.OverrideDraft) -> str:
    """Let a member hold a tier for a time and return the number; the tier that follows is written at once.

    Raises:
        Denied: the account may not change tiers.
        Problems: no end or reason, the paper says too little, or another one stands in the way; nothing was written.
    """
    with desk.transaction(rule.CHANGE, "membership.override_tier") as work:
        refuse(override_found(desk, member_id, draft))
        assert draft.from_on is not None
        held, first = _of_person(desk, member_id), draft.from_on
        former = next((one for one in held if one.covers(first)), None)
        plan = rule.override_plan(draft, _own(held, member_id), ladder(desk)[0])
        signer = Staff.get_by_id(draft.signed_by).name
        made, resumed = write_plan(member_id, plan, signer)
        number = work.next_number(rule.LETTER)
        TierOverride.create(
            number=number,
            member=member_id,
            holding=made,
            resumed=resumed or (plan.moved[0].id if plan.moved else None),
            former=former.tier if former else "",
            instead=_kept(rule.instead(held, first, plan.made.last)) if plan.made else "",
            until_on=draft.until_on,
            reason=draft.reason.strip(),
            paper=draft.paper.strip(),
            signed_by=draft.signed_by,
            signed_on=draft.signed_on,
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )
        return number


def end_override(desk: Desk, override_id: UUID, draft: rule.OverrideEndDraft) -> None:
    """End a tier for a time earlier; what follows it begins the day after.

    Raises:
        Denied: the account may not change tiers.
        Problems: there is none, it is over, or the day or the reason does not fit; nothing was written.
    """
    with desk.transaction(rule.CHANGE, "membership.end_override") as work:
        found = read_overrides(TierOverride.id == override_id)
        if not found:
            refuse([Problem("", sentence("membership", "There is no such tier for a time."))])
        override = found[0]
        refuse(rule.end_problems(draft, override, desk.today()))
        held = spans(desk, override.member_id)
        plan = rule.end_plan(draft, override, held, ladder(desk)[0])
        write_plan(override.member_id, plan, "")
        TierOverrideEnd.create(
            override=override_id,
            until_on=draft.until_on,
            reason=draft.reason.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )


def write_plan(member_id: UUID, plan: Plan, signer: str) -> tuple[UUID | None, UUID | None]:
    """Write what a plan says; returns the ids of the holding made and of the one that follows it."""
    for one in plan.ended:
        TierHolding.update(until_on=one.until_on).where(TierHolding.id == one.id).execute()
    for one in plan.moved:
        TierHolding.update(from_on=one.from_on).where(TierHolding.id == one.id).execute()
    made = _made(member_id, plan.made, signer) if plan.made is not None else None
    resumed = _made(member_id, plan.resumed, "") if plan.resumed is not None else None
    for one in plan.between:
        _made(member_id, one, "")
    return made, resumed


def read_overrides(where: Any) -> list[OverrideFacts]:
    """Tiers for a time, the newest first; inside other verbs, nobody is asked for a right."""
    ends = {row.override_id: row.until_on for row in TierOverrideEnd.select()}
    query = TierOverride.select(TierOverride, TierHolding, Tier).join(TierHolding, on=TierOverride.holding).join(Tier)
    return [_override(row, ends.get(row.id)) for row in query.where(where).order_by(TierHolding.from_on.desc())]


def _override(row: Any, ended_on: Any) -> OverrideFacts:
    return OverrideFacts(
        row.id,
        row.number,
        row.member_id,
        row.holding_id,
        row.holding.tier.code,
        row.holding.from_on,
        row.until_on,
        row.reason,
        row.former,
        row.resumed_id,
        ended_on,
        tuple(_span(line) for line in row.instead.splitlines()),
    )


def _kept(covered: Sequence[Span]) -> str:
    """Closed spans as a column keeps them, one a line; `_span` reads them again."""
    told = ((one.tier, f"{one.from_on}", f"{one.last}", one.approved_by, one.basis) for one in covered)
    return "\n".join("\t".join(" ".join(cell.split()) for cell in cells) for cells in told)


def _span(kept: str) -> Span:
    tier, first, last, approved_by, basis = kept.split("\t")
    return Span(tier, date.fromisoformat(first), date.fromisoformat(last), None, basis, approved_by)


def _made(member_id: UUID, span: Span, signer: str) -> UUID:
    return TierHolding.create(
        member=member_id,
        tier=Tier.get(Tier.code == span.tier),
        from_on=span.from_on,
        until_on=span.until_on,
        basis=span.basis.strip(),
        approved_by=span.approved_by or signer,
    ).id


def _spans(where: Any) -> list[Span]:
    query = TierHolding.select(TierHolding, Tier).join(Tier).where(where).order_by(TierHolding.from_on, TierHolding.id)
    return [Span(row.tier.code, row.from_on, row.until_on, row.id, row.basis, row.approved_by) for row in query]


def _gone(member_id: UUID) -> Sequence[Problem]:
    row = Member.get_or_none(Member.id == member_id)
    if row is None:
        return [Problem("", sentence("membership", "Choose a member."))]
    if row.merged_into_id is not None:
        return [Problem("", sentence("membership", "This file went into another one; change the tier there."))]
    if row.state == people_rules.MemberState.LEFT.value:
        return [Problem("", sentence("membership", "The member has left the club."))]
    return []
