"""The line of the picked benefit in a draft: its title, its place among the others, adding one and taking one away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.membership.rules.benefit_versions import LONGEST_TITLE
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.fields import FieldRow
from desktop.widgets.inputs import TextLine
from desktop.widgets.side import stacked
from desktop.widgets.spacing import space


class MatrixLine(QWidget):
    """Shows one line of the matrix and tells what shall become of it."""

    renamed = Signal(str, str)
    """Code of the benefit, its new title."""
    moved = Signal(int)
    removed = Signal()
    added = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("matrix.line")
        self._code, self._stood = "", ""
        self.title = TextLine(breadth="whole", longest=LONGEST_TITLE)
        self._row = FieldRow("benefit_title", self.tr("Benefit"), self.title)
        self.up = IconButton("caret-up", self.tr("Further up"), "matrix.up", keys="Alt+Up")
        self.down = IconButton("caret-down", self.tr("Further down"), "matrix.down", keys="Alt+Down")
        self.remove = Button(self.tr("Remove"), "matrix.remove", kind="link")
        self.add = Button(self.tr("Add a benefit"), "matrix.add_line", kind="link")
        column = QVBoxLayout(self)
        space(column, gap=4)
        stacked(column, self._row, self)
        row = QHBoxLayout()
        space(row, gap=4)
        for part in (self.up, self.down, self.remove):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.add)
        column.addLayout(row)
        self.title.left.connect(self.send)
        self.title.returnPressed.connect(self.send)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        self.add.clicked.connect(self.added)

    def show_line(self, code: str, title: str, place: int, count: int) -> None:
        """Show another line; what is being typed into the same one stays."""
        if code == self._code and self.title.value().strip() != self._stood and self.title.hasFocus():
            return
        self._code, self._stood = code, title
        self.title.set_value(title)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        self.remove.setEnabled(count > 1)

    def send(self) -> None:
        """Tell a title that was typed."""
        typed = self.title.value().strip()
        if self._code and typed != self._stood:
            self._stood = typed
            self.renamed.emit(self._code, typed)

    def start_focus(self) -> None:
        """Begin to type the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()
