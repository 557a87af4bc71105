"""Members as the palette and a scanner find them."""

from __future__ import annotations

from desktop.core.contributions import Hit
from desktop.desk import Desk
from desktop.membership import rules
from desktop.people import rules as people_rules
from desktop.people import service as people

PAGE = "membership"


def find(desk: Desk, typed: str, limit: int) -> list[Hit]:
    """Members that answer a typed name, pinyin, initials, telephone tail, card or enrolment number, best first."""
    desk.require(rules.READ)
    return [
        Hit(people_rules.MEMBER, one.id, one.name, " · ".join(part for part in (one.tier, one.card) if part), PAGE)
        for one in people.find_members(desk, typed, limit)
    ]
