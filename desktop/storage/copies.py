"""What a backup copy is: a folder with the store's file, its side file, and a note of what both hold.

A copy is named by its local moment and the store's code. A name that ends in ``.part`` was never finished.
"""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import apsw

from desktop import __version__
from desktop.core.clock import local_day
from desktop.core.sentence import Sentence, sentence
from desktop.storage import chain, faults, place
from desktop.storage.engine import Engine
from desktop.storage.faults import DamagedStore, ForeignFile, NewerStore, StoreFault
from desktop.storage.sidefile import Head

FOLDER = "backups"
NOTE = "copy.json"
PARTIAL = ".part"
FORMAT = 1

DAILY, WEEKLY, MONTHLY = 12, 10, 9

_CHUNK = 1 << 20
_DAMAGED = sentence("storage", "The copy {name} is damaged or incomplete, so it cannot be used. Choose another copy.")

_log = logging.getLogger(__name__)


class CopyFailed(StoreFault):
    """A copy could not be made; the store itself is unharmed."""


class Cancelled(Exception):
    """The user stopped it; what was begun is removed."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a store's file holds: whose it is, how far its journal goes, rows by table, steps it has been through."""

    store_id: UUID
    code: str
    head: Head
    counts: Mapping[str, int] = field(hash=False)
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """One checked copy as its note describes it."""

    path: Path
    content: Content
    office: str
    made_at: datetime
    checked_at: datetime
    size: int
    digest: str
    program: str = __version__
    files: int = 0
    """How many attachments lay beside it when it was made; they are shared by all copies in a folder."""
    damaged_files: int = field(default=0, compare=False)
    """How many attachments could not be copied; known only to who made the copy."""

    @property
    def file(self) -> Path:
        """The copied store."""
        return self.path / place.FILE

    @property
    def rows(self) -> int:
        """Rows of all tables together."""
        return sum(self.content.counts.values())


def due(now: datetime, last: datetime | None) -> bool:
    """Whether a copy is due: none was made on this day of the office."""
    return last is None or local_day(last) != local_day(now)


def kept(copies: Iterable[BackupCopy], today: date) -> list[BackupCopy]:
    """The copies that thinning leaves, the newest first: the last of each of 12 days, 10 weeks and 9 months.

    Only days, weeks and months that have a copy are counted. Copies dated after *today* were made while the clock was
    wrong: they stay and take nobody's place.
    """
    newest_first = sorted(copies, key=lambda copy: copy.made_at, reverse=True)
    past = [copy for copy in newest_first if local_day(copy.made_at) <= today]
    wanted = {copy.path for copy in newest_first if local_day(copy.made_at) > today}
    wanted |= _last_of_each(past, DAILY, lambda day: day)
    # A clock set back dates the fullest copy of a day before an earlier one: it stays beside it.
    fullest_first = sorted(past, key=lambda copy: (local_day(copy.made_at), copy.content.head.seq), reverse=True)
    wanted |= _last_of_each(fullest_first, DAILY, lambda day: day)
    wanted |= _last_of_each(past, WEEKLY, lambda day: day.isocalendar()[:2])
    wanted |= _last_of_each(past, MONTHLY, lambda day: (day.year, day.month))
    return [copy for copy in newest_first if copy.path in wanted]


def _last_of_each(newest_first: Iterable[BackupCopy], most: int, period: Callable[[date], object]) -> set[Path]:
    last: dict[object, Path] = {}
    for copy in newest_first:
        last.setdefault(period(local_day(copy.made_at)), copy.path)
    return set(list(last.values())[:most])


def thin(folder: Path, store_id: UUID, today: date) -> list[BackupCopy]:
    """Remove the copies of this store that are kept no more; returns those that stay, the newest first."""
    ours = [copy for copy in list_copies(folder) if copy.content.store_id == store_id]
    staying = kept(ours, today)
    for copy in ours:
        if copy not in staying:
            discard(copy.path)
    return staying


