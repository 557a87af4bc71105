"""The line under the course of a case that logs a contact at once: reached or not, what was said, Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.complaints import rules
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Option, Segmented
from desktop.widgets.entry_times import NO_SUCH_TIME, Lean, read_moment
from desktop.widgets.inputs import TextLine, one_line
from desktop.widgets.labels import Message
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "complaint.quick"
ACT = "log_contact"
_LONGEST_TIME = 2
"""Words at the beginning of the line that may be its time: ``14:20``, ``昨天 14:20``."""


class _Line(TextLine):
    """Enter saves; Esc empties it first."""

    done = Signal()

    def event(self, event: QEvent) -> bool:
        """While something stands here, Esc is the line's and not the page's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the save button; Esc empties the line, Ctrl+Z brings back what stood there."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.done.emit()
            event.accept()
        elif self._empties(event):
            self.selectAll()
            self.del_()
        else:
            super().keyPressEvent(event)

    def _empties(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())


class QuickEntry(QFrame):
    """Makes the draft of a contact from the act's own proposal; only what differs is typed."""

    asked = Signal()
    """The contact in the line is to be logged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setProperty("frame", "foot")
        self._offer: rules.Offer | None = None
        options = [Option("tried", self.tr("Not reached"), "W"), Option("reached", self.tr("Reached"), "J")]
        self.result = Segmented(options)
        self.result.setObjectName(f"{NAME}.result")
        self.result.setAccessibleName(self.tr("Result of the contact"))
        self.result.set_value("tried")
        self.line = _Line(breadth="whole", longest=500)
        self.line.setObjectName(f"{NAME}.note")
        self.line.setAccessibleName(self.tr("What came of it"))
        self.message = Message(f"{NAME}.message")
        self.message.say("")
        self._save = Button(self.tr("Save"), f"{NAME}.save")
        self._save.clicked.connect(self._ask)
        self.line.done.connect(self._ask)
        self.line.edited.connect(self._forget)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(self.result)
        row.addWidget(self.line, 1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        space(column, (16, 8, 12, 8), gap=2)
        column.addLayout(row)
        column.addWidget(self.message)

    def show_offers(self, offers: Sequence[rules.Offer]) -> None:
        """Another case, or the same one now: what the contact may be, or why there can be none."""
        self._offer = next((one for one in offers if one.act.code == ACT), None)
        reason = "" if self._offer is None or self._offer.why_not is None else tell(self._offer.why_not)
        possible = self._offer is not None and not reason
        for part in (self.result, self.line):
            part.setEnabled(possible)
            part.setToolTip(reason)
        self._save.refuse(reason)
        hint = self.tr("Log a contact, Enter saves; the time is now unless it begins the line, e.g. 14:20")
        self.line.setPlaceholderText(reason or hint)

    def clear(self) -> None:
        """The contact is logged."""
        self.line.set_value("")
        self._forget()

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Say what is to be mended; what was typed stays."""
        worst = next((problem for problem in found if problem.blocks), None)
        if worst is not None:
            self.message.say(tell(worst.sentence), worst.severity)
        self.line.setFocus()

    def draft(self, offer: rules.Offer) -> Any:
        """What stands in the line as a draft of the act, as it is offered at this moment."""
        now = offer.proposed.get("at")
        at, note = _parted(one_line(self.line.text()).strip(), now) if now is not None else (None, self.line.value())
        known = dict(offer.proposed) | {"connected": self.result.value() == "reached", "note": note}
        if at is not None:
            known["at"] = at
        make: Callable[..., Any] = offer.act.draft
        return replace(make(), **known)

    def _ask(self) -> None:
        if self._offer is None or self._offer.why_not is not None:
            return
        impossible = _no_such_time(one_line(self.line.text()).strip(), self._offer.proposed.get("at"))
        if impossible is None:
            self.asked.emit()
        else:
            self.message.say(tell(impossible), Severity.ERROR)

    def _forget(self) -> None:
        self.message.say("")


def _parted(text: str, now: Any) -> tuple[Any, str]:
    """The time that begins the line, if one does, and what was said."""
    for read, rest in _read(text, now):
        if not isinstance(read, Sentence):
            return read, rest
    return None, text


def _no_such_time(text: str, now: Any) -> Sentence | None:
    """What is wrong with a line that begins with ``25:00``; nothing when it begins with a time or with none."""
    found = [read for read, _rest in _read(text, now)] if now is not None else []
    wrong = next((read for read in found if isinstance(read, Sentence) and read.text == NO_SUCH_TIME.text), None)
    return wrong if all(isinstance(read, Sentence) for read in found) else None


def _read(text: str, now: Any) -> Iterator[tuple[Any, str]]:
    """How the first words read as a time, the most words first, and what follows them."""
    words = text.split(" ")
    for count in range(min(_LONGEST_TIME, len(words)), 0, -1):
        begun = " ".join(words[:count])
        if any(ch in begun for ch in ":："):
            yield read_moment(begun, now, Lean.PAST), " ".join(words[count:]).strip()
