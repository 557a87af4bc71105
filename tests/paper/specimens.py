"""Facts for every form: as an office fills it, with the longest texts and every box ticked, and with nothing at all."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from desktop.access.forms import RECOVERY_SHEET
from desktop.access.rules import RecoveryFacts
from desktop.complaints.forms import RECEIPT, REGISTRATION
from desktop.complaints.rules.facts import ComplaintFacts
from desktop.core.clause import Value
from desktop.core.clock import OFFICE_ZONE
from desktop.paper.definition import Form, PadSheet, Stamp
from desktop.policy import versions
from desktop.settings.forms import POLICY_SHEET
from desktop.settings.rules import PolicySheet, SheetLine, sheet_lines


def at(month: int, day: int, hour: int, minute: int) -> datetime:
    """An instant of 2026 by the office's clock."""
    return datetime(2026, month, day, hour, minute, tzinfo=OFFICE_ZONE).astimezone(UTC)


CLAUSES = {"complaints.work_order.limit": "10分钟"}
STAMP = Stamp(
    at(11, 18, 14, 26), "林晓梅", "云河通信有限公司青禾县分公司", "青禾县分公司营业厅", policy="2026-1", clauses=CLAUSES
)
PAD = PadSheet("QH-B-0003-017-C", 3, 17, 50, date(2026, 11, 18), "营业厅")
STORY = (
    "客户来电反映：“我十月、十一月都被扣了二十块的流量包，我根本没订。打了两次热线都说查，没人回我。”经查客户"
    " 10 月 8 日、11 月 8 日两次被订购 10 元 1G 流量包（工号 QH0217 代为办理），每月计费 20 元，"
    "两月共 40 元。客户称 10 月 12 日、11 月 10 日两次拨打热线，客服均答复“核实后回电”，至今未回。"
    "客户对代订未经本人同意、以及两次承诺未兑现"
    "表示非常不满意，要求书面说明。"
)
LONGEST = (STORY + "\n" + STORY * 3 + "\n") * 20
NAME = "青禾县城关镇东风路一百一十八号幸福家园小区物业管理服务有限责任公司 No. 3 分公司（筹）办公室"
COMPLAINT = ComplaintFacts(
    number="QH-20261118-012-T",
    received_at=at(11, 18, 13, 30),
    clerk="林晓梅",
    counter="营业厅3号台",
    company="云河通信有限公司青禾县分公司",
    branch="青禾县分公司营业厅",
    customer_name="王建国",
    tier="钻石卡",
    contact="王建国",
    phone="13800004417",
    address="青禾县城关镇东风路118号幸福家园3栋2-501",
    card_number="QH100038476",
    channel="phone",
    box="billing",
    category="资费争议",
    category_other="",
    level="very_dissatisfied",
    level_reason="",
    object_department="业务部",
    object_person="陈立",
    object_product="10元1G流量包",
    product_model="",
    product_batch="",
    ordered_on=None,
    shipped_on=None,
    arrived_on=None,
    quantity="",
    content=STORY,
    demand="1．退还多扣费用40元；2．书面说明代订经过；3．今后未经本人确认不得代订任何业务。",
    read_back=True,
    read_back_at=at(11, 18, 13, 36),
    attachments=("recording",),
    attachment_count=1,
    validity="valid",
    validity_reason="订购无本人确认记录，热线承诺未回复",
    first_contact_at=at(11, 18, 13, 44),
    second_contact_at=at(11, 19, 10, 20),
    department="业务部",
    owner="陈立",
    answer_due_at=at(11, 19, 1, 38),
    result="经核查录音与工单，代订系QH0217误操作，未取得客户二次确认。已于11月18日退订并退还40元至账户余额；业务部出具书面说明并致歉。",
    answered_at=at(11, 19, 10, 20),
    answered_how="电话",
    answered_by="陈立",
    satisfaction="satisfied",
    satisfaction_note="",
    summary="十月、十一月两次被扣10元1G流量包，客户未订购，要求退费并书面说明。",
    promised_at=at(11, 18, 13, 50),
    enquiry_phone="0530-000 2186",
    doubtful=False,
)
RECOVERY = RecoveryFacts(
    company="云河通信有限公司青禾县分公司",
    branch="青禾县分公司营业厅",
    store_code="QH",
    issued_at=at(11, 18, 14, 26),
    code_groups=("7K2M", "9XQT", "4HWD", "P3VN", "8RJE", "6YBC", "5FGA", "2ZKM"),
    issued_by="林晓梅",
)
KEPT = {"number", "phone", "enquiry_phone", "card_number"}
TICKED: dict[str, Any] = {
    "channel": ("phone", "oral", "fax", "visit", "callback", "network"),
    "box": ("network", "billing", "business", "quality", "attitude", "other"),
    "level": ("dissatisfied", "very_dissatisfied", "major", "crisis"),
    "attachments": ("fax", "sample", "recording", "photo"),
    "validity": ("valid", "invalid"),
    "satisfaction": ("very_satisfied", "satisfied", "fair", "dissatisfied", "very_dissatisfied"),
    "ordered_on": date(2026, 10, 1),
    "shipped_on": date(2026, 10, 2),
    "arrived_on": date(2026, 10, 3),
}


def longest(facts: Any) -> Any:
    """Every text far too long, every box ticked."""
    texts = {
        item.name: NAME
        for item in fields(facts)
        if isinstance(getattr(facts, item.name), str) and item.name not in KEPT and item.name not in TICKED
    }
    return replace(facts, **texts, **{name: ticks for name, ticks in TICKED.items() if hasattr(facts, name)})


def empty(facts: Any) -> Any:
    """Only the number; everything else unanswered."""
    nothing = {item.name: _nothing(getattr(facts, item.name)) for item in fields(facts) if item.name != "number"}
    return replace(facts, **nothing)


def _nothing(value: Any) -> Any:
    return type(value)() if isinstance(value, (str, tuple)) else None


class Specimen(NamedTuple):
    """A form of the office with facts."""

    form: Form
    filled: Any
    longest: Any


POLICY_LINES = versions.shipped().lines
SHEET = PolicySheet(
    number="QH-F65-2",
    company="云河通信有限公司青禾县分公司",
    branch="青禾县分公司营业厅",
    version="第 2 版（草稿）",
    base="第 1 版",
    effective_on=date(2026, 12, 1),
    prepared_by="林晓梅",
    approved_by="周宏",
    note="重大投诉的扣罚上调。",
    count=len(POLICY_LINES),
    changed=1,
    missing=1,
    lines=sheet_lines(POLICY_LINES, POLICY_LINES, {"complaints.levels.major.late_fine": Value("60")}),
)
LONG_LINES = tuple(SheetLine(NAME, NAME * 3, NAME, NAME, "改") for _ in range(30))
SPECIMENS = (
    Specimen(
        REGISTRATION,
        COMPLAINT,
        replace(
            longest(COMPLAINT), content=LONGEST[:10_000], demand=STORY, result=LONGEST[:1200], category_other=NAME[:18]
        ),
    ),
    Specimen(RECEIPT, COMPLAINT, replace(longest(COMPLAINT), summary=STORY, clerk="欧阳明月", counter="营业厅3号台")),
    Specimen(RECOVERY_SHEET, RECOVERY, longest(RECOVERY)),
    Specimen(POLICY_SHEET, SHEET, replace(longest(SHEET), note=LONGEST[:500], lines=LONG_LINES)),
)
