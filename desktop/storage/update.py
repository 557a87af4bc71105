"""What is laid aside before a new version of the program takes over: the office's files, copied and compared.

The store stays closed and encrypted meanwhile; migrations make a checked copy of their own when it is opened next.
Attachments are not copied: their file only ever grows, so the one in its place serves the office laid aside as well,
and the backups hold them besides.
"""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from desktop import __version__
from desktop.core.clock import local
from desktop.core.sentence import sentence
from desktop.storage import copies, place, sidefile
from desktop.storage.faults import DamagedStore

SHELF = "before-update"
KEPT = 3
_FILES = (place.FILE, f"{place.FILE}-wal", sidefile.NAME, sidefile.PREVIOUS)


def lay_aside(folder: Path, now: datetime) -> Path | None:
    """Copy the office in *folder* to its shelf and return where; None when there is no office.

    Raises:
        StoreInUse: the program has the store open.
        StoreFault: no room or no right; the office is as it was.
    """
    if not place.holds_store(folder):
        return None
    lock = place.Lock(folder)
    try:
        return _copied(folder, f"{local(now):%Y-%m-%d_%H%M%S}_{__version__}")
    except OSError as error:
        raise copies.failure(folder / SHELF, error) from error
    finally:
        lock.release()


def _copied(folder: Path, name: str) -> Path:
    present = [folder / file for file in _FILES if (folder / file).exists()]
    shelf = folder / SHELF
    shelf.mkdir(exist_ok=True)
    copies.needs_room(shelf, sum(file.stat().st_size for file in present))
    aside = shelf / copies.free_name(shelf, name)
    partial = aside.with_name(aside.name + copies.PARTIAL)
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    for file in present:
        made = Path(shutil.copy2(file, partial / file.name))
        copies.sync(made)
        if copies.digest_of(made) != copies.digest_of(file):
            raise DamagedStore(sentence("storage", "The copy of {name} differs from the original.").of(name=file.name))
    partial.rename(aside)
    sidefile.sync_folder(shelf)
    for former in sorted(path for path in shelf.iterdir() if path.is_dir())[:-KEPT]:
        copies.discard(former)
    return aside
