"""Members as the palette and a scanner find them."""

from __future__ import annotations

from uuid import UUID

from desktop.core import numbers
from desktop.core.contributions import Hit
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.service.prints import member_of_print
from desktop.people import rules as people_rules
from desktop.people import service as people

PAGE = "membership"


def find(desk: Desk, typed: str, limit: int) -> list[Hit]:
    """Members that answer a typed name, pinyin, initials, telephone tail, card or enrolment number, best first.

    The number of a paper about a member is answered by that member; any other number by nobody.
    """
    desk.require(rules.READ)
    number = numbers.parse(typed)
    if isinstance(number, numbers.Number) and number.series is not numbers.Series.CARD:
        named = numbered(desk, number.text)
        return [_hit(one) for one in people.members_by_id(desk, [named] if named else []).values()]
    return [_hit(one) for one in people.find_members(desk, typed, limit)]


def numbered(desk: Desk, number: str) -> UUID | None:
    """The member whom a number names: an enrolment, or a paper that was printed about somebody."""
    desk.require(rules.READ)
    return people.member_by_number(desk, number) or member_of_print(desk, number)


def _hit(one: people_rules.MemberFacts) -> Hit:
    told = " · ".join(part for part in (one.tier, one.card) if part)
    return Hit(people_rules.MEMBER, one.id, one.name, told, PAGE)
