"""Lets an open session act by a policy, calendar, right, post or office fact that changed after its unlock."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.access import rules as access_rules
from desktop.access import service as access
from desktop.core.kind import Kind
from desktop.core.problem import Problems
from desktop.desk import Desk
from desktop.people import rules as people
from desktop.policy import versions
from desktop.widgets.banners import Banner
from desktop.widgets.page import Page

if TYPE_CHECKING:
    from desktop.app.session import Session

_MINUTE = 60_000  # milliseconds
_FOLLOWED = versions.KINDS | people.STAFF | people.PLACES | access_rules.ACCOUNTS


class Follower(QObject):
    """Makes the desk anew when a commit touched what it holds, or when a planned version begins; never under a
    clerk's hands: while a page holds something unsaved it only offers to. A right taken away writes nothing from
    then on, and an account closed meanwhile finds its window locked.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._waiting = False
        self._seen = session.desk.today()
        session.program.jobs.changes.connect(self._heard)
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE)
        self._timer.timeout.connect(self._minute)
        self._timer.start()

    def stop(self) -> None:
        """The session ends; once is enough."""
        if self._timer.isActive():
            self._timer.stop()
            self._session.program.jobs.changes.disconnect(self._heard)

    def look(self) -> None:
        """Take over what has changed, or offer it while somebody is in the middle of something."""
        if not self._timer.isActive():  # asked for just before the session ended
            return
        try:
            desk = self._made_anew()
        except Problems:
            self._shut_out()
            return
        if desk is None:
            self._waiting = False
            return
        self._waiting = True
        held = self._session.desk
        held.withdrawn.clear()
        held.withdrawn.update(held.permissions - desk.permissions)
        window = self._session.window
        # An act that waits to be saved goes on in the page it was begun on; the next minute looks again.
        if not window.row.isVisible() or window.waiting() or QApplication.activeModalWidget() is not None:
            return
        if any(page.busy() for page in window.findChildren(Page)):
            self._offer()
        else:
            self._take_over(desk)

    def _heard(self, kinds: Collection[Kind]) -> None:
        if _FOLLOWED.intersection(kinds):
            QTimer.singleShot(0, self, self.look)  # the pages read first

    def _minute(self) -> None:
        today = self._session.desk.today()
        if self._waiting or today != self._seen:
            self._seen = today
            self.look()

    def _made_anew(self) -> Desk | None:
        """The desk by what is in force now; None when nothing differs.

        Raises:
            Problems: the account has been closed.
        """
        held = self._session.desk
        desk = access.make_desk(held.store, held.account_id, held.clock)
        return None if desk == held else desk

    def _shut_out(self) -> None:
        """The account was closed or its person has left: nothing is written any more, and the door stands closed."""
        self._waiting = False
        held = self._session.desk
        held.withdrawn.update(held.permissions)
        if self._session.window.row.isVisible() and QApplication.activeModalWidget() is None:
            self._session.lock()

    def _offer(self) -> None:
        page = self._session.window.page()
        if page is None:
            return
        text = self.tr("This window follows when what is open has been saved or left; lost rights are gone at once.")
        banner = Banner("warn", text, lead=self.tr("Policy, calendar, rights or posts were changed."))
        page.show_banner(banner)

    def _take_over(self, desk: Desk) -> None:
        self._waiting = False
        former = self._session.window
        page, geometry = former.page(), former.saveGeometry()
        key = page.key if page is not None else ""
        self._session.sit_at(desk)
        window = self._session.window
        window.restoreGeometry(geometry)
        shown = window.show_page(key)
        if shown is not None:
            shown.note(self.tr("The office works by what was changed from now on"))
