"""Merging two files for a page: the other one is found, both are laid side by side, and it can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from desktop.core.problem import Problems
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership.dialogs.member_picker import MemberPicker
from desktop.membership.dialogs.merge_view import MergeView
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MemberFile, MergeFacts, Side
from desktop.widgets.page import Page, Place
from desktop.widgets.speech import tell


class MergeDesk:
    """The merging of one page; it lives as long as the page."""

    def __init__(self, desk: Desk, page: Page, shown: Callable[[], MemberFile | None]) -> None:
        """*shown* is the file in view."""
        self._desk, self._page, self._file = desk, page, shown

    def add_actions(self) -> None:
        """Put the way to merging on the page."""
        text = tell(sentence("membership", "Merge with another file…"))
        self._page.add_action("member.merge", text, "", self.pick, place=Place.MENU)
        self._page.action("member.merge").setProperty("palette", True)

    def pick(self) -> None:
        """Ask which other file is of the same person; those that look alike are offered first."""
        file = self._file()
        if file is None:
            return
        alike = people.duplicates(self._desk, file.says, file.id)
        picker = MemberPicker(
            lambda typed, limit: [one for one in people.find_members(self._desk, typed, limit) if one.id != file.id],
            people.members_by_id(self._desk, [one.id for one in alike]).values(),
            self._page.window(),
        )
        picker.picked.connect(partial(self.lay, file.id))
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def lay(self, kept: UUID, absorbed: UUID) -> None:
        """Lay two files side by side in place of list and file."""
        try:
            ours, theirs = (people.member_file(self._desk, rid) for rid in (kept, absorbed))
            pairs = people.side_by_side(self._desk, kept, absorbed)
        except Problems as refused:
            self._page.show_problems(refused.found)
            return
        view = MergeView(ours, theirs, pairs, (self._photo(ours), self._photo(theirs)))
        view.merge_asked.connect(partial(self._merge, view))
        view.swap_asked.connect(partial(self.lay, absorbed, kept))
        view.close_asked.connect(self._page.back)
        self._page.show_editor(view)

    def _photo(self, file: MemberFile) -> bytes | None:
        found: list[bytes | None] = []
        if file.says.photo:  # a damaged one is told, the files are merged all the same
            self._page.attempt(people.photo, self._desk, file.id, done=found.append)
        return found[0] if found else None

    def _merge(self, view: MergeView, chosen: Mapping[str, Side]) -> None:
        seen = (view.kept.sequence, view.absorbed.sequence)
        done = partial(self._merged, view)
        self._page.attempt(people.merge, self._desk, view.kept.id, view.absorbed.id, chosen, seen, done=done)

    def _merged(self, view: MergeView, merge_id: UUID) -> None:
        self._page.close_editor()
        self._page.open_record(view.kept.id)
        told = sentence("membership", "{card} went into the file of {name}")
        text = tell(told.of(card=view.absorbed.card, name=view.kept.says.name))
        self._page.offer_undo(text, partial(self._page.attempt, people.unmerge, self._desk, merge_id))

    def part(self, merge: MergeFacts) -> None:
        """Take a merge back: both files are as before it."""
        told = tell(sentence("membership", "The files of {name} ({card}) are parted again").of(
            name=merge.name, card=merge.card))  # fmt: skip
        if self._page.attempt(people.unmerge, self._desk, merge.id):
            self._page.note(told)

    def may(self) -> bool:
        """Whether the account may merge."""
        return self._desk.may(people_rules.MEMBER_MERGE)
