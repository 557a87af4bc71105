"""Letting points expire: what is due, the run with progress and cancel, past runs and taking one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from desktop.core.listing import Key
from desktop.core.problem import Problems
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.points import rules as points_rules
from desktop.points import service as points
from desktop.points.rules import DueForExpiry, ExpiryPosted, ExpiryRun
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Mark, link
from desktop.widgets.cells import words as text
from desktop.widgets.clock_text import moment
from desktop.widgets.figures import grouped
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.labels import Label, Message
from desktop.widgets.lines import Lines
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card, EmptyState, ProgressLine

NAME = "points.expiry"
_DUE = sentence("membership", "{lots} lots with {points} points are past their last day, the oldest of {day}.")
_NONE_DUE = sentence("membership", "Nothing is due: no lot is past its last day.")
_DONE = sentence("membership", "{lots} lots with {points} points expired.")
_STOPPED = sentence(
    "membership", "Stopped: {lots} lots with {points} points expired, the others are as before. Run it again to go on."
)
_NOT_BEGUN = sentence("membership", "Stopped before anything was posted.")
_RIGHTS = sentence("membership", "Your posts do not include this.")
_TAKEN = sentence("membership", "The run is taken back, its points are good again.")
_HALF_TAKEN = sentence("membership", "Stopped: a part of the run is taken back. Take it back again to go on.")


class ExpiryCard(Card):
    """What is due, and the run; it tells by `ran` that something was posted."""

    ran = Signal()

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(NAME, self.tr("Expiry"))
        self._desk, self._page = desk, page
        self._job: Job | None = None
        self._due: DueForExpiry | None = None
        self._told = Label("…", "body", name=f"{NAME}.due", wraps=True)
        self._message = Message(f"{NAME}.message")
        self._progress = ProgressLine(f"{NAME}.progress")
        self.run_button = Button(self.tr("Let them expire"), f"{NAME}.run", icon="timer")
        self.cancel_button = Button(self.tr("Cancel"), f"{NAME}.cancel")
        self.run_button.clicked.connect(self.run)
        self.cancel_button.clicked.connect(self._cancel)
        row = QHBoxLayout()
        space(row, (0, 4, 0, 0), gap=8)
        row.addWidget(self.run_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        for widget in (self._told, self._progress, self._message):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self._follow()

    @property
    def running(self) -> bool:
        """Whether a run or a taking back is under way."""
        return self._job is not None

    def show_due(self, due: DueForExpiry) -> None:
        """Show what is due now."""
        self._due = due
        day = due.oldest_on.isoformat() if due.oldest_on is not None else ""
        told = _DUE.of(lots=grouped(due.lots), points=grouped(due.points), day=day) if due.lots else _NONE_DUE
        self._told.setText(tell(told))
        self._follow()

    def run(self) -> None:
        """Post what is due, on the writing worker; what was posted stays when it is cancelled."""
        self._start(
            self.tr("Points expire"),
            lambda job: points.expire_due(self._desk, job.progress, job.cancelled),
            lambda done: tell((_DONE if done.complete else _STOPPED).of(
                lots=grouped(done.lots), points=grouped(done.points))),
        )  # fmt: skip

    def take_back(self, run: ExpiryPosted, reason: str) -> None:
        """Undo a whole run, on the writing worker."""
        self._start(
            self.tr("Taking an expiry run back"),
            lambda job: points.take_back_expiry(self._desk, run.unit, reason, job.progress, job.cancelled),
            lambda whole: tell(_TAKEN if whole else _HALF_TAKEN),
        )

    def _start(self, title: str, work: Callable[[Job], object], told: Callable[[ExpiryRun], str]) -> None:
        house = self._page.house
        if house is None or self._job is not None:
            return
        self._message.say("")

        def done(result: object) -> None:
            self._end(told(result))  # type: ignore[arg-type]

        job = house.jobs.write(work, done, owner=self, failed=self._failed, title=title, summary=told)
        self._job = job
        job.changed.connect(lambda: self._show_progress(title))
        self._show_progress(title)
        self._follow()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show_progress(self, title: str) -> None:
        job = self._job
        if job is not None:
            said = self.tr("Stopping…") if job.stopping else title
            self._progress.show_progress(said, job.done, job.total)

    def _failed(self, error: BaseException) -> None:
        self._end(tell(_NOT_BEGUN) if isinstance(error, Cancelled) else "")
        if isinstance(error, Problems):
            first = error.found[0]
            self._message.say(tell(first.sentence), first.severity)
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            self._page.show_refusal(error)

    def _end(self, told: str) -> None:
        self._job = None
        self._message.say(told)
        self._follow()
        self.ran.emit()

    def _follow(self) -> None:
        running = self._job is not None
        self._progress.setVisible(running)
        self.cancel_button.setVisible(running)
        self.run_button.setVisible(not running)
        none = "" if self._due is not None and self._due.lots else tell(_NONE_DUE)
        self.run_button.refuse(none if self._desk.may(points_rules.EXPIRE) else tell(_RIGHTS))


class RunsTable(RecordTable):
    """The runs that posted something, the latest first; Enter asks to take one back."""

    take_back_asked = Signal(object)
    """The `ExpiryPosted`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._runs: Lines[ExpiryPosted] = Lines()
        columns: list[Column[ExpiryPosted]] = [
            Column("at", tell(sentence("membership", "Posted")), self._at, 120),
            Column("points", tell(sentence("membership", "Points")), _points, 110, right=True),
            Column("state", tell(sentence("membership", "State")), _state, stretches=True),
            Column("act", "", self._act, 96),
        ]
        super().__init__(self._runs, columns, name="points.runs", compact=True)
        self.setAccessibleName(tell(sentence("membership", "Past expiry runs, the latest first")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        empty = EmptyState("points.runs.empty", "timer")
        empty.say(tell(sentence("membership", "No points have expired yet")))
        self.show_when_empty(empty)
        self.opened.connect(self._ask)
        self.clicked.connect(self._clicked)

    def minimumSizeHint(self) -> QSize:
        """Head and a few runs."""
        return QSize(metrics().px(300), metrics().table_head + 5 * metrics().row_compact)

    def show_runs(self, runs: Sequence[ExpiryPosted]) -> None:
        """Show what was posted."""
        self._runs.put(runs)
        self.ask(None)

    def _clicked(self, index: QModelIndex) -> None:
        if self.records.columns[index.column()].key == "act":
            self._ask(self.records.key(index.row()))

    def _ask(self, key: Key | None) -> None:
        run = self._runs.line(key)
        if run is not None and self._desk.may(points_rules.REVERSE):
            self.take_back_asked.emit(run)

    def _at(self, run: ExpiryPosted) -> Cell:
        return text(tell(moment(run.at, self._desk.now())), "ink2", "cell")

    def _act(self, run: ExpiryPosted) -> Cell:
        if run.taken_back or not self._desk.may(points_rules.REVERSE):
            return Cell()
        if run.past:
            return text(tell(sentence("membership", "last day past")), "ink3", "cell")
        return link(tell(sentence("membership", "Take back")))


def _points(run: ExpiryPosted) -> Cell:
    return text(grouped(run.points), elides=False)


def _state(run: ExpiryPosted) -> Cell:
    words: Sentence = sentence("membership", "taken back") if run.taken_back else sentence("membership", "posted")
    return Cell((Mark("plain" if run.taken_back else "ok", tell(words)),))
