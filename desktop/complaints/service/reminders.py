"""Days that cases owe besides their limits: measures to be carried out and checked, answers to the regulator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from peewee import JOIN

from desktop.complaints import rules
from desktop.complaints.records import (
    Complaint,
    ComplaintStep,
    Improvement,
    ImprovementCheck,
    ImprovementDone,
    RegulatorAcceptance,
    RegulatorAnswer,
    RegulatorAppeal,
)
from desktop.complaints.rules import aftermath, improvements, regulator
from desktop.complaints.service.frozen import asof_under
from desktop.complaints.service.owners import shown
from desktop.core import numbers
from desktop.core.clock import instant, local_day
from desktop.core.contributions import Due
from desktop.core.sentence import Sentence, sentence
from desktop.desk import Desk
from desktop.people.records import Staff

PAGE = "complaints"
ROOM = sentence("complaints", "Complaint")
CARRY_OUT = sentence("complaints", "Carry out measure")
CHECK = sentence("complaints", "Check effect")
ANSWER = sentence("complaints", "Answer regulator")
WAIT = sentence("complaints", "Regulator accepts?")
_REGULATOR_POST = "service_department"


def reminders(desk: Desk) -> list[Due]:
    """What is owed on a day of its own, the nearest first; a day is over at midnight.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    found = [*_measures(desk), *_appeals(desk)]
    return sorted(found, key=lambda due: due.due_at)


def _measures(desk: Desk) -> Iterator[Due]:
    query: Any = (
        Improvement.select(
            Improvement.complaint.alias("case_id"),
            Improvement.cause,
            Improvement.due_on,
            Improvement.owner.alias("owner_key"),
            Complaint.number.alias("number"),
            Complaint.policy_version.alias("policy"),
            Complaint.received_at.alias("received_at"),
            Staff.name.alias("holder"),
            ComplaintStep.happened_at.alias("planned_at"),
            ImprovementDone.done_on.alias("done_on"),
        )
        .join(Complaint, on=(Improvement.complaint == Complaint.id))
        .join(Staff, on=(Improvement.owner == Staff.id))
        .join(ComplaintStep, on=(Improvement.step == ComplaintStep.id))
        .join(ImprovementDone, JOIN.LEFT_OUTER, on=(ImprovementDone.improvement == Improvement.id))
        .join(ImprovementCheck, JOIN.LEFT_OUTER, on=(ImprovementCheck.improvement == Improvement.id))
        .where(ImprovementCheck.id.is_null())
        .order_by(Improvement.due_on)
    )
    for row in query.objects():
        if row.done_on is None:
            yield _due(desk, row, CARRY_OUT, row.planned_at, row.due_on)
        else:
            on = improvements.check_on(row.done_on, asof_under(desk, row.policy, row.received_at))
            yield _due(desk, row, CHECK, instant(row.done_on, time()), on + improvements.WEEK)


def _due(desk: Desk, row: Any, step: Sentence, starts_at: datetime, on: date) -> Due:
    return Due(
        kind=rules.COMPLAINT,
        id=row.case_id,
        room=ROOM,
        subject=f"{row.cause}　{numbers.short(row.number)}",
        owner=row.holder,
        starts_at=starts_at,
        due_at=_end_of(on),
        step=step,
        page=PAGE,
        action="complaint.finish_improvement" if step is CARRY_OUT else "complaint.check_improvement",
        mine=row.owner_key == desk.actor.staff_id,
    )


def _end_of(day: date) -> datetime:
    """The last second of a day, which is still in time."""
    return instant(day, time(23, 59, 59))


def _appeals(desk: Desk) -> Iterator[Due]:
    query: Any = (
        RegulatorAppeal.select(
            RegulatorAppeal.complaint.alias("case_id"),
            RegulatorAppeal.appealed_on,
            RegulatorAppeal.regulator,
            RegulatorAcceptance.accepted_on.alias("accepted_on"),
            Complaint.number.alias("number"),
            Complaint.policy_version.alias("policy"),
            Complaint.received_at.alias("received_at"),
            Complaint.customer_name.alias("customer"),
        )
        .join(Complaint, on=(RegulatorAppeal.complaint == Complaint.id))
        .join(RegulatorAcceptance, JOIN.LEFT_OUTER, on=(RegulatorAcceptance.appeal == RegulatorAppeal.id))
        .join(RegulatorAnswer, JOIN.LEFT_OUTER, on=(RegulatorAnswer.appeal == RegulatorAppeal.id))
        .where(RegulatorAnswer.id.is_null())
        .order_by(RegulatorAppeal.complaint)
    )
    for row in query.objects():
        accepted, asof = row.accepted_on is not None, asof_under(desk, row.policy, row.received_at)
        on = regulator.answer_due(row.accepted_on, asof) if accepted else regulator.accepted_by(row.appealed_on, asof)
        if on is not None:
            yield Due(
                kind=rules.COMPLAINT,
                id=row.case_id,
                room=ROOM,
                subject=f"{row.customer} {row.regulator}　{numbers.short(row.number)}",
                owner=shown(None, stands_in=False, post=_REGULATOR_POST),
                starts_at=instant(row.accepted_on or row.appealed_on, time()),
                due_at=_end_of(on),
                step=ANSWER if accepted else WAIT,
                page=PAGE,
                action="complaint.answer_appeal" if accepted else "complaint.accept_appeal",
                mine=aftermath.REGULATOR in desk.permissions,
            )


def regulator_risks(desk: Desk, complaint_ids: Sequence[UUID]) -> dict[UUID, regulator.Standing]:
    """How the listed cases stand with the regulator, for the badge of the list; those without a risk are left out."""
    desk.require(rules.READ)
    ids = list(complaint_ids)
    events = [event.value for event in regulator.ANSWERS]
    steps: Any = ComplaintStep.select(ComplaintStep.complaint).where(
        ComplaintStep.complaint.in_(ids), ComplaintStep.event.in_(events)
    )
    answered = {complaint_id for (complaint_id,) in steps.tuples()}
    appeals = _appealed(ids)
    query: Any = Complaint.select(
        Complaint.id, Complaint.received_at, Complaint.closed_at, Complaint.policy_version
    ).where(Complaint.id.in_(ids))
    found = {}
    for complaint_id, received_at, closed_at, policy in query.tuples():
        done = closed_at is not None or complaint_id in answered
        asof = asof_under(desk, policy, received_at)
        standing = regulator.standing_on(local_day(received_at), appeals.get(complaint_id), asof, answered=done)
        if standing.risk is not regulator.Risk.NONE:
            found[complaint_id] = standing
    return found


def _appealed(ids: list[UUID]) -> dict[UUID, aftermath.Appealed]:
    query: Any = (
        RegulatorAppeal.select(
            RegulatorAppeal.complaint,
            RegulatorAppeal.id,
            RegulatorAppeal.regulator,
            RegulatorAppeal.reference,
            RegulatorAppeal.appealed_on,
            RegulatorAcceptance.accepted_on,
            RegulatorAnswer.answered_on,
        )
        .join(RegulatorAcceptance, JOIN.LEFT_OUTER, on=(RegulatorAcceptance.appeal == RegulatorAppeal.id))
        .join(RegulatorAnswer, JOIN.LEFT_OUTER, on=(RegulatorAnswer.appeal == RegulatorAppeal.id))
        .where(RegulatorAppeal.complaint.in_(ids))
        .order_by(RegulatorAppeal.id)
    )
    return {
        complaint_id: aftermath.Appealed(appeal_id, told, reference, on, "", accepted_on, answered_on)
        for complaint_id, appeal_id, told, reference, on, accepted_on, answered_on in query.tuples()
    }
