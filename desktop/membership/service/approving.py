"""What was signed under a proposal of tiers: entered, and granted, every tier changes in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from desktop.core.ids import new_ids
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
from desktop.storage.bulk import insert_kept, update_kept
from desktop.storage.question import plain
from desktop.storage.selection import among_keys

_HOLDING = ("id", "member", "tier", "from_on", "until_on", "basis", "approved_by")


def enter_tier_approval(desk: Desk, proposal_id: UUID, draft: ApprovalDraft, pace: Pace = unhurried) -> ProposalFacts:
    """Enter what was signed under a proposal; granted, the tiers change now, in this one transaction.

    Rows that the leader rejected and members whose situation changed since are left out and say why. New tiers begin
    on the proposal's first day, or today when that is past: a tier is never changed backwards. With many rows for the
    writing worker; stopped by its *pace*, nothing is written.

    Raises:
        Denied: the account may not enter approvals.
        Problems: it is decided, or the paper says too little; nothing was written.
    """
    with desk.transaction(rule.APPROVE, "membership.approve_tiers") as work:
        facts = proposal(desk, proposal_id)
        of_it = TierProposalRow.select().where(TierProposalRow.proposal == proposal_id)
        rejected = of_it.where(TierProposalRow.refused != "").count()
        refuse(rule.approval_problems(facts, draft, desk.actor.staff_id, desk.today(), rejected=rejected))
        signer = Staff.get_by_id(draft.signed_by).name
        came = _granted(desk, facts, signer, pace) if draft.granted else Counter[Outcome]()
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


def _granted(desk: Desk, facts: ProposalFacts, signer: str, pace: Pace) -> Counter[Outcome]:
    """Write the holdings of a granted proposal, batch by batch; how often what came of a row."""
    rows = rows_then(facts.id)
    changed = differences(desk, facts, rows, pace)
    came: Counter[Outcome] = Counter()
    for start in range(0, len(rows), BATCH):
        pace(start, len(rows))
        some = rows[start : start + BATCH]
        outcomes = {row.id: _outcome(row, changed) for row in some}
        moved = [row for row in some if outcomes[row.id] is Outcome.MOVED]
        made = _move(facts, moved, max(facts.from_on, desk.today()), signer)
        told = ((outcomes[row.id].value, changed.get(row.id, ""), made.get(row.id), row.id) for row in some)
        update_kept(TierProposalRow, ("outcome", "told", "made"), told)
        came.update(outcomes.values())
    return came


def _outcome(row: Then, changed: Mapping[bytes, str]) -> Outcome:
    if row.refused:
        return Outcome.REJECTED
    return Outcome.CHANGED if row.id in changed else Outcome.MOVED


def _move(facts: ProposalFacts, moved: Sequence[Then], begin: date, signer: str) -> dict[bytes, bytes]:
    """End what is held until now and begin the new tiers; the holding made for each row."""
    tiers = dict(plain(Tier.select(Tier.code, Tier.id)))
    held = [row.holding for row in moved if row.holding is not None]
    running = TierHolding.until_on.is_null() | (TierHolding.until_on >= begin)
    ended = TierHolding.update(until_on=begin - DAY)
    ended.where(among_keys(TierHolding.id, held), running).execute()
    first, until = begin.isoformat(), facts.until_on.isoformat() if facts.until_on else None
    basis = f"{facts.criterion.zh}，{facts.number}"
    made = dict(zip((row.id for row in moved), new_ids(len(moved)), strict=True))
    holdings = ((made[row.id], row.member, tiers[row.to_tier], first, until, basis, signer) for row in moved)
    insert_kept(TierHolding, _HOLDING, holdings)
    return made
