"""The list of complaints: level, customer and matter, and the clock of the nearest limit, on two lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from desktop.complaints import rules
from desktop.complaints.dialogs import clocks, words
from desktop.core import numbers
from desktop.core.listing import Source
from desktop.core.sentence import sentence
from desktop.policy.clauses import AsOf
from desktop.widgets.cells import Cell, Gap, Mark, Words, clock
from desktop.widgets.cells import words as text
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

NAME = "complaints.list"
LIMIT = ""
"""The column whose order is the source's own: the nearest limit first."""


class RegisterTable(RecordTable):
    """The complaints that the filters let through; narrow windows show the level by its bars alone."""

    def __init__(self, source: Source[Any, Any], asof: Callable[[], AsOf], tiers: Mapping[str, str]) -> None:
        self._asof, self._tiers = asof, tiers
        self._narrow = False
        super().__init__(source, self._columns(), name=NAME, two_lines=True, wanted=rules.Wanted(), spoken=self._spoken)
        self.setAccessibleName(tell(sentence("complaints", "Complaints")))

    def narrow(self, narrow: bool) -> None:
        """Give way to a narrow window, or take the room back."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.use_columns(self._columns())

    def _columns(self) -> list[Column[rules.ListRow]]:
        narrow = self._narrow
        level = sentence("complaints", "Lv.") if narrow else sentence("complaints", "Level")
        return [
            Column("level", tell(level), self._level, 42 if narrow else 102, sorts=True),
            Column("customer", tell(sentence("complaints", "Customer and matter")), self._customer,
                   stretches=True, sorts=True),
            Column(LIMIT, tell(sentence("complaints", "Nearest limit")), self._clock, 156 if narrow else 160,
                   sorts=True, ticks=True),
        ]  # fmt: skip

    def _level(self, row: rules.ListRow) -> Cell:
        word = "" if self._narrow else row.level_word
        return Cell((Mark(words.level_chip(row.level_order), word),), (Gap(1),), said=row.level_word)

    def _customer(self, row: rules.ListRow) -> Cell:
        first: list[Words | Mark] = [Words(row.customer_name, bold=True, elides=len(row.customer_name) > 6)]
        if row.tier:
            first.append(Mark(words.tier_chip(row.tier), self._tiers.get(row.tier, row.tier)))
        first.append(Words(row.category, "ink2", "cell", elides=True))
        second = (Words(numbers.short(row.number), "ink2", "meta"), Words(row.summary, "ink2", "meta", elides=True))
        return Cell(tuple(first), second)

    def _clock(self, row: rules.ListRow) -> Cell:
        due = row.nearest
        if due is None:
            return _without_clock(row, self._asof())
        told = clocks.nearest_face(due, self._asof().now)
        return clock(told, f"{due.word}·{due.owner}")

    def _spoken(self, row: rules.ListRow) -> str:
        tier = self._tiers.get(row.tier, row.tier)
        parts = [row.level_word, row.customer_name, tier, row.category, row.summary]
        if row.nearest is not None:
            told = clocks.nearest_face(row.nearest, self._asof().now)
            owner = tell(sentence("complaints", "owner {name}").of(name=row.nearest.owner))
            parts += [f"{row.nearest.word} {tell(told.sentence)}", owner]
        return words.joined(parts)


def _without_clock(row: rules.ListRow, asof: AsOf) -> Cell:
    if row.closed_at is None:
        return text(tell(sentence("complaints", "nothing runs")), "ink3", "meta")
    closed = sentence("complaints", "closed {time}").of(time=words.clock_time(row.closed_at, asof.now))
    return text(tell(closed), "ink3", "meta")
