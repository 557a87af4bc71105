"""The papers of a case out of its records: which it has, what they say, and how they are found by their numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.complaints import forms, rules, service
from desktop.complaints.dialogs.printing import paperwork
from desktop.complaints.records import Complaint
from desktop.complaints.rules import papers
from desktop.complaints.service.papers.appeals import TITLES
from desktop.core.contributions import Content, Printed, PrintOptions
from desktop.paper.definition import Mode
from desktop.paper.press import render
from desktop.printouts import rules as printouts_rules
from desktop.printouts import service as printouts
from tests.complaints.cases import Handling, appoint_head
from tests.complaints.policies import put_in_force, third_contact_and_fifth_level
from tests.paper import floor
from tests.paper.specimens import STAMP

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
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


@pytest.fixture
def made(desk, clock, draft, departments):
    """A quality case with a memo, a sample, a cause, a remedy, a measure and an appeal."""
    appoint_head(desk, "解明", "quality")
    about = {"category": "quality", "department_id": departments["quality"], "product_model": "K2609"}
    one = Handling(desk, clock, service.register(desk, replace(draft, **about)))
    one.reach()
    one.do("hand_in_memo", at=one.now, department_id=departments["quality"], note="五台断网", copies_to="售后服务部",
           answer_due_at=one.now + 20 * HOUR, enclosed="登记反馈表一份")  # fmt: skip
    one.do("distribute_memo", at=one.now, by=one.me, department_id=departments["quality"], checked=True)
    one.do("decide_sampling", at=one.now, by=one.me)
    one.pass_by()
    one.do("arrive_for_sampling", at=one.now, by=one.person("解明"))
    one.do(
        "take_sample",
        at=one.now,
        name="光猫",
        batch="26031187",
        quantity="1台",
        site="LOS 灯常亮",
        taken_by=one.person("解明"),
    )
    sample = one.case.aftermath.samples[0]
    one.pass_by()
    one.do("hand_over_sample", sample=str(sample.id), at=one.now, purpose="送检", taker="质量部 李工")
    one.do(
        "give_verdict", at=one.now, verdict="quality_fault", grounds="电压偏低", customer="agrees", agreement="同意更换"
    )
    one.do("give_department_answer", at=one.now, by=one.person("解明"), note="更换电源适配器")
    one.do("enter_approval", at=one.now, post="service_supervisor", by=one.person("曾静"), paper="F05-1", note="属实")
    one.do("enter_approval", at=one.now, post="deputy_manager", by=one.person("高远"), paper="F05-1", note="同意更换")
    one.do("answer_customer", at=one.now, way="letter", by=one.me, note="十日内更换")
    one.do(
        "find_responsibility",
        cause="产品质量",
        explanation="电源批次缺陷",
        staff_id=one.person("马强"),
        loss=35600,
        loss_words="更换件",
    )
    one.do("decide_remedy", plan="更换全部适配器", decided_by=one.me, compensation=4000, accepted="yes")
    one.do("plan_improvement", cause="产品质量", measure="到货抽检", owner_id=one.person("解明"), due_on=desk.today())
    one.do("record_appeal", regulator="省通信管理局", appealed_on=desk.today(), demand="要求赔偿", reference="SS-1")
    return one


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
    offers = [offer for offer in service.papers_of(desk, number_of(case)) if offer.facts is not None]
    assert {offer.code for offer in offers} == ALWAYS
    for offer in offers:
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
    assert any(line.state == "迟完成\n11分" for line in facts.limits)
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


def test_a_memo_tells_where_it_has_been(desk, made):
    facts = offered(desk, made.id)["F05"].facts
    assert isinstance(facts, papers.MemoFacts)
    assert (facts.addressed_to, facts.copied_to, facts.content) == ("质检部", "售后服务部", "五台断网")
    assert facts.enclosed == ("form", "sample")
    assert facts.sample_number == offered(desk, made.id)["F09"].number
    assert facts.department_answer == "更换电源适配器"
    assert facts.supervisor_opinion == "属实（曾静 2026-11-18）"
    assert facts.approval_opinion == "同意更换（高远 2026-11-18）"
    assert (facts.answered_how, facts.answered_at) == ("书面", made.now)


def test_a_sample_tells_its_visit_its_verdict_and_its_way(desk, made):
    facts = offered(desk, made.id)["F09"].facts
    assert isinstance(facts, papers.SampleFacts)
    assert (facts.name, facts.verdict, facts.customer_agrees) == ("光猫", "quality_fault", True)
    assert [(line.giver, line.taker) for line in facts.custody] == [("解明", "质量部 李工")]
    assert facts.due_at is not None
    data = render(forms.form_of("F09"), facts, STAMP, Mode.FILLED)
    text = "".join(char.text for char in floor.leaves(data)[0].chars)
    assert text.replace(" ", "").count(facts.number) == 3  # above the frame, on the label, in the footer


def test_the_record_of_handling_tells_cause_remedy_and_agreement(desk, made):
    facts = offered(desk, made.id)["F06"].facts
    assert isinstance(facts, papers.HandlingFacts)
    assert (facts.cause, facts.responsible, facts.loss) == ("产品质量：电源批次缺陷", "马强", 35600)
    assert facts.agreement == "更换全部适配器\n补偿 40.00 元。"


def test_the_improvement_sheet_and_the_answer_pack_collect_the_case(desk, made):
    found = offered(desk, made.id)
    better, pack = found["F56"].facts, found["F60"].facts
    assert isinstance(better, papers.ImprovementFacts)
    assert [(line.measure, line.owner) for line in better.measures] == [("到货抽检", "解明")]
    assert isinstance(pack, papers.AppealFacts)
    assert (pack.regulator, pack.demand) == ("省通信管理局", "要求赔偿")
    assert {line.what for line in pack.decisions} >= {"审批同意"}
    printed = printouts_rules.Print(
        "F05", found["F05"].number, 4, "1", b"%PDF", Content.FILLED, 3, needs_signature=True
    )
    printouts.record_printout(desk, printed)
    again = offered(desk, made.id)["F60"].facts
    assert [(line.title, line.number) for line in again.copies] == [("投诉内联单（F05）", found["F05"].number)]
    assert [line.title for line in again.contents][:4] == ["处理经过", "联系记录", "决定与审批", "复印件清单"]


def test_every_paper_of_a_quality_case_keeps_the_floor(desk, made):
    sound(desk, made.id)


def test_an_extension_prints_its_attempts_and_the_original_limit(desk, clock, case):
    one = Handling(desk, clock, case)
    one.reach()
    for _ in range(3):
        one.pass_by(2 * HOUR)
        one.miss()
    due = one.segment("second_contact").due_at
    one.do("ask_extension", at=one.now, segment="second_contact", until_at=due + 20 * HOUR, reason="no_answer",
           note="出差", told_customer="短信")  # fmt: skip
    asked = offered(desk, case)["F07"].facts
    assert isinstance(asked, papers.ExtensionFacts)
    assert (asked.original_due_at, asked.decision, asked.segment) == (due, None, "二次联系")
    assert len(asked.contacts) == 4
    one.do("decide_extension", at=one.now, segment="second_contact", granted=True, by=one.person("周宏"))
    granted = offered(desk, case)
    assert granted["F07"].facts.granted_until == due + 20 * HOUR
    line = next(line for line in granted["F63"].facts.limits if line.word == "二次联系")
    assert line.original
    assert line.original != line.due
    assert any(piece.start == "延期" for piece in granted["F63"].facts.slices)
    sound(desk, case)


def test_the_answer_pack_calls_the_papers_by_their_titles():
    assert {code: forms.form_of(code).title for code in TITLES} == TITLES


def test_a_third_contact_and_a_fifth_level_reach_the_papers_by_policy_data_alone(desk, clock, draft):
    put_in_force(desk, third_contact_and_fifth_level())
    one = Handling(desk, clock, service.register(desk, replace(draft, level="ruin", level_reason="全县断网")))
    for said in ("致歉", "正在抢修", "已恢复"):
        one.pass_by()
        one.reach(said)
    papers = paperwork(desk, one.detail.facts)
    sheet = papers.sheets[0]
    assert isinstance(sheet.facts, rules.ComplaintFacts)
    assert len(sheet.facts.contacts) == 3
    assert None not in sheet.facts.contacts
    text = "".join(char.text for char in floor.leaves(render(sheet.form, sheet.facts, STAMP, Mode.FILLED))[0].chars)
    assert "灾难事件" in text
    assert "三次联系" in text
    timeline = offered(desk, one.id)["F63"].facts
    assert [line.state for line in timeline.limits if line.word == "三次联系"] == ["按时完成"]
    assert timeline.level == "灾难事件"


def test_the_print_dialog_offers_every_work_order_and_says_why_not(desk, served):
    papers = paperwork(desk, served.detail.facts)
    printables = {one.code: one for one in papers.printables(("F04",))}
    orders = [key for key in printables if key.startswith("F04")]
    assert len(orders) == 2
    assert printables["F04"].chosen
    assert printables["F05"].unavailable == "No memo has been handed in."
    assert papers.why_not("F05") == "No memo has been handed in."
    newest = offered(desk, served.id)["F04"].number
    rendered = printables["F04"].render(Content.FILLED, PrintOptions())
    papers.note(Printed("F04", Content.FILLED, PrintOptions(), 1, True, "x", rendered))
    [row] = printouts.printouts(desk, newest)
    assert (row.form, row.needs_signature, row.copies) == ("F04", True, 2)
    assert paperwork(desk, served.detail.facts).last_printed()[0] == "F04"


def test_blanks_and_pads_of_every_paper_need_no_case(desk):
    for one in paperwork(desk).printables(()):
        assert one.contents == (Content.BLANK, Content.PAD)
        assert not one.unavailable
        assert one.render(Content.BLANK, PrintOptions()).pdf.startswith(b"%PDF")
        assert one.issue(Content.PAD, PrintOptions(sheets=2))().pdf.startswith(b"%PDF")
    assert {pad.form for pad in printouts.pads(desk)} == set(forms.KINDS)


def test_a_paper_s_number_finds_its_complaint(desk, made):
    for code in ("F05", "F09", "F03"):
        [hit] = service.find(desk, offered(desk, made.id)[code].number, 5)
        assert hit.id == made.id
    assert service.paper_facts(desk, "F05", number_of(made.id)) == offered(desk, made.id)["F05"].facts
