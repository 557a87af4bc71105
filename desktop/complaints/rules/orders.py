"""The service case: work order, measures, second visit, written result; and a case raised on site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup, time_problems, told
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.contacts import AT, by_field
from desktop.complaints.rules.owed import ending_problems, waiting, why_not_owed
from desktop.complaints.rules.words import HANDLE, StepKind
from desktop.core.acts import LONG, ActField, FieldKind
from desktop.core.clock import local_day
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf


@dataclass(frozen=True, slots=True)
class WorkOrderDraft:
    """A work order (协调工作单) as handed over."""

    at: datetime | None = None
    department_id: UUID | None = None
    received_by: UUID | None = None
    calmed: str = ""


@dataclass(frozen=True, slots=True)
class MeasuresDraft:
    """What is done for the customer, and what was promised."""

    at: datetime | None = None
    note: str = ""
    promise: str = ""
    second_visit_on: date | None = None


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """The second visit took place."""

    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ResultDraft:
    """The department's written result on the work order."""

    at: datetime | None = None
    by: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class OnSiteDraft:
    """The complaint was raised on site, before the manager."""

    by: UUID | None = None
    note: str = ""


def work_order_problems(draft: WorkOrderDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a work order."""
    segment = waiting(case, asof, StepKind.WORK_ORDER_HANDED_OVER)
    return ending_problems(draft.at, segment, case, asof)


def measures_problems(draft: MeasuresDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a record of measures."""
    found = time_problems(draft.at, case, asof)
    if draft.second_visit_on is not None and draft.at is not None and draft.second_visit_on < local_day(draft.at):
        found.append(Problem("second_visit_on", sentence("complaints", "The visit lies before the measures.")))
    return found


def visit_planned(case: Case) -> date | None:
    """The day of the second visit that is still to be made; None when none is."""
    planned = None
    for step in case.of(StepKind.MEASURES_RECORDED, StepKind.SECOND_VISIT_MADE, round=case.round):
        if step.event == StepKind.SECOND_VISIT_MADE:
            planned = None
        elif step.due_at is not None:
            planned = local_day(step.due_at)
    return planned


def no_visit(case: Case, _asof: AsOf) -> Sentence | None:
    """Why a second visit cannot be recorded."""
    if visit_planned(case) is None:
        return sentence("complaints", "No second visit is planned: it is agreed with the measures.")
    return None


def visit_problems(draft: VisitDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in the record of a visit."""
    found = time_problems(draft.at, case, asof)
    planned = case.last(StepKind.MEASURES_RECORDED, round=case.round)
    if not found and planned is not None and draft.at is not None and draft.at < planned.at:
        early = sentence("complaints", "This lies before the visit was agreed ({time}).")
        found.append(Problem("at", early.of(time=told(planned.at))))
    return found


def result_problems(draft: ResultDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in a written result."""
    return ending_problems(draft.at, waiting(case, asof, StepKind.RESULT_GIVEN), case, asof)


def not_on_site(case: Case, asof: AsOf) -> Sentence | None:
    """Why a case cannot be marked as raised on site."""
    if case.first(StepKind.ON_SITE_STARTED) is not None:
        return sentence("complaints", "It is marked as raised on site already.")
    if case.round > 1:
        return sentence("complaints", "Only the first round can begin on site.")
    if not any(clause.dropped_by == StepKind.ON_SITE_STARTED for clause in asof.clauses.segments(case.workflow)):
        return sentence("complaints", "This kind of complaint owes no work order, on site or not.")
    handed_over = case.first(StepKind.WORK_ORDER_HANDED_OVER)
    if handed_over is not None:
        done = sentence("complaints", "The work order was handed over at {time}: it went through the office.")
        return done.of(time=told(handed_over.at))
    return None


def now(case: Case, asof: AsOf) -> Mapping[str, Any]:
    """The present moment and who acts, as the first values of a draft."""
    return {"at": asof.now, "by": case.asked_by}


def _order_proposed(case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now, "department_id": case.department_id}


def _just_now(_case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now}


def note_field(label: Sentence, *, required: bool = True) -> ActField:
    """The text that stands in the step."""
    return ActField("note", label, FieldKind.LONG, required=required, longest=LONG)


HAND_OVER_WORK_ORDER = Act(
    code="hand_over_work_order",
    word=sentence("complaints", "Hand over the work order"),
    permission=HANDLE,
    draft=WorkOrderDraft,
    fields=(
        AT,
        ActField("department_id", sentence("complaints", "To department"), FieldKind.DEPARTMENT, required=True),
        ActField("received_by", sentence("complaints", "Received by"), FieldKind.STAFF),
        ActField("calmed", sentence("complaints", "How the customer was calmed"), FieldKind.LONG, longest=LONG),
    ),
    group=ActGroup.WORK,
    why_not=why_not_owed(StepKind.WORK_ORDER_HANDED_OVER),
    problems=work_order_problems,
    proposed=_order_proposed,
    ends=frozenset({StepKind.WORK_ORDER_HANDED_OVER}),
)
RECORD_MEASURES = Act(
    code="record_measures",
    word=sentence("complaints", "Record measures"),
    permission=HANDLE,
    draft=MeasuresDraft,
    fields=(
        AT,
        note_field(sentence("complaints", "Measures")),
        ActField("promise", sentence("complaints", "Promise to the customer"), FieldKind.TEXT),
        ActField("second_visit_on", sentence("complaints", "Second visit on"), FieldKind.DAY),
    ),
    group=ActGroup.WORK,
    problems=measures_problems,
    proposed=_just_now,
)
RECORD_VISIT = Act(
    code="record_visit",
    word=sentence("complaints", "Record the second visit"),
    permission=HANDLE,
    draft=VisitDraft,
    fields=(AT, note_field(sentence("complaints", "Result"), required=False)),
    group=ActGroup.WORK,
    why_not=no_visit,
    problems=visit_problems,
    proposed=_just_now,
)
GIVE_WRITTEN_RESULT = Act(
    code="give_written_result",
    word=sentence("complaints", "Give the written result"),
    permission=HANDLE,
    draft=ResultDraft,
    fields=(AT, by_field(sentence("complaints", "Signed by")), note_field(sentence("complaints", "Result"))),
    group=ActGroup.WORK,
    why_not=why_not_owed(StepKind.RESULT_GIVEN),
    problems=result_problems,
    proposed=now,
    ends=frozenset({StepKind.RESULT_GIVEN}),
)
START_ON_SITE = Act(
    code="start_on_site",
    word=sentence("complaints", "Raised on site"),
    permission=HANDLE,
    draft=OnSiteDraft,
    fields=(
        by_field(sentence("complaints", "Manager on site")),
        note_field(sentence("complaints", "Note"), required=False),
    ),
    group=ActGroup.WORK,
    why_not=not_on_site,
)
ACTS = (HAND_OVER_WORK_ORDER, START_ON_SITE, RECORD_MEASURES, RECORD_VISIT, GIVE_WRITTEN_RESULT)
