"""Filling an office with samples, beside one bare `executemany` of the same rows, journal and search included."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.complaints import samples
from tests.benchmarks import by_hand, offices
from tests.benchmarks.measure import Measure, percentile, seconds

COMPLAINTS, MEMBERS = 5_000, 1_000
RUNS = 3


def measures() -> list[Measure]:
    """Both ways in turns, each into a fresh copy of one office."""
    with offices.scratch() as folder:
        office = offices.small(folder / "office")
        bulk, floor = [], []
        for run in range(RUNS):
            value, written = _filled(_copy(office, folder / f"bulk{run}"))
            bulk.append(value)
            floor.append(_by_hand(_copy(office, folder / f"hand{run}"), office, written))
    each = 1e6 / COMPLAINTS
    value, least = percentile(bulk, 50) * each, percentile(floor, 50) * each
    return [Measure("one complaint of the sample data", value, "µs", floor=least, goal=3)]


def _copy(office: offices.Place, target: Path) -> offices.Place:
    return offices.Place(shutil.copytree(office.folder, target), office.account_id)


def _filled(place: offices.Place) -> tuple[float, list[by_hand.Statement]]:
    """How long the bulk path takes, and what it writes, seen in a second run into a copy."""
    twin = _copy(place, place.folder.with_name(place.folder.name + "-watched"))
    with offices.opened(twin) as desk, by_hand.watched() as written:
        samples.bulk(desk, COMPLAINTS, MEMBERS)
    with offices.opened(place) as desk:
        return seconds(lambda: samples.bulk(desk, COMPLAINTS, MEMBERS)), written


def _by_hand(copy: offices.Place, office: offices.Place, written: list[by_hand.Statement]) -> float:
    with offices.opened(office) as desk:  # for its key
        key = desk
    with by_hand.bare(copy, key) as connection:
        return seconds(lambda: by_hand.at_once(connection, written))
