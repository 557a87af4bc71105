"""The card of reminders: what is about to end, to expire or to come back, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.sentence import sentence
from desktop.membership.dialogs.points_bars import is_soon
from desktop.membership.rules import About, Overview, Reminder
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Elided, Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

_ACTS = {
    "member.paper_back": sentence("membership", "Came back"),
    "member.offer": sentence("membership", "Enter an offer"),
}


class RemindersCard(Card):
    """One line for each reminder; a press on its link asks for the act."""

    act_asked = Signal(str, str)
    """The name of the act, and what it is to be done to."""

    def __init__(self, today: Callable[[], date], may: Callable[[str], bool] = lambda _action: True) -> None:
        """*may* says whether an act can be done here and now."""
        super().__init__("member.reminders", tell(sentence("membership", "Reminders")))
        self._today, self._may = today, may
        self._lines: list[QWidget] = []
        self._none = Label(tell(sentence("membership", "Nothing to remind of")), "label", name="member.reminders.none")
        self.body.addWidget(self._none)

    def show_overview(self, overview: Overview) -> None:
        """Show the reminders of another member, or of the same one now."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(place, one) for place, one in enumerate(overview.reminders, 1)]
        for line in self._lines:
            self.body.addWidget(line)
        self._none.setVisible(not self._lines)

    def _line(self, place: int, reminder: Reminder) -> QWidget:
        line = QWidget()
        line.setMinimumHeight(metrics().row)
        row = QHBoxLayout(line)
        space(row, gap=8)
        row.addWidget(Chip(self._kind(reminder), tell(_CALLED[reminder.about]), name=f"member.reminders.about{place}"))
        text = Elided(tell(reminder.words), "body", name=f"member.reminders.words{place}")
        row.addWidget(text, 1)
        if reminder.action in _ACTS and self._may(reminder.action):
            link = Button(tell(_ACTS[reminder.action]), f"member.reminders.act{place}", kind="link")
            link.clicked.connect(lambda: self.act_asked.emit(reminder.action, reminder.target))
            row.addWidget(link)
        return line

    def _kind(self, reminder: Reminder) -> str:
        """What presses by the policy, or is near its end by the same measure as points, needs care."""
        ends = reminder.about in _ENDING and reminder.on is not None and is_soon(reminder.on, self._today())
        return "attn" if reminder.pressing or ends else "plain"


_ENDING = frozenset({About.CONTRACT, About.BROADBAND, About.POINTS, About.ENTITLEMENT})
_CALLED = {
    About.CONTRACT: sentence("membership", "Contract"),
    About.BROADBAND: sentence("membership", "Broadband"),
    About.BIRTHDAY: sentence("membership", "Birthday"),
    About.POINTS: sentence("membership", "Points"),
    About.ENTITLEMENT: sentence("membership", "Benefit"),
    About.FORM: sentence("membership", "Form"),
    About.FILE: sentence("membership", "File"),
}
