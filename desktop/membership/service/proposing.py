"""Proposals of tiers: kept as they were simulated, listed, withdrawn, and noted which rows are not agreed to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from desktop.core.ids import new_ids
from desktop.core.pieces import taken
from desktop.core.problem import Problem, refuse
from desktop.core.sentence import sentence
from desktop.desk import Desk
from desktop.membership import rules
from desktop.membership.records.tiers import TierProposal, TierProposalApproval, TierProposalRow
from desktop.membership.rules import proposals as rule
from desktop.membership.rules.proposals import (
    ApprovalFacts,
    Basis,
    Criterion,
    Move,
    Placed,
    ProposalFacts,
    RunDraft,
    State,
)
from desktop.membership.service.running import BATCH, Pace, simulate, unhurried
from desktop.people.records import Staff
from desktop.storage.bulk import insert_kept
from desktop.storage.selection import among


def propose(desk: Desk, draft: RunDraft, seen: bytes | None = None, pace: Pace = unhurried) -> UUID:
    """Keep a run as a proposal to be signed and return its id; *seen* is the digest of what was looked at.

    With many members for the writing worker; stopped by its *pace*, nothing is written.

    Raises:
        Denied: the account may not propose.
        Problems: a clause is missing, nobody would move, or the figures changed meanwhile; nothing was written.
    """
    desk.require(rule.PROPOSE)
    movers: list[tuple[Any, ...]] = []

    def keep(one: Placed) -> None:
        if one.move in rule.MOVING:
            movers.append(_cells(one))

    found = simulate(desk, draft, pace, keep)  # before the transaction: nobody else waits for it
    refuse(rule.proposal_problems(found, seen))
    basis, whole = found.basis, len(movers)
    assert basis is not None
    with desk.transaction(rule.PROPOSE, "membership.propose_tiers") as work:
        row = TierProposal.create(
            number=work.next_number(rule.LETTER),
            criterion=basis.criterion.value,
            counted_from=basis.counted_from,
            counted_until=basis.counted_until,
            from_on=basis.from_on,
            until_on=basis.until_on,
            thresholds=_written(basis.thresholds),
            counts=_written({f"{old}>{new}": number for (old, new), number in found.counts.items()}),
            moves=_written({move.value: number for move, number in found.moves.items()}),
            digest=found.digest,
            note=draft.note.strip(),
            made_by=desk.actor.staff_id,
            made_at=work.at,
        )
        for some in taken(movers, BATCH):
            pace(whole - len(movers) - len(some), whole)
            _keep(row.id, some)
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


def refuse_rows(desk: Desk, proposal_id: UUID, rows: Sequence[UUID], reason: str, pace: Pace = unhurried) -> None:
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
        for start in range(0, len(rows), BATCH):
            pace(start, len(rows))
            some = among(TierProposalRow.id, rows[start : start + BATCH])
            changed.where(TierProposalRow.proposal == proposal_id, some).execute()


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


# From rows to facts


_KEPT = (
    "id", "proposal", "member", "card", "from_tier", "to_tier", "move", "figure", "holding", "holding_until",
    "refused", "outcome", "told",
)  # fmt: skip


def _keep(proposal_id: UUID, some: Sequence[tuple[Any, ...]]) -> None:
    ids, proposal = new_ids(len(some)), proposal_id.bytes
    rows = ((rid, proposal, *cells, "", "", "") for rid, cells in zip(ids, some, strict=True))
    insert_kept(TierProposalRow, _KEPT, rows)


def _cells(one: Placed) -> tuple[Any, ...]:
    then = one.standing
    until = then.tier_until.isoformat() if then.tier_until is not None else None
    return then.member, then.card, then.tier, one.to, one.move.value, then.figure, then.holding, until


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


def basis_of(row: Any) -> Basis:
    """What a kept proposal went by."""
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
