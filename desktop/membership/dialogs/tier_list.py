"""The list of the section 等级与卡: proposals, tiers that end, cards reported lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from desktop.core.listing import Heading, Key, Order
from desktop.core.numbers import shown_card
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import service
from desktop.membership.dialogs.member_table import tier_kind
from desktop.membership.rules.cards import CardEventFacts
from desktop.membership.rules.holdings import Ending
from desktop.membership.rules.proposals import Criterion, Move, ProposalFacts, State
from desktop.people import service as people
from desktop.widgets.cells import Cell, Mark, Words
from desktop.widgets.figures import grouped
from desktop.widgets.speech import tell

NAME = "tiers"
PROPOSALS, ENDINGS, LOST = "proposals", "endings", "lost"
TITLES = {
    PROPOSALS: sentence("membership", "Proposals"),
    ENDINGS: sentence("membership", "Tiers that end"),
    LOST: sentence("membership", "Lost cards"),
}
SHORT = {
    PROPOSALS: sentence("membership", "Proposed"),
    ENDINGS: sentence("membership", "Ending"),
    LOST: sentence("membership", "Lost"),
}
_CHIPS = {State.WAITING: "attn", State.APPROVED: "ok", State.REFUSED: "plain", State.WITHDRAWN: "plain"}
_RUNS = {
    Criterion.SPEND: sentence("membership", "By spend"),
    Criterion.POINTS: sentence("membership", "By points"),
    Criterion.TENURE: sentence("membership", "By tenure"),
}


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line of the list: a proposal, a tier that ends, or a lost card with its member."""

    id: UUID
    kind: str
    item: Any
    member_id: UUID | None = None
    name: str = ""


class TierSource:
    """Reads the three lists: proposals and lost cards are few, tiers that end are read by page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.counts: dict[str, int] = {}
        self._few: dict[Key, SectionLine] = {}
        """The proposals and lost cards as they were when the identities were read last."""

    def ids(self, _order: Order, wanted: object, limit: int | None = None) -> Sequence[Key]:
        """Under their headings; *wanted* is one of the kinds, or empty for all."""
        desk = self._desk
        few = self._read_few()
        self._few = {line.id: line for lines in few.values() for line in lines}
        groups: dict[str, list[Key]] = {
            PROPOSALS: [line.id for line in few[PROPOSALS]],
            ENDINGS: [*service.ending_ids(desk)],
            LOST: [line.id for line in few[LOST]],
        }
        self.counts = {kind: len(keys) for kind, keys in groups.items()}
        listed: list[Key] = []
        for kind, keys in groups.items():
            if keys and wanted in ("", kind):
                listed += [Heading(kind, TITLES[kind], len(keys)), *keys]
        return listed[:limit]

    def rows(self, ids: Sequence[Key]) -> Iterable[SectionLine]:
        """The lines of *ids*."""
        few = self._few
        found = [few[key] for key in ids if key in few]
        ends = [key for key in ids if isinstance(key, UUID) and key not in few]
        if ends:
            read = service.endings_of(self._desk, ends)
            found += [SectionLine(one.id, ENDINGS, one, one.member_id, one.name) for one in read]
        return found

    def _read_few(self) -> Mapping[str, list[SectionLine]]:
        desk = self._desk
        lost = service.lost_cards(desk)
        names = people.members_by_id(desk, [member for member, _event in lost])
        return {
            PROPOSALS: [SectionLine(one.id, PROPOSALS, one) for one in service.proposals(desk)],
            LOST: [
                SectionLine(event.id, LOST, event, member, names[member].name)
                for member, event in lost
                if member in names
            ],
        }


def ending_cell(one: Ending, words: Mapping[str, str], today: date) -> Cell:
    """Whose tier ends, when, and what follows."""
    tier = Mark(tier_kind(one.tier), words.get(one.tier, one.tier))
    days = (one.until_on - today).days
    ends = sentence("membership", "ends {day}, {n} days left").of(day=one.until_on.isoformat(), n=days)
    follows = sentence("membership", "then {tier}").of(tier=words.get(one.after, one.after))
    after = follows if one.after else sentence("membership", "then no tier")
    special = (Mark("attn", tell(sentence("membership", "for a time"))),) if one.override else ()
    return Cell(
        (Words(one.name, bold=True, elides=True), tier, *special),
        (Words(tell(ends), "ink2", "meta"), Words(tell(after), "ink3" if one.after else "warn", "meta")),
    )


def title_of(facts: ProposalFacts) -> str:
    """What a proposal is called."""
    told = sentence("membership", "{by}, from {day}")
    return tell(told.of(by=tell(_RUNS[facts.criterion]), day=facts.from_on.isoformat()))


def state_of(facts: ProposalFacts) -> str:
    """How a proposal stands, who made it, what was signed."""
    parts = [facts.number, facts.state.zh, facts.made_by, facts.note]
    if facts.approval is not None:
        signed = facts.approval
        parts += [f"{signed.signed_by} {signed.signed_on.isoformat()}", signed.paper, signed.opinion]
        if signed.granted:
            told = sentence("membership", "{moved} moved, {rejected} rejected, {changed} left out")
            parts.append(tell(told.of(moved=facts.moved, rejected=facts.rejected, changed=facts.changed)))
    return "　".join(part for part in parts if part)


def proposal_cell(facts: ProposalFacts) -> Cell:
    """A proposal with how many move which way."""
    moves = "　".join(
        f"{move.zh} {grouped(facts.moves[move])}" for move in (Move.UP, Move.DOWN, Move.RENEW) if facts.moves.get(move)
    )
    return Cell(
        (Words(title_of(facts), bold=True, elides=True), Mark(_CHIPS[facts.state], facts.state.zh)),
        (Words(facts.number, "ink2", "meta"), Words(moves, "ink2", "meta", elides=True)),
    )


def lost_cell(name: str, event: CardEventFacts) -> Cell:
    """Whose card is lost, and since when."""
    since = sentence("membership", "lost since {day}").of(day=event.on.isoformat())
    return Cell(
        (Words(name, bold=True, elides=True), Words(shown_card(event.card), "ink2", "cell")),
        (Words(tell(since), "warn", "meta"), Words(event.reason, "ink3", "meta", elides=True)),
    )
