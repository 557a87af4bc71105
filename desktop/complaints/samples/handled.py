"""What becomes of most cases of a large register: contacted, answered, closed; rows as the verbs would leave them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.complaints import rules
from desktop.complaints.service.intake import Frozen, first_step
from desktop.complaints.service.owners import OF_THE_DEPARTMENT, Owners
from desktop.core.clause import Value
from desktop.core.ids import new_id
from desktop.core.worktime import Due
from desktop.desk import Desk
from desktop.policy.clauses import SegmentClause

LATE = 0.06
"""Share of segments that end after their limit."""
EVENTS = {
    "work_order": rules.StepKind.WORK_ORDER_HANDED_OVER,
    "first_contact": rules.StepKind.CONTACTED,
    "written_result": rules.StepKind.RESULT_GIVEN,
    "second_contact": rules.StepKind.CONTACTED,
}
"""The segments that are ended here, in order, and the step that ends each."""
ANSWERS = ("very_satisfied", "satisfied", "satisfied", "fair")


class Handling:
    """Leads cases to their end, the same from the same seed."""

    def __init__(self, desk: Desk, held: Owners, seed: int) -> None:
        self._desk, self._held, self._chance = desk, held, random.Random(seed)

    def end(self, row: dict[str, Any], frozen: Frozen) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Close the complaint of a row; returns its further steps and its ended segments."""
        clauses = {clause.code: clause for clause in frozen.policy.complaints.segments(row["workflow"])}
        steps: list[dict[str, Any]] = []
        ends: list[dict[str, Any]] = []
        at = row["received_at"]
        for code, event in EVENTS.items():
            if code in clauses:
                began = steps[0]["happened_at"] if code == "written_result" else row["received_at"]
                found = self._ended(row, frozen, clauses[code], began)
                at = max(at, found["finished_at"])
                steps.append(self._step(row, frozen, event, found["finished_at"]))
                ends.append({**found, "step": steps[-1]["id"]})
        answered = self._step(row, frozen, rules.StepKind.SATISFACTION_ANSWERED, at + timedelta(hours=1))
        steps.append({**answered, "code": self._chance.choice(ANSWERS)})
        row["closed_at"] = at + timedelta(hours=2)
        steps.append(self._step(row, frozen, rules.StepKind.CLOSED_SATISFIED, row["closed_at"]))
        return steps, ends

    def _step(self, row: Mapping[str, Any], frozen: Frozen, event: rules.StepKind, at: datetime) -> dict[str, Any]:
        return {**first_step(self._desk, row["id"], at, frozen), "event": event, "written_at": at}

    def _ended(self, row: Mapping[str, Any], frozen: Frozen, clause: SegmentClause, began: datetime) -> dict[str, Any]:
        due = self._due(row, frozen, clause, began)
        late = self._chance.random() < LATE
        share = 1 + self._chance.random() * 0.3 if late else self._chance.random() * 0.95
        # Whole seconds: what is typed from paper has no finer time.
        finished = began + timedelta(seconds=int((due - began).total_seconds() * share) + late)
        place = self._place(row, clause)
        # Invented people hold their posts since a while; what lies before belongs to them as well.
        owner = self._held.of(clause.owner, place, began) or self._held.of(clause.owner, place, self._desk.now())
        return {
            "id": new_id(), "complaint": row["id"], "step": None, "round": 1, "segment": clause.code, "ordinal": 1,
            "post": clause.owner, "owner": owner and owner.staff_id, "stands_in": owner is not None and owner.stands_in,
            "proxy": False, "department": row["department"], "level": row["level"], "started_at": began,
            "original_due_at": due, "due_at": due, "finished_at": finished, "void": False, "late": finished > due,
            "doubtful": False,
        }  # fmt: skip

    def _place(self, row: Mapping[str, Any], clause: SegmentClause) -> UUID | None:
        return row["department"] if clause.owner == OF_THE_DEPARTMENT else None

    def _due(self, row: Mapping[str, Any], frozen: Frozen, clause: SegmentClause, began: datetime) -> datetime:
        clauses = frozen.policy.complaints
        level = clauses.level(row["level"])
        limit = clauses.limit_of(clause, level) if level is not None else clause.limit
        end = limit.value.after(began, frozen.policy.asof(frozen.at).calendar) if isinstance(limit, Value) else None
        return end.at if isinstance(end, Due) else began + timedelta(hours=24)
