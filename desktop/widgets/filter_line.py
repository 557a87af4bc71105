"""The line over a list: it filters as one types and leads into the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from desktop.widgets.inputs import TextLine
from desktop.widgets.record_table import RecordTable

_INTO = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down})


class FilterLine(TextLine):
    """Says when the list is to be asked, and when Enter or Down asks to go there."""

    asked = Signal()
    """Nothing was typed for a moment."""
    down = Signal()

    def __init__(self, table: RecordTable, pause: int, *, hint: str = "", icon: str = "funnel") -> None:
        """*pause* is how many milliseconds without a key pass before the list is asked."""
        super().__init__(hint=hint, icon=icon, breadth="whole")
        self._table = table
        self._enters = False
        """The focus goes into the list as soon as it shows what was typed."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self.asked)
        self.edited.connect(self._pause.start)
        table.records.answered.connect(self._answered)

    def rest(self) -> None:
        """What was typed is asked for: no pause has to pass any more."""
        self._pause.stop()

    def put(self, text: str) -> None:
        """Show a text that is asked for already."""
        self.rest()
        self.blockSignals(True)
        self.set_value(text)
        self.blockSignals(False)

    def lead(self) -> None:
        """Go into the list, once it shows what was typed."""
        if self._table.records.pending:
            self._enters = True  # what is typed ahead must not open a row of the former answer
        else:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answered(self) -> None:
        if self._enters and self.hasFocus():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enters = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list is below."""
        if event.key() in _INTO and not event.modifiers():
            self.down.emit()
        else:
            super().keyPressEvent(event)
