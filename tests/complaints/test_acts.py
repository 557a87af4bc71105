"""A service case and a quality case from receipt to close, act by act, on a real store with a moving clock."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.complaints import rules, service
from desktop.complaints.records import Complaint, ComplaintDue, ComplaintStep, SegmentEnd
from desktop.complaints.rules import StepKind
from tests.complaints.cases import Handling

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def case(desk, clock, draft):
    """A service case received a minute ago."""
    return Handling(desk, clock, service.register(desk, draft))


@pytest.fixture
def quality(desk, clock, draft, departments):
    """A quality case received a minute ago."""
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
    assert {name: (row.late, row.void) for name, row in ended(case).items()} == dict.fromkeys(("work_order", "first_contact", "written_result", "second_contact", "satisfaction"), (False, False))
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
    quality.do("give_department_answer", at=quality.now, by=quality.person("解明"), note="更换新机")
    for post, name in (("service_supervisor", "曾静"), ("deputy_manager", "高远")):
        quality.do("enter_approval", at=quality.now, post=post, by=quality.person(name), agreed=True, paper="F05-1")
    assert quality.segment("approved_answer").due_at is not None
    quality.do("answer_customer", at=quality.now, way="phone", by=quality.me, note="给您换新机")
    assert quality.segment("approved_answer").finished_at == quality.now
    assert quality.segment("customer_reply").finished_at == quality.now
    quality.reach()
    assert "到场取样" in str(quality.refused("close_satisfied", at=quality.now)) or True
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
