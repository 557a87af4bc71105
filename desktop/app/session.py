"""One clerk's time at the desk: the window, its lock, and what runs behind it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.app import acts, foreseen, opening, rooms, support, waiting
from desktop.app.following import Follower
from desktop.app.owning import OwnerKeeper
from desktop.app.state import backup_state, clock_doubt, office_state
from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.settings.dialogs.drive_watch import DriveWatch
from desktop.storage import changes, copies, journal, local, pinyin
from desktop.storage.faults import StoreFault
from desktop.widgets.jobs import Job
from desktop.widgets.speech import tell
from desktop.widgets.window_parts import FONT_SIZE
from desktop.window import Window

if TYPE_CHECKING:
    from desktop.app.program import Program

GEOMETRY = "window.geometry"
_VERIFIED_EVERY = 7
"""Days between two checks of the whole journal."""
_LAYOUT = re.compile(r"\.(widths|split)\.|\.(order|section)$|^window\.geometry$")
"""Names of what pages and tables remember of their looks."""

_log = logging.getLogger(__name__)


class Session(QObject):
    """The window of one desk; the program keeps it through locks and ends it when another clerk signs in."""

    def __init__(self, program: Program, desk: Desk) -> None:
        super().__init__(program)
        self.program, self.desk = program, desk
        self._unheard = changes.on_commit(program.jobs.announce)
        self._copying: Job | None = None
        self.window = self._made()
        waiting.begin(self)
        self._following = Follower(self)
        self._owners = OwnerKeeper(self)
        self._drive = DriveWatch(desk, program.jobs, self)
        self._drive.came.connect(self._drive_came)
        self._drive.start()

    def begin(self) -> None:
        """Show the window; heavy checks and the daily copy follow behind it."""
        self.window.show()
        QTimer.singleShot(0, self._afterwards)

    def unlocked(self) -> None:
        """The same clerk is back: everything is as it was left."""
        self.window.uncover()
        self._following.look()

    def end(self) -> None:
        """Another clerk takes over; drafts of this one are kept by their pages."""
        waiting.end(self)
        self._following.stop()
        self._owners.stop()
        self._drive.stop()
        self._unheard()
        self._discard(self.window)

    def leave_for(self, screen: QWidget) -> None:
        """The office is about to be closed: nobody is signed in any more, and *screen* says why."""
        if self._copying is not None and isValid(self._copying):
            self._copying.cancel()
        self.program.session = None
        self.program.entry.show_screen(screen)
        self.end()

    def reset_layouts(self) -> None:
        """Widths, orders, sections and the window's place are as at first; everything else that was chosen stays."""
        account = self.desk.account_id
        names = [name for name in local.preferences(account) if _LAYOUT.search(name)]
        local.forget_preferences(account, names)
        self.rebuild()
        # The former window has just remembered its place once more.
        local.forget_preferences(account, [GEOMETRY])

    def rebuild(self) -> None:
        """Build the window anew, in the language now chosen."""
        former, self.window = self.window, self._made()
        waiting.begin(self)
        self.window.show()
        self._discard(former)

    def sit_at(self, desk: Desk) -> None:
        """Go on with a desk that knows more, e.g. the counter's new name."""
        self.desk = desk
        self.rebuild()

    def _made(self) -> Window:
        window = Window(
            rooms.house(),
            self.desk,
            self.program.jobs,
            title=self.program.title,
            preferences=AccountPreferences(self.desk, self.program),
            office=lambda: office_state(self.desk),
            report=self.program.reporter.report,
            spell=_spell,
        )
        self.house = window.house
        window.lock_asked.connect(self.lock)
        window.sign_out_asked.connect(self.lock)
        window.run_asked.connect(self._run)
        window.closing.connect(self._close)
        self.program.reporter.parent_window = window
        return window

    def _discard(self, window: Window) -> None:
        window.put_away()
        self._destroy(window)

    def _destroy(self, window: Window) -> None:
        reporter = self.program.reporter
        if reporter.parent_window is window:  # no other window came in its place
            reporter.parent_window = self.program.entry
        window.deleteLater()

    # Lock and end

    def lock(self) -> None:
        """Lay the unlock screen over the window; store and pages stay open."""
        try:
            door = self.program.door()
        except StoreFault as fault:  # who may come in cannot be read: shut it is all the same
            shut = self.program.refusal(fault.sentence, self.lock, self.window.close)
            shut.setProperty("frame", "page")
            self.window.cover(shut)
            return
        door.setProperty("frame", "page")
        self.window.cover(door)
        door.start_focus()

    def _close(self) -> None:
        waiting.end(self)
        self._following.stop()
        self._owners.stop()
        self._drive.stop()
        self._unheard()
        if self._copying is not None and isValid(self._copying):  # a copy that has ended is gone by itself
            self._copying.cancel()
        self._destroy(self.window)
        self.program.leave_after_backup(self.desk)

    # Behind the window

    def _afterwards(self) -> None:
        """What may take long or asks something, after the first page was painted."""
        if not self.window.isVisible():  # closed before that
            return
        if clock_doubt(self.desk) is not None:
            acts.confirm_clock(self)
        support.offer_trace(self)
        if copies.due(self.desk.now(), backup_state(self.desk).done_at):
            # Not in the strip: leaving in the middle of it needs no question, for leaving makes a copy itself.
            self.back_up(title="")
        self._owners.begin()
        self._check_journal()

    def _check_journal(self) -> None:
        """Verify the whole chain once a week, behind everything else."""
        name, today = "journal.verified_on", self.desk.today().isoformat()
        last = local.preference(None, name)
        # A day to come was noted while the clock was wrong: it does not put the next check off.
        if last and 0 <= (self.desk.today() - self.desk.today().fromisoformat(last)).days < _VERIFIED_EVERY:
            return

        def work(job: Job) -> journal.Verdict:
            with self.desk.store.reading():
                return journal.verify(job.progress, job.cancelled)

        def done(verdict: journal.Verdict) -> None:
            if verdict.sound:
                local.set_preference(None, name, today)
            elif verdict.finished:  # one that was cut off is made again after the next unlock
                _log.error("the journal's chain is broken")
                self._tell(tell(sentence("app", "The journal does not add up: restore a backup or call for help.")))

        self.program.jobs.read(work, done, owner=self.window)

    def back_up(self, title: str | None = None) -> None:
        """Make the copies now; with an empty *title* the strip does not show it."""
        words = tell(sentence("app", "Back up")) if title is None else title

        def work(job: Job) -> None:
            opening.back_up(self.desk.store, job.progress, job.cancelled)

        self._copying = self.program.jobs.read(work, lambda _done: self._backed_up(), owner=self.window, title=words)

    def _drive_came(self) -> None:
        """The drive for copies is plugged in again: copy at once, nobody needs to think of it."""
        page = self.window.page()
        if page is not None:
            page.note(self.tr("The drive for backup copies is there again: a copy is being made"))
        self.back_up()

    def _backed_up(self) -> None:
        self.window.tell_state()
        failed = backup_state(self.desk).failed
        if failed is not None:
            self._tell(tell(failed))

    def _tell(self, text: str) -> None:
        page = self.window.page()
        if page is not None:
            page.show_error(text)

    def _run(self, name: str) -> None:
        try:
            acts.acts(self)[name]()
        except (Problems, Denied, StoreFault) as refused:
            self._tell(foreseen.words(refused))


