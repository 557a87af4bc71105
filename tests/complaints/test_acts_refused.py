"""What is refused, each in one sentence, and what is offered instead."""

from dataclasses import replace

import pytest

from desktop.complaints import rules
from desktop.complaints.rules import StepKind, contacts, memos, orders, rounds, sample_times
from desktop.core.acts import draft_problems
from desktop.core.clause import NOT_SET
from desktop.core.problem import Severity
from tests.complaints.policies import changed
from tests.complaints.stories import (
    ME,
    ORDER,
    OTHER,
    POLICY,
    QUALITY_PLACE,
    REACHED,
    SERVICE_PLACE,
    THIRD,
    asof,
    at,
    blocking,
    case,
    step,
)


def test_a_time_agreed_too_late_is_taken_down_and_the_lateness_stays():
    decided = step(StepKind.SAMPLING_DECIDED, "18 11:00")
    told = case(decided, workflow="quality")
    draft = sample_times.AgreedTimeDraft(at("18 16:00"), at("21 09:00"), "客户")
    assert blocking(sample_times.AGREE_SAMPLING_TIME, draft, told, "18 16:00") == []
    (said,) = draft_problems(sample_times.AGREE_SAMPLING_TIME, draft, told, asof("18 16:00"))
    assert str(said.sentence) == "The limit ended at 11-18 15:30: the appointment is noted, the segment stays late."


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        (None, "This is needed."),
        ("18 14:27", "This lies in the future: take the time when it happened."),
        ("18 09:59", "This lies before the receipt of the complaint (11-18 10:00)."),
    ],
)
def test_times_of_acts(when, sentence):
    draft = orders.WorkOrderDraft(when and at(when), SERVICE_PLACE)
    assert blocking(orders.HAND_OVER_WORK_ORDER, draft, case()) == [sentence]


@pytest.mark.parametrize(
    ("when", "told"),
    [("18 11:59", ["This lies before round 2 began (11-18 12:00)."]), ("18 12:00", []), ("18 14:26", [])],
)
def test_what_is_done_in_a_round_is_not_before_it(when, told):
    again = case(step(ORDER, "18 10:08"), step(StepKind.ROUND_STARTED, "18 12:00", round=2))
    assert blocking(orders.RECORD_MEASURES, orders.MeasuresDraft(at(when), "核对话单"), again) == told


