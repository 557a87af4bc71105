"""What every page is made of: a bar of actions, banners, the list or an editor in its place, and the undo strip."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from enum import Enum
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.kind import Kind
from desktop.core.listing import Key
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import Sentence
from desktop.widgets.action_button import ActionButton
from desktop.widgets.banners import Banner, UndoStrip
from desktop.widgets.breadth import Breadth
from desktop.widgets.house import House
from desktop.widgets.metrics import metrics
from desktop.widgets.page_bar import PageBar
from desktop.widgets.record_table import RecordTable
from desktop.widgets.scanner import ScannerBurst
from desktop.widgets.speech import tell

T = TypeVar("T")


class Place(Enum):
    """Where a page shows an action."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    MENU = "menu"
    NOWHERE = "nowhere"
    """Only by its keys, or by a button that the page places itself."""


@runtime_checkable
class ShowsProblems(Protocol):
    """An editor that can put sentences beside its fields."""

    def show_problems(self, found: Collection[Problem]) -> None:
        """Show what has to be mended, and go to the first."""
        ...


class Page(QWidget):
    """A room's page. It declares what it *shows*, asks services and saves nothing itself."""

    shows: frozenset[Kind] = frozenset()
    stands_apart = False
    """Whether the content keeps away from its upper edge by itself; else banners keep away from it."""
    editor_left = Signal(object)
    """An editor is about to be closed, by whatever way: the moment to keep its draft."""

    def __init__(self, *, key: str, title: str) -> None:
        super().__init__()
        self.key, self.title = key, title
        self.house: House | None = None
        self.stale = False
        self.panes: list[QWidget] = []
        """Where F6 goes, in order; the page's first focus is the first of them that can take it."""
        self._actions: dict[str, QAction] = {}
        self._editor: QWidget | None = None
        self.setObjectName(key)
        self.setProperty("frame", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = PageBar(key, self)
        self._banners = QVBoxLayout()
        self._banners.setContentsMargins(metrics().margin_x, 0, metrics().margin_x, 0)
        self._banners.setSpacing(metrics().card_gap)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName(f"{key}.stack")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._banners)
        column.addWidget(self._stack, 1)
        self._burst = ScannerBurst(self)
        self._burst.scanned.connect(self.take_scan)
        self._undo_strip: UndoStrip | None = None
        self.add_action(f"{key}.undo", self.tr("Undo"), "Ctrl+Z", self._undo_last, place=Place.NOWHERE)
        self.add_action(f"{key}.redo", self.tr("Do again"), "Ctrl+Y", self._do_again, place=Place.NOWHERE)
        self._follow_undo()
        self.add_action(f"{key}.back", self.tr("Back"), "Esc", self.back, place=Place.NOWHERE)
        self._actions[f"{key}.back"].setEnabled(False)

    # What a page is filled with

    def set_content(self, content: QWidget) -> None:
        """The list and detail, or whatever the page normally shows."""
        self._stack.insertWidget(0, content)
        self._stack.setCurrentIndex(0)

    def add_action(
        self,
        name: str,
        text: str,
        shortcut: str,
        act: Callable[[], object],
        *,
        place: Place = Place.SECONDARY,
        icon: str = "",
        unavailable: str = "",
    ) -> QAction:
        """An action of this page, its keys live while the page is; *unavailable* says why it cannot be done."""
        action = QAction(text, self)
        action.setObjectName(name)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked: act())
        self._actions[name] = action
        self.allow(name, unavailable)
        self.addAction(action)  # last: it tells each change to every widget that has it
        if place is Place.PRIMARY:
            self.bar.add_primary(action, icon)
        elif place is Place.SECONDARY:
            self.bar.add_secondary(action, icon)
        elif place is Place.MENU:
            self.bar.add_to_menu(action)
        return action

    def action(self, name: str) -> QAction:
        """An action of this page by its name."""
        return self._actions[name]

    def known_actions(self) -> list[QAction]:
        """Every action of this page, in the order they were added."""
        return list(self._actions.values())

    def button(self, name: str, *, kind: str = "", icon: str = "") -> ActionButton:
        """A button for an action, to be placed by the page."""
        return ActionButton(self._actions[name], kind=kind, icon=icon, parent=self)

    def allow(self, name: str, unavailable: str = "") -> None:
        """Enable an action, or disable it with the reason as its tooltip."""
        action = self._actions[name]
        if action.isEnabled() is not bool(unavailable) and action.statusTip() == unavailable:
            return  # each setting is told to every button and menu
        action.setEnabled(not unavailable)
        action.setStatusTip(unavailable)
        action.setToolTip(unavailable or action.text())

    def run(self, name: str) -> bool:
        """Do an action by name; False when the page does not have it, or it is unavailable: then it is told why."""
        action = self._actions.get(name)
        if action is None or not action.isEnabled():
            if action is not None and action.statusTip():
                self.mention(action.statusTip())
            return False
        action.trigger()
        return True

    # What the window calls

    def enter(self, house: House) -> None:
        """Take what the house lends; called once, before the page is first shown."""
        self.house = house
        self._burst.listens_to(self)
        self.adopt(self)
        self.bar.choose_section(house.preferences.get(f"{self.key}.section") or "")
        self.bar.section_chosen.connect(lambda value: house.preferences.put(f"{self.key}.section", value))

    def adopt(self, part: QWidget) -> None:
        """Lend the house to the tables of a part; one that is made later is handed in by its page."""
        if self.house is None:
            return
        for table in part.findChildren(RecordTable):
            table.enter(self.house)
            table.burst = self._burst
            self._burst.listens_to(table)

    def take_scan(self, typed: str) -> None:
        """A scanner read a code while no text field had the focus: show the record of that form."""
        if self.house is not None and not self.house.scan(typed):
            self.mention(self.tr("Nothing is known under {code}").format(code=typed))

    def changed(self, kinds: Collection[Kind]) -> None:
        """A commit touched *kinds*: read again what shows them, now or when the page is seen next."""
        if not self.shows.intersection(kinds):
            return
        if self.isVisible():
            self.refresh()
        else:
            self.stale = True

    def refresh(self) -> None:
        """Read again everything the page shows; pages with more than tables extend it."""
        self.stale = False
        for table in self.findChildren(RecordTable):
            table.refresh()

    def open_record(self, key: Key) -> None:
        """Show one record, wherever on the page that is."""
        for table in self.findChildren(RecordTable)[:1]:
            table.pick(key)

    def tick(self) -> None:
        """Repaint what depends on the time of day and can be seen."""
        for table in self.findChildren(RecordTable):
            if table.isVisible():
                table.tick()

    def needs_seconds(self) -> bool:
        """Whether a visible clock changes each second."""
        return any(table.isVisible() and table.shows_seconds() for table in self.findChildren(RecordTable))

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed; pages that fold side columns extend it."""
        self.bar.narrow(breadth is Breadth.NARROW)
        for table in self.findChildren(RecordTable):
            table.give_way(breadth)

    def start_focus(self) -> None:
        """Put the focus where work on this page begins."""
        for widget in (self._editor, *self.panes, *self.findChildren(RecordTable)):
            if widget is not None and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def back(self) -> bool:
        """Leave the innermost layer (the editor); False when there is none to leave."""
        if self._editor is None:
            return False
        self.close_editor()
        return True

    # Editors

    def show_editor(self, editor: QWidget) -> None:
        """Put an editor in place of list and detail until it is closed."""
        self.close_editor()
        self._editor = editor
        self.clear_note()
        self._stack.addWidget(editor)
        self._stack.setCurrentWidget(editor)
        self.bar.hide()
        self._actions[f"{self.key}.back"].setEnabled(True)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        """Show list and detail again; the editor is gone, its draft was kept by its page."""
        if self._editor is not None:
            self.editor_left.emit(self._editor)
            editor, self._editor = self._editor, None
            self._stack.removeWidget(editor)
            editor.deleteLater()
            self.bar.show()
            self._actions[f"{self.key}.back"].setEnabled(False)
            self.start_focus()

    @property
    def editor(self) -> QWidget | None:
        """The editor in place of the list, if there is one."""
        return self._editor

    def busy(self) -> bool:
        """Whether building the page anew would lose what is being typed; pages that edit in place extend it."""
        return self._editor is not None

    # Verbs and what comes of them

    def attempt(
        self,
        verb: Callable[..., T],
        *arguments: object,
        done: Callable[[T], object] | None = None,
        editor: ShowsProblems | None = None,
    ) -> bool:
        """Do a verb; a refusal goes beside the fields or into a banner, an unexpected error to the calm dialog.

        *done* is called with what the verb returned. *editor* is where it was typed, when that is inside a part of the
        page. False when it was refused or failed.
        """
        try:
            result = verb(*arguments)
        except Problems as refused:
            (editor or self).show_problems(refused.found)
            return False
        except Exception as error:  # whatever else happened, the page lives on
            self.show_refusal(error)
            return False
        self.clear_banner("error")
        if done is not None:
            done(result)
        return True

    def show_problems(self, found: Collection[Problem]) -> None:
        """Beside the fields of the editor, or in a banner where there is none."""
        if isinstance(self._editor, ShowsProblems):
            self._editor.show_problems(found)
        else:
            self.show_error(" ".join(tell(problem.sentence) for problem in found))

    def show_refusal(self, error: Exception) -> None:
        """Tell an exception that has a sentence in a banner; hand any other to the house."""
        told = getattr(error, "sentence", None)
        if isinstance(told, Sentence):
            self.show_error(tell(told))
        elif self.house is not None:
            self.house.report(error)
        else:
            raise error

    # Banners and the undo strip

    def show_error(
        self, text: str, *, lead: str = "", acts: Iterable[tuple[str, Callable[[], object]]] = (), details: str = ""
    ) -> None:
        """A red banner on top of the content: what stopped, what is unchanged, what to do."""
        self.show_banner(Banner("error", text, lead=lead, acts=acts, details=details))

    def offer_undo(self, text: str, undo: Callable[[], object], redo: Callable[[], object] | None = None) -> None:
        """Tell in the corner what was done, and take it back on demand; Ctrl+Z works while the page lives.

        *redo* does it once more after that (Ctrl+Y).
        """
        self._undo.offer(text, undo, redo)
        self._follow_undo()

    def note(self, text: str) -> None:
        """Tell in the corner what was done where it cannot be taken back, because it binds."""
        self._undo.tell(text)
        self._follow_undo()

    def mention(self, text: str) -> None:
        """Tell in the corner what is good to know, or why something cannot be done; an offered undo stays."""
        self._undo.mention(text)

    def clear_note(self) -> None:
        """An editor comes into view: nothing lies over its buttons; what can be taken back still can by its key."""
        if self._undo_strip is not None:
            self._undo_strip.dismiss()

    @property
    def _undo(self) -> UndoStrip:
        """The strip in the corner, made when there is something to tell."""
        if self._undo_strip is None:
            self._undo_strip = UndoStrip(self._stack)
            self._undo_strip.undone.connect(self._follow_undo)
            self._stack.currentChanged.connect(lambda _place: self._undo.keep_clear())
        return self._undo_strip

    def _follow_undo(self) -> None:
        strip = self._undo_strip
        self._actions[f"{self.key}.undo"].setEnabled(strip is not None and strip.pending)
        self._actions[f"{self.key}.redo"].setEnabled(strip is not None and strip.repeatable)

    def _undo_last(self) -> None:
        self._undo.take_back()

    def _do_again(self) -> None:
        self._undo.do_again()
        self._follow_undo()

    def show_banner(self, banner: Banner) -> None:
        """A banner on top of the content; it replaces one of its own kind."""
        self.clear_banner(banner.kind)
        self._banners.addWidget(banner)
        self._set_banners_apart()
        banner.closed.connect(lambda: self.clear_banner(banner.kind))

    def clear_banner(self, kind: str) -> None:
        """Take away the banner of a kind."""
        places = [self._banners.itemAt(place) for place in range(self._banners.count())]
        for banner in [place.widget() for place in places if place is not None]:
            if isinstance(banner, Banner) and banner.kind == kind:
                self._banners.removeWidget(banner)
                banner.setParent(None)
                banner.deleteLater()
        self._set_banners_apart()

    def _set_banners_apart(self) -> None:
        size = metrics()
        gap = size.margin_y if self._banners.count() else 0
        self._banners.setContentsMargins(size.margin_x, gap, size.margin_x, 0 if self.stands_apart else gap)

    def showEvent(self, event: QShowEvent) -> None:
        """A page that went stale while hidden reads again."""
        super().showEvent(event)
        if self.stale:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no part of the page wanted may be a scanner's, or those of an action that is impossible now."""
        if not self._burst.hear(self, event) and not self._says_why(QKeySequence(event.keyCombination())):
            super().keyPressEvent(event)

    def _says_why(self, keys: QKeySequence) -> bool:
        """Tell why the action of these keys is unavailable; False when there is none such."""
        refused = [one for one in self._actions.values() if keys in one.shortcuts() and one.statusTip()]
        return bool(refused) and not self.run(refused[0].objectName())
