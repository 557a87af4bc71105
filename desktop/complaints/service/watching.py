"""Who watches a case: customer managers of diamond members from its receipt on, others when they are named."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.records import ComplaintStep, Watcher
from desktop.complaints.rules import watching
from desktop.complaints.rules.aftermath import PUSH, WATCH, WatchReason
from desktop.complaints.rules.segments import nearest
from desktop.complaints.rules.words import StepKind
from desktop.complaints.service.acting import LEAVING, Acting, acting
from desktop.complaints.service.owners import owner_of_segment
from desktop.core.clock import local_day
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.people import service as people
from desktop.policy.versions import Policy
from desktop.storage.bulk import insert_rows


def add_managers(act: Acting) -> None:
    """Let the customer manager of a watched member watch the case; who does so already is not added twice.

    Called at the end of every deed on a case, so that a manager who was assigned later sees what happens from then on.
    """
    complaint = act.complaint
    if complaint.member_id is None or act.case.closed or not watching.watched(complaint.tier, act.asof):
        return
    manager = people.manager_on(complaint.member_id, local_day(act.now))
    if manager is not None and all(one.staff_id != manager for one in act.case.aftermath.watchers):
        _watch(act, manager, WatchReason.TIER, "")


LEAVING.append(add_managers)


def watch_from_receipt(row: Mapping[str, Any], step: Mapping[str, Any], policy: Policy) -> None:
    """Let the customer manager of a watched member watch a complaint that is just registered by *row* and *step*."""
    if row["member"] is None or row["tier"] not in policy.complaints.watched_tiers:
        return
    manager = people.manager_on(row["member"], local_day(row["registered_at"]))
    if manager is None:
        return
    named = {"event": StepKind.WATCHER_NAMED.value, "staff": manager, "code": WatchReason.TIER.value, "note": ""}
    own = {**step, "id": new_id(), "happened_at": row["registered_at"], **named}
    insert_rows(ComplaintStep, [own])
    Watcher.create(complaint=row["id"], staff=manager, step=own["id"], reason=WatchReason.TIER.value)


def name_watcher(desk: Desk, complaint_id: UUID, draft: watching.WatcherDraft, seen: int | None = None) -> None:
    """Let somebody watch a case.

    Raises:
        Denied: the account may not name watchers.
        Problems: nothing was written.
    """
    with acting(desk, complaint_id, WATCH, seen=seen, code="name_watcher") as act:
        act.check(watching.NAME, draft)
        assert draft.staff_id is not None
        _watch(act, draft.staff_id, WatchReason.NAMED, draft.reason.strip())


def _watch(act: Acting, staff_id: UUID, reason: WatchReason, note: str) -> None:
    step = act.step(StepKind.WATCHER_NAMED, note=note, staff=staff_id, code=reason.value)
    Watcher.create(complaint=act.complaint.id, staff=staff_id, step=step, reason=reason.value)
    act.read_again(StepKind.WATCHER_NAMED)


def push(desk: Desk, complaint_id: UUID, draft: watching.PushDraft, seen: int | None = None) -> None:
    """A watcher asks the owner of the next limit to hurry; it stands in the case's story.

    Raises:
        Denied: the account may not push cases.
        Problems: the account does not watch the case; nothing was written.
    """
    with acting(desk, complaint_id, PUSH, seen=seen, code="push") as act:
        act.check(watching.PUSH, draft)
        waits = nearest(act.segments)
        owner = owner_of_segment(act.case, waits, act.held).staff_id if waits is not None else None
        act.step(
            StepKind.PUSHED, note=draft.words.strip(), staff=owner, segment=waits.kind if waits is not None else ""
        )


def watched_by(desk: Desk, staff_id: UUID) -> list[UUID]:
    """The cases that somebody watches, the newest first."""
    desk.require(rules.READ)
    query = Watcher.select(Watcher.complaint).where(Watcher.staff == staff_id).order_by(Watcher.id.desc())
    return [row.complaint_id for row in query]
