"""Extensions: asking for more time for one segment, and the general manager's decision."""

from __future__ import annotations

from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import Extension, ExtensionDecision
from desktop.complaints.rules import StepKind, extensions
from desktop.complaints.rules.owed import key_of, running
from desktop.complaints.service.acting import Acting, doing, end_again
from desktop.complaints.service.rounds import GENERAL_MANAGER
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.storage.bulk import insert_rows


def ask_extension(desk: Desk, complaint_id: UUID, draft: extensions.ExtensionDraft, seen: int | None = None) -> UUID:
    """Ask for an extension of one segment and return the step's id; the limit stays until it is granted.

    Raises:
        Denied: the account may not ask for extensions.
        Outdated: the case was changed since *seen*.
        Problems: too few attempts count yet, or the draft has some; nothing was written.
    """
    with doing(desk, complaint_id, extensions.ASK_EXTENSION, draft, seen) as (act, typed):
        segment = next(one for one in running(act.case, act.asof) if key_of(one) == typed.segment)
        step = act.step(
            StepKind.EXTENSION_ASKED, typed.at, typed.note,
            segment=segment.kind, ordinal=segment.ordinal, due_at=typed.until_at, code=typed.reason,
        )  # fmt: skip
        row = {
            "id": new_id(),
            "number": act.work.next_number("Y"),
            "complaint": complaint_id,
            "step": step,
            "segment": segment.kind,
            "ordinal": segment.ordinal,
            "original_due_at": segment.original_due_at,
            "until_at": typed.until_at,
            "reason": typed.reason,
            "told_customer": typed.told_customer,
        }
        insert_rows(Extension, [row])
    return step


def decide_extension(desk: Desk, complaint_id: UUID, draft: extensions.DecisionDraft, seen: int | None = None) -> UUID:
    """Enter the general manager's decision; granted, the limit moves, also of a segment that ended meanwhile.

    Raises:
        Denied: the account may not decide extensions.
        Outdated, Problems: as `ask_extension`.
    """
    with doing(desk, complaint_id, extensions.DECIDE_EXTENSION, draft, seen) as (act, typed):
        request = extensions.request_of(typed, act.case)
        assert request is not None and typed.at is not None
        act.signs_as("by", typed.by, GENERAL_MANAGER, typed.at)
        event = StepKind.EXTENSION_GRANTED if typed.granted else StepKind.EXTENSION_REFUSED
        step = act.step(
            event, typed.at, typed.note, round=request.round,
            segment=request.segment, ordinal=request.ordinal, due_at=request.due_at, staff=typed.by,
        )  # fmt: skip
        asked = Extension.get(Extension.step == request.id)
        row = {"id": new_id(), "extension": asked.id, "step": step, "granted": typed.granted}
        insert_rows(ExtensionDecision, [row | {"signed_by": typed.by, "paper": typed.paper}])
        if typed.granted:
            _move_ended(act, request)
    return step


def _move_ended(act: Acting, request: rules.Happening) -> None:
    key = request.round, request.segment, request.ordinal
    segment = next(one for one in act.segments if one.key == key)
    former = rules.ended(act.case, segment)
    if former is not None and request.due_at is not None:
        due_at = max(request.due_at, segment.due_at or request.due_at)
        end_again(act, segment, due_at=due_at, late=former.finished_at > due_at)
