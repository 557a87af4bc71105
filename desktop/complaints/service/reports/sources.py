"""Where figures come from: for each source the rows of a period and the fields they are counted by, as expressions.

What is counted and what is listed behind a figure read the same expressions, so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from peewee import JOIN, SQL, Case, Expression, ModelSelect, Value, fn

from desktop.complaints.records import (
    Complaint,
    ComplaintDue,
    ComplaintStep,
    Extension,
    ExtensionDecision,
    SegmentEnd,
)
from desktop.complaints.records.penalties import PenaltyOpinion, PenaltyProposal, PenaltyWithdrawal
from desktop.complaints.records.responsibility import Responsibility
from desktop.complaints.rules import DueState, StepKind
from desktop.complaints.rules.reports.figures import Source
from desktop.complaints.rules.reports.outcomes import CLOSED, MANY, OPEN, UNSETTLED, ExtensionState, FineState
from desktop.complaints.rules.reports.periods import Period
from desktop.storage.fields import to_microseconds

MINUTE = 60_000_000
"""Microseconds; instants are kept as whole microseconds."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a source in a period: the joined query, and its fields and amounts as expressions."""

    query: ModelSelect[Any]
    fields: Mapping[str, Any]
    amounts: Mapping[str, Any]
    number: Any
    complaint: Any
    raw: Mapping[str, Any] = field(default_factory=dict)
    """Fields that are grouped by the column itself rather than by what it is told as: ids."""

    def keys(self) -> list[Any]:
        """What rows are grouped by, in the order of the fields."""
        return [self.raw.get(name, expression) for name, expression in self.fields.items()]


@dataclass(frozen=True, slots=True)
class Asking:
    """What the rows depend on besides the records: the moment, and clauses of the policy."""

    now: datetime
    repeat: timedelta
    """How long before a complaint of the same kind counts as the same trouble."""
    approvals: int
    """How many must agree to a penalty."""
    fines: Mapping[tuple[str, str], int]
    """What a late segment costs, in fen, by the policy's version at receipt and by level; without a fine left out."""


def rows_of(source: Source, period: Period, asking: Asking) -> tuple[Rows, ...]:
    """The rows of a source for the complaints received in the period; several where they lie in several tables."""
    if source is Source.CASES:
        return (_cases(period, asking.repeat),)
    if source in (Source.SEGMENTS, Source.OWNED):
        return _ended(period), _overdue(period, asking.now)
    if source is Source.FINES:
        return _proposed(period, asking.approvals), *_owed(period, asking)
    return (_extensions(period),) if source is Source.EXTENSIONS else ()


def lines(query: Any) -> Iterable[tuple[Any, ...]]:
    """What a query finds, without an object for each row."""
    found: Iterable[tuple[Any, ...]] = query.tuples()
    return found


def received_in(period: Period) -> Expression:
    """The complaints of a period: by the local moment of receipt."""
    return (Complaint.received_at >= period.begins) & (Complaint.received_at < period.ends)


def _cases(period: Period, repeat: timedelta) -> Rows:
    fields = {
        "level": Complaint.level,
        "category": Complaint.category,
        "cause": fn.COALESCE(_cause(), Complaint.category),
        "department": fn.COALESCE(fn.HEX(Complaint.department), ""),
        "validity": fn.COALESCE(Complaint.validity, ""),
        "state": Case(None, ((Complaint.closed_at.is_null(), OPEN), (_unsettled(), UNSETTLED)), CLOSED),
        "rounds": fn.MIN(MANY, fn.COALESCE(_last(StepKind.ROUND_STARTED, fn.MAX(ComplaintStep.round)), 1)),
        "answer": fn.COALESCE(_answer(), ""),
        "repeat": _repeats(repeat),
    }
    query = Complaint.select().where(received_in(period))
    return Rows(query, fields, {}, Complaint.number, Complaint.id, {"department": Complaint.department})


def _last(event: StepKind, what: Any) -> ModelSelect[Any]:
    return ComplaintStep.select(what).where(ComplaintStep.complaint == Complaint.id, ComplaintStep.event == event)