def discard(path: Path) -> None:
    """Remove a copy, under a partial name first, so that half of one is never taken for a copy."""
    try:
        doomed = path if path.name.endswith(PARTIAL) else path.rename(path.with_name(path.name + PARTIAL))
        shutil.rmtree(doomed)
    except OSError:
        _log.warning("%s could not be removed", path, exc_info=True)


def list_copies(folder: Path) -> list[BackupCopy]:
    """The finished copies in a folder, the fullest journal first; none when the folder is not there.

    A clock that was set back dates a later copy before an earlier one: the journal knows their order.
    """
    try:
        notes = [path for path in folder.glob(f"*/{NOTE}") if not path.parent.name.endswith(PARTIAL)]
    except OSError:
        return []
    found = []
    for note in notes:
        try:
            found.append(read_copy(note.parent))
        except StoreFault as fault:
            _log.warning("%s is not counted as a copy: %s", note.parent, fault)
    return sorted(found, key=age, reverse=True)


def age(copy: BackupCopy) -> tuple[int, datetime]:
    """What copies of one store are ordered by: how far their journal goes, then when they were made."""
    return copy.content.head.seq, copy.made_at


def write_note(copy: BackupCopy) -> bytes:
    """The note that lies in a copy."""
    content = copy.content
    told = {
        "store": str(content.store_id),
        "code": content.code,
        "office": copy.office,
        "made_at": copy.made_at.isoformat(),
        "checked_at": copy.checked_at.isoformat(),
        "head": {"seq": content.head.seq, "hash": content.head.hash.hex()},
        "counts": dict(content.counts),
        "steps": list(content.steps),
        "program": copy.program,
        "size": copy.size,
        "sha256": copy.digest,
        "files": copy.files,
    }
    whole = {"format": FORMAT, "digest": _digest(told), "copy": told}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def read_copy(path: Path) -> BackupCopy:
    """A copy by its note; its store is not opened.

    Raises:
        NewerStore: a newer version of the program made it.
        DamagedStore: it has no readable note.
    """
    try:
        whole = json.loads((path / NOTE).read_bytes())
        if whole["format"] > FORMAT:
            raise NewerStore(
                sentence("storage", "A newer version of the program made this copy. Install that version to use it.")
            )
        told = whole["copy"]
        if whole["digest"] != _digest(told):
            raise ValueError("digest")
        return _from_note(path, told)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise damaged(path) from error


def _from_note(path: Path, told: Mapping[str, object]) -> BackupCopy:
    head, counts, steps = told["head"], told["counts"], told["steps"]
    if not (isinstance(head, dict) and isinstance(counts, dict) and isinstance(steps, list)):
        raise ValueError("not a note")
    code = str(told["code"])
    content = Content(
        UUID(str(told["store"])),
        code,
        Head(code, int(head["seq"]), bytes.fromhex(head["hash"])),
        {str(table): int(count) for table, count in counts.items()},
        tuple(str(step) for step in steps),
    )
    made_at, checked_at = (
        datetime.fromisoformat(str(told[name])).astimezone(UTC) for name in ("made_at", "checked_at")
    )
    return BackupCopy(
        path,
        content,
        str(told["office"]),
        made_at,
        checked_at,
        int(str(told["size"])),
        str(told["sha256"]),
        str(told["program"]),
        int(str(told.get("files", 0))),
    )


def _digest(told: object) -> str:
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def damaged(path: Path) -> DamagedStore:
    """The refusal of a copy that cannot be used."""
    return DamagedStore(_DAMAGED.of(name=path.name))


@contextmanager
def connected(file: Path, data_key: bytes, flags: int = apsw.SQLITE_OPEN_READONLY) -> Iterator[apsw.Connection]:
    """A bare connection to a store's file, outside the open store."""
    engine = Engine(file, data_key, flags=flags)
    connection = apsw.Connection(engine.database, **engine.connect_params)
    try:
        engine.unlock(connection)
        yield connection
    finally:
        connection.close()


