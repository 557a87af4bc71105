"""What the store says when it cannot be opened or written: every refusal carries a sentence for the clerk."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn
from uuid import UUID

from desktop.core.sentence import Sentence, sentence


class StoreFault(Exception):
    """The store refuses; *sentence* says what happened and what to do."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class EngineUnfit(StoreFault):
    """The database engine is too old or cannot encrypt; nothing was opened."""


class NoStore(StoreFault):
    """The folder holds no store."""


class ForeignFile(StoreFault):
    """The store's file belongs to another program."""


class DamagedStore(StoreFault):
    """The store's file cannot be read any more; a backup can be restored."""


class OlderStore(DamagedStore):
    """The store lacks transactions that it had when it was last closed."""


class NewerStore(StoreFault):
    """A newer version of the program has changed the store's tables."""


class StoreInUse(StoreFault):
    """Another running program holds the store."""


class StoreBusy(StoreFault):
    """Somebody else was writing for too long; nothing was written."""


class NetworkShare(StoreFault):
    """The folder lies on a network share, where locks cannot be trusted."""


class UnfitFolder(StoreFault):
    """The engine cannot open files in a folder of this name."""


class ReadOnlyFolder(StoreFault):
    """The folder or its files cannot be written."""


class DiskFull(StoreFault):
    """There is no room left on the disk; nothing was written."""


class DiskFault(StoreFault):
    """The disk reported a fault; nothing was written."""


class FileLost(StoreFault):
    """A kept file is damaged or not there any more; everything else is."""


class MigrationFailed(StoreFault):
    """The tables could not be brought up to date; the store is unchanged, *copy* is the verified copy made before."""

    def __init__(self, sentence: Sentence, step: str, copy: Path | None) -> None:
        super().__init__(sentence)
        self.step = step
        self.copy = copy


class OutcomeUnknown(StoreFault):
    """The disk failed in the moment of saving, and whether transaction *tx_id* was kept cannot be told yet."""

    def __init__(self, tx_id: UUID) -> None:
        super().__init__(
            sentence(
                "storage",
                "The disk failed while saving. Whether this was kept shows when the program is started again: "
                "look before you repeat it.",
            )
        )
        self.tx_id = tx_id


DISK_FULL = sentence(
    "storage", "The disk is full, so nothing was saved. Free some space and try again; what you typed is still here."
)
DISK_FAULT = sentence(
    "storage",
    "The disk reported a fault ({reason}), so nothing was saved. Try again; "
    "if it happens again, make a backup elsewhere.",
)
UNREAD = sentence(
    "storage",
    "The disk reported a fault ({reason}), so this cannot be shown. Try again; "
    "if it happens again, make a backup elsewhere.",
)
BUSY = sentence("storage", "The store was busy for too long, so nothing was saved. Try again.")
READ_ONLY = sentence(
    "storage", "The store's files cannot be written, so nothing was saved. Check the rights on the folder."
)
DAMAGED = sentence(
    "storage", "The store's file is damaged or was replaced by another program's file. Restore the newest backup."
)

_BY_CAUSE = {
    "FullError": DiskFull,
    "BusyError": StoreBusy,
    "LockedError": StoreBusy,
    "ReadOnlyError": ReadOnlyFolder,
    "CantOpenError": DiskFault,
    "IOError": DiskFault,
    "CorruptError": DamagedStore,
    "NotADBError": DamagedStore,
}
_TOLD = {DiskFull: DISK_FULL, StoreBusy: BUSY, ReadOnlyFolder: READ_ONLY, DamagedStore: DAMAGED}


def cause(error: BaseException) -> BaseException:
    """The engine's own error inside one that Peewee has renamed, perhaps twice."""
    while isinstance(inner := getattr(error, "orig", None), BaseException):
        error = inner
    return error


def told(error: BaseException) -> StoreFault | None:
    """The refusal that a failing disk or file amounts to; None for every other error, which is a defect of ours."""
    inner = cause(error)
    # The engine's IOError is one of apsw's classes, not Python's name for OSError.
    fault = _BY_CAUSE.get(type(inner).__name__) if type(inner).__module__ == "apsw" else None
    if fault is None:
        return None
    if fault is DiskFault:
        return DiskFault(DISK_FAULT.of(reason=_reason(inner)))
    return fault(_TOLD[fault])


def sentence_of(error: BaseException) -> Sentence | None:
    """What to say of an error that nobody has told yet; None for a defect of ours.

    Who writes raises refusals: the engine's own error, still bare, came of reading.
    """
    own = getattr(error, "sentence", None)
    if isinstance(own, Sentence):
        return own
    fault = told(error)
    if isinstance(fault, DiskFault):
        return UNREAD.of(reason=_reason(cause(error)))
    return None if fault is None else fault.sentence


def _reason(inner: BaseException) -> str:
    return str(inner) or type(inner).__name__


def raise_told(error: BaseException) -> NoReturn:
    """Raise the refusal that *error* amounts to, or the error itself when it is a defect."""
    fault = told(error)
    if fault is None:
        raise error
    raise fault from error
