"""Penalty proposals: written when they are owed, taken back by counter-entries, carried to their decision."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import (
    PenaltyAppeal,
    PenaltyOpinion,
    PenaltyProposal,
    PenaltyStatement,
    PenaltyWithdrawal,
)
from desktop.complaints.rules import penalties, proposals
from desktop.complaints.rules.aftermath import PENALTY_PROPOSE, PENALTY_STATE, ProposalKind, Withdrawal
from desktop.complaints.rules.clocks import SegmentDue
from desktop.complaints.rules.words import APPROVAL_ENTER, StepKind
from desktop.complaints.service.acting import LEAVING, Acting, acting
from desktop.complaints.service.owners import owner_of_segment
from desktop.core.clause import Value
from desktop.core.clock import local
from desktop.desk import Desk

NUMBER = "K"
_DEPARTMENT_MANAGER = "department_manager"


def owed(act: Acting) -> None:
    """Withdraw the proposals of segments that are late no more or somebody else's, and write those that are missing.

    Called at the end of every deed on a case, after what it did: an extension granted by it has moved its limit.
    """
    if act.work.doubtful:  # A clock that is not believed makes nobody late and takes no lateness back.
        return

    def owner(segment: SegmentDue) -> UUID | None:
        return owner_of_segment(act.case, segment, act.held).staff_id

    for proposal, reason in proposals.unfounded(act.case, act.asof, owner):
        step = act.step(StepKind.PENALTY_WITHDRAWN, note=proposal.number, staff=proposal.staff_id, code=reason.value)
        PenaltyWithdrawal.create(proposal=proposal.id, step=step, reason=reason.value)
        act.read_again(StepKind.PENALTY_PROPOSED)
    for segment in proposals.owed(act.case, act.asof):
        _propose_fine(act, segment)


LEAVING.append(owed)


def _propose_fine(act: Acting, segment: SegmentDue) -> None:
    assert segment.due_at is not None
    owner = owner_of_segment(act.case, segment, act.held)
    level = act.case.level_at(segment.due_at)
    fine = rules.fine_of(segment, act.case, act.asof)
    number = act.work.next_number(NUMBER)
    grounds = f"{segment.word}应于{local(segment.due_at):%Y-%m-%d %H:%M}前完成，已超时。"
    step = act.step(
        StepKind.PENALTY_PROPOSED,
        note=number,
        round=segment.round,
        segment=segment.kind,
        ordinal=segment.ordinal,
        staff=owner.staff_id,
        code=ProposalKind.LATE.value,
    )
    PenaltyProposal.create(
        number=number,
        complaint=act.complaint.id,
        step=step,
        what=ProposalKind.LATE.value,
        round=segment.round,
        segment=segment.kind,
        ordinal=segment.ordinal,
        staff=owner.staff_id,
        post=segment.owner,
        department=rules.place(act.case, segment),
        level=level,
        amount=fine.value if isinstance(fine, Value) else None,
        clause=proposals.fine_clause(level),
        grounds=grounds,
        started_at=segment.started_at,
        due_at=segment.due_at,
        appeal_until=proposals.appeal_until(act.now, act.asof),
    )
    act.read_again(StepKind.PENALTY_PROPOSED)


def propose_penalty(desk: Desk, complaint_id: UUID, draft: penalties.ProposeDraft, seen: int | None = None) -> UUID:
    """Propose what follows from the responsibility for an upheld case, and return the proposal's id.

    The amount is the policy's share of the loss; where that is 未设置 the proposal names none.

    Raises:
        Denied: the account may not propose penalties.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, PENALTY_PROPOSE, seen=seen, code="propose_penalty") as act:
        act.check(penalties.PROPOSE, draft)
        return _proposed(act, ProposalKind.of(draft.kind), draft.grounds.strip())


