"""A window on a screen smaller than its pages need, as high scaling leaves it: scroll bars instead of a cut edge."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

SMALLEST = QSize(1024, 600)
"""What every page has room in, in logical pixels."""
USUAL = QSize(1366, 768)
"""That of a common screen."""


class Scrollable(QScrollArea):
    """Shows a widget in full from `SMALLEST` on; in a smaller window the widget keeps that size and scrolls."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setMinimumSize(SMALLEST)
        self.setWidget(content)


def let_fit(window: QWidget) -> None:
    """Let a window become as small as its pages allow, or as its screen is."""
    window.setMinimumSize(SMALLEST.boundedTo(window.screen().availableSize()))


def open_at(window: QWidget, usual: QSize) -> None:
    """Let a window open at its usual size, or over the whole screen where that has no room for it."""
    window.resize(usual)
    # Elsewhere the window manager keeps a window on its screen.
    if sys.platform == "win32" and window.screen().availableSize().boundedTo(usual) != usual:
        window.setWindowState(Qt.WindowState.WindowMaximized)
