"""Putting a backup copy in the store's place: looked at first, the present state laid aside, then one switch.

The copy is prepared in a folder of its own; renaming that folder is the switch. A program that ended before it
leaves the present store, one that ended after it is brought to the end by `finish` at the next start.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import apsw

from desktop.core.clock import local
from desktop.core.figures import grouped
from desktop.core.sentence import Sentence, sentence
from desktop.storage import copies, file_copies, inside, place, schema, sidefile
from desktop.storage.copies import BackupCopy, Cancelled
from desktop.storage.faults import DamagedStore, ForeignFile, NewerStore, NoStore, StoreFault, raise_told
from desktop.storage.inside import Latest
from desktop.storage.sidefile import SideFile

ASIDE = "before-restore"
PREPARING, PREPARED = place.RESTORING, place.RESTORED

Progress = Callable[[int, int], None]

_CHUNK = 1 << 20
_SPARE = 4 << 20
_FILES = (place.FILE, f"{place.FILE}-wal", sidefile.NAME, sidefile.PREVIOUS)

_NAMED = 6
_AGAIN = sentence(
    "storage",
    "Numbers given out since that are not in it: {numbers} ({count} in all). Those of today and of this year will be "
    "given out again: look after the papers that bear them.",
)
_KEEPS = sentence(
    "storage",
    "Only the side file is lost; the store itself is sound and stays as it is, with everything recorded. From the copy "
    "come the accounts and passwords of {moment}; whoever got an account later needs a new password.",
)
_UNREAD = sentence(
    "storage", "The present state cannot be read: numbers that were given out after the copy may be given out again."
)

_HASH = "SELECT hash FROM journal_tx WHERE origin = ? AND seq = ?"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a copy holds, checked anew, beside what is there now."""

    copy: BackupCopy
    side: SideFile
    present: SideFile | None
    missing_files: int = 0
    """Attachments that lay beside the copy when it was made and are neither there nor in the store now."""
    latest: tuple[Latest, ...] = ()
    """The last acts in the copy, the newest first."""
    later: int = 0
    """Acts of the present state that the copy lacks."""
    again: tuple[str, ...] | None = ()
    """Numbers that were given out after the copy; None where the present state cannot be read."""
    keeps_store: bool = False
    """Whether only the side file is lost: the store here is sound, goes on from the copy, and stays."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """What the clerk should know before restoring it."""
        moment = f"{local(self.copy.made_at):%Y-%m-%d %H:%M}"
        if self.keeps_store:
            return (_KEEPS.of(moment=moment),)
        told = [
            sentence("storage", "The store of {office} ({code}) as it was at {moment}: {rows} rows.").of(
                office=self.copy.office, code=self.copy.content.code, moment=moment, rows=grouped(self.copy.rows)
            )
        ]
        if self.later > 0:
            told.append(
                sentence(
                    "storage", "Later transactions that are not in it: {count}. The present state is laid aside first."
                ).of(count=grouped(self.later))
            )
        if self.again:
            told.append(_AGAIN.of(count=len(self.again), numbers="、".join(_some(self.again))))
        elif self.again is None:
            told.append(_UNREAD)
        if self.missing_files:
            told.append(
                sentence("storage", "Attachments that are missing beside this copy and stay missing: {count}.").of(
                    count=self.missing_files
                )
            )
        if self.present is not None and _wraps(self.present) != _wraps(self.side):
            told.append(
                sentence("storage", "Accounts or passwords have changed since: those of {moment} are valid again.").of(
                    moment=moment
                )
            )
        return tuple(told)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place, and where the former state lies; None when there was none."""

    copy: BackupCopy
    aside: Path | None


