"""Customer managers' books: who looks after how many, and moving members to another, with the list to be signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.core.problem import Problem
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs import book_cells, unset_notes
from desktop.membership.dialogs.act_drafts import place_of
from desktop.membership.dialogs.book_cells import NOBODY, BookLine
from desktop.membership.dialogs.book_editing import edit, people_offered
from desktop.membership.dialogs.counted_list import CountedList
from desktop.membership.dialogs.list_paper import print_handover
from desktop.membership.rules import books
from desktop.membership.rules.book_acts import MOVE, MoveTyped
from desktop.membership.rules.books import HandoverFacts, Moved, MoveDraft
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.people.rules import MembersWanted
from desktop.printouts import rules as paper
from desktop.widgets.act_editor import ActEditor
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option
from desktop.widgets.figures import grouped
from desktop.widgets.file_places import AskFile, ask_file
from desktop.widgets.jobs import Job
from desktop.widgets.lines import Lines
from desktop.widgets.list_export import export_list, sheet_of
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.record_table import RecordTable
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState
from desktop.widgets.table_footer import TableFooter

NAME = "retention.books"
WIDTHS = {Breadth.NARROW: 350, Breadth.NORMAL: 570, Breadth.WIDE: 640}
_RIGHTS = sentence("membership", "Your posts do not include this.")
_LISTED = sentence("membership", "{number}  {who} → {to}")


class BooksPane(CountedList):
    """The books at the left, the members of one at the right."""

    open_asked = Signal(object)
    """The file of a member shall be shown."""

    def __init__(self, desk: Desk, page: Page, ask_file: AskFile = ask_file) -> None:
        self._desk, self._ask_file = desk, ask_file
        self._books: Lines[BookLine] = Lines()
        self._handovers: dict[str, HandoverFacts] = {}
        self._line: BookLine | None = None
        self._tiers = people.tiers(desk) if desk.may(people_rules.MEMBER_READ) else {}
        table = RecordTable(self._books, book_cells.columns(self._tiers), name=f"{NAME}.list")
        table.setAccessibleName(tell(sentence("membership", "Customer managers’ books")))
        self.members = RecordTable(
            people.MembersSource(desk),
            book_cells.member_columns(),
            name=f"{NAME}.members",
            wanted=MembersWanted(),
            behind=True,
        )
        super().__init__(NAME, page, table, self._make_detail(), icon="users-three", widths=WIDTHS)
        self.put_notice(unset_notes.notice(desk, page, unset_notes.BOOKS))
        self._put_buttons()
        self.panes = [self.table, self.members, self.printed]
        self.nothing.say(self.tr("No book chosen"), self.tr("Choose one in the list."))
        self._connect()

    # Layout

    def _make_detail(self) -> QWidget:
        detail = QWidget()
        detail.setProperty("frame", "pane")
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.members.setAccessibleName(self.tr("Members of this book"))
        empty = EmptyState(f"{NAME}.members.empty", "users-three")
        empty.say(self.tr("Nobody is in this book"))
        self.members.show_when_empty(empty)
        column.addWidget(self.members, 1)
        column.addWidget(TableFooter(self.members, lambda n: self.tr("{n} members").format(n=n)))
        return detail

    def _put_buttons(self) -> None:
        self.some_button = Button(self.tr("Move the selected…"), f"{NAME}.move", kind="primary")
        self.whole_button = Button(self.tr("Move the whole book…"), f"{NAME}.move_all")
        self.printed = Choice([], hint=self.tr("Handover lists"))
        self.printed.setObjectName(f"{NAME}.handovers")
        self.printed.setAccessibleName(self.tr("Handover lists"))
        self.printed.setFixedWidth(metrics().px(310))
        self.print_button = Button(self.tr("Print F42"), f"{NAME}.print", icon="printer")
        self.head.put([self.some_button, self.whole_button], [self.printed, self.print_button])

    def _connect(self) -> None:
        self.some_button.clicked.connect(self.move_some)
        self.whole_button.clicked.connect(self.move_whole)
        self.print_button.clicked.connect(self.print_list)
        self.printed.edited.connect(self._follow)
        self.members.opened.connect(self.open_asked)
        self.members.selectionModel().selectionChanged.connect(lambda *_: self._follow())

    # Reading

    def count(self, _job: Job) -> tuple[list[BookLine], list[HandoverFacts]]:
        """The books, and what was handed over."""
        most = self._desk.policy.membership.managers.most
        return book_cells.lines(service.books(self._desk), most), service.handovers(self._desk)

    def show_count(self, found: tuple[list[BookLine], list[HandoverFacts]]) -> None:
        """Show them."""
        lines, handovers = found
        self._handovers = {one.number: one for one in handovers}
        chosen = self.printed.value()
        self.printed.set_options([Option(one.number, _handover(one)) for one in handovers])
        self.printed.set_value(chosen or next(iter(self._handovers), ""))
        self.put_lines(self._books, lines)

    def say_none(self) -> None:
        """Nobody has members, and there are none."""
        self.none.say(self.tr("No customer managers yet"), self.tr("Give somebody the post 客户经理 under people."))

    # The book in view

    def show_key(self, key: Key | None) -> None:
        """Show the members of a book."""
        line = self._books.line(key)
        other = line is None or self._line is None or line.id != self._line.id
        self._line = line
        if line is None:
            self.show_nothing()
            return
        most = self._desk.policy.membership.managers.most
        self.show_detail(book_cells.name(line.book), book_cells.state(line, self._tiers, most))
        if other:
            self.members.ask_behind(_wanted(line))
        else:
            self.members.refresh()
        self._follow()

    def _follow(self) -> None:
        rights = "" if self._desk.may(books.MOVE) else tell(_RIGHTS)
        chosen = len(self.members.chosen_keys())
        self.some_button.refuse(rights or ("" if chosen else self.tr("Choose members in the list first.")))
        full = self._line is not None and self._line.book.members > 0
        self.whole_button.refuse(rights or ("" if full else self.tr("Nobody is in this book.")))
        none = "" if self.printed.value() in self._handovers else self.tr("Choose a handover list first.")
        self.print_button.refuse(none if self._desk.may(paper.RECORD) else tell(_RIGHTS))

    # Moving

    def move_some(self) -> None:
        """Open the editor that moves the selected members."""
        ids = tuple(key for key in self.members.chosen_keys() if isinstance(key, UUID))
        if ids and self.some_button.isEnabled():
            self._move(MoveDraft(members=ids), len(ids))

    def move_whole(self) -> None:
        """Open the editor that moves the whole book in view."""
        line = self._line
        if line is not None and self.whole_button.isEnabled():
            self._move(MoveDraft(from_staff=line.book.staff_id, whole=True), line.book.members)

    def _move(self, base: MoveDraft, count: int) -> None:
        act = replace(MOVE, word=sentence("membership", "Move {n} members").of(n=grouped(count)))

        def problems(typed: MoveTyped) -> Sequence[Problem]:
            return books.move_problems(_draft(base, typed), None, self._desk.today())

        edit(self, act, people_offered(self._desk), problems, partial(self._carry, base),
             drafts=place_of(self._desk, MOVE.code, base.from_staff or ""),
             proposed={"from_on": self._desk.today()})  # fmt: skip

    def _carry(self, base: MoveDraft, typed: MoveTyped, editor: ActEditor) -> None:
        house = self._page.house
        if house is None:
            return
        job = house.jobs.write(
            lambda job: service.move_members(self._desk, _draft(base, typed), job.progress, job.cancelled),
            partial(self._moved, editor),
            owner=editor,
            failed=partial(self.act_failed, editor),
        )
        editor.wait_for(job)

    def _moved(self, editor: ActEditor, done: Moved) -> None:
        editor.finish()
        self.leave_editor()
        told = self.tr("{n} members moved, handover list {number}")
        stopped = self.tr("Stopped after {n} members, handover list {number}; the rest is where it was")
        self._page.note((told if done.complete else stopped).format(n=done.members, number=done.number))
        self.printed.set_value("")
        self.refresh()

    # Out of the program

    def export(self) -> None:
        """Write the members of the book in view into a file."""
        if self._line is not None:
            export_list(self._page, sheet_of(self.members), book_cells.name(self._line.book), self._ask_file)

    def print_list(self) -> None:
        """Print the chosen handover list."""
        found = self._handovers.get(self.printed.value())
        if found is not None and self.print_button.isEnabled():
            show = partial(print_handover, self._desk, self._page)
            self._page.attempt(service.handover_sheet, self._desk, found.id, done=show)


def _wanted(line: BookLine) -> MembersWanted:
    if line.id == NOBODY:
        return MembersWanted(missing="manager")
    return MembersWanted(manager=line.book.staff_id)


def _draft(base: MoveDraft, typed: MoveTyped) -> MoveDraft:
    return MoveDraft(typed.to_staff, typed.from_on, typed.reason, base.members, base.from_staff, base.whole)


def _handover(one: HandoverFacts) -> str:
    return tell(_LISTED.of(number=one.number, who=one.from_name, to=one.to_name))
