"""Rows of a kept proposal: listed by page, counted together, and what changed for their members since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from desktop.core.listing import Key, Order
from desktop.core.pieces import let_go, taken
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import TierProposal, TierProposalRow
from desktop.membership.rules import proposals as rule
from desktop.membership.rules.proposal_rows import MOST_NAMED, RowsTold, RowsWanted
from desktop.membership.rules.proposals import Move, Outcome, ProposalFacts, RowFacts, State
from desktop.membership.service.proposing import basis_of, proposal
from desktop.membership.service.running import Held, Pace, held_before, taking_part, unhurried
from desktop.people.records import Member, Tier
from desktop.storage.prepared import plain
from desktop.storage.selection import among, among_keys

FEW = 2_000
"""More members than this are read with everybody else: asking for each is slower."""
_LISTED = (
    TierProposalRow.id, TierProposalRow.member, Member.name, TierProposalRow.card, TierProposalRow.from_tier,
    TierProposalRow.to_tier, TierProposalRow.move, TierProposalRow.figure, TierProposalRow.refused,
    TierProposalRow.outcome, TierProposalRow.told, TierProposalRow.proposal, TierProposalRow.holding,
    TierProposalRow.holding_until,
)  # fmt: skip
_THEN = (
    TierProposalRow.id, TierProposalRow.member, TierProposalRow.from_tier, TierProposalRow.holding,
    TierProposalRow.holding_until, TierProposalRow.to_tier, TierProposalRow.refused,
)  # fmt: skip


class Then(NamedTuple):
    """A row as the store keeps it: how its member stood when it was simulated, and whether it was rejected."""

    id: bytes
    member: bytes
    from_tier: str
    holding: bytes | None
    holding_until: str | None
    to_tier: str
    refused: str


class ProposalRows:
    """The rows of a proposal by card, as the one item model reads them.

    While it waits each row says what changed since the simulation; afterwards what came of it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ids(self, _order: Order, wanted: RowsWanted, limit: int | None = None) -> Sequence[Key]:
        """The rows that *wanted* lets through, by card."""
        self._desk.require(rules.READ)
        query = TierProposalRow.select(TierProposalRow.id).where(TierProposalRow.proposal == wanted.proposal)
        if wanted.pair is not None:
            before, after = wanted.pair
            query = query.where(TierProposalRow.from_tier == before, TierProposalRow.to_tier == after)
        return [UUID(bytes=key) for (key,) in plain(query.order_by(TierProposalRow.card).limit(limit))]

    def rows(self, ids: Sequence[Key]) -> list[RowFacts]:
        """The rows of *ids*, by card."""
        self._desk.require(rules.READ)
        wanted = among(TierProposalRow.id, [key for key in ids if isinstance(key, UUID)])
        query = TierProposalRow.select(*_LISTED).join(Member).where(wanted).order_by(TierProposalRow.card)
        found = list(plain(query))
        if not found:
            return []
        facts = proposal(self._desk, UUID(bytes=found[0][11]))
        then = [Then(row[0], row[1], row[4], row[12], row[13], row[5], row[8]) for row in found]
        changed = differences(self._desk, facts, then) if facts.state is State.WAITING else {}
        granted = facts.state is State.APPROVED
        return [_row_facts(row, changed.get(row[0], row[10]), granted=granted) for row in found]


def proposal_told(desk: Desk, proposal_id: UUID, pace: Pace = unhurried) -> RowsTold:
    """All rows of a proposal together; with many rows for the reading worker."""
    desk.require(rules.READ)
    facts = proposal(desk, proposal_id)
    rows = rows_then(proposal_id)
    pace(0, len(rows))
    changed = differences(desk, facts, rows, pace) if facts.state is State.WAITING else {}
    pairs: Counter[tuple[str, str]] = Counter()
    rejected, left, first = 0, 0, list[Then]()
    for some in taken(rows):
        pairs.update((row.from_tier, row.to_tier) for row in some)
        rejected += sum(1 for row in some if row.refused)
        out = [row for row in some if row.id in changed and not row.refused]
        left += len(out)
        first += out[: MOST_NAMED - len(first)]
    query = Member.select(Member.id, Member.name).where(among_keys(Member.id, [row.member for row in first]))
    names = dict(plain(query)) if first else {}
    named = tuple((names.get(row.member, ""), changed[row.id]) for row in first)
    let_go(changed)
    return RowsTold(pairs, rejected, left, named)


def proposal_intact(desk: Desk, proposal_id: UUID) -> bool:
    """Whether basis and rows are still those that the digest was made of."""
    desk.require(rules.READ)
    row = TierProposal.get_by_id(proposal_id)
    told = (TierProposalRow.card, TierProposalRow.from_tier, TierProposalRow.to_tier, TierProposalRow.figure)
    lines = plain(TierProposalRow.select(*told).where(TierProposalRow.proposal == proposal_id))
    return rule.digest_of(basis_of(row), ((card, old, new, figure) for card, old, new, figure in lines)) == row.digest


def rows_then(proposal_id: UUID) -> list[Then]:
    """Every row of a proposal by card; nobody is asked for a right."""
    query = TierProposalRow.select(*_THEN).where(TierProposalRow.proposal == proposal_id)
    return [Then(*row) for row in plain(query.order_by(TierProposalRow.card))]


def differences(desk: Desk, facts: ProposalFacts, rows: Sequence[Then], pace: Pace = unhurried) -> dict[bytes, str]:
    """What is different now for the members of these rows, by row, so that they are left out."""
    begin = max(facts.from_on, desk.today())
    if facts.until_on is not None and facts.until_on < begin:
        return dict.fromkeys((row.id for row in rows), "批准时新等级的期限已过")
    some = [row.member for row in rows] if len(rows) <= FEW else None
    query = Member.select(Member.id).where(*taking_part())
    if some is not None:
        query = query.where(among_keys(Member.id, some))
    present = {member for (member,) in plain(query)}
    pace(0, len(rows))
    latest, barred = held_before(begin, some)
    pace(0, len(rows))
    words = dict(plain(Tier.select(Tier.code, Tier.word)))
    told: dict[bytes, str] = {}
    for row in rows:
        if row.member not in present:
            told[row.id] = "已退会、并档或不再是俱乐部会员"
        elif row.member in barred:
            told[row.id] = "已有临时等级或以后生效的等级"
        elif text := _difference(row, latest.get(row.member), words):
            told[row.id] = text
    let_go(present, latest, barred)
    return told


def _difference(row: Then, now: Held | None, words: Mapping[str, str]) -> str:
    tier = now.tier if now is not None else rule.NO_TIER
    holding = now.holding if now is not None else None
    if tier != row.from_tier or (row.holding is not None and holding != row.holding):
        return f"等级已变为{words.get(tier, '无等级')}"
    until = now.until_on if now is not None else None
    return "" if until == row.holding_until else "原等级的截止日已改"


def _row_facts(row: tuple[Any, ...], changed: str, *, granted: bool) -> RowFacts:
    """What came of a row stands with it; of one that moved, as most do, it stands in the approval alone."""
    rid, member, name, card, before, after, move, figure, refused, outcome, *_ = row
    came = Outcome.of(outcome or (Outcome.MOVED if granted else Outcome.OPEN).value)
    return RowFacts(
        UUID(bytes=rid), UUID(bytes=member), name, card, before, after, Move.of(move), figure, refused, came, changed
    )
