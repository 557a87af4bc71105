"""The warning that the same matter may be registered already: compare, link to it, or say that it is not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.dialogs.facts_view import FactsView
from desktop.core import numbers
from desktop.core.sentence import sentence
from desktop.widgets.buttons import Button, IconButton
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Elided, Label
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell


class DuplicateLine(QWidget):
    """Offers one earlier complaint at a time; its value is the one linked with."""

    edited = Signal()
    compare_asked = Signal(object)
    """The `Linked` to be laid beside what is being typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._found: list[rules.Linked] = []
        self._dismissed: set[UUID] = set()
        self._linked: UUID | None = None
        self._chip = Chip("attn", "", name="duplicate_of.state")
        self._told = Elided("", "label", name="duplicate_of.told")
        self._told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._compare = Button(self.tr("Compare"), "duplicate_of.compare", kind="link")
        self._link = Button(self.tr("Link with it"), "duplicate_of.link", kind="link")
        self._not_same = Button(self.tr("Not the same"), "duplicate_of.dismiss", kind="link")
        self._unlink = Button(self.tr("Do not link"), "duplicate_of.unlink", kind="link")
        row = QHBoxLayout(self)
        space(row, gap=8)
        for widget in (self._chip, self._told, self._compare, self._link, self._not_same, self._unlink):
            row.addWidget(widget)
        row.addStretch(1)
        self._compare.clicked.connect(lambda: self.compare_asked.emit(self.offered))
        self._link.clicked.connect(self._link_it)
        self._not_same.clicked.connect(self._dismiss)
        self._unlink.clicked.connect(lambda: self.set_value(None))
        self.setFocusProxy(self._compare)

    @property
    def offered(self) -> rules.Linked | None:
        """The earlier complaint in question."""
        return next(iter(self._open()), None)

    def value(self) -> UUID | None:
        """The complaint to link with."""
        return self._linked

    def set_value(self, linked: UUID | None) -> None:
        """Link with a complaint, or with none."""
        if linked != self._linked:
            self._linked = linked
            self.edited.emit()

    def forget(self) -> None:
        """Begin anew: nothing linked, nothing said about any."""
        self._found, self._linked = [], None
        self._dismissed.clear()

    def show_found(self, found: Sequence[rules.Linked], now: datetime) -> bool:
        """Offer what was found; False when there is nothing to say."""
        self._found = list(found)
        offered = self.offered
        if offered is None:
            return False
        linked = offered.id == self._linked
        others = len(self._open()) - 1
        self._chip.show_chip("info" if linked else "attn", self.tr("Linked") if linked else self.tr("Possibly double"))
        self._told.setText(_told(offered, others, now))
        for button in (self._link, self._not_same):
            button.setVisible(not linked)
        self._unlink.setVisible(linked)
        return True

    def _open(self) -> list[rules.Linked]:
        linked = [one for one in self._found if one.id == self._linked]
        return linked or [one for one in self._found if one.id not in self._dismissed]

    def _link_it(self) -> None:
        if self.offered is not None:
            self.set_value(self.offered.id)

    def _dismiss(self) -> None:
        if self.offered is not None:
            self._dismissed.add(self.offered.id)
            self.edited.emit()


def _told(offered: rules.Linked, others: int, now: datetime) -> str:
    same = sentence("complaints", "same member") if offered.same_member else sentence("complaints", "same telephone")
    parts = [
        numbers.short(offered.number),
        words.clock_time(offered.received_at, now),
        tell(same),
        offered.category,
        offered.summary,
        tell(sentence("complaints", "{n} more").of(n=others)) if others else "",
    ]
    return words.joined(parts)


class ComparePanel(QFrame):
    """An earlier complaint beside the one being typed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("complaint_edit.compare")
        self._title = Label("", "strong", name="complaint_edit.compare.title")
        self._about = Label("", "hint", name="complaint_edit.compare.about", wraps=True)
        close = IconButton("x", self.tr("Close"), "complaint_edit.compare.close")
        close.clicked.connect(self.closed)
        self._facts = FactsView("complaint_edit.compare.facts")
        head = QHBoxLayout()
        space(head, (16, 8, 8, 0), gap=8)
        head.addWidget(self._title, 1)
        head.addWidget(close)
        about = QHBoxLayout()
        space(about, (16, 0, 16, 0))
        about.addWidget(self._about)
        column = QVBoxLayout(self)
        space(column)
        column.addLayout(head)
        column.addLayout(about)
        column.addWidget(self._facts, 1)

    def show_facts(self, facts: rules.ComplaintFacts, now: datetime) -> None:
        """Show what was taken down then."""
        self._title.setText(numbers.short(facts.number))
        self._about.setText(
            words.joined([facts.customer_name, words.clock_time(facts.received_at, now), facts.category])
        )
        self._facts.show_facts(facts)
