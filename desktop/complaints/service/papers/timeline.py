"""What 投诉时间线 says: the limits of a case explained, with everything that happened in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.complaints import rules
from desktop.complaints.rules import papers
from desktop.complaints.rules.papers import timeline as told
from desktop.complaints.rules.words import StepKind, Workflow
from desktop.complaints.service.papers.casefile import CaseFile, summary
from desktop.policy.clauses import AsOf

_CLOSINGS = (StepKind.CLOSED_SATISFIED, StepKind.CLOSED_UNAGREED)
_DECIDED = {True: "同意", False: "不同意", None: "待定"}


def timeline(file: CaseFile, owned: Sequence[rules.OwnedSegment], asof: AsOf) -> papers.TimelineFacts:
    """The whole time of a case."""
    complaint, rounds = file.complaint, file.rounds
    level = asof.clauses.level(complaint.level)
    category = asof.clauses.category(complaint.category)
    closing = file.last(*_CLOSINGS)
    received_at = complaint.received_at
    return papers.TimelineFacts(
        number=complaint.number,
        received_at=received_at,
        customer_name=complaint.customer_name,
        tier=file.tier,
        level=level.word if level else complaint.level,
        category=category.word if category else complaint.category,
        workflow=Workflow.of(complaint.workflow).zh,
        policy_version=complaint.policy_version,
        clerk=file.clerk,
        rounds=rounds,
        closed_at=complaint.closed_at,
        outcome=StepKind.of(closing.event).zh if closing and complaint.closed_at else "",
        summary=summary(complaint),
        notice=told.notice_words(owned, complaint.doubtful),
        limits=tuple(told.limit_lines(owned, asof, received_at, rounds)),
        slices=tuple(told.slice_lines(owned, received_at, rounds)),
        contacts=file.contact_lines(),
        extensions=tuple(_extensions(file, asof)),
        steps=tuple(file.step_lines()),
    )


def _extensions(file: CaseFile, asof: AsOf) -> Iterator[papers.MovedLine]:
    received_at = file.complaint.received_at
    for asked in file.extensions:
        decision = file.decisions.get(asked.id)
        step = file.step(decision.step_id) if decision else None
        granted = decision.granted if decision else None
        yield papers.MovedLine(
            number=asked.number,
            word=segment_word(asked.segment, asof),
            original=told.moment(asked.original_due_at, received_at),
            asked=told.moment(asked.until_at, received_at),
            decision=_DECIDED[granted],
            moved_to=told.moment(step.due_at, received_at) if step and granted else "",
        )


def segment_word(code: str, asof: AsOf) -> str:
    """A segment by the policy that governs the case; one it does not know by its code."""
    added = asof.clauses.added
    clause = asof.clauses.segment(code) or (added if added is not None and added.code == code else None)
    return clause.word if clause else code
