"""Tables of cases for what follows a complaint: deductions, strikes, authority, windows, the regulator, proposals."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.complaints.rules import improvements, nuisance, penalties, proposals, responsibility, strikes
from desktop.complaints.rules import regulator as appeals
from desktop.complaints.rules.aftermath import (
    STRIKES,
    Aftermath,
    Appealed,
    Authority,
    Effect,
    Effects,
    Opinion,
    Proposal,
    ProposalKind,
    ProposalState,
    Withdrawal,
)
from desktop.complaints.rules.case import Case, Happening
from desktop.complaints.rules.nuisance import NuisanceAct, NuisanceRow
from desktop.complaints.rules.words import StepKind
from desktop.core.clause import NOT_SET, Unconfirmed, Value
from desktop.core.problem import Problem, Severity
from desktop.policy import versions
from desktop.policy.clauses import AuthorityClause, StrikeClauses

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
RECEIVED = datetime(2026, 11, 18, 2, 0, tzinfo=UTC)  # 10:00 at the office
ANNA, BERT, CARL = (UUID(int=number) for number in (1, 2, 3))


@pytest.fixture(scope="module")
def policy():
    return versions.shipped()


def asof(policy, now=RECEIVED, **clauses):
    made = policy.asof(now)
    return replace(made, clauses=replace(made.clauses, **clauses))


def case(*steps, **more):
    return Case(RECEIVED, "dissatisfied", "service", steps=tuple(steps), id=UUID(int=9), **more)


def proposal(**more):
    known = {
        "id": UUID(int=7), "number": "QH-K-20261118-001-1", "kind": "late", "proposed_at": RECEIVED, "staff_id": ANNA,
        "person": "李敏", "post": "回访专员", "department_id": None, "department": "", "level": "dissatisfied",
        "clause": "complaints.levels.dissatisfied.late_fine", "segment": "work_order",
    }  # fmt: skip
    return Proposal(**{**known, **more})


def opinion(signer, agreed=True):
    return Opinion("manager", signer, "周宏", date(2026, 11, 20), agreed, "", "F10-1")


# ---- proposals for lateness --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("passed", "proposed", "owed"),
    [
        (10 * MINUTE, (), []),
        (10 * MINUTE + timedelta(seconds=1), (), ["work_order"]),
        (31 * MINUTE, (), ["work_order", "first_contact"]),
        (31 * MINUTE, (proposal(),), ["first_contact"]),
        (31 * MINUTE, (proposal(withdrawn="extended"),), ["work_order", "first_contact"]),
        (31 * MINUTE, (proposal(kind="direct"),), ["work_order", "first_contact"]),
        (31 * MINUTE, (proposal(round=2),), ["work_order", "first_contact"]),
    ],
)
def test_each_late_segment_owes_one_living_proposal(policy, passed, proposed, owed):
    late = case(aftermath=Aftermath(proposals=proposed))
    assert [one.kind for one in proposals.owed(late, asof(policy, RECEIVED + passed))] == owed


def test_a_doubtful_clock_owes_nothing(policy):
    assert proposals.owed(case(doubtful=True), asof(policy, RECEIVED + DAY)) == ()


def test_a_proposal_without_lateness_is_taken_back_unless_it_was_decided(policy):
    granted = Happening(
        StepKind.EXTENSION_GRANTED, RECEIVED + 5 * MINUTE, segment="work_order", due_at=RECEIVED + 60 * MINUTE
    )
    now = asof(policy, RECEIVED + 30 * MINUTE)

    def back(*proposed, steps=()):
        return proposals.unfounded(case(*steps, aftermath=Aftermath(proposals=proposed)), now)

    assert back(proposal()) == ()
    assert [reason for _one, reason in back(proposal(), steps=(granted,))] == [Withdrawal.EXTENDED]
    decided = proposal(opinions=(opinion(BERT, agreed=False),))
    assert back(decided, steps=(granted,)) == ()
    met = Happening(StepKind.WORK_ORDER_HANDED_OVER, RECEIVED + 9 * MINUTE)
    assert [reason for _one, reason in back(proposal(), steps=(met,))] == [Withdrawal.MOVED]


def test_a_proposal_of_a_limit_that_has_moved_gives_way_to_one_of_the_new_limit(policy):
    until = RECEIVED + 20 * MINUTE
    granted = Happening(StepKind.EXTENSION_GRANTED, RECEIVED + 30 * MINUTE, segment="work_order", due_at=until)
    now = asof(policy, RECEIVED + 31 * MINUTE)

    def late(due_at):
        return case(granted, aftermath=Aftermath(proposals=(proposal(due_at=due_at),)))

    assert [reason for _one, reason in proposals.unfounded(late(RECEIVED + 10 * MINUTE), now)] == [Withdrawal.EXTENDED]
    assert proposals.unfounded(late(until), now) == ()
    entered_since = case(aftermath=Aftermath(proposals=(proposal(due_at=RECEIVED + 9 * MINUTE),)))
    assert [reason for _one, reason in proposals.unfounded(entered_since, now)] == [Withdrawal.MOVED]


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({}, ProposalState.PROPOSED),
        ({"stated_at": RECEIVED}, ProposalState.STATED),
        ({"appealed_on": date(2026, 11, 19)}, ProposalState.APPEALED),
        ({"stated_at": RECEIVED, "opinions": (opinion(BERT), opinion(CARL))}, ProposalState.STATED),
        ({"opinions": (opinion(ANNA), opinion(BERT), opinion(CARL))}, ProposalState.APPROVED),
        ({"opinions": (opinion(BERT), opinion(BERT), opinion(BERT))}, ProposalState.PROPOSED),
        ({"opinions": (opinion(BERT), opinion(CARL, False))}, ProposalState.REFUSED),
        ({"kind": "dismissal", "opinions": (opinion(BERT),)}, ProposalState.PROPOSED),
        ({"kind": "dismissal", "opinions": (opinion(BERT), opinion(CARL))}, ProposalState.APPROVED),
        ({"withdrawn": "mistake", "opinions": (opinion(BERT),)}, ProposalState.WITHDRAWN),
    ],
)
def test_how_far_a_proposal_has_come(policy, more, state):
    assert proposals.state_of(proposal(**more), asof(policy)) is state


@pytest.mark.parametrize(
    ("more", "today", "early"),
    [
        ({}, 0, "statement first"),
        ({"stated_at": RECEIVED}, 0, None),
        ({"stated_at": RECEIVED, "appeal_until": date(2026, 11, 20)}, 2, "until 2026-11-20"),
        ({"stated_at": RECEIVED, "appeal_until": date(2026, 11, 20)}, 3, None),
        ({"stated_at": RECEIVED, "appeal_until": date(2026, 11, 20), "accepts": True}, 0, None),
        ({"appealed_on": date(2026, 11, 19), "appeal_until": date(2026, 11, 20)}, 0, None),
    ],
)
def test_when_it_may_be_decided(policy, more, today, early):
    told = penalties.too_early_to_decide(proposal(**more), asof(policy, RECEIVED + today * DAY))
    assert told is None if early is None else early in str(told)


@pytest.mark.parametrize(
    ("term", "until"), [(NOT_SET, None), (Value(0), date(2026, 11, 18)), (Value(7), date(2026, 11, 25))]
)
def test_the_appeal_is_open_so_many_days_after_the_proposal(policy, term, until):
    clauses = replace(policy.complaints.penalty, appeal_days=term)
    assert proposals.appeal_until(RECEIVED, asof(policy, penalty=clauses)) == until


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"kind": "direct"}, []),
        ({"kind": "direct", "withdrawn": "mistake"}, ["proposal"]),
        ({}, ["proposal"]),
    ],
    ids=["a deduction", "withdrawn already", "for lateness: by an extension alone"],
)
def test_which_proposals_are_withdrawn_by_hand(policy, more, told):
    known = case(aftermath=Aftermath(proposals=(proposal(**more),)))
    draft = penalties.WithdrawDraft(str(UUID(int=7)), "弄错了")
    assert [one.field for one in penalties.WITHDRAW.problems(draft, known, asof(policy))] == told
    assert (penalties.WITHDRAW.why_not(known, asof(policy)) is None) is (told == [])
    assert bool(penalties.WITHDRAW.choices(known, asof(policy))["proposal"]) is (told == [])


@pytest.mark.parametrize(
    ("loss", "percent", "amount"),
    [
        (10000, Value(30), 3000), (1, Value(50), 1), (1, Value(49), 0), (0, Value(100), 0),
        (None, Value(10), None), (100, NOT_SET, None), (100, Unconfirmed(20), None),
    ],
)  # fmt: skip
def test_a_deduction_is_a_share_of_the_loss_in_whole_fen(loss, percent, amount):
    assert proposals.deduction(loss, percent) == amount


@given(st.integers(0, 10**13), st.integers(1, 100))
def test_a_deduction_never_exceeds_the_loss(loss, percent):
    assert 0 <= proposals.deduction(loss, Value(percent)) <= loss


# ---- three strikes -----------------------------------------------------------------------------------------------


def strike(day):
    return strikes.Strike(UUID(int=day.toordinal()), f"QH-{day:%Y%m%d}-001-1", day, "attitude", "语气生硬")


@pytest.mark.parametrize(
    ("years", "today", "since"),
    [
        (NOT_SET, date(2026, 11, 18), None),
        (Value(2), date(2026, 11, 18), date(2024, 11, 18)),
        (Value(1), date(2028, 2, 29), date(2027, 3, 1)),
        (Value(4), date(2028, 2, 29), date(2024, 2, 29)),
        (Unconfirmed(2), date(2026, 11, 18), None),
    ],
)
def test_from_when_on_strikes_count(years, today, since):
    assert strikes.counted_since(today, StrikeClauses(years)) == since


def test_the_card_numbers_what_counts_and_keeps_what_does_not():
    days = [date(2021, 5, 1), date(2024, 11, 18), date(2025, 1, 1), date(2026, 3, 3), date(2026, 9, 9)]
    found = strikes.card(ANNA, "李敏", map(strike, reversed(days)), date(2026, 11, 18), StrikeClauses(Value(2)))
    assert [line.strike.received_on for line in found.lines] == days[1:]
    assert [line.leads_to for line in found.lines] == [*STRIKES, ProposalKind.DISMISSAL]
    assert [one.received_on for one in found.expired] == days[:1]
    assert strikes.card(ANNA, "", map(strike, days), date(2026, 11, 18), StrikeClauses()).count == 5


# ---- authority ---------------------------------------------------------------------------------------------------

CLERK = AuthorityClause("clerk", "专员", Value(100_00))
HEAD = AuthorityClause("head", "经理", Value(500_00))
CHIEF = AuthorityClause("chief", "总经理", NOT_SET)


@pytest.mark.parametrize(
    ("amount", "posts", "judged"),
    [
        (0, [], (Authority.WITHIN, "")),
        (100_00, ["clerk"], (Authority.WITHIN, "clerk")),
        (100_01, ["clerk", "head"], (Authority.WITHIN, "head")),
        (999_00, ["chief"], (Authority.NOT_SET, "")),
        (999_00, ["clerk", "chief"], (Authority.NOT_SET, "")),
        (100_01, ["clerk"], "专员 may promise up to 100.00"),
        (1, ["driver"], "None of this person"),
        (1, [], "None of this person"),
    ],
)
def test_who_may_promise_what(amount, posts, judged):
    found = responsibility.judged(amount, posts, (CLERK, HEAD, CHIEF))
    if isinstance(found, Problem):
        assert judged in str(found.sentence)
    else:
        assert (found.authority, found.post) == judged


# ---- the effect of a measure -------------------------------------------------------------------------------------


def test_the_days_before_and_after_do_not_hold_the_day_itself():
    before, after = improvements.windows(date(2026, 12, 1), 90)
    assert (before.first_on, before.last_on) == (date(2026, 9, 2), date(2026, 11, 30))
    assert (after.first_on, after.last_on) == (date(2026, 12, 2), date(2027, 3, 1))


@pytest.mark.parametrize(
    ("counted", "effect"),
    [
        ((4, 40, 0, 10), Effect.EFFECTIVE),
        ((4, 40, 1, 40), Effect.PARTLY),
        ((4, 40, 4, 40), Effect.INEFFECTIVE),
        ((4, 40, 1, 5), Effect.INEFFECTIVE),
        ((0, 40, 1, 40), Effect.INEFFECTIVE),
        ((0, 0, 1, 40), None),
        ((4, 40, 0, 0), None),
    ],
)
def test_what_the_figures_suggest(counted, effect):
    assert improvements.suggested(Effects(90, *counted)) is effect


# ---- the regulator -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "answered", "risk", "next_on"),
    [
        (0, False, "none", date(2026, 12, 3)),
        (9, False, "none", date(2026, 12, 3)),
        (10, False, "near", date(2026, 12, 3)),
        (14, False, "near", date(2026, 12, 3)),
        (15, False, "may", date(2026, 12, 3)),
        (400, False, "may", date(2026, 12, 3)),
        (400, True, "none", None),
    ],
)
def test_how_near_an_appeal_is(policy, days, answered, risk, next_on):
    now = asof(policy, RECEIVED + days * DAY)
    found = appeals.standing_on(date(2026, 11, 18), None, now, answered=answered)
    assert (found.risk, found.days, found.next_on) == (risk, days, next_on)


def test_an_answer_or_the_close_ends_the_risk(policy):
    late = asof(policy, RECEIVED + 20 * DAY)
    told = Happening(StepKind.CUSTOMER_ANSWERED, RECEIVED + DAY)
    assert appeals.standing(case(told), late).risk == "none"
    assert appeals.standing(case(closed_at=RECEIVED + DAY), late).risk == "none"
    assert appeals.standing(case(), late).risk == "may"


@pytest.mark.parametrize(
    ("on", "until"),
    [
        (date(2026, 12, 3), date(2026, 12, 10)),  # Thursday
        (date(2026, 12, 4), date(2026, 12, 11)),
        (date(2026, 12, 5), date(2026, 12, 11)),  # Saturday
        (date(2026, 9, 30), date(2026, 10, 13)),  # before the National Day, with its make-up Saturday
    ],
)
def test_the_regulator_accepts_within_five_working_days(policy, on, until):
    assert appeals.accepted_by(on, asof(policy)) == until


def test_our_answer_is_due_thirty_days_after_the_acceptance(policy):
    appeal = Appealed(ANNA, "管理局", "", date(2026, 12, 3), "", accepted_on=date(2026, 12, 7))
    for day, overdue in ((date(2027, 1, 6), False), (date(2027, 1, 7), True)):
        now = asof(policy, datetime(day.year, day.month, day.day, 4, tzinfo=UTC))
        found = appeals.standing_on(date(2026, 11, 18), appeal, now, answered=False)
        assert (found.risk, found.next_on, found.overdue) == ("accepted", date(2027, 1, 6), overdue)


def test_without_clauses_nothing_is_judged(policy):
    silent = replace(
        policy.complaints.regulator, warn_days=NOT_SET, appeal_days=NOT_SET, acceptance=NOT_SET, answer_days=NOT_SET
    )
    now = asof(policy, RECEIVED + 99 * DAY, regulator=silent)
    assert appeals.standing_on(date(2026, 11, 18), None, now, answered=False).risk == "none"
    assert appeals.accepted_by(date(2026, 12, 3), now) is None
    assert appeals.answer_due(date(2026, 12, 3), now) is None


def test_an_early_appeal_is_warned_of(policy):
    draft = appeals.AppealDraft("管理局", date(2026, 11, 20), "退费")
    (warned,) = appeals.APPEAL.problems(draft, case(), asof(policy, RECEIVED + 5 * DAY))
    assert warned.severity is Severity.WARNING
    (refused,) = appeals.APPEAL.problems(replace(draft, appealed_on=date(2026, 11, 17)), case(), asof(policy))
    assert refused.severity is Severity.ERROR


# ---- nuisance calls ----------------------------------------------------------------------------------------------

ROW = NuisanceRow("95013", "95013", 2, 5, RECEIVED, RECEIVED + 2 * DAY, "marketing", False, "")
CALL = nuisance.CallDraft("95013 8824", RECEIVED, 2, "marketing")
ACTION = nuisance.ActionDraft("95013", "block", date(2026, 11, 20), ANNA, "三天五次")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({}, None),
        ({"phone": "+852 1234 5678"}, None),
        ({"phone": ""}, "phone"),
        ({"phone": "12"}, "phone"),
        ({"phone": "x" * 30}, "phone"),
        ({"phone": "1" * 21}, "phone"),
        ({"called_at": None}, "called_at"),
        ({"called_at": RECEIVED + 2 * DAY}, "called_at"),
        ({"times": None}, "times"),
        ({"times": 0}, "times"),
        ({"times": 10_000}, "times"),
        ({"source": "neighbour"}, "source"),
        ({"customer_name": "长" * 61}, "customer_name"),
        ({"story": "长" * 2001}, "story"),
        ({"story": "\ud800"}, "story"),
    ],
)
def test_a_report_says_number_time_frequency_and_class(change, field):
    found = nuisance.call_problems(replace(CALL, **change), RECEIVED + DAY)
    assert [problem.field for problem in found] == ([field] if field else [])


@pytest.mark.parametrize(
    ("row", "change", "field", "told"),
    [
        (ROW, {}, None, ""),
        (None, {}, "phone", "not in the register"),
        (replace(ROW, open_complaint="QH-20261118-001-1"), {}, "action", "is open: it can’t be blocked"),
        (replace(ROW, open_complaint="QH-20261118-001-1"), {"action": "investigate"}, None, ""),
        (replace(ROW, blocked=True), {}, "action", "blocked already"),
        (ROW, {"action": "unblock"}, "action", "not blocked"),
        (replace(ROW, blocked=True), {"action": "unblock"}, None, ""),
        (ROW, {"action": "legal", "reason": " "}, "reason", "Say why"),
        (ROW, {"action": "shout"}, "action", "Choose an entry"),
        (ROW, {"decided_by": None}, "decided_by", "who decided"),
        (ROW, {"decided_on": None}, "decided_on", "which day"),
        (ROW, {"decided_on": date(2026, 11, 22)}, "decided_on", "future"),
        (ROW, {"decided_on": date(2026, 11, 17)}, "decided_on", "before the first call"),
        (ROW, {"reason": "长" * 2001}, "reason", "At most"),
    ],
)
def test_what_may_be_decided_about_a_number(row, change, field, told):
    found = nuisance.action_problems(replace(ACTION, **change), row, date(2026, 11, 21))
    assert [problem.field for problem in found] == ([field] if field else [])
    assert all(told in str(problem.sentence) for problem in found)


def test_how_a_number_stands():
    assert (ROW.frequency, ROW.days) == ("5次/3天", 3)
    assert replace(ROW, blocked=True, open_complaint="x").must_be_unblocked
    for acts, blocked in (([], False), (["block"], True), (["block", "legal"], True), (["block", "unblock"], False)):
        assert nuisance.is_blocked([NuisanceAct.of(one) for one in acts]) is blocked
