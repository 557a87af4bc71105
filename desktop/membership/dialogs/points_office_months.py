"""The card of the office's calendar of expiry: what of all members' points ends in each of the next twelve months."""

from __future__ import annotations

from desktop.core.sentence import sentence
from desktop.membership.dialogs.points_bars import ExpiryBars
from desktop.points.rules import ExpiryCalendar
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Label
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

NAME = "points.calendar"
_PARTS = (
    ("later", sentence("membership", "{points} expire later")),
    ("endless", sentence("membership", "{points} without end")),
    ("overdue", sentence("membership", "{points} past their last day, not posted yet")),
)


class MonthsCard(Card):
    """Twelve bars, and below them what lies outside."""

    def __init__(self) -> None:
        super().__init__(NAME, self.tr("What expires in the next twelve months, all members"))
        self._bars = ExpiryBars(f"{NAME}.months", high=104)
        self._sum = Label("…", "label", name=f"{NAME}.sum", wraps=True)
        self.body.addWidget(self._bars)
        self.body.addWidget(self._sum)

    def show_calendar(self, calendar: ExpiryCalendar) -> None:
        """Show the office's calendar."""
        self._bars.show_calendar(calendar)
        total = sum(month.points for month in calendar.months)
        told = [tell(sentence("membership", "{points} in twelve months").of(points=grouped(total)))]
        for name, words in _PARTS:
            if getattr(calendar, name):
                told.append(tell(words.of(points=grouped(getattr(calendar, name)))))
        self._sum.setText("　".join(told))