@pytest.mark.parametrize(
    ("act", "draft", "told", "sentence"),
    [
        (
            orders.GIVE_WRITTEN_RESULT, orders.ResultDraft(at("18 11:00"), ME, "退费"), case(),
            "Begins when “工作单提交” is done.",
        ),
        (
            orders.GIVE_WRITTEN_RESULT, orders.ResultDraft(at("18 10:05"), ME, "退费"), case(step(ORDER, "18 10:08")),
            "This lies before “处理结果” began (11-18 10:08).",
        ),
        (
            orders.HAND_OVER_WORK_ORDER, orders.WorkOrderDraft(at("18 11:00"), SERVICE_PLACE),
            case(step(ORDER, "18 10:08")), "Done already at 11-18 10:08.",
        ),
        (
            orders.HAND_OVER_WORK_ORDER, orders.WorkOrderDraft(at("18 11:00"), SERVICE_PLACE),
            case(workflow="quality"), "This kind of complaint has no such step.",
        ),
        (
            orders.HAND_OVER_WORK_ORDER, orders.WorkOrderDraft(at("18 11:00"), SERVICE_PLACE),
            case(step(StepKind.ON_SITE_STARTED, "18 10:00")), "“工作单提交” is not owed in this case.",
        ),
        (
            orders.START_ON_SITE, orders.OnSiteDraft(ME), case(step(ORDER, "18 10:08")),
            "The work order was handed over at 11-18 10:08: it went through the office.",
        ),
        (
            contacts.LOG_CONTACT, contacts.ContactDraft(at("18 11:00"), phone="13800004417", by=ME, note="好"),
            case(step(REACHED, "18 11:30")),
            "Contacts are entered in the order of time: the last one was at 11-18 11:30.",
        ),
        (
            contacts.LOG_CONTACT, contacts.ContactDraft(at("18 11:00"), phone="13800004417", by=ME),
            case(), "Write down what was said.",
        ),
        (
            memos.DISTRIBUTE_MEMO, memos.DistributionDraft(at("18 11:00"), ME, QUALITY_PLACE, checked=True),
            case(workflow="quality"), "Begins when “内联单提交” is done.",
        ),
        (
            memos.ENTER_APPROVAL, memos.ApprovalDraft(at("18 11:00"), "deputy_manager", OTHER, paper="1"),
            case(step(StepKind.DEPARTMENT_ANSWERED, "18 10:30", staff_id=THIRD), workflow="quality"),
            "The opinions stand in order of rank: 客服主管 signs next.",
        ),
        (
            memos.ENTER_APPROVAL, memos.ApprovalDraft(at("18 11:00"), "deputy_manager", OTHER, paper="1"),
            case(
                step(StepKind.DEPARTMENT_ANSWERED, "18 10:30", staff_id=THIRD),
                step(StepKind.APPROVAL_ENTERED, "18 10:40", staff_id=OTHER, code="service_supervisor"),
                workflow="quality",
            ),
            "Two approvals are signed by two persons.",
        ),
        (
            memos.ENTER_APPROVAL, memos.ApprovalDraft(at("18 11:00"), "service_supervisor", THIRD, paper="1"),
            case(step(StepKind.DEPARTMENT_ANSWERED, "18 10:30", staff_id=THIRD, staff="解明"), workflow="quality"),
            "解明 gave the answer.",
        ),
        (
            memos.ENTER_APPROVAL, memos.ApprovalDraft(at("18 11:00"), "service_supervisor", OTHER, paper="1"),
            case(
                step(StepKind.DEPARTMENT_ANSWERED, "18 10:30", staff_id=THIRD), workflow="quality", asked_by=THIRD
            ),
            "The answer is yours: somebody else enters what was signed about it.",
        ),
        (
            sample_times.AGREE_SAMPLING_TIME, sample_times.AgreedTimeDraft(at("18 14:20"), at("20 09:00")),
            case(workflow="quality"), "Begins when sampling is decided.",
        ),
        (
            rounds.RECORD_SATISFACTION, rounds.SatisfactionDraft(at("18 14:00"), "satisfied", ME),
            case(step(REACHED, "18 10:10")), "Begins when “二次联系” is done.",
        ),
        (
            rounds.CLOSE_SATISFIED, rounds.ClosingDraft(at("18 14:00")), case(),
            "The customer has not said yes in this round.",
        ),
        (
            rounds.CLOSE_SATISFIED, rounds.ClosingDraft(at("18 14:00")),
            case(step(REACHED, "18 10:10"), step(REACHED, "18 10:20"),
                 step(StepKind.SATISFACTION_ANSWERED, "18 11:00", code="satisfied")),
            "Still open: 工作单提交. Finish them first.",
        ),
        (
            rounds.CLOSE_WITHOUT_AGREEMENT, rounds.UnagreedDraft(at("18 14:00"), ME, "1", "x"), case(),
            "Possible from round 2 on: the policy does not say after how many rounds.",
        ),
        (
            rounds.REOPEN_CASE, rounds.ReopeningDraft(at("18 14:00"), "x"), case(),
            "The case is open: this is done to a closed one.",
        ),
        (
            contacts.LOG_CONTACT, contacts.ContactDraft(at("18 11:00"), phone="13800004417", by=ME, note="好"),
            case(closed_at=at("18 13:00")), "The case is closed. Reopen it first.",
        ),
    ],
)  # fmt: skip
def test_actions_out_of_order_are_refused_in_one_sentence(act, draft, told, sentence):
    assert blocking(act, draft, told) == [sentence]


@pytest.mark.parametrize(
    ("on", "told"), [("17", ["The visit lies before the measures."]), ("18", []), ("20", []), (None, [])]
)
def test_a_second_visit_is_not_before_the_measures(on, told):
    visit = on and at(f"{on} 00:00").date()
    draft = orders.MeasuresDraft(at("18 14:00"), "核对话单", second_visit_on=visit)
    assert blocking(orders.RECORD_MEASURES, draft, case()) == told


