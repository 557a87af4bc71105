"""Puts the house together in reading order; the only folder that knows every room.

`program` is the life of one start, `rooms` says what each room contributes, `state` what the status bar tells,
`demo` invents an office, `look` keeps what must be known before anybody has signed in.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop import threshold
from desktop.app.program import Program


def application() -> QApplication:
    """The one Qt application, with fractional scaling passed through."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(sys.argv[:1])


def run(*, folder: Path | None = None, demo: bool = False) -> int:
    """Open the office in *folder*, or that of this user; returns the exit code."""
    app = application()
    place = folder or threshold.data_folder(demo=demo)
    password = ""
    if demo:
        from desktop.app import demo as invented  # only the demo needs the inventor

        password = invented.prepare(place)
    program = Program(app, place, demo=demo, password=password)
    program.begin()
    return app.exec()
