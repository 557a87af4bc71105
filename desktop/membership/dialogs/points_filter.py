"""Above the ledger: which movements are shown, by kind and by the days of their entry."""

from __future__ import annotations

from desktop.core.clock import Clock
from desktop.core.sentence import sentence
from desktop.points.rules import MovementKind, MovementsWanted
from desktop.widgets.choices import Option
from desktop.widgets.period_filter import FilterWords, PeriodFilter

NAME = "member.ledger.filter"
_WORDS = FilterWords(
    choice=sentence("membership", "Kind"),
    every=sentence("membership", "All kinds"),
    first=sentence("membership", "Entered from"),
    last=sentence("membership", "Entered until"),
)


class PointsFilter(PeriodFilter):
    """Says by `changed` that other movements are wanted."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock, NAME, "kind", _WORDS)
        self.offer([Option(kind.value, kind.zh) for kind in MovementKind])

    def wanted(self) -> MovementsWanted:
        """The kind and the days that stand there."""
        kind, from_on, until_on = self.asked()
        return MovementsWanted(MovementKind.of(kind) if kind else None, from_on, until_on)
