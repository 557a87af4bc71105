"""The complaints page: the register on the left, the case in view on the right, the editor in place of both."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.complaints import rules, service
from desktop.complaints.dialogs.act_desk import ActDesk
from desktop.complaints.dialogs.detail import ALL_ACTS, EXPLAINED, DetailPane
from desktop.complaints.dialogs.editor import ComplaintEditor
from desktop.complaints.dialogs.export import register_sheet
from desktop.complaints.dialogs.file_view import show_file
from desktop.complaints.dialogs.intake_desk import IntakeDesk
from desktop.complaints.dialogs.parts import Reads
from desktop.complaints.dialogs.printing import papers, paperwork
from desktop.complaints.dialogs.register_pane import RegisterPane, not_allowed
from desktop.complaints.dialogs.sections import REGISTER, beside_register
from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.policy.clauses import AsOf
from desktop.printouts.dialogs.paperwork import Paperwork
from desktop.printouts.dialogs.print_desk import PrintDesk
from desktop.printouts.dialogs.print_menu import PrintMenu
from desktop.widgets.act_row import ActRow
from desktop.widgets.breadth import Breadth
from desktop.widgets.file_places import AskFile, AskFiles, ask_file, ask_files
from desktop.widgets.first_paint import FirstPaint
from desktop.widgets.house import House
from desktop.widgets.list_export import export_list
from desktop.widgets.page import Page, Place
from desktop.widgets.paper_output import Printers
from desktop.widgets.sections import Sections
from desktop.widgets.spacing import space
from desktop.widgets.split import Split

_LIST_WIDTH = {Breadth.NARROW: 372, Breadth.NORMAL: 500, Breadth.WIDE: 640}


class ComplaintsTab(Page):
    """Lists complaints, shows one beside the list, takes new ones down and prints them."""

    shows = rules.COMPLAINTS

    def __init__(
        self,
        desk: Desk,
        *,
        printers: Printers | None = None,
        ask: AskFiles = ask_files,
        ask_table: AskFile = ask_file,
    ) -> None:
        """*printers*, *ask* (where PDFs go) and *ask_table* (where an export goes) stand in for those of the system."""
        super().__init__(key="complaints", title=self.tr("Complaints"))
        self._desk = desk
        self._ask_table = ask_table
        self._tiers: Mapping[str, str] = {}
        self._breadth = Breadth.NORMAL
        self._record: DetailPane | None = None
        self._built = False
        self._asked: object = None
        """What the list let through when a row was picked last."""
        self._print = PrintDesk(desk, self, papers(desk), printers, ask)
        self._intake = IntakeDesk(desk, self, self._print, self._registered)
        self.bar.add_section(REGISTER, self.tr("Complaints"))
        self._add_actions()
        if not desk.may(rules.READ):
            self.set_content(not_allowed())
            self._follow()
            return
        self._build()
        self._follow()

    def _build(self) -> None:
        desk = self._desk
        self._tiers = people.tiers(desk) if desk.may(people_rules.MEMBER_READ) else {}
        self._split = Split("complaints.split", _LIST_WIDTH)
        self.sections = Sections("complaints.content", self._split, beside_register(desk, self, self.open_record))
        self.set_content(self.sections)  # empty: what is laid into its place is dressed once, not once for each parent
        self.register = RegisterPane(
            service.ComplaintSource(desk),
            self._asof,
            self._tiers,
            lambda text: service.counts(desk, text),
            self._split,
        )
        self._side = QWidget(self._split)
        self._side.setMinimumWidth(640)
        self._side.setProperty("frame", "pane")
        for place, pane in enumerate((self.register, self._side)):
            self._split.addWidget(pane)
            self._split.setStretchFactor(place, place)
        self.bar.section_chosen.connect(self._turn_section)
        table = self.register.table
        self.panes = [table, self.register.line]
        table.picked.connect(self._picked)
        table.opened.connect(lambda _key: self.record.tabs.setFocus(Qt.FocusReason.OtherFocusReason))
        table.print_asked.connect(lambda _key: self.run("complaint.print"))
        table.menu_asked.connect(self._show_menu)
        self.register.filtered.connect(self._follow)
        self.register.new_asked.connect(lambda: self.run("complaints.new"))
        self._built = True
        FirstPaint(table.viewport(), lambda: self.record)

    @property
    def record(self) -> DetailPane:
        """The case beside the list; made when it is wanted first, at the latest once the list was painted."""
        if self._record is None:
            self._record = self._make_record()
            self._record.give_way(self._breadth)
            self._pick(self.register.table.current_key())
            self._record.show()
        return self._record

    def _make_record(self) -> DetailPane:
        desk = self._desk
        posts = {line.code: line.name for line in people.posts(desk)} if desk.may(people_rules.READ) else {}
        explain = self.button("complaint.explain", kind="link", icon="question")
        acts = ActRow(
            "complaint",
            lambda code: self.action(f"complaint.{code}"),
            rules.ActGroup,
            [self._menu.button()],
            ("all_acts", "copy_number"),
        )
        reads = Reads(
            lambda: self._asof().now,
            partial(service.history, desk),
            partial(service.begun_acts, desk),
            self.open_record,
            partial(show_file, self, partial(service.file_content, desk)),
            partial(service.strike_card, desk),
        )
        place = QVBoxLayout(self._side)
        space(place)
        record = DetailPane(self._asof, posts, reads, acts, explain, parent=self._side)
        place.addWidget(record)
        record.empty.say(self.tr("No complaint chosen"), self.tr("Choose one in the list."))
        record.turned.connect(self._follow)
        record.part_made.connect(self.adopt)
        self._acts.serve(record)
        self.adopt(record)
        return record

    def _follow_panes(self) -> None:
        """F6 goes to the list, to what the case shows or the editor of an act, and to the filter."""
        record, register = self._record, self.register
        shown: list[QWidget] = []
        if record is not None:
            shown = [record.editor] if record.editor is not None else [record.tabs, record.quick.line]
        section = self.sections.current()
        self.panes = [register.table, *shown, register.line] if section is None else section.panes

    def _turn_section(self, value: str) -> None:
        self._acts.leave()
        section = self.sections.turn_to(value)
        if section is not None:
            self.adopt(self.sections)
            section.begin()
        self._follow()
        self.start_focus()

    def _add_actions(self) -> None:
        add, hidden = self.add_action, Place.NOWHERE
        new = add(
            "complaints.new", self.tr("New complaint"), "F2", self._intake.begin, place=Place.PRIMARY, icon="plus"
        )
        new.setShortcuts([QKeySequence("F2"), QKeySequence("Ctrl+N")])
        add("complaints.find", self.tr("Filter the list"), "Ctrl+F", self._find, place=hidden)
        add("complaints.export", self.tr("Export"), "Ctrl+E", self._export, icon="export")
        only = partial(partial, self._show_only)
        add("complaints.late", self.tr("Show late complaints"), "", only(rules.Quick.LATE), place=hidden)
        add("complaints.watched", self.tr("Show complaints I watch"), "", only(rules.Quick.WATCHED), place=hidden)
        add("complaints.all", self.tr("Show all complaints"), "", only(rules.Quick.ALL), place=hidden)
        add("complaints.strikes", self.tr("Three-strike cards"), "", partial(self.bar.choose_section, "strikes"),
            place=hidden)  # fmt: skip
        for name in ("complaints.all", "complaints.watched", "complaints.strikes"):
            self.action(name).setProperty("palette", True)
        chosen = self.tr("Choose a complaint first.")
        self._menu = PrintMenu(self._desk, self, self._print, self._in_view, self._several, unavailable=chosen)
        about = partial(add, place=hidden, unavailable=chosen)
        about("complaint.copy_number", self.tr("Copy number"), "Ctrl+Shift+C", self._copy_number)
        about("complaint.explain", self.tr("Explain limits"), "F9", self._explain)
        about("complaint.all_acts", self.tr("All acts and reasons…"), "Ctrl+J", self._all_acts)
        self._acts = ActDesk(self._desk, self, self._pick, chosen)

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends."""
        super().enter(house)
        if self._built:
            self.register.enter(house.jobs)
            self._split.enter(house.preferences)

    def refresh(self) -> None:
        """Read list, counts and the case in view again."""
        super().refresh()
        if self._built:
            self.sections.refresh()
            self.register.count()
            shown = self._record.detail if self._record is not None else None
            key = shown.id if shown is not None else self.register.table.current_key()
            if key is not None and self._record is not None:
                self._pick(key)

    def tick(self) -> None:
        """Repaint the clocks and what has become late; nothing is read."""
        super().tick()
        if self._record is not None:
            self._record.tick()
            self._acts.tick()

    def give_way(self, breadth: Breadth) -> None:
        """Fold columns and panels by the class of width."""
        super().give_way(breadth)
        self._breadth = breadth
        if self._built:
            self.sections.give_way(breadth)
            self.register.give_way(breadth)
            if self._record is not None:
                self._record.give_way(breadth)
            self._split.give_way(breadth)

    def open_record(self, key: Key) -> None:
        """Show one complaint, in the list too; an open editor is left, its draft kept."""
        self.close_editor()
        if not self._built:
            return
        self.bar.choose_section(REGISTER)
        table = self.register.table
        table.load()
        if not table.pick(key):
            self.register.show_all(rules.Quick.ALL)
            table.pick(key)
        if self.record.detail is None or self.record.detail.id != key:
            self._pick(key)

    def back(self) -> bool:
        """Leave the editor, the explanation, or the filter: one layer each time."""
        if super().back():
            return True
        if not self._built:
            return False
        section = self.sections.current()
        if section is not None:
            return section.back()
        if self.record.editor is not None:
            self._acts.leave()
            return True
        if self.record.aside:
            self.record.turn_aside(self.record.part())
            return True
        return self.register.clear_filter()

    # The record in view

    def _asof(self) -> AsOf:
        return service.asof(self._desk)

    def _facts(self) -> rules.ComplaintFacts | None:
        shown = self.record.detail if self._built and self.editor is None else None
        return shown.facts if shown is not None else None

    def _in_view(self) -> Paperwork | None:
        facts = self._facts()
        return None if facts is None else paperwork(self._desk, facts)

    def _several(self) -> list[Key]:
        return self.register.table.chosen_keys() if self._built and self.editor is None else []

    def _picked(self, key: Key | None) -> None:
        """Another row is the current one; a case that left the list by what was done to it stays in view."""
        table = self.register.table
        again, self._asked = table.records.wanted == self._asked, table.records.wanted
        if self._record is None:
            return  # it is made once the list was painted
        if table.restoring and again and self._record.detail is not None:
            table.clearSelection()
        else:
            self._pick(key)

    def _pick(self, key: Key | None) -> None:
        self._acts.leave_other(key)
        if key is None:
            self.record.show_record(None)
        else:
            self.attempt(service.detail, self._desk, cast(UUID, key), done=self._acts.show)
        self._follow()

    def _follow(self) -> None:
        """What can be done now, and why not."""
        editing = self.tr("Close the new complaint first.") if self.editor is not None else ""
        if self._built and self.sections.current() is not None:
            editing = editing or self.tr("Go back to the register first.")
        record = self._record
        in_view = record is not None and record.detail is not None
        chosen = editing or ("" if in_view else self.tr("Choose a complaint first."))
        if self._built:
            self._follow_panes()
        self._acts.follow(chosen)
        self._menu.follow(chosen)
        self.allow("complaint.copy_number", chosen)
        self.allow("complaint.all_acts", chosen)
        self.allow("complaint.explain", "" if isinstance(self.editor, ComplaintEditor) else chosen)
        self.allow("complaints.find", editing)
        self.allow("complaints.export", editing)
        may_register = self._built and self._desk.may(rules.REGISTER)
        self.allow("complaints.new", "" if may_register else self.tr("Your posts do not include registering."))
        inside = record is not None and (record.editor is not None or record.aside or self.register.filtering)
        beside = self._built and self.sections.current() is not None
        layers = self.editor is not None or inside or beside
        self.action("complaints.back").setEnabled(layers)

    def _find(self) -> None:
        self.register.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.register.line.selectAll()

    def _export(self) -> None:
        records = self.register.table.records if self._built else None
        if records is not None and isinstance(records.wanted, rules.Wanted):
            sheet = register_sheet(self._desk, records.order, records.wanted, self._tier_word)
            export_list(self, sheet, self.title, self._ask_table)

    def _tier_word(self, code: str) -> str:
        return self._tiers.get(code, code)

    def _show_only(self, quick: rules.Quick) -> None:
        self.close_editor()
        if self._built:
            self.bar.choose_section(REGISTER)
            self.register.show_all(quick)
            self.register.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self) -> None:
        if isinstance(self.editor, ComplaintEditor):
            self.editor.explain()
        else:
            self.record.turn_aside(EXPLAINED)

    def _all_acts(self) -> None:
        self._acts.leave()
        self.record.turn_aside(ALL_ACTS)
        if self.record.part() == ALL_ACTS:
            self.record.made(ALL_ACTS).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _copy_number(self) -> None:
        facts = self._facts()
        if facts is not None:
            QGuiApplication.clipboard().setText(facts.number)
            self.mention(self.tr("Copied: {number}").format(number=facts.number))

    def _show_menu(self, _key: Key, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("complaint.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.action(f"complaint.{code}") for code in self.record.acts.shown()])
        menu.addSeparator()
        menu.addActions([self.action(f"complaint.{name}") for name in ("all_acts", "copy_number", "explain", "print")])
        menu.popup(at)

    def busy(self) -> bool:
        """An editor in place of the list, or one inside the record."""
        return super().busy() or (self._record is not None and self._record.editor is not None)

    # Taking a complaint down

    def show_editor(self, editor: QWidget) -> None:
        """Put an editor in place of list and record; what is typed into an act is kept."""
        self._acts.leave()
        super().show_editor(editor)
        self._follow()

    def close_editor(self) -> None:
        """Leave the editor; what was typed is kept as a draft."""
        if isinstance(self.editor, ComplaintEditor):
            self._intake.leave(self.editor)
        super().close_editor()
        self._follow()

    def _registered(self, complaint_id: UUID) -> rules.Detail | None:
        self.close_editor()
        self.register.show_all(rules.Quick.OPEN)
        self.open_record(complaint_id)
        return self.record.detail
