"""Sub-tab 资料: every field of the file in groups, which of them are verified, and the hidden ones on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.membership.dialogs import words
from desktop.membership.rules import Overview
from desktop.people.rules import (
    MEMBER_REVEAL,
    MEMBER_VERIFY,
    REVEALABLE,
    MemberFile,
    Verified,
)
from desktop.widgets.breadth import Breadth
from desktop.widgets.buttons import Button
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Label, breakable
from desktop.widgets.metrics import metrics
from desktop.widgets.page import Page
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import Card

GROUPS: tuple[tuple[Sentence, tuple[str, ...]], ...] = (
    (sentence("membership", "Person"), ("name", "sex", "birthday", "ethnic_group", "id_type", "id_number")),
    (sentence("membership", "Reachable at"), ("phone", "other_phones", "address", "postcode", "company")),
    (sentence("membership", "Network"),
     ("network_number", "plan", "joined_network_on", "contract_until", "broadband_until", "data_card_only")),
    (sentence("membership", "Wishes"),
     ("wish_ways", "wish_frequency", "do_not_disturb", "quiet_hours", "care_ways", "interests")),
    (sentence("membership", "Membership"),
     ("number", "card_number", "enrolled_at", "enrolled_by", "manager", "consented_at", "consent_paper", "tags")),
    (sentence("membership", "Remarks"), ("notes",)),
)  # fmt: skip
_ALWAYS = frozenset({"name", "sex", "birthday", "id_number", "phone", "address", "network_number", "plan"})
"""Fields that are told to be empty; the others are left out then."""


class FilePart(Scrolled):
    """The file as cards of a few fields each."""

    reveal_asked = Signal(str)
    verify_asked = Signal(str)

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__("member.file", frame="scrolled", margins=(12, 10, 12, 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll it
        self._desk, self._page = desk, page
        self._open: dict[str, str] = {}
        """Hidden fields that were revealed of one member."""
        self._open_of: UUID | None = None
        """Whose they are: nobody else's file shows them."""
        self._overview: Overview | None = None
        self._body: QWidget | None = None
        self._wide = True
        self.panes: Sequence[QWidget] = ()

    def begin(self) -> None:
        """It was read with the member."""

    def refresh(self) -> None:
        """It is read with the member."""

    def back(self) -> bool:
        """There is no layer to leave."""
        return False

    def give_way(self, breadth: Breadth) -> None:
        """Narrow windows have one card in a row."""
        wide = breadth is not Breadth.NARROW
        if wide is not self._wide:
            self._wide = wide
            self.show_member(self._overview)

    def show_member(self, overview: Overview | None) -> None:
        """Show another file; what was revealed of the former one is hidden again."""
        former = self._overview.file.id if self._overview is not None else None
        shown = overview.file.id if overview is not None else None
        if overview is not None and shown != self._open_of:
            self._open.clear()
        if shown != former:
            self.verticalScrollBar().setValue(0)
        self._overview = overview
        if self._body is not None:
            self._body.hide()
            self.column.removeWidget(self._body)
            self._body.deleteLater()
            self._body = None
        if overview is not None:
            self._body = self._cards(overview.file)
            self.column.addWidget(self._body, 1)

    def show_revealed(self, member_id: UUID, field: str, value: str) -> None:
        """Show a hidden field of a member in full, as long as that member is in view."""
        if member_id != self._open_of:
            self._open.clear()
        self._open_of, self._open[field] = member_id, value
        self.show_member(self._overview)

    def _cards(self, file: MemberFile) -> QWidget:
        body = QWidget()
        body.setProperty("frame", "scrolled")
        grid = QGridLayout(body)
        space(grid, gap=10)
        across = 2 if self._wide else 1
        for place, (title, fields) in enumerate(GROUPS):
            card = Card(f"member.file.{place}", tell(title))
            card.body.addLayout(self._rows(file, fields))
            card.body.addStretch(1)
            grid.addWidget(card, place // across, place % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return body

    def _rows(self, file: MemberFile, fields: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        space(grid, (0, 2, 0, 0), gap=1, across=12)
        grid.setColumnStretch(1, 1)
        verified = {one.field: one for one in file.authenticity.fields}
        for place, (name, value) in enumerate(self._told(file, fields)):
            # A card of one field says by its title what it holds.
            label = Label(words.field_label(name) if len(fields) > 1 else "", "label")
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            said = Label(breakable(value) or "—", "body", wraps=True, name=f"member.file.{name}")
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(said, place, 1, Qt.AlignmentFlag.AlignTop)
            beside = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            grid.addLayout(self._beside(file, name, verified.get(name)), place, 2, beside)
            for one in (label, said):  # all lines are as high as those with a link
                one.setMinimumHeight(metrics().target)
        if not grid.count():
            grid.addWidget(Label(self.tr("nothing entered"), "hint"), 0, 0)
        return grid

    def _told(self, file: MemberFile, fields: Sequence[str]) -> Iterator[tuple[str, str]]:
        told = {**_outside(file), "birthday": words.birthday_words(file.says)}
        for name in fields:
            if name in self._open:
                numbers = tuple(self._open[name].splitlines())
                value = words.value_words(name, numbers if name == "other_phones" else self._open[name])
            else:
                value = told[name] if name in told else words.value_words(name, getattr(file.says, name))
            if value or name in _ALWAYS:
                yield name, value

    def _beside(self, file: MemberFile, name: str, verified: Verified | None) -> QHBoxLayout:
        row = QHBoxLayout()
        space(row, gap=4)
        row.addStrut(metrics().target)
        if name in file.masked and name in REVEALABLE and name not in self._open and self._desk.may(MEMBER_REVEAL):
            self._link(row, f"member.file.{name}.reveal", self.tr("Show"), partial(self.reveal_asked.emit, name))
        if verified is not None and getattr(file.says, name):
            kind, text = _verified_words(verified, self._desk.today())
            row.addWidget(Chip(kind, text, name=f"member.file.{name}.verified"))
            if not verified.counts and self._desk.may(MEMBER_VERIFY):
                self._link(row, f"member.file.{name}.verify", self.tr("Verify"), partial(self.verify_asked.emit, name))
        return row

    @staticmethod
    def _link(row: QHBoxLayout, name: str, text: str, act: Callable[[], object]) -> None:
        link = Button(text, name, kind="link")
        link.clicked.connect(lambda: act())  # noqa: PLW0108  # clicked would hand over its flag
        row.addWidget(link)


def _outside(file: MemberFile) -> dict[str, str]:
    """What the file knows besides what is typed into it."""
    return {
        "number": file.number,
        "card_number": file.card,
        "enrolled_at": words.value_words("enrolled_at", file.enrolled_at),
        "enrolled_by": file.enrolled_by,
        "manager": file.manager.name if file.manager is not None else "",
        "data_card_only": words.value_words("", True) if file.says.data_card_only else "",
        "do_not_disturb": words.value_words("", True) if file.says.do_not_disturb else "",
    }


def _verified_words(one: Verified, today: date) -> tuple[str, str]:
    if one.on is None or one.how is None:
        return "attn", tell(sentence("membership", "to verify"))
    if one.counts:
        text = sentence("membership", "verified {day} {how}")
        return "ok", tell(text.of(day=one.on.isoformat(), how=one.how.zh))
    if one.until is not None and one.until < today:
        return "attn", tell(sentence("membership", "verified {day}, too old").of(day=one.on.isoformat()))
    return "attn", tell(sentence("membership", "changed since {day}").of(day=one.on.isoformat()))
