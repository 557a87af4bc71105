"""Tells who shows records which kinds of them a commit has touched."""

from __future__ import annotations

import logging
from collections.abc import Callable

from desktop.core.kind import Kind

Listener = Callable[[frozenset[Kind]], None]

_log = logging.getLogger(__name__)
_listeners: list[Listener] = []


def on_commit(callback: Listener) -> Callable[[], None]:
    """Call *callback* after each commit, on the thread that wrote and in its turn: it may read, but not write.

    Returns what ends it.
    """
    _listeners.append(callback)

    def unsubscribe() -> None:
        if callback in _listeners:
            _listeners.remove(callback)

    return unsubscribe


def announce(kinds: frozenset[Kind]) -> None:
    """Tell every listener once; one that fails is logged, because the commit stands."""
    for listener in tuple(_listeners):
        try:
            listener(kinds)
        except Exception:
            _log.exception("a listener failed after a commit")
