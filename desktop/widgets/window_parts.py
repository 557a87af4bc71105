"""Parts of the window that are no widget of their own: its keys, the way through the panes, the question at the end."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QPushButton, QTabBar, QWidget

from desktop.core.contributions import Action, Hit, Search
from desktop.core.listing import Preferences
from desktop.core.sentence import Sentence, sentence
from desktop.widgets.action_button import shortcut_text
from desktop.widgets.jobs import Job
from desktop.widgets.metrics import FONT_SIZES, metrics
from desktop.widgets.page import Page
from desktop.widgets.page_stack import PageStack
from desktop.widgets.palette_results import Command
from desktop.widgets.small_screen import USUAL, let_fit, open_at
from desktop.widgets.speech import tell
from desktop.widgets.theme import theme

_GEOMETRY = "window.geometry"

FONT_SIZE = "window.font_size"
"""Preference: the user's font size in per cent."""
NUMBERS = "#"
_COMMA = sentence("widgets", ", ")
_RUNNING = sentence("widgets", "Still running: {jobs}.")


def global_actions(
    window: QMainWindow, pages: PageStack, tabs: QTabBar, acts: Mapping[str, Callable[..., object]]
) -> list[QAction]:
    """The keys that work on every page, as actions of *window*; *acts* are those that only the window can do."""
    table: list[tuple[str, str, str, Callable[[], object]]] = [
        ("main.keys", tell(sentence("widgets", "Keys")), "F1", acts["keys"]),
        ("main.page_keys", tell(sentence("widgets", "Keys of this page")), "Shift+F1", acts["keys"]),
        ("main.palette", tell(sentence("widgets", "Find or do")), "Ctrl+K", acts["palette"]),
        ("main.lock", tell(sentence("widgets", "Lock")), "Ctrl+L", acts["lock"]),
        ("main.refresh", tell(sentence("widgets", "Read again")), "F5", pages.refresh),
        ("main.next_pane", tell(sentence("widgets", "Next pane")), "F6", partial(next_pane, pages, 1)),
        ("main.previous_pane", tell(sentence("widgets", "Previous pane")), "Shift+F6", partial(next_pane, pages, -1)),
        ("main.next_section", tell(sentence("widgets", "Next section")), "Ctrl+PgDown", partial(pages.step_section, 1)),
        (
            "main.previous_section",
            tell(sentence("widgets", "Previous section")),
            "Ctrl+PgUp",
            partial(pages.step_section, -1),
        ),
        ("main.back", tell(sentence("widgets", "Back")), "Alt+Left", pages.back),
        ("main.larger", tell(sentence("widgets", "Larger type")), "Ctrl++", partial(acts["font"], 1)),
        ("main.smaller", tell(sentence("widgets", "Smaller type")), "Ctrl+-", partial(acts["font"], -1)),
        ("main.usual_size", tell(sentence("widgets", "Usual type size")), "Ctrl+0", partial(acts["font"], 0)),
        ("main.sign_out", tell(sentence("widgets", "Change clerk")), "", acts["sign_out"]),
    ]
    actions = [_action(window, *row) for row in table]
    for action in actions:
        if action.objectName() == "main.larger":
            action.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    for number in range(tabs.count()):
        room = tabs.tabText(number)
        tab = _action(window, f"main.tab{number + 1}", room, f"Alt+{number + 1}", partial(acts["tab"], number))
        tab.setProperty("palette", False)  # a line for each would only lengthen it
        actions.append(tab)
    return actions


def commands(actions: Iterable[Action], titles: Mapping[str, Sentence], keys: Sequence[QAction]) -> list[Command]:
    """What the palette offers to do: the rooms' *actions* under their pages' *titles*, then the window's own *keys*."""
    told = {key: tell(title) for key, title in titles.items()}
    rooms = [Command(act.name, tell(act.title), told.get(act.page, ""), act.shortcut) for act in actions]
    known = {command.name for command in rooms}
    own = [
        Command(act.objectName(), act.text(), "", shortcut_text(act))
        for act in keys
        if act.property("palette") is None and act.objectName() not in known
    ]
    return rooms + own


