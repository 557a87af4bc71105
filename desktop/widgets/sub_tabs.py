"""The tabs inside a record, a list or an editor."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QToolButton

from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

_BETWEEN = 18
"""What the style sheet leaves free behind each tab."""
_AROUND = 4


class SubTabs(QTabBar):
    """One Tab stop, arrows turn; the ring is drawn around the words of the tab in view."""

    def __init__(self, name: str, called: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(called)
        self.setProperty("rank", "sub")
        self.setDrawBase(False)
        self.setExpanding(False)
        for arrow in self.findChildren(QToolButton):
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs, then the ring."""
        super().paintEvent(event)
        if not self.hasFocus() or self.currentIndex() < 0:
            return
        sizes, gap = metrics(), metrics().px(_AROUND)
        box = QRectF(self.tabRect(self.currentIndex())).adjusted(-gap, gap, gap - sizes.px(_BETWEEN), -gap)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), 2))
        painter.drawRoundedRect(box.intersected(QRectF(self.rect())).adjusted(1, 1, -1, -1), sizes.radius, sizes.radius)
        painter.end()
