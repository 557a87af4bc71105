"""The head of the record: what it is about, its number and state, the person, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.complaints.dialogs.aftermath import risk_words
from desktop.complaints.rules import regulator
from desktop.core import numbers
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.figures import phone
from desktop.widgets.labels import Elided, Label
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell


class RecordHead(QFrame):
    """Title, meta line, person line; below them *acts*, the row of what can be done."""

    links_asked = Signal()

    def __init__(self, acts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("complaint.head")
        self.setProperty("frame", "bar")
        self._title = Elided("", "title", name="complaint.title")
        self._number = Label("", "label", name="complaint.number")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._level = Chip("level.1", "", name="complaint.level")
        self._category = Chip("plain", "", name="complaint.category")
        self._validity = Chip("plain", "", name="complaint.validity")
        self._state = Chip("ok", "", name="complaint.state")
        self._appeal = Chip("attn", "", name="complaint.appeal")
        self._watchers = Chip("plain", "", name="complaint.watchers")
        self._doubt = Chip("clock.doubtful", self.tr("Clock in doubt"), name="complaint.doubtful")
        self._registered = Elided("", "label", name="complaint.registered")
        self._customer = Label("", "strong", name="complaint.customer")
        self._tier = Chip("plain", "", name="complaint.tier")
        self._phone = Label("", "label", name="complaint.phone")
        self._phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._contact = Elided("", "label", name="complaint.contact")
        self._read_back = Label("", "cell", name="complaint.read_back")
        self._links = Button("", "complaint.links", kind="link")
        self._links.setProperty("inline", True)  # as high as the line, which does not jump from case to case
        self._links.clicked.connect(self.links_asked)
        column = QVBoxLayout(self)
        space(column, (16, 12, 12, 10), gap=6)
        column.addWidget(self._title)
        state = (self._level, self._category, self._validity, self._state, self._appeal, self._doubt)
        column.addLayout(_row(self._number, *state, self._registered))
        person = (self._customer, self._tier, self._phone, self._watchers, self._read_back, self._links)
        column.addLayout(_row(*person, self._contact))
        column.addWidget(acts)

    def show_record(self, detail: rules.Detail, now: datetime) -> None:
        """Show another complaint."""
        facts = detail.facts
        self._title.setText(facts.summary)
        self._number.setText(facts.number)
        self._level.show_chip(words.level_chip(detail.level_order), detail.level_word)
        self._category.show_chip("plain", words.joined([facts.category, facts.category_other]))
        decided = rules.Validity.of(facts.validity) if facts.validity else None
        _show(self._validity, "plain", tell(words.VALIDITIES[decided]) if decided else "")
        self._doubt.setVisible(facts.doubtful)
        self._show_state(detail)
        self._registered.setText(self._received(detail, now))
        self._show_person(detail, now)
        self._show_links(detail.linked)

    def _show_person(self, detail: rules.Detail, now: datetime) -> None:
        facts = detail.facts
        self._customer.setText(facts.customer_name)
        _show(self._tier, words.tier_chip(detail.tier_code), facts.tier)
        self._phone.setText(phone(facts.phone))
        other = facts.contact if facts.contact != facts.customer_name else ""
        contact = self.tr("Contact: {name}").format(name=other) if other else ""
        self._contact.setText(words.joined([contact, facts.address]))
        if facts.read_back and facts.read_back_at is not None:
            at = words.clock_time(facts.read_back_at, now)
            self._read_back.setText(self.tr("Read back {time}").format(time=at))
        else:
            self._read_back.setText(self.tr("Not read back"))
        self._read_back.set_tone("fine" if facts.read_back else "warn")

    def _show_state(self, detail: rules.Detail) -> None:
        """Closed, or in which round after the first."""
        case = detail.case
        if case.closed:
            _show(self._state, "ok", self.tr("Closed"))
        else:
            _show(self._state, "info", self.tr("Round {n}").format(n=case.round) if case.round > 1 else "")

        standing = regulator.standing(case, detail.asof)
        _show(self._appeal, "bad" if standing.overdue else "attn", risk_words(standing))
        names = "、".join(one.name for one in case.aftermath.watchers)
        _show(self._watchers, "plain", self.tr("{names} watching").format(names=names) if names else "")

    def _show_links(self, linked: Sequence[rules.Linked]) -> None:
        self._links.setVisible(bool(linked))
        if linked:
            first = numbers.short(linked[0].number)
            more = self.tr("Linked: {number} and {n} more").format(number=first, n=len(linked) - 1)
            self._links.setText(more if len(linked) > 1 else self.tr("Linked: {number}").format(number=first))

    def _received(self, detail: rules.Detail, now: datetime) -> str:
        channel = tell(words.CHANNELS[rules.Channel.of(detail.facts.channel)])
        told = self.tr("Received {time}·{channel}·{clerk}")
        time = words.clock_time(detail.facts.received_at, now)
        return told.format(time=time, channel=channel, clerk=detail.facts.clerk)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    space(row, gap=8)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _show(chip: Chip, kind: str, text: str) -> None:
    chip.setVisible(bool(text))
    chip.show_chip(kind, text)
