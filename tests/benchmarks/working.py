"""A clerk's program on the invented office; prints its memory before and after the first print.

``python -m tests.benchmarks.working``
"""

from __future__ import annotations

from desktop import app
from desktop.app import demo, rooms
from desktop.app.rehearsal import Rehearsal, without_screen
from desktop.core.clock import FrozenClock
from tests.benchmarks.bench_memory import share
from tests.benchmarks.offices import scratch


def main() -> None:
    """Show every page, then print a complaint as the clerk does."""
    without_screen()
    running, clock = app.application(), FrozenClock()
    with scratch() as folder:
        desk, made = demo.invented(folder, clock)
        desk.store.close()
        with Rehearsal(running, folder, clock) as office:
            office.unlock()
            for room in rooms.house():
                if room.page is not None:
                    office.visit(room.key)
            office.window.open_record("complaints", made[-1])
            office.settle()
            before = share()
            office.run("complaint.print")
            print(before, share())
            office.close_dialogs()


if __name__ == "__main__":
    main()
