"""What a process takes of the PC's memory."""

from __future__ import annotations

from pathlib import Path

MB = 1e6


def share(process: int | str = "self") -> float:
    """A process's proportional share of memory (PSS) in megabytes; 0 when it has ended."""
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(rollup.split("Pss:")[1].split()[0]) * 1024 / MB