def preview(copy: Path, data_key: bytes, folder: Path, known_steps: Collection[str] | None = None) -> Preview:
    """Check a copy as a whole and tell what it holds; *folder* is the store's, which is only looked at.

    Raises:
        NewerStore, ForeignFile, DamagedStore: the copy cannot be restored here.
    """
    noted = copies.read_copy(copy)
    side, present = _side_of(copy), _present(folder)
    if present is not None and present.store_id != noted.content.store_id:
        text = sentence("storage", "This copy is of another store ({office}, {code}), so it cannot be restored here.")
        raise ForeignFile(text.of(office=noted.office, code=noted.content.code))
    if copies.newer(noted.content, schema.known(schema.STEPS) if known_steps is None else known_steps):
        raise NewerStore(schema.NEWER)
    try:
        whole = noted.file.stat().st_size == noted.size and copies.digest_of(noted.file) == noted.digest
    except OSError as error:
        raise copies.damaged(copy) from error
    if not whole or side.store_id != noted.content.store_id or copies.checked(noted.file, data_key) != noted.content:
        raise copies.damaged(copy)
    whose = _whose(noted, data_key)
    there = max(file_copies.kept(copy.parent, whose), file_copies.own(folder, whose))
    try:
        seen = inside.look(noted.file, data_key)
    except apsw.Error as error:
        raise copies.damaged(copy) from error
    if present is None and _goes_on(folder, noted, data_key):
        return Preview(noted, side, present, latest=seen.latest, keeps_store=True)
    now = None if present is None else _present_inside(folder, data_key)
    known = max(
        present.head.seq if present and present.head else 0, now.latest[0].sequence if now and now.latest else 0
    )
    again = () if present is None else None if now is None else inside.given_out_since(seen, now)
    later = known - noted.content.head.seq
    return Preview(noted, side, present, max(0, noted.files - there), seen.latest, later, again)


def _goes_on(folder: Path, copy: BackupCopy, data_key: bytes) -> bool:
    """Whether the present store is sound from its first page to its last, and holds everything that the copy holds."""
    file = folder / place.FILE
    try:
        if not file.is_file():
            return False
        with _looking(file):
            found = copies.checked(file, data_key)
            with copies.connected(file, data_key) as connection:
                then = connection.execute(_HASH, (copy.content.code, copy.content.head.seq)).get
    except (StoreFault, apsw.Error, OSError):
        return False
    # Another program version's tables are left to the copy, which this one can open.
    same = (found.store_id, found.steps) == (copy.content.store_id, copy.content.steps)
    return same and then == copy.content.head.hash


def _present_inside(folder: Path, data_key: bytes) -> inside.Inside | None:
    """What the present store has come to; None when it cannot be read."""
    try:
        with _looking(folder / place.FILE):
            return inside.look(folder / place.FILE, data_key)
    except (apsw.Error, OSError):
        return None  # A damaged store is one of the reasons to restore.


