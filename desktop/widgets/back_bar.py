"""The bar over what takes the place of a page's content."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.spacing import space


class BackBar(QFrame):
    """The way back, which Esc goes too, and what this is; the rest goes into `row`."""

    def __init__(self, name: str, title: str, back: str) -> None:
        """*name* is that of what the bar stands over, *back* says what going back does."""
        super().__init__()
        self.setObjectName(f"{name}.bar")
        self.setProperty("frame", "bar")
        self.setFixedHeight(metrics().page_bar + 1)
        self.back = IconButton("arrow-left", back, f"{name}.back", keys="Esc")
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row = QHBoxLayout(self)
        space(self.row, (10, 0, 12, 0), gap=8)
        self.row.addWidget(self.back)
        self.row.addWidget(Label(title, "head", name=f"{name}.title"))
