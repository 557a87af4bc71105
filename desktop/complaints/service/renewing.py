"""Owners of open limits after appointments, leavings and proxies: only the cases that change hands are written anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import reduce
from operator import add
from typing import Any
from uuid import UUID

from peewee import JOIN, Value, fn

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
    """The cases of which an open limit is kept for somebody who would not own it by the posts alone.

    Limits of one post and place that began between the same two changes of hands have one owner: they are asked about
    together.
    """
    due, is_open = ComplaintDue, ComplaintDue.state == rules.DueState.OPEN
    first = due.select(fn.MIN(due.started_at)).where(is_open).scalar()
    turns = [turn for turn in held.turns if first is not None and turn > first]
    alike = (due.post, due.owner, due.stands_in, Complaint.department, _begun(turns))
    groups: Any = due.select(*alike, fn.MIN(due.started_at)).join(Complaint).where(is_open).group_by(*alike)
    for *values, started_at in groups.tuples():
        post, kept, stands_in, place, _turns = values
        owner = held.of(post, place, started_at)
        now = (None, False) if owner is None else (owner.staff_id, owner.stands_in)
        if now != (kept, bool(stands_in)):
            same = [_is(column, value) for column, value in zip(alike, values, strict=True)]
            found: Any = due.select(due.complaint).join(Complaint).where(is_open, *same)
            yield from (complaint_id for (complaint_id,) in found.tuples())


def _is(column: Any, value: object) -> Any:
    return column.is_null() if value is None else column == value


def _begun(turns: Sequence[datetime]) -> Any:
    """After how many of the turns a limit began."""
    return reduce(add, (ComplaintDue.started_at >= turn for turn in turns), Value(0))


def _elsewhere() -> Iterator[UUID]:
    """The open cases that were handed to another department than the one complained of."""
    step: Any = ComplaintStep
    query: Any = (
        Complaint.select(Complaint.id)
        .join(step, JOIN.CROSS)  # from the few open cases to their steps, never through all steps there are
        .where(
            Complaint.closed_at.is_null(),
            step.complaint == Complaint.id,
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
