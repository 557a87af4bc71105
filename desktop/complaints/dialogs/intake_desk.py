"""Takes complaints down for a page: opens the editor, keeps and throws away its draft, registers, offers the paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt

from desktop.complaints import rules, service
from desktop.complaints.dialogs.editor import ComplaintEditor
from desktop.complaints.dialogs.printing import paperwork
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.printouts.dialogs.print_desk import PrintDesk
from desktop.widgets.clock_text import moment
from desktop.widgets.page import Page
from desktop.widgets.speech import tell

_KEPT = sentence("complaints", "The new complaint is kept as a draft; F2 goes on with it.")
_REGISTERED = sentence("complaints", "Registered {number}")
_PROMISED = sentence("complaints", "Registered {number}, first contact by {time}")


class IntakeDesk:
    """The intake of one page; it lives as long as the page."""

    def __init__(
        self, desk: Desk, page: Page, printing: PrintDesk, show: Callable[[UUID], rules.Detail | None]
    ) -> None:
        """*show* leaves the editor and shows a complaint that was just registered."""
        self._desk, self._page, self._print, self._show = desk, page, printing, show

    def begin(self) -> None:
        """Open the editor with what was typed and not registered; one that is open gets the focus."""
        open_one = self._page.editor
        if isinstance(open_one, ComplaintEditor):
            open_one.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        editor = ComplaintEditor(self._desk)
        editor.register_asked.connect(partial(self._register, editor))
        editor.keep_asked.connect(partial(self._keep, editor))
        editor.drop_asked.connect(partial(self._drop, editor))
        editor.blank_asked.connect(lambda: self._page.run("complaint.print.blank"))
        editor.close_asked.connect(self._page.back)
        self._page.show_editor(editor)

    def leave(self, editor: ComplaintEditor) -> None:
        """An editor is left: what was typed is kept, and it is told how to go on with it."""
        editor.keep_now()
        if editor.has_draft:
            self._page.mention(tell(_KEPT))

    def _keep(self, editor: ComplaintEditor, draft: rules.ComplaintDraft) -> None:
        if self._page.attempt(service.keep_draft, self._desk, draft):
            editor.kept(self._desk.now())

    def _drop(self, editor: ComplaintEditor, thrown: rules.ComplaintDraft) -> None:
        if self._page.attempt(service.drop_draft, self._desk):
            told = tell(sentence("complaints", "Draft thrown away"))
            undo, redo = partial(self._take_back, editor, thrown), partial(self._throw_again, editor)
            self._page.offer_undo(told, undo, redo)

    def _throw_again(self, editor: ComplaintEditor) -> None:
        if editor is self._page.editor:
            editor.throw_away()
        else:
            self._page.attempt(service.drop_draft, self._desk)

    def _take_back(self, editor: ComplaintEditor, thrown: rules.ComplaintDraft) -> None:
        if editor is self._page.editor:
            editor.restore(thrown)
        else:
            self._page.attempt(service.keep_draft, self._desk, thrown)

    def _register(self, editor: ComplaintEditor, draft: rules.ComplaintDraft, codes: tuple[str, ...]) -> None:
        self._page.attempt(service.register, self._desk, draft, done=partial(self._registered, editor, codes))

    def _registered(self, editor: ComplaintEditor, codes: tuple[str, ...], complaint_id: UUID) -> None:
        editor.finish()
        detail = self._show(complaint_id)
        if detail is None:
            return
        self._page.note(self._words(detail))
        if codes and self._desk.may(rules.PRINT):
            self._print.open(paperwork(self._desk, detail.facts), codes)

    def _words(self, detail: rules.Detail) -> str:
        number, promised = detail.facts.number, detail.facts.promised_at
        if promised is None:
            return tell(_REGISTERED.of(number=number))
        return tell(_PROMISED.of(number=number, time=moment(promised, self._desk.now())))
