"""Whose turn it is to write: one transaction at a time, the others wait for as long as it takes, the first come first.

A transaction over a whole office takes seconds. The engine by itself would let whoever comes meanwhile stand still, and
turn them away after a while.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

AT_MOST = 0.03
"""Seconds that the window stands still for a short transaction before it waits by going on."""


class Turn:
    """The right to write to one store within this process."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()
        self._taken = False
        self.verb = ""
        """What is being written; empty for small things outside the journal, and while nothing is."""
        self.patience: Callable[[Callable[[], bool]], None] | None = None
        """How the main thread waits without standing still: it is given what tells whether its turn has come."""

    @property
    def free(self) -> bool:
        """Whether nobody writes, nor waits to write."""
        return not self._taken and not self._waiting

    def take(self, verb: str = "") -> None:
        """Take the turn, at once or when those before have given it back."""
        with self._changed:
            if self.free:
                self._taken, self.verb = True, verb
                return
        self._queue(threading.current_thread() is threading.main_thread())
        self.verb = verb

    def give_back(self) -> None:
        """Let the next one write."""
        with self._changed:
            self._taken, self.verb = False, ""
            self._changed.notify_all()

    def _queue(self, main: bool) -> None:
        me = object()

        def come() -> bool:
            if self._taken or self._waiting[0] is not me:
                return False
            self._waiting.popleft()
            self._taken = True
            return True

        def come_now() -> bool:
            with self._changed:
                return come()

        with self._changed:
            # What the main thread does while it waits comes before what it waits with, which cannot go on before.
            self._waiting.appendleft(me) if main else self._waiting.append(me)
            if self._changed.wait_for(come, AT_MOST if main and self.patience is not None else None):
                return
        assert self.patience is not None
        try:
            self.patience(come_now)
        except BaseException:
            self._leave(me)
            raise

    def _leave(self, me: object) -> None:
        with self._changed:
            if me in self._waiting:
                self._waiting.remove(me)
            else:
                self._taken = False
            self._changed.notify_all()
