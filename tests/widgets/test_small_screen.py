"""On a screen with less room than the pages need, nothing lies beyond its edge for good."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from desktop.widgets import small_screen
from desktop.widgets.small_screen import SMALLEST, USUAL, Scrollable, let_fit, open_at


@pytest.mark.parametrize(
    ("room", "content", "scrolls"),
    [
        (QSize(1366, 768), QSize(1366, 768), False),
        (SMALLEST, SMALLEST, False),
        (QSize(911, 480), SMALLEST, True),  # 1366×768 at 150 %, without the taskbar
    ],
)
def test_pages_keep_their_size_and_scroll_in_a_window_that_is_smaller(qtbot, room, content, scrolls):
    pages = QWidget()
    window = Scrollable(pages)
    qtbot.addWidget(window)
    window.resize(room)
    window.show()
    bars = (window.horizontalScrollBar(), window.verticalScrollBar())
    qtbot.waitUntil(lambda: [bar.isVisible() for bar in bars] == [scrolls, scrolls])
    assert pages.size() == content


def test_a_window_may_be_as_small_as_its_screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    let_fit(window)
    assert window.minimumSize() == SMALLEST.boundedTo(window.screen().availableSize())


@pytest.mark.parametrize(
    ("system", "usual", "whole"),
    [("win32", QSize(640, 480), False), ("win32", USUAL, True), ("linux", USUAL, False)],
)
def test_a_window_that_finds_no_room_opens_over_the_whole_screen(qtbot, monkeypatch, system, usual, whole):
    monkeypatch.setattr(small_screen.sys, "platform", system)
    window = QWidget()
    qtbot.addWidget(window)
    assert not QRect(QPoint(), window.screen().availableSize()).contains(QRect(QPoint(), USUAL))
    open_at(window, usual)
    assert window.isMaximized() == whole
