"""The side file ``store.json`` beside the database: what must be known before the store is unlocked.

It holds, in clear, the office's name, who may unlock with which wrapped key, the unlock delay, the journal head
noted last and the state of the backup. It is replaced as a whole, and the copy before is kept.
"""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import RLock
from typing import NamedTuple
from uuid import UUID

from desktop.core.sentence import Sentence, sentence
from desktop.storage.faults import DamagedStore, DiskFull, NewerStore, NoStore, ReadOnlyFolder, StoreFault
from desktop.storage.keys import Wrap

STORE = "store.db"
NAME = "store.json"
PREVIOUS = "store.json.old"
FORMAT = 1

LOST = sentence(
    "storage", "{name} is missing in {folder}; without it nobody can sign in. Restore the newest backup: it brings it."
)
FREE_TRIES = 5
WAITS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=60))

_log = logging.getLogger(__name__)
_changing = RLock()


class AccountLine(NamedTuple):
    """One account as the unlock screen shows it, with its wrapped data key."""

    account_id: UUID
    name: str
    initials: str
    post: str
    wrap: Wrap


class Head(NamedTuple):
    """The last sealed transaction of a journal: store code, its sequence, its chained hash."""

    code: str
    seq: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class BackupState:
    """When the last good copy was made, where it lies, and what the last attempt said when it failed."""

    done_at: datetime | None = None
    copies: tuple[str, ...] = ()
    second_folder: str = ""
    failed: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Attempts:
    """Failed unlocks in a row and the wait they earned: five free tries, then 1, 5, 15 and 60 minutes."""

    failures: int = 0
    failed_at: datetime | None = None

    @property
    def wait(self) -> timedelta:
        """The whole wait that the last failure earned."""
        late = self.failures - FREE_TRIES
        return WAITS[min(late, len(WAITS)) - 1] if late > 0 else timedelta(0)

    def failed(self, now: datetime) -> Attempts:
        """After one more failure; a clock set back since the last one does not bring the wait nearer."""
        return Attempts(self.failures + 1, now)

    def remaining(self, now: datetime) -> timedelta:
        """How long unlocking is still refused; the whole wait again when the clock stands before the last failure."""
        if self.failed_at is None:
            return timedelta(0)
        passed = now - self.failed_at
        return self.wait if passed < timedelta(0) else max(self.wait - passed, timedelta(0))

    def anchored(self, now: datetime) -> Attempts:
        """The same wait from *now* on when the clock was set back, so that a wrong year does not lock for a year."""
        return replace(self, failed_at=now) if self.failed_at is not None and now < self.failed_at else self


@dataclass(frozen=True, slots=True)
class SideFile:
    """Everything the side file says; changed by `replace` and written as a whole."""

    store_id: UUID
    code: str
    office: str = ""
    accounts: tuple[AccountLine, ...] = ()
    recovery: Wrap | None = None
    attempts: Attempts = field(default_factory=Attempts)
    head: Head | None = None
    last_exit: datetime | None = None
    backup: BackupState = field(default_factory=BackupState)

    def account(self, account_id: UUID) -> AccountLine | None:
        """The line of one account; None when it has none."""
        return next((line for line in self.accounts if line.account_id == account_id), None)

    def with_account(self, line: AccountLine) -> SideFile:
        """With this account's line in place of its former one, or added last."""
        if self.account(line.account_id) is None:
            return replace(self, accounts=(*self.accounts, line))
        return replace(
            self, accounts=tuple(line if kept.account_id == line.account_id else kept for kept in self.accounts)
        )

    def without_account(self, account_id: UUID) -> SideFile:
        """Without this account: its password opens the store no more."""
        return replace(self, accounts=tuple(kept for kept in self.accounts if kept.account_id != account_id))


def exists(folder: Path) -> bool:
    """Whether the folder holds a side file, readable or not."""
    return (folder / NAME).exists() or (folder / PREVIOUS).exists()


