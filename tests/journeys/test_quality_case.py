"""A quality case from receipt to the closed, printed file, by keyboard: the memo's chain, sampling, an extension."""

import pytest

from desktop.access import service as access
from desktop.complaints import service
from desktop.complaints.rules import StepKind
from desktop.printouts import service as printouts
from tests.complaints.cases import appoint_head
from tests.journeys.cases import HOUR, MINUTE, CaseDesk, register
from tests.journeys.conftest import rows
from tests.office import NAMES, PASSWORD, close_office, records


@pytest.fixture
def headed(folder, clock, office_template):
    """An office whose quality department has a head: who answers a memo is not who enters the opinions on it."""
    desk = access.unlock(folder, office_template[1], PASSWORD, clock, records())
    appoint_head(desk, "解明", "quality")
    close_office(desk)
    return folder


def test_a_quality_case_from_receipt_to_the_closed_printed_file(sit_down, headed, shelf, clock):
    hands = sit_down(headed)
    hands.sign_in(PASSWORD)
    register(hands, category="质量", level="1", product_model="K2609")
    case = CaseDesk(hands, clock)
    assert case.detail.case.workflow == "quality"

    case.later(40 * MINUTE)  # thirty minutes for the first contact: it is late
    case.quick("已致歉，将取样", reached=True)
    case.until_step(StepKind.CONTACTED)
    assert any("迟" in row and "首次联系" in row for row in rows(hands.see("complaint.segments")))
    case.act("hand_in_memo", note="批号 K2609 终端死机，请质量部查明。", answer_due_at="+2 12:00")
    case.until_step(StepKind.MEMO_HANDED_IN)
    case.later(20 * MINUTE)
    case.act("distribute_memo", by="秦岚", department_id="质检部", checked="Space")
    case.until_step(StepKind.MEMO_DISTRIBUTED)
    sampling(case)
    extension(case, hands)
    answer(case)
    finish(case, hands, shelf)


def sampling(case):
    """Decided, the sampler on site, a sample in custody, the verdict."""
    case.act("decide_sampling", by="高远")
    case.until_step(StepKind.SAMPLING_DECIDED)
    case.later(30 * MINUTE)
    case.act("arrive_for_sampling", by="解明")
    case.until_step(StepKind.SAMPLER_ARRIVED)
    case.act("take_sample", name="K2609 终端", quantity="1", site="客户机房，开机即死机", taken_by="解明")
    case.act("give_verdict", verdict="Home", grounds="电源模块虚焊", customer="Home")


def extension(case, hands):
    """Three attempts outside the quiet hours of the next day, then the second contact is given more time."""
    case.later(17 * HOUR)
    for number in range(1, 4):
        case.quick("无人接听")
        case.until_step(StepKind.CONTACT_TRIED, number)
        case.later(160 * MINUTE)
    hands.press("F8")
    hands.until_seen("act")
    case.fill(segment="Home", until_at="+2 18:00", note="客户出差")
    case.save()
    case.act("decide_extension", by="周宏")
    case.until_step(StepKind.EXTENSION_GRANTED)
    assert [one.due.word for one in case.detail.segments if one.due.extended]


def answer(case):
    """The department's answer, the signed opinions in order of rank, and the answer to the customer."""
    case.act("give_department_answer", by="解明", note="电源模块虚焊，整批更换。", paper="F05")
    case.until_step(StepKind.DEPARTMENT_ANSWERED)
    for post in ("service_supervisor", "deputy_manager"):
        case.act("enter_approval", by=NAMES[post], paper="F05")
    case.until_step(StepKind.ANSWER_APPROVED)
    case.later(10 * MINUTE)
    case.act("answer_customer", by="何晴", note="整批更换，已致歉。")
    case.until_step(StepKind.CUSTOMER_ANSWERED)


def finish(case, hands, shelf):
    """The second contact, the customer's answer, the closing, the file."""
    case.later(HOUR)
    case.quick("换货完成，客户认可", reached=True)
    case.until_step(StepKind.CONTACTED, 2)
    case.later(HOUR)
    case.act("record_satisfaction", answer="Home", by="何晴")
    case.act("close_satisfied")
    case.until_step(StepKind.CLOSED_SATISFIED)
    hands.press("Ctrl+P")
    hands.save_as_pdf()
    desk = hands.program.session.desk
    printed = printouts.printouts(desk, case.detail.facts.number)
    assert [facts.form for facts in printed].count("F03") == 2
    assert service.differing_dues(desk) == []
    assert list(shelf.glob("F03*.pdf"))
