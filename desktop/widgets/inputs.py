"""What is typed into: one line, many lines, a password, a tick."""

from __future__ import annotations

import sys
from typing import Literal, Protocol, runtime_checkable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from desktop.core.problem import Problem, Severity
from desktop.core.sentence import sentence
from desktop.core.text import cleaned
from desktop.widgets.chords import CHORD
from desktop.widgets.icons import wear
from desktop.widgets.line_side import LineSide, SidedLine
from desktop.widgets.metrics import metrics
from desktop.widgets.theme import theme

Breadth = Literal["brief", "field", "wide", "whole"]
LONGEST_LINE = 500
CAPS_LOCK = sentence("widgets", "Caps Lock is on.")


@runtime_checkable
class Control(Protocol):
    """What a field row and a field set know of a control.

    `edited` comes with each change by the user or by `set_value`, `left` when the focus leaves it.
    """

    @property
    def edited(self) -> SignalInstance:
        """The value changed."""
        ...

    @property
    def left(self) -> SignalInstance:
        """The focus left the control."""
        ...

    def own_problem(self) -> Problem | None:
        """What is wrong with the typing itself, before any rule is asked."""
        ...


class CleanLine(QValidator):
    """Lets a one-line text be typed or pasted only as it may be kept."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept everything, without what `core.text` removes; line breaks become spaces."""
        kept = one_line(text)
        if kept != text:
            position = len(one_line(text[:position]))
        return QValidator.State.Acceptable, kept, position


def one_line(text: str) -> str:
    """A text cleaned and without line breaks and tabs."""
    return cleaned(text).replace("\n", " ").replace("\t", " ")


class TextLine(SidedLine):
    """One line of text; its value is cleaned and without spaces around it. *breadth* is how wide it lies in a form."""

    edited = Signal()
    left = Signal()

    def __init__(
        self, *, hint: str = "", icon: str = "", breadth: Breadth = "field", longest: int = LONGEST_LINE
    ) -> None:
        super().__init__()
        self._breadth = breadth
        self.setMaxLength(longest)
        self.setPlaceholderText(hint)
        self.setValidator(CleanLine(self))
        across = QSizePolicy.Policy.Expanding if breadth == "whole" else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        if icon:
            LineSide(self, icon, "", suffix="icon", left=True)
        self.textChanged.connect(self.edited)

    def value(self) -> str:
        """What was typed."""
        return one_line(self.text()).strip()

    def set_value(self, value: str) -> None:
        """Show a text, from its beginning."""
        self.setText(one_line(value))
        self.setCursorPosition(0)

    def own_problem(self) -> Problem | None:
        """A line of text is never wrong by itself."""
        return None

    def sizeHint(self) -> QSize:
        """The width that was asked for."""
        sizes = metrics()
        widths = {"brief": sizes.brief, "field": sizes.field, "wide": sizes.wide, "whole": sizes.field}
        return QSize(widths[self._breadth], super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Wide fields may shrink."""
        shrinks = self._breadth in {"wide", "whole"}
        return QSize(metrics().brief, super().minimumSizeHint().height()) if shrinks else self.sizeHint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the next field; Ctrl+Enter is left to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & CHORD:
            self.returnPressed.emit()
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)


class LongText(QPlainTextEdit):
    """Text of several lines, as somebody said it; Tab leads out of it."""

    edited = Signal()
    left = Signal()

    def __init__(self, *, hint: str = "", longest: int = 10_000) -> None:
        super().__init__()
        self._longest = longest
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.textChanged.connect(self.edited)
        theme().changed.connect(self._measure)
        self._measure()

    def value(self) -> str:
        """What was typed, cleaned, without blank lines around it."""
        return cleaned(self.toPlainText()).strip()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.setPlainText(cleaned(value))

    def own_problem(self) -> Problem | None:
        """Too long to be kept."""
        over = len(self.value()) - self._longest
        if over <= 0:
            return None
        said = sentence("widgets", "{over} characters too many: at most {longest} can be kept.")
        return Problem("", said.of(over=over, longest=self._longest))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text as it may be kept, nothing else."""
        self.textCursor().insertText(cleaned(source.text()))

    def sizeHint(self) -> QSize:
        """A few lines; the page gives it what it can spare."""
        return QSize(metrics().field, metrics().long_text)

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(metrics().brief, metrics().long_text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is left to the page; the editor would swallow it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & CHORD:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _measure(self) -> None:
        self.setMinimumHeight(metrics().long_text)


class PasswordLine(SidedLine):
    """A password: hidden until the eye is pressed; tells when Caps Lock is on."""

    edited = Signal()
    left = Signal()

    def __init__(self, *, hint: str = "") -> None:
        super().__init__()
        self._caps = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setPlaceholderText(hint)
        self.setMaxLength(1024)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = LineSide(self, "eye", self.tr("Show the password"), suffix="eye")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.textChanged.connect(self.edited)

    def value(self) -> str:
        """What was typed, unchanged."""
        return self.text()

    def set_value(self, value: str) -> None:
        """Fill or empty the field, and hide it again."""
        self._eye.setChecked(False)
        self.setText(value)

    def own_problem(self) -> Problem | None:
        """A warning while Caps Lock is on."""
        return Problem("", CAPS_LOCK, Severity.WARNING) if self._caps and self.hasFocus() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Learn from what a key wrote whether Caps Lock is on; Qt does not tell."""
        if event.key() is Qt.Key.Key_CapsLock:
            self._note_caps(system_caps_lock(otherwise=not self._caps))
        elif len(event.text()) == 1 and event.text().isascii() and event.text().isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._note_caps(event.text().isupper() is not shifted)
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask the system for Caps Lock where it answers."""
        super().focusInEvent(event)
        self._note_caps(system_caps_lock(otherwise=self._caps))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        words = self.tr("Hide the password") if shown else self.tr("Show the password")
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)
        wear(self._eye, "eye-slash" if shown else "eye")

    def _note_caps(self, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self.edited.emit()


def system_caps_lock(*, otherwise: bool) -> bool:
    """Whether Caps Lock is on, as the system says; *otherwise* where it cannot be asked."""
    if sys.platform != "win32":
        return otherwise
    import ctypes  # only Windows can be asked

    return bool(ctypes.windll.user32.GetKeyState(0x14) & 1)


class CheckLine(QCheckBox):
    """Something that was done or not."""

    edited = Signal()
    left = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.edited)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Tick it or not."""
        self.setChecked(value)

    def own_problem(self) -> Problem | None:
        """A tick is never wrong by itself."""
        return None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()
