"""What follows a complaint, act by act, on a real store with a moving clock."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.access import service as access
from desktop.complaints import rules, service
from desktop.complaints.records import ComplaintStep, PenaltyProposal, PenaltyWithdrawal, Watcher
from desktop.complaints.rules import regulator
from desktop.complaints.rules.aftermath import Authority, ProposalState, Withdrawal
from desktop.complaints.rules.proposals import state_of
from desktop.complaints.rules.words import StepKind
from desktop.core.clause import NOT_SET, Value
from desktop.core.clock import local_day
from desktop.core.permission import Denied
from desktop.membership import service as membership
from desktop.membership.rules import MoveDraft
from desktop.people import rules as people_rules
from desktop.people import service as people
from desktop.policy import versions
from desktop.settings import rules as settings_rules
from desktop.settings import service as settings
from tests.complaints.cases import Handling
from tests.complaints.policies import changed, put_in_force
from tests.office import desk_for

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def case(desk, clock, draft):
    return Handling(desk, clock, service.register(desk, draft))


@pytest.fixture
def quality(desk, clock, draft, departments):
    about = {"category": "quality", "department_id": departments["quality"], "product_model": "K2609"}
    return Handling(desk, clock, service.register(desk, replace(draft, **about)))


def decree(desk, **clauses):
    """A new version of the policy, in force from now on."""
    changes = {name.replace("__", "."): Value(value) for name, value in clauses.items()}
    base = versions.in_force(desk.store, desk.now(), desk.office.branch_id).version
    settings.change_policy(desk, settings_rules.PolicyDraft(base, changes, desk.today(), "周宏"))


def proposals(case):
    return case.case.aftermath.proposals


def state(case, place=0):
    return state_of(proposals(case)[place], case.asof)


def uphold(case, **found):
    case.do("judge_validity", validity="valid", note="属实")
    case.do("find_responsibility", **{"cause": "业务解释不清", "explanation": "未告知流量包", **found})


# ---- proposals for lateness --------------------------------------------------------------------------------------


def test_the_first_deed_after_the_limit_writes_one_proposal_for_each_late_segment(case):
    case.pass_by(29 * MINUTE)  # 30 minutes since receipt: the work order is late, first contact is due now
    case.work_order()
    (proposal,) = proposals(case)
    assert (proposal.kind, proposal.segment, proposal.amount) == ("late", "work_order", 2000)
    assert proposal.number.startswith("QH-K-20261118-001-")
    assert proposal.clause == "complaints.levels.dissatisfied.late_fine"
    assert (proposal.person, proposal.post) == ("王建国", "回访专员")
    case.pass_by(timedelta(seconds=1))
    case.reach()
    assert [(one.segment, one.amount) for one in proposals(case)] == [("work_order", 2000), ("first_contact", 2000)]
    case.reach()
    assert len(proposals(case)) == 2
    assert len(list(case.case.of(StepKind.PENALTY_PROPOSED))) == 2


def test_looking_writes_nothing(case):
    case.pass_by(2 * DAY)
    before = ComplaintStep.select().count()
    assert [one.due.kind for one in case.detail.segments if one.fine is not None]
    assert (proposals(case), ComplaintStep.select().count()) == ((), before)


def test_a_granted_extension_withdraws_the_proposal_by_a_counter_entry(case):
    case.pass_by(29 * MINUTE + timedelta(seconds=1))
    case.work_order()
    assert {one.segment for one in proposals(case)} == {"work_order", "first_contact"}
    extend(case)
    kept = {one.segment: one for one in proposals(case)}
    assert kept["first_contact"].withdrawn == Withdrawal.EXTENDED
    assert kept["work_order"].lives
    assert PenaltyProposal.select().count() == 2
    assert PenaltyWithdrawal.get().reason == "extended"
    case.pass_by(2 * DAY)
    case.reach()
    again = [one for one in proposals(case) if one.segment == "first_contact"]
    assert [one.lives for one in again] == [False, True], "late again, beyond the extended limit"


def extend(case):
    """Three attempts two hours apart, outside the quiet windows, and the GM's consent."""
    for _ in range(3):
        case.miss()
        case.pass_by(timedelta(minutes=121))
    case.do("ask_extension", at=case.now, segment="first_contact", until_at=case.now + DAY, reason="no_answer",
            note="三次未接通")  # fmt: skip
    case.do(
        "decide_extension", at=case.now, segment="first_contact", granted=True, by=case.person("周宏"), paper="F07-1"
    )


