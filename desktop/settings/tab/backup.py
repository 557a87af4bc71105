"""The backup page: every copy, one made now, one rehearsed, one put in place; and the second folder or drive."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import local
from desktop.core.listing import Key
from desktop.core.sentence import Sentence
from desktop.desk import Desk
from desktop.settings import rules, service
from desktop.settings.dialogs.copy_pane import CopyPane
from desktop.settings.dialogs.copy_table import CopyRow, CopySource, copy_table
from desktop.settings.dialogs.drive_watch import DriveWatch
from desktop.settings.dialogs.restore_copy import RestoreCopyDialog
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.file_places import AskFolder, ask_folder
from desktop.widgets.house import House
from desktop.widgets.jobs import Cancelled, Job
from desktop.widgets.labels import Elided, Label
from desktop.widgets.page import Page, Place
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import ProgressLine

RESTORE = "settings.restore"
RECOVERY = "access.recovery"


class BackupPage(Page):
    """Everything that reads a drive runs on the worker; a copy counts only once it is whole."""

    def __init__(self, desk: Desk, acts: Mapping[str, Sentence], *, ask: AskFolder = ask_folder) -> None:
        """*acts* are the words of verbs; *ask* stands in for the system's dialog."""
        super().__init__(key="backup", title=self.tr("Backup"))
        self._desk, self._ask = desk, ask
        self._facts: service.BackupFacts | None = None
        self._job: Job | None = None
        self._watch: DriveWatch | None = None
        self.to_restore: Path | None = None
        """The copy that the clerk has confirmed to be put in place."""
        self._source = CopySource(self)
        self.table = copy_table(self._source)
        self.pane = CopyPane(acts)
        self._progress = ProgressLine("backup.progress")
        self._stop = Button(self.tr("Stop"), "backup.stop", kind="link")
        self._stop.clicked.connect(lambda: self._job.cancel() if self._job is not None else None)
        self.bar.set_heading(self.title, self.tr("Copies of everything, made and checked while the office works"))
        self._add_actions()
        self.set_content(self._lay_out())
        self.panes = [self.table, self.pane.story]
        self.table.picked.connect(self._pick)
        self._show_running("")

    def _add_actions(self) -> None:
        may, add = self._desk.may, self.add_action
        make = "" if may(rules.BACKUP_MAKE) else self.tr("Your posts do not allow it.")
        keep = "" if may(rules.BACKUP_RESTORE) else self.tr("Only the administrator restores and chooses where to.")
        add("backup.inside", self.tr("Look inside"), "F8", self.look_inside)
        add("backup.rehearse", self.tr("Rehearse"), "F9", self.rehearse)
        add("backup.restore", self.tr("Put in place …"), "", self.restore, unavailable=keep)
        add("backup.now", self.tr("Back up now"), "Ctrl+S", self.back_up, place=Place.PRIMARY, icon="archive",
            unavailable=make)  # fmt: skip
        add("backup.choose", self.tr("Second folder or drive …"), "F7", self.choose_folder, place=Place.MENU,
            unavailable=keep)  # fmt: skip
        add("backup.no_second", self.tr("No second folder"), "", self._no_second, place=Place.MENU, unavailable=keep)
        add("backup.code", self.tr("New recovery code (F66) …"), "", self._new_code, place=Place.MENU,
            unavailable=keep)  # fmt: skip

    def _lay_out(self) -> QWidget:
        left = QWidget()
        left.setProperty("frame", "pane")
        column = QVBoxLayout(left)
        space(column)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        space(row)
        row.addWidget(left, 1)
        row.addWidget(self.pane)
        view = QWidget()
        view.setProperty("frame", "page")
        whole = QVBoxLayout(view)
        space(whole)
        whole.addWidget(self._strip())
        whole.addLayout(row, 1)
        return view

    def _strip(self) -> QFrame:
        strip = QFrame()
        strip.setObjectName("backup.strip")
        strip.setProperty("frame", "bar")
        self._state = Chip("plain", "", name="backup.state")
        self._told = Elided("", "label", name="backup.told")
        self._second = Chip("plain", "", name="backup.second.state")
        self._where = Elided("", "label", name="backup.second")
        choose = self.button("backup.choose", kind="link")
        choose.setObjectName("backup.choose.button")
        lines = QVBoxLayout(strip)
        space(lines, (12, 6, 12, 6), gap=4)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(Label(self.tr("Last copy"), "label"))
        row.addWidget(self._state)
        row.addWidget(self._told, 1)
        row.addWidget(Label(self.tr("Second place"), "label"))
        row.addWidget(self._second)
        row.addWidget(self._where, 1)
        row.addWidget(choose)
        lines.addLayout(row)
        self._running = QWidget()
        below = QHBoxLayout(self._running)
        space(below, (0, 4, 0, 0), gap=12)
        below.addWidget(self._progress, 1)
        below.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignVCenter)
        lines.addWidget(self._running)
        return strip

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends and look for copies."""
        super().enter(house)
        self._watch = DriveWatch(self._desk, house.jobs, self)
        self._watch.came.connect(self.refresh)
        self._watch.went.connect(self.refresh)
        self.read()

    def refresh(self) -> None:
        """Look for copies anew."""
        self.stale = False
        self.read()

    def showEvent(self, event: QShowEvent) -> None:
        """While it is seen the page watches for the drive, and reads what was copied meanwhile."""
        super().showEvent(event)
        if self._watch is not None:
            self._watch.start()
            self.read()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        if self._watch is not None:
            self._watch.stop()

    def give_way(self, breadth: Breadth) -> None:
        """Where room is short the remark goes and the copy gets less of it."""
        super().give_way(breadth)
        self.bar.remark.setVisible(breadth is not Breadth.NARROW)
        self.pane.give_way(breadth)

    # What is shown

    def read(self) -> None:
        """Look for copies on the worker: a drive may answer slowly."""
        if self.house is not None:
            desk = self._desk
            self.house.jobs.read(
                lambda _job: service.backup_facts(desk), self._show_facts, owner=self, failed=self._failed
            )

    def _show_facts(self, facts: service.BackupFacts) -> None:
        self._facts = facts
        self._source.show(facts.copies, self._desk.store.path)
        key = self.table.current_key()
        self.table.ask(None)
        if key is None or self._source.row(key) is None:
            self._pick(self.table.current_key())
        self._tell_state(facts)

    def _tell_state(self, facts: service.BackupFacts) -> None:
        if facts.failed is not None:
            self._state.show_chip("bad", self.tr("failed"))
        else:
            self._state.show_chip(*(("attn", self.tr("due")) if facts.due else ("ok", self.tr("of today"))))
        never = self.tr("none yet")
        self._told.setText(f"{local(facts.done_at):%Y-%m-%d %H:%M}" if facts.done_at else never)
        if not facts.second_folder:
            self._second.show_chip("attn", self.tr("none"))
            self._where.setText(self.tr("a broken disk would take every copy with it"))
        elif facts.second_there:
            self._second.show_chip("ok", self.tr("there"))
            self._where.setText(facts.second_folder)
        else:
            self._second.show_chip("attn", self.tr("not there"))
            self._where.setText(facts.second_folder)
        if facts.failed is not None:
            self.show_error(tell(facts.failed), lead=self.tr("The last copy was not made everywhere."))

    def _pick(self, key: Key | None) -> None:
        row = self._source.row(key)
        self.pane.show_copy(row)
        why = self.tr("Choose a copy first.") if row is None else ""
        for name in ("backup.inside", "backup.rehearse"):
            self.allow(name, why)
        if self._desk.may(rules.BACKUP_RESTORE):
            self.allow("backup.restore", why)

    def _row(self) -> CopyRow | None:
        return self._source.row(self.table.current_key())

    # Work on the worker

    def _start(self, what: str, work: Callable[[Job], object], done: Callable[..., None]) -> None:
        """Run one piece of work with progress in the page; while it runs no other is begun."""
        if self.house is None or (self._job is not None and self._job.running):
            return
        self._show_running(what)
        job = self.house.jobs.read(work, partial(self._ended, done), owner=self, failed=self._failed)
        job.changed.connect(lambda: self._progress.show_progress(what, job.done, job.total))
        self._job = job

    def _show_running(self, what: str) -> None:
        self._running.setVisible(bool(what))
        self._progress.show_progress(what, 0, 0)
        if not what:
            self.table.setEnabled(True)

    def _ended(self, done: Callable[[object], None], result: object) -> None:
        self._show_running("")
        done(result)

    def _failed(self, error: BaseException) -> None:
        self._show_running("")
        if isinstance(error, (Cancelled, service.Cancelled)):
            self.note(self.tr("Stopped; nothing is left of it and nothing was changed"))
        elif isinstance(error, Exception):
            told = getattr(error, "sentence", None)
            if isinstance(told, Sentence):
                self.pane.show_fault(tell(told))
            self.show_refusal(error)

    def back_up(self) -> None:
        """Make a copy in every folder now; the list shows it as soon as it counts."""
        desk = self._desk

        def work(job: Job) -> service.BackupFacts:
            service.back_up(desk, job.progress, job.cancelled)
            return service.backup_facts(desk)

        def done(facts: service.BackupFacts) -> None:
            if facts.failed is None:
                self.clear_banner("error")
                self.note(self.tr("The copy is made and checked"))
            self._show_facts(facts)
            if facts.copies:
                self.table.pick(facts.copies[0].path)

        self._start(self.tr("Making the backup copy"), work, done)

    def look_inside(self) -> None:
        """Check the chosen copy as a whole and tell what it holds."""
        row, desk = self._row(), self._desk
        if row is not None:
            copy = row.copy.path
            words = self.tr("Reading the copy")
            self._start(words, lambda _job: service.preview_copy(desk, copy), self.pane.show_preview)

    def rehearse(self) -> None:
        """Restore the chosen copy into a folder of its own, check it there, and remove it."""
        row, desk = self._row(), self._desk
        if row is None:
            return
        copy = row.copy.path
        self._start(
            self.tr("Rehearsing a restore"),
            lambda job: service.rehearse(desk, copy, job.progress, job.cancelled),
            self._rehearsed,
        )

    def _rehearsed(self, protocol: service.Protocol) -> None:
        self.pane.show_protocol(protocol)
        if protocol.passed:
            self.note(self.tr("The restore was rehearsed and succeeded"))
        else:
            told = self.tr("Make a new copy and rehearse that one.")
            self.show_error(told, lead=self.tr("The rehearsal failed; the office itself is as it was."))

    def restore(self) -> None:
        """Check the chosen copy, say what it means, and after a confirmation put it in place."""
        row, desk = self._row(), self._desk
        if row is not None:
            copy = row.copy.path
            words = self.tr("Reading the copy")
            self._start(words, lambda _job: service.preview_copy(desk, copy), self._confirm)

    def _confirm(self, seen: service.CopyPreview) -> None:
        self.pane.show_preview(seen)
        dialog = RestoreCopyDialog(seen, self.window())
        dialog.accepted.connect(lambda: self._confirmed(seen.copy.path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _confirmed(self, copy: Path) -> None:
        self.to_restore = copy
        if self.house is not None:
            self.house.run(RESTORE)

    # The second folder, the recovery code

    def choose_folder(self) -> None:
        """Choose a second folder or drive and copy into it at once."""
        chosen = self._ask(self.window(), self.tr("Where shall copies lie as well?"))
        if chosen is not None and self.attempt(service.choose_second_folder, self._desk, chosen):
            self.back_up()

    def _no_second(self) -> None:
        former = self._facts.second_folder if self._facts is not None else ""
        if not former:
            return
        self.attempt(service.choose_second_folder, self._desk, None)
        self.read()
        self.offer_undo(self.tr("Copies lie on this PC alone from now on"), partial(self._take_back, Path(former)))

    def _take_back(self, former: Path) -> None:
        self.attempt(service.choose_second_folder, self._desk, former)
        self.read()

    def _new_code(self) -> None:
        if self.house is not None:
            self.house.run(RECOVERY)
