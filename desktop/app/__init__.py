"""Puts the house together in reading order; the only folder that knows every room.

`program` is the life of one start, `rooms` says what each room contributes, `state` what the status bar tells,
`demo` invents an office, `look` keeps what must be known before anybody has signed in.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import resources, threshold
from desktop.app import crash
from desktop.app.program import Program
from desktop.widgets.theme import STYLE


def application() -> QApplication:
    """The one Qt application, with fractional scaling passed through."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    made = QApplication([*sys.argv[:1], "-style", STYLE])
    made.setProperty("style", STYLE)
    made.setWindowIcon(QIcon(str(resources.find("icons/weixi.ico"))))
    return made


def run(*, folder: Path | None = None, demo: bool = False) -> int:
    """Open the office in *folder*, or that of this user; returns the exit code."""
    app = application()
    place = folder or threshold.data_folder(demo=demo)
    if crash.may_run(place / "log") and _calls_another(place):
        return 0
    trace = crash.Trace(place / "log")
    program = Program(app, place, demo=demo)
    program.entry.painted.connect(lambda: _collect_again(program))
    program.entry.painted.connect(lambda: _hang_doorbell(program))
    program.begin()
    try:
        return app.exec()
    finally:
        trace.end()


def _collect_again(program: Program) -> None:
    """The front door put off garbage collection until the first paint; what lives by now lives to the end."""
    gc.freeze()
    program.jobs.collector.begin()


# Local sockets are loaded only where a program runs already, or behind the first screen.


def _calls_another(place: Path) -> bool:
    from desktop.app import single

    return single.calls_another(place)


def _hang_doorbell(program: Program) -> None:
    from desktop.app import single

    doorbell = single.Doorbell(program.folder, single.bring_forward, program)
    program.leaving.connect(doorbell.close)