def asked_in_time(case):
    """Somebody was asked ten minutes after the receipt to stand in for the department's manager."""
    case.pass_by(9 * MINUTE)
    case.work_order()
    case.do("assign", post="department_manager", staff_id=case.person("任重"))
    case.pass_by(MINUTE)
    return case.now


def to_whom(case):
    return [(one.person, one.lives, one.withdrawn) for one in proposals(case) if one.segment == "first_contact"]


@pytest.mark.parametrize("ended", [False, True], ids=["open", "ended meanwhile"])
def test_a_proxy_accepted_in_time_and_entered_later_gets_the_proposal(case, ended):
    accepted_at = asked_in_time(case)
    case.pass_by(HOUR)
    if ended:
        case.reach()
    else:
        case.do("record_measures", at=case.now, note="核对话单")
    assert to_whom(case) == [("王建国", True, None)]
    case.do("accept_assignment", at=accepted_at, note="代理书 3 号")
    assert to_whom(case) == [("王建国", False, Withdrawal.OWNER), ("任重", True, None)]
    assert {one.owner for one in case.detail.segments if one.due.kind == "first_contact"} == {"任重（代理）"}
    assert [one.amount for one in proposals(case) if one.lives] == [2000]
    assert service.differing_dues(case.desk) == []


def test_a_proposal_that_was_decided_stays_with_whom_it_was_signed_against(case):
    accepted_at = asked_in_time(case)
    case.pass_by(HOUR)
    case.reach()
    case.do("state_penalty", stand="accepts", statement="认可")
    opinion(case, "manager", "周宏", "refused")
    assert state(case) is ProposalState.REFUSED
    before = to_whom(case)
    case.do("accept_assignment", at=accepted_at, note="代理书 3 号")
    assert to_whom(case) == before


def test_a_proxy_accepted_too_late_gets_no_proposal(case):
    asked_in_time(case)
    case.pass_by(HOUR)
    case.reach()
    before = to_whom(case)
    case.do("accept_assignment", at=case.now, note="代理书 3 号")
    assert to_whom(case) == before


def test_a_policy_without_a_fine_proposes_no_amount(desk, clock, draft):
    settings.change_policy(
        desk,
        settings_rules.PolicyDraft("1", {"complaints.levels.dissatisfied.late_fine": NOT_SET}, desk.today(), "周宏"),
    )
    clock.advance(MINUTE)
    case = Handling(desk, clock, service.register(desk, replace(draft, received_at=clock.now())))
    case.pass_by(11 * MINUTE)
    case.work_order()
    assert [one.amount for one in proposals(case)] == [None]


# ---- the way of a proposal ---------------------------------------------------------------------------------------


@pytest.fixture
def proposed(case):
    case.pass_by(11 * MINUTE)
    case.work_order()
    return case


def opinion(case, rank, name, decision="agreed"):
    typed = {"rank": rank, "signed_by": case.person(name), "decision": decision, "opinion": "同意"}
    return enters(case).do("decide_penalty", **typed)


def no_opinion(case, rank, name, decision="agreed"):
    """Why an opinion is refused."""
    typed = {"rank": rank, "signed_by": case.person(name), "decision": decision, "opinion": ""}
    return enters(case).refused("decide_penalty", **typed)[0]


def enters(case):
    """The case before somebody whom no proposal concerns."""
    return Handling(desk_for(case.desk, "service_supervisor"), case.clock, case.id)


