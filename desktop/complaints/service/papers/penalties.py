"""What 扣罚通知单（建议） says, out of a case's records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop.complaints import rules
from desktop.complaints.records import ComplaintStep
from desktop.complaints.rules.aftermath import Proposal, ProposalKind, Rank
from desktop.complaints.rules.papers import PenaltyFacts
from desktop.complaints.rules.papers.timeline import spell
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.papers.casefile import CaseFile
from desktop.complaints.service.papers.timeline import segment_word
from desktop.core.clause import Value
from desktop.core.money import figures
from desktop.people.rules import SHIPPED_POSTS
from desktop.policy.clauses import AsOf

_POSTS = {post.code: post.name for post in SHIPPED_POSTS}
_MOST_FACTS = 12
PENAL = frozenset({
    StepKind.PENALTY_PROPOSED, StepKind.PENALTY_WITHDRAWN, StepKind.PENALTY_STATED, StepKind.PENALTY_APPEALED,
    StepKind.PENALTY_DECIDED,
})  # fmt: skip
"""Steps about proposals themselves: no facts that a proposal rests on."""


def penalty(file: CaseFile, proposed: Proposal, owned: Sequence[rules.OwnedSegment], asof: AsOf) -> PenaltyFacts:
    """One proposal with the facts it rests on, what the person said, and the opinions entered from paper."""
    segment = next((one.due for one in owned if proposed.segment and one.due.key == proposed.key), None)
    finished_at = segment.finished_at if segment else None
    end = finished_at or (segment.voided_at if segment else None) or proposed.proposed_at
    return PenaltyFacts(
        number=proposed.number,
        complaint_number=file.complaint.number,
        proposed_at=proposed.proposed_at,
        person=proposed.person,
        post=_POSTS.get(proposed.post, proposed.post),
        department=proposed.department,
        level=proposed.level,
        ground=_ground(proposed, asof),
        due_at=proposed.due_at,
        finished_at=finished_at,
        late_for=spell(end - proposed.due_at) if proposed.due_at is not None and end > proposed.due_at else "",
        facts=tuple(file.step_lines(_telling(file, proposed, end))),
        clause=clause_words(proposed, file, asof),
        amount=proposed.amount,
        statement="\n".join(part for part in (proposed.statement, proposed.appeal_grounds) if part),
        accepts=False if proposed.appealed_on is not None else proposed.accepts,
        appeal_until=proposed.appeal_until,
        department_opinion=_opinion(proposed, Rank.DEPARTMENT),
        personnel_opinion=_opinion(proposed, Rank.PERSONNEL),
        manager_opinion=_opinion(proposed, Rank.MANAGER),
    )


def _ground(proposed: Proposal, asof: AsOf) -> str:
    kind = ProposalKind.of(proposed.kind)
    about = segment_word(proposed.segment, asof) if proposed.segment else ""
    return "：".join(part for part in (kind.zh, proposed.grounds or about) if part)


def _telling(file: CaseFile, proposed: Proposal, end: datetime) -> list[ComplaintStep]:
    """The steps between the segment's start and its end, the registration first."""
    since = proposed.started_at or file.complaint.received_at
    found = [
        step
        for step in file.steps
        if step.event == StepKind.REGISTERED
        or (step.event not in PENAL and step.round == proposed.round and since <= step.happened_at <= end)
    ]
    return found[:_MOST_FACTS]


def clause_words(proposed: Proposal, file: CaseFile, asof: AsOf) -> str:
    """The clause a proposal follows, as the policy in force at receipt has it."""
    policy = f"政策 {file.complaint.policy_version}"
    level = asof.clauses.level(proposed.level)
    if proposed.percent is not None and proposed.loss is not None:
        return f"{policy}：损失 {figures(proposed.loss)} 元的 {proposed.percent}%"
    clause = asof.clauses.segment(proposed.segment) if proposed.segment else None
    if level is None or clause is None:
        return f"{policy}：{ProposalKind.of(proposed.kind).zh}"
    limit = asof.clauses.limit_of(clause, level)
    allowed = limit.value.words if isinstance(limit, Value) else ""
    fine = f"；超时扣罚 {figures(level.late_fine.value)} 元" if isinstance(level.late_fine, Value) else ""
    return f"{policy}：{clause.word}（{level.word}）{allowed}{fine}"


def _opinion(proposed: Proposal, rank: Rank) -> str:
    found = [one for one in proposed.opinions if one.rank == rank]
    return "\n".join(
        f"{one.words or ('同意' if one.agreed else '不同意')}（{one.signer} {one.signed_on:%Y-%m-%d}）" for one in found
    )
