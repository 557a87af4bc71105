"""Samples: taken on site, handed on from hand to hand, judged together with the customer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop.complaints.rules.acts import Act, ActGroup, time_problems, told
from desktop.complaints.rules.aftermath import SAMPLE, SampleHeld, VerdictKind
from desktop.complaints.rules.case import Case
from desktop.complaints.rules.owed import why_not_owed
from desktop.complaints.rules.words import StepKind
from desktop.core.acts import LONG, SHORT, ActField, Choices, FieldKind
from desktop.core.problem import Problem
from desktop.core.sentence import Sentence, sentence
from desktop.policy.clauses import AsOf

AGREES, OBJECTS = "agrees", "objects"


@dataclass(frozen=True, slots=True)
class SampleDraft:
    """A sample as taken: what, how much, from which batch, what it was like there."""

    at: datetime | None
    name: str
    quantity: str
    site: str
    taken_by: UUID | None
    batch: str = ""


@dataclass(frozen=True, slots=True)
class HandOverDraft:
    """A sample changes hands: to somebody of the staff, or to an outsider by name."""

    sample: str
    at: datetime | None
    purpose: str
    taker_staff: UUID | None = None
    taker: str = ""


@dataclass(frozen=True, slots=True)
class VerdictDraft:
    """The verdict, its grounds, and whether the customer agrees."""

    at: datetime | None
    verdict: str
    grounds: str
    customer: str
    agreement: str = ""
    review: str = ""


@dataclass(frozen=True, slots=True)
class ArrivalDraft:
    """The sampler arrived at the customer's."""

    at: datetime | None
    by: UUID | None
    note: str = ""


def find(case: Case, sample: str) -> SampleHeld | None:
    """The sample of a stored choice."""
    return next((one for one in case.aftermath.samples if str(one.id) == sample), None)


def _not_there(case: Case, _asof: AsOf) -> Sentence | None:
    if case.first(StepKind.SAMPLER_ARRIVED) is None:
        return sentence("complaints", "The sampler has not arrived yet.")
    return None


def _after_arrival(at: datetime | None, case: Case, asof: AsOf) -> list[Problem]:
    found = time_problems(at, case, asof)
    arrived = case.first(StepKind.SAMPLER_ARRIVED)
    if not found and at is not None and arrived is not None and at < arrived.at:
        early = sentence("complaints", "This lies before the sampler arrived ({time}).")
        return [Problem("at", early.of(time=told(arrived.at)))]
    return found


def _arrival_problems(draft: ArrivalDraft, case: Case, asof: AsOf) -> list[Problem]:
    found = time_problems(draft.at, case, asof)
    decided = case.last(StepKind.SAMPLING_DECIDED)
    if not found and draft.at is not None and decided is not None and draft.at < decided.at:
        early = sentence("complaints", "This lies before sampling was decided ({time}).")
        return [Problem("at", early.of(time=told(decided.at)))]
    return found


def _take_problems(draft: SampleDraft, case: Case, asof: AsOf) -> list[Problem]:
    return _after_arrival(draft.at, case, asof)


def _no_sample(case: Case, _asof: AsOf) -> Sentence | None:
    return None if case.aftermath.samples else sentence("complaints", "No sample was taken.")


def _hand_over_problems(draft: HandOverDraft, case: Case, asof: AsOf) -> list[Problem]:
    found = find(case, draft.sample)
    if found is None:
        return [Problem("sample", sentence("complaints", "Choose an entry of the list."))]
    wrong = time_problems(draft.at, case, asof)
    if not wrong and draft.at is not None and draft.at < found.held_since:
        early = sentence("complaints", "{holder} has had it since {time} only.")
        wrong.append(Problem("at", early.of(holder=found.holder, time=told(found.held_since))))
    if (draft.taker_staff is None) == (not draft.taker.strip()):
        one = sentence("complaints", "Either somebody of the staff or the name of an outsider.")
        wrong.append(Problem("taker", one))
    return wrong


def _verdict_problems(draft: VerdictDraft, case: Case, asof: AsOf) -> list[Problem]:
    found = _after_arrival(draft.at, case, asof)
    if draft.customer == OBJECTS and not draft.agreement.strip():
        found.append(Problem("agreement", sentence("complaints", "Write down what the customer objects to.")))
    return found


