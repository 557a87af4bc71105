"""A running program around a copy of the test office, and the hands of its user."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.app import application
from desktop.app.program import Program
from desktop.widgets.speech import Language
from tests.office import PASSWORD, clock, desk, folder, nothing_stays_open, office_template  # noqa: F401


class User:
    """Types into the program and waits for what comes of it."""

    def __init__(self, qtbot, program):
        self.qtbot, self.program = qtbot, program

    @property
    def screen(self):
        """The door, wherever it stands."""
        session = self.program.session
        return self.program.entry.currentWidget() if session is None else session.window.centralWidget().currentWidget()

    def line(self, name):
        return self.screen.findChild(QLineEdit, name)

    def sign_in(self, password=PASSWORD, name=None):
        """Type a password at the door and press Enter."""
        if name is not None:
            accounts = self.program.doorway().accounts
            self.screen.choose(next(line.account_id for line in accounts if line.name == name))
        field = self.line("password")
        field.setText(password)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def opened(self):
        """Wait until the window stands open."""
        self.qtbot.waitUntil(lambda: self.program.session is not None, timeout=20_000)
        return self.program.session.window

    def told(self, text):
        """Wait until the door says *text*."""
        message = self.screen.findChild(object, "password.message")
        self.qtbot.waitUntil(lambda: text in message.text(), timeout=20_000)


@pytest.fixture
def start(qtbot, clock, monkeypatch):  # noqa: F811
    """Starts programs in a folder; they end with the test and never end the test run."""
    started = []

    def start(place, *, demo=False):
        app = application()
        monkeypatch.setattr(QApplication, "quit", lambda *_: None)
        program = Program(app, place, clock=clock, demo=demo)
        started.append(program)
        program.show_first_screen()
        return User(qtbot, program)

    yield start
    for program in (program for program in started if not program.left):
        if program.session is not None:
            program.session.end()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        program.entry.hide()
        program.jobs.close()
        if program.desk is not None:
            program.desk.store.close()
        program.entry.deleteLater()
    for program in started:
        program.voice.speak(Language.ENGLISH)


@pytest.fixture
def user(start, folder):  # noqa: F811
    """Somebody before the closed door of the test office."""
    return start(folder)
