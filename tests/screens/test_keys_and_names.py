"""Every screen by keyboard: each control has a name of its own, Tab reaches it, and no key means two things."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar

from desktop import tour
from tests.screens.test_screens import CONTROLS, is_inside_qt, seen

NOT_BY_TAB = {"palette"}
"""There Tab opens what can be done with the chosen line."""
MOST_STOPS = 150


def in_front():
    """What can be seen of the window or dialog that has the keys."""
    widgets = list(dict.fromkeys(seen()))
    fronts = [widget for widget in widgets if widget.isWindow()]
    front = next((window for window in fronts if window is QApplication.activeModalWidget()), fronts[-1])
    return front, [widget for widget in widgets if widget.window() is front]


def doubled_names(widgets):
    """Names that two controls bear."""
    controls = (widget for widget in widgets if isinstance(widget, CONTROLS) and not is_inside_qt(widget))
    named = Counter(widget.objectName() for widget in controls)
    return [f"{name} names {count} controls" for name, count in named.items() if count > 1]


def keys_in_force(widgets):
    """Each key with the name of what it does."""
    acts = dict.fromkeys(act for widget in widgets for act in widget.actions() if isinstance(act, QAction))
    for act in acts:
        if act.isEnabled() and act.isVisible():
            yield from ((keys.toString(), act.objectName()) for keys in act.shortcuts())
    for widget in widgets:
        if isinstance(widget, QAbstractButton) and widget.isEnabled() and not widget.shortcut().isEmpty():
            yield widget.shortcut().toString(), widget.objectName()
        if isinstance(widget, QLabel) and widget.buddy() is not None:
            keys = QKeySequence.mnemonic(widget.text())
            if not keys.isEmpty():
                yield keys.toString(), widget.objectName()
        for keys in widget.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if keys.isEnabled():
                yield keys.key().toString(), f"{widget.objectName()} by a shortcut"


def doubled_keys(widgets):
    """Keys that mean two things: then neither is done."""
    meant = {}
    for keys, name in keys_in_force(widgets):
        meant.setdefault(keys, []).append(name)
    return [f"{keys} means {sorted(names)}" for keys, names in meant.items() if keys and len(names) > 1]


def never_reached(front, widgets):
    """Controls that want the focus and that Tab does not give it."""
    front.activateWindow()
    QApplication.processEvents()
    first = QApplication.focusWidget()
    if first is None or first.window() is not front:
        front.focusNextChild()
    reached = []
    for _ in range(MOST_STOPS):
        focus = QApplication.focusWidget()
        if focus is None or focus in reached:
            break
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanting = [
        widget
        for widget in widgets
        if isinstance(widget, CONTROLS) and not isinstance(widget, QTabBar) and not is_inside_qt(widget)
        and widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]  # fmt: skip
    return [f"Tab does not reach {widget.objectName()}" for widget in wanting if not _within(reached, widget)]


def _within(reached, widget):
    return any(one is widget or widget.isAncestorOf(one) for one in reached)


def faults(name):
    front, widgets = in_front()
    found = doubled_names(widgets) + doubled_keys(widgets)
    if name not in NOT_BY_TAB:
        found += never_reached(front, widgets)
    return [f"{name}: {fault}" for fault in found]


@pytest.mark.parametrize("place", ["new", "office"])
def test_every_control_has_one_name_and_one_key_and_is_reached_by_tab(rehearse, request, place):
    last = request.getfixturevalue("invented") if place == "office" else None
    with rehearse(place) as rehearsal:
        found = faults("before the window")
        if last is not None:
            rehearsal.unlock()
            for name in tour.sights(rehearsal, last):
                found += faults(name)
    assert not found, "\n".join(found)
