"""Passwords: changing one's own, and giving somebody a new one who forgot it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.access import service
from desktop.access.dialogs.sheet import Sheet, password_line
from desktop.access.rules import AccountFacts, PasswordDraft, password_problems
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.fields import FieldRow
from desktop.widgets.jobs import Jobs


class PasswordDialog(Sheet):
    """Changes the password of whoever works here; accepted when it is changed."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("password_change", parent=parent)
        self.head(self.tr("Change my password"), self.tr("The account of {name}.").format(name=desk.actor.name))
        self._desk, self._jobs = desk, jobs
        self._old = password_line()
        rows = (
            FieldRow("old", self.tr("Present password"), self._old, required=True),
            *self.new_password(),
        )
        self.add_rows(rows, self._check)
        self.add_foot(self.tr("Change"))
        self.go_to("old")

    def draft(self) -> PasswordDraft:
        """The new password as typed."""
        return PasswordDraft(self.typed("password"), self.typed("password_again"))

    def carry_out(self) -> None:
        """Change it; deriving both keys takes a moment."""
        self.set_busy(True, self.tr("Changing …"))
        desk, old, draft = self._desk, self._old.value(), self.draft()
        self._jobs.write(
            lambda _job: service.change_password(desk, old, draft),
            lambda _nothing: self.done_well(),
            failed=self.refused,
            owner=self,
        )

    def _check(self) -> list[Problem]:
        found = password_problems(self.typed("password"), self.typed("password_again"), self._desk.actor.name)
        if not self._old.value():
            found.insert(0, Problem("old", sentence("access", "Type the password that is valid now.")))
        elif self._old.value() == self.typed("password"):
            found.insert(0, Problem("password", sentence("access", "This is the present password.")))
        return found


class ResetDialog(Sheet):
    """Gives another account a new password; accepted when it is set."""

    def __init__(self, desk: Desk, account: AccountFacts, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("password_reset", parent=parent)
        about = self.tr("{name} ({login}): the forgotten password opens nothing any more. Tell the new one in person.")
        self.head(self.tr("Reset the password"), about.format(name=account.name, login=account.login))
        self._desk, self._account, self._jobs = desk, account, jobs
        self.add_rows(self.new_password(), self._check)
        self.add_foot(self.tr("Reset"))
        self.go_to("password")

    def carry_out(self) -> None:
        """Set it; deriving the key takes a moment."""
        self.set_busy(True, self.tr("Setting …"))
        desk, account_id = self._desk, self._account.id
        draft = PasswordDraft(self.typed("password"), self.typed("password_again"))
        self._jobs.write(
            lambda _job: service.reset_password(desk, account_id, draft),
            lambda _nothing: self.done_well(),
            failed=self.refused,
            owner=self,
        )

    def _check(self) -> list[Problem]:
        return password_problems(self.typed("password"), self.typed("password_again"), self._account.name)
