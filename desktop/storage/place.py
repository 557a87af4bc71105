"""The folder of a store: gates before anything is opened, and the lock that keeps a second program out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from desktop.core.sentence import sentence
from desktop.core.text import storable
from desktop.storage import sidefile
from desktop.storage.faults import (
    DAMAGED,
    DamagedStore,
    ForeignFile,
    NetworkShare,
    NoStore,
    ReadOnlyFolder,
    StoreInUse,
    UnfitFolder,
)

FILE = sidefile.STORE
LOCK = "store.lock"
RESTORING = "store.restoring"
RESTORED = "store.restored"
"""What a restore prepares, and what it has prepared to the end: the next start puts that in place."""
UNFINISHED = "first-run-unfinished"
"""The note that lies in the folder while an office is being set up."""
PLAIN_HEADER = b"SQLite format 3\0"
PAGE = 4096
LONGEST_PATH = 160 if sys.platform == "win32" else 412
"""So long may the path of the folder be, in characters on Windows and in bytes elsewhere: the engine opens files of
100 more, as copies have them."""
REMOTE_DRIVE = 4
REMOTE_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "fuse.sshfs",
        "fuse.glusterfs",
        "fuse.davfs2",
        "davfs",
    }
)


def refuse_unfit(folder: Path) -> None:
    """Pass when the engine can open files in a folder of this name, those of copies and updates included.

    Raises:
        UnfitFolder: its path is too long or is no text.
    """
    name = str(folder.absolute())
    if not storable(name):
        shown = name.encode("utf-8", "replace").decode()
        text = sentence("storage", "{path} cannot be written as text. Choose a folder with an ordinary name.")
        raise UnfitFolder(text.of(path=shown))
    size = len(name if sys.platform == "win32" else os.fsencode(name))
    if size > LONGEST_PATH:
        text = sentence("storage", "The path of {folder} is too long by {n} characters. Choose a folder further up.")
        raise UnfitFolder(text.of(folder=folder, n=-(-(size - LONGEST_PATH) * len(name) // size)))


def refuse_network(folder: Path) -> None:
    """Pass when the folder lies on a disk of this PC.

    Raises:
        NetworkShare: it lies on a share.
    """
    if is_remote(folder.resolve()):
        raise NetworkShare(
            sentence(
                "storage",
                "{folder} lies on a network share. There the store could be damaged when the network fails: "
                "keep it on a disk of this PC.",
            ).of(folder=folder)
        )


def is_remote(folder: Path) -> bool:
    """Whether a folder lies on another computer."""
    if sys.platform == "win32":
        import ctypes

        drive = folder.drive
        return drive.startswith("\\\\") or int(ctypes.windll.kernel32.GetDriveTypeW(drive + "\\")) == REMOTE_DRIVE
    return file_system(folder) in REMOTE_SYSTEMS


def file_system(folder: Path, mounts: str | None = None) -> str:
    """The kind of file system a folder lies on, by the kernel's table of mounts; empty where there is none."""
    if mounts is None:
        table = Path("/proc/self/mountinfo")
        mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
    longest, kind = -1, ""
    for line in mounts.splitlines():
        place, _, rest = line.partition(" - ")
        point = Path(place.split()[4].replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= longest:
            longest, kind = len(point.parts), rest.split()[0]
    return kind


def look_at(folder: Path) -> Path:
    """The store's file in *folder*, when it looks like one of ours.

    Raises:
        NoStore: there is none.
        ForeignFile: it is another program's database.
        DamagedStore: it is empty or only a part.
    """
    file = folder / FILE
    if not file.is_file():
        raise NoStore(sentence("storage", "There is no store in {folder}.").of(folder=folder))
    size, wal = file.stat().st_size, file.with_name(FILE + "-wal")
    if is_plain(file):
        raise ForeignFile(
            sentence("storage", "{path} belongs to another program: it is not encrypted. It was left as it is.").of(
                path=file
            )
        )
    # A torn last page is mended by the write-ahead log when the program was ended in the middle of a checkpoint.
    if size == 0 or (size % PAGE and not (wal.exists() and wal.stat().st_size)):
        raise DamagedStore(
            sentence("storage", "{path} is empty or was copied only in part. Restore the newest backup.").of(path=file)
        )
    return file


def holds_store(folder: Path) -> bool:
    """Whether an office was set up in this folder; a first run that never finished does not count."""
    return not (folder / UNFINISHED).exists() and (sidefile.exists(folder) or (folder / FILE).exists())


def is_plain(file: Path) -> bool:
    """Whether a file is an unencrypted SQLite database.

    Raises:
        StoreFault: it cannot be read, e.g. because another program holds it.
    """
    try:
        with file.open("rb") as opened:
            return opened.read(len(PLAIN_HEADER)) == PLAIN_HEADER
    except OSError as error:
        raise sidefile.unread(file, error) from error


def damaged() -> DamagedStore:
    """The refusal of a file that its own key does not open."""
    return DamagedStore(DAMAGED)


class Lock:
    """Held while a store is open, or while an office is being set up; it ends with the program, however that ends."""

    def __init__(self, folder: Path, name: str = LOCK) -> None:
        try:
            self._file: IO[bytes] = (folder / name).open("a+b")
        except OSError as error:
            raise sidefile.unwritten(folder, error) from error
        try:
            _seize(self._file)
        except OSError as error:
            self._file.close()
            raise StoreInUse(
                sentence("storage", "The store in {folder} is already open in another window of the program.").of(
                    folder=folder
                )
            ) from error

    def release(self) -> None:
        """Let the next program in."""
        self._file.close()

    def __enter__(self) -> Lock:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


def _seize(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def set_aside(path: Path, word: str) -> Path | None:
    """Rename a file that stands in the way, so that nothing is lost; None when there was none."""
    if not path.exists():
        return None
    number = 1
    while (aside := path.with_name(f"{path.name}.{word}-{number}")).exists():
        number += 1
    return path.rename(aside)


def remove_file(path: Path) -> None:
    """Remove a database file of ours that was never finished, with its log."""
    for name in (path.name, path.name + "-wal", path.name + "-shm"):
        path.with_name(name).unlink(missing_ok=True)


def writable(folder: Path) -> None:
    """Make the folder when it is missing.

    Raises:
        ReadOnlyFolder, DiskFull, StoreFault: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise sidefile.unwritten(folder, error) from error
    if not os.access(folder, os.W_OK):
        raise ReadOnlyFolder(
            sentence("storage", "Nothing can be written in {folder}. Check the rights on the folder.").of(folder=folder)
        )
