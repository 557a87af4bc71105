"""The calm dialog for what nobody expected: its number, what is unchanged, details to copy; and the hooks behind it.

What can be foreseen, such as a failing disk, has a sentence of its own and is told by it.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.core.logbook import Fault, write_down
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics

_qt = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class ErrorDialog(QDialog):
    """Tells one fault by its number; technical text only on demand."""

    def __init__(self, fault: Fault, log: Path | None = None, parent: QWidget | None = None, *, said: str = "") -> None:
        """*said* is the sentence for what can be foreseen: then there is nothing technical to be told."""
        super().__init__(parent)
        self.setObjectName("error")
        self.setWindowTitle(self.tr("Unexpected error"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fault = fault
        self._further = 0
        self._head = Label(self.tr("This step stopped unexpectedly"), "head", name="error.head")
        self._text = Label(
            self.tr("It was not carried out. Everything saved before is unchanged, and you can go on working."),
            name="error.text",
            wraps=True,
        )
        self._number = Label("", "hint", name="error.number", wraps=True)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._log = log
        self._details = QPlainTextEdit(fault.details, self)
        self._details.setObjectName("error.details")
        self._details.setAccessibleName(self.tr("Technical details"))
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.hide()
        self._lay_out()
        self._show_number()
        if said:
            self._tell(said)

    def _tell(self, said: str) -> None:
        self.setWindowTitle(self.tr("Not carried out"))
        self._head.setText(self.tr("This step could not be carried out"))
        self._text.setText(said)
        for technical in self._technical:
            technical.hide()

    def add(self, fault: Fault) -> None:
        """Another fault while this one is being read: counted, and its details added."""
        self._further += 1
        for technical in self._technical:
            technical.show()
        self._details.appendPlainText(f"\n{fault.number}\n{fault.details}")
        self._show_number()

    def _show_number(self) -> None:
        text = self.tr("Number {number}, written to the log.").format(number=self._fault.number)
        if self._further:
            text += " " + self.tr("{n} more followed.").format(n=self._further)
        if self._log is not None:
            text += f"\n{self._log}"
        self._number.setText(text)

    def _lay_out(self) -> None:
        size = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(size.px(20), size.px(20), size.px(20), size.pane)
        column.setSpacing(size.gap)
        for widget in (self._head, self._text, self._number):
            column.addWidget(widget)
        column.addWidget(self._details, 1)
        column.addSpacing(size.gap)
        row = QHBoxLayout()
        row.setSpacing(size.gap)
        show = Button(self.tr("Details"), "error.show_details")
        show.clicked.connect(self._toggle)
        copy = Button(self.tr("Copy details"), "error.copy")
        copy.clicked.connect(self._copy)
        self._technical = (self._number, show, copy)
        ok = Button(self.tr("Go on working"), "error.ok", kind="primary")
        ok.clicked.connect(self.accept)
        ok.setDefault(True)
        row.addWidget(show)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(ok)
        column.addLayout(row)
        self.setMinimumWidth(size.px(480))
        ok.setFocus()

    def _toggle(self) -> None:
        self._details.setVisible(not self._details.isVisible())
        self.resize(self.width(), self.sizeHint().height())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._fault.number}\n{self._details.toPlainText()}")


class Reporter(QObject):
    """Takes every unexpected error of the program, from any thread, to the log and to one dialog."""

    def __init__(self, post: Callable[[Callable[[], None]], None], log: Path | None = None) -> None:
        """*post* runs something on the GUI thread (`Jobs.post`); *log* is the file to name."""
        super().__init__()
        self._post = post
        self._log = log
        self._dialog: ErrorDialog | None = None
        self.parent_window: QWidget | None = None
        self.foreseen: Callable[[BaseException], str] = lambda _error: ""
        """The sentence for an error that is no defect of the program; empty for a defect."""
        self.banner: Callable[[str], bool] = lambda _said: False
        """Shows a sentence where work goes on; False where there is no such place."""

    @property
    def dialog(self) -> ErrorDialog | None:
        """The dialog that is open now."""
        return self._dialog

    def report(self, error: BaseException) -> None:
        """Log an error and tell it; on the GUI thread."""
        fault, said = write_down(error), self.foreseen(error)
        if said and self.banner(said):
            return
        if self._dialog is not None and isValid(self._dialog):  # it goes with its window
            if not said:
                self._dialog.add(fault)
            return
        self._dialog = ErrorDialog(fault, self._log, self.parent_window, said=said)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def install(self) -> None:
        """Hook into Python and Qt: nothing fails without a trace from now on."""
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread
        qInstallMessageHandler(log_qt_message)

    @staticmethod
    def uninstall() -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _forget(self) -> None:
        self._dialog = None

    def _from_main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        error = args.exc_value
        if error is not None:
            self._post(lambda: self.report(error))


def log_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Write what Qt has to say into our log."""
    _qt.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
