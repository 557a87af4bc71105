"""What was taken down, to be read: the customer's words beside the story, and every field of the form."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desktop.complaints import rules
from desktop.complaints.dialogs import words
from desktop.core.numbers import shown_card
from desktop.core.sentence import Sentence, sentence
from desktop.widgets.chips import Chip
from desktop.widgets.labels import Label, breakable
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

_WORDS = sentence("complaints", "The customer's words")
_DEMAND = sentence("complaints", "Demand")
_OPEN = sentence("complaints", "Still open")


class QuotePanel(QFrame):
    """What the customer said and wants, and what of the intake is still open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("complaint.quote")
        self.setProperty("frame", "side")
        self._words = Label("", "body", name="complaint.quote.words", wraps=True)
        self._demand = Label("", "body", name="complaint.quote.demand", wraps=True)
        self._wants, self._open = Label(tell(_DEMAND), "hint"), Label(tell(_OPEN), "hint")
        self._chips = QVBoxLayout()
        space(self._chips, gap=6)
        area = Scrolled("complaint.quote.scroll", margins=(12, 8, 12, 8))
        for widget in (Label(tell(_WORDS), "hint"), self._words, self._wants, self._demand, self._open):
            area.column.addWidget(widget)
        area.column.addLayout(self._chips)
        area.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(area)

    def show_record(self, detail: rules.Detail) -> None:
        """Show another complaint."""
        facts = detail.facts
        self._words.setText(breakable(facts.content))
        self._demand.setText(breakable(facts.demand))
        self._wants.setVisible(bool(facts.demand))
        self._demand.setVisible(bool(facts.demand))
        while (item := self._chips.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        left = [tell(said) for said in _still_open(facts)]
        self._open.setVisible(bool(left))
        for number, text in enumerate(left, 1):
            self._chips.addWidget(Chip("attn", text, name=f"complaint.quote.open{number}"))


def _still_open(facts: rules.ComplaintFacts) -> Iterator[Sentence]:
    if not facts.read_back:
        yield sentence("complaints", "Not read back to the customer")
    if facts.validity is None:
        yield sentence("complaints", "No decision whether it is upheld")
    if not facts.department:
        yield sentence("complaints", "No department named")


class FactsView(Scrolled):
    """Every field of the intake with its words; unanswered ones are left out."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nothing in it takes the focus, and it is read by the arrows
        self.setAccessibleName(tell(sentence("complaints", "What was taken down")))
        self._grid: QWidget | None = None

    def show_facts(self, facts: rules.ComplaintFacts) -> None:
        """Show another complaint, from its beginning."""
        if self._grid is not None:
            self._grid.hide()
            self.column.removeWidget(self._grid)
            self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        space(grid, gap=6, across=12)
        grid.setColumnStretch(1, 1)
        for place, (field, value) in enumerate(_answered(facts)):
            label = Label(tell(field), "label")
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            said = Label(breakable(value), "body", wraps=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(said, place, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.column.addWidget(self._grid, 1)
        self.verticalScrollBar().setValue(0)


def _answered(facts: rules.ComplaintFacts) -> Iterator[tuple[Sentence, str]]:
    for field, value in (*_said(facts), *_about(facts), *_judged(facts)):
        if value:
            yield field, value


def _said(facts: rules.ComplaintFacts) -> Iterator[tuple[Sentence, str]]:
    yield _WORDS, facts.content
    yield _DEMAND, facts.demand
    yield sentence("complaints", "Contact"), facts.contact
    yield sentence("complaints", "Address"), facts.address
    yield sentence("complaints", "Card number"), shown_card(facts.card_number) if facts.card_number else ""


def _about(facts: rules.ComplaintFacts) -> Iterator[tuple[Sentence, str]]:
    complained = [facts.object_department, facts.object_person, facts.object_product]
    yield sentence("complaints", "Complained of"), words.joined(complained)
    yield sentence("complaints", "Level reason"), facts.level_reason
    yield sentence("complaints", "Product model"), facts.product_model
    yield sentence("complaints", "Batch"), facts.product_batch
    yield sentence("complaints", "Quantity"), facts.quantity
    yield sentence("complaints", "Ordered"), str(facts.ordered_on or "")
    yield sentence("complaints", "Shipped"), str(facts.shipped_on or "")
    yield sentence("complaints", "Arrived"), str(facts.arrived_on or "")


def _judged(facts: rules.ComplaintFacts) -> Iterator[tuple[Sentence, str]]:
    kinds = [tell(words.ATTACHMENTS[rules.Attachment.of(code)]) for code in facts.attachments]
    count = sentence("complaints", "{n} pieces").of(n=facts.attachment_count)
    yield sentence("complaints", "Attachments"), words.joined([*kinds, tell(count) if facts.attachment_count else ""])
    decided = rules.Validity.of(facts.validity) if facts.validity else None
    answer = tell(words.VALIDITIES[decided]) if decided else ""
    yield sentence("complaints", "Decision"), words.joined([answer, facts.validity_reason])
    yield sentence("complaints", "Counter"), facts.counter
