"""Forms a second, beside a bare ReportLab canvas that draws the same marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from unittest.mock import patch

from desktop.paper import press
from desktop.paper.definition import Mode
from tests.benchmarks.bare_canvas import RecordedSheet, drawn_again
from tests.benchmarks.measure import Measure, each, percentile
from tests.paper.specimens import COMPLAINT, REGISTRATION, STAMP

FILES, BATCHES, BATCH = 40, 9, 20


def measures() -> list[Measure]:
    """The registration form as a file of its own, and many in one file; press and canvas in turns."""
    return [
        _compared("F03 filled, each a file of its own", [[_sheet(place)] for place in range(FILES)]),
        _compared(f"F03 filled, {BATCH} in one file", [_sheets(turn) for turn in range(BATCHES)]),
    ]


def _sheets(turn: int) -> list[Any]:
    return [_sheet(1000 + turn * BATCH + place) for place in range(BATCH)]


def _sheet(place: int) -> Any:
    """No two forms are alike, so that nothing composed before helps."""
    said = f"{place}．{COMPLAINT.content[place % 40 :]}{COMPLAINT.demand}"
    facts = replace(
        COMPLAINT, number=f"QH-20261118-{place:03}-7", content=said, result=f"{place}号：{COMPLAINT.result}"
    )
    return facts, replace(STAMP, copies=(1,))


def _compared(name: str, jobs: Sequence[Sequence[Any]]) -> Measure:
    taken: list[float] = []
    for job in jobs:
        made: list[RecordedSheet] = []

        def sheet(*size: Any, made: list[RecordedSheet] = made) -> RecordedSheet:
            made.append(RecordedSheet(*size))
            return made[0]

        with patch.object(press, "Sheet", sheet):
            taken += each([partial(press.render_batch, REGISTRATION, job, Mode.FILLED)])
        taken += each([partial(drawn_again, made[0])])
    # The first two load fonts and frames.
    value, floor = (percentile(taken[first::2][2:], 50) / len(jobs[0]) * 1e3 for first in (0, 1))
    return Measure(name, value, "ms", floor=floor, goal=2)
