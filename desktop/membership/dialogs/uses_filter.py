"""Above the uses: which are shown, by benefit and by the days on paper."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.clock import Clock
from desktop.core.sentence import sentence
from desktop.membership.rules.entitlement_acts import UsesWanted
from desktop.widgets.choices import Option
from desktop.widgets.period_filter import FilterWords, PeriodFilter

NAME = "member.uses.filter"
_WORDS = FilterWords(
    choice=sentence("membership", "Benefit"),
    every=sentence("membership", "All benefits"),
    first=sentence("membership", "Used from"),
    last=sentence("membership", "Used until"),
)


class UsesFilter(PeriodFilter):
    """Says by `changed` that other uses are wanted."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock, NAME, "benefit", _WORDS)
        self._benefits: tuple[tuple[str, str], ...] = ()

    def offer_benefits(self, benefits: Sequence[tuple[str, str]]) -> None:
        """Which benefits can be chosen, by code and title."""
        if tuple(benefits) != self._benefits:
            self._benefits = tuple(benefits)
            self.offer([Option(code, title) for code, title in benefits])

    def wanted(self) -> UsesWanted:
        """The benefit and the days that stand there."""
        return UsesWanted(*self.asked())