def _answer() -> ModelSelect[Any]:
    """The customer's last answer."""
    answers = _last(StepKind.SATISFACTION_ANSWERED, ComplaintStep.code)
    return answers.order_by(ComplaintStep.id.desc()).limit(1)


def _cause() -> ModelSelect[Any]:
    """The cause that was found last."""
    causes = Responsibility.select(Responsibility.cause).where(Responsibility.complaint == Complaint.id)
    return causes.order_by(Responsibility.id.desc()).limit(1)


def _unsettled() -> Any:
    """Whether the case was closed without an agreement, and not taken up and settled since."""
    unagreed = _last(StepKind.CLOSED_UNAGREED, fn.MAX(ComplaintStep.id))
    settled = _last(StepKind.CLOSED_SATISFIED, fn.MAX(ComplaintStep.id))
    return fn.EXISTS(_last(StepKind.CLOSED_UNAGREED, SQL("1"))) & (unagreed > fn.COALESCE(settled, b""))


def _repeats(within: timedelta) -> Any:
    """Whether the same telephone complained of the same category shortly before."""
    earlier = Complaint.alias()
    stretch = within // timedelta(microseconds=1)
    found = earlier.select(SQL("1")).where(
        earlier.dialled == Complaint.dialled,
        earlier.category == Complaint.category,
        earlier.received_at < Complaint.received_at,
        earlier.received_at >= _number(Complaint.received_at) - stretch,
    )
    return (Complaint.dialled != "") & fn.EXISTS(found)


def _number(instant: Any) -> Any:
    """An instant as the number of microseconds it is kept as, to count with."""
    return instant if isinstance(instant, Value) else instant.cast("INTEGER")


def _minutes(since: Any, until: Any) -> Any:
    """Whole minutes between two instants."""
    return (_number(until) - _number(since)) / MINUTE


def _ended(period: Period) -> Rows:
    """Segments with a limit that were finished; of a segment written down twice the last row counts."""
    query = (
        SegmentEnd.select()
        .join(Complaint)
        .where(received_in(period), ~SegmentEnd.void, SegmentEnd.due_at.is_null(False), ~_replaced())
    )
    spent = _minutes(SegmentEnd.started_at, SegmentEnd.finished_at)
    fields = {
        "level": SegmentEnd.level,
        "segment": SegmentEnd.segment,
        "late": SegmentEnd.late,
        "owner": fn.COALESCE(fn.HEX(SegmentEnd.owner), ""),
        "department": fn.COALESCE(fn.HEX(SegmentEnd.department), ""),
    }
    amounts = {"minutes": spent, "allowed": _minutes(SegmentEnd.started_at, SegmentEnd.due_at)}
    raw = {"owner": SegmentEnd.owner, "department": SegmentEnd.department}
    return Rows(query, fields, amounts, Complaint.number, Complaint.id, raw)


def ended_by(complaint: Any, owner: Any) -> Any:
    """Whether somebody ended a counted segment of a complaint."""
    one = SegmentEnd.alias()
    found = one.select(SQL("1")).where(
        one.complaint == complaint,
        fn.COALESCE(one.owner, b"") == fn.COALESCE(owner, b""),
        ~one.void,
        one.due_at.is_null(False),
    )
    return fn.EXISTS(found)


def _replaced() -> Any:
    """Whether an extension that was granted after the end wrote the segment down anew."""
    later, extended = SegmentEnd.alias(), Extension.alias()
    same = later.select(SQL("1")).where(
        later.complaint == SegmentEnd.complaint,
        later.round == SegmentEnd.round,
        later.segment == SegmentEnd.segment,
        later.ordinal == SegmentEnd.ordinal,
        later.id > SegmentEnd.id,
    )
    return SegmentEnd.complaint.in_(extended.select(extended.complaint)) & fn.EXISTS(same)


