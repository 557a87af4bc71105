"""Upheld complaints about somebody's conduct: what the three-strike card counts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from peewee import fn

from desktop.complaints.records import Complaint, PenaltyProposal, PenaltyWithdrawal, Responsibility
from desktop.complaints.rules.aftermath import STRIKES, ProposalKind
from desktop.complaints.rules.facts import summary
from desktop.complaints.rules.strikes import Strike
from desktop.complaints.rules.words import Validity
from desktop.core.clock import local_day


def conduct_cases(staff_id: UUID) -> list[Strike]:
    """The upheld complaints about a person's conduct, in no order; the last finding of each case counts."""
    query: Any = (
        last_found()
        .select(Responsibility.conduct, Complaint)
        .where(Responsibility.staff == staff_id)
        .order_by(Complaint.received_at)
    )
    rows = list(query.objects())
    led_to = _led_to(staff_id)
    return [
        Strike(
            complaint_id=row.id,
            number=row.number,
            received_on=local_day(row.received_at),
            conduct=row.conduct,
            content=summary(row.content),
            proposal=led_to.get(row.id, ""),
        )
        for row in rows
    ]


def last_found() -> Any:
    """The last finding of each upheld case, where it is about conduct."""
    other = Responsibility.alias()
    newest = other.select(fn.MAX(other.id)).where(other.complaint == Responsibility.complaint)
    return (
        Complaint.select()
        .join(Responsibility, on=(Responsibility.complaint == Complaint.id))
        .where(
            Complaint.validity == Validity.VALID.value,
            Responsibility.conduct != "",
            Responsibility.id == newest,
        )
    )


def _led_to(staff_id: UUID) -> dict[UUID, str]:
    withdrawn = PenaltyWithdrawal.select(PenaltyWithdrawal.proposal)
    kinds = [kind.value for kind in STRIKES]
    query = PenaltyProposal.select().where(
        PenaltyProposal.staff == staff_id,
        PenaltyProposal.what.in_(kinds),
        PenaltyProposal.id.not_in(withdrawn),
    )
    return {row.complaint_id: f"{row.number} {ProposalKind.of(row.what).zh}" for row in query}
