"""Works the screens before the office is open and the dialogs about access: keys, parts by name, what stands beside."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.access import rules, service
from desktop.core.clock import FrozenClock
from desktop.core.doorway import DoorLine, Doorway
from desktop.core.ids import new_id
from desktop.core.problem import Problems
from desktop.core.sentence import sentence
from tests.office import records

NEW = "neues-wort-77"
ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("王建国", "何晴", "赵敏", "陈立", "马俊", "欧阳明")
SHEET = rules.RecoveryFacts("云联通信", "青河营业部", "QH", FrozenClock().now(), ("ABCD",) * 8, "王建国")


def part(widget, name, kind=QWidget):
    found = widget.findChildren(kind, name)
    assert len(found) == 1, (name, [one.objectName() for one in widget.findChildren(QWidget)])
    return found[0]


def keys_of(text, *more):
    """Type into whatever has the focus; Chinese comes from the input method."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(QApplication.focusWidget(), letter)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(letter)
            QApplication.sendEvent(QApplication.focusWidget(), composed)
    for key in more:
        press(key)


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def focus():
    """The field that has the focus; inside a combo box the box itself."""
    here = QApplication.focusWidget()
    parent = here.parentWidget()
    return here.objectName() if here.objectName() and "qt_" not in here.objectName() else parent.objectName()


def message(widget, field):
    return part(widget, f"{field}.message", QLabel).text()


def doorway(count=4, **more):
    lines = tuple(DoorLine(new_id(), name, f"L{at}", "客服") for at, name in enumerate(NAMES[:count]))
    return Doorway("青河营业部", "QH", lines, 5, timedelta(), None, None, None)._replace(**more)


def opens(desk, account_id, password):
    try:
        service.unlock(desk.store.path, account_id, password, desk.clock, records(), store=desk.store)
    except Problems:
        return False
    return True


class Ports:
    """A door whose restore ends as the test says."""

    def __init__(self, outcome):
        self.outcome = outcome
        self.accounts = (DoorLine(UUID(int=1), "王建国", "WJG", ""),)

    def copies(self, chosen):
        good = rules.CopyLine(Path("good"), None, "青河", "QH", 1, 1, 1, "1", self.accounts)
        return [replace(good, path=Path("bad"), refused=sentence("access", "The two passwords differ.")), good]

    def look(self, draft):
        return rules.OpenedCopy(draft.copy, (), b"")

    def restore(self, opened, progress, cancelled):
        progress(1 << 20, 2 << 20)
        return self.outcome(cancelled)
