"""Choosing a member: typed like everywhere, found at once, the likely ones offered before anything is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.listing import Key
from desktop.membership.dialogs.member_table import name_and_tier
from desktop.people.rules import MemberFacts
from desktop.widgets.buttons import Button
from desktop.widgets.cells import Cell, Words
from desktop.widgets.figures import phone
from desktop.widgets.inputs import TextLine
from desktop.widgets.labels import Label
from desktop.widgets.lines import Lines
from desktop.widgets.metrics import metrics
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.spacing import space
from desktop.widgets.states import EmptyState

NAME = "member_picker"
MOST = 50


class MemberPicker(QDialog):
    """A line and what answers it."""

    picked = Signal(object)
    """The id of the chosen member."""

    def __init__(
        self, find: Callable[[str, int], Sequence[MemberFacts]], first: Iterable[MemberFacts], parent: QWidget | None
    ) -> None:
        """*first* are offered while nothing is typed."""
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(self.tr("Choose a member"))
        self._find, self._first = find, tuple(first)
        self.line = TextLine(hint=self.tr("Name, initials, phone, card"), icon="magnifying-glass", breadth="whole")
        self.line.setObjectName(f"{NAME}.line")
        self.line.setAccessibleName(self.tr("Find a member"))
        self._lines: Lines[MemberFacts] = Lines()
        column = Column("name", self.tr("Member"), _cell, stretches=True)
        self.table = RecordTable(self._lines, [column], name=f"{NAME}.list", two_lines=True)
        self.table.horizontalHeader().hide()
        self.table.setAccessibleName(self.tr("Members"))
        self._empty = EmptyState(f"{NAME}.empty", "users-three")
        self._empty.say(self.tr("Type whom you mean"))
        self.table.show_when_empty(self._empty)
        self._hint = Label(self.tr("These files may be of the same person."), "hint", name=f"{NAME}.hint")
        self._choose = Button(self.tr("Side by side"), f"{NAME}.ok", kind="primary")
        self._lay_out()
        self.line.edited.connect(self._ask)
        self.table.opened.connect(self._take)
        self.table.picked.connect(lambda key: self._choose.setEnabled(key is not None))
        self._choose.clicked.connect(lambda: self._take(self.table.current_key()))
        self._ask()

    def _lay_out(self) -> None:
        cancel = Button(self.tr("Cancel"), f"{NAME}.cancel")
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        space(foot, gap=8)
        foot.addWidget(self._hint)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._choose)
        column = QVBoxLayout(self)
        space(column, (16, 14, 16, 12), gap=8)
        column.addWidget(self.line)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.resize(metrics().px(520), metrics().px(420))

    def _ask(self) -> None:
        typed = self.line.value()
        found = self._find(typed, MOST) if typed else self._first
        self._hint.setVisible(not typed and bool(self._first))
        self._lines.put(found)
        self.table.ask(typed)
        self._choose.setEnabled(bool(found))

    def _take(self, key: Key | None) -> None:
        if key is not None:
            self.accept()
            self.picked.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads into the list."""
        if event.key() == Qt.Key.Key_Down and self.line.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


def _cell(row: MemberFacts) -> Cell:
    second = "  ".join(part for part in (row.card, phone(row.phone), row.address) if part)
    return Cell(name_and_tier(row.name, row.tier_code, row.tier), (Words(second, "ink2", "meta", elides=True),))
