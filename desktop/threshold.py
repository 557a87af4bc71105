"""What is known before the office is open: where its data lie, and what its door shows. Loads nothing heavy."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.doorway import DoorLine, Doorway
from desktop.storage import place, sidefile

NAME = "WeixiDesk"
DEMO = "WeixiDesk-demo"
PORTABLE = ("portable", "portable.txt")
"""A file of this name beside the built program keeps the data beside it too, e.g. on a USB stick."""


def data_folder(*, demo: bool) -> Path:
    """The folder of this user's office, or beside a portable program; the invented office has a folder of its own."""
    name, beside = DEMO if demo else NAME, portable_folder()
    if beside is not None:
        return beside / name
    from platformdirs import user_data_path  # a folder named at the start needs no such look-up

    return user_data_path(name, appauthor=False, roaming=False)


def portable_folder() -> Path | None:
    """Where a portable program keeps its data; None when this one is installed or runs from source."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    return beside / "data" if any((beside / marker).is_file() for marker in PORTABLE) else None


def holds_office(folder: Path) -> bool:
    """Whether an office was set up in this folder, or has to be restored there."""
    return place.holds_store(folder)


def doorway(folder: Path, clock: Clock) -> Doorway:
    """What the unlock screen shows.

    Raises:
        StoreFault: the side file is missing, damaged or newer.
    """
    side = sidefile.read(folder)
    return Doorway(
        office=side.office,
        code=side.code,
        accounts=tuple(DoorLine(line.account_id, line.name, line.initials, line.post) for line in side.accounts),
        tries_left=max(sidefile.FREE_TRIES - side.attempts.failures, 0),
        wait=side.attempts.remaining(clock.now()),
        last_exit=side.last_exit,
        backup_at=side.backup.done_at,
        backup_failed=side.backup.failed,
    )
