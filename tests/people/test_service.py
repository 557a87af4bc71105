"""Places, staff, posts and members in a real store."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.ids import new_id
from desktop.core.permission import Denied
from desktop.core.problem import Problem, Problems
from desktop.core.sentence import sentence
from desktop.people import rules, service
from desktop.storage.journal import history
from tests.office import desk_for

DAY = date(2026, 11, 18)


def fields(refused):
    return [problem.field for problem in refused.value.found]


def nothing_against():
    return []


def department(desk, code):
    return next(line.id for line in service.departments(desk) if line.code == code)


def test_the_facts_of_the_branch_are_corrected(desk):
    branch = service.branches(desk)[0]
    draft = rules.BranchDraft("QH", "青河一店", "云联通信有限公司", "新街 2 号", "0871-6555 9999")
    service.change_branch(desk, branch.id, draft)
    assert service.branch(desk, branch.id) == rules.BranchFacts(
        branch.id, "QH", "青河一店", "云联通信有限公司", "新街 2 号", "0871-6555 9999"
    )
    lines = history(rules.Kind("branch"), branch.id)
    assert lines[-1].before["name"] == "青河营业部"
    assert lines[-1].after["name"] == "青河一店"


def test_codes_are_given_once(desk):
    service.found_branch(desk, rules.BranchDraft("Q2", "青河二店", "云联"))
    for act, draft in (
        (service.found_branch, rules.BranchDraft("QH", "又一个", "云联")),
        (service.add_department, rules.DepartmentDraft("service", "客服二部")),
        (service.add_post, rules.PostDraft("agent", "话务", 9)),
    ):
        with pytest.raises(Problems) as refused:
            act(desk, draft)
        assert fields(refused) == ["code"]


def test_departments_are_added_renamed_and_put_under_a_division(desk):
    division = service.add_department(desk, rules.DepartmentDraft("east", "东区事业部"))
    network = department(desk, "network")
    service.change_department(desk, network, rules.DepartmentDraft("network", "网络维护部", division))
    line = next(line for line in service.departments(desk) if line.id == network)
    assert (line.name, line.parent_id) == ("网络维护部", division)
    with pytest.raises(Problems) as refused:
        service.change_department(desk, division, rules.DepartmentDraft("east", "东区事业部", network))
    assert fields(refused) == ["parent_id"]


def test_a_further_post_is_held(desk):
    service.add_post(desk, rules.PostDraft("greeter", "迎宾", 9))
    person = service.add_staff(desk, rules.StaffDraft("欧阳明", "0017", "138 0000 4417"))
    service.appoint(desk, rules.AppointmentDraft(person, "greeter", None, DAY))
    owner = service.holder_of(desk, "greeter", None, desk.now())
    assert owner is not None
    assert (owner.name, owner.stands_in) == ("欧阳明", False)


def test_staff_are_listed_as_a_telephone_book_lists_them(desk):
    service.add_staff(desk, rules.StaffDraft("单小云"))
    names = [line.name for line in service.staff_list(desk)]
    assert names.index("单小云") > names.index("秦岚")
    assert names.index("曾静") > names.index("许诺")


def test_unknown_people_and_posts_are_refused(desk):
    with pytest.raises(Problems) as refused:
        service.appoint(desk, rules.AppointmentDraft(new_id(), "no_post", None, DAY))
    assert fields(refused) == ["staff_id", "post"]
    for act in (service.leave, service.end_holding):
        with pytest.raises(Problems):
            act(desk, new_id(), DAY, nothing_against)


def test_who_leaves_keeps_the_past_and_loses_the_future(desk):
    agent = desk_for(desk, "agent").actor
    service.leave(desk, agent.staff_id, DAY + timedelta(days=3), nothing_against)
    held = service.holdings_of(desk, agent.staff_id)
    assert [line.until_on for line in held] == [DAY + timedelta(days=3)]
    assert next(line for line in service.staff_list(desk) if line.id == agent.staff_id).left_on == DAY + timedelta(
        days=3
    )
    assert agent.name in [line.staff for line in service.holdings(desk, DAY)]
    assert agent.name not in [line.staff for line in service.holdings(desk, DAY + timedelta(days=4))]
    with pytest.raises(Problems):
        service.appoint(desk, rules.AppointmentDraft(agent.staff_id, "salesperson", None, DAY))


def test_a_check_afterwards_undoes_the_act(desk):
    agent = desk_for(desk, "agent").actor
    before = service.holdings(desk)
    with pytest.raises(Problems) as refused:
        service.leave(desk, agent.staff_id, DAY, lambda: [Problem("left_on", sentence("people", "No."))])
    assert fields(refused) == ["left_on"]
    assert service.holdings(desk) == before


def test_a_vacant_post_is_answered_for_from_the_store(desk):
    network = department(desk, "network")
    owner = service.holder_of(desk, "agent", network, desk.now())
    assert owner is not None
    assert owner.shown.endswith("（空缺代）")


def member(**more):
    return rules.MemberDraft(
        **{"name": "单雨晴", "phone": "138 0000 4417", "address": "青河县", "company": "大河茶厂", **more}
    )


def names(desk, typed, limit=20):
    return [line.name for line in service.find_members(desk, typed, limit)]


def test_a_member_is_found_by_all_that_a_clerk_knows(desk):
    made = service.admit_member(desk, member())
    service.admit_member(desk, member(name="王建国", phone="13912345678", company=""))
    facts = service.member(desk, made)
    assert facts is not None
    for typed in (
        "单雨晴",
        "雨晴",
        "syq",
        "shanyu",
        "4417",
        "13800004417",
        facts.card_number,
        facts.card,
        facts.card.lower(),
    ):
        assert names(desk, typed)[:1] == ["单雨晴"], typed
    assert names(desk, "曾") == []
    assert names(desk, "") == []


def test_cards_are_counted_checked_and_given_once(desk):
    first, second = service.admit_member(desk, member()), service.admit_member(desk, member(name="李四"))
    cards = [service.member(desk, rid).card_number for rid in (first, second)]
    assert [card[:10] for card in cards] == ["QH10000001", "QH10000002"]
    assert service.member(desk, first).card == f"QH 1000 0001 {cards[0][-1]}"
    with pytest.raises(Problems) as refused:
        service.admit_member(desk, member(card_number=cards[0]))
    assert fields(refused) == ["card_number"]
    with pytest.raises(Problems) as refused:
        service.admit_member(desk, member(card_number="QH 1000 0001 0"))
    assert fields(refused) == ["card_number"]


def test_a_corrected_member_is_found_by_the_new_words_only(desk):
    made = service.admit_member(desk, member())
    card = service.member(desk, made).card_number
    service.change_member(desk, made, member(name="仇英", phone="13911112222"))
    assert names(desk, "qiuying") == ["仇英"]
    assert names(desk, "syq") == []
    assert service.member(desk, made).card_number == card


def test_tiers_are_held_by_day(desk):
    made = service.admit_member(desk, member())
    gold = service.grant_tier(desk, rules.TierDraft(made, "gold", DAY, DAY + timedelta(days=364), "消费", "周宏"))
    assert (service.member(desk, made).tier, service.member(desk, made).tier_code) == ("金卡", "gold")
    assert service.tier_on(desk, made, DAY - timedelta(days=1)) is None
    assert service.tier_on(desk, made, DAY + timedelta(days=364)).word == "金卡"
    with pytest.raises(Problems) as refused:
        service.grant_tier(desk, rules.TierDraft(made, "platinum", DAY, None, "消费"))
    assert fields(refused) == ["tier", "from_on"]
    service.end_tier(desk, gold, DAY)
    service.grant_tier(desk, rules.TierDraft(made, "diamond", DAY + timedelta(days=1), None, "积分"))
    assert service.tier_on(desk, made, DAY + timedelta(days=9)).tier == "diamond"
    assert list(service.tiers(desk)) == ["silver", "gold", "diamond"]
    with pytest.raises(Problems):
        service.end_tier(desk, gold, DAY - timedelta(days=1))
    with pytest.raises(Problems):
        service.end_tier(desk, gold, DAY + timedelta(days=1))
    with pytest.raises(Problems):
        service.end_tier(desk, new_id(), DAY)
    with pytest.raises(Denied):
        service.end_tier(desk_for(desk, "salesperson"), gold, DAY)
    with pytest.raises(Denied):
        service.grant_tier(desk_for(desk, "salesperson"), rules.TierDraft(made, "gold", DAY, None, "消费"))
    assert service.members_by_id(desk, [made, new_id()])[made].tier == "金卡"


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE member; --", "<b>王</b>", "𠮷田", "王\u200b建国", '100% *?"(', "长" * 60]
)
def test_strange_names_are_kept_as_they_were_typed(desk, text):
    made = service.admit_member(desk, member(name=text))
    assert service.member(desk, made).name == text
    assert isinstance(service.find_members(desk, text), list)


def manager_and_specialist(desk):
    """The manager of the network department, who may name proxies, and the specialist who is to be the proxy."""
    manager, specialist = desk_for(desk, "department_manager"), desk_for(desk, "callback_specialist")
    held = rules.AppointmentDraft(manager.actor.staff_id, "department_manager", department(desk, "network"), DAY)
    service.appoint(desk, held)
    draft = rules.ProxyDraft(held.staff_id, held.post, held.department_id, specialist.actor.staff_id, DAY)
    return manager, specialist, draft


def answers(desk, draft):
    owner = service.holder_of(desk, draft.post, draft.department_id, desk.now())
    assert owner is not None
    return owner.shown


def test_a_proxy_counts_from_its_acceptance_until_it_ends(desk, clock):
    manager, specialist, draft = manager_and_specialist(desk)
    made = service.name_proxy(manager, draft)
    assert answers(desk, draft) == "陈立"
    clock.advance(timedelta(hours=1))
    service.accept_proxy(specialist, made)
    assert answers(desk, draft) == "李敏（代理）"
    before = service.holder_of(desk, draft.post, draft.department_id, desk.now() - timedelta(minutes=1))
    assert before.shown == "陈立"
    service.end_proxy(manager, made, DAY)
    assert answers(desk, draft) == "李敏（代理）"
    clock.advance(timedelta(days=1))
    assert answers(desk, draft) == "陈立"
    facts = service.proxies(desk)[0]
    assert (facts.staff, facts.deputy, facts.named_by, facts.until_on) == ("陈立", "李敏", "陈立", DAY)


def test_a_declined_proxy_never_counts_and_another_may_be_named(desk):
    manager, specialist, draft = manager_and_specialist(desk)
    made = service.name_proxy(manager, draft)
    with pytest.raises(Problems) as refused:
        service.name_proxy(manager, draft)
    assert fields(refused) == ["from_on"]
    service.decline_proxy(specialist, made)
    assert answers(desk, draft) == "陈立"
    with pytest.raises(Problems) as refused:
        service.accept_proxy(specialist, made)
    assert fields(refused) == ["accepted"]
    assert service.name_proxy(manager, draft) != made


def test_nobody_names_a_proxy_for_somebody_else_or_answers_for_him(desk):
    manager, _specialist, draft = manager_and_specialist(desk)
    head = desk_for(desk, "after_sales_head")
    with pytest.raises(Problems) as refused:
        service.name_proxy(head, draft)
    assert fields(refused) == ["staff_id"]
    made = service.name_proxy(manager, draft)
    for clerk in (manager, head):
        with pytest.raises(Problems) as refused:
            service.accept_proxy(clerk, made)
        assert fields(refused) == ["accepted"]
    with pytest.raises(Problems) as refused:
        service.accept_proxy(desk, made)
    assert fields(refused) == ["answer_note"]
    service.accept_proxy(desk, made, "代理单 2026-11-18，李敏签字")
    assert answers(desk, draft) == "李敏（代理）"


def test_who_leaves_is_nobodys_proxy_and_needs_none(desk):
    manager, specialist, draft = manager_and_specialist(desk)
    asked = service.name_proxy(manager, draft)
    service.leave(desk, specialist.actor.staff_id, DAY, nothing_against)
    line = service.proxies(desk)[0]
    assert (line.id, line.state_on(DAY)) == (asked, rules.ProxyState.WITHDRAWN)
    agent = desk_for(desk, "agent").actor.staff_id
    made = service.name_proxy(manager, replace(draft, deputy_id=agent))
    service.accept_proxy(desk_for(desk, "agent"), made)
    service.leave(desk, manager.actor.staff_id, DAY + timedelta(days=2), nothing_against)
    assert service.proxies(desk)[0].until_on == DAY + timedelta(days=2)


def test_how_posts_are_filled_is_read_from_the_store(desk):
    found = {one.place.post: one for one in service.occupancy(desk)}
    assert set(found) == {post.code for post in rules.SHIPPED_POSTS}
    assert not any(one.vacant for one in found.values())
    service.add_post(desk, rules.PostDraft("greeter", "迎宾", 9))
    found = {one.place.post: one for one in service.occupancy(desk)}
    assert found["greeter"].vacant
    assert [one.place.post for one in service.vacant_after(desk, desk_for(desk, "agent").actor.staff_id, DAY)] == []


def test_two_edits_at_once_are_refused_with_what_changed(desk):
    facts = service.branch(desk, desk.office.branch_id)
    draft = rules.BranchDraft(facts.code, "青河一店", facts.company, facts.address, facts.telephone)
    service.change_branch(desk, facts.id, draft, facts)
    with pytest.raises(Problems) as refused:
        service.change_branch(desk, facts.id, draft, facts)
    assert fields(refused) == ["name"]
    assert "青河一店" in str(refused.value.found[0].sentence)
    person = next(line for line in service.staff_list(desk) if line.name == "何晴")
    service.change_staff(desk, person.id, rules.StaffDraft("何晴", "0018"), person)
    with pytest.raises(Problems) as refused:
        service.change_staff(desk, person.id, rules.StaffDraft("何晴", "0019"), person)
    assert fields(refused) == ["staff_number"]


@pytest.mark.parametrize(("words", "typed"), [("客服主管", "kfzg"), ("电话/在线客服", "dianhua"), ("库房", "kf")])
def test_posts_and_departments_are_found_as_they_sound(words, typed):
    assert typed in service.spelled(words)


def test_shipped_posts_know_how_they_are_spelled():
    assert {post.code: post.spelled for post in rules.SHIPPED_POSTS} == {
        post.code: service.spelled(post.name) for post in rules.SHIPPED_POSTS
    }
