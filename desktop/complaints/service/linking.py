"""Finding the other case that is meant by a typed number, name or id."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Complaint
from desktop.complaints.service.intake import linked
from desktop.desk import Desk
from desktop.storage import search

MOST = 5


def find_linked(desk: Desk, typed: str) -> list[rules.Linked]:
    """The complaints that answer what was typed, best first, a few at most.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    known = _as_id(typed)
    found = [known] if known else [rid for _kind, rid in search.find(typed, {rules.COMPLAINT}, MOST)]
    rows = {row.id: row for row in Complaint.select().where(Complaint.id.in_(found))}
    return [linked(desk, rows[rid]) for rid in found if rid in rows]


def _as_id(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None
