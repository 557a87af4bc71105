"""The facts of the papers about tiers and cards: F12 and F64, found again by the number of the application."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from desktop.core.clock import local_day
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import CardEvent, TierChange, TierOverride
from desktop.membership.rules.cards import CardOperation, cards_of
from desktop.membership.rules.papers_tiers import ApplicationFacts, Applied, CardSlipFacts
from desktop.membership.service.cards import read_events
from desktop.people import service as people
from desktop.people.records import Member
from desktop.people.rules import IdType, MemberFile
from desktop.people.service.members import read_card


def application_of(desk: Desk, member_id: UUID) -> ApplicationFacts:
    """F12 with the member's data, for an application that is still to be made; its number is the card's.

    Raises:
        Denied: the account may not read members.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    file = people.member_file(desk, member_id)
    return _application(file, Member.get_by_id(member_id).card_number, desk.today(), number="")


def application_by_number(desk: Desk, number: str) -> ApplicationFacts | None:
    """F12 of something that was done: a change of tier, a tier for a time, an operation on a card; None for none."""
    desk.require(rules.READ)
    for table, tell in ((TierChange, _of_change), (TierOverride, _of_override), (CardEvent, _of_event)):
        row = table.get_or_none(table.number == number) if number else None
        if row is not None:
            return tell(desk, row)
    return None


def card_slip(desk: Desk, number: str) -> CardSlipFacts | None:
    """F64 of an operation that handed out a card; None for every other one."""
    desk.require(rules.READ)
    row = CardEvent.get_or_none(CardEvent.number == number) if number else None
    if row is None or not row.new_card:
        return None
    file = people.member_file(desk, row.member_id)
    former = row.card if row.card != row.new_card else ""
    known = cards_of(row.new_card, None, read_events((CardEvent.member == row.member_id) & (CardEvent.id <= row.id)))
    state = next((one.state.zh for one in known if one.card == former), "")
    return CardSlipFacts(
        number=row.number,
        issued_on=row.happened_on,
        name=file.says.name,
        tier=file.tier.word if file.tier else "",
        tier_until=file.tier.until_on if file.tier else None,
        card_number=row.new_card,
        phone=file.says.phone,
        operation=row.operation,
        former_card=former,
        former_state=state,
        why=row.why,
        reason=row.reason,
        clerk=row.entered_by.name,
    )


def member_of_application(desk: Desk, number: str) -> UUID | None:
    """Whom an application is about."""
    desk.require(rules.READ)
    for table in (TierChange, TierOverride, CardEvent):
        row = table.get_or_none(table.number == number) if number else None
        if row is not None:
            return row.member_id
    card = read_card(number)
    found = Member.get_or_none(Member.card_number == card) if card else None
    return None if found is None else found.id


def _of_change(desk: Desk, row: Any) -> ApplicationFacts:
    return _tier_facts(desk, row, Applied.TIER, row.holding.basis, row.holding.until_on)


def _of_override(desk: Desk, row: Any) -> ApplicationFacts:
    return _tier_facts(desk, row, Applied.OVERRIDE, row.reason, row.until_on)


def _tier_facts(desk: Desk, row: Any, applied: Applied, reason: str, until_on: date | None) -> ApplicationFacts:
    file = people.member_file(desk, row.member_id)
    return _application(
        file,
        row.member.card_number,
        local_day(row.entered_at),
        number=row.number,
        applied=applied.value,
        from_tier=row.former,
        to_tier=row.holding.tier.code,
        from_on=row.holding.from_on,
        until_on=until_on,
        reason=reason,
        paper=row.paper,
        decision=f"同意。{row.signed_by.name}，{row.signed_on.isoformat()}",
        clerk=row.entered_by.name,
    )


def _of_event(desk: Desk, row: Any) -> ApplicationFacts:
    file = people.member_file(desk, row.member_id)
    operation = CardOperation.of(row.operation)
    applied = "" if operation is CardOperation.ISSUE else operation.value
    return _application(
        file,
        row.new_card or row.card,
        row.happened_on,
        number=row.number,
        applied=applied,
        former_card=row.card if row.card != row.new_card else "",
        new_card=row.new_card,
        why=row.why,
        reason=row.reason,
        paper=row.paper,
        clerk=row.entered_by.name,
    )


def _application(file: MemberFile, card: str, applied_on: date, **more: Any) -> ApplicationFacts:
    says = file.says
    return ApplicationFacts(
        applied_on=applied_on,
        name=says.name,
        sex=says.sex,
        phone=says.phone,
        id_type=IdType.of(says.id_type).zh if says.id_type else "",
        id_number=says.id_number,
        network_number=says.network_number,
        card_number=card,
        address=says.address,
        tier=file.tier.word if file.tier else "",
        manager=file.manager.name if file.manager else "",
        **more,
    )
