"""The files in backups: one file beside the copies takes what is new, and gives back what is missing or damaged."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import apsw

from desktop.storage import copies, files, place
from desktop.storage.copies import Cancelled
from desktop.storage.engine import CREATE
from desktop.storage.faults import DamagedStore, StoreFault

_SPARE = 4 << 20
_DIGESTS = "SELECT digest, size FROM file"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Copied:
    """How many files lie in the target now, and how many could not be copied because they are damaged."""

    kept: int
    damaged: int = 0


@dataclass(frozen=True, slots=True)
class Whose:
    """The store whose files are meant, and its key."""

    store_id: UUID
    code: str
    data_key: bytes

    def shelf(self, folder: Path) -> Path:
        """Where its files lie in a folder of backup copies: one file for all of them."""
        return folder / f"files-{self.code}-{self.store_id.hex[-8:]}.db"


def take(folder: Path, whose: Whose, into: Path, cancelled: Callable[[], bool]) -> Copied:
    """Copy the files of the store in *folder* that *into*, a folder of backup copies, does not have yet.

    Each is read back and compared before it counts; what was copied before is not copied again.

    Raises:
        StoreFault, apsw.Error, OSError: some may have been copied; they are whole and the next copy goes on.
        Cancelled: likewise.
    """
    source = folder / files.FILE
    if not source.exists():
        return Copied(0)
    shelf = whose.shelf(into)
    if not shelf.exists():
        files.create(shelf, whose.data_key, whose.store_id)
    if not _opens(source, whose):
        # The copy of the store counts all the same, and is what mends the files.
        return Copied(kept(into, whose), damaged=1)
    return _add(source, shelf, whose, cancelled)


def kept(into: Path, whose: Whose) -> int:
    """How many files lie beside the copies in a folder; none when there is no such file or it cannot be read."""
    return _counted(whose.shelf(into), whose)


def own(folder: Path, whose: Whose) -> int:
    """How many files the closed or open store in *folder* has itself."""
    return _counted(folder / files.FILE, whose)


def _counted(file: Path, whose: Whose) -> int:
    if not file.exists():
        return 0
    try:
        with _connected(file, whose) as connection:
            return int(connection.execute("SELECT count(*) FROM file").get)
    except (StoreFault, apsw.Error):
        _log.exception("%s cannot be read", file)
        return 0


def bring_back(folder: Path, whose: Whose, source: Path, cancelled: Callable[[], bool]) -> Copied:
    """Give the closed store in *folder* every file that lies in *source*, a folder of backup copies.

    Files that are not in the copies stay. A damaged file with attachments is laid aside, and what can still be read
    of it goes into the new one.

    Raises:
        StoreFault, apsw.Error, OSError: some may have come back; doing it again goes on.
        Cancelled: likewise.
    """
    target, shelf = folder / files.FILE, whose.shelf(source)
    broken = target.exists() and not _sound(target, whose)
    if not broken and not shelf.exists():
        return Copied(0)
    former = _laid_aside(target) if broken else None
    if not target.exists():
        files.create(target, whose.data_key, whose.store_id)
    done = Copied(0)
    if former is not None:
        done = _salvaged(former, target, whose, cancelled)
    return _add(shelf, target, whose, cancelled) if shelf.exists() else done


def _opens(file: Path, whose: Whose) -> bool:
    try:
        with _connected(file, whose):
            return True
    except (DamagedStore, apsw.NotADBError, apsw.CorruptError):
        _log.exception("%s cannot be read", file)
        return False


def _laid_aside(target: Path) -> Path | None:
    for name in (f"{target.name}-wal", f"{target.name}-shm"):
        target.with_name(name).unlink(missing_ok=True)
    return place.set_aside(target, "damaged")


def _salvaged(former: Path, target: Path, whose: Whose, cancelled: Callable[[], bool]) -> Copied:
    try:
        return _add(former, target, whose, cancelled)
    except (StoreFault, apsw.Error):
        _log.exception("nothing can be read of %s any more", former)
        return Copied(0)


def _sound(file: Path, whose: Whose) -> bool:
    """Whether every page of a file with files can be read."""
    try:
        with _connected(file, whose) as connection:
            return connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    except (StoreFault, apsw.Error):
        return False


def _add(source: Path, target: Path, whose: Whose, cancelled: Callable[[], bool]) -> Copied:
    with _connected(source, whose) as given, _connected(target, whose, CREATE) as taking:
        there = {digest for digest, _ in taking.execute(_DIGESTS)}
        missing = {digest: size for digest, size in given.execute(_DIGESTS) if digest not in there}
        if missing:
            copies.needs_room(target.parent, sum(missing.values()) + _SPARE)
        damaged = 0
        for digest in missing:
            if cancelled():
                raise Cancelled
            damaged += not _moved(digest, given, taking)
    if missing:
        copies.sync(target)
        _compare(target, whose, list(missing), damaged)
    return Copied(len(there) + len(missing) - damaged, damaged)


def _moved(digest: bytes, given: apsw.Connection, taking: apsw.Connection) -> bool:
    """Copy one file, whole or not at all; False when it is damaged at its source."""
    try:
        content = bytes(given.execute("SELECT content FROM file WHERE digest = ?", (digest,)).get or b"")
    except apsw.CorruptError:
        content = b""
    if files.digest_of(content) != digest:
        _log.error("the file %s is damaged and was not copied", digest.hex()[:12])
        return False
    taking.execute("INSERT INTO file (digest, size, content) VALUES (?, ?, ?)", (digest, len(content), content))
    return True


def _compare(target: Path, whose: Whose, added: list[bytes], damaged: int) -> None:
    """Read back what was added, through a connection that has none of it in its memory."""
    whole = 0
    with _connected(target, whose) as connection:
        for digest in added:
            content = connection.execute("SELECT content FROM file WHERE digest = ?", (digest,)).get
            whole += content is not None and files.digest_of(bytes(content)) == digest
    if whole != len(added) - damaged:
        raise DamagedStore(files.DAMAGED)


@contextmanager
def _connected(file: Path, whose: Whose, flags: int | None = None) -> Iterator[apsw.Connection]:
    # A copying that was cut off is put right when the file is opened, which needs the right to write.
    able = os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)
    files.gate(file)
    usual = apsw.SQLITE_OPEN_READWRITE if able else apsw.SQLITE_OPEN_READONLY
    with copies.connected(file, whose.data_key, usual if flags is None else flags) as connection:
        connection.set_busy_timeout(5_000)
        connection.pragma("synchronous", 2)
        files.check(connection, whose.store_id)
        yield connection