@contextmanager
def _looking(file: Path) -> Iterator[None]:
    beside = [file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm")]
    closed = not any(one.exists() for one in beside)
    try:
        yield
    finally:
        if closed:
            # Reading a closed store leaves its empty log behind, and looking changes nothing.
            for one in beside:
                one.unlink(missing_ok=True)


def _some(numbers: tuple[str, ...]) -> list[str]:
    return list(numbers) if len(numbers) <= _NAMED else [*numbers[: _NAMED - 1], "…", numbers[-1]]


def restore(
    folder: Path,
    copy: Path,
    data_key: bytes,
    now: datetime,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
    known_steps: Collection[str] | None = None,
) -> Restored:
    """Put a copy in the store's place while the store is closed; *progress* is told bytes done and in all.

    Raises:
        StoreFault: the store is open, the copy is refused or the disk failed. The present state is as it was, or,
            when the disk failed after the switch, the next start ends what was begun.
        Cancelled: the present state is as it was.
    """
    place.writable(folder)
    lock = place.Lock(folder)
    try:
        _finish(folder)
        seen = preview(copy, data_key, folder, known_steps)
        try:
            copies.needs_room(folder, seen.copy.size + _size(folder) + _SPARE)
            # Before the switch, and only ever adding: a restore that is given up leaves files that nobody names.
            file_copies.bring_back(folder, _whose(seen.copy, data_key), copy.parent, cancelled)
            _prepare(folder, seen, progress, cancelled)
            aside = _lay_aside(folder, now)
            # The switch: from here on the next start brings it to the end.
            (folder / PREPARING).rename(folder / PREPARED)
        except BaseException as error:
            shutil.rmtree(folder / PREPARING, ignore_errors=True)
            if isinstance(error, OSError):
                raise sidefile.unwritten(folder, error) from error
            if isinstance(error, apsw.Error):
                raise_told(error)
            raise
        _finish(folder)
        if aside is not None:
            _log.warning("a copy was restored in %s", folder)
        return Restored(seen.copy, aside)
    finally:
        lock.release()


def finish(folder: Path) -> None:
    """Bring a restore to its end that was cut off; called before the side file is read and the store opened.

    Raises:
        StoreFault: the disk did not let it; the next start tries again.
    """
    if not ((folder / PREPARED).exists() or (folder / PREPARING).exists()):
        return
    lock = place.Lock(folder)
    try:
        _finish(folder)
        _log.warning("a restore that was cut off was brought to its end in %s", folder)
    finally:
        lock.release()


def _finish(folder: Path) -> None:
    """Move what is prepared into place, as often as it takes; throw away what was not prepared to the end."""
    prepared = folder / PREPARED
    try:
        if (folder / PREPARING).exists():
            shutil.rmtree(folder / PREPARING)
        if not prepared.exists():
            return
        sidefile.sync_folder(folder)
        file = prepared / place.FILE
        if file.exists():
            # The former log must not be read into the restored file.
            for name in (f"{place.FILE}-wal", f"{place.FILE}-shm"):
                (folder / name).unlink(missing_ok=True)
            file.replace(folder / place.FILE)
        if (prepared / sidefile.NAME).exists():
            # The copy before goes too: it names the journal head of the former store.
            (folder / sidefile.PREVIOUS).unlink(missing_ok=True)
            (prepared / sidefile.NAME).replace(folder / sidefile.NAME)
        sidefile.sync_folder(folder)
        shutil.rmtree(prepared)
    except OSError as error:
        raise sidefile.unwritten(folder, error) from error


def _whose(copy: BackupCopy, data_key: bytes) -> file_copies.Whose:
    return file_copies.Whose(copy.content.store_id, copy.content.code, data_key)


def _side_of(copy: Path) -> SideFile:
    try:
        return sidefile.read(copy)
    except (NoStore, DamagedStore) as fault:
        raise copies.damaged(copy) from fault


def _present(folder: Path) -> SideFile | None:
    try:
        return sidefile.read(folder)
    except StoreFault:
        return None  # A lost or damaged side file is one of the reasons to restore.


def _wraps(side: SideFile) -> tuple[object, ...]:
    return (side.recovery, *((line.account_id, line.wrap) for line in side.accounts))


def _size(folder: Path) -> int:
    return sum((folder / name).stat().st_size for name in _FILES if (folder / name).exists())


def _prepare(folder: Path, seen: Preview, progress: Progress, cancelled: Callable[[], bool]) -> None:
    """Lay the copy's files ready beside the store."""
    ready = folder / PREPARING
    ready.mkdir()
    if not seen.keeps_store:
        _lay_ready(ready / place.FILE, seen.copy, progress, cancelled)
    side = replace(seen.side, head=seen.copy.content.head)
    if seen.present is not None:
        # A restore does not shorten the unlock delay, nor change where copies go.
        side = replace(side, attempts=seen.present.attempts, backup=seen.present.backup)
    sidefile.write(ready, side)


def _lay_ready(file: Path, copy: BackupCopy, progress: Progress, cancelled: Callable[[], bool]) -> None:
    """Copy the store of a copy, and compare what has arrived."""
    done = 0
    with copy.file.open("rb") as source, file.open("wb") as target:
        while chunk := source.read(_CHUNK):
            if cancelled():
                raise Cancelled
            target.write(chunk)
            done += len(chunk)
            progress(done, copy.size)
    copies.sync(file)
    if copies.digest_of(file, cancelled) != copy.digest:
        raise copies.damaged(copy.path)


def _lay_aside(folder: Path, now: datetime) -> Path | None:
    """Copy the present state into a folder named by the moment; it stays until somebody removes it."""
    present = [name for name in _FILES if (folder / name).exists()]
    if not present:
        return None
    shelf = folder / ASIDE
    shelf.mkdir(exist_ok=True)
    aside = shelf / copies.free_name(shelf, f"{local(now):%Y-%m-%d_%H%M%S}")
    partial = shelf / f"{aside.name}{copies.PARTIAL}"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    for file in present:
        shutil.copy2(folder / file, partial / file)
        copies.sync(partial / file)
    partial.rename(aside)
    sidefile.sync_folder(shelf)
    return aside