def read(folder: Path) -> SideFile:
    """The side file of a store's folder, or the copy before it when the newest cannot be read.

    Raises:
        NoStore: there is none.
        NewerStore: a newer version of the program wrote it.
        DamagedStore: neither it nor the copy before can be read.
    """
    newest: StoreFault | None = None
    for name in (NAME, PREVIOUS):
        try:
            # Under the lock: Windows refuses to replace a file that another thread has open.
            with _changing:
                kept = (folder / name).read_bytes()
            found = decode(kept)
        except FileNotFoundError:
            continue
        except OSError as error:
            newest = newest or unread(folder / name, error)
        except DamagedStore as fault:
            newest = newest or fault
        else:
            if name == PREVIOUS:
                _log.warning("%s is missing or damaged; its previous copy is used", folder / NAME)
            return found
    if newest is None and (folder / STORE).exists():
        raise DamagedStore(LOST.of(name=NAME, folder=folder))
    raise newest or NoStore(sentence("storage", "There is no store in {folder}.").of(folder=folder))


def write(folder: Path, sidefile: SideFile) -> None:
    """Replace the side file as a whole; a crash leaves the former or the new one.

    Raises:
        DiskFull, ReadOnlyFolder, StoreFault: it could not be written; the former one is unchanged.
    """
    with _changing:
        try:
            former = _readable_bytes(folder / NAME)
            if former is not None:
                write_durably(folder / PREVIOUS, former)
            write_durably(folder / NAME, encode(sidefile))
        except OSError as error:
            raise unwritten(folder, error) from error


def change(folder: Path, edit: Callable[[SideFile], SideFile]) -> SideFile:
    """Read, edit and write the side file, so that two threads do not undo one another's change."""
    with _changing:
        before = read(folder)
        after = edit(before)
        if after != before:
            write(folder, after)
        return after


def note_failure(folder: Path, now: datetime) -> Attempts:
    """Count one failed unlock; called before the key is tried, so that ending the program gives no free try."""
    return change(folder, lambda kept: replace(kept, attempts=kept.attempts.anchored(now).failed(now))).attempts


def note_success(folder: Path) -> None:
    """Forget the failed unlocks."""
    change(folder, lambda kept: replace(kept, attempts=Attempts()))


def waiting(folder: Path, now: datetime) -> timedelta:
    """How long unlocking is still refused."""
    return change(folder, lambda kept: replace(kept, attempts=kept.attempts.anchored(now))).attempts.remaining(now)


def unwritten(folder: Path, error: OSError) -> StoreFault:
    """The refusal that tells why a file could not be written into a folder."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return DiskFull(
            sentence("storage", "The disk of {folder} is full. Free some space and try again.").of(folder=folder)
        )
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return ReadOnlyFolder(sentence("storage", "Nothing can be written in {folder}.").of(folder=folder))
    return StoreFault(sentence("storage", "{path} cannot be written: {reason}.").of(path=folder, reason=_reason(error)))


def encode(sidefile: SideFile) -> bytes:
    """The side file's bytes: JSON with a digest, so that a half-written file is told from a wrong password."""
    store = _to_json(sidefile)
    whole = {"format": FORMAT, "digest": _digest(store), "store": store}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def decode(kept: bytes) -> SideFile:
    """The side file from its bytes.

    Raises:
        NewerStore, DamagedStore: see `read`.
    """
    try:
        whole = json.loads(kept)
        if whole["format"] > FORMAT:
            raise NewerStore(
                sentence(
                    "storage",
                    "This store was written by a newer version of the program. Install that version to open it.",
                )
            )
        if whole["digest"] != _digest(whole["store"]):
            raise ValueError("digest")
        return _from_json(whole["store"])
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise DamagedStore(
            sentence(
                "storage", "The store's side file is damaged or only half written. Restore a copy from the backup."
            )
        ) from error


def _digest(store: object) -> str:
    return hashlib.sha256(json.dumps(store, sort_keys=True).encode()).hexdigest()


