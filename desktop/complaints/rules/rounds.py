"""The customer's answer, a new round, further contacts, closing and reopening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.complaints.rules.acts import OPEN, Act, ActGroup, time_problems, told
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.contacts import AT, by_field
from desktop.complaints.rules.orders import note_field, now, visit_planned
from desktop.complaints.rules.owed import ending_problems, running, waiting, why_not_owed
from desktop.complaints.rules.words import CLOSE, CLOSE_UNAGREED, HANDLE, REOPEN, Satisfaction, StepKind
from desktop.core.acts import ActField, FieldKind
from desktop.core.clause import Value
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf, ComplaintClauses

SECOND = 2
"""The round from which a case may be closed without agreement while the policy names none."""
_ROUNDS_NOT_SET = sentence("complaints", "Possible from round 2 on: the policy does not say after how many rounds.")
_DONE = (
    StepKind.CONTACTED, StepKind.CONTACT_TRIED, StepKind.WORK_ORDER_HANDED_OVER, StepKind.MEASURES_RECORDED,
    StepKind.SECOND_VISIT_MADE, StepKind.RESULT_GIVEN, StepKind.MEMO_HANDED_IN, StepKind.MEMO_DISTRIBUTED,
    StepKind.DEPARTMENT_ANSWERED, StepKind.CUSTOMER_ANSWERED, StepKind.SAMPLER_ARRIVED,
    StepKind.SATISFACTION_ANSWERED, StepKind.ROUND_STARTED, StepKind.REOPENED,
)  # fmt: skip
"""What was done in the matter itself, after which a case is closed."""
_ANSWERS = tuple((answer.value, answer.zh) for answer in Satisfaction)


@dataclass(frozen=True, slots=True)
class SatisfactionDraft:
    """The customer's answer on the five-step scale."""

    at: datetime | None = None
    answer: str = ""
    by: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """A case is closed, because its customer is satisfied."""

    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class UnagreedDraft:
    """A case is closed 未达成一致 by the general manager's signature."""

    at: datetime | None = None
    by: UUID | None = None
    paper: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReopeningDraft:
    """A closed case is taken up again as a new round."""

    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AddedContactDraft:
    """A further contact that the case requires, until when."""

    due_at: datetime | None = None
    note: str = ""


def starts_round(answer: str, clauses: ComplaintClauses) -> bool:
    """Whether an answer starts a new round (complaints.rounds.dissatisfied_from); not while that is not set."""
    first = clauses.rounds.dissatisfied_from
    codes = [code for code, _ in _ANSWERS]
    return isinstance(first, Value) and codes.index(answer) >= codes.index(first.value)


def no_satisfaction(case: Case, asof: AsOf) -> Sentence | None:
    """Why the customer is not to be asked now."""
    day = visit_planned(case)
    if day is not None:
        visit = sentence("complaints", "A second visit is agreed for {day}: the answer after it decides.")
        return visit.of(day=day.isoformat())
    return why_not_owed(StepKind.SATISFACTION_ANSWERED)(case, asof)


