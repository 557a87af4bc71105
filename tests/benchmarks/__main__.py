"""Print every benchmark: ``python build/make.py bench [-- part of a module name …]``."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.measure import Measure


def main(wanted: list[str]) -> None:
    """Run the benchmark modules whose name contains one of *wanted* (all without)."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    print(f"{'figure':<56}{'value':>12} {'unit':<6}{'floor':>12}{'ratio':>8}   goal")
    for name in names:
        if not wanted or any(part in name for part in wanted):
            measures: Iterable[Measure] = importlib.import_module(f"tests.benchmarks.{name}").measures()
            for measure in measures:
                print(measure.line(), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
