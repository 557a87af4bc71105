"""The rows of steps and of ended segments: the same from every verb and from the bulk path of the samples."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.service.owners import SegmentOwner
from desktop.core.ids import new_id

Row = dict[str, Any]


def step_row(complaint_id: UUID, event: str, at: datetime, written_at: datetime, written_by: UUID) -> Row:
    """The row of a step that says nothing but what happened when."""
    return {
        "id": new_id(),
        "complaint": complaint_id,
        "round": 1,
        "event": event,
        "happened_at": at,
        "written_at": written_at,
        "written_by": written_by,
        "doubtful": False,
        "segment": "",
        "ordinal": 1,
        "due_at": None,
        "department": None,
        "staff": None,
        "code": "",
        "former": "",
        "note": "",
    }


def happening(row: Row, staff: str = "") -> rules.Happening:
    """A step as the rules see it, from its row and the name of whom it concerns."""
    told = {_NAMES.get(name, name): value for name, value in row.items() if name != "complaint"}
    return rules.Happening(**told, staff=staff)


_NAMES = {"happened_at": "at", "department": "department_id", "staff": "staff_id"}


def end_row(case: rules.Case, segment: rules.SegmentDue, owner: SegmentOwner, now: datetime) -> Row:
    """The row of a segment that has ended or become void."""
    stopped = segment.finished_at or segment.voided_at
    assert stopped is not None
    step = next((one for one in reversed(case.steps) if one.at == stopped), case.steps[-1])
    return {
        "id": new_id(),
        "complaint": case.id,
        "step": step.id,
        "round": segment.round,
        "segment": segment.kind,
        "ordinal": segment.ordinal,
        "post": segment.owner,
        "owner": owner.staff_id,
        "stands_in": owner.stands_in,
        "proxy": owner.proxy,
        "department": rules.place(case, segment),
        "level": case.level_at(segment.due_at or stopped),
        "started_at": segment.started_at,
        "original_due_at": segment.original_due_at,
        "due_at": segment.due_at,
        "finished_at": stopped,
        "void": segment.void,
        "late": segment.late_at(now),
        "doubtful": segment.doubtful,
    }


def has_ended(segment: rules.SegmentDue) -> bool:
    """Whether a segment is to be written down: begun, and finished or void."""
    return segment.started_at is not None and (segment.finished_at is not None or segment.void)
