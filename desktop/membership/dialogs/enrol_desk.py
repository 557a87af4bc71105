"""Enrols members and changes files for a page: opens the editor, keeps its draft, saves, offers the paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.core.problem import Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs import words
from desktop.membership.dialogs.member_editor import MemberEditor
from desktop.membership.dialogs.photo_field import PhotoField, ask_picture
from desktop.membership.rules.enrolling import KeptFile
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import FileChanged, MemberDraft, MemberFile
from desktop.widgets.page import Page, Place
from desktop.widgets.speech import tell

_KEPT_NEW = sentence("membership", "The new member is kept as a draft; Ctrl+N goes on with it.")
_KEPT_CHANGE = sentence("membership", "The change is kept as a draft; F9 goes on with it.")
_BEGUN = sentence("membership", "An enrolment was begun and not finished; Ctrl+N goes on with it.")
AskPicture = Callable[[QWidget], Path | None]


class EnrolDesk:
    """The file editor of one page; it lives as long as the page."""

    def __init__(
        self,
        desk: Desk,
        page: Page,
        shown: Callable[[], MemberFile | None],
        ask: AskPicture = ask_picture,
    ) -> None:
        """*shown* is the file in view; *ask* stands in for the system's file dialog."""
        self._desk, self._page, self._file, self._ask = desk, page, shown, ask
        page.editor_left.connect(self._left)
        self._told_begun = False
        self.print_asked: Callable[[UUID], object] = lambda _member_id: None
        """Offers the enrolment form of a member who was just enrolled."""
        self.merge_asked: Callable[[UUID, UUID], object] = lambda _kept, _absorbed: None
        """Lays two files side by side."""

    def add_actions(self) -> None:
        """Put the two ways into the editor on the page."""
        add = self._page.add_action
        new = add(
            "membership.new", tell(sentence("membership", "New member")), "Ctrl+N", self.enrol,
            place=Place.PRIMARY, icon="plus",
        )  # fmt: skip
        new.setProperty("palette", True)
        add("member.change", tell(sentence("membership", "Change")), "F9", self.change, icon="pencil-simple")

    def enrol(self) -> None:
        """Open the editor for a new member with what was typed and not saved."""
        self._open(None)

    def change(self, field: str = "") -> None:
        """Open the editor for the file in view; *field* gets the focus."""
        file = self._file()
        if file is not None:
            self._open(file, field)

    def _open(self, file: MemberFile | None, field: str = "") -> None:
        own = None if file is None else file.id
        if isinstance(self._page.editor, MemberEditor) and self._own(self._page.editor) == own:
            self._page.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        house = self._page.house
        keep, read = partial(people.keep_photo, self._desk), partial(service.kept_photo, self._desk)
        editor = MemberEditor(self._desk, PhotoField(keep, read, house.jobs if house else None, self._ask), file)
        kept = service.kept_file_draft(self._desk, own)
        editor.begin(MemberDraft("") if file is None else file.says, restored=False)
        if kept is not None:
            self._go_on(editor, kept)
        editor.keep_asked.connect(partial(self._keep, editor))
        editor.drop_asked.connect(partial(self._drop, editor))
        editor.close_asked.connect(self._page.back)
        editor.save_asked.connect(partial(self._save, editor))
        editor.side.open_asked.connect(self._page.open_record)
        editor.side.compare_asked.connect(partial(self._compare, editor))
        self._page.show_editor(editor)
        if field:
            editor.go_to(field)

    @staticmethod
    def _own(editor: MemberEditor) -> UUID | None:
        return None if editor.file is None else editor.file.id

    # The draft

    def _keep(self, editor: MemberEditor, draft: MemberDraft) -> None:
        kept = KeptFile(draft, None if editor.file is None else editor.file.says)
        self._page.attempt(service.keep_file_draft, self._desk, self._own(editor), kept, done=editor.kept)

    def _left(self, editor: object) -> None:
        """The editor is about to be closed: what was typed is kept, and where it is found again is told."""
        if isinstance(editor, MemberEditor):
            editor.keep_now()
            if editor.has_draft:
                self._page.mention(tell(_KEPT_NEW if editor.file is None else _KEPT_CHANGE))

    def tell_begun(self) -> None:
        """The page is seen for the first time: an enrolment that was begun and not finished waits."""
        if self._told_begun:
            return
        self._told_begun = True
        may = self._desk.may(people_rules.MEMBER_CHANGE)
        if may and self._page.editor is None and service.kept_file_draft(self._desk, None) is not None:
            self._page.mention(tell(_BEGUN))

    def _go_on(self, editor: MemberEditor, kept: KeptFile) -> None:
        """Go on with what was typed before; what somebody changed in the file since is taken over."""
        now = editor.file
        if now is None or kept.base is None:
            editor.begin(kept.draft, restored=True)
            return
        editor.file = replace(now, says=kept.base)
        editor.begin(kept.draft, restored=True)
        editor.rebase(now)

    def _drop(self, editor: MemberEditor, thrown: MemberDraft) -> None:
        own = self._own(editor)
        if self._page.attempt(service.drop_file_draft, self._desk, own):
            told = tell(sentence("membership", "Draft thrown away"))
            self._page.offer_undo(told, partial(self._take_back, editor, own, thrown))

    def _take_back(self, editor: MemberEditor, own: UUID | None, thrown: MemberDraft) -> None:
        if editor is self._page.editor:
            editor.begin(thrown, restored=True)
        kept = KeptFile(thrown, None if editor.file is None else editor.file.says)
        self._page.attempt(service.keep_file_draft, self._desk, own, kept)

    # Files of the same person

    def _compare(self, editor: MemberEditor, other: UUID) -> None:
        if editor.file is not None:
            self.merge_asked(editor.file.id, other)
            return

        def lay(file: MemberFile) -> None:
            editor.side.lay_beside(file.says.name, people_rules.side_by_side(editor.form.draft(), file.says))

        self._page.attempt(people.member_file, self._desk, other, done=lay)

    # Saving

    def _save(self, editor: MemberEditor, draft: MemberDraft, prints: bool) -> None:
        if editor.file is None:
            self._page.attempt(people.enrol, self._desk, draft, done=partial(self._enrolled, editor, prints))
            return
        try:
            people.change_member(self._desk, editor.file.id, draft, editor.file.sequence)
        except FileChanged as meanwhile:
            self._tell_meanwhile(editor, editor.file, meanwhile)
        except Problems as refused:
            editor.show_problems(refused.found)
        except Exception as error:  # whatever else happened, the page lives on
            self._page.show_refusal(error)
        else:
            self._changed(editor, editor.file)

    def _tell_meanwhile(self, editor: MemberEditor, file: MemberFile, meanwhile: FileChanged) -> None:
        """Take over what somebody else changed; where both changed, what was typed here stands and is told."""
        now = people.member_file(self._desk, file.id)
        ours = editor.rebase(now)
        told = words.SEPARATOR.join(words.field_words(name) for name in meanwhile.fields)
        lead = tell(sentence("membership", "Somebody changed this file meanwhile."))
        taken = sentence("membership", "Changed: {fields}. It was taken over; look at it and save again.")
        if ours:
            both = words.SEPARATOR.join(words.field_words(name) for name in ours)
            taken = sentence("membership", "Changed: {fields}. Saving again replaces {both} by what you typed.")
            self._page.show_error(tell(taken.of(fields=told, both=both)), lead=lead)
        else:
            self._page.show_error(tell(taken.of(fields=told)), lead=lead)

    def _changed(self, editor: MemberEditor, file: MemberFile) -> None:
        self._close(editor, file.id)
        self._page.clear_banner("error")
        self._page.open_record(file.id)
        self._page.note(tell(sentence("membership", "The file of {name} is saved").of(name=file.says.name)))

    def _enrolled(self, editor: MemberEditor, prints: bool, member_id: UUID) -> None:
        self._close(editor, None)
        self._page.open_record(member_id)
        file = self._file()
        if file is not None:
            told = sentence("membership", "{name} is a member: {number}, card {card}")
            self._page.note(tell(told.of(name=file.says.name, number=file.number, card=file.card)))
        if prints:
            self.print_asked(member_id)

    def _close(self, editor: MemberEditor, own: UUID | None) -> None:
        editor.finish()
        service.drop_file_draft(self._desk, own)
        self._page.close_editor()
