"""The section 积分: the whole office's expiry, its calendar for twelve months, the check of all balances, the debts."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.core.acts import offered
from desktop.desk import Desk
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.act_place import ActPlace
from desktop.membership.dialogs.points_check import CheckCard
from desktop.membership.dialogs.points_debts import DebtsTable
from desktop.membership.dialogs.points_office_months import MonthsCard
from desktop.membership.dialogs.points_runs import ExpiryCard, RunsTable
from desktop.membership.dialogs.points_trial import TrialPanel, of_taking_back
from desktop.membership.rules.points_acts import TAKE_BACK, TakeBackTyped
from desktop.points import service as points
from desktop.points.rules import Debtor, DueForExpiry, ExpiryCalendar, ExpiryPosted
from desktop.widgets.act_fields import Offered
from desktop.widgets.breadth import Breadth
from desktop.widgets.jobs import Job
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

NAME = "points.office"
BESIDE_FROM = 880
"""Width from which the two columns stand beside each other."""


class _Read(NamedTuple):
    """What the section shows, read in one go."""

    due: DueForExpiry
    runs: list[ExpiryPosted]
    calendar: ExpiryCalendar
    debtors: tuple[Debtor, ...]


class PointsSection(QWidget):
    """Two columns of cards; *open_member* shows a member's file."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._desk, self._page = desk, page
        self._loaded = False
        self._reading: Job | None = None
        self.expiry = ExpiryCard(desk, page)
        self.runs = RunsTable(desk)
        self.months = MonthsCard()
        self.check = CheckCard(desk, page)
        self.debts = DebtsTable(desk)
        self.acts = ActPlace(f"{NAME}.acts", page, self._cards())
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self.acts)
        self.panes: list[QWidget] = [self.expiry.run_button, self.runs, self.debts]
        self.expiry.ran.connect(self.refresh)
        self.runs.take_back_asked.connect(self._ask_to_take_back)
        self.debts.opened.connect(self._open_member)
        self.acts.left.connect(self._back_to_runs)

    def _cards(self) -> QWidget:
        scrolled = Scrolled(NAME + ".cards", frame="scrolled", margins=(12, 10, 12, 10))
        runs = Card("points.runs.card", self.tr("Past runs"), bare=True)
        runs.body.addWidget(self.runs)
        debts = Card("points.debts.card", self.tr("Points that are owed"), bare=True)
        debts.body.addWidget(self.debts)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        space(self._box, gap=10)
        for cards in ((self.expiry, runs), (self.months, self.check, debts)):
            column = QVBoxLayout()
            space(column, gap=10)
            for card in cards:
                column.addWidget(card, 1 if card in (runs, debts) else 0)
            self._box.addLayout(column, 1)
        scrolled.column.addLayout(self._box, 1)
        return scrolled

    # What its page calls

    def begin(self) -> None:
        """Read what it shows, the first time."""
        if not self._loaded and self._page.house is not None:
            self._loaded = True
            self.refresh()

    def refresh(self) -> None:
        """Read again, on the reading worker; while a run posts batch after batch its end is waited for."""
        house = self._page.house
        if not self._loaded or house is None or self.expiry.running:
            return
        if self._reading is not None:
            self._reading.cancel()
        self._reading = house.jobs.read(self._read, self._show, owner=self, failed=self._failed)

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows leave out columns."""
        for table in (self.runs, self.debts):
            table.give_way(breadth)

    def back(self) -> bool:
        """Leave the editor; False when there is none."""
        return self.acts.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where room is short."""
        super().resizeEvent(event)
        beside = self.width() >= metrics().px(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)

    # Reading

    def _read(self, job: Job) -> _Read:
        desk = self._desk
        due, runs = points.due_for_expiry(desk), points.expiry_runs(desk)
        job.check()
        calendar = points.office_calendar(desk)
        job.check()
        return _Read(due, runs, calendar, points.debtors(desk))

    def _show(self, found: _Read) -> None:
        self._reading = None
        self.expiry.show_due(found.due)
        self.runs.show_runs(found.runs)
        self.months.show_calendar(found.calendar)
        self.debts.show_debtors(found.debtors)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Exception) and self._reading is not None and not self._reading.cancelled():
            self._page.show_refusal(error)

    # Acts

    def _back_to_runs(self) -> None:
        self.runs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_take_back(self, run: ExpiryPosted) -> None:
        offer = offered((TAKE_BACK,), run, points.asof(self._desk), self._desk.permissions)[0]
        if offer.why_not is not None:
            self._page.show_error(tell(offer.why_not))
            return
        do = partial(self._take_back, run)
        panel = TrialPanel()
        panel.tell(*of_taking_back(run))
        drafts = place_of(self._desk, TAKE_BACK.code, run.id)
        asof = partial(points.asof, self._desk)
        self.acts.edit(offer, Offered(self._desk.clock), run, asof, do, drafts=drafts, side=panel)

    def _take_back(self, run: ExpiryPosted, typed: TakeBackTyped) -> None:
        self.expiry.take_back(run, typed.reason)

    def _open_member(self, key: object) -> None:
        if isinstance(key, UUID):
            self._page.open_record(key)
