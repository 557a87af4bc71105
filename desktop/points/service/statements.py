"""The facts of 积分对账单 (F24): a member's account of any period, by the time of entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

from desktop.core.clock import instant
from desktop.core.problem import Problem, Problems, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.paper.masking import masked_phone
from desktop.people.records import FormerCard, Member
from desktop.people.rules import MEMBER_CONTACT
from desktop.people.service.tiers import tier_of_person
from desktop.points import rules
from desktop.points.rules import StatementFacts
from desktop.points.service.purses import files_of, purse_of
from desktop.points.service.reading import between, total_before


def statement(desk: Desk, member_id: UUID, from_on: date, until_on: date) -> StatementFacts:
    """A member's account from a day to a day, both included; what was entered then, whatever day its paper bears.

    Who may not see telephones gets the statement with a part of it hidden.

    Raises:
        Denied: the account may not read points.
        Problems: there is no such member, or the period ends before it begins.
    """
    desk.require(rules.READ)
    member = Member.get_or_none(Member.id == member_id)
    if member is None:
        raise Problems([Problem("member_id", sentence("points", "Choose a member."))])
    if until_on < from_on:
        refuse([Problem("until_on", sentence("points", "The period ends before it begins."))])
    files, begins = files_of(member_id), instant(from_on, time())
    ends = instant(until_on + timedelta(days=1), time())
    free, put_aside, _ = total_before(files, begins)
    opening, found = free + put_aside, between(files, begins, ends)
    left, held, debt = total_before(files, ends)
    calendar = rules.calendar_of(purse_of(files).lots, desk.today())
    return StatementFacts(
        number=rules.statement_number(member.card_number, from_on, until_on),
        name=member.name,
        card_number=member.card_number,
        tier=_tier(files, until_on),
        phone=member.phone if desk.may(MEMBER_CONTACT) else masked_phone(member.phone),
        from_on=from_on,
        until_on=until_on,
        opening=opening,
        gained=sum(one.change for one in found if one.change > 0),
        lost=-sum(one.change for one in found if one.change < 0),
        closing=left + held,
        held=held,
        debt=debt,
        lines=rules.statement_lines(opening, found),
        months=rules.expiry_lines(calendar),
        later=calendar.later,
        endless=calendar.endless,
        overdue=calendar.overdue,
        made_at=desk.now(),
    )


def statement_by_number(desk: Desk, number: str) -> StatementFacts | None:
    """The statement that a number names: card and period, also when the card was replaced; None when there is none."""
    desk.require(rules.READ)
    named = rules.read_statement_number(number)
    if named is None:
        return None
    card, from_on, until_on = named
    former = FormerCard.select(FormerCard.member).where(FormerCard.card_number == card)
    member = Member.get_or_none((Member.card_number == card) | Member.id.in_(former))
    if member is None or until_on < from_on:
        return None
    return replace(statement(desk, member.id, from_on, until_on), number=number)


def _tier(files: Sequence[UUID], day: date) -> str:
    held = tier_of_person(files, day)
    return "" if held is None else held.word
