"""The card 积分 of the overview: balance, what is put aside and owed, twelve months of expiry, the lots."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership.dialogs.points_bars import ExpiryBars, is_soon
from desktop.membership.dialogs.points_lots import LotsTable
from desktop.membership.rules import Overview
from desktop.points.rules import Balance, ExpiryCalendar, LotFacts
from desktop.widgets.figures import grouped
from desktop.widgets.labels import Label
from desktop.widgets.page import Page
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

NAME = "member.points"
_HELD = sentence("membership", "{points} put aside")
_DEBT = sentence("membership", "{points} owed: repaid first by what comes in")
_OVERDUE = sentence("membership", "{points} past their last day, not posted yet")
_NEXT = sentence("membership", "First expiry {day}: {points}")
_ENDLESS = sentence("membership", "{points} without end")
_LATER = sentence("membership", "{points} expire later")


class PointsCard(Card):
    """Shows what a member has; its link asks for the ledger."""

    ledger_asked = Signal()

    def __init__(self, desk: Desk, _page: Page) -> None:
        ask = lambda: self.ledger_asked.emit()  # noqa: E731, PLW0108  # no signal exists before the card does
        super().__init__(NAME, self.tr("Points"), act=(self.tr("Ledger"), ask))
        self._desk = desk
        self._figure = Label("", "hero", name=f"{NAME}.balance")
        self._words = Label(self.tr("points to spend"), "label", name=f"{NAME}.words")
        self._held = Label("", "meta", tone="ink2", name=f"{NAME}.held")
        self._next = Label("", "meta", name=f"{NAME}.next")
        self._more = Label("", "meta", tone="warn", name=f"{NAME}.more", wraps=True)
        self._beyond = Label("", "hint", name=f"{NAME}.beyond")
        self.bars = ExpiryBars(f"{NAME}.months")
        self.lots = LotsTable(f"{NAME}.lots")
        self._none = Label("", "label", name=f"{NAME}.none", wraps=True)
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        space(first, gap=8)
        first.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        told = QVBoxLayout()
        space(told)
        for label in (self._held, self._next):
            told.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        first.addLayout(told)
        self.body.addLayout(first)
        for widget in (self._more, self.bars, self._beyond, self.lots, self._none):
            self.body.addWidget(widget)

    def show_overview(self, overview: Overview) -> None:
        """Show another member, or the same one now."""
        balance, calendar = overview.balance, overview.expiries
        for widget in (self._figure, self._words, self.bars, self.lots):
            widget.setVisible(balance is not None)
        if balance is None or calendar is None:
            for label in (self._held, self._next, self._more, self._beyond):
                _say(label, "")
            _say(self._none, self.tr("Your posts do not include seeing points."))
            return
        self._show_balance(balance, overview.lots)
        self.bars.show_calendar(calendar)
        _say(self._beyond, "　".join(_beyond(calendar)))
        self.lots.setVisible(bool(overview.lots))
        self.lots.show_lots(overview.lots, self._desk.today())
        _say(self._none, "" if overview.lots else self.tr("There are no points left of any lot."))

    def _show_balance(self, balance: Balance, lots: tuple[LotFacts, ...]) -> None:
        self._figure.setText(grouped(balance.good))
        self._figure.setAccessibleName(self.tr("{points} points to spend").format(points=grouped(balance.good)))
        _say(self._held, _told(_HELD, balance.held))
        today = self._desk.today()
        day, points = first_expiry(lots, today)
        if day is None:
            _say(self._next, "")
        else:
            shown = f"{day:%m-%d}" if day.year == today.year else day.isoformat()
            _say(self._next, tell(_NEXT.of(day=shown, points=grouped(points))))
            self._next.set_tone("warn" if is_soon(day, today) else "ink2")
        more = (_told(_DEBT, balance.debt), _told(_OVERDUE, balance.overdue))
        _say(self._more, "　".join(text for text in more if text))


def first_expiry(lots: tuple[LotFacts, ...], today: date) -> tuple[date | None, int]:
    """The nearest last day of free points that is still to come, and how many end then."""
    days = [lot.until_on for lot in lots if lot.points and lot.until_on is not None and lot.until_on >= today]
    if not days:
        return None, 0
    return min(days), sum(lot.points for lot in lots if lot.until_on == min(days))


def _beyond(calendar: ExpiryCalendar) -> list[str]:
    return [text for text in (_told(_LATER, calendar.later), _told(_ENDLESS, calendar.endless)) if text]


def _told(words: Sentence, points: int) -> str:
    return tell(words.of(points=grouped(points))) if points else ""


def _say(label: Label, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
