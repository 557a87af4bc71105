"""Derived limits equal the rules for every open case, whatever was done: verbs, restarts, calendar edits, at random."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.access import service as access
from desktop.complaints import rules, service
from desktop.complaints.records import Complaint, ComplaintDue, SegmentEnd
from desktop.core.acts import FieldKind
from desktop.core.problem import Problems
from desktop.core.worktime import DayKind
from desktop.people import service as people
from desktop.settings import rules as setting_rules
from desktop.settings import service as settings
from desktop.storage import journal
from tests.office import PASSWORD, close_office, records

CASES = 3
STEPS = 110
MINUTE = timedelta(minutes=1)


class Mix:
    """Does random things to an office, from a seed."""

    def __init__(self, folder, account_id, clock, seed):
        self.random = random.Random(seed)
        self.folder, self.account_id, self.clock = folder, account_id, clock
        self.open()
        self.done = Counter()
        self.written = {}

    def open(self):
        self.desk = access.unlock(self.folder, self.account_id, PASSWORD, self.clock, records())
        signs = {"general_manager", "deputy_manager", "service_supervisor", "after_sales_head"}
        self.staff = [line.id for line in people.staff_list(self.desk)]
        self.staff += 6 * [line.staff_id for line in people.holdings(self.desk) if line.post in signs]
        self.departments = [line.id for line in people.departments(self.desk)]

    def restart(self):
        close_office(self.desk)
        self.clock.advance(self.random.choice((MINUTE, timedelta(hours=9), timedelta(days=21))))
        self.open()

    def register(self):
        level = self.random.choice([level.code for level in self.desk.policy.complaints.levels])
        draft = rules.ComplaintDraft(
            received_at=self.desk.now() - self.random.randrange(90) * MINUTE,
            customer_name="王建国", contact="王建国", phone="13800004417",
            category=self.random.choice(("billing_error", "quality", "attitude")), level=level, level_reason="再次来电",
            department_id=self.random.choice((*self.departments, None)), content="多扣了二十块",
        )  # fmt: skip
        service.register(self.desk, draft)

    def calendar(self):
        day = self.desk.today() + timedelta(days=self.random.randrange(-2, 4))
        kind = self.random.choice((DayKind.HOLIDAY, DayKind.MAKE_UP, None))
        settings.enter_days(self.desk, [setting_rules.DayDraft(day, kind, "放假" if kind else "")])
        service.rebuild_dues(self.desk)

    def act(self):
        complaint_id = self.random.choice([row.id for row in Complaint.select(Complaint.id)])
        detail = service.detail(self.desk, complaint_id)
        possible = [one for one in detail.offers if one.why_not is None and one.act.code in CORE]
        if not possible:
            return
        rare = [1 / (1 + 3 * self.done[one.act.code]) for one in possible]
        (offer,) = self.random.choices(possible, rare)
        draft = offer.act.draft(**{one.name: self.typed(one, offer.proposed) for one in offer.fields})
        try:
            service.ACTS[offer.act.code](self.desk, complaint_id, draft, detail.sequence)
        except Problems as refused:
            assert all(str(problem.sentence) for problem in refused.found)
        else:
            self.done[offer.act.code] += 1

    def typed(self, field, proposed):
        if field.name in proposed and proposed[field.name] is not None and self.random.random() < 0.8:
            return proposed[field.name]
        chance = self.random
        made = {
            FieldKind.INSTANT: lambda: self.desk.now() + chance.randrange(3_000) * MINUTE * (field.name != "at" or -1),
            FieldKind.DAY: lambda: chance.choice((None, self.desk.today() + timedelta(days=1))),
            FieldKind.CHOICE: lambda: chance.choice([code for code, _ in field.choices] or [""]),
            FieldKind.FLAG: lambda: chance.random() < 0.8,
            FieldKind.STAFF: lambda: chance.choice(self.staff),
            FieldKind.DEPARTMENT: lambda: chance.choice(self.departments),
            FieldKind.RECORD: lambda: chance.choice([row.id for row in Complaint.select(Complaint.id)]),
            FieldKind.PHONE: lambda: "13800004417",
            FieldKind.COUNT: lambda: chance.randrange(1, 9),
            FieldKind.MONEY: lambda: chance.randrange(1, 9) * 100,
        }
        return made.get(field.kind, lambda: "按规定办理")()

    def go_on(self):
        self.clock.advance(self.random.choice((timedelta(seconds=1), MINUTE, 7 * MINUTE, timedelta(hours=2))))
        deed = self.random.random()
        if deed < 0.02:
            self.restart()
        elif deed < 0.06:
            self.calendar()
        elif deed < 0.10:
            self.register()
        else:
            self.act()

    def check(self):
        """Limits as kept equal the rules; what was written down at an end has stayed."""
        assert service.differing_dues(self.desk) == []
        for row in SegmentEnd.select():
            kept = (row.segment, row.due_at, row.finished_at, row.late, row.void, row.owner_id)
            assert self.written.setdefault(row.id, kept) == kept
        closed = Complaint.select(Complaint.id).where(Complaint.closed_at.is_null(False))
        assert ComplaintDue.select().where(ComplaintDue.complaint.in_(closed)).count() == 0


CORE = frozenset(act.code for act in rules.ALL if all(one.kind is not FieldKind.FILES for one in act.fields))
"""Every act but those that bring files."""


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_the_limits_are_those_of_the_rules(folder, clock, office_template, seed):
    mix = Mix(folder, office_template[1], clock, seed)
    for _ in range(CASES):
        mix.register()
    for turn in range(STEPS):
        mix.go_on()
        if turn % 10 == 0:
            mix.check()
    mix.check()
    service.rebuild_dues(mix.desk)
    mix.check()
    assert journal.verify(lambda _done, _all: None, lambda: False).sound
    assert len(mix.done) > 8
    close_office(mix.desk)


def test_a_closed_holiday_moves_only_what_is_open(desk, clock, draft, departments):
    about = {"category": "quality", "department_id": departments["quality"], "product_model": "K2609"}
    complaint_id = service.register(desk, replace(draft, **about))
    memo = {one.due.kind: one.due.due_at for one in service.detail(desk, complaint_id).segments}["memo"]
    settings.enter_days(desk, [setting_rules.DayDraft(date(2026, 11, 19), DayKind.HOLIDAY, "放假")])
    service.rebuild_dues(desk)
    moved = {one.due.kind: one.due.due_at for one in service.detail(desk, complaint_id).segments}
    assert moved["memo"] == memo + timedelta(days=1)
    assert service.differing_dues(desk) == []
