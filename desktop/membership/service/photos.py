"""Portraits that are kept and not yet in any file: shown in the editor before the file is saved."""

from __future__ import annotations

from desktop.desk import Desk
from desktop.people.rules import MEMBER_CHANGE


def kept_photo(desk: Desk, photo: str) -> bytes | None:
    """A portrait by what a draft names it by; None when there is none.

    Raises:
        Denied: the account may not change members.
        FileLost: it is damaged or missing.
    """
    desk.require(MEMBER_CHANGE)
    return desk.store.files.read(bytes.fromhex(photo), "") if photo else None
