"""Backup copies: where they are, making one now, rehearsing and carrying out a restore, the second folder or drive."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from uuid import UUID

from desktop.core.sentence import Sentence
from desktop.desk import Desk
from desktop.settings import rules
from desktop.settings.service.names import account_names
from desktop.storage import backup, copies, rehearsal, restore, sidefile
from desktop.storage.copies import BackupCopy
from desktop.storage.faults import StoreFault
from desktop.storage.rehearsal import Protocol, Stage
from desktop.storage.restore import Preview, Restored

Progress = Callable[[int, int], None]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """How the store is backed up: last copy, second folder and whether it is there, last failure, all copies seen."""

    done_at: datetime | None
    second_folder: str
    second_there: bool
    failed: Sentence | None
    due: bool
    copies: tuple[BackupCopy, ...]


@dataclass(frozen=True, slots=True)
class CopyPreview:
    """What a copy holds and what restoring it would mean: sentences, its last acts, what would be numbered again."""

    copy: BackupCopy
    sentences: tuple[Sentence, ...]
    latest: tuple[rules.LastAct, ...]
    again: tuple[str, ...]


def backup_facts(desk: Desk) -> BackupFacts:
    """Where the copies are, how old and how big; for a worker, because a drive may answer slowly.

    Raises:
        Denied: the account may not see the backups.
    """
    desk.require(rules.BACKUP_READ)
    state = sidefile.read(desk.store.path).backup
    second = Path(state.second_folder) if state.second_folder else None
    folders = [desk.store.path / copies.FOLDER, *([second] if second else [])]
    found = [copy for folder in folders for copy in backup.list_copies(folder)]
    return BackupFacts(
        state.done_at,
        state.second_folder,
        second is not None and second.is_dir(),
        state.failed,
        backup.due(desk.now(), state.done_at),
        tuple(sorted(found, key=copies.age, reverse=True)),
    )


def second_folder_there(desk: Desk) -> bool | None:
    """Whether the second folder or drive can be reached; None when none is set. For a worker.

    Raises:
        Denied: the account may not make backups.
    """
    desk.require(rules.BACKUP_MAKE)
    chosen = sidefile.read(desk.store.path).backup.second_folder
    return Path(chosen).is_dir() if chosen else None


def find_drive(desk: Desk, roots: Sequence[Path]) -> Path | None:
    """Find the second folder on a drive that came back under another letter or name, and take it; for a worker.

    *roots* are the drives that are plugged in. It is taken only where this store's copies lie in it.

    Raises:
        Denied: the account may not make backups.
    """
    desk.require(rules.BACKUP_MAKE)
    chosen = sidefile.read(desk.store.path).backup.second_folder
    if not chosen or Path(chosen).is_dir():
        return None
    for root in roots:
        for place in _places_on(root, PurePath(chosen)):
            if any(copy.content.store_id == desk.store.id for copy in backup.list_copies(place)):
                backup.choose_second_folder(desk.store.path, place)
                return place
    return None


def back_up(desk: Desk, progress: Progress, cancelled: Callable[[], bool]) -> BackupFacts:
    """Make a checked copy in every folder now; for a worker, *progress* is told pages done and in all.

    Raises:
        Denied: the account may not make backups.
        Cancelled: it was stopped; nothing is left.
    """
    desk.require(rules.BACKUP_MAKE)
    with desk.store.reading():
        state = backup.back_up_everywhere(desk.store, progress, cancelled)
    return BackupFacts(state.done_at, state.second_folder, state.failed is None, state.failed, due=False, copies=())


def choose_second_folder(desk: Desk, chosen: Path | None) -> None:
    """Copy into a second folder or drive as well from now on; None ends it.

    Raises:
        Denied: the account may not choose where copies go.
        CopyFailed: the folder is not there or cannot be written; nothing was changed.
    """
    desk.require(rules.BACKUP_RESTORE)
    backup.choose_second_folder(desk.store.path, chosen)


def preview_copy(desk: Desk, copy: Path) -> CopyPreview:
    """Check a copy as a whole and tell what it holds and what restoring it would mean; nothing is changed.

    Raises:
        Denied: the account may not see the backups.
        StoreFault: the copy could not be restored; the sentence says why.
    """
    desk.require(rules.BACKUP_READ)
    seen = restore.preview(copy, desk.store.db.data_key, desk.store.path)
    with desk.store.reading():
        names = account_names()
    return CopyPreview(seen.copy, seen.sentences, _last_acts(seen, names), seen.again or ())


def rehearse(desk: Desk, copy: Path, progress: Progress, cancelled: Callable[[], bool]) -> Protocol:
    """Restore a copy into a folder of its own, check everything there, and remove it; for a worker.

    Raises:
        Denied: the account may not see the backups.
        StoreFault: the copy cannot be read, or there is no room.
        Cancelled: it was stopped; nothing is left.
    """
    desk.require(rules.BACKUP_READ)
    store = desk.store
    stage = Stage(store.path, store.db.data_key, store.records, desk.now())
    return rehearsal.rehearse(stage, copy, progress, cancelled)


def restore_copy(desk: Desk, copy: Path, progress: Progress, cancelled: Callable[[], bool]) -> Restored:
    """Put a copy in the store's place; the present state is copied and laid aside first. Unlock the store anew.

    Raises:
        Denied: the account may not restore.
        StoreFault: the copy was refused, the store is open and unchanged; or the disk failed, the store is closed.
        Cancelled: the present state is as it was; the store is closed.
    """
    desk.require(rules.BACKUP_RESTORE)
    folder, key, now = desk.store.path, desk.store.db.data_key, desk.now()
    # A copy that would be refused is found out while the present store is still open.
    restore.preview(copy, key, folder)
    _copy_present(desk, progress, cancelled)
    desk.store.close()
    return restore.restore(folder, copy, key, now, progress=progress, cancelled=cancelled)


def _copy_present(desk: Desk, progress: Progress, cancelled: Callable[[], bool]) -> None:
    """A copy of the present state, which can bring it back; nothing is thinned, for the chosen copy must stay."""
    try:
        with desk.store.reading():
            backup.backup(desk.store, desk.store.path / copies.FOLDER, progress, cancelled)
    except StoreFault:
        # A damaged store is one of the reasons to restore: then its files are laid aside as they are.
        _log.warning("the present state could not be copied before the restore", exc_info=True)


def _last_acts(seen: Preview, names: dict[UUID, str]) -> tuple[rules.LastAct, ...]:
    known = {line.account_id: line.name for line in seen.side.accounts} | names
    return tuple(rules.LastAct(one.sequence, one.at, known.get(one.who, ""), one.verb) for one in seen.latest)


def _places_on(root: Path, chosen: PurePath) -> list[Path]:
    """Where the chosen folder may lie on another root: under the same path, as deep as it still has one."""
    parts = chosen.relative_to(chosen.anchor).parts if chosen.anchor else chosen.parts
    tails = [PurePath(*parts[start:]) for start in range(len(parts))]
    return [place for tail in tails if (place := root / tail).is_dir()]
