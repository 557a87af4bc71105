"""Proposals of tiers: kept as they were simulated, looked at row by row, decided by what was signed on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from desktop.core.ids import new_id
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import TierProposal, TierProposalApproval, TierProposalRow
from desktop.membership.rules import proposals as rule
from desktop.membership.rules.holdings import DAY
from desktop.membership.rules.proposals import (
    ApprovalDraft,
    ApprovalFacts,
    Basis,
    Criterion,
    Move,
    Outcome,
    ProposalFacts,
    RowFacts,
    RunDraft,
    Standing,
    State,
)
from desktop.membership.service.running import simulate, standings
from desktop.people.records import Member, Staff, Tier, TierHolding
from desktop.storage.bulk import insert_rows
from desktop.storage.selection import among


def propose(desk: Desk, draft: RunDraft, seen: bytes | None = None) -> UUID:
    """Keep a run as a proposal to be signed and return its id; *seen* is the digest of what was looked at.

    Raises:
        Denied: the account may not propose.
        Problems: a clause is missing, nobody would move, or the figures changed meanwhile; nothing was written.
    """
    with desk.transaction(rule.PROPOSE, "membership.propose_tiers") as work:
        found = simulate(desk, draft)
        refuse(rule.proposal_problems(found, seen))
        basis = found.basis
        assert basis is not None
        row = TierProposal.create(
            number=work.next_number(rule.LETTER),
            criterion=basis.criterion.value,
            counted_from=basis.counted_from,
            counted_until=basis.counted_until,
            from_on=basis.from_on,
            until_on=basis.until_on,
            thresholds=_written(basis.thresholds),
            counts=_written({f"{old}>{new}": number for (old, new), number in found.counts().items()}),
            moves=_written({move.value: number for move, number in found.moves().items()}),
            digest=found.digest,
            note=draft.note.strip(),
            made_by=desk.actor.staff_id,
            made_at=work.at,
        )
        insert_rows(TierProposalRow, [_row(row.id, one) for one in found.movers])
        return row.id


def withdraw_proposal(desk: Desk, proposal_id: UUID, reason: str) -> None:
    """Take back a proposal that nobody decided yet.

    Raises:
        Denied: the account may not propose.
        Problems: it is decided or there is no reason; nothing was written.
    """
    with desk.transaction(rule.PROPOSE, "membership.withdraw_tiers") as work:
        facts = proposal(desk, proposal_id)
        if facts.state is not State.WAITING:
            told = sentence("membership", "This proposal is decided already: {state}.")
            refuse([Problem("", told.of(state=facts.state.zh))])
        if not reason.strip() or len(reason) > rule.LONGEST:
            refuse([Problem("reason", sentence("membership", "Say why."))])
        changed = TierProposal.update(withdrawn_at=work.at, withdrawn_why=reason.strip())
        changed.where(TierProposal.id == proposal_id).execute()


def refuse_rows(desk: Desk, proposal_id: UUID, rows: Sequence[UUID], reason: str) -> None:
    """Note which rows the leader does not agree to, and why; an empty reason agrees to them again.

    Raises:
        Denied: the account may not enter approvals.
        Problems: the proposal is decided; nothing was written.
    """
    with desk.transaction(rule.APPROVE, "membership.refuse_tier_rows"):
        facts = proposal(desk, proposal_id)
        if facts.state is not State.WAITING:
            told = sentence("membership", "This proposal is decided already: {state}.")
            refuse([Problem("", told.of(state=facts.state.zh))])
        if len(reason) > rule.LONGEST:
            refuse([Problem("reason", sentence("membership", "At most {n} characters.").of(n=rule.LONGEST))])
        changed = TierProposalRow.update(refused=reason.strip())
        changed.where(TierProposalRow.proposal == proposal_id, among(TierProposalRow.id, rows)).execute()


def enter_tier_approval(desk: Desk, proposal_id: UUID, draft: ApprovalDraft) -> ProposalFacts:
    """Enter what was signed under a proposal; granted, the tiers change now, in this one transaction.

    Rows that the leader rejected and members whose situation changed since are left out and say why. New tiers begin
    on the proposal's first day, or today when that is past: a tier is never changed backwards.

    Raises:
        Denied: the account may not enter approvals.
        Problems: it is decided, or the paper says too little; nothing was written.
    """
    with desk.transaction(rule.APPROVE, "membership.approve_tiers") as work:
        facts = proposal(desk, proposal_id)
        rejected = TierProposalRow.select().where(_of(proposal_id), TierProposalRow.refused != "").count()
        refuse(rule.approval_problems(facts, draft, desk.actor.staff_id, desk.today(), rejected=rejected))
        came = Counter(_granted(desk, facts, Staff.get_by_id(draft.signed_by).name) if draft.granted else ())
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


def proposals(desk: Desk) -> list[ProposalFacts]:
    """Every proposal, the newest first."""
    desk.require(rules.READ)
    approvals = {row.proposal_id: row for row in TierProposalApproval.select()}
    query = TierProposal.select(TierProposal, Staff).join(Staff).order_by(TierProposal.made_at.desc())
    return [_facts(row, approvals.get(row.id)) for row in query]


def proposal(desk: Desk, proposal_id: UUID) -> ProposalFacts:
    """One proposal.

    Raises:
        Denied: the account may not see the members' page.
        Problems: there is none of this id.
    """
    desk.require(rules.READ)
    row = TierProposal.select(TierProposal, Staff).join(Staff).where(TierProposal.id == proposal_id).first()
    if row is None:
        refuse([Problem("", sentence("membership", "There is no such proposal."))])
    return _facts(row, TierProposalApproval.get_or_none(TierProposalApproval.proposal == proposal_id))


def proposal_rows(
    desk: Desk, proposal_id: UUID, cell: tuple[str, str] | None = None, move: Move | None = None
) -> list[RowFacts]:
    """Who moves by a proposal, by card; only from one tier to another, or of one kind, when asked for.

    While it waits each row says what changed since the simulation; afterwards what came of it.
    """
    desk.require(rules.READ)
    facts = proposal(desk, proposal_id)
    query = TierProposalRow.select(*_LISTED).join(Member).where(_of(proposal_id))
    if cell is not None:
        query = query.where(TierProposalRow.from_tier == cell[0], TierProposalRow.to_tier == cell[1])
    if move is not None:
        query = query.where(TierProposalRow.move == move.value)
    rows = list(query.order_by(TierProposalRow.card).namedtuples())
    changed = _changed(desk, facts, rows) if facts.state is State.WAITING else {}
    return [_row_facts(row, changed.get(row.id, row.told)) for row in rows]


def proposal_intact(desk: Desk, proposal_id: UUID) -> bool:
    """Whether basis and rows are still those that the digest was made of."""
    desk.require(rules.READ)
    row = TierProposal.get_by_id(proposal_id)
    lines = TierProposalRow.select().where(_of(proposal_id))
    told = ((line.card, line.from_tier, line.to_tier, line.figure) for line in lines)
    return rule.digest_of(_basis(row), told) == row.digest


# What changed since, and what is written


def _granted(desk: Desk, facts: ProposalFacts, signer: str) -> Iterable[Outcome]:
    """Write the holdings of a granted proposal; what came of each row."""
    rows = list(TierProposalRow.select().where(_of(facts.id)))
    changed = _changed(desk, facts, rows)
    begin = max(facts.from_on, desk.today())
    moved = [row for row in rows if not row.refused and row.id not in changed]
    tiers = {row.code: row.id for row in Tier.select()}
    held = [row.holding_id for row in moved if row.holding_id is not None]
    running = TierHolding.until_on.is_null() | (TierHolding.until_on >= begin)
    ended = TierHolding.update(until_on=begin - DAY).where(among(TierHolding.id, held), running)
    ended.execute()
    made = {row.id: new_id() for row in moved}
    basis = f"{facts.criterion.zh}，{facts.number}"
    insert_rows(
        TierHolding,
        [
            {
                "id": made[row.id],
                "member": row.member_id,
                "tier": tiers[row.to_tier],
                "from_on": begin,
                "until_on": facts.until_on,
                "basis": basis,
                "approved_by": signer,
            }
            for row in moved
        ],
    )
    for row in rows:
        row.outcome = _outcome(row, changed).value
        row.told = changed.get(row.id, "")
        row.made_id = made.get(row.id)
        row.save()
        yield Outcome.of(row.outcome)


def _outcome(row: Any, changed: Mapping[UUID, str]) -> Outcome:
    if row.refused:
        return Outcome.REJECTED
    return Outcome.CHANGED if row.id in changed else Outcome.MOVED


def _changed(desk: Desk, facts: ProposalFacts, rows: Sequence[Any]) -> dict[UUID, str]:
    """What is different now for the members of these rows, so that they are left out."""
    begin = max(facts.from_on, desk.today())
    basis = Basis(Criterion.TENURE, {}, None, facts.counted_until, begin, facts.until_on)
    now = {one.member_id: one for one in standings(basis, frozenset(row.member_id for row in rows))}
    words = {row.code: row.word for row in Tier.select()}
    told = {row.id: _difference(row, now.get(row.member_id), words) for row in rows}
    if facts.until_on is not None and facts.until_on < begin:
        told = {row.id: "批准时新等级的期限已过" for row in rows}
    return {rid: text for rid, text in told.items() if text}


def _difference(row: Any, now: Standing | None, words: Mapping[str, str]) -> str:
    if now is None:
        return "已退会、并档或不再是俱乐部会员"
    if now.barred:
        return "已有临时等级或以后生效的等级"
    if now.tier != row.from_tier or (now.holding_id != row.holding_id and row.holding_id is not None):
        return f"等级已变为{words.get(now.tier, '无等级')}"
    if now.tier_until != row.holding_until:
        return "原等级的截止日已改"
    return ""


# From rows to facts


_LISTED = (
    TierProposalRow.id, TierProposalRow.member.alias("member_id"), Member.name, TierProposalRow.card,
    TierProposalRow.from_tier, TierProposalRow.to_tier, TierProposalRow.move, TierProposalRow.figure,
    TierProposalRow.holding.alias("holding_id"), TierProposalRow.holding_until, TierProposalRow.refused,
    TierProposalRow.outcome, TierProposalRow.told,
)  # fmt: skip


def _of(proposal_id: UUID) -> Any:
    return TierProposalRow.proposal == proposal_id


def _row(proposal_id: UUID, one: rule.Placed) -> dict[str, Any]:
    return {
        "id": new_id(),
        "proposal": proposal_id,
        "member": one.id,
        "card": one.standing.card,
        "from_tier": one.standing.tier,
        "to_tier": one.to,
        "move": one.move.value,
        "figure": one.standing.figure,
        "holding": one.standing.holding_id,
        "holding_until": one.standing.tier_until,
        "made": None,
    }


def _row_facts(row: Any, changed: str) -> RowFacts:
    return RowFacts(
        row.id,
        row.member_id,
        row.name,
        row.card,
        row.from_tier,
        row.to_tier,
        Move.of(row.move),
        row.figure,
        row.refused,
        Outcome.of(row.outcome or Outcome.OPEN.value),
        changed,
    )


def _facts(row: Any, approval: Any) -> ProposalFacts:
    moves = {Move.of(code): number for code, number in _read(row.moves).items()}
    pairs = {tuple(key.split(">", 1)): number for key, number in _read(row.counts).items()}
    return ProposalFacts(
        row.id,
        row.number,
        Criterion.of(row.criterion),
        row.counted_from,
        row.counted_until,
        row.from_on,
        row.until_on,
        _read(row.thresholds),
        {(key[0], key[1]): number for key, number in pairs.items()},
        moves.get(Move.UNKNOWN, 0),
        moves.get(Move.HELD_BACK, 0),
        moves,
        row.note,
        row.made_by.name,
        row.made_by_id,
        row.made_at,
        row.digest.hex(),
        _state(row, approval),
        None if approval is None else _approval(approval),
        *((approval.moved, approval.rejected, approval.changed) if approval is not None else (0, 0, 0)),
    )


def _state(row: Any, approval: Any) -> State:
    if row.withdrawn_at is not None:
        return State.WITHDRAWN
    if approval is None:
        return State.WAITING
    return State.APPROVED if approval.granted else State.REFUSED


def _approval(row: Any) -> ApprovalFacts:
    return ApprovalFacts(
        row.paper, row.signed_by.name, row.signed_on, row.granted, row.opinion, row.entered_by.name, row.entered_at
    )


def _basis(row: Any) -> Basis:
    return Basis(
        Criterion.of(row.criterion),
        _read(row.thresholds),
        row.counted_from,
        row.counted_until,
        row.from_on,
        row.until_on,
    )


def _written(values: Mapping[str, int]) -> str:
    return "\n".join(f"{key}={number}" for key, number in values.items())


def _read(text: str) -> dict[str, int]:
    return {key: int(number) for key, number in (line.rsplit("=", 1) for line in text.splitlines())}


def first_day(today: date) -> date:
    """When a run begins unless something else is typed: the first day of the next month."""
    return date(today.year + today.month // 12, today.month % 12 + 1, 1)
