"""Which customer manager looks after which member."""

from datetime import date, timedelta

import pytest

from desktop.core.ids import new_id
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


def test_who_has_no_manager_is_given_one_from_a_day_on(desk, member):
    first, today = person(desk, "何晴"), desk.today()
    assert people.manager_on(member, today) is None
    people.assign_manager(desk_for(desk, "after_sales_clerk"), rules.AssignmentDraft(member, first, today))
    for day, who in ((-1, None), (0, first), (4_000, first)):
        assert people.manager_on(member, today + day * DAY) == who


def test_a_clerk_takes_no_member_out_of_a_book(desk, member):
    """That is a handover, with its list to be signed and a right of its own."""
    first, second = person(desk, "何晴"), person(desk, "郭芳")
    people.assign_manager(desk, rules.AssignmentDraft(member, first, desk.today() + DAY))
    for ahead in (0, 1, 30):
        with pytest.raises(Problems, match="handover"):
            people.assign_manager(desk, rules.AssignmentDraft(member, second, desk.today() + ahead * DAY))
    assert [line.until_on for line in people.managers_of(desk, member)] == [None]


def facts(staff, begins, ends=None):
    return rules.AssignmentFacts(staff, staff, staff, "何晴", begins, ends)


@pytest.mark.parametrize(
    ("until", "day", "holds"),
    [
        (None, date(2026, 11, 17), False),
        (None, date(2026, 11, 18), True),
        (None, date(2036, 11, 18), True),
        (date(2026, 11, 30), date(2026, 11, 30), True),
        (date(2026, 11, 30), date(2026, 12, 1), False),
    ],
)
def test_a_manager_looks_after_a_member_from_the_first_day_to_the_last(until, day, holds):
    assert facts(new_id(), date(2026, 11, 18), until).covers(day) is holds


@pytest.mark.parametrize(
    ("same", "ended", "begins", "told"),
    [
        (True, None, date(2026, 12, 1), "already"),
        (False, None, date(2026, 12, 1), "handover"),
        (False, date(2026, 11, 30), date(2026, 12, 1), ""),
        (False, date(2026, 12, 1), date(2026, 12, 1), "handover"),
        (False, None, date(2026, 11, 1), "handover"),
    ],
)
def test_what_stands_against_a_manager(desk, same, ended, begins, told):
    one, other = person(desk, "何晴"), person(desk, "郭芳")
    draft = rules.AssignmentDraft(one, one if same else other, begins)
    found = rules.assignment_problems(draft, [facts(one, date(2026, 11, 18), ended)])
    assert [problem.field for problem in found] == (["staff_id"] if told else [])
    assert all(told in str(problem.sentence) for problem in found)
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
