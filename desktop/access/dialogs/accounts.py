"""Two acts about accounts that are asked before they are done: closing one, and a new recovery code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.access import service
from desktop.access.dialogs.sheet import Sheet
from desktop.access.rules import AccountFacts, RecoveryFacts
from desktop.desk import Desk
from desktop.widgets.house import House


class CloseDialog(Sheet):
    """Names what closing an account means; the last administrator's is refused with the reason."""

    def __init__(self, desk: Desk, account: AccountFacts, house: House, parent: QWidget | None = None) -> None:
        super().__init__("account_close", width=520, parent=parent)
        about = self.tr(
            "{name} ({login}) cannot sign in any more from now on; the password is destroyed. Everything this account "
            "did stays under its name. It can be opened again with a new password."
        )
        self.head(self.tr("Close the account"), about.format(name=account.name, login=account.login))
        self._desk, self._account, self._house = desk, account, house
        self.add_foot(self.tr("Close the account"), kind="danger", cancel=self.tr("Keep it open"))
        self.cancel.setFocus()

    def carry_out(self) -> None:
        """Close it."""
        desk, account_id = self._desk, self._account.id
        self.set_busy(True)
        self._house.jobs.write(
            lambda _job: service.close_account(desk, account_id),
            lambda _nothing: self.done_well(),
            failed=self.refused,
            owner=self,
        )


class IssueDialog(Sheet):
    """Asks once before the present recovery code loses its force."""

    issued = Signal(object)
    """What the sheet of the new code prints."""

    def __init__(self, desk: Desk, house: House, parent: QWidget | None = None) -> None:
        super().__init__("recovery_issue", width=520, parent=parent)
        about = self.tr(
            "The sheet that lies in the safe opens nothing any more as soon as the new code is made. The new one is "
            "shown once: print it at once and lock it away."
        )
        self.head(self.tr("New recovery code"), about)
        self._desk, self._house = desk, house
        self.add_foot(self.tr("Make a new code"), cancel=self.tr("Keep the present one"))
        self.cancel.setFocus()

    def carry_out(self) -> None:
        """Make it; deriving the key takes a moment."""
        desk = self._desk
        self.set_busy(True, self.tr("Making …"))
        self._house.jobs.write(
            lambda _job: service.reissue_recovery_code(desk), self._made, failed=self.refused, owner=self
        )

    def _made(self, sheet: RecoveryFacts) -> None:
        self.done_well()
        self.issued.emit(sheet)
