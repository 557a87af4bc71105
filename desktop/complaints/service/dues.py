"""The derived table of limits: written with the facts, rebuilt from them at any time, compared with the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintStep
from desktop.complaints.service.frozen import asof_of
from desktop.complaints.service.owners import Owners, owners
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.storage.transaction import local_write

BATCH = 500
COMPARED = ("segment", "post", "owner", "stands_in", "started_at", "due_at", "state", "nearest", "doubtful")


def case_of(complaint: Complaint, happened: dict[str, datetime]) -> rules.Case:
    """What the clocks of a registered complaint depend on."""
    return rules.Case(
        received_at=complaint.received_at,
        level=complaint.level,
        workflow=complaint.workflow,
        happened=happened,
        doubtful=complaint.doubtful,
        closed=complaint.closed_at is not None,
    )


def rows_of(
    complaint_id: UUID, found: tuple[rules.SegmentDue, ...], department_id: UUID | None, held: Owners
) -> Iterator[dict[str, Any]]:
    """The rows to keep for a case: one for each segment that has begun and has a limit."""
    first = rules.nearest(found)
    for segment in found:
        if segment.started_at is None or segment.due_at is None:
            continue
        owner = held.of(segment.owner, department_id, segment.started_at)
        yield {
            "id": new_id(),
            "complaint": complaint_id,
            "segment": segment.kind,
            "post": segment.owner,
            "owner": owner and owner.staff_id,
            "stands_in": owner is not None and owner.stands_in,
            "started_at": segment.started_at,
            "due_at": segment.due_at,
            "state": _state(segment),
            "nearest": segment is first,
            "doubtful": segment.doubtful,
        }


def _state(segment: rules.SegmentDue) -> rules.DueState:
    if segment.void:
        return rules.DueState.VOID
    return rules.DueState.OPEN if segment.finished_at is None else rules.DueState.FINISHED


def rebuild_dues(desk: Desk) -> int:
    """Write every limit anew from the facts and return how many there are; nothing else is touched.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    held, count = owners(desk), 0
    for batch in _batches(Complaint.select().order_by(Complaint.id)):
        made = [
            row
            for complaint, found in _segments(desk, batch)
            for row in rows_of(complaint.id, found, complaint.department_id, held)
        ]
        with local_write():
            ComplaintDue.delete().where(ComplaintDue.complaint.in_([complaint.id for complaint in batch])).execute()
            if made:
                ComplaintDue.insert_many(made).execute()
        count += len(made)
    return count


def differing_dues(desk: Desk) -> list[UUID]:
    """The open complaints whose kept limits are not what the rules say; empty when all is well."""
    desk.require(rules.READ)
    held, wrong = owners(desk), []
    for batch in _batches(Complaint.select().where(Complaint.closed_at.is_null()).order_by(Complaint.id)):
        kept = _kept(batch)
        for complaint, found in _segments(desk, batch):
            wanted = rows_of(complaint.id, found, complaint.department_id, held)
            if _comparable(wanted) != _comparable(kept.get(complaint.id, [])):
                wrong.append(complaint.id)
    return wrong


def _kept(batch: list[Complaint]) -> dict[UUID, list[dict[str, Any]]]:
    kept: dict[UUID, list[dict[str, Any]]] = {}
    for row in ComplaintDue.select().where(ComplaintDue.complaint.in_([complaint.id for complaint in batch])):
        kept.setdefault(row.complaint_id, []).append({**row.__data__})
    return kept


def _comparable(rows: Iterable[dict[str, Any]]) -> set[tuple[Any, ...]]:
    return {tuple(row[name] for name in COMPARED) for row in rows}


def _segments(desk: Desk, batch: list[Complaint]) -> Iterator[tuple[Complaint, tuple[rules.SegmentDue, ...]]]:
    happened = happenings([complaint.id for complaint in batch])
    for complaint in batch:
        case = case_of(complaint, happened.get(complaint.id, {}))
        yield complaint, rules.segments(case, asof_of(desk, complaint))


def happenings(complaint_ids: list[UUID]) -> dict[UUID, dict[str, datetime]]:
    """What has happened in each case: the first step of every kind."""
    found: dict[UUID, dict[str, datetime]] = {}
    steps = ComplaintStep.select(ComplaintStep.complaint, ComplaintStep.event, ComplaintStep.happened_at)
    query = steps.where(ComplaintStep.complaint.in_(complaint_ids)).order_by(ComplaintStep.happened_at)
    for step in query:
        found.setdefault(step.complaint_id, {}).setdefault(step.event, step.happened_at)
    return found


def _batches(query: Any) -> Iterator[list[Complaint]]:
    """The complaints in the order of their ids, a batch at a time; no cursor stays open between two."""
    batch = list(query.limit(BATCH))
    while batch:
        yield batch
        batch = list(query.where(Complaint.id > batch[-1].id).limit(BATCH))
