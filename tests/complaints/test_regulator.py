"""An appeal to the regulator from the first risk to the answer, and what the day's page says of it."""

from datetime import date, timedelta

from desktop.access import service as access
from desktop.complaints import service
from desktop.complaints.rules import regulator
from desktop.core.clock import local_day
from tests.complaints.cases import DAY
from tests.complaints.policies import changed, put_in_force


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