_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table'"
    " AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_text*' ORDER BY name"
)
_HEAD = "SELECT seq, hash FROM journal_tx WHERE origin = ? ORDER BY seq DESC LIMIT 1"


def content_of(connection: apsw.Connection) -> Content:
    """What the store behind a connection holds, as one snapshot when a transaction is running."""

    def rows(statement: str, *values: str) -> list[Any]:
        return connection.execute(statement, values).fetchall()

    store_id, code = rows("SELECT id, code FROM store_identity")[0]
    last = rows(_HEAD, code)
    return Content(
        store_id=UUID(bytes=store_id),
        code=code,
        head=Head(code, *last[0]) if last else Head(code, 0, chain.GENESIS),
        counts={table: rows(f'SELECT count(*) FROM "{table}"')[0][0] for (table,) in rows(_TABLES)},
        steps=tuple(name for (name,) in rows("SELECT name FROM schema_migration ORDER BY name")),
    )


def checked(file: Path, data_key: bytes) -> Content:
    """What a store's file holds, after every page of it was read and found sound.

    Raises:
        ForeignFile: it is another program's database.
        DamagedStore: the key does not open it, or it is not sound.
    """
    if file.is_file() and place.is_plain(file):
        raise ForeignFile(sentence("storage", "{path} belongs to another program: it is not encrypted.").of(path=file))
    try:
        with connected(file, data_key) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                raise damaged(file.parent)
            return content_of(connection)
    except (apsw.Error, IndexError, ValueError) as error:
        raise damaged(file.parent) from error


def digest_of(file: Path, cancelled: Callable[[], bool] = lambda: False) -> str:
    """The SHA-256 of a file's bytes.

    Raises:
        Cancelled: the user stopped it.
    """
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            if cancelled():
                raise Cancelled
            digest.update(chunk)
    return digest.hexdigest()


def sync(file: Path) -> None:
    """Make a file's bytes durable."""
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())


def free_name(folder: Path, name: str) -> str:
    """The name, or the first with a number after it that nothing in the folder has."""
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(free for free in names if not (folder / free).exists())


def failure(folder: Path, error: Exception) -> StoreFault:
    """The refusal that tells why a copy could not be made in *folder*."""
    if isinstance(error, StoreFault):
        return error
    if not folder.is_dir():
        return CopyFailed(gone(folder))
    damaged_store = faults.told(error)
    if isinstance(damaged_store, DamagedStore):
        return damaged_store  # The copy is only written: what was read and found damaged is the store.
    if type(error).__name__ == "FullError" or getattr(error, "errno", None) == errno.ENOSPC:
        text = sentence("storage", "No room is left in {folder}, so no copy was made. Free some space there.")
        return CopyFailed(text.of(folder=folder))
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return CopyFailed(
        sentence("storage", "No copy could be made in {folder}: {reason}. The store itself is unharmed.").of(
            folder=folder, reason=reason
        )
    )


def gone(folder: Path) -> Sentence:
    """What to say of a backup folder that is not there any more."""
    return sentence(
        "storage", "The backup folder {folder} is not there. Plug in the drive or choose another folder."
    ).of(folder=folder)


def needs_room(folder: Path, size: int) -> None:
    """Pass when *folder* has room for *size* bytes.

    Raises:
        CopyFailed: it has not, or it is not there.
    """
    if not folder.is_dir():
        raise CopyFailed(gone(folder))
    free = shutil.disk_usage(folder).free
    if free < size:
        text = sentence("storage", "{folder} has {free} MB free, but the copy needs {size} MB. Free some space there.")
        raise CopyFailed(text.of(folder=folder, free=free >> 20, size=-(-size >> 20)))


def newer(content: Content, known: Collection[str]) -> bool:
    """Whether a store has been through steps that this program does not know."""
    return not set(content.steps) <= set(known)
