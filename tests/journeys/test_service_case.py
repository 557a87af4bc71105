"""A service case from receipt to the closed, printed file, by keyboard: one segment late, one limit extended."""

from desktop.complaints import service
from desktop.complaints.rules import StepKind
from desktop.printouts import service as printouts
from tests.journeys.cases import CUSTOMER, HOUR, MINUTE, CaseDesk, register
from tests.journeys.conftest import rows
from tests.office import PASSWORD


def test_a_service_case_from_receipt_to_the_closed_printed_file(sit_down, folder, shelf, clock):
    hands = sit_down(folder)
    hands.sign_in(PASSWORD)
    register(hands)
    case = CaseDesk(hands, clock)
    assert case.detail.facts.customer_name == CUSTOMER

    case.later(6 * MINUTE)
    case.next()  # the work order, within its ten minutes
    case.until_step(StepKind.WORK_ORDER_HANDED_OVER)

    case.later(30 * MINUTE)  # the first contact is owed within twenty minutes: it is late now
    assert any("超时" in row for row in rows(hands.see("complaint.segments")))
    case.quick("已致歉，答应明天回话", reached=True)
    case.until_step(StepKind.CONTACTED)
    assert any("迟" in row and "首次联系" in row for row in rows(hands.see("complaint.segments")))

    case.later(30 * MINUTE)
    case.act("give_written_result", note="系统误开通，已取消，退 40 元。")
    case.until_step(StepKind.RESULT_GIVEN)

    extend(case, hands)
    finish(case, hands, shelf)


def extend(case, hands):
    """Three attempts that count, the request with F8, the general manager's decision from paper."""
    for number in range(1, 4):
        case.quick("无人接听")
        case.until_step(StepKind.CONTACT_TRIED, number)
        case.later(125 * MINUTE)
    hands.press("F8")
    hands.until_seen("act")
    case.fill(segment="Home", until_at="+2 18:00", reason="Home", note="客户出差", told_customer="短信告知")
    case.save()
    case.until_step(StepKind.EXTENSION_ASKED)
    case.act("decide_extension", segment="Home", by="周宏")
    case.until_step(StepKind.EXTENSION_GRANTED)
    moved = [one.due for one in case.detail.segments if one.due.extended]
    assert [due.word for due in moved] == ["二次联系"]
    shown = rows(hands.see("complaint.segments"))
    assert any("延" in row and "原" in row for row in shown)


def finish(case, hands, shelf):
    """The second contact by the moved limit, the customer's answer, the closing, and the file as PDF."""
    case.later(17 * HOUR)
    case.quick("解释清楚，退费到账", reached=True)
    case.until_step(StepKind.CONTACTED, 2)
    case.later(HOUR)
    case.act("record_satisfaction", answer="Home", by="何晴")
    case.until_step(StepKind.SATISFACTION_ANSWERED)
    case.act("close_satisfied")
    case.until_step(StepKind.CLOSED_SATISFIED)
    assert hands.see("complaint.state").text == "已结案"
    hands.press("Ctrl+P")
    hands.save_as_pdf()
    desk = hands.program.session.desk
    printed = printouts.printouts(desk, case.detail.facts.number)
    assert [facts.form for facts in printed].count("F03") == 2
    assert service.differing_dues(desk) == []
    late = [one.due.word for one in case.detail.segments if one.due.late_at(desk.now())]
    assert late == ["首次联系"]
    assert list(shelf.glob("F03*.pdf"))
