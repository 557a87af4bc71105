"""The papers of a case out of its records: which it has, what they say, and how they are found by their numbers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.complaints import forms, rules, service
from desktop.complaints.records import Complaint
from desktop.complaints.rules import papers
from desktop.paper.definition import Mode
from desktop.paper.press import render
from tests.complaints.cases import Handling
from tests.paper import floor
from tests.paper.specimens import STAMP

MINUTE = timedelta(minutes=1)
ALWAYS = {"F03", "F06", "F08", "F57", "F63"}


@pytest.fixture
def case(desk, draft):
    return service.register(desk, draft)


@pytest.fixture
def served(desk, clock, case):
    """A service case, its first contact eleven minutes late, its customer satisfied in the second round."""
    handling = Handling(desk, clock, case)
    handling.work_order()
    handling.pass_by(40 * MINUTE)
    handling.reach("核对订购时间")
    handling.do(
        "record_measures", at=handling.now, note="退订并退费", promise="明天书面说明", second_visit_on=desk.today()
    )
    handling.do("record_visit", at=handling.now, note="到店签字")
    handling.do("give_written_result", at=handling.now, by=handling.me, note="已退费 40 元")
    handling.reach("告知结果")
    handling.do("record_satisfaction", at=handling.now, answer="dissatisfied", note="说明没有收到")
    handling.pass_by(5 * MINUTE)
    handling.work_order()
    handling.reach("说明已寄出")
    handling.do("give_written_result", at=handling.now, by=handling.me, note="说明已送达")
    handling.reach("收到了")
    handling.do("record_satisfaction", at=handling.now, answer="satisfied", note="")
    return handling


def number_of(case):
    return Complaint.get_by_id(case).number


def offered(desk, case):
    """The newest paper of each kind."""
    return {offer.code: offer for offer in reversed(service.papers_of(desk, number_of(case)))}


def sound(desk, case):
    """Every paper of a case that breaks the floor."""
    for offer in service.papers_of(desk, number_of(case)):
        if offer.facts is not None:
            form = forms.form_of(offer.code)
            data = render(form, offer.facts, STAMP, Mode.FILLED)
            found = floor.breaches(data, form, offer.number, slips=offer.code == "F08")
            assert found == [], (offer.code, found)


def test_a_new_case_has_the_papers_that_need_no_deed_and_says_why_it_has_no_others(desk, case):
    found = offered(desk, case)
    assert set(found) == set(forms.KINDS)
    assert {code for code, offer in found.items() if offer.facts is not None} == ALWAYS
    assert all(offer.why_not is not None for code, offer in found.items() if code not in ALWAYS)


def test_the_facts_are_those_of_their_form(desk, case):
    for offer in service.papers_of(desk, number_of(case)):
        if offer.facts is not None:
            assert isinstance(offer.facts, forms.KINDS[offer.code].facts)
            assert service.paper_facts(desk, offer.code, offer.number) == offer.facts


def test_every_paper_of_a_new_case_keeps_the_floor(desk, case):
    sound(desk, case)


def test_the_timeline_explains_every_limit_that_runs(desk, case):
    facts = offered(desk, case)["F63"].facts
    assert isinstance(facts, papers.TimelineFacts)
    begun = [line for line in facts.limits if line.due]
    sums = [line for line in facts.slices if line.start == "合计"]
    assert [line.end for line in sums] == [line.due for line in begun]
    assert sums[0].why == "= 时限 10分钟，到期"
    assert [step.what for step in facts.steps] == ["登记"]


def test_the_second_half_of_the_registration_form_fills_with_the_handling(desk, served):
    facts = offered(desk, served.id)["F03"].facts
    assert isinstance(facts, rules.ComplaintFacts)
    assert None not in facts.contacts
    assert (facts.result, facts.satisfaction, facts.satisfaction_note) == ("说明已送达", "satisfied", "")
    assert (facts.answered_at, facts.answered_how) == (served.now, "电话")
    assert facts.department == "计费部"


def test_each_round_has_its_work_order_with_what_came_of_it(desk, served):
    second, first = [offer.facts for offer in service.papers_of(desk, number_of(served.id)) if offer.code == "F04"]
    assert (first.answer, first.next_round, second.answer, second.next_round) == ("dissatisfied", 2, "satisfied", None)
    assert (first.late, first.late_minutes, first.fine) == (True, 11, 2000)
    assert second.late is False
    assert (first.measures, first.second_visit) == ("退订并退费；承诺：明天书面说明", True)
    assert [line.result for line in first.contacts] == ["接通，核对订购时间", "接通，告知结果"]
    assert (first.first_contact_result, first.result) == ("接通，核对订购时间", "已退费 40 元")
    assert service.paper_facts(desk, "F04", first.number) == first


def test_the_timeline_of_several_rounds_says_which(desk, served):
    facts = offered(desk, served.id)["F63"].facts
    assert facts.limits[0].word.startswith("第1轮")
    assert any(line.word.startswith("第2轮") for line in facts.slices)
    assert any(line.state == "迟完成11分" for line in facts.limits)
    assert "新一轮" in {step.what for step in facts.steps}


def test_a_late_segment_leaves_a_notice_that_names_clause_and_amount(desk, served):
    facts = offered(desk, served.id)["F10"].facts
    assert isinstance(facts, papers.PenaltyFacts)
    assert (facts.amount, facts.late_for, facts.level) == (2000, "11分", "dissatisfied")
    assert "首次联系（不满意）30分钟；超时扣罚 20.00 元" in facts.clause
    assert facts.facts[0].what == "登记"
    data = render(forms.form_of("F10"), facts, STAMP, Mode.FILLED)
    text = "".join(char.text for leaf in floor.leaves(data) for char in leaf.chars)
    assert "贰拾元整" in text
    assert "不代表认可金额" in text


def test_every_paper_of_a_handled_case_keeps_the_floor(desk, served):
    sound(desk, served.id)
