"""The real program on an office of its own, driven without hands: for the self-test, the tour and pictures in tests."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Self

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from desktop import threshold
from desktop.app.look import Look
from desktop.app.opening import DEMO_PASSWORD as PASSWORD
from desktop.app.program import Program
from desktop.app.session import Session
from desktop.core import logbook
from desktop.core.clock import Clock
from desktop.widgets.buttons import Button
from desktop.widgets.inputs import PasswordLine
from desktop.widgets.jobs import Job
from desktop.widgets.speech import Language
from desktop.widgets.theme import Appearance
from desktop.window import Window

PATIENCE = 60_000  # milliseconds for one piece of background work
PLATFORM_SAYS = ("This plugin does not support ", "EnableNonClientDpiScaling() failed")
"""What platforms say of themselves: the one without a screen, and a Windows that lacks the scaling of title bars."""


def without_screen() -> None:
    """Let Qt paint into memory where nothing can be shown; to be called before there is an application."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not shown:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class Stuck(Exception):
    """Work in the background did not end in time, or something failed that nobody expected."""


class Rehearsal:
    """One start of the program in Chinese; whatever it warns about is collected in `heard`."""

    def __init__(self, app: QApplication, folder: Path, clock: Clock) -> None:
        """*folder* holds an invented office, or nothing: then the first run is shown."""
        folder.mkdir(parents=True, exist_ok=True)
        Look(folder).keep("language", Language.CHINESE.value)
        self._listener = _Listener()
        logging.getLogger().addHandler(self._listener)
        self.program = Program(app, folder, demo=threshold.holds_office(folder), clock=clock)
        self.program.begin()
        self.settle()

    @property
    def heard(self) -> list[str]:
        """Warnings and errors of the program, its libraries and Qt."""
        return self._listener.heard

    @property
    def session(self) -> Session:
        """The time at the desk that `unlock` began."""
        if self.program.session is None:
            raise Stuck("the office was not opened")
        return self.program.session

    @property
    def window(self) -> Window:
        """The window of the open office."""
        return self.session.window

    def unlock(self, password: str = PASSWORD) -> None:
        """Go through the door as its only account does."""
        entry = self.program.entry
        line, button = entry.findChild(PasswordLine, "password"), entry.findChild(Button, "login.ok")
        if line is None or button is None:
            raise Stuck("there is no unlock screen")
        line.set_value(password)
        button.click()
        self.settle()

    def visit(self, key: str) -> None:
        """Show a room's page and wait until it is filled."""
        if self.window.show_page(key) is None:
            raise Stuck(f"there is no page {key}")
        self.settle()

    def run(self, action: str) -> None:
        """Do an action of the window or of the page in view, and wait for what comes of it."""
        self.window.run(action)
        self.settle()

    def settle(self) -> None:
        """Wait until no work is under way and what came of it is painted."""
        self._wait(None)
        while running := [job for job in self.program.jobs.findChildren(Job) if job.running]:
            self._wait(running[0].ended)
            self._wait(None)
        dialog = self.program.reporter.dialog
        if dialog is not None:
            details = dialog.findChild(QPlainTextEdit, "error.details")
            raise Stuck(details.toPlainText() if details is not None else dialog.windowTitle())

    def dress(self, appearance: Appearance) -> None:
        """Show everything light or dark."""
        self.program.change_look("appearance", appearance.value)
        self.settle()

    def picture(self) -> QPixmap:
        """The window, or what stands before it, with the dialogs that lie over it."""
        below = self.program.session.window if self.program.session is not None else self.program.entry
        QCoreApplication.sendPostedEvents()  # What is to be laid out anew is, before it is seen.
        return composed(below)

    def close_dialogs(self) -> None:
        """Close whatever lies over the window."""
        for dialog in _dialogs():
            dialog.reject()
        self.settle()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_what: object) -> None:
        """Leave as the user would, by closing the window; after a failure leave without the copy on exit."""
        try:
            if kind is None:
                self.close_dialogs()
                self._close()
            else:
                self._abandon()
            self._clear_away()
        finally:
            logging.getLogger().removeHandler(self._listener)

    def _close(self) -> None:
        if self.program.session is not None:
            self.window.close()
        else:
            self.program.entry.close()
        self.settle()

    def _abandon(self) -> None:
        for shown in QApplication.topLevelWidgets():
            shown.hide()
        self.program.jobs.close()
        self.program.reporter.uninstall()
        logbook.stop()
        if self.program.session is not None:
            self.session.desk.store.close()

    def _clear_away(self) -> None:
        """Nothing of this start hears of the next one."""
        if self.program.session is not None:
            self.window.deleteLater()
        for part in (self.program.entry, self.program):
            part.deleteLater()
        self._wait(None)

    @staticmethod
    def _wait(signal: SignalInstance | None) -> None:
        """Let the program run until *signal*; without one, until everything that waits has had its turn."""
        loop = QEventLoop()
        late = QTimer()
        late.setSingleShot(True)
        late.timeout.connect(lambda: loop.exit(1))
        late.start(PATIENCE)
        if signal is None:
            QTimer.singleShot(0, loop.quit)
        else:
            signal.connect(loop.quit)
        if loop.exec():
            raise Stuck(f"work in the background took more than {PATIENCE // 1000} seconds")


def composed(below: QWidget) -> QPixmap:
    """A picture of *below* with the dialogs over it."""
    picture = below.grab()
    painter = QPainter(picture)
    for dialog in _dialogs():
        # Without a screen Qt pushes dialogs into a corner, except those that choose their own place.
        placed = bool(dialog.windowFlags() & Qt.WindowType.FramelessWindowHint)
        corner = below.mapFromGlobal(dialog.pos()) if placed else below.rect().center() - dialog.rect().center()
        painter.drawPixmap(corner, dialog.grab())
    painter.end()
    return picture


def _dialogs() -> list[QDialog]:
    return [shown for shown in QApplication.topLevelWidgets() if isinstance(shown, QDialog) and shown.isVisible()]


class _Listener(logging.Handler):
    """Keeps what is worth a warning."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if not text.startswith(PLATFORM_SAYS):
            self.heard.append(f"{record.name}: {text}")
