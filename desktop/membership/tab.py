"""The members' page: the list on the left, the file in view on the right, the editor in place of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.core.listing import Key
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules, service
from desktop.membership.dialogs.act_place import ActPlace
from desktop.membership.dialogs.enrol_desk import AskPicture, EnrolDesk
from desktop.membership.dialogs.entitlement_desk import EntitlementDesk
from desktop.membership.dialogs.export import members_sheet
from desktop.membership.dialogs.file_desk import FileDesk
from desktop.membership.dialogs.history_part import HistoryPart
from desktop.membership.dialogs.member_list import MemberList
from desktop.membership.dialogs.member_view import MemberView
from desktop.membership.dialogs.merge_desk import MergeDesk
from desktop.membership.dialogs.part_list import Related, parts
from desktop.membership.dialogs.photo_field import ask_picture
from desktop.membership.dialogs.printing import MemberPrintDesk, in_view, papers
from desktop.membership.dialogs.section_list import sections
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.printouts.dialogs.print_menu import PrintMenu
from desktop.widgets.action_button import ActionButton
from desktop.widgets.breadth import Breadth
from desktop.widgets.file_places import AskFile, AskFiles, ask_file, ask_files
from desktop.widgets.house import House
from desktop.widgets.list_export import export_list
from desktop.widgets.page import Page, Place
from desktop.widgets.paper_output import Printers
from desktop.widgets.sections import Sections
from desktop.widgets.speech import tell
from desktop.widgets.split import Split
from desktop.widgets.states import EmptyState

FILES = "files"
_LIST_WIDTH = {Breadth.NARROW: 216, Breadth.NORMAL: 246, Breadth.WIDE: 320}


class MembershipTab(Page):
    """Lists members, shows one file beside the list, enrols and changes members, and opens the room's sections."""

    shows = rules.KINDS

    def __init__(
        self,
        desk: Desk,
        *,
        form_title: Callable[[str], str] = lambda code: code,
        related: Sequence[Related] = (),
        printers: Printers | None = None,
        ask: AskFiles = ask_files,
        ask_picture: AskPicture = ask_picture,
        ask_table: AskFile = ask_file,
    ) -> None:
        """*form_title* gives the title of a form by its code, *related* what other rooms have about a member.

        *printers*, *ask* (where PDFs go), *ask_picture* and *ask_table* (where an export goes) stand in for those of
        the system.
        """
        super().__init__(key="membership", title=self.tr("Members"))
        self._desk, self._form_title, self._related = desk, form_title, related
        self._asked: object = None
        """What the list let through when a row was picked last."""
        self.bar.add_section(FILES, self.tr("Member files"))
        self._files = FileDesk(desk, self)
        self._benefits = EntitlementDesk(desk, self)
        self._ask_table = ask_table
        self._printing = MemberPrintDesk(desk, self, papers(desk), printers, ask)
        self._enrol = EnrolDesk(desk, self, lambda: self._files.file, ask_picture)
        self._merging = MergeDesk(desk, self, lambda: self._files.file)
        self._add_actions()
        if not (desk.may(rules.READ) and desk.may(people_rules.MEMBER_READ)):
            self.set_content(_not_allowed())
            self._follow()
            return
        self._build()
        self._follow()

    def _build(self) -> None:
        desk = self._desk
        self.list = MemberList(people.MembersSource(desk))
        self.view = MemberView(desk, self, parts(self._may_run, self._form_title, self._related), self._menu.button())
        self._say_nobody()
        self.view.setMinimumWidth(640)
        self._split = Split("membership.split", _LIST_WIDTH)
        for place, pane in enumerate((self.list, self.view)):
            self._split.addWidget(pane)
            self._split.setStretchFactor(place, place)
        self.sections = Sections("membership.content", self._split, sections(desk, self))
        self.set_content(self.sections)
        self.bar.section_chosen.connect(self._turn_section)
        self.list.table.picked.connect(self._row_picked)
        self.list.table.opened.connect(lambda _key: self.view.tabs.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.filtered.connect(self._follow)
        self.list.new_asked.connect(lambda: self.run("membership.new"))
        self.list.card_typed.connect(self._open_typed)
        self.view.turned.connect(self._follow)
        self.view.part_made.connect(self._serve_part)
        self._files.serve(self.view)
        self._benefits.serve(self.view)
        self._enrol.merge_asked = self._merging.lay
        self._enrol.print_asked = lambda _member: self.run("member.print")
        self.list.table.print_asked.connect(lambda _key: self.run("member.print"))
        self.view.head.fill_asked.connect(self._enrol.change)

    def _serve_part(self, part: QWidget) -> None:
        self.adopt(part)
        if isinstance(part, HistoryPart):
            part.part_asked.connect(self._merging.part)
        acts = getattr(part, "acts", None)
        if isinstance(acts, ActPlace):
            acts.opening.connect(lambda: self.bar.choose_section(FILES))

    def _add_actions(self) -> None:
        hidden = Place.NOWHERE
        self._enrol.add_actions()
        self._files.add_actions()
        self._benefits.add_actions()
        self._merging.add_actions()
        self._menu = PrintMenu(
            self._desk, self, self._printing, lambda: in_view(self._desk, self._files.file), self._several
        )
        self.add_action("membership.export", self.tr("Export the list"), "Ctrl+E", self._export, place=Place.MENU)
        self.add_action("membership.find", self.tr("Find a member"), "Ctrl+F", self._find, place=hidden)
        self.add_action("membership.all", self.tr("Show all members"), "", self._show_all, place=hidden)
        self.action("membership.all").setProperty("palette", True)

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends."""
        super().enter(house)
        if self._built:
            self._split.enter(house.preferences)

    def refresh(self) -> None:
        """Read list and file again."""
        super().refresh()
        if self._built:
            self.sections.refresh()
            shown = self.view.overview.file.id if self.view.overview is not None else self.list.table.current_key()
            self._picked(shown)
            self.view.refresh()

    def give_way(self, breadth: Breadth) -> None:
        """Fold the list and the parts of the file by the class of width."""
        super().give_way(breadth)
        if self._built:
            self.sections.give_way(breadth)
            self.view.give_way(breadth)
            self._split.give_way(breadth)

    def open_record(self, key: Key) -> None:
        """Show one member, in the list too; an open editor is left, its draft kept."""
        self.close_editor()
        if not self._built:
            return
        self.bar.choose_section(FILES)
        table = self.list.table
        table.load()
        if not table.pick(key):
            self.list.show_only(people_rules.MembersWanted())
            table.pick(key)
        if self.view.overview is None or self.view.overview.file.id != key:
            self._picked(key)

    def back(self) -> bool:
        """Leave the editor, a layer of the file, or the filter: one layer each time."""
        if super().back():
            return True
        if not self._built:
            return False
        section = self.sections.current()
        if section is not None:
            return section.back()
        return self.view.back() or self.list.clear_filter()

    def busy(self) -> bool:
        """An editor in place of the list, or one inside the file."""
        return super().busy() or (self._built and self.view.editing())

    def showEvent(self, event: QShowEvent) -> None:
        """What was begun and not finished is told."""
        super().showEvent(event)
        if self._built:
            self._enrol.tell_begun()

    def show_editor(self, editor: QWidget) -> None:
        """Put an editor in place of list and file."""
        super().show_editor(editor)
        self._follow()

    def close_editor(self) -> None:
        """Leave the editor; what was typed is kept as a draft."""
        super().close_editor()
        self._follow()

    # The member in view

    @property
    def _built(self) -> bool:
        return hasattr(self, "view")

    def _row_picked(self, key: Key | None) -> None:
        """Another row is the current one; a member who left the list by what was done stays in view."""
        table = self.list.table
        again, self._asked = table.records.wanted == self._asked, table.records.wanted
        if table.restoring and again and self.view.overview is not None:
            table.clearSelection()
        else:
            self._picked(key)

    def _picked(self, key: Key | None) -> None:
        if key is None:
            self._say_nobody()
            self.view.show_overview(None)
        else:
            self.attempt(service.overview, self._desk, cast(UUID, key), done=self._files.show)
        self._follow()

    def _say_nobody(self) -> None:
        """Why there is no file to show: none was chosen, or there is none yet."""
        if self.list.table.records.rowCount() or self.list.filtering:
            self.view.empty.say(self.tr("No member chosen"), self.tr("Choose one in the list."))
        else:
            what = self.tr("Benefits, points, card and forms of whom you enrol with Ctrl+N.")
            self.view.empty.say(self.tr("The file will stand here"), what)

    def _open_typed(self, typed: str) -> None:
        """A whole card number was typed or scanned into the filter line: its member is meant, filter or not."""
        found = service.find(self._desk, typed, 1)
        if found:
            self.list.clear_filter()
            self.open_record(found[0].id)
            self._warn_of_card(typed)

    def take_scan(self, typed: str) -> None:
        """A scanned card opens its member here, whatever has to be said of it; other codes go to the house."""
        if self._built and service.card_answer(self._desk, typed) is not None:
            self._open_typed(typed)
        else:
            super().take_scan(typed)

    def _warn_of_card(self, typed: str) -> None:
        """A card that is lost, replaced or cancelled opens its member under a banner that says so."""
        answer = service.card_answer(self._desk, typed)
        if answer is not None and answer.told is not None:
            self.show_error(tell(answer.told))

    def _turn_section(self, value: str) -> None:
        section = self.sections.turn_to(value)
        if section is not None:
            self.adopt(self.sections)
        self._follow()
        self.start_focus()

    def _follow(self) -> None:
        """What can be done now, and why not; and where F6 goes."""
        beside = self._built and self.sections.current() is not None
        in_view = self.view.overview if self._built and not beside else None
        self._files.follow(in_view)
        self._benefits.follow(in_view)
        editing = self.tr("Close the editor first.") if self.editor is not None else ""
        shown = self._built and self._files.file is not None and not beside
        chosen = "" if shown else self.tr("Choose a member first.")
        self.action("member.change").setVisible(not beside)
        for button in self.bar.findChildren(ActionButton, "membership.new"):
            button.setVisible(not beside)  # by its key and from the palette somebody is enrolled from everywhere
        self.bar.settle()
        self._menu.follow(editing or chosen)
        may_enrol = self._built and self._desk.may(people_rules.MEMBER_CHANGE)
        self.allow("membership.export", editing)
        self.allow("membership.new", "" if may_enrol else self.tr("Your posts do not include enrolling."))
        if not self._built:
            return
        section = self.sections.current()
        files: list[QWidget] = [self.list.table, *self.view.panes(), self.list.line]
        self.panes = files if section is None else section.panes
        inside = self.view.editing() or self.list.filtering
        self.action("membership.back").setEnabled(self.editor is not None or inside or beside)

    def _may_run(self, name: str) -> bool:
        return any(one.objectName() == name and one.isEnabled() for one in self.known_actions())

    def _several(self) -> list[Key]:
        return self.list.table.chosen_keys() if self._built and self.editor is None else []

    def _find(self) -> None:
        self.bar.choose_section(FILES)
        self.list.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.line.selectAll()

    def _export(self) -> None:
        section = self.sections.current() if self._built else None
        if section is not None:
            getattr(section, "export", lambda: None)()
        elif self._built:
            sheet = members_sheet(self._desk, self.list.table.records.order, self.list.wanted())
            export_list(self, sheet, self.title, self._ask_table)

    def _show_all(self) -> None:
        self.close_editor()
        self.bar.choose_section(FILES)
        self.list.show_only(people_rules.MembersWanted())
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _not_allowed() -> EmptyState:
    empty = EmptyState("membership.empty", "lock-simple")
    empty.say(
        tell(sentence("membership", "Members are not among your rights")),
        tell(sentence("membership", "An administrator can grant your post the right to see them.")),
    )
    return empty
