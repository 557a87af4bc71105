"""Everything that can be done with a case, by groups, and beside what cannot be done now: why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.complaints import rules
from desktop.complaints.rules import ActGroup
from desktop.core.listing import Heading, Key, Order
from desktop.core.sentence import Sentence, sentence
from desktop.widgets.cells import Cell, link
from desktop.widgets.cells import words as text
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

NAME = "complaint.all_acts"
GROUPS: Mapping[ActGroup, Sentence] = {
    ActGroup.CUSTOMER: sentence("complaints", "With the customer"),
    ActGroup.WORK: sentence("complaints", "Work order"),
    ActGroup.QUALITY: sentence("complaints", "Memo and sampling"),
    ActGroup.TIME: sentence("complaints", "Limits"),
    ActGroup.CASE: sentence("complaints", "The case"),
    ActGroup.RESPONSIBILITY: sentence("complaints", "Responsibility"),
}
_NEXT = sentence("complaints", "next step")
_BEGUN = sentence("complaints", "begun and not saved")


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act of the list; its id is its code."""

    id: str
    offer: rules.Offer
    begun: bool


class _Acts:
    """What the case in view offers; no database behind it."""

    def __init__(self) -> None:
        self.found: dict[Key, ActLine] = {}

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """By groups, in each the possible ones first."""
        lines: list[Key] = []
        for group, word in GROUPS.items():
            members = [line for line in self.found.values() if line.offer.act.group is group]
            if members:
                lines.append(Heading(group.value, word, len(members)))
                lines += [line.id for line in sorted(members, key=lambda line: line.offer.why_not is not None)]
        return lines[:limit]

    def rows(self, ids: Sequence[Key]) -> list[ActLine]:
        """The lines as they were shown last."""
        return [self.found[key] for key in ids if key in self.found]


class ActList(RecordTable):
    """Enter or a click opens the editor of a possible act."""

    def __init__(self) -> None:
        self._acts = _Acts()
        columns: list[Column[ActLine]] = [
            Column("act", tell(sentence("complaints", "What can be done")), self._act, 190),
            Column("why", tell(sentence("complaints", "Why not now")), self._why, stretches=True),
        ]
        super().__init__(self._acts, columns, name=NAME, compact=True)
        self.setAccessibleName(tell(sentence("complaints", "Everything that can be done")))

    def show_offers(self, offers: Sequence[rules.Offer], begun: frozenset[str]) -> None:
        """Show what another case offers, or the same one now; *begun* are the acts that hold a draft."""
        lines = (ActLine(one.act.code, one, one.act.code in begun) for one in offers)
        self._acts.found = {line.id: line for line in lines}
        self.ask(None)

    def _act(self, row: ActLine) -> Cell:
        word = tell(row.offer.act.word)
        return link(word) if row.offer.why_not is None else text(word, "ink3", "cell", elides=False)

    def _why(self, row: ActLine) -> Cell:
        if row.offer.why_not is not None:
            return text(tell(row.offer.why_not), "ink3", "cell")
        if row.begun:
            return text(tell(_BEGUN), "warn", "cell")
        return text(tell(_NEXT), "ink2", "cell") if row.offer.primary else text("")
