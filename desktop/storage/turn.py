"""Whose turn it is to write: one transaction at a time; the others wait as long as it takes, first come, first served.

A transaction over a whole office takes seconds. SQLite alone would block whoever comes meanwhile, and refuse them after
its busy timeout.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

AT_MOST = 0.03
"""Seconds for which the main thread blocks, before it lets the window go on while it waits."""


class Turn:
    """The lock on writing to one store within this process; not reentrant: inner transactions join the running one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()
        self._taken = False
        self.verb = ""
        """What is being written; empty for small things outside the journal, and while nothing is."""
        self.patience: Callable[[Callable[[], bool]], None] | None = None
        """How the main thread waits without blocking the window; called with what takes the turn if it has come."""

    @property
    def free(self) -> bool:
        """Whether nobody writes, nor waits to write."""
        return not self._taken and not self._waiting

    def take(self, verb: str = "") -> None:
        """Take the turn, at once or when those before have given it back.

        Raises:
            whatever *patience* raised; the turn was not taken.
        """
        with self._changed:
            if self.free:
                self._taken, self.verb = True, verb
                return
        self._queue(main=threading.current_thread() is threading.main_thread())
        self.verb = verb

    def give_back(self) -> None:
        """Let the next one write."""
        with self._changed:
            self._taken, self.verb = False, ""
            self._changed.notify_all()

    def _queue(self, *, main: bool) -> None:
        me = object()
        patience = self.patience if main else None

        def come() -> bool:
            if self._taken or self._waiting[0] is not me:
                return False
            self._waiting.popleft()
            self._taken = True
            return True

        def come_now() -> bool:
            with self._changed:
                return come()

        try:
            with self._changed:
                # What the main thread does inside its patience goes before the act that waits: that one cannot go on
                # until this is done.
                self._waiting.appendleft(me) if main else self._waiting.append(me)
                came = self._changed.wait_for(come, None if patience is None else AT_MOST)
            if patience is not None and not came:
                patience(come_now)
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
