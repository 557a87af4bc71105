"""The members' page: the list on the left, the file in view on the right, the editor in place of both."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from desktop.core.listing import Key
from desktop.desk import Desk
from desktop.membership import rules, service
from desktop.membership.dialogs.member_list import MemberList
from desktop.membership.dialogs.member_view import MemberView
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.widgets.house import House
from desktop.widgets.page import Page, Place


class MembershipTab(Page):
    """Lists members, shows one file beside the list."""

    shows = rules.KINDS

    def __init__(self, desk: Desk) -> None:
        super().__init__(key="membership", title=self.tr("Members"))
        self._desk = desk
        self.bar.add_section("files", self.tr("Member files"))
        self.add_action("membership.find", self.tr("Find a member"), "Ctrl+F", self._find, place=Place.NOWHERE)
        self.list = MemberList(people.MembersSource(desk), lambda wanted: people.members_count(desk, wanted))
        self.view = MemberView()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("membership.split")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        for place, pane in enumerate((self.list, self.view)):
            self._split.addWidget(pane)
            self._split.setStretchFactor(place, place)
        self.set_content(self._split)
        self.panes = [self.list.table, self.list.line]
        self.list.table.picked.connect(self._picked)

    def enter(self, house: House) -> None:
        """Take what the house lends."""
        super().enter(house)
        self.list.enter(house.jobs)

    def refresh(self) -> None:
        """Read list and file again."""
        super().refresh()
        self.list.table.refresh()
        self._picked(self.list.table.current_key())

    def open_record(self, key: Key) -> None:
        """Show one member, in the list too."""
        self.close_editor()
        self.list.table.load()
        if not self.list.table.pick(key):
            self.list.show_only(people_rules.MembersWanted())
            self.list.table.pick(key)
        self._picked(key)

    def _find(self) -> None:
        self.list.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.line.selectAll()

    def _picked(self, key: Key | None) -> None:
        if key is None:
            self.view.show_overview(None)
        else:
            self.attempt(service.overview, self._desk, cast(UUID, key), done=self.view.show_overview)
