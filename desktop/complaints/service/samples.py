"""Samples: taken, handed on, judged."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints.records import Sample, SampleHandover, Verdict
from desktop.complaints.rules import samples
from desktop.complaints.rules.aftermath import SAMPLE
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.acting import acting
from desktop.desk import Desk
from desktop.people.records import Staff

NUMBER = "S"


def arrive_for_sampling(desk: Desk, complaint_id: UUID, draft: samples.ArrivalDraft, seen: int | None = None) -> None:
    """Enter that the sampler arrived at the customer's; the limit of the visit ends.

    Raises:
        Denied: the account may not handle samples.
        Problems: sampling was not decided; nothing was written.
    """
    with acting(desk, complaint_id, SAMPLE, seen=seen, code="arrive_for_sampling") as act:
        act.check(samples.ARRIVE, draft)
        act.step(StepKind.SAMPLER_ARRIVED, draft.at, draft.note.strip(), staff=draft.by)


def take_sample(desk: Desk, complaint_id: UUID, draft: samples.SampleDraft, seen: int | None = None) -> UUID:
    """Enter a sample that was taken on site, give it its number and return its id.

    Raises:
        Denied: the account may not handle samples.
        Problems: nobody was on site yet, or the draft is incomplete; nothing was written.
    """
    with acting(desk, complaint_id, SAMPLE, seen=seen, code="take_sample") as act:
        act.check(samples.TAKE, draft)
        number = act.work.next_number(NUMBER)
        step = act.step(StepKind.SAMPLE_TAKEN, draft.at, draft.site.strip(), staff=draft.taken_by)
        row = Sample.create(
            number=number,
            complaint=complaint_id,
            step=step,
            name=draft.name.strip(),
            batch=draft.batch.strip(),
            quantity=draft.quantity.strip(),
            taken_by=draft.taken_by,
        )
        return row.id


def hand_over_sample(desk: Desk, complaint_id: UUID, draft: samples.HandOverDraft, seen: int | None = None) -> None:
    """Enter who has a sample from when on; who gives it is who had it.

    Raises:
        Denied: the account may not handle samples.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, SAMPLE, seen=seen, code="hand_over_sample") as act:
        act.check(samples.HAND_OVER, draft)
        found = samples.find(act.case, draft.sample)
        assert found is not None
        taker = draft.taker.strip() if draft.taker_staff is None else Staff.get_by_id(draft.taker_staff).name
        step = act.step(StepKind.SAMPLE_HANDED_OVER, draft.at, draft.purpose.strip(), staff=draft.taker_staff)
        SampleHandover.create(
            sample=found.id, step=step, giver=found.holder, taker=taker, taker_staff=draft.taker_staff
        )


def give_verdict(desk: Desk, complaint_id: UUID, draft: samples.VerdictDraft, seen: int | None = None) -> None:
    """Enter the verdict on samples or visit; a later one takes the place of an earlier one.

    Raises:
        Denied: the account may not handle samples.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, SAMPLE, seen=seen, code="give_verdict") as act:
        act.check(samples.GIVE_VERDICT, draft)
        step = act.step(StepKind.VERDICT_GIVEN, draft.at, draft.grounds.strip(), code=draft.verdict)
        Verdict.create(
            complaint=complaint_id,
            step=step,
            verdict=draft.verdict,
            customer_agrees=draft.customer == samples.AGREES,
            agreement=draft.agreement.strip(),
            review=draft.review.strip(),
        )
