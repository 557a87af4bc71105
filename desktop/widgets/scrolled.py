"""A column that scrolls when it is longer than its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.spacing import Margins, space


class Scrolled(QScrollArea):
    """Its widgets go into `column`; Tab goes from one to the next of them, never to the area itself."""

    def __init__(
        self, name: str, *, frame: str = "pane", margins: Margins = (16, 10, 16, 10), gap: float = 6, wide: bool = False
    ) -> None:
        """*frame* is the ground it lies on; a *wide* column may be broader than its place."""
        super().__init__()
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not wide:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("frame", frame)
        self.column = QVBoxLayout(inner)
        space(self.column, margins, gap=gap)
        self.setWidget(inner)
