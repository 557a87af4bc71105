"""The window: main row, one page per room, status bar, global keys; everything it shows is handed to it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from desktop.core.contributions import Action, Hit, OfficeState, Search
from desktop.core.listing import Key, Preferences
from desktop.desk import Desk
from desktop.people.service import spelled
from desktop.printouts import service as printouts
from desktop.printouts.rules import READ, read_code
from desktop.room import Room
from desktop.widgets import window_parts as parts
from desktop.widgets.breadth import Breadth
from desktop.widgets.cover import Cover
from desktop.widgets.house import House
from desktop.widgets.idle import IdleWatch
from desktop.widgets.jobs import Jobs
from desktop.widgets.key_card import KeyCard
from desktop.widgets.main_row import MainRow
from desktop.widgets.matching import Spell
from desktop.widgets.page import Page
from desktop.widgets.page_stack import PageStack
from desktop.widgets.palette import Palette
from desktop.widgets.palette_key import PaletteKey
from desktop.widgets.small_screen import Scrollable
from desktop.widgets.speech import tell
from desktop.widgets.status_line import StatusLine
from desktop.widgets.theme import theme
from desktop.widgets.ticker import Ticker


class Window(QMainWindow):
    """The shell around the pages of the rooms that *desk* may see."""

    lock_asked = Signal()
    sign_out_asked = Signal()
    run_asked = Signal(str)
    """An action without a page: the application does it."""
    closing = Signal()
    """The window has been closed by its user."""

    def __init__(
        self,
        rooms: Sequence[Room],
        desk: Desk,
        jobs: Jobs,
        *,
        title: str,
        preferences: Preferences,
        office: Callable[[], OfficeState],
        report: Callable[[BaseException], None],
        spell: Spell,
    ) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setWindowTitle(title)
        self._desk, self._jobs, self._preferences, self._office, self._spell = desk, jobs, preferences, office, spell
        self._rooms = {room.key: room for room in rooms if room.opens is None or desk.may(room.opens)}
        self._tabs = [room.key for room in self._rooms.values() if room.tab and room.page is not None]
        self._actions = {act.name: act for room in rooms for act in room.actions if _may(desk, act)}
        factories = {key: partial(room.page, desk) for key, room in self._rooms.items() if room.page is not None}
        self.house = House(jobs, preferences, self.run, self.open_record, report, self.scan, spelled)
        self.pages = PageStack(factories, self.house, self)
        self.row = MainRow(title, desk.actor.name, self)
        self.status = StatusLine(jobs, self)
        self.waiting: Callable[[], bool] = lambda: False
        """Whether an act is about to be saved and waits for its turn."""
        self._cover = Cover(Scrollable(self._shell()), self)
        self.setCentralWidget(self._cover)
        acts: dict[str, Callable[..., object]] = {
            "keys": self.show_keys,
            "palette": self.open_palette,
            "lock": self.lock_asked.emit,
            "sign_out": self.sign_out_asked.emit,
            "tab": self._show_tab,
            "font": partial(parts.resize_font, preferences),
        }
        self._keys = parts.global_actions(self, self.pages, self.row.tabs, acts)
        self._bind_rooms()
        self.pages.global_actions = self._keys
        self.ticker = Ticker(desk.now, self.pages.needs_seconds, self)
        self.idle = IdleWatch(_app(), self)
        self._connect()
        parts.recall_geometry(self, preferences)

    def _shell(self) -> QWidget:
        shell = QWidget(self)
        shell.setObjectName("main.shell")
        column = QVBoxLayout(shell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        for key in self._tabs:
            self.row.tabs.addTab(tell(self._rooms[key].title))
        return shell

    def _connect(self) -> None:
        self.row.tabs.currentChanged.connect(self._show_tab)
        self.row.tabs.tabBarClicked.connect(self._show_tab)
        self.row.search_asked.connect(self.open_palette)
        self.row.lock_asked.connect(self.lock_asked)
        self.idle.idle.connect(self.lock_asked)
        self.pages.turned.connect(self._turned)
        self._jobs.changes.connect(self.pages.changed)
        self._jobs.changes.connect(self._changed)
        self.ticker.ticked.connect(self.pages.tick)
        self.ticker.minute.connect(self.tell_state)
        theme().changed.connect(self._give_way)
        if sys.platform == "linux":  # elsewhere no text field knows the key
            PaletteKey(self)

    # Pages

    def show_page(self, key: str) -> Page | None:
        """Bring a room's page to the front, building it on first show; None when this desk may not see it."""
        page = self.pages.show_page(key)
        self.ticker.start()
        return page

    def page(self) -> Page | None:
        """The page in view."""
        return self.pages.page()

    def _show_tab(self, tab: int) -> None:
        if tab >= 0:
            self.show_page(self._tabs[tab])

    def _turned(self, key: str) -> None:
        self.row.tabs.set_aside(key not in self._tabs)
        if key in self._tabs:
            self.row.tabs.setCurrentIndex(self._tabs.index(key))

    def open_record(self, key: str, record: Key) -> None:
        """Show a record on its page."""
        page = self.show_page(key)
        if page is not None:
            page.open_record(record)

    def scan(self, typed: str) -> bool:
        """Show the record that a scanned code or a number names, else what paper it is; False when unknown."""
        read, page = read_code(typed), self.page()
        hit = None if read is None else parts.numbered(self._searches(), read.number)
        told = printouts.about(self._desk, typed) if hit is None and self._desk.may(READ) else None
        if hit is not None:
            self.open_record(hit.page, hit.id)
        elif told is not None and page is not None:
            page.mention(tell(told))
        return hit is not None or told is not None

    def _searches(self) -> list[Search]:
        return [search for room in self._rooms.values() if room.searches for search in room.searches(self._desk)]

    def run(self, name: str) -> None:
        """Do an action by its name: on its page, or by the application."""
        action = self._actions.get(name)
        if action is None:
            own = {act.objectName(): act for act in self._keys}
            page = self.page()
            if name in own:
                own[name].trigger()
            elif page is not None:
                page.run(name)
        elif not action.page:
            self.run_asked.emit(name)
        else:
            page = self.show_page(action.page)
            if page is not None:
                page.run(name)

    # Palette, keys, menu

    def open_palette(self) -> Palette:
        """The palette over this window."""
        titles = {key: room.title for key, room in self._rooms.items()}
        offered = parts.page_commands(self.page()) + parts.commands(self._actions.values(), titles, self._keys)
        palette = Palette(offered, self._searches(), spell=self._spell, now=self._desk.now, parent=self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.run_asked.connect(self.run)
        palette.open_asked.connect(lambda hit: self.open_record(hit.page, hit.id))
        palette.print_asked.connect(self._print_hit)
        palette.appear()
        return palette

    def show_keys(self) -> KeyCard:
        """The reference card of keys."""
        card = KeyCard(parts.key_groups(self._keys, self.page()), self)
        card.open()
        return card

    def _print_hit(self, hit: Hit) -> None:
        self.open_record(hit.page, hit.id)
        page = self.page()
        if page is not None:
            page.run(hit.prints)

    def _bind_rooms(self) -> None:
        for act in self._actions.values():
            if not act.shortcut and not act.in_user_menu:
                continue
            action = parts.room_action(self, act, partial(self.run, act.name))
            self._keys.append(action)
            if act.in_user_menu:
                self.row.user_menu.addAction(action)
        self.row.user_menu.addSeparator()
        for action in self._keys:
            if action.objectName() in {"main.keys", "main.lock", "main.sign_out"}:
                self.row.user_menu.addAction(action)

    # Lock

    def cover(self, screen: QWidget) -> None:
        """Put the unlock screen over everything; pages and what was typed stay as they are."""
        self._cover.cover(screen)
        self._follow_cover()

    def uncover(self) -> None:
        """Take the unlock screen away; the focus returns to where it was."""
        self._cover.uncover()
        self._follow_cover()

    def _follow_cover(self) -> None:
        for action in self._keys:
            action.setEnabled(not self._cover.covered)
        self.idle.wait(paused=self._cover.covered)
        self.ticker.start()

    # Time and changes

    def tell_state(self) -> None:
        """Show anew what the status bar and the badges say."""
        self.status.show_state(self._office(), self._desk.now())
        self.status.narrow(narrow=Breadth.of(self.width()) is Breadth.NARROW)
        for tab, key in enumerate(self._tabs):
            badge = self._rooms[key].badge
            if badge is not None:
                self.row.tabs.set_badge(tab, badge(self._desk))

    def _changed(self, _kinds: object) -> None:
        self.tell_state()
        self.ticker.start()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """The first page appears, and the clocks start."""
        super().showEvent(event)
        if self.page() is None and self._tabs:
            self.show_page(self._tabs[0])
        self.ticker.tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where the window becomes narrow."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """A larger type leaves as little room as a narrower window."""
        breadth = Breadth.of(self.width())
        self.row.narrow(narrow=breadth is Breadth.NARROW)
        self.status.narrow(narrow=breadth is Breadth.NARROW)
        self.pages.give_way(breadth)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once while jobs run; remember size and place. Not in the middle of an act that waits to be saved."""
        if self.waiting():
            event.ignore()
            return
        if self._jobs.running() and not parts.ask_before_closing(self, self._jobs.running()):
            event.ignore()
            return
        self.put_away()
        self.closing.emit()
        super().closeEvent(event)

    def put_away(self) -> None:
        """Take the window from the screen without a question; its clerk's time is over."""
        parts.keep_geometry(self, self._preferences)
        self.ticker.stop()
        self._jobs.changes.disconnect(self._changed)
        self._jobs.changes.disconnect(self.pages.changed)
        self.hide()


def _may(desk: Desk, action: Action) -> bool:
    return action.needs is None or desk.may(action.needs)


def _app() -> QApplication:
    return cast(QApplication, QApplication.instance())
