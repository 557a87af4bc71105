"""A column of the page that scrolls when it is longer than its place."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.spacing import Margins, space

_LONG_RUN = re.compile(r"([!-~]{24})(?=[!-~])")


def breakable(text: str) -> str:
    """A text that can be broken on screen: long runs without a space get places to break at."""
    return _LONG_RUN.sub("\\1\u200b", text)


class Scrolled(QScrollArea):
    """Its widgets go into `column`."""

    def __init__(self, name: str, *, frame: str = "pane", margins: Margins = (16, 10, 16, 10)) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("frame", frame)
        self.column = QVBoxLayout(inner)
        space(self.column, margins, gap=6)
        self.setWidget(inner)
