"""What is read from the open store once and kept until a commit touches the records it was read from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from desktop.core.kind import Kind
from desktop.storage.changes import on_commit
from desktop.storage.engine import Engine

T = TypeVar("T")


class Kept(Generic[T]):
    """One value of the open store, for every thread: *read* reads it, a commit of one of *kinds* outdates it."""

    def __init__(self, read: Callable[..., T], kinds: frozenset[Kind]) -> None:
        self._read, self._kinds = read, kinds
        self._held: tuple[Engine, T] | None = None
        self._commits = 0
        on_commit(self._forget)

    def of(self, engine: Engine, *reader: object) -> T:
        """The value in the store of *engine*, which is the open one; read when it is not known yet.

        *reader* is what it is read with, such as the desk; the value is the same whoever reads it.
        """
        held = self._held
        if held is not None and held[0] is engine:
            return held[1]
        commits = self._commits
        value = self._read(*reader)
        # A commit in between made it out of date; a running transaction may undo what it wrote, or see an old state.
        if commits == self._commits and engine.connection().get_autocommit():
            self._held = engine, value
        return value

    def _forget(self, kinds: frozenset[Kind]) -> None:
        if kinds & self._kinds:
            self._commits += 1
            self._held = None
