"""What the unlock screen shows before anything is open; a module of its own, because the first paint waits for it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from desktop.core.sentence import Sentence


class DoorLine(NamedTuple):
    """An account on the unlock screen."""

    account_id: UUID
    name: str
    login: str
    post: str


class Doorway(NamedTuple):
    """The office, its accounts and the state of exit and backup; *wait* is how long it still refuses."""

    office: str
    code: str
    accounts: tuple[DoorLine, ...]
    tries_left: int
    wait: timedelta
    last_exit: datetime | None
    backup_at: datetime | None
    backup_failed: Sentence | None
