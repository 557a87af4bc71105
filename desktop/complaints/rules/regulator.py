"""The regulator: when a customer may appeal, until when it accepts, until when our answer is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.complaints.rules.acts import Act, ActGroup
from desktop.complaints.rules.aftermath import REGULATOR, Appealed
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.penalties import day_problems
from desktop.complaints.rules.words import StepKind
from desktop.core.acts import LONG, SHORT, ActField, FieldKind
from desktop.core.clause import Value
from desktop.core.clock import OFFICE_ZONE, local_day
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence, sentence
from desktop.core.word import Word
from desktop.core.worktime import Due
from desktop.policy.clauses import AsOf

ANSWERS = (StepKind.CUSTOMER_ANSWERED, StepKind.SATISFACTION_ANSWERED)
"""The steps with which the customer has an answer."""


class Risk(Word):
    """How near an appeal is."""

    NONE = "none", "无"
    NEAR = "near", "临近申诉"
    MAY = "may", "可申诉"
    APPEALED = "appealed", "已申诉"
    ACCEPTED = "accepted", "申诉已受理"
    ANSWERED = "answered", "申诉已答复"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands with the regulator: days since receipt, and the day that counts next."""

    risk: Risk
    days: int = 0
    next_on: date | None = None
    """From when the customer may appeal, until when the regulator accepts, or until when our answer is due."""
    overdue: bool = False


def standing(case: Case, asof: AsOf) -> Standing:
    """How a case stands with the regulator today (complaints.regulator.*)."""
    return standing_on(local_day(case.received_at), case.aftermath.appeal, asof, answered=answered(case))


def standing_on(received_on: date, appeal: Appealed | None, asof: AsOf, *, answered: bool) -> Standing:
    """The same, by the day of receipt and whether the customer has had an answer."""
    days = (asof.today - received_on).days
    if appeal is not None:
        return _appealed(appeal, days, asof)
    clauses = asof.clauses.regulator
    if answered or not isinstance(clauses.appeal_days, Value):
        return Standing(Risk.NONE, days)
    may_on = received_on + timedelta(days=clauses.appeal_days.value)
    if days >= clauses.appeal_days.value:
        return Standing(Risk.MAY, days, may_on, overdue=True)
    if isinstance(clauses.warn_days, Value) and days >= clauses.warn_days.value:
        return Standing(Risk.NEAR, days, may_on)
    return Standing(Risk.NONE, days, may_on)


def answered(case: Case) -> bool:
    """Whether the customer has had an answer, or the case is closed."""
    return case.closed or case.first(*ANSWERS) is not None


def _appealed(appeal: Appealed, days: int, asof: AsOf) -> Standing:
    if appeal.answered_on is not None:
        return Standing(Risk.ANSWERED, days)
    if appeal.accepted_on is None:
        expected = accepted_by(appeal.appealed_on, asof)
        return Standing(Risk.APPEALED, days, expected, overdue=expected is not None and expected < asof.today)
    due = answer_due(appeal.accepted_on, asof)
    return Standing(Risk.ACCEPTED, days, due, overdue=due is not None and due < asof.today)


def accepted_by(appealed_on: date, asof: AsOf) -> date | None:
    """The last day on which the regulator accepts an appeal, counted from the end of the day it was made."""
    term = asof.clauses.regulator.acceptance
    if not isinstance(term, Value):
        return None
    midnight = datetime.combine(appealed_on + timedelta(days=1), time(), OFFICE_ZONE)
    end = term.value.after(midnight, asof.calendar)
    return local_day(end.at) if isinstance(end, Due) else None


def answer_due(accepted_on: date, asof: AsOf) -> date | None:
    """The last day for our answer, inclusive; None for 未设置 (complaints.regulator.answer_days)."""
    days = asof.clauses.regulator.answer_days
    return accepted_on + timedelta(days=days.value) if isinstance(days, Value) else None


@dataclass(frozen=True, slots=True)
class AppealDraft:
    """A customer's appeal to the regulator, as it became known."""

    regulator: str
    appealed_on: date | None
    demand: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class AcceptDraft:
    """The regulator accepted the appeal."""

    accepted_on: date | None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """Our answer to the regulator."""

    answered_on: date | None
    answer: str
    conclusion: str


def _open_appeal(case: Case) -> Appealed | None:
    appeal = case.aftermath.appeal
    return appeal if appeal is not None and appeal.answered_on is None else None


