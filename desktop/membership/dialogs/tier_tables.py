"""The tables of a member's tiers and of what happened to the cards, the newest first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.core.numbers import shown_card
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership.dialogs.member_table import tier_kind
from desktop.membership.rules.cards import CardEventFacts, ReplaceReason
from desktop.membership.rules.holdings import TierLine
from desktop.widgets.cells import Cell, Mark, Words
from desktop.widgets.cells import words as text
from desktop.widgets.lines import Lines
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

NAME = "member.tiers"


class TierTable(RecordTable):
    """Every tier a person held, holds or will hold."""

    def __init__(self, desk: Desk, words: Mapping[str, str], name: str = NAME) -> None:
        self.lines: Lines[TierLine] = Lines()
        self._desk, self._words = desk, words
        columns: list[Column[TierLine]] = [
            Column("tier", tell(sentence("membership", "Tier")), self._tier, 170),
            Column("from", tell(sentence("membership", "From")), lambda row: _day(row.span.from_on), 100),
            Column("until", tell(sentence("membership", "Last day")), self._until, 100),
            Column("basis", tell(sentence("membership", "Basis")), self._basis, stretches=True),
            Column("approved", tell(sentence("membership", "Approved by")), self._approved, 90, narrow=0),
            Column("number", tell(sentence("membership", "Application")), self._number, 190, narrow=0),
        ]
        super().__init__(self.lines, columns, name=name, compact=True)
        self.setAccessibleName(tell(sentence("membership", "Tiers")))

    def _tier(self, row: TierLine) -> Cell:
        word = self._words.get(row.span.tier, row.span.tier)
        pieces: list[Mark | Words] = [Mark(tier_kind(row.span.tier), word)]
        if row.override is not None:
            pieces.append(Mark("attn", tell(sentence("membership", "for a time"))))
        today = self._desk.today()
        if row.span.covers(today):
            pieces.append(Mark("info", tell(sentence("membership", "now"))))
        elif row.span.from_on > today:
            pieces.append(Mark("plain", tell(sentence("membership", "later"))))
        return Cell(tuple(pieces))

    def _until(self, row: TierLine) -> Cell:
        if row.span.until_on is None:
            return text(tell(sentence("membership", "without end")), "ink3", "cell")
        return _day(row.span.until_on)

    def _basis(self, row: TierLine) -> Cell:
        return text(row.span.basis, "ink2", "cell")

    def _approved(self, row: TierLine) -> Cell:
        return text(row.span.approved_by, "ink2", "cell", elides=False)

    def _number(self, row: TierLine) -> Cell:
        return text(row.number, "ink2", "cell", elides=False)


class CardTable(RecordTable):
    """Everything that happened to a person's cards."""

    def __init__(self, name: str = "member.card_events") -> None:
        self.lines: Lines[CardEventFacts] = Lines()
        columns: list[Column[CardEventFacts]] = [
            Column("on", tell(sentence("membership", "Day")), lambda row: _day(row.on), 100),
            Column("operation", tell(sentence("membership", "What was done")), self._operation, 90),
            Column("card", tell(sentence("membership", "Card")), lambda row: _card(row.card), 132),
            Column("new", tell(sentence("membership", "New card")), self._new, 132),
            Column("reason", tell(sentence("membership", "Reason")), self._reason, stretches=True),
            Column("clerk", tell(sentence("membership", "Clerk")), self._clerk, 80, narrow=0),
            Column("number", tell(sentence("membership", "Application")), self._number, 190, narrow=0),
        ]
        super().__init__(self.lines, columns, name=name, compact=True)
        self.setAccessibleName(tell(sentence("membership", "What happened to the cards")))

    def _operation(self, row: CardEventFacts) -> Cell:
        return text(row.operation.zh, elides=False)

    def _new(self, row: CardEventFacts) -> Cell:
        return _card(row.new_card if row.new_card != row.card else "")

    def _reason(self, row: CardEventFacts) -> Cell:
        why = ReplaceReason.of(row.why).zh if row.why else ""
        return text("，".join(part for part in (why, row.reason, row.paper) if part), "ink2", "cell")

    def _clerk(self, row: CardEventFacts) -> Cell:
        return text(row.clerk, "ink2", "cell", elides=False)

    def _number(self, row: CardEventFacts) -> Cell:
        return text(row.number, "ink2", "cell", elides=False)


def _day(day: date) -> Cell:
    return text(day.isoformat(), "ink2", "cell", elides=False)


def _card(card: str) -> Cell:
    return text(shown_card(card) if card else "—", "ink" if card else "ink3", "cell", elides=False)
