"""Settings of the memory allocator of Linux's C library; other systems need none."""

from __future__ import annotations

import sys
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
_ARENA_MAX: Final = -8
_LARGE: Final = 1 << 20  # bytes; what is larger goes back to the system as soon as it is free


def share_one() -> None:
    """Let all threads share one heap: what a worker's job frees serves the window next; to be called before they start.

    Left alone the library gives each thread a heap of its own, keeps what a job once needed, and keeps ever larger
    pieces: tens of megabytes after one backup.
    """
    if sys.platform != "linux":
        return
    import ctypes  # only here: no other system needs it to start

    try:
        tell = ctypes.CDLL(None).mallopt
    except AttributeError:  # a C library of another make
        return
    for what, value in ((_ARENA_MAX, 1), (_MMAP_THRESHOLD, _LARGE), (_TRIM_THRESHOLD, _LARGE)):
        tell(what, value)
