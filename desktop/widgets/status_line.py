"""The status bar: branch and counter, working time, warnings, running jobs, backup, date and time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStatusBar, QWidget

from desktop.core.clock import local
from desktop.core.contributions import OfficeState
from desktop.widgets.clock_text import weekday
from desktop.widgets.jobs import Job, Jobs, Stage
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import tell
from desktop.widgets.status_parts import JobStrip, StatusPart
from desktop.widgets.theme import theme


class StatusLine(QStatusBar):
    """One line of facts at the bottom of the window."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self._jobs = jobs
        self._narrow = False
        self._ended: Job | None = None
        self._branch = StatusPart("status.branch", "house-line")
        self._working = StatusPart("status.working", "clock")
        self._calendar = StatusPart("status.calendar", "calendar-blank")
        self._doubt = StatusPart("status.doubt", "warning")
        self.strip = JobStrip()
        self._backup = StatusPart("status.backup", "database")
        self._clock = StatusPart("status.clock")
        parts = QWidget(self)
        parts.setObjectName("status.parts")
        row = QHBoxLayout(parts)
        row.setContentsMargins(metrics().px(10), 0, metrics().px(10), 0)
        row.setSpacing(metrics().pane)
        for part in (self._branch, self._working, self._calendar, self._doubt):
            row.addWidget(part)
        row.addStretch(1)
        ending: tuple[QWidget, ...] = (self.strip, self._backup, self._clock)
        for piece in ending:
            row.addWidget(piece)
        self.addWidget(parts, 1)
        self.strip.cancel_asked.connect(self._cancel)
        self.strip.opened.connect(self.show_jobs)
        jobs.listed.connect(self._follow)
        theme().changed.connect(self._measure)
        self._measure()

    def show_state(self, state: OfficeState, now: datetime) -> None:
        """Say what is known of the office and of the time."""
        self._branch.say(self.tr(" · ").join(text for text in (state.branch, state.counter) if text))
        self._working.say(state.working)
        self._calendar.say(state.calendar, warns=True)
        self._doubt.say(state.clock, warns=True)
        self._backup.say(state.backup, warns=state.backup_late)
        at = local(now)
        words = self.tr("{month}-{day} {weekday} {time}")
        said = words.format(month=at.month, day=at.day, weekday=tell(weekday(now)), time=f"{at:%H:%M}")
        self._clock.say(said, warns=bool(state.clock), more=f"{at:%Y-%m-%d %H:%M}")

    def narrow(self, *, narrow: bool) -> None:
        """Give way to a narrow window: the backup goes first, then, beside a running job, what is no warning."""
        self._narrow = narrow
        self._backup.setVisible(bool(self._backup.text) and not narrow)
        self._working.setVisible(bool(self._working.text) and not (narrow and not self.strip.isHidden()))

    def show_jobs(self) -> QMenu:
        """The list of jobs: running ones can be cancelled, ended ones say what came of them."""
        menu = QMenu(self)
        menu.setObjectName("job.list")
        for job in self._jobs.shown:
            if job.running:
                act = menu.addAction(self.tr("Cancel: {job}").format(job=job.title), job.cancel)
                act.setEnabled(not job.stopping)
            else:
                menu.addAction(f"{job.title}: {job.summary or self._outcome(job)}").setEnabled(False)
        menu.popup(self.strip.mapToGlobal(self.strip.rect().topLeft()))
        return menu

    def _follow(self) -> None:
        running = self._jobs.running()
        if len(running) > 1:
            self.strip.show_many(len(running))
        elif running:
            job = running[0]
            if job.stopping:
                self.strip.show_stopping(job.title)
            else:
                self.strip.show_progress(job.title, job.done, job.total, job.seconds_left())
        elif self._jobs.shown and self._jobs.shown[-1] is not self._ended:
            self._ended = self._jobs.shown[-1]
            self.strip.show_result(self._ended.summary or f"{self._ended.title}: {self._outcome(self._ended)}")
        self.narrow(narrow=self._narrow)

    def _outcome(self, job: Job) -> str:
        if job.stage is Stage.CANCELLED:
            return self.tr("cancelled, the rest is unchanged")
        return self.tr("not finished") if job.stage is Stage.FAILED else self.tr("done")

    def _cancel(self) -> None:
        for job in self._jobs.running():
            job.cancel()

    def _measure(self) -> None:
        self.setFixedHeight(metrics().status + 1)