def test_a_proposal_is_stated_on_signed_by_three_people_and_approved(proposed):
    assert state(proposed) is ProposalState.PROPOSED
    proposed.do("state_penalty", stand="accepts", statement="当时在接待另一位客户")
    assert state(proposed) is ProposalState.STATED
    for rank, name in (("department", "陈立"), ("personnel", "许诺")):
        opinion(proposed, rank, name)
        assert state(proposed) is ProposalState.STATED
    opinion(proposed, "manager", "周宏")
    assert state(proposed) is ProposalState.APPROVED
    assert [(one.rank, one.signer, one.agreed) for one in proposals(proposed)[0].opinions] == [
        ("department", "陈立", True), ("personnel", "许诺", True), ("manager", "周宏", True),
    ]  # fmt: skip
    assert "on its way" in str(proposed.offer("decide_penalty").why_not)


def test_a_statement_typed_to_the_minute_counts_in_the_minute_of_the_proposal(case):
    case.pass_by(timedelta(minutes=11, seconds=37))
    case.work_order()
    case.do("state_penalty", stand="accepts", statement="认可", at=case.now.replace(second=0))
    assert state(case) is ProposalState.STATED


def test_one_refusal_ends_it(proposed):
    proposed.do("state_penalty", stand="silent", statement="无")
    opinion(proposed, "manager", "周宏", "refused")
    assert state(proposed) is ProposalState.REFUSED


def test_nobody_decides_before_the_person_was_heard(proposed):
    assert "statement first" in no_opinion(proposed, "manager", "周宏")


def test_two_approvals_need_two_people_and_ranks_sign_once(proposed):
    proposed.do("state_penalty", stand="accepts", statement="认可")
    opinion(proposed, "department", "陈立")
    assert "signed already" in no_opinion(proposed, "manager", "陈立")
    assert "rank is entered" in no_opinion(proposed, "department", "周宏")


def test_whom_it_concerns_neither_signs_nor_enters(proposed):
    proposed.do("state_penalty", stand="accepts", statement="认可")
    assert "about themselves" in no_opinion(proposed, "manager", "王建国")
    typed = {"rank": "manager", "signed_by": proposed.person("周宏"), "decision": "agreed", "opinion": ""}
    assert "does not enter" in proposed.refused("decide_penalty", **typed)[0]


def test_the_appeal_is_open_until_a_day_of_the_policy(desk, clock, draft):
    decree(desk, complaints__penalty__appeal_term="5")
    clock.advance(MINUTE)
    case = Handling(desk, clock, service.register(desk, replace(draft, received_at=clock.now())))
    case.pass_by(11 * MINUTE)
    case.work_order()
    (proposal,) = proposals(case)
    assert proposal.appeal_until == date(2026, 11, 23)
    case.do("state_penalty", stand="silent", statement="不同意金额")
    case.pass_by(5 * DAY)
    assert "may appeal until 2026-11-23" in no_opinion(case, "manager", "周宏")
    case.do("appeal_penalty", appealed_on=date(2026, 11, 23), grounds="客户未留电话")
    assert state(case) is ProposalState.APPEALED
    opinion(case, "manager", "周宏")
    assert "entered already" in case.refused("appeal_penalty", appealed_on=date(2026, 11, 23), grounds="又")[0]


def test_without_a_term_an_appeal_is_taken_until_the_decision(proposed):
    assert proposals(proposed)[0].appeal_until is None
    proposed.pass_by(40 * DAY)
    proposed.do("appeal_penalty", appealed_on=proposed.desk.today(), grounds="有异议")
    assert state(proposed) is ProposalState.APPEALED


def test_the_way_goes_on_after_the_case_is_closed(proposed):
    proposed.reach()
    proposed.result()
    proposed.reach()
    proposed.answer("satisfied")
    proposed.do("close_satisfied", at=proposed.now, note="")
    assert proposed.case.closed
    proposed.do("state_penalty", stand="accepts", statement="认可")
    opinion(proposed, "manager", "周宏", "refused")
    assert state(proposed) is ProposalState.REFUSED


