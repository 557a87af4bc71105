"""The program in Chinese, and the hands of a clerk who has a keyboard and no mouse."""

import pytest
from PySide6.QtCore import QAbstractListModel, QLocale, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.app.look import Look
from desktop.widgets.speech import Language
from tests.app.conftest import start
from tests.office import clock, desk, folder, nothing_stays_open, office_template

__all__ = ["clock", "desk", "folder", "nothing_stays_open", "office_template", "start"]
PATIENCE = 10_000
MOST_STEPS = 120


class Keyboard:
    """Presses keys where the focus is, as a desk does; knows no widget but by its name."""

    def __init__(self, qtbot, program):
        self.qtbot, self.program = qtbot, program

    @property
    def focus(self):
        """Who hears the next key."""
        active, modal = QApplication.activeWindow(), QApplication.activeModalWidget()
        # Offscreen a list of choices that was closed again can be activated after all.
        gone = active is None or not active.isVisible()
        if gone or (modal is not None and active is not modal):
            self._come_back()
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
        inside = QApplication.focusWidget()
        return inside if inside is not None and (top is None or top is inside or top.isAncestorOf(inside)) else top

    def _shown(self):
        """The window of the program that stands open."""
        return next(
            (
                top
                for top in QApplication.topLevelWidgets()
                if top.isVisible() and top.objectName() in {"main", "entry"}
            ),
            None,
        )

    def _come_back(self):
        """Activate the dialog, or the window below a closed one: offscreen there is no window manager to do it."""
        wanted = QApplication.activeModalWidget() or self._shown()
        if wanted is None:
            return

        def active():
            # A pop-up that goes at the same time takes the activation with it once more.
            if QApplication.activeWindow() is not wanted:
                wanted.activateWindow()
            return QApplication.activeWindow() is wanted

        self.qtbot.waitUntil(active, timeout=PATIENCE)

    def press(self, *keys):
        """Press keys or chords one after the other: ``press("Ctrl+F", "Down")``."""
        for name in keys:
            chord = QKeySequence(name)[0]
            QTest.keyClick(self.focus, chord.key(), chord.keyboardModifiers())

    def write(self, text):
        """Type ASCII key by key; commit everything else as an input method does."""
        if text.isascii():
            QTest.keyClicks(self.focus, text)
            return
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(self.focus, event)

    def names(self):
        """The names of the widget with the focus and of everything around it, from inside out."""
        widget, found = self.focus, []
        while widget is not None:
            found.append(widget.objectName())
            widget = widget.parentWidget()
        return found

    def walk_to(self, name, by="Tab"):
        """Press Tab until the focus is in the control of that name."""
        passed = []
        while name not in self.names():
            passed.append(self.focus.objectName())
            assert len(passed) < MOST_STEPS, f"Tab never reaches {name}: {list(dict.fromkeys(passed))}"
            self.press(by)

    def fill(self, name, text):
        """Walk to a field and type into it."""
        self.walk_to(name)
        self.write(text)

    def see(self, name, kind=QWidget):
        """A visible widget by its name; None while it cannot be seen."""
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                for found in (top, *top.findChildren(kind, name)):
                    if found.objectName() == name and found.isVisible():
                        return found
        return None

    def until(self, true):
        """Wait until something has come true, and return it."""
        came = []

        def now():
            came[:] = [true()]
            return bool(came[0])

        try:
            self.qtbot.waitUntil(now, timeout=PATIENCE)
        except self.qtbot.TimeoutError:
            shown = [top.objectName() for top in QApplication.topLevelWidgets() if top.isVisible()]
            pytest.fail(f"never came true; focus in {self.names()}, on screen {shown}")
        return came[0]

    def until_seen(self, name):
        """Wait until a widget of that name can be seen."""
        return self.until(lambda: self.see(name))

    def sign_in(self, password):
        """Type the password at the door, wherever it stands, and wait for the window behind it."""
        self.until_seen("login")
        self.until(lambda: "password" in self.names())
        self.write_over(password)
        self.press("Return")
        self.until(lambda: self.program.session is not None and self.see("login") is None)
        return self.program.session.window

    def write_over(self, text):
        """Type in place of what stands there."""
        self.press("Ctrl+A")
        self.write(text)

    def save_as_pdf(self):
        """In the print dialog: walk to the button, and wait until the paper is written."""
        self.until_seen("print")
        self.walk_to("print.pdf")
        self.press("Space")
        self.until(lambda: self.see("print") is None)


def rows(table):
    """Every row of a table as one text: what is painted, and what is spoken of it."""
    model = table.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    return [
        " ".join(
            str(model.index(row, column).data(role) or "")
            for column in range(columns)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        )
        for row in range(model.rowCount())
    ]


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """Where PDFs go: the dialogs of the system are no part of the program."""
    place = tmp_path / "papers"
    place.mkdir()
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: dialog.setDirectory(str(place)) or True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    return place


@pytest.fixture
def sit_down(start, qtbot):
    """Starts the program on a folder, in Chinese; the language of the tests comes back afterwards."""
    spoken = []

    def sit_down(place):
        place.mkdir(parents=True, exist_ok=True)
        Look(place).keep("language", Language.CHINESE.value)
        program = start(place).program
        spoken.append(program.voice)
        first = program.entry
        qtbot.waitExposed(first)
        first.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is first, timeout=PATIENCE)
        program.show_first_screen()
        return Keyboard(qtbot, program)

    yield sit_down
    for voice in spoken:
        voice.speak(Language.ENGLISH)
    QLocale.setDefault(QLocale.c())