def _appealed_already(case: Case, _asof: AsOf) -> Sentence | None:
    appeal = _open_appeal(case)
    if appeal is None:
        return None
    return sentence("complaints", "An appeal of {day} is open already.").of(day=appeal.appealed_on.isoformat())


def _appeal_problems(draft: AppealDraft, case: Case, asof: AsOf) -> list[Problem]:
    received_on = local_day(case.received_at)
    found = day_problems(draft.appealed_on, received_on, asof, "appealed_on")
    days = asof.clauses.regulator.appeal_days
    if found or draft.appealed_on is None or not isinstance(days, Value):
        return found
    may_on = received_on + timedelta(days=days.value)
    if draft.appealed_on < may_on and not answered(case):
        early = sentence("complaints", "Without an answer an appeal is possible from {day} on.")
        return [Problem("appealed_on", early.of(day=may_on.isoformat()), Severity.WARNING)]
    return []


def _not_to_accept(case: Case, _asof: AsOf) -> Sentence | None:
    appeal = _open_appeal(case)
    if appeal is None:
        return sentence("complaints", "No appeal is open.")
    if appeal.accepted_on is not None:
        return sentence("complaints", "The appeal was accepted on {day}.").of(day=appeal.accepted_on.isoformat())
    return None


def _accept_problems(draft: AcceptDraft, case: Case, asof: AsOf) -> list[Problem]:
    appeal = _open_appeal(case)
    return day_problems(draft.accepted_on, appeal.appealed_on, asof, "accepted_on") if appeal else []


def _not_to_answer(case: Case, _asof: AsOf) -> Sentence | None:
    appeal = _open_appeal(case)
    if appeal is None:
        return sentence("complaints", "No appeal is open.")
    if appeal.accepted_on is None:
        return sentence("complaints", "The regulator has not accepted the appeal yet.")
    return None


def _answer_problems(draft: AnswerDraft, case: Case, asof: AsOf) -> list[Problem]:
    appeal = _open_appeal(case)
    if appeal is None or appeal.accepted_on is None:
        return []
    return day_problems(draft.answered_on, appeal.accepted_on, asof, "answered_on")


APPEAL = Act(
    code="record_appeal",
    word=sentence("complaints", "Enter an appeal to the regulator"),
    permission=REGULATOR,
    draft=AppealDraft,
    fields=(
        ActField("regulator", sentence("complaints", "Regulator"), FieldKind.TEXT, required=True, longest=SHORT),
        ActField("reference", sentence("complaints", "Its reference"), FieldKind.TEXT, longest=SHORT),
        ActField("appealed_on", sentence("complaints", "Appealed on"), FieldKind.DAY, required=True),
        ActField("demand", sentence("complaints", "What is asked for"), FieldKind.LONG, required=True, longest=LONG),
    ),
    group=ActGroup.CASE,
    why_not=_appealed_already,
    problems=_appeal_problems,
    proposed=lambda _case, asof: {"appealed_on": asof.today},
    when_closed=True,
)
ACCEPT = Act(
    code="accept_appeal",
    word=sentence("complaints", "Enter that the regulator accepted the appeal"),
    permission=REGULATOR,
    draft=AcceptDraft,
    fields=(
        ActField("accepted_on", sentence("complaints", "Accepted on"), FieldKind.DAY, required=True),
        ActField("reference", sentence("complaints", "Its reference"), FieldKind.TEXT, longest=SHORT),
    ),
    group=ActGroup.CASE,
    why_not=_not_to_accept,
    problems=_accept_problems,
    proposed=lambda _case, asof: {"accepted_on": asof.today},
    when_closed=True,
)
ANSWER = Act(
    code="answer_appeal",
    word=sentence("complaints", "Enter our answer to the regulator"),
    permission=REGULATOR,
    draft=AnswerDraft,
    fields=(
        ActField("answered_on", sentence("complaints", "Answered on"), FieldKind.DAY, required=True),
        ActField("answer", sentence("complaints", "Answer"), FieldKind.LONG, required=True, longest=LONG),
        ActField("conclusion", sentence("complaints", "Conclusion"), FieldKind.TEXT, required=True, longest=SHORT),
    ),
    group=ActGroup.CASE,
    why_not=_not_to_answer,
    problems=_answer_problems,
    proposed=lambda _case, asof: {"answered_on": asof.today},
    when_closed=True,
)
ACTS = (APPEAL, ACCEPT, ANSWER)
