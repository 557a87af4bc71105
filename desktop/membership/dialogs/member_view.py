"""The file of one member beside the list: head, sub-tabs and what lies under them."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.membership.dialogs.member_table import tier_kind
from desktop.membership.rules import Overview
from desktop.widgets.chips import Chip
from desktop.widgets.figures import phone
from desktop.widgets.labels import Elided, Label
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState


class MemberView(QStackedWidget):
    """Shows one member, or why there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("member")
        self.setProperty("frame", "pane")
        self.overview: Overview | None = None
        self.empty = EmptyState("member.empty", "user")
        self.empty.say(self.tr("No member chosen"), self.tr("Choose one in the list."))
        self.addWidget(self.empty)
        self._file = QWidget(self)
        self._file.setProperty("frame", "pane")
        self.addWidget(self._file)
        self._name = Label("", "title", name="member.name")
        self._reading = Label("", "label", name="member.reading")
        self._tier = Chip("plain", "", name="member.tier")
        self._line = Elided("", "label", name="member.line")
        head = QFrame()
        head.setProperty("frame", "bar")
        first = QHBoxLayout()
        space(first, gap=8)
        for widget in (self._name, self._reading, self._tier):
            first.addWidget(widget)
        first.addStretch(1)
        rows = QVBoxLayout(head)
        space(rows, (16, 12, 12, 12), gap=6)
        rows.addLayout(first)
        rows.addWidget(self._line)
        column = QVBoxLayout(self._file)
        space(column)
        column.addWidget(head)
        column.addStretch(1)

    def show_overview(self, overview: Overview | None) -> None:
        """Show another member, or the empty state."""
        self.overview = overview
        self.setCurrentIndex(0 if overview is None else 1)
        if overview is None:
            return
        file = overview.file
        self._name.setText(file.says.name)
        self._reading.setText(file.reading)
        self._tier.setVisible(file.tier is not None)
        if file.tier is not None:
            self._tier.show_chip(tier_kind(file.tier.tier), file.tier.word)
        manager = file.manager.name if file.manager else ""
        self._line.setText("   ".join(part for part in (file.card, phone(file.says.phone), manager) if part))
