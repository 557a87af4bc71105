"""Everything that can be done with a record, by groups, and beside what cannot be done now: why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.core.acts import Offer
from desktop.core.listing import Heading, Key, Order
from desktop.core.sentence import Sentence, sentence
from desktop.widgets.cells import Cell, link
from desktop.widgets.cells import words as text
from desktop.widgets.record_table import RecordTable
from desktop.widgets.records_model import Column
from desktop.widgets.speech import tell

Groups = Mapping[Any, Sentence]
"""The headings by the members of a room's own enumeration, in their order."""
_NEXT = sentence("widgets", "next step")
_BEGUN = sentence("widgets", "begun and not saved")


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act of the list; its id is its code."""

    id: str
    offer: Offer[Any]
    begun: bool


class _Acts:
    """What the record in view offers; no database behind it."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self.found: dict[Key, ActLine] = {}

    def ids(self, _order: Order, _wanted: object, limit: int | None = None) -> Sequence[Key]:
        """By groups, in each the possible ones first."""
        lines: list[Key] = []
        for group, word in self._groups.items():
            members = [line for line in self.found.values() if line.offer.act.group is group]
            if members:
                lines.append(Heading(str(group.value), word, len(members)))
                lines += [line.id for line in sorted(members, key=lambda line: line.offer.why_not is not None)]
        return lines[:limit]

    def rows(self, ids: Sequence[Key]) -> list[ActLine]:
        """The lines as they were shown last."""
        return [self.found[key] for key in ids if key in self.found]


class ActList(RecordTable):
    """Enter or a click opens the editor of a possible act."""

    def __init__(self, name: str, groups: Groups) -> None:
        self._acts = _Acts(groups)
        columns: list[Column[ActLine]] = [
            Column("act", tell(sentence("widgets", "What can be done")), self._act, 190),
            Column("why", tell(sentence("widgets", "Why not now")), self._why, stretches=True),
        ]
        super().__init__(self._acts, columns, name=f"{name}.all_acts", compact=True)
        self.setAccessibleName(tell(sentence("widgets", "Everything that can be done")))

    def show_offers(self, offers: Sequence[Offer[Any]], begun: frozenset[str]) -> None:
        """Show what another record offers, or the same one now; *begun* are the acts that hold a draft."""
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
