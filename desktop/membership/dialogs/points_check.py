"""The card of the check: every account of the office and every movement summed up, and what that found."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from desktop.core.clock import local
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.points import service as points
from desktop.points.rules import Check
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.figures import grouped
from desktop.widgets.jobs import Job
from desktop.widgets.labels import Label
from desktop.widgets.page import Page
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

NAME = "points.check"
MOST = 6
_WHAT = sentence(
    "membership",
    "Checks that every movement sums to zero, no lot is below zero, and debts stand in debt accounts only.",
)
_SUMS = sentence("membership", "{movements} movements; members have {points}, put aside {held}, owe {debt}.")


class CheckCard(Card):
    """Runs on the reading worker; its result stays until the next one."""

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(NAME, self.tr("Check of all balances"))
        self._desk, self._page = desk, page
        self._job: Job | None = None
        self._told = Label(tell(_WHAT), "label", name=f"{NAME}.told", wraps=True)
        self._verdict = Chip("ok", "", name=f"{NAME}.verdict")
        self._at = Label("", "hint", name=f"{NAME}.at")
        self._faults = Label("", "cell", tone="error", name=f"{NAME}.faults", wraps=True)
        self.run_button = Button(self.tr("Check now"), f"{NAME}.run", icon="check-circle")
        self.run_button.clicked.connect(self.run)
        row = QHBoxLayout()
        space(row, (0, 4, 0, 0), gap=8)
        row.addWidget(self.run_button)
        row.addWidget(self._verdict)
        row.addWidget(self._at)
        row.addStretch(1)
        for widget in (self._told, self._faults):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self._verdict.hide()
        self._faults.hide()

    def run(self) -> None:
        """Sum everything up."""
        house = self._page.house
        if house is None or self._job is not None:
            return
        self.run_button.refuse(self.tr("The check is running."))
        self._verdict.hide()
        self._at.setText(self.tr("Checking…"))
        self._job = house.jobs.read(
            lambda _job: points.check_balances(self._desk), self._show, owner=self, failed=self._failed
        )

    def _show(self, found: Check) -> None:
        self._end()
        sums = {name: grouped(getattr(found, name)) for name in ("movements", "points", "held", "debt")}
        self._told.setText(tell(_SUMS.of(**sums)))
        sound = sentence("membership", "all balances are right")
        faults = sentence("membership", "{n} faults").of(n=len(found.faults))
        self._verdict.show_chip("ok" if found.sound else "bad", tell(sound if found.sound else faults))
        self._verdict.show()
        self._at.setText(tell(sentence("membership", "checked {time}").of(time=f"{local(self._desk.now()):%H:%M}")))
        told = [tell(one) for one in found.faults[:MOST]]
        self._faults.setText("\n".join(told))
        self._faults.setVisible(bool(told))

    def _failed(self, error: BaseException) -> None:
        self._end()
        self._at.setText("")
        if isinstance(error, Exception):
            self._page.show_refusal(error)

    def _end(self) -> None:
        self._job = None
        self.run_button.refuse("")
