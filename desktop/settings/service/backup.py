"""Backup copies: where they are, making one now, rehearsing and carrying out a restore."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.core.sentence import Sentence
from desktop.desk import Desk
from desktop.settings import rules
from desktop.storage import backup, copies, restore, sidefile
from desktop.storage.copies import BackupCopy
from desktop.storage.restore import Preview, Restored

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """How the store is backed up: last copy, second folder, last failure, and every copy that can be seen."""

    done_at: datetime | None
    second_folder: str
    failed: Sentence | None
    due: bool
    copies: tuple[BackupCopy, ...]


def backup_facts(desk: Desk) -> BackupFacts:
    """Where the copies are, how old and how big.

    Raises:
        Denied: the account may not see the backups.
    """
    desk.require(rules.BACKUP_READ)
    state = sidefile.read(desk.store.path).backup
    folders = [desk.store.path / copies.FOLDER, *([Path(state.second_folder)] if state.second_folder else [])]
    found = [copy for folder in folders for copy in backup.list_copies(folder)]
    return BackupFacts(
        state.done_at,
        state.second_folder,
        state.failed,
        backup.due(desk.now(), state.done_at),
        tuple(sorted(found, key=lambda copy: copy.made_at, reverse=True)),
    )


def back_up(desk: Desk, progress: Progress, cancelled: Callable[[], bool]) -> BackupFacts:
    """Make a checked copy in every folder now; for a worker, *progress* is told pages done and in all.

    Raises:
        Denied: the account may not make backups.
        Cancelled: it was stopped; nothing is left.
    """
    desk.require(rules.BACKUP_MAKE)
    with desk.store.reading():
        state = backup.back_up_everywhere(desk.store, progress, cancelled)
    return BackupFacts(state.done_at, state.second_folder, state.failed, due=False, copies=())


def choose_second_folder(desk: Desk, chosen: Path | None) -> None:
    """Copy into a second folder or drive as well from now on; None ends it.

    Raises:
        Denied: the account may not choose where copies go.
        CopyFailed: the folder is not there or cannot be written; nothing was changed.
    """
    desk.require(rules.BACKUP_RESTORE)
    backup.choose_second_folder(desk.store.path, chosen)


def rehearse(desk: Desk, copy: Path) -> Preview:
    """Check a copy as a whole, as a restore would, and tell what it holds; nothing is changed.

    Raises:
        Denied: the account may not see the backups.
        StoreFault: the copy could not be restored; the sentence says why.
    """
    desk.require(rules.BACKUP_READ)
    return restore.preview(copy, desk.store.db.data_key, desk.store.path)


def restore_copy(desk: Desk, copy: Path, progress: Progress, cancelled: Callable[[], bool]) -> Restored:
    """Put a copy in the store's place, the present state laid aside first; the store is closed, unlock it anew.

    Raises:
        Denied: the account may not restore.
        StoreFault: the copy was refused, the store is open and unchanged; or the disk failed, the store is closed.
        Cancelled: the present state is as it was; the store is closed.
    """
    desk.require(rules.BACKUP_RESTORE)
    folder, key, now = desk.store.path, desk.store.db.data_key, desk.now()
    # A copy that would be refused is found out while the present store is still open.
    restore.preview(copy, key, folder)
    desk.store.close()
    return restore.restore(folder, copy, key, now, progress=progress, cancelled=cancelled)
