"""A list and what stands beside it, parted where the user left the line; each class of width has its own place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter

from desktop.core.listing import Preferences
from desktop.widgets.breadth import Breadth
from desktop.widgets.metrics import metrics

WIDEST = 720


class Split(QSplitter):
    """Two panes side by side; the left one takes the width of its class until a hand moves the line."""

    def __init__(self, name: str, widths: Mapping[Breadth, int]) -> None:
        """*widths* are those of the left pane at 100 %."""
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._widths = widths
        self._breadth = Breadth.NORMAL
        self._preferences: Preferences | None = None
        self.splitterMoved.connect(self._keep)

    def enter(self, preferences: Preferences) -> None:
        """Remember the line here."""
        self._preferences = preferences

    def give_way(self, breadth: Breadth) -> None:
        """The window's class of width changed."""
        self._breadth = breadth
        self._recall()

    def showEvent(self, event: QShowEvent) -> None:
        """The line takes its place once the width is known."""
        super().showEvent(event)
        self._recall()

    def _key(self) -> str:
        return f"{self.objectName()}.{self._breadth.value}"

    def _keep(self) -> None:
        if self._preferences is not None:
            self._preferences.put(self._key(), str(self.sizes()[0]))

    def _recall(self) -> None:
        kept = self._preferences.get(self._key()) if self._preferences is not None else None
        usual = min(metrics().px(self._widths[self._breadth]), WIDEST)
        wide = int(kept) if kept and kept.isdecimal() else usual
        self.setSizes([wide, max(1, self.width() - wide)])
