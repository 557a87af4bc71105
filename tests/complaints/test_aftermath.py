"""What follows a complaint, act by act, on a real store: who answers for it, remedies, samples, measures, watchers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.complaints import service
from desktop.complaints.records import Watcher
from desktop.complaints.rules.aftermath import Authority, ProposalState, Withdrawal
from desktop.complaints.rules.words import StepKind
from desktop.membership import service as membership
from desktop.membership.rules import MoveDraft
from desktop.people import rules as people_rules
from desktop.people import service as people
from tests.complaints.cases import DAY, HOUR, MINUTE, Handling, decree, opinion, proposals, state, uphold
from tests.office import desk_for


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
