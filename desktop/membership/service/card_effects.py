"""What a person has on the day a card is to be cancelled, counted over all files."""

from __future__ import annotations

from uuid import UUID

from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.rules.card_effects import CardEffects
from desktop.membership.service.entitling import entitlements_of
from desktop.membership.service.prints import away_of
from desktop.people import service as people
from desktop.points import rules as points_rules
from desktop.points import service as points


def card_effects(desk: Desk, member_id: UUID) -> CardEffects:
    """What a person has today, to be told before the card is cancelled.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    files = people.same_person(desk, member_id)
    lines = entitlements_of(desk, files, desk.today()).lines
    return CardEffects(
        balance=points.balance(desk, member_id) if desk.may(points_rules.READ) else None,
        usable=sum(line.usable for line in lines),
        waiting=sum(line.application is not None and line.application.waits for line in lines),
        running=sum(line.running is not None for line in lines),
        away=len(away_of(desk, files)),
    )
