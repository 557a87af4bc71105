"""A service case and a quality case from receipt to close, act by act, on a real store with a moving clock."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.complaints import rules, service
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintStep, SegmentEnd
from desktop.complaints.rules import StepKind
from desktop.core.clause import Value
from desktop.core.listing import Order
from desktop.core.problem import Problems
from tests.complaints.cases import Handling, appoint_head
from tests.complaints.policies import changed, put_in_force, third_contact_and_fifth_level

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
SERVICE = ("work_order", "first_contact", "written_result", "second_contact", "satisfaction")


@pytest.fixture
def quality(desk, clock, draft, departments):
    """A quality case whose department has a head, so that two people sign."""
    appoint_head(desk, "解明", "quality")
    about = {"category": "quality", "department_id": departments["quality"], "product_model": "K2609"}
    return Handling(desk, clock, service.register(desk, replace(draft, **about)))


def ended(case):
    return {row.segment: row for row in SegmentEnd.select().where(SegmentEnd.complaint == case.id)}


def test_a_service_case_from_receipt_to_close(desk, case):
    case.work_order()
    case.reach()
    case.pass_by(HOUR)
    case.result()
    case.reach()
    case.answer("satisfied")
    case.do("close_satisfied", at=case.now, note="")
    assert Complaint.get_by_id(case.id).closed_at == case.now
    assert {name: (row.late, row.void) for name, row in ended(case).items()} == dict.fromkeys(SERVICE, (False, False))
    assert ComplaintDue.select().where(ComplaintDue.complaint == case.id).count() == 0
    assert service.differing_dues(desk) == []


def test_a_quality_case_from_receipt_to_close(desk, case, quality, departments):
    quality.reach()
    quality.do("hand_in_memo", at=quality.now, department_id=departments["quality"], note="坏了",
               answer_due_at=quality.now + 20 * HOUR)  # fmt: skip
    quality.do("distribute_memo", at=quality.now, by=quality.me, department_id=departments["quality"], checked=True)
    answer = quality.segment("department_answer")
    assert answer.due_at == quality.now + 20 * HOUR
    quality.do("decide_sampling", at=quality.now, by=quality.me)
    quality.do("agree_sampling_time", at=quality.now, until_at=quality.now + 30 * HOUR)
    assert quality.segment("sampling").due_at == quality.now + 30 * HOUR
    quality.pass_by(HOUR)
    other = {"at": quality.now, "by": quality.person("陈立"), "note": "更换新机"}
    refused = quality.refused("give_department_answer", **other)
    assert refused == ["The answer is signed by the department's head: 解明."]
    quality.do("give_department_answer", at=quality.now, by=quality.person("解明"), note="更换新机")
    for post, name in (("service_supervisor", "曾静"), ("deputy_manager", "高远")):
        quality.do("enter_approval", at=quality.now, post=post, by=quality.person(name), agreed=True, paper="F05-1")
    assert quality.segment("approved_answer").due_at is not None
    quality.do("answer_customer", at=quality.now, way="phone", by=quality.me, note="给您换新机")
    assert quality.segment("approved_answer").finished_at == quality.now
    assert quality.segment("customer_reply").finished_at == quality.now
    quality.reach()
    quality.answer("very_satisfied")
    assert quality.refused("close_satisfied", at=quality.now) == ["Still open: 到场取样. Finish them first."]
    assert service.differing_dues(desk) == []


def test_a_dissatisfied_answer_begins_a_round(desk, case):
    case.work_order()
    case.reach()
    case.reach()
    case.pass_by(HOUR)
    case.answer("dissatisfied")
    assert case.case.round == 2
    first, second = ([one for one in rules.segments(case.case, case.asof) if one.round == n] for n in (1, 2))
    assert {one.kind for one in first if one.void} == {"written_result"}
    assert {one.kind: one.started_at for one in second if one.started_at} == dict.fromkeys(
        ("work_order", "first_contact", "second_contact"), case.now
    )
    assert ended(case)["written_result"].void
    assert service.differing_dues(desk) == []


def test_late_by_a_second_is_late(case):
    case.pass_by(9 * MINUTE + timedelta(seconds=1))
    case.work_order()
    assert ended(case)["work_order"].late


def test_a_stale_page_is_refused_by_what_changed(desk, case):
    seen = service.detail(desk, case.id).sequence
    case.work_order()
    with pytest.raises(rules.Outdated) as told:
        case.do("log_contact", seen=seen, at=case.now, phone="13800004417", by=case.me, note="说好")
    assert [one.event for one in told.value.changed] == [StepKind.WORK_ORDER_HANDED_OVER]
    assert ComplaintStep.select().where(ComplaintStep.event == StepKind.CONTACTED).count() == 0


def tried_three_times(case):
    for _ in range(3):
        case.miss()
        case.pass_by(2 * HOUR)


def test_an_extension_from_the_attempts_to_the_decision(desk, clock, case):
    assert "attempts" in str(case.offer("ask_extension").why_not)
    clock.advance(timedelta(hours=-5, minutes=-26) + timedelta(days=1))  # 09:00 of the next day
    tried_three_times(case)
    case.pass_by(2 * HOUR)
    assert "2 of 3" in str(case.offer("ask_extension").why_not)  # the one at 13:00 fell into the quiet hours
    case.miss()
    late = case.segment("first_contact")
    assert late.late_at(case.now)
    until = case.now + timedelta(days=1)
    case.do("ask_extension", at=case.now, segment="first_contact", until_at=until, reason="no_answer")
    assert "not decided yet" in " ".join(case.refused("ask_extension", segment="first_contact", until_at=until))
    assert case.segment("first_contact").due_at == late.due_at
    assert "did not hold" in case.refused("decide_extension", by=case.person("曾静"))[0]
    case.do("decide_extension", by=case.person("周宏"), note="同意")
    moved = case.segment("first_contact")
    assert (moved.due_at, moved.original_due_at, moved.late_at(case.now)) == (until, late.due_at, False)
    assert service.differing_dues(desk) == []


def test_an_extension_granted_after_the_end_takes_the_lateness_back(desk, clock, case):
    clock.advance(timedelta(hours=-5, minutes=-26) + timedelta(days=1))
    tried_three_times(case)
    case.pass_by(HOUR)
    case.miss()
    case.do("ask_extension", segment="first_contact", until_at=case.now + HOUR, reason="no_answer")
    case.pass_by(MINUTE)
    case.reach()
    assert ended(case)["first_contact"].late
    case.pass_by(HOUR)
    case.do("decide_extension", by=case.person("周宏"))
    assert not case.segment("first_contact").late_at(case.now)
    rows = SegmentEnd.select().where(SegmentEnd.segment == "first_contact").order_by(SegmentEnd.id)
    assert [row.late for row in rows] == [True, False]
    assert service.differing_dues(desk) == []


def test_a_changed_level_moves_limits_and_list(desk, case):
    case.pass_by(12 * MINUTE)
    case.do("change_level", level="major", note="媒体关注")
    assert case.segment("first_contact").due_at == case.now + 10 * MINUTE
    assert case.detail.facts.level == "major"
    assert case.refused("change_level", level="major", note="x") == ["The complaint has the level “重大投诉” already."]
    assert service.differing_dues(desk) == []


def test_the_owner_is_who_accepted(desk, case):
    deputy = case.person("任重")
    assert case.detail.segments[1].owner != "任重（代理）"
    case.do("assign", post="department_manager", staff_id=deputy)
    assert "任重 was asked" in case.refused("assign", post="department_manager", staff_id=deputy)[0]
    assert case.refused("accept_assignment")[0].startswith("任重 answers this")
    case.pass_by(MINUTE)
    case.do("accept_assignment", note="代理书 3 号")
    assert {one.due.kind for one in case.detail.segments if one.owner == "任重（代理）"} == {
        "first_contact",
        "second_contact",
    }
    case.pass_by(HOUR)
    assert case.detail.segments[1].fine is not None
    assert ComplaintDue.get(ComplaintDue.segment == "first_contact").owner.id == deputy
    assert service.differing_dues(desk) == []


def test_who_declined_is_not_asked_again(case):
    deputy = case.person("任重")
    case.do("assign", post="department_manager", staff_id=deputy)
    case.do("decline_assignment", note="出差")
    assert str(case.offer("accept_assignment").why_not) == "任重 has declined. Ask somebody else."
    assert case.refused("assign", staff_id=deputy, post="department_manager") == [
        "任重 has declined this case. Ask somebody else."
    ]


def test_an_answer_typed_to_the_minute_counts_in_the_minute_of_the_question(case):
    """Times are typed to the minute; who is asked at 14:26:37 may say yes at 14:26."""
    deputy = case.person("任重")
    case.pass_by(timedelta(seconds=37))
    minute = case.now.replace(second=0)
    case.do("assign", post="department_manager", staff_id=deputy)
    case.do("accept_assignment", at=minute, note="代理书 3 号")
    assert str(case.offer("accept_assignment").why_not) == "Nobody is asked to stand in."
    assert {one.owner for one in case.detail.segments if one.due.kind == "first_contact"} == {"任重（代理）"}


def test_somebody_who_holds_the_post_takes_over(desk, case):
    case.do("take_over", post="callback_specialist")
    assert case.segment("work_order").owner == "callback_specialist"
    assert case.detail.segments[0].staff_id == desk.actor.staff_id


def test_a_case_closed_without_agreement_is_reopened(desk, case):
    case.work_order()
    case.reach()
    case.reach()
    case.answer("very_dissatisfied")
    case.pass_by(MINUTE)
    case.do("close_without_agreement", by=case.person("周宏"), paper="F06-3", note="要求超出规定")
    assert case.detail.case.closed
    assert str(case.offer("log_contact").why_not) == "The case is closed. Reopen it first."
    case.pass_by(HOUR)
    case.do("reopen", note="客户再次来电")
    assert case.case.round == 3
    assert case.segment("first_contact").due_at == case.now + 30 * MINUTE
    assert service.differing_dues(desk) == []


def test_a_crisis_gets_a_contact_by_hand(desk, clock, draft):
    case = Handling(desk, clock, service.register(desk, replace(draft, level="crisis", level_reason="媒体")))
    case.do("add_segment", due_at=case.now + 3 * HOUR, note="书面答复")
    case.pass_by(MINUTE)
    case.do("add_segment", due_at=case.now + 4 * HOUR)
    for _ in range(3):
        case.reach()
    added = [one for one in case.detail.segments if one.due.kind == "added_contact"]
    assert [one.due.finished_at is not None for one in added] == [True, False]
    assert ComplaintDue.select().where(ComplaintDue.segment == "added_contact").count() == 2
    assert service.differing_dues(desk) == []


def test_a_contact_added_after_the_standard_ones_ends_with_the_next(desk, clock, draft):
    case = Handling(desk, clock, service.register(desk, replace(draft, level="crisis", level_reason="媒体")))
    for _ in range(2):
        case.reach()
        case.pass_by(MINUTE)
    case.do("add_segment", due_at=case.now + 3 * HOUR)
    case.pass_by(MINUTE)
    case.reach()
    assert case.segment("added_contact").finished_at == case.now
    assert service.differing_dues(desk) == []


def test_a_case_without_a_department_becomes_that_of_its_work_order(desk, clock, draft):
    case = Handling(desk, clock, service.register(desk, replace(draft, department_id=None, object_department="")))
    assert not case.detail.segments[1].held
    case.work_order("service")
    assert case.detail.segments[1].held
    assert service.differing_dues(desk) == []


def test_what_was_done_by_a_doubtful_clock_is_marked(desk, clock, case):
    clock.advance(-timedelta(hours=1))
    with pytest.raises(Problems):
        case.work_order()  # before the receipt
    clock.advance(timedelta(hours=3))
    case.work_order()
    row = ended(case)["work_order"]
    assert (row.doubtful, row.late) == (True, False)
    assert ComplaintStep.select().where(ComplaintStep.doubtful).count() == 1


def test_three_contacts_and_a_fifth_level_are_policy_data_alone(desk, clock, draft):
    put_in_force(desk, third_contact_and_fifth_level())
    case = Handling(desk, clock, service.register(desk, replace(draft, level="ruin", level_reason="停产")))
    received = draft.received_at
    assert {row.segment: row.due_at - received for row in ComplaintDue.select()} == {
        "work_order": 10 * MINUTE,
        "first_contact": 5 * MINUTE,
        "second_contact": 12 * HOUR,
        "third_contact": 36 * HOUR,
    }
    (row,) = service.ComplaintSource(desk).rows([case.id])
    assert row.level_order == 5
    case.work_order()
    for _ in range(2):
        case.reach()
    assert case.segment("satisfaction").started_at is None
    case.reach()
    assert case.segment("satisfaction").started_at == case.now
    assert {row.word for row in [one.due for one in case.detail.segments]} >= {"三次联系"}
    assert service.differing_dues(desk) == []


def test_a_clock_warns_by_the_policy_at_receipt(desk, case):
    def soon():
        return service.ComplaintSource(desk).ids(Order(), rules.Wanted(rules.Quick.SOON))

    def moments():
        (row,) = service.ComplaintSource(desk).rows([case.id])
        return row.nearest.warns_at, case.detail.segments[0].warns_at, service.dues(desk)[0].warns_at

    told = moments()
    assert (soon(), len(set(told))) == ([], 1)
    put_in_force(desk, changed(**{"warning.percent": {"value": 99}}), since=timedelta())
    assert (soon(), moments()) == ([], told)
    case.pass_by(told[0] - case.now)
    assert soon() == [case.id]


def test_the_policy_at_receipt_governs_to_the_end(desk, case):
    put_in_force(desk, changed(**{"levels.dissatisfied.late_fine": {"value": "99.00"}}), since=timedelta())
    case.pass_by(HOUR)
    assert case.detail.segments[0].fine == Value(2_000)
    case.do("change_level", level="very_dissatisfied", note="再次来电")
    assert case.detail.segments[1].fine == Value(2_000)