# ---- responsibility, strikes, remedies ---------------------------------------------------------------------------


def test_proposals_follow_from_upheld_cases_only(case):
    assert "Judge the case first" in str(case.offer("propose_penalty").why_not)


def test_deductions_are_shares_of_the_loss(desk, clock, draft):
    decree(desk, complaints__responsibility__direct_percent="30")
    clock.advance(MINUTE)
    case = Handling(desk, clock, service.register(desk, replace(draft, received_at=clock.now())))
    uphold(case, staff_id=case.person("马强"), head_id=case.person("单田"), loss=12345)
    case.do("propose_penalty", kind="direct", grounds="未核实")
    case.do("propose_penalty", kind="head", grounds="监管不到位")
    direct, head = proposals(case)
    assert (direct.person, direct.amount, direct.percent, direct.loss) == ("马强", 3704, 30, 12345)
    assert (head.person, head.amount, head.percent) == ("单田", None, None), "the policy names no share"
    assert "proposed already" in str(case.offer("propose_penalty").why_not)
    case.do("withdraw_penalty", proposal=str(direct.id), reason="金额有误")
    assert case.offer("propose_penalty").why_not is None
    assert proposals(case)[0].withdrawn == Withdrawal.MISTAKE


def test_a_deduction_needs_a_loss(case):
    uphold(case, staff_id=case.person("马强"))
    assert "Enter the loss first" in case.refused("propose_penalty", kind="direct", grounds="x")[0]


def test_three_strikes_lead_from_a_warning_to_a_dismissal_that_two_must_approve(desk, clock, draft):
    kinds = []
    for number in range(4):
        clock.advance(HOUR)
        case = Handling(desk, clock, service.register(desk, replace(draft, received_at=clock.now())))
        uphold(case, staff_id=case.person("马强"), conduct="attitude")
        assert case.case.aftermath.responsible.strike == number + 1
        offered = dict(case.offer("propose_penalty").fields[0].choices)
        kinds.append(next(kind for kind in offered if kind not in ("direct", "head")))
    assert kinds == ["warning", "punishment", "dismissal", "dismissal"]
    card = service.strike_card(desk, case.person("马强"))
    assert (card.count, [line.leads_to for line in card.lines]) == (4, kinds)
    assert [one.person for one in service.people_with_strikes(desk)] == ["马强"]
    case.do("propose_penalty", kind="dismissal", grounds="第三次")
    case.do("state_penalty", stand="silent", statement="无")
    opinion(case, "personnel", "许诺")
    assert state(case) is ProposalState.STATED
    opinion(case, "manager", "周宏")
    assert state(case) is ProposalState.APPROVED
    assert proposals(case)[0].amount is None
    last = service.strike_card(desk, case.person("马强")).lines[3].strike
    assert "辞退" in last.proposal
    assert (last.state, last.needed) == (ProposalState.APPROVED.zh, 2)
    assert [("许诺" in one, "周宏" in one) for one in last.signers] == [(True, False), (False, True)]


def test_only_the_last_finding_of_an_upheld_case_counts(case):
    assert service.strike_card(case.desk, case.person("马强")).count == 0
    case.do(
        "find_responsibility", cause="服务态度", explanation="语气生硬", staff_id=case.person("马强"), conduct="words"
    )
    assert service.strike_card(case.desk, case.person("马强")).count == 0, "not judged yet"
    uphold(case, staff_id=case.person("马强"), conduct="words")
    assert service.strike_card(case.desk, case.person("马强")).count == 1
    found = {"cause": "服务态度", "explanation": "录音显示是另一人", "conduct": "words"}
    case.do("find_responsibility", **found, staff_id=case.person("许诺"))
    assert service.strike_card(case.desk, case.person("马强")).count == 0


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"cause": "没有的原因"}, "Choose an entry"),
        ({"conduct": "attitude"}, "say whose"),
        ({"loss": -1}, "An amount from 0"),
        ({"explanation": " "}, "This is needed"),
        ({"explanation": "长" * 2001}, "1 characters too many"),
    ],
)
def test_a_finding_that_is_not_complete_is_refused(case, typed, told):
    assert told in case.refused("find_responsibility", **{"cause": "外部原因", "explanation": "断电", **typed})[0]