def _overdue(period: Period, now: datetime) -> Rows:
    """Segments that run on past their limit."""
    query = (
        ComplaintDue.select()
        .join(Complaint)
        .where(ComplaintDue.state == DueState.OPEN, ComplaintDue.due_at < now, received_in(period))
    )
    fields = {
        "level": Complaint.level,
        "segment": ComplaintDue.segment,
        "late": Value(1),
        "owner": fn.COALESCE(fn.HEX(ComplaintDue.owner), ""),
        "department": fn.COALESCE(fn.HEX(Complaint.department), ""),
    }
    amounts = {
        "minutes": _minutes(ComplaintDue.started_at, Value(to_microseconds(now))),
        "allowed": _minutes(ComplaintDue.started_at, ComplaintDue.due_at),
    }
    return Rows(query, fields, amounts, Complaint.number, Complaint.id)


def _extensions(period: Period) -> Rows:
    query = (
        Extension.select()
        .join(Complaint)
        .switch(Extension)
        .join(ExtensionDecision, JOIN.LEFT_OUTER, on=ExtensionDecision.extension == Extension.id)
        .where(received_in(period))
    )
    decided = (
        (ExtensionDecision.granted.is_null(), ExtensionState.ASKED),
        (ExtensionDecision.granted, ExtensionState.GRANTED),
    )
    return Rows(query, {"state": Case(None, decided, ExtensionState.REFUSED)}, {}, Extension.number, Complaint.id)


def _proposed(period: Period, approvals: int) -> Rows:
    """Penalty proposals with what became of each."""
    proposal, opinion = PenaltyProposal, PenaltyOpinion
    withdrawn = PenaltyWithdrawal.select(SQL("1")).where(PenaltyWithdrawal.proposal == proposal.id)
    opinions = opinion.select(fn.COUNT(opinion.signed_by.distinct())).where(opinion.proposal == proposal.id)
    against = opinion.select(SQL("1")).where(opinion.proposal == proposal.id, ~opinion.agreed)
    states = (
        (fn.EXISTS(withdrawn), FineState.WITHDRAWN),
        (fn.EXISTS(against), FineState.REJECTED),
        (opinions.where(opinion.agreed) >= approvals, FineState.APPROVED),
    )
    fields = {
        "level": proposal.level,
        "segment": proposal.segment,
        "owner": fn.COALESCE(fn.HEX(proposal.staff), ""),
        "state": Case(None, states, FineState.PROPOSED),
    }
    query = proposal.select().join(Complaint).where(received_in(period), proposal.amount.is_null(False))
    return Rows(query, fields, {"amount": proposal.amount}, proposal.number, Complaint.id)


def _owed(period: Period, asking: Asking) -> tuple[Rows, ...]:
    """Late segments whose proposal is still to be written (待提出), by the fine of their level then."""
    if not asking.fines:
        return ()
    ended, overdue = _ended(period), _overdue(period, asking.now)
    late = replace(ended, query=ended.query.where(SegmentEnd.late))
    return tuple(_without_proposal(rows, table, asking.fines)
                 for rows, table in ((late, SegmentEnd), (overdue, ComplaintDue)))  # fmt: skip


def _without_proposal(rows: Rows, table: Any, fined: Mapping[tuple[str, str], int]) -> Rows:
    written = PenaltyProposal.select(SQL("1")).where(
        PenaltyProposal.complaint == table.complaint,
        PenaltyProposal.round == table.round,
        PenaltyProposal.segment == table.segment,
        PenaltyProposal.ordinal == table.ordinal,
    )
    level = rows.fields["level"]
    fine = Case(None, tuple((_governed(version, level, code), fen) for (version, code), fen in fined.items()))
    query = rows.query.where(fine.is_null(False), ~fn.EXISTS(written))
    kept = {name: rows.fields[name] for name in ("level", "segment", "owner")}
    return Rows(query, {**kept, "state": Value(FineState.OWED.value)}, {"amount": fine}, rows.number, rows.complaint)


def _governed(version: str, level: Any, code: str) -> Any:
    return (Complaint.policy_version == version) & (level == code)


def late_points(period: Period, now: datetime, place: Any) -> tuple[ModelSelect[Any], ...]:
    """How many segments of the complaints received in *period* are late, by *place*."""
    late = (rows.query.where(rows.fields["late"]) if at == 0 else rows.query
            for at, rows in enumerate((_ended(period), _overdue(period, now))))  # fmt: skip
    return tuple(query.select(place, fn.COUNT(Complaint.id)).group_by(place) for query in late)
