"""What ``--copy-aside`` does for the installer: keeps the office's data before another version takes over."""

from __future__ import annotations

from pathlib import Path

from desktop.core.clock import Clock, SystemClock
from desktop.storage import update
from desktop.storage.faults import StoreFault, StoreInUse

KEPT, FAILED, IN_USE = 0, 1, 5
"""Exit codes; the installer knows them."""


def run(folder: Path, clock: Clock | None = None) -> int:
    """Lay the office in *folder* aside; returns an exit code."""
    try:
        update.lay_aside(folder, (clock or SystemClock()).now())
    except StoreInUse:
        return IN_USE
    except StoreFault:
        return FAILED
    return KEPT
