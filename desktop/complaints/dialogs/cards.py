"""Beside an editor: ways of talking with a customer with when to use each, and the trade's rules to look up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.clause import Clause, Value
from desktop.core.sentence import sentence
from desktop.policy.clauses import AsOf, CardClause, ComplaintClauses, TechniqueClause
from desktop.widgets.labels import Label
from desktop.widgets.metrics import metrics
from desktop.widgets.scrolled import Scrolled
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell

WIDTH = 300
NAME = "complaint.cards"
TALKS = frozenset({"log_contact", "answer_customer", "record_satisfaction", "decide_remedy"})
_ROOM = 820
"""Width of the record from which fields and cards stand side by side."""
_NOT_SET = sentence("complaints", "Not set in the policy.")


class CardsPanel(QFrame):
    """A column of cards out of the policy; those that are not valid today are left out."""

    def __init__(self, clauses: ComplaintClauses, today: date) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self.setProperty("frame", "side")
        self.setContentsMargins(1, 0, 0, 0)
        self.setAccessibleName(self.tr("Techniques and reference cards"))
        area = Scrolled(f"{NAME}.scroll", margins=(14, 10, 14, 12), gap=12)
        self._column = area.column
        outer = QVBoxLayout(self)
        space(outer)
        outer.addWidget(area)
        self.show_cards(clauses, today)

    def sizeHint(self) -> QSize:
        """Wide enough for a sentence."""
        return QSize(metrics().px(WIDTH), metrics().px(320))

    def minimumSizeHint(self) -> QSize:
        """It gives way before the fields do."""
        return QSize(metrics().px(220), 0)

    def show_cards(self, clauses: ComplaintClauses, today: date) -> None:
        """Show the techniques and the cards that are valid *today*."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(Label(self.tr("Ways of talking"), "meta", tone="ink3"))
        for technique in clauses.techniques:
            self._column.addWidget(_card(technique.word, _technique(technique)))
        valid = [card for card in clauses.cards if card.valid_on(today)]
        if valid:
            self._column.addWidget(_rule())
            self._column.addWidget(Label(self.tr("To look up"), "meta", tone="ink3"))
        for card in valid:
            self._column.addWidget(_card(card.word, _reference(card)))
        self._column.addStretch(1)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("frame", "rule")
    return rule


def _card(title: str, lines: Iterator[Label]) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    space(column, gap=2)
    column.addWidget(Label(title, "strong"))
    for line in lines:
        column.addWidget(line)
    return box


def _technique(technique: TechniqueClause) -> Iterator[Label]:
    when = sentence("complaints", "For: {when}").of(when="；".join(_texts(technique.when)))
    yield Label(tell(when), "meta", tone="ink3", wraps=True)
    steps = _texts(technique.how)
    for number, step in enumerate(steps, 1):
        yield Label(f"{number}. {step}" if len(steps) > 1 else step, "cell", wraps=True)


def _reference(card: CardClause) -> Iterator[Label]:
    for line in _texts(card.says):
        yield Label(line, "cell", wraps=True)
    told = _validity(card)
    if told:
        yield Label(told, "hint", wraps=True)


def _texts(clause: Clause[tuple[str, ...]]) -> tuple[str, ...]:
    return clause.value if isinstance(clause, Value) else (tell(_NOT_SET),)


def _validity(card: CardClause) -> str:
    begins = card.valid_from.value.isoformat() if isinstance(card.valid_from, Value) else ""
    ends = card.valid_until.value.isoformat() if isinstance(card.valid_until, Value) else ""
    if begins and ends:
        return tell(sentence("complaints", "Valid {first} to {last}").of(first=begins, last=ends))
    if begins:
        return tell(sentence("complaints", "Valid from {first} on").of(first=begins))
    return tell(sentence("complaints", "Valid until {last}").of(last=ends)) if ends else ""


def cards_beside(code: str, asof: AsOf, room: int) -> CardsPanel | None:
    """The panel beside the editor of an act in which somebody talks with the customer; None where *room* is short."""
    if code not in TALKS or room < metrics().px(_ROOM):
        return None
    return CardsPanel(asof.clauses, asof.today)
