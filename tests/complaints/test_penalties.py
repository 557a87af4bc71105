"""Proposals for lateness, and the way of a proposal: stated on, signed, appealed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.complaints import service
from desktop.complaints.records import ComplaintStep, PenaltyProposal, PenaltyWithdrawal
from desktop.complaints.rules.aftermath import ProposalState, Withdrawal
from desktop.complaints.rules.words import StepKind
from desktop.core.clause import NOT_SET
from desktop.settings import rules as settings_rules
from desktop.settings import service as settings
from tests.complaints.cases import DAY, HOUR, MINUTE, Handling, decree, enters, opinion, proposals, state


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


def no_opinion(case, rank, name, decision="agreed"):
    """Why an opinion is refused."""
    typed = {"rank": rank, "signed_by": case.person(name), "decision": decision, "opinion": ""}
    return enters(case).refused("decide_penalty", **typed)[0]


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
