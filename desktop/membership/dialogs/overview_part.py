"""Sub-tab 概览: what this member may use at the left, points and reminders at the right; one card each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.membership.dialogs.parts import OverviewCard
from desktop.membership.rules import Overview
from desktop.widgets.breadth import Breadth
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.spacing import space

BESIDE_FROM = 700
"""Width from which the two columns stand beside each other."""


class OverviewPart(QScrollArea):
    """Two columns of cards; one below the other where room is short."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        super().__init__()
        self.setObjectName("member.overview")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards = [*left, *right]
        inner = QWidget()
        inner.setProperty("frame", "scrolled")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        space(self._box, (12, 10, 12, 10), gap=10)
        for cards, share in ((left, 13), (right, 9)):
            column = QVBoxLayout()
            space(column, gap=10)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._box.addLayout(column, share)
        self.setWidget(inner)
        self.panes: Sequence[QWidget] = ()

    def begin(self) -> None:
        """Everything it shows was read with the member."""

    def show_member(self, overview: Overview | None) -> None:
        """Show another member, from the top."""
        if overview is None:
            return
        for card in self.cards:
            cast(OverviewCard, card).show_overview(overview)

    def refresh(self) -> None:
        """It is read with the member."""

    def give_way(self, breadth: Breadth) -> None:
        """Its tables follow the window, its columns their own width in `resizeEvent`."""
        for table in self.findChildren(RecordTable):
            table.give_way(breadth)

    def back(self) -> bool:
        """There is no layer to leave."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction anew."""
        super().resizeEvent(event)
        beside = self.width() >= metrics().px(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)
