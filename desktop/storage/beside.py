"""Two readings of one state of the store at a time: the engine works for one while Python counts for the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Generic, TypeVar

import apsw

from desktop.storage.record import office

T = TypeVar("T")
_FIRST = "SELECT count(*) FROM store_identity"
"""Any query: a read transaction sees the state at its first one."""

_AGAIN = 0.05
"""Seconds between two attempts to interrupt a reading: between two queries there is nothing to interrupt."""


@contextmanager
def beside(read: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Run *read* in a second thread, on a connection of its own; yields the function that waits for its result.

    Both threads see the office as it is now, whatever is committed meanwhile. In a running transaction, whose changes
    no other connection sees, *read* is called on this thread when its result is asked for. Leaving the context early
    interrupts *read*.
    """
    own: apsw.Connection = office.connection()
    if not own.get_autocommit():
        yield read
        return
    other = _Reading(read)
    try:
        _pin(own, other.opened())
        other.go_on()
        yield other.result
    finally:
        other.end()
        _let_go(own)


def _pin(own: apsw.Connection, other: apsw.Connection) -> None:
    """Let both see one state: nothing was committed while they began."""
    while True:
        seen = other.pragma("data_version")
        for connection in (own, other):
            connection.execute("BEGIN")
            connection.execute(_FIRST).fetchall()
        if other.pragma("data_version") == seen:
            return
        for connection in (own, other):
            _let_go(connection)


def _let_go(connection: apsw.Connection) -> None:
    if not connection.get_autocommit():
        connection.execute("ROLLBACK")


class _Reading(Generic[T]):
    """A reading in a thread of its own, which opens its connection and waits until it may go on."""

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._thread = threading.Thread(target=self._run, name="beside", daemon=True)
        self._ready, self._may = threading.Event(), threading.Event()
        self._closing = threading.Lock()
        self._connection: apsw.Connection | None = None
        self._wanted = False
        self._found: list[T] = []
        self._error: BaseException | None = None

    def opened(self) -> apsw.Connection:
        """Its connection, which is the caller's to use until it goes on.

        Raises:
            whatever kept it from being opened.
        """
        self._thread.start()
        self._ready.wait()
        if self._connection is None:
            self.result()
        assert self._connection is not None
        return self._connection

    def go_on(self) -> None:
        """Begin to read."""
        self._wanted = True
        self._may.set()

    def result(self) -> T:
        """What it found, when it is there.

        Raises:
            whatever the reading raised.
        """
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._found[0]

    def end(self) -> None:
        """Stop it where nobody waits for its result any more."""
        self._may.set()
        while self._thread.is_alive():
            with self._closing:
                if self._connection is not None:
                    self._connection.interrupt()
            self._thread.join(_AGAIN)

    def _run(self) -> None:
        try:
            self._connection = office.connection()
            self._ready.set()
            self._may.wait()
            if self._wanted:
                self._found.append(self._read())
        except BaseException as error:
            self._error = error
        finally:
            self._ready.set()
            self._close()

    def _close(self) -> None:
        with self._closing:  # A connection that is being closed must not be interrupted.
            connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(apsw.Error):
                _let_go(connection)
            office.close()
