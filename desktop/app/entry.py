"""The window before the office is open: the door, the first-run assistant, or a sentence while something is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.widgets.brand import Brand
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.small_screen import USUAL, let_fit, open_at
from desktop.widgets.states import ProgressLine


class Entry(QStackedWidget):
    """Holds one screen at a time; closing it ends the program."""

    closed = Signal()
    painted = Signal()
    """It stands on the screen for the first time: what is heavy may be loaded now."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("entry")
        self.setWindowTitle(title)
        self.setProperty("frame", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        let_fit(self)
        open_at(self, USUAL)
        self._stands = False

    def show_screen(self, screen: QWidget) -> None:
        """Put a screen in place of the former one."""
        former = self.currentWidget()
        self.addWidget(screen)
        self.setCurrentWidget(screen)
        if former is not None:
            self.removeWidget(former)
            former.deleteLater()
        self.show()

    def event(self, event: QEvent) -> bool:
        """Tell when the first frame has been painted, children included."""
        done = super().event(event)
        if event.type() is QEvent.Type.UpdateRequest and not self._stands:
            self._stands = True
            QTimer.singleShot(0, self.painted.emit)
        return done

    def closeEvent(self, event: QCloseEvent) -> None:
        """The user leaves before signing in."""
        super().closeEvent(event)
        self.closed.emit()


class Waiting(QWidget):
    """One sentence and a bar while something is done that cannot wait, with a way out where there is one."""

    def __init__(self, words: str, skip: tuple[str, Callable[[], object]] | None = None) -> None:
        super().__init__()
        self.setObjectName("waiting")
        self.line = ProgressLine("waiting.progress")
        self.line.setFixedWidth(metrics().px(420))
        self.line.show_progress(words, 0, 0)
        column = QVBoxLayout(self)
        column.setSpacing(metrics().pane)
        column.addStretch(4)
        column.addWidget(Brand(metrics().px(36)), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignHCenter)
        if skip is not None:
            label, act = skip
            button = Button(label, "waiting.skip", kind="link")
            button.clicked.connect(lambda: act())  # noqa: PLW0108  # clicked would hand over its flag
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(5)


class Refused(QWidget):
    """The store cannot be opened: why, and what can be done."""

    def __init__(self, line: str, why: str, acts: list[tuple[str, str, Callable[[], object]]]) -> None:
        """*acts* are names of buttons, their words, and what they do."""
        super().__init__()
        self.setObjectName("refused")
        column = QVBoxLayout(self)
        column.setSpacing(metrics().gap)
        column.addStretch(4)
        column.addWidget(Brand(metrics().px(36)), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in ((line, "head"), (why, "body")):
            label = Label(text, role, wraps=True, name=f"refused.{role}")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(metrics().px(640))
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        for name, words, act in acts:
            button = Button(words, name)
            button.clicked.connect(lambda _checked=False, act=act: act())
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(5)
