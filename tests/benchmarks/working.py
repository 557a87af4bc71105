"""A clerk's program on the invented office; prints its memory with the window, with every page, and after a print.

``python -m tests.benchmarks.working``
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from desktop import app
from desktop.app import demo, rooms
from desktop.app.rehearsal import Rehearsal, without_screen
from desktop.core.clock import FrozenClock
from tests.benchmarks.memory import share


def main() -> None:
    """Show every page, then print a complaint as the clerk does."""
    without_screen()
    running, clock = app.application(), FrozenClock()
    with tempfile.TemporaryDirectory(prefix="weixi-bench-") as name:
        folder = Path(name)
        desk, made = demo.invented(folder, clock)
        desk.store.close()
        with Rehearsal(running, folder, clock) as office:
            office.unlock()
            window = share()
            for room in rooms.house():
                if room.page is not None:
                    office.visit(room.key)
            office.window.open_record("complaints", made[-1])
            office.settle()
            pages = share()
            office.run("complaint.print")
            print(window, pages, share())
            office.close_dialogs()


if __name__ == "__main__":
    main()
