"""When a sample is taken: the decision, and a time agreed with the customer in place of the limit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup, time_problems, told
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.contacts import AT, by_field
from desktop.complaints.rules.orders import note_field, now
from desktop.complaints.rules.owed import ending_problems, waiting, why_not_owed
from desktop.complaints.rules.words import HANDLE, StepKind
from desktop.core.acts import ActField, FieldKind
from desktop.core.problem import Problem, Severity
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf


@dataclass(frozen=True, slots=True)
class SamplingDraft:
    """It was decided to take a sample."""

    at: datetime | None = None
    by: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgreedTimeDraft:
    """A time for the sampling was agreed with the customer."""

    at: datetime | None = None
    until_at: datetime | None = None
    note: str = ""


def no_sampling(case: Case, asof: AsOf) -> Sentence | None:
    """Why no sampling can be decided."""
    if not any(clause.starts == StepKind.SAMPLING_DECIDED for clause in asof.clauses.segments(case.workflow)):
        return sentence("complaints", "Samples are taken for quality complaints only.")
    decided = case.first(StepKind.SAMPLING_DECIDED, round=case.round)
    if decided is not None:
        return sentence("complaints", "Sampling was decided at {time} already.").of(time=told(decided.at))
    return None


def sampling_problems(draft: SamplingDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in the decision to sample."""
    return time_problems(draft.at, case, asof)


def no_agreed_time(case: Case, asof: AsOf) -> Sentence | None:
    """Why no time can be agreed for the sampling."""
    return why_not_owed(StepKind.SAMPLER_ARRIVED)(case, asof)


def agreed_time_problems(draft: AgreedTimeDraft, case: Case, asof: AsOf) -> list[Problem]:
    """What must be mended in an agreed time: it lies ahead; one agreed after the limit takes no lateness back."""
    segment = waiting(case, asof, StepKind.SAMPLER_ARRIVED)
    found = ending_problems(draft.at, segment, case, asof)
    limit = segment.due_at if segment else None
    if not found and limit is not None and draft.at is not None and draft.at > limit:
        over = sentence("complaints", "The limit ended at {time}: the appointment is noted, the segment stays late.")
        found.append(Problem("at", over.of(time=told(limit)), Severity.WARNING))
    if draft.at is not None and draft.until_at is not None and draft.until_at <= draft.at:
        past = sentence("complaints", "The agreed time lies before it was agreed.")
        found.append(Problem("until_at", past))
    return found


def _just_now(_case: Case, asof: AsOf) -> Mapping[str, Any]:
    return {"at": asof.now}


DECIDE_SAMPLING = Act(
    code="decide_sampling",
    word=sentence("complaints", "Decide to sample"),
    permission=HANDLE,
    draft=SamplingDraft,
    fields=(
        AT,
        by_field(sentence("complaints", "Decided by")),
        note_field(sentence("complaints", "What is to be sampled"), required=False),
    ),
    group=ActGroup.QUALITY,
    why_not=no_sampling,
    problems=sampling_problems,
    proposed=now,
)
AGREE_SAMPLING_TIME = Act(
    code="agree_sampling_time",
    word=sentence("complaints", "Agree a time for sampling"),
    permission=HANDLE,
    draft=AgreedTimeDraft,
    fields=(
        AT,
        ActField("until_at", sentence("complaints", "Agreed time"), FieldKind.INSTANT, required=True),
        note_field(sentence("complaints", "With whom"), required=False),
    ),
    group=ActGroup.QUALITY,
    why_not=no_agreed_time,
    problems=agreed_time_problems,
    proposed=_just_now,
)
ACTS = (DECIDE_SAMPLING, AGREE_SAMPLING_TIME)
