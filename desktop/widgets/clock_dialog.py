"""Asking whether the PC's clock is right when it contradicts the records."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button
from desktop.widgets.clock_text import full
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics


class ClockDialog(QDialog):
    """Says why the clock is doubted and what it shows; until somebody confirms it, new records are marked."""

    confirmed = Signal()

    def __init__(self, why: str, now: datetime, *, may_confirm: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock")
        self.setWindowTitle(self.tr("Is the clock right?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(metrics().px(side) for side in (20, 18, 20, 16)))
        column.setSpacing(metrics().gap)
        column.addWidget(Label(self.tr("Is it now {time}?").format(time=full(now)), "head", name="clock.head"))
        column.addWidget(Label(self.tr("{why}.").format(why=why), wraps=True, name="clock.why"))
        marked = self.tr("Until the clock is confirmed, everything that is registered is marked as doubtful.")
        column.addWidget(Label(marked, "label", wraps=True))
        column.addLayout(self._foot(may_confirm))
        self.setMinimumWidth(metrics().px(480))

    def _foot(self, may_confirm: bool) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addStretch(1)
        later = Button(self.tr("Not confirmed"), "clock.cancel", keys="Esc")
        later.clicked.connect(self.reject)
        later.setDefault(True)
        right = Button(self.tr("The clock is right"), "clock.ok", kind="primary")
        right.clicked.connect(self._confirm)
        right.refuse("" if may_confirm else self.tr("Your posts do not include this right; ask a head of department."))
        foot.addWidget(later)
        foot.addWidget(right)
        later.setFocus()
        return foot

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.accept()
