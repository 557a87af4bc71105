"""The books of the customer managers in a real store: who is in them and how they change hands."""

import itertools
import random
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.core.permission import Denied
from desktop.core.problem import Problems
from desktop.membership import service
from desktop.membership.records.books import Handover, HandoverLine
from desktop.membership.rules import MoveDraft
from desktop.membership.service import moving
from desktop.people import service as people
from desktop.people.records import ManagerAssignment
from desktop.people.rules import MemberDraft
from tests.membership.books import DAY, join, never, person, quiet
from tests.office import desk_for


def move(desk, to, members=(), **more):
    return MoveDraft(person(desk, to), desk.today(), "岗位调整", tuple(members), **more)


def moved(desk, draft):
    return service.move_members(desk, draft, quiet, never)


def overlaps():
    """Assignments of one member that overlap."""
    rows = list(ManagerAssignment.select().order_by(ManagerAssignment.member, ManagerAssignment.from_on))
    return [
        (one, two)
        for one, two in itertools.pairwise(rows)
        if one.member_id == two.member_id and (one.until_on is None or one.until_on >= two.from_on)
    ]


def test_books_count_members_by_manager_and_tier(desk):
    join(desk, "赵", "gold", "何晴")
    join(desk, "钱", "diamond", "何晴")
    join(desk, "孙", "", "曾静")
    people.leave_club(desk, join(desk, "李", "gold", "何晴"))
    join(desk, "周", "silver")
    found = {book.name: book for book in service.books(desk)}
    assert found["何晴"].by_tier == {"gold": 1, "diamond": 1}
    assert found["曾静"].by_tier == {"": 1}
    assert found[""].by_tier == {"silver": 1}
    assert next(book.name for book in service.books(desk)) == "何晴"
    assert service.books(desk)[-1].staff_id is None


def test_a_whole_book_changes_hands_under_one_number_and_nothing_overlaps(desk, clock, monkeypatch):
    monkeypatch.setattr(moving.rule, "MOST_AT_ONCE", 2)
    mine = [join(desk, f"人{number}", "gold", "何晴") for number in range(5)]
    other = join(desk, "外人", "silver", "曾静")
    clock.advance(DAY)
    done = moved(desk, move(desk, "郭芳", from_staff=person(desk, "何晴"), whole=True))
    assert (done.members, done.complete) == (5, True)
    assert Handover.select().count() == 1
    assert HandoverLine.select().count() == 5
    assert overlaps() == []
    today = desk.today()
    assert {people.manager_on(one, today) for one in mine} == {person(desk, "郭芳")}
    assert {people.manager_on(one, today - DAY) for one in mine} == {person(desk, "何晴")}
    assert people.manager_on(other, today) == person(desk, "曾静")
    sheet = service.handover_by_number(desk, done.number)
    assert (sheet.from_name, sheet.to_name, sheet.count, sheet.tiers) == ("何晴", "郭芳", 5, "金卡 5 户")
    assert {line.former for line in sheet.lines} == {"何晴"}
    assert service.handovers(desk)[0].number == done.number
    with pytest.raises(Problems):
        moved(desk, move(desk, "郭芳", from_staff=person(desk, "何晴"), whole=True))


def test_cancelled_in_the_middle_whole_batches_are_moved_and_the_rest_later(desk, clock, monkeypatch):
    monkeypatch.setattr(moving.rule, "MOST_AT_ONCE", 2)
    for number in range(5):
        join(desk, f"人{number}", "", "何晴")
    clock.advance(DAY)
    asked = iter([False, False, True])
    draft = move(desk, "郭芳", from_staff=person(desk, "何晴"), whole=True)
    first = service.move_members(desk, draft, quiet, lambda: next(asked))
    assert (first.members, first.complete) == (4, False)
    assert moved(desk, draft).members == 1
    assert overlaps() == []


def test_several_members_of_several_books_and_of_none(desk, clock):
    one, two, three = join(desk, "赵", "", "何晴"), join(desk, "钱", "", "曾静"), join(desk, "孙")
    clock.advance(DAY)
    done = moved(desk, move(desk, "郭芳", (one, two, three)))
    sheet = service.handover_by_number(desk, done.number)
    assert sheet.from_name.startswith("多人")
    assert {line.name: line.former for line in sheet.lines} == {"赵": "何晴", "钱": "曾静", "孙": ""}
    assert moved(desk, replace(move(desk, "何晴", (one,)), from_on=desk.today() + 5 * DAY)).members == 1
    assert people.manager_on(one, desk.today()) == person(desk, "郭芳")
    assert people.manager_on(one, desk.today() + 5 * DAY) == person(desk, "何晴")
    assert overlaps() == []


def test_members_without_a_manager_are_a_book_too(desk):
    made = [join(desk, name) for name in "赵钱"]
    join(desk, "孙", "", "何晴")
    assert moved(desk, move(desk, "郭芳", whole=True)).members == 2
    assert {people.manager_on(one, desk.today()) for one in made} == {person(desk, "郭芳")}


def test_who_began_on_that_day_or_later_cannot_be_moved_then(desk):
    one, two = join(desk, "赵", "", "何晴"), join(desk, "钱")
    with pytest.raises(Problems) as caught:
        moved(desk, move(desk, "郭芳", (one, two)))
    assert caught.value.found[0].field == "from_on"
    assert "赵" in str(caught.value)
    assert not Handover.select().count()
    with pytest.raises(Denied):
        moved(desk_for(desk, "customer_manager"), move(desk, "郭芳", (one,)))


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_moved_no_two_managers_overlap(desk, clock, seed):
    chance = random.Random(seed)
    members = [join(desk, f"人{number}", "", chance.choice(("", "何晴", "曾静"))) for number in range(6)]
    for _step in range(12):
        clock.advance(chance.choice((timedelta(0), DAY)))
        start = desk.today() + chance.choice((-1, 0, 0, 3)) * DAY
        draft = replace(
            move(desk, chance.choice(("何晴", "曾静", "郭芳"))),
            from_on=start,
            members=tuple(chance.sample(members, chance.randint(1, 4))),
        )
        try:
            service.move_now(desk, draft)
        except Problems:
            continue
        assert overlaps() == []
        assert all(people.manager_on(one, start) == draft.to_staff for one in draft.members)


def test_a_handover_list_hides_telephones_from_who_may_not_see_them(desk):
    made = people.admit_member(desk, MemberDraft("甲一", phone="13800004417"))
    done = service.move_now(desk, move(desk, "郭芳", members=(made,)))
    assert service.handover_by_number(desk, done.number).lines[0].phone == "13800004417"
    assert "****" in service.handover_by_number(desk_for(desk, "auditor"), done.number).lines[0].phone
