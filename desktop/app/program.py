"""The life of one start: door or first run, then the window, locking and unlocking, and the copy on exit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop import threshold
from desktop.access.dialogs.door import Door
from desktop.app import foreseen, opening, ways_in
from desktop.app.entry import Entry, Refused, Waiting
from desktop.app.look import Look
from desktop.core import heap, logbook
from desktop.core.clock import Clock, SystemClock, local
from desktop.core.doorway import Doorway
from desktop.core.sentence import Sentence, sentence
from desktop.storage import place, sidefile
from desktop.storage.faults import StoreFault
from desktop.widgets.clock_text import weekday
from desktop.widgets.error_dialog import Reporter
from desktop.widgets.jobs import Job, Jobs
from desktop.widgets.metrics import metrics
from desktop.widgets.speech import Voice, tell
from desktop.widgets.theme import theme
from desktop.widgets.usual_printers import usual_printers

if TYPE_CHECKING:
    from desktop.access.dialogs.first_run import FirstRun
    from desktop.access.rules import FirstRunDraft, RestorePorts
    from desktop.access.service import FirstRunResult
    from desktop.app.session import Session
    from desktop.desk import Desk

TITLE = sentence("app", "Weixi Desk")
DEMO_TITLE = sentence("app", "Weixi Desk [demo]")
DEFECT = sentence("app", "Something unexpected stopped it; it is written to the log. Nothing was changed.")


class Program(QObject):
    """Leads from the door to the window and back; owns workers, log and the look of the screen."""

    leaving = Signal()
    """The program ends."""

    def __init__(self, app: QApplication, folder: Path, *, demo: bool = False, clock: Clock | None = None) -> None:
        """With *demo* an empty folder gets an invented office, and the door tells its password."""
        super().__init__()
        self._app, self.folder, self.demo = app, folder, demo
        self.clock = clock or SystemClock()
        self._barred: Sentence | None = None
        """Why nothing can be written in the folder."""
        self.look = Look(folder)
        self.voice = Voice(app)
        self.jobs = Jobs(farewell=opening.let_go)
        self.reporter = Reporter(self.jobs.post, folder / "log" / logbook.FILE)
        self.reporter.foreseen = foreseen.words
        self.reporter.banner = lambda said: foreseen.tell_on_page(self, said)
        self._look_at_folder()
        self.session: Session | None = None
        self.desk: Desk | None = None
        """Whose store is open, also while its codes are being locked away."""
        self.restore_door: RestorePorts | None = None
        self.left = False
        """Whether workers, store and log are closed and the program ends."""
        self._apply_look()
        usual_printers().ask = self._usual_printer
        self.entry = Entry(self.title)
        self.entry.closed.connect(self._leave)
        self.reporter.parent_window = self.entry
        app.setQuitOnLastWindowClosed(False)

    def _look_at_folder(self) -> None:
        try:
            place.writable(self.folder)
            self._barred = None
        except StoreFault as fault:
            self._barred = fault.sentence

    def _start_log(self) -> None:
        try:
            logbook.start(self.folder / "log")
        except OSError as error:
            self._barred = sidefile.unwritten(self.folder, error).sentence
            self.show_refusal(self._barred)

    @property
    def title(self) -> str:
        """The name in the title bar."""
        return tell(DEMO_TITLE if self.demo else TITLE)

    def begin(self) -> None:
        """Show the first screen; log and what is heavy are loaded behind it."""
        self.reporter.install()
        self.entry.painted.connect(self._start_log)
        self.entry.painted.connect(self._warm_up)
        self.show_first_screen()

    def show_first_screen(self) -> None:
        """The door of the office here, the first run where there is none, or why there is neither."""
        if self.left:
            return
        if self._barred is not None:
            self.show_refusal(self._barred)
            return
        try:
            opening.end_restore(self.folder)
            if threshold.holds_office(self.folder):
                self.show_door()
                return
            place.refuse_unfit(self.folder)
            if self.demo:
                self._invent()
            else:
                self._show_first_run()
        except StoreFault as fault:
            self.show_refusal(fault.sentence)

    def show_door(self) -> None:
        """Ask who works here."""
        door = self.door()
        self.entry.show_screen(door)
        door.start_focus()

    def door(self) -> Door:
        """An unlock screen, to stand alone or over the window."""
        hint = self.tr("Password of the demo: {password}").format(password=opening.DEMO_PASSWORD) if self.demo else ""
        door = Door(self.doorway(), hint=hint)
        if self.look.account is not None:
            door.choose(self.look.account)
        door.set_moment(_moment(self.clock.now()))
        if self.session is None:
            door.recovery_asked.connect(lambda: ways_in.recover(self, self.entry))
            door.restore_asked.connect(lambda: ways_in.restore(self, self.entry))
        else:
            door.shut_in(self.tr("Offered when the program starts; close it first."))
        door.unlock_asked.connect(lambda account, password: self._unlock(door, account, password))
        return door

    def doorway(self) -> Doorway:
        """What the door shows now."""
        return threshold.doorway(self.folder, self.clock)

    def show_refusal(self, why: Sentence) -> None:
        """The store cannot be opened: say why, offer another try."""
        restore = ("refused.restore", self.tr("Restore a backup …"), lambda: ways_in.restore(self, self.entry))
        self.entry.show_screen(self.refusal(why, self._begin_again, self._leave, restore))

    def refusal(
        self,
        why: Sentence,
        again: Callable[[], object],
        leave: Callable[[], object],
        *others: tuple[str, str, Callable[[], object]],
    ) -> Refused:
        """A screen in place of the door: why it stays shut, another try, the way out, and *others* before them."""
        acts = (
            *others,
            ("refused.again", self.tr("Try again"), again),
            ("refused.leave", self.tr("Close the program"), leave),
        )
        return Refused(self.tr("The office cannot be opened"), tell(why), list(acts))

    def _begin_again(self) -> None:
        self._look_at_folder()
        self.show_first_screen()

    def _invent(self) -> None:
        self.entry.show_screen(Waiting(self.tr("Inventing an office for the demo")))

        def failed(error: BaseException) -> None:
            self._stay_out(error)

        self.jobs.write(
            lambda _job: opening.invent(self.folder),
            lambda _nothing: self.show_first_screen(),
            failed=failed,
            owner=self.entry,
        )

    def _stay_out(self, error: BaseException) -> None:
        """The office cannot be entered: say why, with another try; a defect is reported as well."""
        why = foreseen.sentence(error)
        if why is None:
            self.reporter.report(error)
        self.show_refusal(why or DEFECT)

    # Opening

    def _warm_up(self) -> None:
        heap.share_one()  # before the first worker starts

        def go_on(_nothing: None) -> None:
            # On the other worker: a password that was typed quickly is not kept waiting.
            self.jobs.read(lambda _job: opening.load_pages(), lambda _nothing: None, owner=self, behind=True)

        self.jobs.write(lambda _job: opening.warm_up(), go_on, owner=self)

    def _unlock(self, door: Door, account_id: UUID, password: str) -> None:
        store = self.desk.store if self.desk is not None else None
        self.jobs.write(
            lambda _job: opening.unlock(self.folder, account_id, password, self.clock, store),
            self.enter,
            failed=lambda error: self._refused(door, error),
            owner=door,
        )

    def _refused(self, door: Door, error: BaseException) -> None:
        found = foreseen.problems(error, "store")
        if not found:
            door.set_busy(False)
            self.reporter.report(error)
            return
        with suppress(StoreFault):  # a side file that cannot be read is told already
            door.show_doorway(self.doorway())
        door.show_problems(found)

    def enter(self, desk: Desk) -> None:
        """Somebody has signed in: the window as it was left, or a new one; none when the program was left meanwhile."""
        self.desk = desk
        if self.left:
            return
        from desktop.app.session import Session  # loaded behind the unlock screen

        self.look.keep("account", desk.account_id)
        if self.session is not None and self.session.desk.account_id == desk.account_id:
            self.session.unlocked()
            return
        if self.session is not None:
            self.session.end()
        try:
            self.session = Session(self, desk)
            self.session.begin()
        except Exception as error:  # whatever it was, the store may not stay open behind a door that stands shut
            self.session = self.desk = None
            desk.store.close()
            self._stay_out(error)
            return
        self.entry.hide()

    # First run

    def _show_first_run(self) -> None:
        from desktop.access.dialogs.first_run import FirstRun  # needed once in the life of an office

        screen = FirstRun(str(self.folder))
        screen.restore_asked.connect(lambda: ways_in.restore(self, self.entry))
        screen.set_up_asked.connect(lambda draft: self._set_up(screen, draft))
        self.entry.show_screen(screen)
        screen.start_focus()

    def _set_up(self, screen: FirstRun, draft: FirstRunDraft) -> None:
        def failed(error: BaseException) -> None:
            found = foreseen.problems(error, "company")
            if found:
                screen.show_problems(found)
            else:
                screen.set_busy(False)
                self.reporter.report(error)

        self.jobs.write(
            lambda _job: opening.set_up(draft, self.folder, self.clock),
            lambda result: self._founded(screen, result),
            failed=failed,
            owner=screen,
        )

    def _founded(self, screen: FirstRun, result: FirstRunResult) -> None:
        from desktop.app import paper  # loaded behind the first-run assistant

        self.desk = result.desk
        screen.show_codes(result.sheet, result.company_key)
        screen.print_asked.connect(
            lambda: paper.print_recovery_sheet(self, screen, result.desk, result.sheet, screen.printed)
        )
        screen.finished.connect(lambda: self.enter(result.desk))

    # Leaving

    def leave_after_backup(self, desk: Desk) -> None:
        """The window was closed: make the copies, close the store, end."""
        waiting = Waiting(self.tr("Making the backup copy"), (self.tr("Close without it"), lambda: job.cancel()))  # noqa: PLW0108  # the job begins below
        self.entry.show_screen(waiting)
        words = self.tr("Making the backup copy")

        def work(running: Job) -> None:
            opening.back_up(desk.store, running.progress, running.cancelled)

        def ended(_outcome: object = None) -> None:
            self._leave()

        # On the reading worker, behind a copy that was begun before: two at once would get in each other's way.
        job = self.jobs.read(work, ended, failed=ended, owner=self)
        job.changed.connect(lambda: waiting.line.show_progress(words, job.done, job.total))

    def _leave(self) -> None:
        """End the workers before the store is closed: what they still do is cancelled and leaves nothing half done."""
        if self.left:  # the copy on exit ended because of it
            return
        self.entry.hide()
        self.left = True
        self.leaving.emit()
        self.jobs.close()
        if self.desk is not None:
            self.desk.store.close()
            self.session = self.desk = None
        self.reporter.uninstall()
        logbook.stop()
        self._app.quit()

    # The look

    def _apply_look(self) -> None:
        self.voice.speak(self.look.language)
        theme().choose(self.look.appearance)
        if self.look.font_size != metrics().percent:
            theme().resize(self.look.font_size)

    def _usual_printer(self, code: str) -> str:
        from desktop.app import rooms  # asked for at a print

        form = rooms.forms().get(code)
        return self.look.printer(code) or (self.look.printer(form.paper.value) if form is not None else "")

    def change_look(self, name: str, value: object) -> None:
        """Choose appearance, font_size or language; acts at once, a language by building the pages anew."""
        self.look.keep(name, value)
        self._apply_look()
        if name == "language":
            self.entry.setWindowTitle(self.title)
            if self.session is not None:
                self.session.rebuild()


def _moment(now: datetime) -> str:
    told = sentence("app", "{month}/{day} {weekday} {time}")
    at = local(now)
    return tell(told.of(month=at.month, day=at.day, weekday=weekday(now), time=f"{at:%H:%M}"))
