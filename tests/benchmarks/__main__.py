"""Print every benchmark: ``python build/make.py bench [-- part of a module name …]``."""

from __future__ import annotations

import importlib
import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.benchmarks.measure import Measure


def main(wanted: list[str]) -> int:
    """Run the benchmark modules whose name contains one of *wanted* (all without); 1 when one could not be measured."""
    names = [path.stem for path in sorted(Path(__file__).parent.glob("bench_*.py"))]
    chosen = [name for name in names if not wanted or any(part in name for part in wanted)]
    broken: list[str] = []
    told: list[Measure] = []
    print(f"{'figure':<56}{'value':>12} {'unit':<6}{'floor':>12}{'ratio':>8}   goal", flush=True)
    for place, name in enumerate(chosen, 1):
        began = time.monotonic()
        _aside(f"{place} of {len(chosen)}: {name} …")
        try:
            told += _printed(importlib.import_module(f"tests.benchmarks.{name}").measures())
        except Exception:
            traceback.print_exc()
            broken.append(name)
        _aside(f"{place} of {len(chosen)}: {name} took {time.monotonic() - began:.0f} s")
    print(_summary(told, broken))
    return int(bool(broken))


def _printed(measures: Iterable[Measure]) -> Iterator[Measure]:
    for measure in measures:
        print(measure.line(), flush=True)
        yield measure


def _aside(words: str) -> None:
    """How far it has come, beside the table."""
    print(f"  [{words}]", file=sys.stderr, flush=True)


def _summary(told: list[Measure], broken: list[str]) -> str:
    goals = [measure for measure in told if (measure.goal, measure.most) != (None, None)]
    missed = ", ".join(measure.name for measure in goals if measure.over)
    lines = [f"{len(goals)} goals, {sum(measure.over for measure in goals)} missed{': ' + missed if missed else ''}."]
    if broken:
        lines.append(f"Not measured: {', '.join(broken)}.")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
