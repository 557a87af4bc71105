"""Keeps a member's points in tests as an office would: papers numbered by themselves, days that pass."""

from datetime import date, time

import pytest

from desktop.core.clock import instant
from desktop.core.problem import Problems
from desktop.people.records import Staff
from desktop.points import rules, service
from desktop.points.rules import Approval, AwardDraft, SpendDraft

DECEMBER, JUNE = date(2026, 12, 31), date(2027, 6, 30)


def never():
    return False


def silent(_done, _all):
    pass


class Ledger:
    """The verbs with their papers numbered by themselves."""

    def __init__(self, desk, member):
        self.desk, self.member, self.papers = desk, member, 0

    def paper(self):
        self.papers += 1
        return f"单{self.papers:04d}"

    def award(self, points, until_on=None, **more):
        draft = AwardDraft(self.member, self.paper(), self.desk.now(), points=points, until_on=until_on, **more)
        return service.award(self.desk, draft)

    def spend(self, points):
        return service.spend(self.desk, self.draft(points))

    def reserve(self, points):
        return service.reserve(self.desk, self.draft(points))

    def draft(self, points):
        return SpendDraft(self.member, self.paper(), self.desk.now(), points, reason="兑换")

    def adjust(self, points, **more):
        draft = rules.AdjustDraft(
            self.member, self.paper(), self.desk.now(), points, "盘点更正", approvals=(signed(),), **more
        )
        return service.adjust(self.desk, draft)

    def expire(self):
        return service.expire_due(self.desk, silent, never)

    @property
    def left(self):
        """Free points by last day."""
        return [(lot.until_on, lot.points) for lot in service.lots(self.desk, self.member)]

    @property
    def balance(self):
        return service.balance(self.desk, self.member)

    @property
    def points(self):
        return self.balance.points


def signed(by="周宏", on=date(2026, 11, 18)):
    return Approval("F66-1", Staff.get(Staff.name == by).id, on)


def refused(act):
    with pytest.raises(Problems) as told:
        act()
    return {problem.field: str(problem.sentence) for problem in told.value.found}


def on(clock, day, at=time(9)):
    clock.at = instant(day, at)