def page_commands(page: Page | None) -> list[Command]:
    """What can be done now with what the page in view shows: those of its actions that ask to be offered."""
    offered = page.known_actions() if page is not None else []
    return [
        Command(act.objectName(), act.text(), page.title, shortcut_text(act))
        for act in offered
        if page is not None and act.property("palette") and act.isEnabled()
    ]


def key_groups(keys: Iterable[QAction], page: Page | None) -> list[tuple[str, list[tuple[str, str]]]]:
    """The reference card: the keys that work everywhere, and those of the page in view."""
    everywhere = _told(keys)
    groups = [(tell(sentence("widgets", "Everywhere")), everywhere)]
    if page is None:
        return groups
    return [*groups, (page.title, [told for told in _told(page.known_actions()) if told not in everywhere])]


def _told(keys: Iterable[QAction]) -> list[tuple[str, str]]:
    return [(shortcut_text(act), act.text()) for act in keys if shortcut_text(act)]


def numbered(searches: Iterable[Search], number: str) -> Hit | None:
    """The record of a number, asked where the palette's ``#`` asks; None when nobody knows it."""
    asked = (search for search in searches if NUMBERS in search.prefixes and number)
    return next((hit for search in asked for hit in search.find(number, 1)), None)


def resize_font(preferences: Preferences, by: int) -> None:
    """One font size larger (1), smaller (-1), or the usual one (0); remembered."""
    at = FONT_SIZES.index(metrics().percent) if metrics().percent in FONT_SIZES else 0
    percent = FONT_SIZES[max(0, min(len(FONT_SIZES) - 1, at + by))] if by else FONT_SIZES[0]
    preferences.put(FONT_SIZE, str(percent))
    theme().resize(percent)


def next_pane(pages: PageStack, by: int) -> None:
    """Move the focus to the next pane of the page in view that can take it, round the ends."""
    page = pages.page()
    if page is None:
        return
    panes = [pane for pane in (page.editor, *page.panes) if pane is not None and pane.isVisible() and pane.isEnabled()]
    if not panes:
        page.start_focus()
        return
    focus = QApplication.focusWidget()
    here = next(
        (at for at, pane in enumerate(panes) if focus is not None and _within(focus, pane)), -1 if by > 0 else 0
    )
    panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def ask_before_closing(parent: QWidget, running: Sequence[Job]) -> bool:
    """Whether to cancel the running jobs and close; the harmless answer is the default."""
    box = QMessageBox(parent)
    box.setObjectName("closing")
    box.setWindowTitle(tell(sentence("widgets", "Close")))
    box.setText(tell(_RUNNING.of(jobs=tell(_COMMA).join(job.title for job in running))))
    box.setInformativeText(tell(sentence("widgets", "Closing cancels the rest. What is already saved stays saved.")))
    stay = QPushButton(tell(sentence("widgets", "Go on working")), box)
    stay.setObjectName("closing.cancel")
    leave = QPushButton(tell(sentence("widgets", "Cancel and close")), box)
    leave.setObjectName("closing.ok")
    box.addButton(leave, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(stay, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave


def _within(widget: QWidget, pane: QWidget) -> bool:
    return widget is pane or pane.isAncestorOf(widget)


def room_action(window: QMainWindow, act: Action, run: Callable[[], object]) -> QAction:
    """A key of the window for what a room can do."""
    return _action(window, act.name, tell(act.title), act.shortcut, run)


def recall_geometry(window: QMainWindow, preferences: Preferences) -> None:
    """Size and place as they were left, or the usual size."""
    let_fit(window)
    kept = preferences.get(_GEOMETRY)
    if not kept or not window.restoreGeometry(QByteArray(base64.b64decode(kept))):
        open_at(window, USUAL)


def keep_geometry(window: QMainWindow, preferences: Preferences) -> None:
    """Remember size and place."""
    preferences.put(_GEOMETRY, base64.b64encode(window.saveGeometry().data()).decode())


def _action(window: QMainWindow, name: str, words: str, keys: str, act: Callable[[], object]) -> QAction:
    action = QAction(words, window)
    action.setObjectName(name)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda _checked: act())
    window.addAction(action)
    return action
