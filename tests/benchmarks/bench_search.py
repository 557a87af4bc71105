"""What is asked of the office at every key stroke and page turn, with 100,000 complaints and 200,000 members."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from functools import partial

from desktop.complaints import rules, service
from desktop.complaints.records import Complaint
from desktop.core.listing import Order
from desktop.desk import Desk
from desktop.storage.pinyin import reading
from tests.benchmarks import offices
from tests.benchmarks.measure import Measure, each, median_seconds, percentile

ASKED = 40
"""Complaints whose names, numbers, telephones and words are typed letter by letter."""
HITS = 8
SCREENFUL = 60


def measures() -> list[Measure]:
    """Ninety-fifth percentile of one key stroke; medians of the list."""
    with offices.opened(offices.large()) as desk:
        typed = list(dict.fromkeys(_typed(desk)))
        source = service.ComplaintSource(desk)

        def listed(text: str) -> object:
            return source.rows(source.ids(Order(), rules.Wanted(text=text), SCREENFUL))

        first = median_seconds(lambda: listed("")) * 1e3
        return [
            Measure("the list's first screenful", first, "ms", goal=50),
            _stroke("type-ahead in the palette, p95", lambda text: service.find(desk, text, HITS), typed),
            _stroke("type-ahead in the list, first screenful, p95", listed, typed),
        ]


def _stroke(name: str, act: Callable[[str], object], typed: Iterable[str]) -> Measure:
    taken = each(partial(act, text) for text in typed)
    return Measure(name, percentile(taken, 95) * 1e3, "ms", goal=16)


def _typed(desk: Desk) -> Iterable[str]:
    """Every beginning of what clerks type to find a complaint."""
    chance = random.Random(1)
    rows = list(Complaint.select().order_by(Complaint.id).limit(20_000).offset(40_000))
    for row in chance.sample(rows, ASKED):
        way = reading(row.customer_name)
        words = (row.customer_name, way.full, way.initials, way.short, row.number, row.phone, row.phone[-4:],
                 row.content[3:9], f"{row.customer_name[0]} {row.phone[:3]}",
                 f"{way.full[:3]} {row.phone[-4:]}")  # fmt: skip
        for word in words:
            yield from (word[:end] for end in range(1, len(word) + 1))
