"""Above a list: which lines are shown, by one choice and by the days from and to, both included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.core.sentence import Sentence, sentence
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.labels import Label, Message
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

PAUSE = 250


@dataclass(frozen=True, slots=True)
class FilterWords:
    """How the choice, its empty entry and the two days are called."""

    choice: Sentence
    every: Sentence
    first: Sentence
    last: Sentence


class Asked(NamedTuple):
    """What stands there: the code chosen, empty for all, and the days; a half-typed day counts as none."""

    code: str = ""
    from_on: date | None = None
    until_on: date | None = None


class PeriodFilter(QWidget):
    """Says by `changed` that other lines are wanted."""

    changed = Signal()

    def __init__(self, clock: Clock, name: str, choice: str, words: FilterWords) -> None:
        """*name* names the widget, *choice* the control of the choice within it."""
        super().__init__()
        self.setObjectName(name)
        self.choice = Choice([], hint=tell(words.every))
        self._from, self._until = DateEntry(clock, lean=Lean.PAST), DateEntry(clock, lean=Lean.PAST)
        self._words = Label(tell(words.first), "label")
        self._clear = Button(self.tr("Clear"), f"{name}.clear", kind="link")
        self._clear.clicked.connect(self.clear)
        self._message = Message(f"{name}.message")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._tell)
        self._last = Asked()
        named = ((self.choice, choice, words.choice), (self._from, "from", words.first),
                 (self._until, "until", words.last))  # fmt: skip
        for control, part, said in named:
            control.setObjectName(f"{name}.{part}")
            control.setAccessibleName(tell(said))
            control.edited.connect(self._edited)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        space(row, (12, 0, 12, 8), gap=8)
        to = Label(self.tr("to"), "label")
        for widget in (self.choice, self._words, self._from, to, self._until, self._clear):
            row.addWidget(widget)
        row.addWidget(self._message, 1)
        row.addStretch(0)
        self._follow()

    def offer(self, options: list[Option]) -> None:
        """What can be chosen; what is chosen stays where it is still offered."""
        kept = self.choice.value()
        self.choice.set_options(options)
        self.choice.set_value(kept if kept in {one.code for one in options} else "")

    def asked(self) -> Asked:
        """What stands there."""
        return Asked(self.choice.value() or "", self._from.value(), self._until.value())

    def clear(self) -> bool:
        """Show everything again; False when nothing was left out."""
        if not self._narrows():
            return False
        self.choice.set_value("")
        self._from.set_value(None)
        self._until.set_value(None)
        self._tell()
        return True

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have no words between the fields."""
        self._words.setVisible(breadth is not Breadth.NARROW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Work begins with the choice."""
        super().focusInEvent(event)
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not asked."""
        super().hideEvent(event)
        self._timer.stop()

    def _narrows(self) -> bool:
        return bool(self.choice.value() or self._from.text() or self._until.text())

    def _edited(self) -> None:
        self._follow()
        self._timer.start()

    def _follow(self) -> None:
        self._clear.setVisible(self._narrows())
        wrong = self._from.own_problem() or self._until.own_problem()
        asked = self.asked()
        if wrong is not None:
            self._message.say(tell(wrong.sentence), wrong.severity)
        elif asked.from_on is not None and asked.until_on is not None and asked.until_on < asked.from_on:
            self._message.say(tell(sentence("widgets", "The period ends before it begins.")))
        else:
            self._message.say("")

    def _tell(self) -> None:
        self._timer.stop()
        self._follow()
        if self.asked() != self._last:
            self._last = self.asked()
            self.changed.emit()
