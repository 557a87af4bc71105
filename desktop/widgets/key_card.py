"""The reference card of keys (F1): those that work everywhere, and those of the page in view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics

Keys = Sequence[tuple[str, str]]
"""Keys and what they do."""


class KeyCard(QDialog):
    """Two columns of keys; closes with Esc."""

    def __init__(self, groups: Sequence[tuple[str, Keys]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        size = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(size.px(20), size.pane, size.px(20), size.pane)
        column.setSpacing(size.margin_x)
        area = QScrollArea(self)
        area.setObjectName("keys.area")
        area.setWidgetResizable(True)
        inner = QWidget()
        inner.setProperty("frame", "scrolled")
        inner.setObjectName("keys.groups")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size.px(32))
        for number, (title, keys) in enumerate(groups):
            row.addLayout(self._group(title, keys, number))
        row.addStretch(1)
        area.setWidget(inner)
        column.addWidget(area, 1)
        close = Button(self.tr("Close"), "keys.ok", kind="primary", keys="Esc")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        room = inner.sizeHint() + QSize(size.px(64), size.px(100))  # margins, a bar where one is needed, the button
        most = QSize(size.px(960), size.px(560)) if parent is None else parent.size() - QSize(40, 40)
        self.resize(room.expandedTo(QSize(size.px(480), 0)).boundedTo(most))
        close.setFocus()

    @staticmethod
    def _group(title: str, keys: Keys, number: int) -> QVBoxLayout:
        column, grid = QVBoxLayout(), QGridLayout()
        grid.setHorizontalSpacing(metrics().pane)
        grid.setVerticalSpacing(metrics().tight)
        grid.addWidget(Label(title, "head", name=f"keys.group{number}"), 0, 0, 1, 2)
        for row, (keys_text, words) in enumerate(keys, 1):
            grid.addWidget(Label(keys_text, "strong"), row, 0)
            grid.addWidget(Label(words, "cell"), row, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column
