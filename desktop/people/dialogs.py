"""Whom the editors of every page offer to choose."""

from __future__ import annotations

from datetime import date

from desktop.desk import Desk
from desktop.people import rules, service
from desktop.widgets.act_fields import Offered


def staff_offered(desk: Desk, on: date | None = None) -> Offered:
    """Everybody who is or was on the staff, or who is *on* that day; nobody where people may not be read."""
    staff = service.staff_list(desk) if desk.may(rules.READ) else []
    known = [(line.id, line.name) for line in staff if on is None or line.here(on)]
    return Offered(desk.clock, known, spelled=service.spelled)