def test_a_promise_is_judged_by_the_authority_of_who_makes_it(desk, clock, draft):
    decree(
        desk,
        complaints__authority__department_manager__compensation="100",
        complaints__authority__general_manager__compensation="5000",
    )
    clock.advance(MINUTE)
    case = Handling(desk, clock, service.register(desk, replace(draft, received_at=clock.now())))
    told = case.refused("decide_remedy", plan="退费并补偿", compensation=100_01, decided_by=case.person("陈立"))
    assert told == ["部门经理 may promise up to 100.00 元. Somebody with more authority has to decide."]
    case.do("decide_remedy", plan="退费并补偿", compensation=100_00, decided_by=case.person("陈立"))
    case.do("decide_remedy", plan="退费", compensation=100_01, decided_by=case.person("周宏"), accepted="yes",
            fulfil_until=desk.today())  # fmt: skip
    first, second = case.case.aftermath.promises
    assert [(one.authority, one.post) for one in (first, second)] == [("within", "部门经理"), ("within", "总经理")]
    assert (
        "None of this person"
        in case.refused("decide_remedy", plan="x", compensation=1, decided_by=case.person("林晓"))[0]
    )


def test_without_a_limit_a_promise_is_shown_and_not_judged(case):
    case.do("decide_remedy", plan="退费", compensation=999_00, decided_by=case.person("单田"))
    assert case.case.aftermath.promises[0].authority == Authority.NOT_SET
    case.do("decide_remedy", plan="道歉信", decided_by=case.person("单田"))
    assert case.case.aftermath.promises[1].authority == Authority.WITHIN
    assert case.refused("decide_remedy", plan="x", decided_by=case.me, fulfil_until=case.desk.today() - DAY)
    assert "whether it helped" in case.refused("follow_remedy", remedy=str(case.case.aftermath.promises[0].id),
                                               carried_out="yes")[0]  # fmt: skip
    case.do(
        "follow_remedy", remedy=str(case.case.aftermath.promises[0].id), carried_out="yes", helped="yes", further="无"
    )
    assert (case.case.aftermath.promises[0].carried_out, case.case.aftermath.promises[0].helped) == (True, True)


# ---- samples -----------------------------------------------------------------------------------------------------


def test_a_sample_goes_from_hand_to_hand(quality):
    assert "not arrived" in str(quality.offer("take_sample").why_not)
    quality.do("decide_sampling", at=quality.now, by=quality.me)
    quality.pass_by(HOUR)
    quality.do("arrive_for_sampling", by=quality.person("宋平"))
    assert quality.segment("sampling").finished_at == quality.now
    assert (
        "before the sampler arrived"
        in quality.refused(
            "take_sample", at=quality.now - MINUTE, name="主板", quantity="1 块", site="潮湿", taken_by=quality.me
        )[0]
    )
    quality.do(
        "take_sample", name="主板", batch="2609-1", quantity="1 块", site="潮湿", taken_by=quality.person("宋平")
    )
    (sample,) = quality.case.aftermath.samples
    assert sample.number.startswith("QH-S-20261118-001-")
    assert (sample.holder, sample.site) == ("宋平", "潮湿")
    quality.pass_by(HOUR)
    assert quality.refused("hand_over_sample", taker="", purpose="检验")
    assert quality.refused("hand_over_sample", taker="省质检院", taker_staff=quality.me, purpose="检验")
    quality.do("hand_over_sample", taker_staff=quality.person("郭芳"), purpose="检验")
    quality.pass_by(HOUR)
    assert (
        "郭芳 has had it since"
        in quality.refused("hand_over_sample", at=quality.now - 2 * HOUR, taker="x", purpose="y")[0]
    )
    quality.do("hand_over_sample", taker="省质检院 李工", purpose="送检")
    (sample,) = quality.case.aftermath.samples
    assert [(one.giver, one.taker) for one in sample.custody] == [("宋平", "郭芳"), ("郭芳", "省质检院 李工")]
    assert "objects to" in quality.refused("give_verdict", verdict="misuse", grounds="进水", customer="objects")[0]
    quality.do("give_verdict", verdict="quality_fault", grounds="焊点虚焊", customer="agrees", review="同意")
    assert quality.case.aftermath.verdict.verdict == "quality_fault"
    assert quality.case.aftermath.verdict.customer_agrees


