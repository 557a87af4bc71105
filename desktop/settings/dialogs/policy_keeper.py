"""Keeps what is changed on the policy page and not saved, shortly after each change and when the page goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from desktop.core.clock import local
from desktop.desk import Desk
from desktop.settings import rules, service
from desktop.widgets.banners import Banner

_PAUSE = 400
"""Milliseconds after the last change."""


class PolicyKeeper(QObject):
    """Asks the page for its draft when the hands rest."""

    def __init__(self, desk: Desk, draft: Callable[[], rules.PolicyDraft], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._draft = desk, draft
        self._may = desk.may(rules.POLICY_CHANGE)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._keep)

    def kept(self) -> tuple[rules.PolicyDraft, datetime] | None:
        """What was kept before, and when."""
        return service.kept_policy_draft(self._desk) if self._may else None

    def banner(self, count: int, at: datetime, drop: Callable[[], object]) -> Banner:
        """Says that changes of an earlier time are back, and offers to drop them."""
        text = self.tr("{n} clauses, last changed {moment}. Nothing of it is in force before it is saved.")
        told = text.format(n=count, moment=f"{local(at):%Y-%m-%d %H:%M}")
        lead = self.tr("Your unsaved changes are back.")
        return Banner("warn", told, lead=lead, acts=[(self.tr("Drop all changes"), drop)])

    def note(self) -> None:
        """Something was changed."""
        if self._may:
            self._timer.start()

    def settle(self) -> None:
        """Keep at once what is not kept yet."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def forget(self) -> None:
        """It was saved or dropped."""
        self._timer.stop()
        if self._may:
            service.drop_policy_draft(self._desk)

    def _keep(self) -> None:
        service.keep_policy_draft(self._desk, self._draft())
