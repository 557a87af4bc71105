"""What is known before the office is open: where its data lie, and what its door shows. Loads nothing heavy."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

from desktop.access.rules import DoorLine, Doorway
from desktop.core.clock import Clock
from desktop.storage import place, sidefile

NAME = "WeixiDesk"
DEMO = "WeixiDesk-demo"


def data_folder(*, demo: bool) -> Path:
    """The folder of this user's office; the invented one has a folder of its own."""
    return user_data_path(DEMO if demo else NAME, appauthor=False, roaming=False)


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
