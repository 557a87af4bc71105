"""Puts a backup copy in place of the open office: the window closes, the present state is copied, the door follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.app.entry import Waiting
from desktop.settings import service as settings
from desktop.settings.tab.backup import BackupPage
from desktop.storage.faults import StoreFault
from desktop.storage.record import office
from desktop.widgets.jobs import Job

if TYPE_CHECKING:
    from desktop.app.session import Session


def restore(session: Session) -> None:
    """Lead to the page where a copy is chosen; with one that was confirmed there, put it in place."""
    page = session.window.show_page("backup")
    if not isinstance(page, BackupPage):
        return
    chosen, page.to_restore = page.to_restore, None
    if chosen is None:
        page.refresh()
        page.table.setFocus()
    else:
        _begin(session, chosen)


def _begin(session: Session, copy: Path) -> None:
    program, desk = session.program, session.desk
    words = program.tr("Putting the copy in place")
    begun: list[Job] = []

    def stop() -> None:
        begun[-1].cancel()

    waiting = Waiting(words, (program.tr("Stop"), stop))
    session.leave_for(waiting)

    def follow(job: Job) -> None:
        begun.append(job)
        job.changed.connect(lambda: waiting.line.show_progress(words, job.done, job.total))

    def work(running: Job) -> None:
        settings.restore_copy(desk, copy, running.progress, running.cancelled)

    def written(_nothing: None) -> None:
        follow(program.jobs.read(work, done, failed=failed, owner=program))

    def done(_nothing: object = None) -> None:
        program.desk = None
        program.show_first_screen()

    def failed(error: BaseException) -> None:
        if office.obj is not None:  # it was refused or stopped before the store was closed
            program.enter(desk)
            _tell(session, error)
            return
        done()
        if isinstance(error, StoreFault):
            program.show_refusal(error.sentence)

    # The store is closed by it: behind everything that still writes, then behind everything that still reads.
    follow(program.jobs.write(lambda _job: None, written, failed=failed, owner=program))


def _tell(former: Session, error: BaseException) -> None:
    session = former.program.session
    page = session.window.show_page("backup") if session is not None else None
    if isinstance(error, StoreFault) and page is not None:
        page.show_refusal(error)
