"""The trace of a crash: where each thread stood, never what it held.

The interpreter writes it at the moment of the fault; an orderly end removes it, so that what is found at the next start
tells of a start that ended badly.
"""

from __future__ import annotations

import faulthandler
from pathlib import Path
from typing import TextIO

RUNNING, LAST = "crash-running.txt", "crash-last.txt"


class Trace:
    """Watches one start of the program."""

    def __init__(self, folder: Path) -> None:
        """*folder* is that of the log."""
        self._file = folder / RUNNING
        self._opened: TextIO | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if self._file.exists() and self._file.stat().st_size:
                self._file.replace(folder / LAST)
            self._opened = self._file.open("w", encoding="utf-8")
        except OSError:
            return  # why nothing can be written there is told by the first screen
        faulthandler.enable(self._opened)

    def end(self) -> None:
        """The program ends as it should."""
        if self._opened is None:
            return
        faulthandler.disable()
        self._opened.close()
        self._file.unlink(missing_ok=True)


def may_run(folder: Path) -> bool:
    """Whether a program may be running with its log in *folder*: one that ended as it should left no trace."""
    return (folder / RUNNING).exists()


def last(folder: Path) -> Path | None:
    """The trace of a former start that nobody has been told of; *folder* is that of the log."""
    trace = folder / LAST
    return trace if trace.exists() else None


def told(folder: Path) -> None:
    """The trace was offered: it is not offered again, but still goes with the diagnostics."""
    trace = folder / LAST
    if trace.exists():
        trace.replace(trace.with_name("crash-told.txt"))