def satisfaction_problems(draft: SatisfactionDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in an answer; it is told that a new round begins."""
    segment = waiting(case, asof, StepKind.SATISFACTION_ANSWERED)
    found = ending_problems(draft.at, segment, case, asof)
    visit = case.last(StepKind.SECOND_VISIT_MADE, round=case.round)
    if not found and visit is not None and draft.at is not None and draft.at < visit.at:
        early = sentence("complaints", "This lies before the second visit ({time}).")
        found.append(Problem("at", early.of(time=told(visit.at))))
    if draft.answer in {code for code, _ in _ANSWERS} and starts_round(draft.answer, asof.clauses):
        next_round = sentence("complaints", "Round {round} begins with this answer: its limits run anew.")
        found.append(Problem("answer", next_round.of(round=case.round + 1), Severity.HINT))
    return found


def not_satisfied(case: Case, asof: AsOf) -> Sentence | None:
    """Why a case cannot be closed as satisfied."""
    answer = case.last(StepKind.SATISFACTION_ANSWERED, round=case.round)
    if answer is None:
        return sentence("complaints", "The customer has not said yes in this round.")
    open_ones = [segment.word for segment in running(case, asof)]
    if open_ones:
        return sentence("complaints", "Still open: {segments}. Finish them first.").of(segments="、".join(open_ones))
    return None


def closing_problems(draft: ClosingDraft | UnagreedDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a closing: it comes after everything else."""
    found = time_problems(draft.at, case, asof)
    last = case.last(*_DONE)
    if not found and last is not None and draft.at is not None and draft.at < last.at:
        early = sentence("complaints", "The last step of the case was at {time}: it is closed after that.")
        found.append(Problem("at", early.of(time=told(last.at))))
    return found


def unagreed_problems(draft: UnagreedDraft, case: Case, asof: AsOf) -> list[Problem]:
    """The same of a closing without agreement; it says when the policy leaves open after how many rounds."""
    found = closing_problems(draft, case, asof)
    if not isinstance(asof.clauses.rounds.before_no_agreement, Value):
        found.append(Problem("note", _ROUNDS_NOT_SET, Severity.HINT))
    return found


def not_unagreed(case: Case, asof: AsOf) -> Sentence | None:
    """Why a case cannot be closed without agreement (complaints.rounds.before_no_agreement)."""
    clause = asof.clauses.rounds.before_no_agreement
    if isinstance(clause, Value):
        if case.round <= clause.value:
            few = sentence("complaints", "Possible after {n} rounds; this is round {round}.")
            return few.of(n=clause.value, round=case.round)
    elif case.round < SECOND:
        return _ROUNDS_NOT_SET
    return None


def not_reopened(case: Case, _asof: AsOf) -> Sentence | None:
    """Why a case cannot be reopened."""
    return None if case.closed else OPEN


def reopening_problems(draft: ReopeningDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a reopening."""
    found = time_problems(draft.at, case, asof)
    if not found and case.closed_at is not None and draft.at is not None and draft.at < case.closed_at:
        early = sentence("complaints", "This lies before the case was closed ({time}).")
        found.append(Problem("at", early.of(time=told(case.closed_at))))
    return found


def not_added(case: Case, asof: AsOf) -> Sentence | None:
    """Why no contact can be added by hand: only a level that owes as many as the case requires takes further ones."""
    level = asof.clauses.level(case.level)
    if asof.clauses.added is None or level is None or isinstance(level.responses, Value):
        few = sentence(
            "complaints", "“{level}” owes a fixed number of contacts; others are added where the case requires it."
        )
        return few.of(level=level.word if level else case.level)
    return None


def added_problems(draft: AddedContactDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a further contact: its limit lies ahead, after those given before."""
    if draft.due_at is not None and draft.due_at <= asof.now:
        return [Problem("due_at", sentence("complaints", "The limit lies in the past."))]
    before = [step.due_at for step in case.of(StepKind.SEGMENT_ADDED, round=case.round) if step.due_at is not None]
    if draft.due_at is not None and before and draft.due_at <= max(before):
        order = sentence("complaints", "The contact before it is due at {time}: this one comes later.")
        return [Problem("due_at", order.of(time=told(max(before))))]
    return []


def _just_now(_case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now}


RECORD_SATISFACTION = Act(
    code="record_satisfaction",
    word=sentence("complaints", "Record the customer's answer"),
    permission=HANDLE,
    draft=SatisfactionDraft,
    fields=(
        AT,
        ActField("answer", sentence("complaints", "Answer"), FieldKind.CHOICE, _ANSWERS, required=True),
        by_field(sentence("complaints", "Asked by")),
        note_field(sentence("complaints", "In the customer's words"), required=False),
    ),
    group=ActGroup.CUSTOMER,
    why_not=no_satisfaction,
    problems=satisfaction_problems,
    proposed=now,
    ends=frozenset({StepKind.SATISFACTION_ANSWERED}),
)
ADD_SEGMENT = Act(
    code="add_segment",
    word=sentence("complaints", "Add a contact"),
    permission=HANDLE,
    draft=AddedContactDraft,
    fields=(
        ActField("due_at", sentence("complaints", "Due"), FieldKind.INSTANT, required=True),
        note_field(sentence("complaints", "What about"), required=False),
    ),
    group=ActGroup.TIME,
    why_not=not_added,
    problems=added_problems,
)
CLOSE_SATISFIED = Act(
    code="close_satisfied",
    word=sentence("complaints", "Close, satisfied"),
    permission=CLOSE,
    draft=ClosingDraft,
    fields=(AT, note_field(sentence("complaints", "Note"), required=False)),
    group=ActGroup.CASE,
    why_not=not_satisfied,
    problems=closing_problems,
    proposed=_just_now,
)
CLOSE_WITHOUT_AGREEMENT = Act(
    code="close_without_agreement",
    word=sentence("complaints", "Close without agreement"),
    permission=CLOSE_UNAGREED,
    draft=UnagreedDraft,
    fields=(
        AT,
        by_field(sentence("complaints", "Signed by")),
        ActField("paper", sentence("complaints", "Number of the form"), FieldKind.TEXT, required=True),
        note_field(sentence("complaints", "Why no agreement was reached")),
    ),
    group=ActGroup.CASE,
    why_not=not_unagreed,
    problems=unagreed_problems,
    proposed=_just_now,
)
REOPEN_CASE = Act(
    code="reopen",
    word=sentence("complaints", "Reopen"),
    permission=REOPEN,
    draft=ReopeningDraft,
    fields=(AT, note_field(sentence("complaints", "Why"))),
    group=ActGroup.CASE,
    why_not=not_reopened,
    problems=reopening_problems,
    proposed=_just_now,
    when_closed=True,
)
ACTS = (RECORD_SATISFACTION, CLOSE_SATISFIED, CLOSE_WITHOUT_AGREEMENT, REOPEN_CASE, ADD_SEGMENT)