def _readable_bytes(path: Path) -> bytes | None:
    try:
        kept = path.read_bytes()
        decode(kept)
    except (FileNotFoundError, StoreFault):
        return None  # A damaged file must not push the good copy before it away.
    return kept


def write_durably(file: Path, content: bytes) -> None:
    """Replace a small file as a whole; a crash leaves the former or the new one."""
    fresh = file.with_name(file.name + ".new")
    with fresh.open("wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    fresh.replace(file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in the folder durable; Windows needs and knows no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def unread(path: Path, error: OSError) -> StoreFault:
    """The refusal that tells why a file could not be read."""
    return StoreFault(sentence("storage", "{path} cannot be read: {reason}.").of(path=path, reason=_reason(error)))


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _to_json(sidefile: SideFile) -> dict[str, object]:
    attempts, head, state = sidefile.attempts, sidefile.head, sidefile.backup
    return {
        "id": str(sidefile.store_id),
        "code": sidefile.code,
        "office": sidefile.office,
        "accounts": [
            {
                "id": str(line.account_id),
                "name": line.name,
                "initials": line.initials,
                "post": line.post,
                "wrap": line.wrap.to_json(),
            }
            for line in sidefile.accounts
        ],
        "recovery": sidefile.recovery and sidefile.recovery.to_json(),
        "attempts": {"failures": attempts.failures, "failed_at": _written(attempts.failed_at)},
        "head": head and {"code": head.code, "seq": head.seq, "hash": head.hash.hex()},
        "last_exit": _written(sidefile.last_exit),
        "backup": {
            "done_at": _written(state.done_at),
            "copies": list(state.copies),
            "second_folder": state.second_folder,
            "failed": state.failed and _told(state.failed),
        },
    }


def _from_json(store: Mapping[str, object]) -> SideFile:
    parts: Mapping[str, object] = store
    recovery, head = parts["recovery"], parts["head"]
    return SideFile(
        store_id=UUID(str(parts["id"])),
        code=str(parts["code"]),
        office=str(parts["office"]),
        accounts=tuple(_account(_mapping(line)) for line in _list(parts["accounts"])),
        recovery=None if recovery is None else Wrap.from_json(_mapping(recovery)),
        attempts=_attempts(_mapping(parts["attempts"])),
        head=None if head is None else _head(_mapping(head)),
        last_exit=_read_instant(parts["last_exit"]),
        backup=_backup(_mapping(parts["backup"])),
    )


def _account(kept: Mapping[str, object]) -> AccountLine:
    return AccountLine(
        UUID(str(kept["id"])),
        str(kept["name"]),
        str(kept["initials"]),
        str(kept["post"]),
        Wrap.from_json(_mapping(kept["wrap"])),
    )


def _attempts(kept: Mapping[str, object]) -> Attempts:
    return Attempts(_whole(kept["failures"]), _read_instant(kept["failed_at"]))


def _head(kept: Mapping[str, object]) -> Head:
    return Head(str(kept["code"]), _whole(kept["seq"]), bytes.fromhex(str(kept["hash"])))


def _backup(kept: Mapping[str, object]) -> BackupState:
    copies = tuple(str(name) for name in _list(kept["copies"]))
    failed = None if kept["failed"] is None else _sentence(_mapping(kept["failed"]))
    return BackupState(_read_instant(kept["done_at"]), copies, str(kept["second_folder"]), failed)


def _told(said: Sentence) -> dict[str, object]:
    values = {name: str(value) for name, value in said.values.items()}
    return {"context": said.context, "text": said.text, "values": values}


def _sentence(kept: Mapping[str, object]) -> Sentence:
    return Sentence(str(kept["context"]), str(kept["text"])).of(**_mapping(kept["values"]))


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise ValueError("not a count")
    return value


def _written(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


def _read_instant(kept: object) -> datetime | None:
    if kept is None:
        return None
    at = datetime.fromisoformat(str(kept))
    if at.tzinfo is None:
        raise ValueError("an instant without a zone")
    return at.astimezone(UTC)