# ---- improvement -------------------------------------------------------------------------------------------------


def test_the_effect_of_a_measure_is_counted_over_the_days_before_and_after(desk, clock, draft):
    def complaint(cause, days=0):
        clock.advance(timedelta(days=days))
        case = Handling(desk, clock, service.register(desk, replace(draft, received_at=clock.now())))
        case.do("find_responsibility", cause=cause, explanation="x")
        return case

    complaint("回复超时")
    complaint("回复超时", 5)
    case = complaint("外部原因", 5)
    assert "No measure waits" in str(case.offer("finish_improvement").why_not)
    assert (
        "past"
        in case.refused("plan_improvement", cause="回复超时", measure="x", owner_id=case.me, due_on=desk.today() - DAY)[
            0
        ]
    )
    case.do("plan_improvement", cause="回复超时", measure="每日两次查看待办", owner_id=case.person("曾静"),
            due_on=desk.today() + 10 * DAY)  # fmt: skip
    clock.advance(2 * DAY)
    case.do("finish_improvement", done_on=desk.today(), how="已写入值班制度")
    done_on = desk.today()
    complaint("回复超时")  # on the day itself: counts to neither
    complaint("业务解释不清", 1)
    assert f"from {(done_on + timedelta(days=91)).isoformat()} on" in str(case.offer("check_improvement").why_not)
    clock.advance(timedelta(days=90))
    case.do("check_improvement", effect="effective", note="三个月未再发生")
    (measure,) = case.case.aftermath.improvements
    counted = measure.counted
    assert (counted.days, counted.before, counted.before_all, counted.after, counted.after_all) == (90, 2, 3, 0, 1)
    assert (measure.effect, measure.checked_on) == ("effective", done_on + timedelta(days=91))
    assert service.effects(desk, measure.id) == counted
    assert "No measure was carried out" in str(case.offer("check_improvement").why_not)


# ---- watchers ----------------------------------------------------------------------------------------------------


@pytest.fixture
def diamond(desk):
    """A diamond member whom 何晴 looks after."""
    member_id = people.admit_member(desk, people_rules.MemberDraft(name="钱多", phone="13900001111"))
    people.grant_tier(desk, people_rules.TierDraft(member_id, "diamond", desk.today(), None, "消费"))
    staff = next(line.id for line in people.staff_list(desk) if line.name == "何晴")
    people.assign_manager(desk, people_rules.AssignmentDraft(member_id, staff, desk.today()))
    return member_id


def test_the_customer_manager_of_a_diamond_member_watches_from_the_receipt_on(desk, clock, draft, diamond):
    complaint_id = service.register(desk, replace(draft, member_id=diamond, customer_name="钱多"))
    case = Handling(desk, clock, complaint_id)
    (watcher,) = case.case.aftermath.watchers
    assert (watcher.name, watcher.reason) == ("何晴", "tier")
    case.work_order()
    assert Watcher.select().count() == 1
    post = next(line.post for line in people.holdings(desk, desk.today()) if line.staff_id == watcher.staff_id)
    own = Handling(desk_for(desk, post), clock, complaint_id)
    own.do("push", words="客户今天第二次来电，请尽快联系")
    step = own.case.last(StepKind.PUSHED)
    assert (step.note, step.segment) == ("客户今天第二次来电，请尽快联系", "first_contact")
    assert service.watched_by(desk, watcher.staff_id) == [complaint_id]


