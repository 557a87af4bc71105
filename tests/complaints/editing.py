"""Types a complaint as a clerk would: letters by keys, Chinese as an input method commits it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Hand:
    """Types where the focus is: letters and digits by keys, Chinese as an input method commits it."""

    def __init__(self, qtbot):
        self._qtbot = qtbot

    def type(self, text):
        if text.isascii():
            self._qtbot.keyClicks(QApplication.focusWidget(), text)
            return self
        committed = QInputMethodEvent()
        committed.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), committed)
        return self

    def key(self, key, modifier=NONE):
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        return self

    def enter(self):
        return self.key(Qt.Key.Key_Return)

    def tab(self, times=1):
        for _ in range(times):
            self.key(Qt.Key.Key_Tab)
        return self


def at():
    """The name of the field that has the focus; parts of a box answer for it."""
    widget = QApplication.focusWidget()
    while widget is not None and not (widget.objectName() and not widget.objectName().startswith("qt_")):
        widget = widget.parentWidget()
    return widget.objectName().split(".")[0] if widget is not None else ""


def message(page, field):
    return page.findChild(QLabel, f"{field}.message").text()


def type_a_complaint(hand, words="账单多扣二十元"):
    hand.type("李秀英").enter()
    hand.enter()  # address
    hand.type("李秀英").enter()
    hand.type("13912345678").enter()
    hand.type("计费有误").enter()
    assert at() == "object_department"
    hand.type("jfb").enter()
    hand.enter().enter()  # person, product
    assert at() == "level"
    hand.type("1").enter()
    hand.enter()  # reason
    assert at() == "content"
    hand.type(words).tab()
    hand.type("退 20 元").enter()
    assert at() == "read_back"
    hand.key(Qt.Key.Key_Space)


def put(editor, draft):
    """Fill the form as if it had been typed."""
    editor.form.fill(replace(draft, received_at=draft.received_at))
    editor.fields.recheck()
