"""The file of one member beside the list: head, sub-tabs and what lies under them, or an act's editor in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.membership.dialogs.act_place import ActPlace
from desktop.membership.dialogs.member_head import MemberHead
from desktop.membership.dialogs.parts import MemberPart, PartMaker
from desktop.membership.rules import Overview
from desktop.people.rules import MEMBER_REVEAL
from desktop.widgets.breadth import Breadth
from desktop.widgets.page import Page
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState
from desktop.widgets.sub_tabs import SubTabs


class MemberView(QStackedWidget):
    """Shows one member, or why there is none; its parts are made when they are first looked at."""

    turned = Signal()
    """Another sub-tab came into view."""
    part_made = Signal(object)
    """A part was looked at for the first time: the page lends it the house."""

    def __init__(self, desk: Desk, page: Page, makers: Sequence[PartMaker], tool: QWidget | None = None) -> None:
        """*tool* stands at the right of the sub-tabs."""
        super().__init__()
        self.setObjectName("member")
        self.setProperty("frame", "pane")
        self._desk, self._page, self._makers = desk, page, tuple(makers)
        self._breadth = Breadth.NORMAL
        self._made: dict[str, QWidget] = {}
        self._shown: dict[str, Overview | None] = {}
        self.overview: Overview | None = None
        self.empty = EmptyState("member.empty", "user")
        self.addWidget(self.empty)
        self.head = MemberHead(may_reveal=desk.may(MEMBER_REVEAL))
        self.tabs = self._make_tabs()
        self._body = QStackedWidget()
        self._body.setObjectName("member.body")
        self.acts = ActPlace("member.place", page, self._body)
        self._lay_out(tool)
        self.tabs.currentChanged.connect(self._turn)

    def _lay_out(self, tool: QWidget | None) -> None:
        file = QWidget(self)
        file.setProperty("frame", "page")
        bar = QFrame()
        bar.setObjectName("member.tabs.row")
        bar.setProperty("frame", "bar")
        row = QHBoxLayout(bar)
        space(row, (16, 0, 12, 0), gap=8)
        row.addWidget(self.tabs, 1)
        if tool is not None:
            row.addWidget(tool)
        column = QVBoxLayout(file)
        space(column)
        column.addWidget(self.head)
        column.addWidget(bar)
        column.addWidget(self.acts, 1)
        self.addWidget(file)

    def _make_tabs(self) -> SubTabs:
        tabs = SubTabs("member.tabs", self.tr("Parts of the file"))
        for maker in self._makers:
            tabs.addTab(maker.title)
        return tabs

    # What it shows

    def show_overview(self, overview: Overview | None, photo: bytes | None = None) -> None:
        """Show another member, or the same one now; the sub-tab in view stays."""
        former = self.overview.file.id if self.overview is not None else None
        same = overview is not None and overview.file.id == former
        self.overview = overview
        self.setCurrentIndex(0 if overview is None else 1)
        self._shown.clear()
        if not same:
            self.acts.leave()
        if overview is None:
            for part in self._made.values():
                cast(MemberPart, part).show_member(None)
            return
        self.head.show_file(overview.file, photo)
        for place, maker in enumerate(self._makers):
            count = maker.count(overview)
            self.tabs.setTabText(place, f"{maker.title} {count}" if count else maker.title)
        self._show_part()

    def turn_to(self, key: str) -> QWidget | None:
        """Bring a part into view and return it; None when there is no such part."""
        places = [place for place, maker in enumerate(self._makers) if maker.key == key]
        if not places:
            return None
        self.acts.leave()
        self.tabs.setCurrentIndex(places[0])
        self._show_part()
        return self._made.get(key)

    def part(self) -> str:
        """The key of the part in view."""
        return self._makers[self.tabs.currentIndex()].key

    def made(self, key: str) -> QWidget:
        """The widget of a part, made now if it was not looked at yet."""
        if key not in self._made:
            maker = next(one for one in self._makers if one.key == key)
            widget = maker.make(self._desk, self._page)
            self._made[key] = widget
            self._body.addWidget(widget)
            acts = getattr(widget, "acts", None)
            if isinstance(acts, ActPlace):
                acts.opening.connect(lambda: self.turn_to(key))
            cast(MemberPart, widget).give_way(self._breadth)
            self.part_made.emit(widget)
        return self._made[key]

    def refresh(self) -> None:
        """Let the part in view read again what it shows beyond the overview."""
        if self.overview is not None and self.part() in self._made:
            cast(MemberPart, self._made[self.part()]).refresh()

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        self._breadth = breadth
        self.head.give_way(breadth)
        for part in self._made.values():
            cast(MemberPart, part).give_way(breadth)

    def back(self) -> bool:
        """Leave the innermost layer of what is in view; False when there is none."""
        if self.acts.leave():
            return True
        shown = self._made.get(self.part())
        return shown is not None and cast(MemberPart, shown).back()

    def editing(self) -> bool:
        """Whether an act is being typed, in place of the file or inside one of its parts."""
        inside = (getattr(part, "acts", None) for part in self._made.values())
        return any(place.editor is not None for place in (self.acts, *inside) if isinstance(place, ActPlace))

    def panes(self) -> list[QWidget]:
        """Where F6 goes inside the file."""
        shown = self._made.get(self.part())
        return [self.tabs, *(cast(MemberPart, shown).panes if shown is not None else ())]

    def _turn(self, _tab: int) -> None:
        self.acts.leave()
        self._show_part()
        self.turned.emit()

    def _show_part(self) -> None:
        if self.overview is None:
            return
        key = self.part()
        widget = self.made(key)
        part = cast(MemberPart, widget)
        if self._shown.get(key) is not self.overview:
            self._shown[key] = self.overview
            part.show_member(self.overview)
            part.begin()
        self._body.setCurrentWidget(widget)
