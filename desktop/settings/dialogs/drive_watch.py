"""Notices when the second backup folder comes and goes, e.g. a USB drive that is plugged in or pulled out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal

from desktop.desk import Desk
from desktop.settings import rules, service
from desktop.widgets.jobs import Job, Jobs

EVERY = 4_000
"""Milliseconds; a drive that answers slowly is asked on the worker and only once at a time."""


class DriveWatch(QObject):
    """Looks for the second folder from time to time; asks nothing while none is set."""

    came = Signal()
    went = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._there: bool | None = None
        self._asking: Job | None = None
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def there(self) -> bool | None:
        """Whether the folder was there when it was last looked for; None before, and while none is set."""
        return self._there

    def start(self) -> None:
        """Look from now on, where the account may make copies."""
        self._stopped = False
        if self._desk.may(rules.BACKUP_MAKE):
            self._timer.start()

    def stop(self) -> None:
        """Look no more; what is just being looked for is not told."""
        self._stopped = True
        self._timer.stop()

    def look(self) -> None:
        """Look once, on the reading worker."""
        if self._asking is not None:
            return
        desk = self._desk
        self._asking = self._jobs.read(
            lambda _job: _looked(desk), self._heard, owner=self, failed=lambda _error: self._heard(self._there)
        )

    def _heard(self, there: bool | None) -> None:
        self._asking = None
        if self._stopped:
            return
        before, self._there = self._there, there
        if there and before is False:
            self.came.emit()
        elif there is False and before:
            self.went.emit()


def _looked(desk: Desk) -> bool | None:
    there = service.second_folder_there(desk)
    if there is not False:
        return there
    roots = [Path(one.rootPath()) for one in QStorageInfo.mountedVolumes() if one.isValid() and one.isReady()]
    return service.find_drive(desk, roots) is not None
