"""One benchmark figure beside its floor, measured in the same run."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure, the floor it is held against, and the most that their ratio (or the figure itself) should be."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    goal: float | None = None
    most: float | None = None
    """A goal for the figure itself, whatever its floor."""

    @property
    def ratio(self) -> float | None:
        """Value over floor; None without a floor."""
        return self.value / self.floor if self.floor else None

    @property
    def over(self) -> bool:
        """Whether a goal was missed."""
        ratio = self.value if self.ratio is None else self.ratio
        return (self.goal is not None and ratio > self.goal) or (self.most is not None and self.value > self.most)

    def line(self) -> str:
        """The row of the printed table; clock time is noisy, so a goal that was missed is marked and fails nothing."""
        floor = f"{self.floor:12.4g}" if self.floor is not None else " " * 12
        ratio = f"{self.ratio:8.2f}" if self.ratio is not None else " " * 8
        goals = [] if self.goal is None else [f"≤ {self.goal:g}{'×' if self.ratio is not None else ' ' + self.unit}"]
        goals += [] if self.most is None else [f"≤ {self.most:g} {self.unit}"]
        mark = "  over" if self.over else ""
        return f"{self.name:<56}{self.value:12.4g} {self.unit:<6}{floor}{ratio}   {', '.join(goals)}{mark}"


def median_seconds(act: Callable[[], object], runs: int = 7, warm: int = 1) -> float:
    """Median wall seconds of one call."""
    return percentile([seconds(act) for _ in range(warm + runs)][warm:], 50)


def seconds(act: Callable[[], object]) -> float:
    """Wall seconds of one call, without garbage collections in the middle."""
    gc.collect()
    gc.disable()
    try:
        started = time.perf_counter()
        act()
        return time.perf_counter() - started
    finally:
        gc.enable()


def each(acts: Iterable[Callable[[], object]]) -> list[float]:
    """Wall seconds of every one of many short calls, without garbage collections among them."""
    taken = []
    gc.collect()
    gc.disable()
    try:
        for act in acts:
            started = time.perf_counter()
            act()
            taken.append(time.perf_counter() - started)
    finally:
        gc.enable()
    return taken


def percentile(values: list[float], percent: int) -> float:
    """The value below which *percent* of the values lie."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1] if len(values) > 1 else values[0]
