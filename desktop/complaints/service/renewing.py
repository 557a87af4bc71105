"""Owners of open limits after appointments, leavings and proxies: only the cases that change hands are written anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from peewee import fn

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintStep
from desktop.complaints.service.cases import cases_of
from desktop.complaints.service.dues import derive
from desktop.complaints.service.frozen import asof_of
from desktop.complaints.service.owners import Owners, owners
from desktop.desk import Desk
from desktop.people import rules as people_rules
from desktop.storage import changes
from desktop.storage.transaction import local_write

BATCH = 50
"""So few that a clerk who writes meanwhile does not wait."""


def renew_owners(desk: Desk) -> int:
    """Write the limits anew of the open cases of which one may have changed hands, and return how many cases these are.

    Raises:
        Denied: the account may not read people.
    """
    desk.require(people_rules.READ)
    held = owners(desk)
    found = sorted({*_in_other_hands(held), *_elsewhere()})
    renewed = sum(_renew(desk, batch, held) for batch in _batches(found))
    if renewed:
        changes.announce(rules.COMPLAINTS)
    return renewed


def _in_other_hands(held: Owners) -> Iterator[UUID]:
    """The cases of which an open limit is kept for somebody who would not own it by the posts alone."""
    due = ComplaintDue
    query: Any = (
        due.select(due.complaint, due.post, due.owner, due.stands_in, due.started_at, Complaint.department)
        .join(Complaint)
        .where(due.state == rules.DueState.OPEN)
    )
    for complaint_id, post, kept, stands_in, started_at, place in query.tuples():
        owner = held.of(post, place, started_at)
        now = (None, False) if owner is None else (owner.staff_id, owner.stands_in)
        if now != (kept, bool(stands_in)):
            yield complaint_id


def _elsewhere() -> Iterator[UUID]:
    """The open cases that were handed to another department than the one complained of."""
    step = ComplaintStep
    query: Any = (
        step.select(step.complaint)
        .join(Complaint)
        .where(
            Complaint.closed_at.is_null(),
            step.department.is_null(False),
            fn.COALESCE(Complaint.department, b"") != step.department,
        )
    )
    return (complaint_id for (complaint_id,) in query.tuples())


def _renew(desk: Desk, ids: Sequence[UUID], held: Owners) -> int:
    """Read and write in one transaction, so that no deed of another comes in between."""
    with local_write():
        batch = list(Complaint.select().where(Complaint.id.in_(ids), Complaint.closed_at.is_null()))
        for complaint_id, case in cases_of(desk, batch).items():
            row = next(one for one in batch if one.id == complaint_id)
            derive(complaint_id, case, rules.segments(case, asof_of(desk, row)), held)
    return len(batch)


def _batches(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))
