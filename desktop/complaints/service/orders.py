"""The service case: work order, measures, second visit, written result; and a case raised on site."""

from __future__ import annotations

from datetime import time
from uuid import UUID

from desktop.complaints.records import Measure, WorkOrder
from desktop.complaints.rules import StepKind, orders
from desktop.complaints.service.acting import doing
from desktop.core.clock import instant
from desktop.core.ids import new_id
from desktop.desk import Desk
from desktop.storage.bulk import insert_rows


def hand_over_work_order(desk: Desk, complaint_id: UUID, draft: orders.WorkOrderDraft, seen: int | None = None) -> UUID:
    """Hand the work order over to a department and return the step's id; a case without one becomes that department's.

    Raises:
        Denied: the account may not handle complaints.
        Outdated: the case was changed since *seen*.
        Problems: no work order is owed, or the draft has some; nothing was written.
    """
    with doing(desk, complaint_id, orders.HAND_OVER_WORK_ORDER, draft, seen) as (act, typed):
        if act.complaint.department_id is None:
            act.complaint.department_id = typed.department_id
            act.complaint.save()
        step = act.step(
            StepKind.WORK_ORDER_HANDED_OVER, typed.at, typed.calmed,
            department=typed.department_id, staff=typed.received_by,
        )  # fmt: skip
        row = {
            "id": new_id(),
            "number": act.work.next_number("G"),
            "complaint": complaint_id,
            "step": step,
            "department": typed.department_id,
            "calmed": typed.calmed,
            "received_by": typed.received_by,
        }
        insert_rows(WorkOrder, [row])
    return step


def record_measures(desk: Desk, complaint_id: UUID, draft: orders.MeasuresDraft, seen: int | None = None) -> UUID:
    """Record what is done for the customer, and the second visit that may belong to it.

    Raises:
        Denied, Outdated, Problems: as `hand_over_work_order`.
    """
    with doing(desk, complaint_id, orders.RECORD_MEASURES, draft, seen) as (act, typed):
        visit = typed.second_visit_on and instant(typed.second_visit_on, time())
        step = act.step(StepKind.MEASURES_RECORDED, typed.at, typed.note, due_at=visit)
        row = {"id": new_id(), "complaint": complaint_id, "step": step}
        insert_rows(Measure, [row | {"promise": typed.promise, "second_visit_on": typed.second_visit_on}])
    return step


def record_visit(desk: Desk, complaint_id: UUID, draft: orders.VisitDraft, seen: int | None = None) -> UUID:
    """Record that the second visit took place.

    Raises:
        Denied, Outdated, Problems: as `hand_over_work_order`.
    """
    with doing(desk, complaint_id, orders.RECORD_VISIT, draft, seen) as (act, typed):
        return act.step(StepKind.SECOND_VISIT_MADE, typed.at, typed.note)


def give_written_result(desk: Desk, complaint_id: UUID, draft: orders.ResultDraft, seen: int | None = None) -> UUID:
    """Write down the department's result as it stands on the work order.

    Raises:
        Denied, Outdated, Problems: as `hand_over_work_order`.
    """
    with doing(desk, complaint_id, orders.GIVE_WRITTEN_RESULT, draft, seen) as (act, typed):
        return act.step(StepKind.RESULT_GIVEN, typed.at, typed.note, staff=typed.by)


def start_on_site(desk: Desk, complaint_id: UUID, draft: orders.OnSiteDraft, seen: int | None = None) -> UUID:
    """Mark a complaint as raised on site: the manager had it at receipt, no work order is owed.

    Raises:
        Denied, Outdated, Problems: as `hand_over_work_order`.
    """
    with doing(desk, complaint_id, orders.START_ON_SITE, draft, seen) as (act, typed):
        return act.step(StepKind.ON_SITE_STARTED, act.case.received_at, typed.note, staff=typed.by)