def test_what_nobody_can_name_was_changed_meanwhile_all_the_same():
    (unknown,) = rules.Outdated(()).found
    assert "Somebody changed this case meanwhile" in str(unknown.sentence)
    (known,) = rules.Outdated([rules.Changed("reassigned", "改派", "李敏", at("18 14:20"), "")]).found
    assert str(known.sentence).startswith("李敏 entered “改派” at 14:20 meanwhile.")


def test_a_second_visit_decides():
    planned = step(StepKind.MEASURES_RECORDED, "18 12:00", due_at=at("20 00:00"))
    two = (step(REACHED, "18 10:10"), step(REACHED, "18 10:20"))
    draft = rounds.SatisfactionDraft(at("18 14:00"), "satisfied", ME)
    assert blocking(rounds.RECORD_SATISFACTION, draft, case(*two, planned)) == [
        "A second visit is agreed for 2026-11-20: the answer after it decides."
    ]
    visited = case(*two, planned, step(StepKind.SECOND_VISIT_MADE, "18 14:10"))
    assert blocking(rounds.RECORD_SATISFACTION, draft, visited) == ["This lies before the second visit (11-18 14:10)."]
    assert blocking(rounds.RECORD_SATISFACTION, replace(draft, at=at("18 14:20")), visited) == []


@pytest.mark.parametrize(("answer", "told"), [("satisfied", []), ("dissatisfied", ["Round 2 begins"]), ("", [])])
def test_an_answer_says_that_a_round_begins_with_it(answer, told):
    two = (step(REACHED, "18 10:10"), step(REACHED, "18 10:20"))
    draft = rounds.SatisfactionDraft(at("18 14:00"), answer, ME)
    found = rounds.satisfaction_problems(draft, case(*two), asof())
    assert [(str(one.sentence)[:14], one.severity) for one in found] == [(words, Severity.HINT) for words in told]


@pytest.mark.parametrize(
    ("clause", "rounds_so_far", "possible"),
    [(NOT_SET, 1, False), (NOT_SET, 2, True), (2, 2, False), (2, 3, True), (1, 2, True)],
)
def test_after_how_many_rounds_a_case_is_closed_without_agreement(clause, rounds_so_far, possible):
    written = {"unset": True} if clause is NOT_SET else {"value": clause}
    text = changed(**{"rounds.before_no_agreement": written})
    begun = (step(StepKind.ROUND_STARTED, f"18 1{n}:00", round=n) for n in range(2, rounds_so_far + 1))
    told = case(*begun)
    assert (rounds.not_unagreed(told, asof(text=text)) is None) is possible
    said = rounds.unagreed_problems(rounds.UnagreedDraft(at("18 14:26")), told, asof(text=text))
    assert [one.severity for one in said] == [Severity.HINT] * (clause is NOT_SET)


@pytest.mark.parametrize(
    ("answer", "begins"),
    [("very_satisfied", False), ("satisfied", False), ("fair", False), ("dissatisfied", True),
     ("very_dissatisfied", True)],
)  # fmt: skip
def test_which_answers_begin_a_round(answer, begins):
    assert rounds.starts_round(answer, POLICY.complaints) is begins


def test_every_act_asks_exactly_for_its_draft():
    for act in rules.ALL:
        assert {one.name for one in act.fields} == set(act.draft.__slots__), act.code


def test_what_is_possible_is_offered_first_and_the_rest_says_why_not():
    may = frozenset(act.permission for act in rules.ALL)
    offers = rules.offers(case(asked_by=ME), asof("18 10:05"), may)
    assert [one.act.code for one in offers if one.primary] == ["hand_over_work_order"]
    assert offers[0].primary
    reasons = [one.why_not for one in offers]
    assert reasons == sorted(reasons, key=lambda one: one is not None)
    assert all(one.why_not is not None for one in rules.offers(case(), asof(), frozenset()))
    for one in offers:
        if one.why_not is None:
            assert set(one.proposed) <= set(one.act.draft.__slots__)
