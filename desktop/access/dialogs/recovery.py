"""Opening with the printed recovery code: it gives an administrator a new password and is used up by it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.access.dialogs.sheet import Sheet
from desktop.access.rules import RecoveryDraft, recovery_problems
from desktop.core.doorway import Doorway
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.people.rules import ADMINISTRATOR, SHIPPED_POSTS
from desktop.widgets.choices import Choice, Option
from desktop.widgets.fields import FieldRow
from desktop.widgets.inputs import TextLine

NOBODY = UUID(int=0)
GROUP = 4
GROUPS = 8


class CodeLine(TextLine):
    """A code in groups: what was typed or pasted is set apart in fours, in capitals, as it stands on the paper."""

    def __init__(self) -> None:
        super().__init__(hint="XXXX – XXXX – …", breadth="whole", longest=80)
        self.textEdited.connect(self._group)

    @property
    def whole(self) -> bool:
        """Whether as many characters were typed as a code has."""
        return len(_plain(self.text())) >= GROUP * GROUPS

    def _group(self, typed: str) -> None:
        at = len(_plain(typed[: self.cursorPosition()]))
        plain = _plain(typed)
        grouped = "-".join(plain[start : start + GROUP] for start in range(0, len(plain), GROUP))
        if grouped != typed:
            self.setText(grouped)
            self.setCursorPosition(at + max(at - 1, 0) // GROUP)


def _plain(typed: str) -> str:
    return "".join(ch for ch in typed.upper() if ch.isalnum())


class RecoveryDialog(Sheet):
    """Asks for a `RecoveryDraft`; after success whoever opened it shows the new code (`Codes`)."""

    asked = Signal(object)
    """A draft without problems."""

    def __init__(self, doorway: Doorway, parent: QWidget | None = None) -> None:
        super().__init__("recovery", parent=parent)
        self.head(
            self.tr("Open with the recovery code"),
            self.tr(
                "The code is on the sealed recovery sheet. It opens the account of an administrator, who gets a new "
                "password; then a new code is made and this one opens nothing any more."
            ),
        )
        self._code = CodeLine()
        self._code.edited.connect(self._tell_at_once)
        options = [
            Option(str(line.account_id), _called(line.name, line.post), search=line.login) for line in doorway.accounts
        ]
        self._account = Choice(options, hint=self.tr("An administrator's account"), grows=True)
        rows = (
            FieldRow("code", self.tr("Recovery code"), self._code, required=True),
            FieldRow("account", self.tr("Account"), self._account, required=True),
            *self.new_password(),
        )
        self.add_rows(rows, self._check)
        self.add_foot(self.tr("Open"))
        self._account.set_value(str(_administrator(doorway)))
        self.go_to("code")

    def draft(self) -> RecoveryDraft:
        """What has been typed."""
        account = self._account.value()
        return RecoveryDraft(
            self._code.value(),
            UUID(account) if account else NOBODY,
            self.typed("password"),
            self.typed("password_again"),
        )

    def carry_out(self) -> None:
        """Ask; the key is derived off the GUI thread."""
        self.set_busy(True, self.tr("Opening …"))
        self.asked.emit(self.draft())

    def _check(self) -> list[Problem]:
        draft = self.draft()
        found = recovery_problems(draft)
        if draft.account_id == NOBODY:
            found.append(Problem("account", sentence("access", "Choose the account of an administrator.")))
        if draft.code and not any(problem.field == "code" for problem in found):
            found.append(Problem("code", sentence("access", "Typed without a mistake."), Severity.FINE))
        return found

    def _tell_at_once(self) -> None:
        """A whole code is checked while the paper is still at hand."""
        if self._code.whole:
            self._code.left.emit()


def _called(name: str, post: str) -> str:
    return f"{name} · {post}" if post else name


def _administrator(doorway: Doorway) -> UUID:
    """The account that most probably is an administrator's: by its post, or the only one."""
    word = next(post.name for post in SHIPPED_POSTS if post.code == ADMINISTRATOR)
    likely = [line.account_id for line in doorway.accounts if line.post == word]
    return likely[0] if likely else doorway.accounts[0].account_id if len(doorway.accounts) == 1 else NOBODY
