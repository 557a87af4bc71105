"""Keeps the stored owners of open limits up to date after appointments, leavings and proxies, in the background."""

from __future__ import annotations

import logging
from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from desktop.complaints import service as complaints
from desktop.core.kind import Kind
from desktop.people import rules as people
from desktop.widgets.jobs import Job

if TYPE_CHECKING:
    from desktop.app.session import Session

_FOLLOWED = people.STAFF | people.PLACES
_SETTLED = 3_000
"""Milliseconds after the unlock in which the first pages open undisturbed."""
_log = logging.getLogger(__name__)


class OwnerKeeper(QObject):
    """Renews what changed hands after each commit that touches people, and once after the unlock: a power cut may
    have come between a commit and its renewal.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._running: Job | None = None
        self._again = self._stopped = False
        session.program.jobs.changes.connect(self._heard)

    def stop(self) -> None:
        """The session ends; once is enough."""
        if not self._stopped:
            self._stopped = True
            self._session.program.jobs.changes.disconnect(self._heard)

    def begin(self) -> None:
        """Renew once the first pages stand."""
        QTimer.singleShot(_SETTLED, self, self.look)

    def look(self) -> None:
        """Renew now; what is asked for meanwhile follows when this is done."""
        desk = self._session.desk
        if self._stopped or not desk.may(people.READ):
            return
        if self._running is not None and isValid(self._running):
            self._again = True
            return

        def work(_job: Job) -> int:
            with desk.store.reading():
                return complaints.renew_owners(desk)

        jobs = self._session.program.jobs
        self._running = jobs.write(work, self._done, owner=self, failed=self._failed)

    def _done(self, _count: int) -> None:
        self._running = None
        if self._again:
            self._again = False
            self.look()

    def _failed(self, error: BaseException) -> None:
        _log.error("the owners of open limits were not renewed", exc_info=error)
        self._done(0)

    def _heard(self, kinds: Collection[Kind]) -> None:
        if _FOLLOWED.intersection(kinds):
            self.look()