def test_who_does_not_watch_does_not_push(case):
    assert "Only who watches" in str(case.offer("push").why_not)
    case.do("name_watcher", staff_id=case.me, reason="重要客户")
    assert case.offer("push").why_not is None
    assert "already" in case.refused("name_watcher", staff_id=case.me)[0]


def test_a_manager_who_is_assigned_later_watches_from_the_next_deed_on(desk, clock, draft, diamond):
    case = Handling(desk, clock, service.register(desk, replace(draft, member_id=diamond)))
    clock.advance(DAY)
    new = case.person("郭芳")
    membership.move_now(desk, MoveDraft(new, desk.today(), "换人", (diamond,)))
    assert [line.until_on for line in people.managers_of(desk, diamond)] == [desk.today() - DAY, None]
    case.work_order()
    assert [one.name for one in case.case.aftermath.watchers] == ["何晴", "郭芳"]


# ---- the regulator -----------------------------------------------------------------------------------------------


def test_an_appeal_is_entered_accepted_and_answered(case):
    from desktop.complaints.rules.regulator import Risk, standing

    def risk():
        found = standing(case.case, case.asof)
        return found.risk, found.next_on

    case.pass_by(9 * DAY)
    assert risk() == (Risk.NONE, date(2026, 12, 3))
    case.pass_by(DAY)
    assert risk() == (Risk.NEAR, date(2026, 12, 3))
    case.pass_by(5 * DAY)
    assert risk() == (Risk.MAY, date(2026, 12, 3))
    assert "No appeal" in str(case.offer("accept_appeal").why_not)
    case.do("record_appeal", regulator="省通信管理局", demand="退费并道歉")
    assert risk() == (Risk.APPEALED, date(2026, 12, 10)), "five working days from Thursday, 3 December"
    assert "not accepted" in str(case.offer("answer_appeal").why_not)
    assert case.refused("accept_appeal", accepted_on=date(2026, 12, 2))
    case.pass_by(4 * DAY)
    case.do("accept_appeal", accepted_on=date(2026, 12, 7), reference="2026-881")
    assert risk() == (Risk.ACCEPTED, date(2027, 1, 6))
    case.do("answer_appeal", answered_on=date(2026, 12, 7), answer="已退费", conclusion="双方和解")
    assert risk()[0] is Risk.ANSWERED
    appeal = case.case.aftermath.appeal
    assert (appeal.reference, appeal.demand, appeal.answer) == ("2026-881", "退费并道歉", "已退费")


# ---- files -------------------------------------------------------------------------------------------------------


@pytest.fixture
def recording(tmp_path):
    file = tmp_path / "通话 录音.wav"
    file.write_bytes(b"RIFF\0\0\0\0WAVEfmt " + bytes(900))
    return file


def test_files_are_attached_and_read_again(desk, case, recording):
    case.do("attach_file", files=(recording,), subject="contact", note="首次联系录音")
    (kept,) = case.case.aftermath.files
    assert (kept.name, kept.media, kept.subject, kept.note) == ("通话 录音.wav", "recording", "contact", "首次联系录音")
    assert service.file_content(desk, kept) == recording.read_bytes()
    assert service.damaged_files(desk) == []
    desk.store.files.close()
    (desk.store.path / "files.db").write_bytes(b"x" * 5000)
    assert service.damaged_files(desk) == [(case.case.number, "通话 录音.wav")]


def test_what_cannot_be_kept_is_named_and_nothing_is_attached(desk, case, recording, tmp_path):
    text = tmp_path / "说明.docx"
    text.write_bytes(b"PK\3\4")
    told = case.refused("attach_file", files=(recording, text, tmp_path / "没有.pdf"), subject="evidence")
    assert any("“说明.docx” is neither" in one for one in told)
    assert any("“没有.pdf” cannot be read: No such file" in one for one in told)
    assert case.case.aftermath.files == ()
    assert "at least one" in case.refused("attach_file", files=(), subject="evidence")[0]
    assert "At most 20" in case.refused("attach_file", files=(recording,) * 21, subject="evidence")[0]


