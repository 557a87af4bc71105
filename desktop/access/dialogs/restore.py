"""Restoring a backup copy from the unlock screen: choose it, open it, read what it means, put it in place."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.access.dialogs.copies import Copies
from desktop.access.dialogs.recovery import CodeLine
from desktop.access.dialogs.sheet import Sheet, password_line
from desktop.access.rules import CopyLine, OpenedCopy, RestoredFacts, RestoreDraft, RestorePorts, restore_problems
from desktop.core.clock import local
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.widgets.choices import Choice, Option
from desktop.widgets.fields import FieldRow
from desktop.widgets.jobs import Cancelled, Job, Jobs
from desktop.widgets.labels import Label, Message
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import ProgressLine

BY_CODE = "code"


class Step(IntEnum):
    """Where the dialog stands."""

    CHOOSE = 0
    READ = 1
    DONE = 2


class RestoreDialog(Sheet):
    """Leads from the list of copies to a restored store; the present one stays untouched until the last step."""

    restored = Signal(object)
    """`RestoredFacts`: the unlock screen has to be shown anew."""

    def __init__(self, ports: RestorePorts, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("restore", width=900, parent=parent)
        self._ports, self._jobs = ports, jobs
        self._step = Step.CHOOSE
        self._job: Job | None = None
        self._opened: OpenedCopy | None = None
        self._folder: Path | None = None
        self._stack = QStackedWidget()
        self._stack.setObjectName("restore.steps")
        self.body.addWidget(self._stack, 1)
        self._stack.addWidget(self._choosing())
        self._stack.addWidget(self._reading())
        self._stack.addWidget(self._ending())
        self.add_foot(self.tr("Open the copy"))
        self._copies.asked.connect(self.look_in)
        self._copies.picked.connect(self._show_copy)
        self._copies.opened.connect(lambda: self.go_to(self._key_field()))
        self._account.edited.connect(self._show_key)
        self._show_key()
        self.resize(metrics().px(900), metrics().px(540))
        self._enter(Step.CHOOSE)
        self.look_in(None)
        self._copies.setFocus()

    def look_in(self, folder: Path | None) -> None:
        """List the copies of a folder or drive, or those of this PC."""
        self._folder = folder
        self._copies.wait(folder)
        ports = self._ports
        self._jobs.read(
            lambda _job: ports.copies(folder),
            lambda copies: self._listed(folder, copies),
            failed=self.refused,
            owner=self,
        )

    def draft(self) -> RestoreDraft | None:
        """The picked copy and the typed key; None while either cannot be meant."""
        copy, account = self._copies.value(), self._account.value()
        if copy is None or not account:
            return None
        if account == BY_CODE:
            return RestoreDraft(copy.path, None, self._code.value())
        return RestoreDraft(copy.path, UUID(account), self._password.value())

    def carry_out(self) -> None:
        """The main button of each step."""
        if self._step is Step.CHOOSE:
            self._look()
        elif self._step is Step.READ:
            self._restore()
        else:
            self.accept()

    def ask(self) -> None:
        """Fields are checked in the first step only."""
        if self._step is Step.CHOOSE:
            super().ask()
        elif not self.busy:
            self.carry_out()

    def reject(self) -> None:
        """Esc goes one step back, stops the restore, or leaves."""
        if self._job is not None:
            self._job.cancel()
        elif self._step is Step.READ and not self.busy:
            self._enter(Step.CHOOSE)
            self._copies.setFocus()
        else:
            super().reject()

    def show_problems(self, found: Sequence[Problem]) -> None:  # type: ignore[override]
        """A wrong recovery code belongs to its own field."""
        by_code = self._account.value() == BY_CODE
        super().show_problems([_at(problem, "code") if by_code else problem for problem in found])

    # What each step looks like

    def _choosing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        space(column, gap=10)
        self._copies = Copies("restore.copies")
        column.addWidget(self._copies, 1)
        self._account = Choice((), hint=self.tr("An account of this copy"), grows=True)
        self._password, self._code = password_line(), CodeLine()
        self._rows = {
            "account": FieldRow("account", self.tr("Opened by"), self._account, required=True),
            "secret": FieldRow(
                "secret",
                self.tr("Password"),
                self._password,
                required=True,
                hint=self.tr("The one this account had when the copy was made"),
            ),
            "code": FieldRow("code", self.tr("Recovery code"), self._code, required=True),
        }
        grid = self.add_rows(list(self._rows.values()), self._check)
        self.body.removeWidget(grid)
        column.addWidget(grid)
        return page

    def _reading(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        space(column, (0, 6, 0, 0), gap=10)
        self._told = Label("", name="restore.told", wraps=True)
        self._told.setProperty("role", "body")
        self._aside = Message("restore.aside")
        self._line = ProgressLine("restore.progress")
        column.addWidget(self._told)
        column.addWidget(self._aside)
        column.addStretch(1)
        column.addWidget(self._line)
        return page

    def _ending(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        space(column, (0, 6, 0, 0), gap=10)
        self._outcome = Message("restore.outcome")
        self._kept = Label("", "label", name="restore.kept", wraps=True)
        self._kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._outcome)
        column.addWidget(self._kept)
        column.addStretch(1)
        return page

    def _enter(self, step: Step) -> None:
        self._step = step
        self.say("")
        self._stack.setCurrentIndex(step)
        titles = (
            (self.tr("Restore a backup"), self.tr("Open the copy"), self.tr("Cancel")),
            (self.tr("This copy would be restored"), self.tr("Restore it"), self.tr("Back")),
            (self.tr("Restored"), self.tr("Sign in"), self.tr("Close")),
        )
        abouts = (
            self.tr("Nothing is changed before the last step. A copy is opened by an account it contains."),
            "",
            "",
        )
        title, act, back = titles[step]
        self.head(title, abouts[step])
        self.name_act(act)
        self.cancel.setText(back)
        self.cancel.setVisible(step is not Step.DONE)
        self._line.hide()

    # Choosing and opening

    def _listed(self, folder: Path | None, copies: Sequence[CopyLine]) -> None:
        if folder == self._folder:
            self._copies.show_copies(copies, folder)

    def _show_copy(self) -> None:
        copy = self._copies.value()
        lines = copy.accounts if copy else ()
        options = [Option(str(line.account_id), f"{line.name} · {line.post}", search=line.login) for line in lines]
        by_code = [Option(BY_CODE, self.tr("The recovery code of that time"))] if copy else []
        self._account.set_options([*options, *by_code])
        if not self._account.value() and len(lines) == 1:
            self._account.set_value(str(lines[0].account_id))
        why = tell(copy.refused) if copy and copy.refused else ""
        for row in self._rows.values():
            row.cell.setEnabled(copy is not None and not why)
        self.say(why, Severity.WARNING)
        self.ok.refuse(why or ("" if copy else self.tr("Choose a copy first.")))
        self._show_key()

    def _show_key(self) -> None:
        by_code = self._account.value() == BY_CODE
        self._rows["code"].set_visible(by_code)
        self._rows["secret"].set_visible(not by_code)

    def _key_field(self) -> str:
        if not self._account.value():
            return "account"
        return "code" if self._account.value() == BY_CODE else "secret"

    def _check(self) -> list[Problem]:
        draft = self.draft()
        if draft is None:
            return [Problem("account", sentence("access", "Choose an account of this copy, or the recovery code."))]
        field = "code" if draft.account_id is None else "secret"
        return [_at(problem, field) for problem in restore_problems(draft)]

    def _look(self) -> None:
        draft, ports = self.draft(), self._ports
        if draft is None:
            return
        self.set_busy(True, self.tr("Checking every page …"))
        self._jobs.read(lambda _job: ports.look(draft), self._looked, failed=self.refused, owner=self)

    def _looked(self, opened: OpenedCopy) -> None:
        self.set_busy(False)
        self._opened = opened
        self._forget_key()
        self._enter(Step.READ)
        self._told.setText("\n\n".join(tell(said) for said in opened.sentences))
        self._aside.say(
            self.tr("The copy was read from beginning to end and is sound. What is here now is kept in a folder."),
            Severity.FINE,
        )
        self.cancel.setFocus()

    def _forget_key(self) -> None:
        for line in (self._password, self._code):
            line.set_value("")
        if self.fields is not None:
            self.fields.forget()

    # Restoring

    def _restore(self) -> None:
        opened, ports = self._opened, self._ports
        if opened is None:
            return
        self.set_busy(True, self.tr("Restoring …"))
        self.cancel.setText(self.tr("Stop"))
        self.cancel.setFocus()
        self._line.show()
        self._job = self._jobs.write(
            lambda job: ports.restore(opened, job.progress, job.cancelled),
            self._finished,
            failed=self._failed,
            owner=self,
        )
        self._job.changed.connect(self._show_progress)
        self._show_progress()

    def _show_progress(self) -> None:
        job = self._job
        if job is not None:
            done, total = job.done >> 20, max(job.total >> 20, 1)
            words = self.tr("Stopping …") if job.stopping else self.tr("Putting the copy in place (MB)")
            self._line.show_progress(words, done if job.total else 0, total if job.total else 0)

    def _finished(self, done: RestoredFacts | None) -> None:
        self._job = None
        self.set_busy(False)
        if done is None:
            self._enter(Step.READ)
            self.say(self.tr("Stopped. What was here is as it was."), Severity.HINT)
            self.cancel.setFocus()
            return
        self._enter(Step.DONE)
        told = self.tr("{office} is again as it was on {moment}. Sign in with an account of that time.")
        moment = f"{local(done.made_at):%Y-%m-%d %H:%M}"
        self._outcome.say(told.format(office=done.office, moment=moment), Severity.FINE)
        kept = self.tr("What was here before lies in {folder}; it stays until somebody removes it.")
        self._kept.setText(kept.format(folder=done.aside) if done.aside else "")
        self.ok.setFocus()
        self.restored.emit(done)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):  # stopped before the worker had begun
            self._finished(None)
            return
        self._job = None
        self._enter(Step.READ)
        self.refused(error)
        self.cancel.setFocus()


def _at(problem: Problem, field: str) -> Problem:
    """A problem of the key, at the field where this key was typed."""
    return Problem(field, problem.sentence, problem.severity) if problem.field == "secret" else problem
