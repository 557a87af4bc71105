"""A disk that fails on command, put between SQLite's cipher and the real one."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from functools import cache

import apsw

from desktop.storage import engine

BASE = "win32" if sys.platform == "win32" else "unix"

MOST_CALLS = 2000


class How(Enum):
    """What the failing call does."""

    FULL = "full"
    BROKEN = "broken"
    HALF = "half"  # Half the bytes arrive before the fault.


class Disk:
    """Counts writes, syncs and truncations, and fails from the call that it was told."""

    def __init__(self) -> None:
        self.calls = 0
        self.unreadable = False
        """Whether nothing can be read."""
        self._at: int | None = None
        self._how = How.FULL
        self._forever = False

    def fail(self, at: int, how: How = How.FULL, *, forever: bool = False) -> None:
        """Fail the *at*-th call from now on, once or for ever."""
        self.calls, self._at, self._how, self._forever = 0, at, how, forever

    def heal(self) -> bool:
        """Work again; whether a call has failed."""
        failed = self._at is not None and self.calls >= self._at
        self._at, self.unreadable = None, False
        return failed

    def call(self, half: Callable[[], None] | None = None) -> None:
        """Count one call, and raise when it is to fail."""
        self.calls += 1
        if self._at is None or self.calls < self._at or (self.calls > self._at and not self._forever):
            return
        if self._how is How.FULL:
            raise apsw.FullError
        if self._how is How.HALF and half is not None:
            half()
        raise broken(apsw.SQLITE_IOERR_WRITE)

    def read(self) -> None:
        """Raise while nothing can be read."""
        if self.unreadable:
            raise broken(apsw.SQLITE_IOERR_READ)


def broken(result: int) -> apsw.IOError:
    """What the engine says of a fault of this kind."""
    fault = apsw.IOError("disk I/O error")
    fault.extendedresult = result
    return fault


class FaultyFile(apsw.VFSFile):
    """One open file of the failing disk."""

    def __init__(self, disk, name, flags):
        self._disk = disk
        super().__init__(BASE, name, flags)

    def excepthook(self, *_told):
        return True

    def xRead(self, amount, offset):
        self._disk.read()
        return super().xRead(amount, offset)

    def xWrite(self, data, offset):
        self._disk.call(lambda: super(FaultyFile, self).xWrite(data[: len(data) // 2], offset))
        super().xWrite(data, offset)

    def xSync(self, flags):
        self._disk.call()
        super().xSync(flags)

    def xTruncate(self, size):
        self._disk.call()
        super().xTruncate(size)


class FaultyLayer(apsw.VFS):
    """The file layer that opens such files."""

    def __init__(self, disk):
        self._disk = disk
        super().__init__("faulty", BASE)

    def excepthook(self, *_told):
        return True

    def xOpen(self, name, flags):
        return FaultyFile(self._disk, name, flags)


@cache
def layer() -> tuple[Disk, FaultyLayer]:
    """The one failing disk of this process; the cipher's layer above keeps a pointer to it for ever."""
    disk = Disk()
    return disk, FaultyLayer(disk)


@contextmanager
def faulty_disk() -> Iterator[Disk]:
    """Stores opened inside lie on a disk that fails on command; close them before leaving."""
    disk, _ = layer()
    disk.heal()
    engine.FILE_LAYER = "faulty"
    try:
        yield disk
    finally:
        disk.heal()
        engine.FILE_LAYER = None


def sweep(disk: Disk, act: Callable[[], object], check: Callable[[Exception | None], None], *, first: int = 1) -> int:
    """Do *act* with a fault at its first call, its second, and so on until none fails; returns the number of calls.

    The kind of fault changes from call to call; after each, *check* is told what *act* raised, on a healed disk.
    """
    for at in range(first, first + MOST_CALLS):
        disk.fail(at, list(How)[at % 3], forever=at % 2 == 0)
        told = None
        try:
            act()
        except Exception as error:
            told = error
        failed = disk.heal()
        check(told)
        if not failed:
            return at - first
    raise AssertionError("there is no end of calls: does each act leave more to be done by the next?")
