"""The history of one member out of the journal: file, tiers, manager, cards, uses, prints."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from desktop.core.telling import Telling
from desktop.desk import Desk
from desktop.history import service as histories
from desktop.history.rules import Act
from desktop.membership import rules
from desktop.membership.service.telling import PARTS, TELLING
from desktop.people.rules import MEMBER
from desktop.people.service.telling import TELLING as PEOPLE
from desktop.points.service.telling import TELLING as POINTS
from desktop.printouts.rules import TELLING as PRINTS


def history(desk: Desk, member_id: UUID) -> list[Act]:
    """What was written about a member, the oldest first; empty for an unknown one.

    Raises:
        Denied: the account may not see the members' page.
    """
    desk.require(rules.READ)
    return histories.record_history((POINTS, PRINTS, _people(), TELLING), MEMBER, member_id)


def _people() -> Telling:
    """The words of people; of a member also what this room keeps belongs to it."""
    told = [replace(one, parts={**one.parts, **PARTS}) if one.kind == MEMBER else one for one in PEOPLE.records]
    return replace(PEOPLE, records=tuple(told))
