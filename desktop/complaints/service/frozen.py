"""The policy a case is judged by: that in force at its receipt, with the holidays known today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache

from desktop.complaints.records import Complaint
from desktop.desk import Desk
from desktop.policy import versions
from desktop.policy.clauses import AsOf, ComplaintClauses


def asof(desk: Desk, received_at: datetime | None = None) -> AsOf:
    """This moment under the policy in force at receipt; under today's while the time of receipt is unknown."""
    return governing(desk, received_at).asof(desk.now())


def governing(desk: Desk, received_at: datetime | None) -> versions.Policy:
    """The policy that governs a complaint received then, to its end."""
    return desk.policy if received_at is None else versions.in_force(desk.store, received_at, desk.office.branch_id)


def asof_of(desk: Desk, complaint: Complaint) -> AsOf:
    """This moment under the policy that a registered complaint has kept since its receipt."""
    return asof_under(desk, complaint.policy_version, complaint.received_at)


def asof_under(desk: Desk, version: str, received_at: datetime) -> AsOf:
    """The same, by what a complaint has kept."""
    return versions.of_version(desk.store, version, received_at, desk.office.branch_id).asof(desk.now())


def clauses_by_version(desk: Desk) -> Callable[[str], ComplaintClauses]:
    """The clauses of a kept version of the policy, each looked up once: a list says the words of the receipt."""
    now = desk.now()  # Clauses do not depend on the hours, which alone go by the moment.
    return cache(lambda version: versions.of_version(desk.store, version, now, desk.office.branch_id).complaints)
