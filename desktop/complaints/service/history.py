"""The history of one case out of the journal."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.service.telling import telling
from desktop.desk import Desk
from desktop.history import service as histories
from desktop.history.rules import Act
from desktop.people.service.telling import TELLING as PEOPLE


def history(desk: Desk, complaint_id: UUID) -> list[Act]:
    """What was written about a case, the oldest first; empty for an unknown one.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    return histories.record_history((telling(desk), PEOPLE), rules.COMPLAINT, complaint_id)
