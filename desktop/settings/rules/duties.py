"""The headings that rights are listed under, and their order; what each allows stands in `core.duties`."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.duties import DUTIES, allows
from desktop.core.permission import Permission
from desktop.core.sentence import Sentence, sentence


def room_of(permission: Permission) -> str:
    """Under which of `ROOMS` a right is listed: the first word of its code."""
    return permission.split(".", maxsplit=1)[0]


def room_title(room: str) -> Sentence:
    """The heading of a room's rights."""
    found = ROOMS.get(room)
    return sentence("rights", "{code}").of(code=room) if found is None else found


def rank_of(room: str) -> int:
    """Where a room stands among the headings; unknown ones come last."""
    known = list(ROOMS)
    return known.index(room) if room in known else len(known)


def order_of(permission: Permission) -> tuple[int, str]:
    """Where a right stands under its heading: as `DUTIES` lists it, unknown ones last."""
    known = list(DUTIES)
    return known.index(permission) if permission in DUTIES else len(known), permission


ROOMS: Mapping[str, Sentence] = {
    "today": sentence("rights", "Today"),
    "membership": sentence("rights", "Membership"),
    "complaints": sentence("rights", "Complaints"),
    "people": sentence("rights", "People and members"),
    "points": sentence("rights", "Points"),
    "printouts": sentence("rights", "Printed forms"),
    "settings": sentence("rights", "Settings"),
    "access": sentence("rights", "Accounts"),
    "journal": sentence("rights", "Journal"),
    "clock": sentence("rights", "Clock"),
}

__all__ = ["DUTIES", "ROOMS", "allows", "order_of", "rank_of", "room_of", "room_title"]
