"""In the section 等级与卡 beside a tier that ends or a lost card: the member's tiers and cards."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.tier_list import NAME
from desktop.membership.dialogs.tier_tables import CardTable, TierTable
from desktop.widgets.spacing import space
from desktop.widgets.speech import tell
from desktop.widgets.states import EmptyState


class MemberTables(QWidget):
    """The tiers and cards of the member whose tier ends or whose card is lost."""

    def __init__(self, desk: Desk, words: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName(f"{NAME}.member")
        self._desk = desk
        self.tiers = TierTable(desk, words, f"{NAME}.member.tiers")
        self.cards = CardTable(f"{NAME}.member.cards")
        none = EmptyState(f"{NAME}.member.empty", "clock")
        none.say(tell(sentence("membership", "Nothing was done to the card yet")))
        self.cards.show_when_empty(none)
        without = EmptyState(f"{NAME}.member.none", "identification-card")
        without.say(tell(sentence("membership", "Holds no tier")))
        self.tiers.show_when_empty(without)
        column = QVBoxLayout(self)
        space(column)
        for table in (self.tiers, self.cards):
            column.addWidget(table, 1)

    def show_member(self, member_id: UUID) -> None:
        """Another line is in view."""
        self.tiers.lines.put(service.tier_lines(self._desk, member_id))
        self.cards.lines.put(service.card_events(self._desk, member_id))
        for table in (self.tiers, self.cards):
            table.ask(None)
