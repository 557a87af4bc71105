"""Above the uses: which are shown, by benefit and by the days on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.core.sentence import sentence
from desktop.membership.rules.entitlement_acts import UsesWanted
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.choices import Choice, Option
from desktop.widgets.entries import DateEntry
from desktop.widgets.entry_times import Lean
from desktop.widgets.labels import Label, Message
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

NAME = "member.uses.filter"
PAUSE = 250


class UsesFilter(QWidget):
    """Says by `changed` that other uses are wanted."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._benefits: tuple[tuple[str, str], ...] = ()
        self._benefit = Choice([], hint=self.tr("All benefits"))
        self._from, self._until = DateEntry(clock, lean=Lean.PAST), DateEntry(clock, lean=Lean.PAST)
        self._words = Label(self.tr("Used from"), "label")
        self._to = Label(self.tr("to"), "label")
        self._clear = Button(self.tr("Clear"), f"{NAME}.clear", kind="link")
        self._clear.clicked.connect(self.clear)
        self._message = Message(f"{NAME}.message")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._tell)
        self._last = UsesWanted()
        self._lay_out()

    def _lay_out(self) -> None:
        named = (
            (self._benefit, "benefit", self.tr("Benefit")),
            (self._from, "from", self.tr("Used from")),
            (self._until, "until", self.tr("Used until")),
        )
        for control, name, words in named:
            control.setObjectName(f"{NAME}.{name}")
            control.setAccessibleName(words)
            control.edited.connect(self._edited)
        row = QHBoxLayout(self)
        space(row, (12, 0, 12, 8), gap=8)
        for widget in (self._benefit, self._words, self._from, self._to, self._until, self._clear):
            row.addWidget(widget)
        row.addWidget(self._message, 1)
        row.addStretch(0)
        self._follow()

    def offer(self, benefits: Sequence[tuple[str, str]]) -> None:
        """Which benefits can be chosen, by code and title."""
        if tuple(benefits) != self._benefits:
            self._benefits = tuple(benefits)
            kept = self._benefit.value()
            self._benefit.set_options([Option(code, title) for code, title in benefits])
            self._benefit.set_value(kept if kept in dict(benefits) else "")

    def wanted(self) -> UsesWanted:
        """The benefit and the days that stand there; a half-typed day counts as none."""
        return UsesWanted(self._benefit.value() or "", self._from.value(), self._until.value())

    def clear(self) -> bool:
        """Show everything again; False when nothing was left out."""
        if not (self._benefit.value() or self._from.text() or self._until.text()):
            return False
        self._benefit.set_value("")
        self._from.set_value(None)
        self._until.set_value(None)
        self._tell()
        return True

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have no words between the fields."""
        self._words.setVisible(breadth is not Breadth.NARROW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Work begins with the benefit."""
        super().focusInEvent(event)
        self._benefit.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not asked."""
        super().hideEvent(event)
        self._timer.stop()

    def _edited(self) -> None:
        self._follow()
        self._timer.start()

    def _follow(self) -> None:
        self._clear.setVisible(bool(self._benefit.value() or self._from.text() or self._until.text()))
        wrong = self._from.own_problem() or self._until.own_problem()
        wanted = self.wanted()
        backwards = wanted.from_on is not None and wanted.until_on is not None and wanted.until_on < wanted.from_on
        if wrong is not None:
            self._message.say(tell(wrong.sentence), wrong.severity)
        elif backwards:
            self._message.say(tell(sentence("membership", "The period ends before it begins.")))
        else:
            self._message.say("")

    def _tell(self) -> None:
        self._timer.stop()
        self._follow()
        if self.wanted() != self._last:
            self._last = self.wanted()
            self.changed.emit()