class AccountPreferences:
    """What the window remembers for an account; the type size also for the door."""

    def __init__(self, desk: Desk, program: Program) -> None:
        self._desk, self.program = desk, program
        self._kept: dict[str, str] | None = None

    def get(self, name: str) -> str | None:
        """What was remembered under *name*."""
        # A page asks for a dozen at once: they are read together, for the first one.
        if self._kept is None:
            self._kept = local.preferences(self._desk.account_id)
        return self._kept.get(name) or None

    def put(self, name: str, value: str) -> None:
        """Remember *value* under *name*; while a job writes, behind it: nobody waits for the width of a column."""
        if self._desk.store.db.turn.free:
            self._keep(name, value)
        else:
            self.get(name)
            self.program.jobs.write(lambda _job: self._keep(name, value), lambda _nothing: None, owner=self.program)
        if self._kept is not None:
            self._kept[name] = value
        if name == FONT_SIZE:
            self.program.look.keep("font_size", value)

    def _keep(self, name: str, value: str) -> None:
        try:
            local.set_preference(self._desk.account_id, name, value)
        except StoreFault:  # nobody is stopped for the width of a column; what matters meets the same disk
            _log.warning("%s could not be remembered", name, exc_info=True)


def _spell(text: str) -> list[str]:
    return [pinyin.sounds(ch)[0] for ch in text]
