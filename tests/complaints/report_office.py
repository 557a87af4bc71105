"""An office full of invented cases in every state, written row by row without the verbs, for reports to recount."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from desktop.complaints import rules
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintStep, Extension, ExtensionDecision, SegmentEnd
from desktop.complaints.records.penalties import PenaltyOpinion, PenaltyProposal, PenaltyWithdrawal
from desktop.complaints.records.responsibility import Improvement, Responsibility
from desktop.core import numbers
from desktop.core.clause import Value
from desktop.core.clock import local_day
from desktop.core.ids import new_id
from desktop.people.records import Department, Staff
from desktop.storage.transaction import local_write

ANSWERS = ("very_satisfied", "satisfied", "fair", "dissatisfied", "very_dissatisfied")
MINUTES = {"work_order": 6, "first_contact": 14, "written_result": 500, "second_contact": 1200}


class Invented:
    """Fills an office from a seed."""

    def __init__(self, desk, seed: int) -> None:
        self.desk, self.chance = desk, random.Random(seed)
        self.clauses = desk.policy.complaints
        self.staff = list(Staff.select().order_by(Staff.id))
        self.departments = [*Department.select().order_by(Department.id), None]
        self.counted: dict[object, int] = {}
        self.phones = [f"1380000{place:04}" for place in range(12)]

    def fill(self, since: datetime, until: datetime, count: int) -> None:
        """So many cases received in that time."""
        spread = (until - since).total_seconds()
        moments = sorted(since + timedelta(seconds=self.chance.random() * spread) for _ in range(count))
        with self.desk.transaction(rules.REGISTER, "complaints.samples"):
            for moment in moments:
                self.case(moment)

    def case(self, received_at: datetime) -> None:
        """One case, as far as it has come."""
        pick = self.chance.choice
        level, leaf = pick(self.clauses.levels), pick(list(self.clauses.leaves))
        department = pick(self.departments)
        case = Complaint.create(
            number=self.number(received_at, ""), branch=self.desk.office.branch_id,
            registered_by=self.desk.actor.staff_id, registered_at=received_at, received_at=received_at,
            policy_version="1", channel="phone", customer_name="王建国", sort_key="w", contact="王建国",
            phone="", dialled=pick([*self.phones, ""]), category=leaf.code, workflow=leaf.workflow, level=level.code,
            level_order=level.order, department=department, content="…",
            validity=pick([None, "valid", "valid", "invalid"]),
            closed_at=pick([None, received_at + timedelta(days=2), received_at + timedelta(days=2)]),
        )  # fmt: skip
        rounds = pick([1, 1, 1, 2, 4])
        for number in range(1, rounds + 1):
            if number > 1:
                self.step(case, "round_started", number)
            self.segments(case, level, department, number)
            if self.chance.random() < 0.7:
                self.step(case, "satisfaction_answered", number, code=pick(ANSWERS))
        if case.closed_at:
            self.step(case, pick(["closed_satisfied", "closed_satisfied", "closed_unagreed"]), rounds)
        for _ in range(pick([0, 0, 1, 2])):
            self.responsibility(case, department)

    def segments(self, case, level, department, number) -> None:
        for segment, usual in MINUTES.items():
            roll = self.chance.random()
            started = case.received_at + timedelta(minutes=self.chance.randint(0, 5))
            due = started + timedelta(minutes=usual * 2)
            owner = self.chance.choice([*self.staff[:6], None])
            if roll < 0.12:
                self.open(case, segment, number, owner, started, due)
            elif roll < 0.9:
                end = started + timedelta(seconds=self.chance.randint(0, usual * 150))
                self.ended(case, segment, number, owner, department, level, (started, due, end))
                if self.chance.random() < 0.1:
                    self.extension(case, segment, due)
                    if self.chance.random() < 0.5:
                        later = due + timedelta(days=9)
                        self.ended(case, segment, number, owner, department, level, (started, later, end))

    def open(self, case, segment, number, owner, started, due) -> None:
        with local_write():
            ComplaintDue.create(
                id=new_id(), complaint=case, round=number, segment=segment, post="callback_specialist", owner=owner,
                started_at=started, due_at=due, state="open" if self.chance.random() < 0.8 else "void",
            )  # fmt: skip

    def ended(self, case, segment, number, owner, department, level, times) -> None:
        started, due, end = times
        step = self.step(case, "contacted", number)
        SegmentEnd.create(
            complaint=case, step=step, round=number, segment=segment, post="callback_specialist", owner=owner,
            department=department, level=level.code, started_at=started, original_due_at=due,
            due_at=self.chance.choice([due] * 9 + [None]), finished_at=end, void=self.chance.random() < 0.05,
            late=end > due,
        )  # fmt: skip
        if end > due and isinstance(level.late_fine, Value) and self.chance.random() < 0.7:
            self.proposal(case, step, segment, number, owner, level)

    def proposal(self, case, step, segment, number, owner, level) -> None:
        proposal = PenaltyProposal.create(
            number=self.number(case.received_at, "K"), complaint=case, step=step, what="late", round=number,
            segment=segment, staff=owner, level=level.code, amount=level.late_fine.value, clause="complaints.levels",
        )  # fmt: skip
        fate = self.chance.random()
        if fate < 0.2:
            PenaltyWithdrawal.create(proposal=proposal, step=self.step(case, "note", number), reason="extension")
        for place in range(self.clauses.penalty.approvals if fate > 0.6 else 1):
            PenaltyOpinion.create(
                proposal=proposal, step=self.step(case, "note", number), rank="head", paper="", agreed=fate > 0.3,
                signed_by=self.staff[place], signed_on=local_day(case.received_at),
            )  # fmt: skip

    def extension(self, case, segment, due) -> None:
        asked = Extension.create(
            number=self.number(case.received_at, "Y"), complaint=case, step=self.step(case, "extension_asked", 1),
            segment=segment, original_due_at=due, until_at=due + timedelta(days=9), reason="no_answer",
        )  # fmt: skip
        if self.chance.random() < 0.7:
            ExtensionDecision.create(
                extension=asked, step=self.step(case, "extension_granted", 1), granted=self.chance.random() < 0.5,
                signed_by=self.staff[0],
            )  # fmt: skip

    def responsibility(self, case, department) -> None:
        cause = self.chance.choice(["培训不足", "系统缺陷", "流程不清"])
        Responsibility.create(
            complaint=case, step=self.step(case, "note", 1), cause=cause, explanation="…", department=department
        )
        if self.chance.random() < 0.1:
            Improvement.create(
                complaint=case, step=self.step(case, "note", 1, note="每周复训一次"), cause=cause, owner=self.staff[1],
                due_on=local_day(case.received_at),
            )  # fmt: skip

    def step(self, case, event, number, code="", note=""):
        return ComplaintStep.create(
            complaint=case, round=number, event=event, happened_at=case.received_at, written_at=case.received_at,
            written_by=self.desk.actor.staff_id, code=code, note=note,
        )  # fmt: skip

    def number(self, at, letter) -> str:
        key = local_day(at), letter
        self.counted[key] = self.counted.get(key, 0) + 1
        return numbers.daily(self.desk.store.code, key[0], self.counted[key], letter)
