"""What was signed under a proposal of tiers: entered, and granted, every tier changes in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from desktop.core.ids import new_ids
from desktop.core.pieces import let_go, taken
from desktop.core.problem import refuse
from desktop.desk import Desk
from desktop.membership.records.tiers import TierProposalApproval, TierProposalRow
from desktop.membership.rules import proposals as rule
from desktop.membership.rules.holdings import DAY
from desktop.membership.rules.proposals import ApprovalDraft, Outcome, ProposalFacts
from desktop.membership.service.proposal_rows import Then, differences, rows_then
from desktop.membership.service.proposing import proposal
from desktop.membership.service.running import BATCH, Pace, unhurried
from desktop.people.records import Staff, Tier, TierHolding
from desktop.storage import journal
from desktop.storage.bulk import insert_kept, update_kept
from desktop.storage.prepared import plain
from desktop.storage.selection import among_keys

_HOLDING = ("id", "member", "tier", "from_on", "until_on", "basis", "approved_by")


class _Ready(NamedTuple):
    """The rows of a proposal that move, and what came of the others: outcome, what changed, row."""

    moving: list[Then]
    apart: list[tuple[str, str, bytes]]
    came: Counter[Outcome]


def enter_tier_approval(desk: Desk, proposal_id: UUID, draft: ApprovalDraft, pace: Pace = unhurried) -> ProposalFacts:
    """Enter what was signed under a proposal; granted, the tiers change now, in this one transaction.

    Rows that the leader rejected and members whose situation changed since are left out and say why. New tiers begin
    on the proposal's first day, or today when that is past: a tier is never changed backwards. With many rows for the
    writing worker; stopped by its *pace*, nothing is written.

    Raises:
        Denied: the account may not enter approvals.
        Problems: it is decided, or the paper says too little; nothing was written.
    """
    desk.require(rule.APPROVE)
    # The rows are compared before the transaction: nobody else waits for it. What was read is so until somebody writes.
    seen, facts = journal.head().seq, _to_be_decided(desk, proposal_id, draft)
    ready = _compared(desk, facts, pace) if draft.granted else None
    with desk.store.db.rare_checkpoints(), desk.transaction(rule.APPROVE, "membership.approve_tiers") as work:
        if journal.head().seq != seen:
            facts = _to_be_decided(desk, proposal_id, draft)
            ready = _compared(desk, facts, pace) if draft.granted else None
        came = Counter[Outcome]() if ready is None else _write(desk, facts, ready, _signer(draft), pace)
        TierProposalApproval.create(
            proposal=proposal_id,
            paper=draft.paper.strip(),
            signed_by=draft.signed_by,
            signed_on=draft.signed_on,
            granted=draft.granted,
            opinion=draft.opinion.strip(),
            moved=came[Outcome.MOVED],
            rejected=came[Outcome.REJECTED],
            changed=came[Outcome.CHANGED],
            entered_by=desk.actor.staff_id,
            entered_at=work.at,
        )
        return proposal(desk, proposal_id)


def _to_be_decided(desk: Desk, proposal_id: UUID, draft: ApprovalDraft) -> ProposalFacts:
    """The proposal, when nothing speaks against what was signed under it."""
    facts = proposal(desk, proposal_id)
    of_it = TierProposalRow.select().where(TierProposalRow.proposal == proposal_id)
    rejected = of_it.where(TierProposalRow.refused != "").count()
    refuse(rule.approval_problems(facts, draft, desk.actor.staff_id, desk.today(), rejected=rejected))
    return facts


def _signer(draft: ApprovalDraft) -> str:
    return Staff.get_by_id(draft.signed_by).name


def _compared(desk: Desk, facts: ProposalFacts, pace: Pace) -> _Ready:
    """What would come of each row of a granted proposal."""
    rows = rows_then(facts.id)
    changed = differences(desk, facts, rows, pace)
    ready = _Ready([], [], Counter())
    for some in taken(rows, BATCH):
        outcomes = [_outcome(row, changed) for row in some]
        ready.came.update(outcomes)
        for row, outcome in zip(some, outcomes, strict=True):
            if outcome is Outcome.MOVED:
                ready.moving.append(row)
            else:
                ready.apart.append((outcome.value, changed.get(row.id, ""), row.id))
    let_go(changed)
    return ready


def _outcome(row: Then, changed: Mapping[bytes, str]) -> Outcome:
    if row.refused:
        return Outcome.REJECTED
    return Outcome.CHANGED if row.id in changed else Outcome.MOVED


def _write(desk: Desk, facts: ProposalFacts, ready: _Ready, signer: str, pace: Pace) -> Counter[Outcome]:
    """Write the holdings of a granted proposal, batch by batch; how often what came of a row."""
    whole, begin = len(ready.moving), max(facts.from_on, desk.today())
    tiers = dict(plain(Tier.select(Tier.code, Tier.id)))
    for some in taken(ready.moving, BATCH):
        pace(whole - len(ready.moving) - len(some), whole)
        _move(facts, some, begin, signer, tiers)
    for left_out in taken(ready.apart, BATCH):
        pace(whole, whole)
        update_kept(TierProposalRow, ("outcome", "told"), left_out)
    return ready.came


def _move(facts: ProposalFacts, moved: Sequence[Then], begin: date, signer: str, tiers: Mapping[str, bytes]) -> None:
    """End what is held until now and begin the new tiers."""
    held = [row.holding for row in moved if row.holding is not None]
    running = TierHolding.until_on.is_null() | (TierHolding.until_on >= begin)
    ended = TierHolding.update(until_on=begin - DAY)
    ended.where(among_keys(TierHolding.id, held), running).execute()
    first, until = begin.isoformat(), facts.until_on.isoformat() if facts.until_on else None
    basis = f"{facts.criterion.zh}，{facts.number}"
    ids = new_ids(len(moved))
    rows = (
        (made, row.member, tiers[row.to_tier], first, until, basis, signer)
        for made, row in zip(ids, moved, strict=True)
    )
    insert_kept(TierHolding, _HOLDING, rows)
