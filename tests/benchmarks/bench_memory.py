"""What the program takes of the PC's memory, as its proportional share of every page (PSS), before and after printing.

With WEIXI_BUNDLE naming the built program (`build/make.py bench` names the one in dist/) its own figures are measured:
at its door, and the most of a whole tour.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

from desktop.app import demo
from desktop.core.clock import OFFICE_ZONE, FrozenClock
from tests.benchmarks import offices
from tests.benchmarks.measure import Measure
from tests.benchmarks.memory import share

SETTLED = 4.0  # seconds after which a door has loaded what is behind it


def measures() -> list[Measure]:
    """Linux tells; elsewhere nothing is measured."""
    if not Path("/proc/self/smaps_rollup").exists():
        return []
    with offices.scratch() as folder:
        # Invented here: what that loads is nothing of the clerk's program.
        desk, made = demo.invented(folder, FrozenClock())
        desk.store.close()
        asked = [sys.executable, "-m", "tests.benchmarks.working", folder, str(made[-1])]
        told = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=True).stdout
    window, pages, printed = (float(figure) for figure in told.split())
    bundle = os.environ.get("WEIXI_BUNDLE")
    return [
        Measure("memory with the window open, before the first print", window, "MB", goal=200),
        Measure("memory with every page shown, before the first print", pages, "MB", goal=200),
        Measure("memory after a print with its preview", printed, "MB", goal=300),
        *(_of_the_bundle(bundle) if bundle else ()),
    ]


def _of_the_bundle(bundle: str) -> list[Measure]:
    built = datetime.fromtimestamp(Path(bundle).stat().st_mtime, OFFICE_ZONE)
    print(f"  [the program built on {built:%Y-%m-%d %H:%M}]", file=sys.stderr)
    with offices.scratch() as folder:
        place = offices.small(folder / "office", complaints=24)
        door = subprocess.Popen([bundle, "--data", place.folder])
        time.sleep(SETTLED)
        at_the_door = share(door.pid)
        door.kill()
        door.wait()
        tour = subprocess.Popen([bundle, "--tour", folder / "tour"], stdout=subprocess.DEVNULL)
        most = 0.0
        while tour.poll() is None:
            most = max(most, share(tour.pid))
            time.sleep(0.05)
    return [
        Measure("memory of the built program at its door", at_the_door, "MB", goal=200),
        Measure("memory of the built program, most of a tour", most, "MB", goal=300),
    ]