def _samples(case: Case, _asof: AsOf) -> Mapping[str, Choices]:
    return {
        "sample": tuple((str(one.id), f"{one.number} {one.name}（{one.holder}）") for one in case.aftermath.samples)
    }


def _when() -> ActField:
    return ActField("at", sentence("complaints", "When"), FieldKind.INSTANT, required=True)


ARRIVE = Act(
    code="arrive_for_sampling",
    word=sentence("complaints", "Enter that the sampler arrived"),
    permission=SAMPLE,
    draft=ArrivalDraft,
    fields=(
        _when(),
        ActField("by", sentence("complaints", "Who"), FieldKind.STAFF, required=True),
        ActField("note", sentence("complaints", "Note"), FieldKind.LONG, longest=LONG),
    ),
    group=ActGroup.QUALITY,
    why_not=why_not_owed(StepKind.SAMPLER_ARRIVED),
    problems=_arrival_problems,
    proposed=lambda case, asof: {"at": asof.now, "by": case.asked_by},
    ends=frozenset({StepKind.SAMPLER_ARRIVED}),
)
TAKE = Act(
    code="take_sample",
    word=sentence("complaints", "Take a sample"),
    permission=SAMPLE,
    draft=SampleDraft,
    fields=(
        _when(),
        ActField("name", sentence("complaints", "Sample"), FieldKind.TEXT, required=True),
        ActField("batch", sentence("complaints", "Batch"), FieldKind.TEXT, longest=60),
        ActField("quantity", sentence("complaints", "Quantity"), FieldKind.TEXT, required=True, longest=60),
        ActField("site", sentence("complaints", "What it was like there"), FieldKind.LONG, required=True, longest=LONG),
        ActField("taken_by", sentence("complaints", "Taken by"), FieldKind.STAFF, required=True),
    ),
    group=ActGroup.QUALITY,
    why_not=_not_there,
    problems=_take_problems,
    proposed=lambda case, asof: {"at": asof.now, "taken_by": case.asked_by},
)
HAND_OVER = Act(
    code="hand_over_sample",
    word=sentence("complaints", "Hand a sample over"),
    permission=SAMPLE,
    draft=HandOverDraft,
    fields=(
        ActField("sample", sentence("complaints", "Sample"), FieldKind.CHOICE, required=True),
        _when(),
        ActField("taker_staff", sentence("complaints", "To somebody of the staff"), FieldKind.STAFF),
        ActField("taker", sentence("complaints", "Or to an outsider"), FieldKind.TEXT, longest=SHORT),
        ActField("purpose", sentence("complaints", "What for"), FieldKind.TEXT, required=True, longest=SHORT),
    ),
    group=ActGroup.QUALITY,
    why_not=_no_sample,
    problems=_hand_over_problems,
    proposed=lambda case, asof: {"at": asof.now, "sample": str(case.aftermath.samples[-1].id)},
    choices=_samples,
    when_closed=True,
)
GIVE_VERDICT = Act(
    code="give_verdict",
    word=sentence("complaints", "Give the verdict"),
    permission=SAMPLE,
    draft=VerdictDraft,
    fields=(
        _when(),
        ActField(
            "verdict",
            sentence("complaints", "Verdict"),
            FieldKind.CHOICE,
            tuple((one.value, one.zh) for one in VerdictKind),
            required=True,
        ),
        ActField("grounds", sentence("complaints", "Grounds"), FieldKind.LONG, required=True, longest=LONG),
        ActField(
            "customer",
            sentence("complaints", "The customer"),
            FieldKind.CHOICE,
            ((AGREES, "与客户一致"), (OBJECTS, "客户有异议")),
            required=True,
        ),
        ActField("agreement", sentence("complaints", "What was agreed or objected"), FieldKind.LONG, longest=LONG),
        ActField("review", sentence("complaints", "Review of the quality department"), FieldKind.LONG, longest=LONG),
    ),
    group=ActGroup.QUALITY,
    why_not=_not_there,
    problems=_verdict_problems,
    proposed=lambda _case, asof: {"at": asof.now},
)
ACTS = (ARRIVE, TAKE, HAND_OVER, GIVE_VERDICT)
