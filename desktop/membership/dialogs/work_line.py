"""What is being counted in the background, how far it is, and a way to stop it; gone when it is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.widgets.buttons import Button
from desktop.widgets.jobs import Job
from desktop.widgets.spacing import space
from desktop.widgets.states import ProgressLine

MANY = 10_000
"""Less than this is done before anybody has read what is said about it."""


class WorkLine(QWidget):
    """Follows one job at a time."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._job: Job | None = None
        self._words = ""
        self.line = ProgressLine(f"{name}.line")
        self.stop = Button(self.tr("Stop"), f"{name}.stop", kind="link")
        row = QHBoxLayout(self)
        space(row, (12, 4, 12, 8), gap=12)
        row.addWidget(self.line, 1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self._stop)
        self.hide()

    def follow(self, job: Job, words: str) -> None:
        """Show a job from now on."""
        self._job, self._words = job, words
        job.changed.connect(partial(self._tell, job))
        job.ended.connect(partial(self._end, job))

    # A job may outlive the page that asked for it: then there is nothing to tell any more.

    def _tell(self, job: Job) -> None:
        if isValid(self) and job is self._job and job.running and job.total >= MANY:
            self.line.show_progress(self._words, job.done, job.total)
            self.show()

    def _end(self, job: Job) -> None:
        if isValid(self) and job is self._job:
            self._job = None
            self.hide()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
