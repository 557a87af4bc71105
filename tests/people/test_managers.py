"""Which customer manager looks after which member."""

from datetime import date, timedelta

import pytest

from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.people import rules
from desktop.people import service as people
from tests.office import desk_for

DAY = timedelta(days=1)


@pytest.fixture
def member(desk):
    return people.admit_member(desk, rules.MemberDraft(name="钱多", phone="13900001111"))


def person(desk, name):
    return next(line.id for line in people.staff_list(desk) if line.name == name)


def test_a_new_manager_ends_the_one_before_the_day_before(desk, member):
    first, second, today = person(desk, "何晴"), person(desk, "郭芳"), desk.today()
    assert people.manager_on(member, today) is None
    people.assign_manager(desk, rules.AssignmentDraft(member, first, today))
    people.assign_manager(desk, rules.AssignmentDraft(member, second, today + 10 * DAY))
    assert [(line.name, line.from_on, line.until_on) for line in people.managers_of(desk, member)] == [
        ("何晴", today, today + 9 * DAY),
        ("郭芳", today + 10 * DAY, None),
    ]
    for day, who in ((-1, None), (0, first), (9, first), (10, second), (4_000, second)):
        assert people.manager_on(member, today + day * DAY) == who


def facts(staff, begins, ends=None):
    return rules.AssignmentFacts(staff, staff, staff, "何晴", begins, ends)


@pytest.mark.parametrize(
    ("same", "begins", "field"),
    [
        (True, date(2026, 12, 1), "staff_id"),
        (False, date(2026, 12, 1), None),
        (False, date(2026, 11, 18), "from_on"),
        (False, date(2026, 11, 1), "from_on"),
    ],
)
def test_what_stands_against_a_manager(desk, same, begins, field):
    one, other = person(desk, "何晴"), person(desk, "郭芳")
    draft = rules.AssignmentDraft(one, one if same else other, begins)
    found = rules.assignment_problems(draft, [facts(one, date(2026, 11, 18))])
    assert [problem.field for problem in found] == ([field] if field else [])
    assert rules.assignment_problems(draft, []) == []


def test_what_is_not_there_is_refused(desk, member):
    for draft in (
        rules.AssignmentDraft(desk.account_id, person(desk, "何晴"), desk.today()),
        rules.AssignmentDraft(member, desk.account_id, desk.today()),
    ):
        with pytest.raises(Problems):
            people.assign_manager(desk, draft)
    with pytest.raises(Denied):
        people.assign_manager(desk_for(desk, "auditor"), rules.AssignmentDraft(member, member, desk.today()))
    assert people.managers_of(desk, member) == []
