"""Making backup copies: while the office works, checked and counted before they count, thinned afterwards."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import apsw

from desktop.core.clock import local, local_day
from desktop.core.sentence import sentence
from desktop.storage import copies, file_copies, place, sidefile
from desktop.storage.copies import BackupCopy, Cancelled, Content, CopyFailed, due, kept, list_copies
from desktop.storage.engine import CREATE, Engine
from desktop.storage.faults import StoreFault
from desktop.storage.sidefile import Attempts, BackupState
from desktop.storage.store import Store

__all__ = [
    "BackupCopy",
    "Cancelled",
    "CopyFailed",
    "back_up_everywhere",
    "backup",
    "choose_second_folder",
    "due",
    "kept",
    "list_copies",
]

Progress = Callable[[int, int], None]

PAGES = 2000
_SPARE = 4 << 20
_FILES_DAMAGED = sentence(
    "storage",
    "The copy is made, but damaged attachments could not be copied: {count}. Restoring a copy brings them back.",
)

_log = logging.getLogger(__name__)


def back_up_everywhere(store: Store, progress: Progress, cancelled: Callable[[], bool]) -> BackupState:
    """Copy the store into its own backup folder and into the second one when it is set, thin both, and note it.

    A failure is noted in the state that is returned and kept in the side file; the other folder is tried all the same.

    Raises:
        Cancelled: nothing was noted.
    """
    state = sidefile.read(store.path).backup
    own = store.path / copies.FOLDER
    targets = [own, *([Path(state.second_folder)] if state.second_folder else [])]
    made, failed = [], None
    for target in targets:
        try:
            made.append(backup(store, target, progress, cancelled))
        except StoreFault as fault:
            failed = fault.sentence
            _log.warning("no copy in %s: %s", target, fault)
        else:
            copies.thin(target, store.id, local_day(store.clock.now()))
            if made[-1].damaged_files:
                failed = _FILES_DAMAGED.of(count=made[-1].damaged_files)
    done_at = made[0].made_at if made else state.done_at
    names = tuple(str(copy.path) for copy in made) or state.copies
    noted = replace(state, done_at=done_at, copies=names, failed=failed)
    return sidefile.change(
        store.path, lambda now: replace(now, backup=replace(noted, second_folder=now.backup.second_folder))
    ).backup


def choose_second_folder(folder: Path, chosen: Path | None) -> None:
    """Copy into *chosen* as well from now on; None ends it.

    Raises:
        CopyFailed: the folder is not there, cannot be written, or is the store's own.
        UnfitFolder: its path is too long for the files in it.
    """
    if chosen is not None:
        if not chosen.is_dir():
            raise CopyFailed(copies.gone(chosen))
        place.refuse_unfit(chosen)
        if chosen.resolve().is_relative_to(folder.resolve()):
            raise CopyFailed(
                sentence("storage", "{folder} lies inside the store's folder. Choose a folder on another drive.").of(
                    folder=chosen
                )
            )
        if not os.access(chosen, os.W_OK):
            raise CopyFailed(
                sentence("storage", "Nothing can be written in {folder}. Choose another folder.").of(folder=chosen)
            )
    name = "" if chosen is None else str(chosen)
    sidefile.change(folder, lambda now: replace(now, backup=replace(now.backup, second_folder=name)))


def backup(store: Store, to: Path, progress: Progress, cancelled: Callable[[], bool]) -> BackupCopy:
    """One checked copy of the store in folder *to*; *progress* is told pages done and in all.

    Raises:
        CopyFailed: no copy was made, and nothing partial is left where the folder can still be reached.
        Cancelled: the user stopped it; nothing is left.
    """
    moment = local(store.clock.now())
    try:
        if to == store.path / copies.FOLDER:
            to.mkdir(exist_ok=True)
        copies.needs_room(to, _size(store) + _SPARE)
        _sweep(to, store.code)
        name = copies.free_name(to, f"{moment:%Y-%m-%d_%H%M%S}-{store.code}")
        partial = to / f"{name}{copies.PARTIAL}"
        partial.mkdir()
    except (OSError, StoreFault) as error:
        raise copies.failure(to, error) from error
    try:
        made = _filled(store, partial, progress, cancelled)
        # After the store's snapshot: every file that one of its rows names was durable before that row.
        files = file_copies.take(store.path, _whose(store), to, cancelled)
        made = replace(made, files=files.kept, damaged_files=files.damaged)
        sidefile.write_durably(file=partial / copies.NOTE, content=copies.write_note(made))
        finished = partial.rename(partial.with_name(partial.name.removesuffix(copies.PARTIAL)))
        sidefile.sync_folder(to)
    except BaseException as error:
        copies.discard(partial)
        if isinstance(error, (OSError, apsw.Error, StoreFault)):
            raise copies.failure(to, error) from error
        raise
    return replace(made, path=finished)


def _size(store: Store) -> int:
    file = store.path / place.FILE
    return sum(path.stat().st_size for path in (file, file.with_name(f"{file.name}-wal")) if path.exists())


def _sweep(to: Path, code: str) -> None:
    """Remove what an ended program left half copied."""
    for path in to.glob(f"*-{code}*{copies.PARTIAL}"):
        copies.discard(path)


def _filled(store: Store, partial: Path, progress: Progress, cancelled: Callable[[], bool]) -> BackupCopy:
    """Copy, check and describe the store inside the partial folder."""
    file = partial / place.FILE
    counted = _copied(store.db, file, progress, cancelled)
    found = copies.checked(file, store.db.data_key)
    if found != counted:
        raise copies.damaged(partial)
    known = sidefile.read(store.path)
    # The failed tries belong to the PC, not to the copy.
    sidefile.write(partial, replace(known, head=found.head, attempts=Attempts()))
    return BackupCopy(
        path=partial,
        content=found,
        office=known.office,
        made_at=store.clock.now(),
        checked_at=store.clock.now(),
        size=file.stat().st_size,
        digest=copies.digest_of(file, cancelled),
    )


def _whose(store: Store) -> file_copies.Whose:
    return file_copies.Whose(store.id, store.code, store.db.data_key)


def _copied(db: Engine, file: Path, progress: Progress, cancelled: Callable[[], bool]) -> Content:
    """Copy one snapshot while others go on writing; returns what the snapshot holds."""
    # A connection of its own with a read open: writers would make the copying start again and again.
    with copies.connected(Path(db.database), db.data_key, apsw.SQLITE_OPEN_READWRITE) as source:
        source.execute("BEGIN")
        counted = copies.content_of(source)
        with copies.connected(file, db.data_key, CREATE) as target:
            with target.backup("main", source, "main") as running:
                while not running.done:
                    if cancelled():
                        raise Cancelled
                    running.step(PAGES)
                    progress(running.page_count - running.remaining, running.page_count)
            # Without a log beside it the copy can be opened from a drive that cannot be written.
            target.execute("PRAGMA journal_mode = delete").fetchall()
    copies.sync(file)
    return counted
