"""Acts that take files: prepared and written by the writing worker, while their editor waits and tells how far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.complaints import rules, service
from desktop.core.acts import FieldKind
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.jobs import Job
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

STOPPED = sentence("complaints", "Stopped; nothing was attached, what was typed is kept.")
RUNNING = sentence("complaints", "These files are still being attached.")
_CHOOSE = sentence("complaints", "Choose files to attach")
_KINDS = sentence("complaints", "Pictures, PDF, recordings")
_SUFFIXES = "*.jpg *.jpeg *.png *.bmp *.gif *.tif *.tiff *.webp *.pdf *.wav *.mp3 *.m4a *.amr *.ogg *.flac *.aac *.wma"


def takes_files(act: rules.Act) -> bool:
    """Whether an act has files to prepare, which is no work for the GUI thread."""
    return any(one.kind is FieldKind.FILES for one in act.fields)


def ask_to_attach(parent: QWidget) -> Sequence[Path]:
    """Which files; none when given up."""
    found, _ = QFileDialog.getOpenFileNames(parent, tell(_CHOOSE), "", f"{tell(_KINDS)} ({_SUFFIXES})")
    return [Path(one) for one in found]


class ActWork:
    """The acts of one page that are under way; each case has each of them once at a time."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk, self._page = desk, page
        self._under_way: set[tuple[UUID, str]] = set()

    def runs(self, case: UUID, code: str) -> bool:
        """Whether this act is being done to this case."""
        return (case, code) in self._under_way

    def start(
        self, editor: ActEditor, case: UUID, draft: object, ended: Callable[[BaseException | None], object]
    ) -> None:
        """Do the act of an editor; *ended* is told what came in between, None when it was done."""
        house, act, seen = self._page.house, editor.act, editor.sequence
        if house is None or self.runs(case, act.code):
            return
        editor.keep_now()
        self._under_way.add((case, act.code))

        def work(job: Job) -> object:
            done = _verb(act)(self._desk, case, draft, seen, _progress(job))
            # Here and not afterwards: a page that is gone by then must not offer the same files again.
            service.drop_act_draft(self._desk, case, act.code)
            return done

        def end(error: BaseException | None) -> None:
            self._under_way.discard((case, act.code))
            ended(error)

        job = house.jobs.write(work, lambda _ids: end(None), failed=end, owner=self._page, title=tell(act.word))
        editor.wait_for(job)


def _verb(act: rules.Act) -> Callable[..., Any]:
    return service.ACTS[act.code]


def _progress(job: Job) -> Callable[[int, int], None]:
    def told(done: int, total: int) -> None:
        job.check()
        job.progress(done, total)

    return told