def test_without_the_right_no_file_is_kept(desk, clock, case, recording):
    auditor = desk_for(desk, "auditor")
    act = rules.BY_CODE["attach_file"]
    with pytest.raises(Denied):
        service.attach_file(auditor, case.id, act.draft((recording,)))
    assert desk.store.files.count() == 0


# ---- the day's page ----------------------------------------------------------------------------------------------


def test_measures_and_appeals_are_due_on_the_day_s_page(desk, case):
    case.work_order()
    assert [due.step.text for due in service.reminders(desk)] == []
    on = desk.today() + 3 * DAY
    case.do("plan_improvement", cause="回复超时", measure="值班", owner_id=case.person("曾静"), due_on=on)
    (due,) = service.reminders(desk)
    assert (due.owner, due.action, due.mine, due.id) == ("曾静", "complaint.finish_improvement", False, case.id)
    assert str(due.due_at) == "2026-11-21 15:59:59+00:00", "the end of the day at the office"
    assert due in service.dues(desk)
    assert len(service.dues(desk, 1)) == 1
    case.do("finish_improvement", how="已做")
    (due,) = service.reminders(desk)
    assert (due.action, due.due_at.date()) == ("complaint.check_improvement", date(2027, 2, 24))
    case.pass_by(91 * DAY)
    case.do("check_improvement", effect="effective", note="好")
    assert service.reminders(desk) == []
    case.do("record_appeal", regulator="工商所", demand="退费", appealed_on=desk.today())
    (due,) = service.reminders(desk)
    assert due.action == "complaint.accept_appeal"
    case.do("accept_appeal")
    (due,) = service.reminders(desk)
    assert (due.action, due.due_at.date()) == ("complaint.answer_appeal", desk.today() + 30 * DAY)
    assert due.mine
    case.do("answer_appeal", answer="已退", conclusion="和解")
    assert service.reminders(desk) == []


def test_the_list_knows_which_cases_may_be_appealed(desk, clock, draft, case):
    other = service.register(desk, draft)
    clock.advance(10 * DAY)
    assert {key: found.risk for key, found in service.regulator_risks(desk, [case.id, other]).items()} == {
        case.id: "near", other: "near",
    }  # fmt: skip
    clock.advance(5 * DAY)
    case.do("record_appeal", regulator="工商所", demand="退费")
    found = service.regulator_risks(desk, [case.id, other])
    assert {key: one.risk for key, one in found.items()} == {case.id: "appealed", other: "may"}
    assert service.regulator_risks(desk, []) == {}


def test_the_policy_at_receipt_governs_badges_days_and_words(desk, clock, case):
    text = changed(
        **{
            "regulator.warn_days": {"value": 1},
            "regulator.appeal_days": {"value": 2},
            "regulator.answer_days": {"value": 3},
            "improvement.effect_days": {"value": 5},
        }
    ).replace('word = "首次联系"', 'word = "首次回应"')
    put_in_force(desk, text, timedelta(0))
    case.desk = later = access.make_desk(desk.store, desk.account_id, desk.clock)
    assert later.policy.complaints.segment("first_contact").word == "首次回应"
    due = next(one for one in service.dues(later) if one.due_at == case.segment("first_contact").due_at)
    assert "首次联系" in due.subject
    clock.advance(5 * DAY)
    assert service.regulator_risks(later, [case.id]) == {}
    clock.advance(7 * DAY)
    assert service.regulator_risks(later, [case.id])[case.id] == regulator.standing(case.case, case.asof)
    case.do("record_appeal", regulator="省局", appealed_on=later.today(), demand="退费")
    case.do("accept_appeal", accepted_on=later.today())
    (answer,) = [one for one in service.reminders(later) if one.action == "complaint.answer_appeal"]
    assert local_day(answer.due_at) == later.today() + 30 * DAY