def _proposed(act: Acting, kind: ProposalKind, grounds: str) -> UUID:
    found = act.case.aftermath.responsible
    assert found is not None
    clauses = act.asof.clauses.responsibility
    percent = {ProposalKind.DIRECT: clauses.direct_percent, ProposalKind.HEAD: clauses.head_percent}.get(kind)
    staff_id = found.head_id if kind is ProposalKind.HEAD else found.staff_id
    number = act.work.next_number(NUMBER)
    step = act.step(StepKind.PENALTY_PROPOSED, note=number, staff=staff_id, code=kind.value)
    row = PenaltyProposal.create(
        number=number,
        complaint=act.complaint.id,
        step=step,
        what=kind.value,
        round=act.case.round,
        staff=staff_id,
        post=_DEPARTMENT_MANAGER if kind is ProposalKind.HEAD else "",
        department=found.department_id,
        level=act.case.level,
        amount=None if percent is None else proposals.deduction(found.loss, percent),
        loss=None if percent is None else found.loss,
        percent=percent.value if isinstance(percent, Value) else None,
        clause=proposals.clause_of(kind),
        grounds=grounds,
        appeal_until=proposals.appeal_until(act.now, act.asof),
    )
    return row.id


def state_penalty(desk: Desk, complaint_id: UUID, draft: penalties.StatementDraft, seen: int | None = None) -> None:
    """Enter what the person said about a proposal; a later statement takes the place of an earlier one.

    Raises:
        Denied: the account may not enter statements.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, PENALTY_STATE, seen=seen, code="state_penalty") as act:
        act.check(penalties.STATE, draft)
        found = proposals.find(act.case, draft.proposal)
        assert found is not None
        step = act.step(
            StepKind.PENALTY_STATED, draft.at, draft.statement.strip(), staff=found.staff_id, code=draft.stand
        )
        accepts = True if draft.stand == penalties.ACCEPTS else None
        PenaltyStatement.create(proposal=found.id, step=step, accepts=accepts)


def appeal_penalty(desk: Desk, complaint_id: UUID, draft: penalties.AppealDraft, seen: int | None = None) -> None:
    """Enter the person's appeal against a proposal.

    Raises:
        Denied: the account may not enter appeals.
        Problems: the term is over, or nothing is on its way; nothing was written.
    """
    with acting(desk, complaint_id, PENALTY_STATE, seen=seen, code="appeal_penalty") as act:
        act.check(penalties.APPEAL, draft)
        found = proposals.find(act.case, draft.proposal)
        assert found is not None
        step = act.step(StepKind.PENALTY_APPEALED, note=draft.grounds.strip(), staff=found.staff_id)
        PenaltyAppeal.create(proposal=found.id, step=step, appealed_on=draft.appealed_on)


def decide_penalty(desk: Desk, complaint_id: UUID, draft: penalties.OpinionDraft, seen: int | None = None) -> None:
    """Enter a signed opinion on a proposal from the returned form; nothing is ever deducted by it.

    Raises:
        Denied: the account may not enter approvals.
        Problems: whom it concerns enters or signs it, somebody signs twice, or it is too early; nothing was written.
    """
    with acting(desk, complaint_id, APPROVAL_ENTER, seen=seen, code="decide_penalty") as act:
        act.check(penalties.DECIDE, draft)
        found = proposals.find(act.case, draft.proposal)
        assert found is not None
        step = act.step(
            StepKind.PENALTY_DECIDED, note=draft.opinion.strip(), staff=draft.signed_by, code=draft.decision
        )
        PenaltyOpinion.create(
            proposal=found.id,
            step=step,
            rank=draft.rank,
            signed_by=draft.signed_by,
            signed_on=draft.signed_on,
            agreed=draft.decision == penalties.AGREED,
            paper=draft.paper.strip(),
        )


def withdraw_penalty(desk: Desk, complaint_id: UUID, draft: penalties.WithdrawDraft, seen: int | None = None) -> None:
    """Withdraw a proposal that was a mistake; one for lateness is withdrawn by an extension only.

    Raises:
        Denied: the account may not propose penalties.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, PENALTY_PROPOSE, seen=seen, code="withdraw_penalty") as act:
        act.check(penalties.WITHDRAW, draft)
        found = proposals.find(act.case, draft.proposal)
        assert found is not None
        reason = Withdrawal.MISTAKE.value
        step = act.step(StepKind.PENALTY_WITHDRAWN, note=draft.reason.strip(), staff=found.staff_id, code=reason)
        PenaltyWithdrawal.create(proposal=found.id, step=step, reason=reason)
