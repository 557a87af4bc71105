"""The heavy steps of a start, for the writing worker: each imports what it needs when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.core.clock import Clock
from desktop.storage import place
from desktop.widgets.jobs import Cancelled

if TYPE_CHECKING:
    from desktop.access.rules import FirstRunDraft
    from desktop.access.service import FirstRunResult
    from desktop.desk import Desk
    from desktop.storage.store import Store

BEHIND_THE_DOOR = (
    "argon2.low_level",
    "cryptography.hazmat.primitives.ciphers.aead",
    "desktop.app.session",
    "desktop.today.tab",
    "desktop.complaints.tab",
)
FURTHER_PAGES = (
    "desktop.membership.tab",
    "desktop.complaints.dialogs.reports",
    "desktop.settings.tab.people",
    "desktop.settings.tab.policy",
    "desktop.settings.tab.calendar",
    "desktop.settings.tab.accounts",
    "desktop.settings.tab.rights",
    "desktop.settings.tab.journal",
    "desktop.settings.tab.backup",
)
# The imports below stand inside functions so that the unlock screen is painted before any of them is loaded.


DEMO_PASSWORD = "yanshi-2026"


def warm_up() -> None:
    """Load the rooms, the policy, the window and its first pages while the password is being typed."""
    from desktop.app import rooms
    from desktop.policy import versions

    rooms.house()
    versions.shipped()
    for module in BEHIND_THE_DOOR:
        import_module(module)


def load_pages() -> None:
    """Load the pages that are shown later, so that none loads under the hands of who opens it."""
    for module in FURTHER_PAGES:
        import_module(module)


def invent(folder: Path) -> None:
    """Fill an empty folder with the office of the demo."""
    from desktop.app import demo

    demo.prepare(folder)


def end_restore(folder: Path) -> None:
    """Bring a restore to its end that was cut off at the last start.

    Raises:
        StoreFault: the disk did not let it.
    """
    if any((folder / name).exists() for name in (place.RESTORING, place.RESTORED)):
        from desktop.storage import restore

        restore.finish(folder)


def unlock(folder: Path, account_id: UUID, password: str, clock: Clock, store: Store | None) -> Desk:
    """The desk of an account; with *store* still open after a lock the password is only proved.

    Raises:
        Problems: wrong password, still waiting, account closed, person left.
        StoreFault: the password is right, but the file is damaged, newer, in use …
    """
    from desktop.access import service
    from desktop.app import rooms

    desk = service.unlock(folder, account_id, password, clock, rooms.records(), store=store)
    if store is None:
        desk.store.hand_over()
    return desk


def set_up(draft: FirstRunDraft, folder: Path, clock: Clock) -> FirstRunResult:
    """A new office and the desk of its administrator.

    Raises:
        Problems: the draft is incomplete; nothing was written.
        StoreFault: the folder or disk refuses.
    """
    from desktop.access import service
    from desktop.app import rooms

    return service.first_run(draft, folder, clock, rooms.records())


def back_up(store: Store, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
    """Make the copies that are due on exit and once a day; a failure is noted where the door shows it.

    Raises:
        Cancelled: it was stopped; nothing of it is left.
    """
    from desktop.storage import backup, copies

    try:
        with store.reading():
            backup.back_up_everywhere(store, progress, cancelled)
    except copies.Cancelled as stopped:
        raise Cancelled from stopped


def let_go() -> None:
    """A worker's last act: close its own connection to the store."""
    from desktop.storage.record import office

    if office.obj is not None and not office.obj.is_closed():
        office.obj.close()
