"""Penalty proposals: what lateness and responsibility owe, and how far each proposal has come.

Nothing is ever deducted here: proposal, the person's statement, appeal until a date, signed opinions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from desktop.complaints.rules.aftermath import STRIKES, Proposal, ProposalKind, ProposalState, Withdrawal
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.clocks import SegmentDue
from desktop.complaints.rules.segments import late_segments
from desktop.complaints.rules.words import StepKind, Validity
from desktop.core.clause import Clause, Value
from desktop.core.clock import local_day
from desktop.policy.clauses import AsOf

_CLAUSES: Mapping[str, str] = {
    ProposalKind.DIRECT: "complaints.responsibility.direct_percent",
    ProposalKind.HEAD: "complaints.responsibility.head_percent",
}
STRIKE_CLAUSE = "complaints.strikes.window_years"


def fine_clause(level: str) -> str:
    """The name of the clause with a level's late fine."""
    return f"complaints.levels.{level}.late_fine"


def owed(case: Case, asof: AsOf) -> tuple[SegmentDue, ...]:
    """The late segments that have no living proposal yet (待提出)."""
    proposed = {one.key for one in case.aftermath.proposals if one.lives and one.kind == ProposalKind.LATE}
    return tuple(one for one in late_segments(case, asof) if one.key not in proposed)


def unfounded(
    case: Case, asof: AsOf, owner: Callable[[SegmentDue], UUID | None] | None = None
) -> tuple[tuple[Proposal, Withdrawal], ...]:
    """Living proposals for segments that are late no more, each with the reason of its counter-entry.

    Also those of a limit that has moved since, and, where *owner* tells whose a segment is, those that name somebody
    else: a proxy who accepted in time, entered later. A late segment then owes a proposal that names it rightly.
    A proposal that was decided stays: what was signed is not taken back by a moved limit.
    """
    late = {one.key: one for one in late_segments(case, asof)}
    extended = {(one.round, one.segment, one.ordinal) for one in case.of(StepKind.EXTENSION_GRANTED)}

    def why(one: Proposal) -> Withdrawal | None:
        segment = late.get(one.key)
        if segment is None or one.due_at not in (None, segment.due_at):
            return Withdrawal.EXTENDED if one.key in extended else Withdrawal.MOVED
        return None if owner is None or owner(segment) == one.staff_id else Withdrawal.OWNER

    open_ones = (one for one in case.aftermath.proposals if one.kind == ProposalKind.LATE)
    found = ((one, why(one)) for one in open_ones if not decided(state_of(one, asof)))
    return tuple((one, reason) for one, reason in found if reason is not None)


def appeal_until(proposed_at: datetime, asof: AsOf) -> date | None:
    """The last day of the appeal, inclusive; None for 未设置 (complaints.penalty.appeal_term)."""
    term = asof.clauses.penalty.appeal_days
    return local_day(proposed_at) + timedelta(days=term.value) if isinstance(term, Value) else None


def needed(proposal: Proposal, asof: AsOf) -> int:
    """How many different people must agree (complaints.penalty.approvals, .dismissal_approvals)."""
    clauses = asof.clauses.penalty
    return clauses.dismissal_approvals if proposal.kind == ProposalKind.DISMISSAL else clauses.approvals


def state_of(proposal: Proposal, asof: AsOf) -> ProposalState:
    """How far a proposal has come."""
    if not proposal.lives:
        return ProposalState.WITHDRAWN
    if any(not one.agreed for one in proposal.opinions):
        return ProposalState.REFUSED
    if len({one.signer_id for one in proposal.opinions}) >= needed(proposal, asof):
        return ProposalState.APPROVED
    if proposal.appealed_on is not None:
        return ProposalState.APPEALED
    return ProposalState.PROPOSED if proposal.stated_at is None else ProposalState.STATED


def decided(state: ProposalState) -> bool:
    """Whether nothing more is to be done about it."""
    return state in (ProposalState.APPROVED, ProposalState.REFUSED, ProposalState.WITHDRAWN)


def pending(case: Case, asof: AsOf) -> tuple[Proposal, ...]:
    """The proposals that are still on their way."""
    return tuple(one for one in case.aftermath.proposals if not decided(state_of(one, asof)))


def deduction(loss: int | None, percent: Clause[int]) -> int | None:
    """A share of a loss in fen, rounded half up to the fen; None where loss or share is not known."""
    if loss is None or not isinstance(percent, Value):
        return None
    return (loss * percent.value + 50) // 100


def kinds(case: Case) -> tuple[ProposalKind, ...]:
    """What may be proposed in an upheld case: deductions from who is responsible, and the strike that is next."""
    found = case.aftermath.responsible
    if found is None or case.validity != Validity.VALID:
        return ()
    living = {one.kind for one in case.aftermath.proposals if one.lives}
    wanted = [ProposalKind.DIRECT] if found.staff_id else []
    wanted += [ProposalKind.HEAD] if found.head_id else []
    wanted += [strike_of(found.strike)] if found.conduct and found.staff_id and found.strike else []
    return tuple(kind for kind in wanted if kind not in living)


def strike_of(number: int) -> ProposalKind:
    """What the n-th upheld complaint about somebody's conduct leads to; every one from the third on to the last."""
    return STRIKES[min(number, len(STRIKES)) - 1]


def clause_of(kind: str) -> str:
    """The clause that a proposal for an upheld case follows."""
    return _CLAUSES.get(kind, STRIKE_CLAUSE)


def find(case: Case, proposal: str) -> Proposal | None:
    """The proposal of a stored choice."""
    return next((one for one in case.aftermath.proposals if str(one.id) == proposal), None)
