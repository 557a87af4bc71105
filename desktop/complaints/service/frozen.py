"""The policy a case is judged by: that in force at its receipt, with the holidays known today."""

from __future__ import annotations

from datetime import datetime

from desktop.complaints.records import Complaint
from desktop.desk import Desk
from desktop.policy import versions
from desktop.policy.clauses import AsOf


def asof(desk: Desk, received_at: datetime | None = None) -> AsOf:
    """This moment under the policy in force at receipt; under today's while the time of receipt is unknown."""
    return governing(desk, received_at).asof(desk.now())


def governing(desk: Desk, received_at: datetime | None) -> versions.Policy:
    """The policy that governs a complaint received then, to its end."""
    return desk.policy if received_at is None else versions.in_force(desk.store, received_at, desk.office.branch_id)


def asof_of(desk: Desk, complaint: Complaint) -> AsOf:
    """This moment under the policy that a registered complaint has kept since its receipt."""
    kept = versions.of_version(desk.store, complaint.policy_version, complaint.received_at, desk.office.branch_id)
    return kept.asof(desk.now())
