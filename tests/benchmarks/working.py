"""A clerk's program on an invented office; prints its memory with the window, with every page, and after a print.

``python -m tests.benchmarks.working FOLDER COMPLAINT``
"""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID

from desktop import app
from desktop.app import rooms
from desktop.app.rehearsal import Rehearsal, without_screen
from desktop.core.clock import FrozenClock
from tests.benchmarks.memory import share


def main(folder: Path, complaint_id: UUID) -> None:
    """Show every page, then print a complaint as the clerk does."""
    without_screen()
    with Rehearsal(app.application(), folder, FrozenClock()) as office:
        office.unlock()
        window = share()
        for room in rooms.house():
            if room.page is not None:
                office.visit(room.key)
        office.window.open_record("complaints", complaint_id)
        office.settle()
        pages = share()
        office.run("complaint.print")
        print(window, pages, share())
        office.close_dialogs()


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]))
