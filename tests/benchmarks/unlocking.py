"""One unlock of an office in a process of its own; prints the seconds to the day's page and to the list.

``python -m tests.benchmarks.unlocking FOLDER ACCOUNT``
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.app.program import Program
from desktop.core.clock import FrozenClock
from desktop.widgets.jobs import Job
from tests.office import PASSWORD

HEARTBEAT = 50
"""Milliseconds."""


def main(folder: Path, account_id: UUID) -> None:
    """Open the door, wait until what is behind it is loaded, unlock, and look at the complaints."""
    running = app.application()
    program = Program(running, folder, clock=FrozenClock())
    program.begin()
    painted: list[bool] = []
    program.entry.painted.connect(lambda: painted.append(True))
    awake = QTimer()  # What is waited for may have come with an event that was the last one.
    awake.start(HEARTBEAT)
    # The painted door has had its job begun before this was told.
    _until(running, lambda: bool(painted) and not [job for job in program.jobs.findChildren(Job) if job.running])
    awake.stop()
    door = program.entry.currentWidget()
    started = time.perf_counter()
    door.unlock_asked.emit(account_id, PASSWORD)
    _until(running, lambda: program.session is not None)
    window = program.session.window
    _until(running, lambda: window.page() is not None)
    running.processEvents()
    today = time.perf_counter() - started
    window.show_page("complaints")
    running.processEvents()
    listed = time.perf_counter() - started
    print(today, listed, listed - today)
    program.jobs.close()


def _until(running: QApplication, done: Callable[[], bool]) -> None:
    while not done():
        # Asking without a pause would take the interpreter away from the worker.
        running.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]))
