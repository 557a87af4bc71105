"""The derived table of limits: written with the facts, rebuilt from them at any time, compared with the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue
from desktop.complaints.service.cases import cases_of
from desktop.complaints.service.frozen import asof_of
from desktop.complaints.service.owners import Owners, owner_of_segment, owners
from desktop.desk import Desk
from desktop.storage.bulk import insert_rows
from desktop.storage.transaction import local_write

BATCH = 500
_OPEN = Complaint.alias()
COMPARED = (
    "round", "segment", "ordinal", "post", "owner", "stands_in", "started_at", "due_at", "state", "nearest", "doubtful",
)  # fmt: skip


def rows_of(
    complaint_id: UUID, case: rules.Case, found: tuple[rules.SegmentDue, ...], held: Owners
) -> Iterator[dict[str, Any]]:
    """The rows to keep for an open case, without their ids: one for each segment that has begun and has a limit.

    A closed case has none.
    """
    if case.closed:
        return
    first = rules.nearest(found)
    for segment in found:
        if segment.started_at is None or segment.due_at is None:
            continue
        owner = owner_of_segment(case, segment, held)
        yield {
            "complaint": complaint_id,
            "round": segment.round,
            "segment": segment.kind,
            "ordinal": segment.ordinal,
            "post": segment.owner,
            "owner": owner.staff_id,
            "stands_in": owner.stands_in,
            "started_at": segment.started_at,
            "due_at": segment.due_at,
            "state": _state(segment),
            "nearest": segment is first,
            "doubtful": segment.doubtful,
        }


def derive(complaint_id: UUID, case: rules.Case, found: tuple[rules.SegmentDue, ...], held: Owners) -> None:
    """Write a case's limits anew, inside the transaction that changed what they follow from."""
    ComplaintDue.delete().where(ComplaintDue.complaint == complaint_id).execute()
    insert_rows(ComplaintDue, list(rows_of(complaint_id, case, found, held)))


def _state(segment: rules.SegmentDue) -> rules.DueState:
    if segment.void:
        return rules.DueState.VOID
    return rules.DueState.OPEN if segment.finished_at is None else rules.DueState.FINISHED


def rebuild_dues(desk: Desk) -> int:
    """Write every limit anew from the facts and return how many there are; closed cases have none.

    Raises:
        Denied: the account may not read complaints.
    """
    desk.require(rules.READ)
    held, count = owners(desk), 0
    with local_write():
        ComplaintDue.delete().where(
            ComplaintDue.complaint.not_in(_OPEN.select(_OPEN.id).where(_OPEN.closed_at.is_null()))
        ).execute()
    for batch in _batches(Complaint.select().where(Complaint.closed_at.is_null()).order_by(Complaint.id)):
        made = [
            row
            for case, found in _segments(desk, batch)
            if case.id is not None
            for row in rows_of(case.id, case, found, held)
        ]
        with local_write():
            ComplaintDue.delete().where(ComplaintDue.complaint.in_([complaint.id for complaint in batch])).execute()
            insert_rows(ComplaintDue, made)
        count += len(made)
    return count


def differing_dues(desk: Desk) -> list[UUID]:
    """The open complaints whose kept limits are not what the rules say; empty when all is well."""
    desk.require(rules.READ)
    held, wrong = owners(desk), []
    for batch in _batches(Complaint.select().where(Complaint.closed_at.is_null()).order_by(Complaint.id)):
        kept = _kept(batch)
        for case, found in _segments(desk, batch):
            assert case.id is not None
            wanted = rows_of(case.id, case, found, held)
            if _comparable(wanted) != _comparable(kept.get(case.id, [])):
                wrong.append(case.id)
    return wrong


def _kept(batch: list[Complaint]) -> dict[UUID, list[dict[str, Any]]]:
    kept: dict[UUID, list[dict[str, Any]]] = {}
    for row in ComplaintDue.select().where(ComplaintDue.complaint.in_([complaint.id for complaint in batch])):
        kept.setdefault(row.complaint_id, []).append({**row.__data__})
    return kept


def _comparable(rows: Iterable[dict[str, Any]]) -> set[tuple[Any, ...]]:
    return {tuple(row[name] for name in COMPARED) for row in rows}


def _segments(desk: Desk, batch: list[Complaint]) -> Iterator[tuple[rules.Case, tuple[rules.SegmentDue, ...]]]:
    cases = cases_of(desk, batch)
    for complaint in batch:
        case = cases[complaint.id]
        yield case, rules.segments(case, asof_of(desk, complaint))


def _batches(query: Any) -> Iterator[list[Complaint]]:
    """The complaints in the order of their ids, a batch at a time; no cursor stays open between two."""
    batch = list(query.limit(BATCH))
    while batch:
        yield batch
        batch = list(query.where(Complaint.id > batch[-1].id).limit(BATCH))
