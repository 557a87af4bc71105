"""Members' cards at the counter: every operation is written down, and old cards still find their member."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from desktop.core import numbers
from desktop.core.clock import local_day
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import CardEvent
from desktop.membership.rules import cards as rule
from desktop.membership.rules.cards import CardDraft, CardEventFacts, CardFacts, CardOperation
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.records import FormerCard, Member, Staff
from desktop.people.service.members import group_of, read_card, root_of
from desktop.storage.selection import among


def cards(desk: Desk, member_id: UUID) -> tuple[CardFacts, ...]:
    """Every card of a file, the present one first.

    Raises:
        Denied: the account may not see the members' page.
        Problems: there is no such member.
    """
    desk.require(rules.READ)
    return _cards(_known(member_id))


def card_events(desk: Desk, member_id: UUID) -> list[CardEventFacts]:
    """Everything that happened to a person's cards, the newest first, over all files of the person."""
    desk.require(rules.READ)
    return read_events(among(CardEvent.member, people.same_person(desk, member_id)))[::-1]


def card_found(desk: Desk, member_id: UUID, operation: CardOperation, draft: CardDraft) -> list[Problem]:
    """What speaks against an operation on a member's present card, before anything is written."""
    desk.require(rules.READ)
    row = _known(member_id)
    present = _cards(row)[0]
    if row.merged_into_id is not None:
        return [Problem("", sentence("membership", "This file went into another one; its card is handled there."))]
    found = rule.operation_problems(
        operation, draft, present, desk.store.code, desk.today(), left=row.state == people_rules.MemberState.LEFT.value
    )
    return [*found, *_taken(draft.new_card, row)] if draft.new_card.strip() and not found else found


def handle_card(desk: Desk, member_id: UUID, operation: CardOperation, draft: CardDraft) -> str:
    """Do something to a member's card and return the number of the application (F12, F64).

    Raises:
        Denied: the account may not handle cards.
        Problems: the card does not allow it, its number is wrong, of another store or taken; nothing was written.
    """
    with desk.transaction(rule.CHANGE, "membership.handle_card") as work:
        refuse(card_found(desk, member_id, operation, draft))
        row = _known(member_id)
        present = _cards(row)[0]
        new = _handed_out(desk, row, present, operation, draft)
        number = work.next_number("U")
        CardEvent.create(
            number=number,
            member=member_id,
            operation=operation.value,
            card=present.card,
            new_card=new,
            happened_on=draft.on,
            why=draft.why if operation is CardOperation.REPLACE else "",
            reason=draft.reason.strip(),
            paper=draft.paper.strip(),
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )
        return number


def card_answer(desk: Desk, typed: str) -> rule.CardAnswer | None:
    """Whose card was typed or scanned, present or former, and what has to be said of it; None when it is nobody's."""
    desk.require(rules.READ)
    card = read_card(typed)
    if not card:
        return None
    row = Member.get_or_none(Member.card_number == card)
    if row is None:
        former = FormerCard.get_or_none(FormerCard.card_number == card)
        row = Member.get_by_id(former.member_id) if former is not None else None
    if row is None:
        return None
    root = root_of(row)
    known = [one for rid in group_of(root.id) for one in _cards(_known(rid))]
    found = next((one for one in known if one.card == card), None)
    state = found.state if found is not None else rule.CardState.ACTIVE
    return rule.CardAnswer(root.id, card, state, rule.scan_told(card, known))


def lost_cards(desk: Desk) -> list[tuple[UUID, CardEventFacts]]:
    """The cards that are reported lost and neither found, replaced nor cancelled, the latest first."""
    desk.require(rules.READ)
    latest: dict[UUID, Any] = {}
    query = CardEvent.select(CardEvent, Staff, Member).join(Staff).switch(CardEvent).join(Member)
    for row in query.order_by(CardEvent.id):
        latest[row.member_id] = row
    lost = [row for row in latest.values() if row.operation == CardOperation.LOST.value]
    return [(row.member_id, _event(row)) for row in lost if row.card == row.member.card_number][::-1]


def read_events(where: Any) -> list[CardEventFacts]:
    """What happened to cards, the oldest first; inside other verbs, nobody is asked for a right."""
    query = CardEvent.select(CardEvent, Staff).join(Staff).where(where).order_by(CardEvent.id)
    return [_event(row) for row in query]


def _event(row: Any) -> CardEventFacts:
    return CardEventFacts(
        row.id,
        row.number,
        CardOperation.of(row.operation),
        row.card,
        row.new_card,
        row.happened_on,
        row.entered_at,
        row.why,
        row.reason,
        row.paper,
        row.entered_by.name,
    )


def _cards(row: Member) -> tuple[CardFacts, ...]:
    joined = local_day(row.enrolled_at) if row.enrolled_at else None
    return rule.cards_of(row.card_number, joined, read_events(CardEvent.member == row.id))


def _handed_out(desk: Desk, row: Member, present: CardFacts, operation: CardOperation, draft: CardDraft) -> str:
    """The number of the card that leaves the counter; empty where none does."""
    if operation is CardOperation.ISSUE and present.state is rule.CardState.ACTIVE and not draft.new_card.strip():
        return present.card
    if operation not in (CardOperation.ISSUE, CardOperation.REPLACE):
        return ""
    typed = read_card(draft.new_card)
    return present.card if typed == present.card else people.use_card(desk, row.id, typed)


def _taken(typed: str, row: Member) -> list[Problem]:
    card = read_card(typed)
    if not card or card == row.card_number:
        return []
    taken = sentence("membership", "Card {card} was given out already.").of(card=numbers.shown_card(card))
    owner = Member.get_or_none(Member.card_number == card) or FormerCard.get_or_none(FormerCard.card_number == card)
    return [Problem("new_card", taken)] if owner is not None else []


def _known(member_id: UUID) -> Member:
    row = Member.get_or_none(Member.id == member_id)
    if row is None:
        refuse([Problem("", sentence("membership", "Choose a member."))])
    assert row is not None
    return row
