"""Who answers for a task, which appointments fit, and what a typed person must say."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest

from desktop.core.clock import instant
from desktop.core.ids import new_id
from desktop.people import rules
from desktop.people.rules.places import CODE
from desktop.people.rules.posts import DEPARTMENT_HEADS, GENERAL_MANAGER
from desktop.policy.versions import shipped

DAY = date(2026, 11, 18)
ASOF = shipped().membership_asof(instant(DAY, time(14, 26)))
SERVICE, NETWORK, DIVISION = new_id(), new_id(), new_id()
DIVISIONS = {SERVICE: None, NETWORK: DIVISION, DIVISION: None}


def holding(staff: str, post: str, department: UUID | None = None, since=date(2026, 1, 1), until=None):
    return rules.HoldingFacts(new_id(), new_id(), staff, post, post, department, "", since, until)


MANAGER = holding("陈立", "department_manager", SERVICE)
DIVISION_HEAD = holding("高远", "division_manager", DIVISION)
GENERAL = holding("周宏", "general_manager")
SPECIALIST = holding("李敏", "callback_specialist", SERVICE)
EVERYBODY = [MANAGER, DIVISION_HEAD, GENERAL, SPECIALIST]


def noon(day):
    return instant(day, time(12))


NOON = noon(DAY)


def owner(post, department, people, on=DAY):
    found = rules.owner_of(post, department, noon(on), people, DIVISIONS)
    return found and (found.name, found.stands_in)


@pytest.mark.parametrize(
    ("post", "department", "people", "answers"),
    [
        ("callback_specialist", SERVICE, EVERYBODY, ("李敏", False)),
        ("department_manager", SERVICE, EVERYBODY, ("陈立", False)),
        ("callback_specialist", SERVICE, [MANAGER, GENERAL], ("陈立", True)),
        ("department_manager", NETWORK, EVERYBODY, ("高远", True)),
        ("department_manager", SERVICE, [DIVISION_HEAD, GENERAL], ("周宏", True)),
        ("department_manager", NETWORK, [GENERAL], ("周宏", True)),
        ("general_manager", None, EVERYBODY, ("周宏", False)),
        ("deputy_manager", None, [GENERAL], ("周宏", True)),
        ("department_manager", SERVICE, [], None),
        ("department_manager", NETWORK, [holding("事业", "division_manager"), GENERAL], ("事业", True)),
        ("department_manager", NETWORK, [holding("部长", "after_sales_head", NETWORK), GENERAL], ("部长", False)),
        ("callback_specialist", None, [SPECIALIST], ("李敏", False)),
    ],
)
def test_a_vacant_post_is_answered_for_by_the_next_above(post, department, people, answers):
    assert owner(post, department, people) == answers


def test_the_longest_holder_counts_and_only_on_days_that_are_covered():
    first = holding("先", "agent", SERVICE, since=date(2025, 1, 1), until=DAY)
    second = holding("后", "agent", SERVICE, since=date(2026, 1, 1))
    assert owner("agent", SERVICE, [second, first]) == ("先", False)
    assert owner("agent", SERVICE, [second, first], on=date(2026, 11, 19)) == ("后", False)
    assert owner("agent", SERVICE, [first], on=date(2024, 12, 31)) is None


def test_a_stand_in_is_marked_on_paper():
    found = rules.owner_of("agent", SERVICE, noon(DAY), [MANAGER], DIVISIONS)
    assert found is not None
    assert found.shown == "陈立（空缺代）"


def test_a_ring_of_divisions_ends():
    ring = {SERVICE: NETWORK, NETWORK: SERVICE}
    assert rules.owner_of("agent", SERVICE, noon(DAY), [GENERAL], ring) is not None


@pytest.mark.parametrize(
    ("since", "until", "field"),
    [
        (date(2026, 12, 1), date(2026, 11, 30), "until_on"),
        (date(2027, 1, 1), None, None),
        (date(2026, 6, 30), date(2026, 7, 31), "from_on"),
        (date(2026, 7, 1), date(2026, 7, 31), None),
        (date(2025, 1, 1), None, "from_on"),
    ],
)
def test_the_same_post_is_not_held_twice_at_a_time(since, until, field):
    person = new_id()
    held = [holding("甲", "agent", SERVICE, until=date(2026, 6, 30))]
    draft = rules.AppointmentDraft(person, "agent", SERVICE, since, until)
    assert [problem.field for problem in rules.appointment_problems(draft, None, held)] == ([field] if field else [])


def test_who_left_gets_no_longer_post():
    draft = rules.AppointmentDraft(new_id(), "agent", SERVICE, DAY)
    assert [problem.field for problem in rules.appointment_problems(draft, DAY, [])] == ["until_on"]


def test_a_holding_ends_within_its_days():
    held = holding("甲", "agent", since=DAY, until=date(2026, 12, 31))
    assert rules.ending_problems(held, DAY) == []
    assert rules.ending_problems(held, date(2026, 11, 17))
    assert rules.ending_problems(held, date(2027, 1, 1))


@pytest.mark.parametrize("code", ["", "q1", "QHX", "Q", "1Q", "Q-", "QＨ"])
def test_a_branch_code_is_a_letter_and_a_letter_or_digit(code):
    draft = rules.BranchDraft(code, "青河", "云联")
    assert [problem.field for problem in rules.branch_problems(draft)] == ["code"]


@pytest.mark.parametrize("text", ["", "  ", "a\x00b", "\ud800", "长" * 201])
def test_a_name_is_there_and_can_be_kept(text):
    assert [problem.field for problem in rules.branch_problems(rules.BranchDraft("QH", text, "云联"))] == ["name"]


def test_shipped_posts_and_departments_are_sound():
    codes = [post.code for post in rules.SHIPPED_POSTS]
    assert len(codes) == len(set(codes)) == 20
    assert {GENERAL_MANAGER, rules.ADMINISTRATOR, *DEPARTMENT_HEADS} <= set(codes)
    departments = dict(rules.SHIPPED_DEPARTMENTS)
    assert {post.department for post in rules.SHIPPED_POSTS} - {""} <= departments.keys()
    assert not any(
        rules.post_problems(rules.PostDraft(post.code, post.name, post.rank)) for post in rules.SHIPPED_POSTS
    )
    assert not any(rules.department_problems(rules.DepartmentDraft(*line)) for line in rules.SHIPPED_DEPARTMENTS)
    assert CODE.fullmatch("Q2")


def test_a_department_does_not_belong_to_itself():
    assert rules.division_problems(DIVISION, NETWORK, DIVISIONS)
    assert rules.division_problems(DIVISION, DIVISION, DIVISIONS)
    assert not rules.division_problems(SERVICE, DIVISION, DIVISIONS)


def test_leaving_twice_or_before_a_post_begins_is_refused():
    person = rules.StaffFacts(new_id(), "甲", "J", "", "", None)
    assert not rules.leaving_problems(person, DAY, [date(2026, 1, 1)])
    assert rules.leaving_problems(person, DAY, [date(2026, 12, 1)])
    assert not rules.leaving_problems(person, DAY, [DAY])
    assert not rules.leaving_problems(person, DAY, []), "who holds no post may leave"
    left = rules.StaffFacts(new_id(), "甲", "J", "", "", DAY)
    assert rules.leaving_problems(left, DAY, [])


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (rules.StaffDraft("长" * 60, "9" * 40, "1" * 40), []),
        (rules.StaffDraft("长" * 61, "9" * 41, "1" * 41), ["name", "staff_number", "phone"]),
        (rules.StaffDraft("", "", ""), ["name"]),
    ],
)
def test_what_a_person_of_the_office_must_say(draft, fields):
    assert [problem.field for problem in rules.staff_problems(draft)] == fields


def test_a_member_is_not_born_tomorrow_and_holds_one_tier_at_a_time():
    draft = rules.MemberDraft("王建国", birthday=date(2026, 11, 19))
    assert [problem.field for problem in rules.member_problems(draft, ASOF)] == ["birthday"]
    held = [rules.TierFacts(new_id(), "gold", "金卡", date(2026, 1, 1), date(2026, 12, 31), "消费", "")]
    overlapping = rules.TierDraft(new_id(), "diamond", date(2026, 12, 31), None, "消费")
    assert [problem.field for problem in rules.tier_problems(overlapping, held)] == ["from_on"]
    assert not rules.tier_problems(rules.TierDraft(new_id(), "diamond", date(2027, 1, 1), None, "消费"), held)
    before = rules.TierDraft(new_id(), "silver", date(2025, 1, 1), date(2025, 12, 31), "消费")
    assert not rules.tier_problems(before, held)
    assert rules.tier_problems(replace(before, until_on=date(2026, 1, 1)), held)


def proxy(line, deputy="代办", accepted=True, answered=NOON, **more):
    """A proxy of who holds *line*."""
    facts = {"from_on": date(2026, 11, 1), "until_on": None, **more}
    return rules.ProxyFacts(
        id=new_id(),
        staff_id=line.staff_id,
        staff=line.staff,
        post=line.post,
        post_name=line.post_name,
        department_id=line.department_id,
        department="",
        deputy_id=new_id(),
        deputy=deputy,
        named_by=line.staff,
        named_at=noon(date(2026, 11, 1)),
        answered_at=answered,
        accepted=accepted,
        **facts,
    )


@pytest.mark.parametrize(
    ("named", "at", "shown"),
    [
        (proxy(MANAGER), noon(DAY), "代办（代理）"),
        (proxy(MANAGER), instant(DAY, time(11, 59)), "陈立"),
        (proxy(MANAGER, accepted=None, answered=None), noon(DAY), "陈立"),
        (proxy(MANAGER, accepted=False), noon(DAY), "陈立"),
        (proxy(MANAGER, withdrawn_at=noon(DAY)), noon(DAY), "陈立"),
        (proxy(MANAGER, until_on=DAY), instant(DAY, time(23, 59)), "代办（代理）"),
        (proxy(MANAGER, until_on=date(2026, 11, 17)), noon(DAY), "陈立"),
        (proxy(MANAGER, from_on=date(2026, 11, 19)), noon(DAY), "陈立"),
        (proxy(GENERAL), noon(DAY), "陈立"),
    ],
)
def test_a_proxy_answers_from_the_acceptance_on(named, at, shown):
    found = rules.owner_of("department_manager", SERVICE, at, EVERYBODY, DIVISIONS, proxies=[named])
    assert found is not None
    assert found.shown == shown


def test_the_proxy_of_who_stands_in_stands_in():
    found = rules.owner_of("agent", SERVICE, noon(DAY), [MANAGER], DIVISIONS, proxies=[proxy(MANAGER)])
    assert found is not None
    assert (found.shown, found.acts_for) == ("代办（空缺代）", "陈立")


DEPUTY = rules.StaffFacts(new_id(), "李敏", "LM", "", "", None)


def proxy_draft(**more):
    facts = {"deputy_id": DEPUTY.id, "from_on": DAY, "until_on": None, **more}
    return rules.ProxyDraft(MANAGER.staff_id, "department_manager", SERVICE, **facts)


@pytest.mark.parametrize(
    ("draft", "deputy", "others", "field"),
    [
        (proxy_draft(), DEPUTY, [], None),
        (proxy_draft(deputy_id=MANAGER.staff_id), replace(DEPUTY, id=MANAGER.staff_id), [], "deputy_id"),
        (proxy_draft(), None, [], "deputy_id"),
        (proxy_draft(), replace(DEPUTY, left_on=DAY), [], "deputy_id"),
        (proxy_draft(until_on=DAY), replace(DEPUTY, left_on=DAY), [], None),
        (proxy_draft(until_on=date(2026, 11, 17)), DEPUTY, [], "until_on"),
        (proxy_draft(from_on=date(2025, 12, 31)), DEPUTY, [], "post"),
        (proxy_draft(), DEPUTY, [proxy(MANAGER)], "from_on"),
        (proxy_draft(), DEPUTY, [proxy(MANAGER, accepted=None, answered=None)], "from_on"),
        (proxy_draft(), DEPUTY, [proxy(MANAGER, accepted=False)], None),
        (proxy_draft(), DEPUTY, [proxy(MANAGER, withdrawn_at=noon(DAY))], None),
        (proxy_draft(), DEPUTY, [proxy(MANAGER, until_on=date(2026, 11, 17))], None),
        (proxy_draft(), DEPUTY, [proxy(GENERAL)], None),
    ],
)
def test_a_proxy_fits_or_the_field_says_why_not(draft, deputy, others, field):
    found = rules.proxy_problems(draft, deputy, [MANAGER], others)
    assert [problem.field for problem in found] == ([field] if field else [])


@pytest.mark.parametrize(
    ("changed", "who", "may_enter", "note", "field", "told"),
    [
        ({}, "deputy", False, "", None, ""),
        ({}, "deputy", False, "a\x00", "answer_note", "cannot be kept"),
        ({}, "represented", True, "签字单", "accepted", "Only 代办 can answer"),
        ({}, "other", False, "签字单", "accepted", "Only 代办 can answer"),
        ({}, "other", True, "签字单", None, ""),
        ({}, "other", True, " ", "answer_note", "which paper 代办 signed"),
        ({"accepted": False, "answered": noon(DAY)}, "deputy", False, "", "accepted", "代办 has declined"),
        ({"accepted": True, "answered": noon(DAY)}, "deputy", False, "", "accepted", "代办 has accepted already"),
        ({"withdrawn_at": noon(DAY)}, "deputy", False, "", "accepted", "of 代办 was withdrawn"),
        ({"until_on": date(2026, 11, 17)}, "deputy", False, "", "accepted", "of 代办 is over"),
    ],
)
def test_only_the_deputy_answers_or_a_paper_the_deputy_signed(changed, who, may_enter, note, field, told):
    asked = proxy(MANAGER, **{"accepted": None, "answered": None, **changed})
    answering = {"deputy": asked.deputy_id, "represented": asked.staff_id, "other": new_id()}[who]
    found = rules.answer_problems(asked, answering, may_enter, note, DAY)
    assert [problem.field for problem in found] == ([field] if field else [])
    assert all(told in str(problem.sentence) for problem in found)


def test_a_proxy_ends_today_or_later_and_only_once():
    ended = date(2026, 11, 30)
    assert not rules.proxy_ending_problems(proxy(MANAGER), DAY, DAY)
    assert rules.proxy_ending_problems(proxy(MANAGER), date(2026, 11, 17), DAY)
    assert rules.proxy_ending_problems(proxy(MANAGER, until_on=ended), date(2026, 12, 1), DAY)
    assert rules.proxy_ending_problems(proxy(MANAGER, accepted=False), DAY, DAY)


def test_posts_stand_where_they_are_held_or_usually_are():
    posts = [rules.PostFacts(new_id(), code, code, 9) for code in ("department_manager", "storekeeper", "greeter")]
    places = rules.places_of(posts, {"storekeeper": (NETWORK, "库房")}, EVERYBODY)
    assert [(place.post, place.department_id) for place in places] == [
        ("department_manager", SERVICE),
        ("storekeeper", NETWORK),
        ("greeter", None),
    ]
    found = rules.occupancies(places, NOON, EVERYBODY, DIVISIONS, [proxy(MANAGER)])
    assert [(one.holders, one.vacant, one.answering and one.answering.shown) for one in found] == [
        (("陈立",), False, "代办（代理）"),
        ((), True, "高远（空缺代）"),
        ((), True, "周宏（空缺代）"),
    ]


def test_what_a_leaving_leaves_vacant_is_answered_for_by_the_next_above():
    second = holding("二", "callback_specialist", SERVICE)
    found = rules.vacant_after(MANAGER.staff_id, DAY, [*EVERYBODY, second], DIVISIONS)
    assert [(one.place.post, one.answering and one.answering.name) for one in found] == [("department_manager", "周宏")]
    assert rules.vacant_after(SPECIALIST.staff_id, DAY, [*EVERYBODY, second], DIVISIONS) == []
    assert rules.vacant_after(MANAGER.staff_id, date.max, EVERYBODY, DIVISIONS) == []
    ended = replace(MANAGER, until_on=DAY)
    assert rules.vacant_after(MANAGER.staff_id, DAY, [ended, GENERAL], DIVISIONS) == []
    one_day_more = replace(MANAGER, until_on=date(2026, 11, 19))
    assert rules.vacant_after(MANAGER.staff_id, DAY, [one_day_more, GENERAL], DIVISIONS) != []


def test_who_leaves_is_nobodys_proxy_in_what_is_told_beforehand():
    standing = proxy(GENERAL, deputy="陈立")
    standing = replace(standing, deputy_id=MANAGER.staff_id)
    (one,) = rules.vacant_after(MANAGER.staff_id, DAY, EVERYBODY, DIVISIONS, [standing])
    assert one.answering is not None
    assert one.answering.name == "周宏"
