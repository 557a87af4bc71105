"""From the start of the process to the first paint, and from the unlocked key to the first screenful."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from desktop.app import demo
from desktop.core.clock import FrozenClock
from desktop.storage.keys import Cost
from tests.benchmarks import offices
from tests.benchmarks.measure import Measure, percentile

STARTS, UNLOCKS = 9, 5
SIZE = "1366, 768"
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir(), "weixi-bench-bytecode"))
}
"""Where both programs find their modules compiled, as installed ones do."""
BLANK = f"""
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize({SIZE})
window.show()
app.processEvents()
print("painted", flush=True)
"""
DOOR = """
import gc, pathlib, sys
gc.disable()
from desktop import app
from desktop.app.program import Program
running = app.application()
program = Program(running, pathlib.Path(sys.argv[1]))
program.begin()
running.processEvents()
print("painted", flush=True)
"""


def measures() -> list[Measure]:
    """Fresh processes, in turns."""
    with offices.scratch() as folder:
        desk, _ = demo.invented(folder, FrozenClock(), cost=Cost(memory_kib=8, passes=1, lanes=1))
        desk.store.close()
        starts = [(_painted(DOOR, folder), _painted(BLANK, folder)) for _ in range(STARTS + 1)][1:]
    value, floor = (percentile(list(times), 50) * 1e3 for times in zip(*starts, strict=True))
    return [Measure("first paint of the unlock screen", value, "ms", floor=floor, goal=2), *_first_screenfuls()]


def _painted(script: str, folder: Path) -> float:
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, folder], stdout=subprocess.PIPE, text=True, env=COMPILED
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "painted\n"
        taken = time.perf_counter() - started
        child.kill()
    return taken


def _first_screenfuls() -> list[Measure]:
    """With a key that costs next to nothing to derive; everything else as a clerk meets it."""
    place = offices.large()
    asked = [sys.executable, "-m", "tests.benchmarks.unlocking", place.folder, str(place.account_id)]
    told = [_figures(asked) for _ in range(UNLOCKS)]
    today, listed, building = (percentile(list(times), 50) for times in zip(*told, strict=True))
    return [
        Measure("unlock to the day's page, 100,000 complaints", today, "s", goal=0.5),
        Measure("unlock to the list of complaints", listed, "s", goal=0.5),
        Measure("of these, building the complaints page", building, "s"),
    ]


def _figures(asked: Sequence[str | Path]) -> list[float]:
    told = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=True, env=COMPILED).stdout
    return [float(part) for part in told.split()]
