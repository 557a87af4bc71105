"""Facts for every form: as an office fills it, with the longest texts and every box ticked, and with nothing at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from desktop.access.forms import RECOVERY_SHEET
from desktop.access.rules import RecoveryFacts
from desktop.complaints.forms import RECEIPT, form_of
from desktop.complaints.rules.facts import ComplaintFacts
from desktop.core.clause import Value
from desktop.membership.forms import ENROLMENT
from desktop.membership.forms.benefits import NOTICE
from desktop.membership.forms.books import HANDOVER, MEMBER_LIST
from desktop.membership.forms.entitlements import BENEFIT_USES
from desktop.membership.forms.tiers import APPLICATION, CARD_SLIP
from desktop.paper.definition import Form, PadSheet, Stamp
from desktop.points.forms import STATEMENT
from desktop.policy import versions
from desktop.settings.forms import JOURNAL_EXTRACT, POLICY_SHEET
from desktop.settings.rules import ExtractLine, JournalExtract, PolicySheet, SheetLine, sheet_lines
from tests.membership.specimen import ENROLMENT_FACTS, LONG_ENROLMENT
from tests.paper import benefit_specimens as benefits
from tests.paper import book_specimens as books
from tests.paper import entitlement_specimens as entitlements
from tests.paper import register_specimens as register
from tests.paper import tier_specimens as tiers
from tests.points.specimen import LONG as LONG_STATEMENT
from tests.points.specimen import STATEMENT_FACTS

REGISTRATION = form_of("F03")

at = register.at
CLAUSES = {
    "complaints.work_order.limit": "10分钟",
    "complaints.written_result.limit": "12小时",
    "complaints.memo.limit": "1工作日",
    "complaints.memo_distribution.limit": "2工作时",
    "complaints.approved_answer.limit": "1工作时",
    "complaints.customer_reply.limit": "24小时",
    "complaints.sampling.limit": "3工作时",
    "complaints.extension.attempts": "3",
    "complaints.extension.apart": "120分钟",
    "complaints.extension.quiet": "22:00-08:30、12:00-13:30",
    "complaints.improvement.effect_days": "90",
}
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
ODD = (
    "网址https://www.example.com/service/complaints/2026/11/18/detail?id=QH-20261118-012-T&channel=phone&token="
    "abcdef0123456789ABCDEF，ＡＢＣ１２３ｘｙｚ全角；半角ｶﾅ、𠮷野家龘䶮𫟹㐂①②，共12小时49分37秒（约12.8小时），"
    "约￥1,234.50元，邮箱wang.jianguo_1958@mail.example.com。"
)
"""An address without a space, wide and narrow forms mixed, characters beyond U+FFFF and one without a glyph."""
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
    contacts=(at(11, 18, 13, 44), at(11, 19, 10, 20)),
    department="业务部",
    owner="陈立",
    answer_due_at=at(11, 19, 1, 38),
    result="经核查录音与工单，代订系QH0217误操作，未取得客户二次确认。已于11月18日退订并退还40元至账户余额；业务部出具书面说明并致歉。",
    answered_at=at(11, 19, 10, 20),
    answered_how="电话",
    answered_by="陈立",
    satisfaction="satisfied",
    satisfaction_note="",
    department_opinion="",
    deputy_opinion="",
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
KEPT = {"number", "complaint_number", "order_number", "phone", "enquiry_phone", "card_number"}
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
    "taken_by": ("manager", "proxy"),
    "second_visit": True,
    "after_visit": ("satisfied", "dissatisfied"),
    "extension_reasons": ("not_connected", "no_answer", "other"),
    "reasons": ("not_connected", "no_answer", "other"),
    "decision": ("granted", "refused"),
    "answer": ("satisfied", "dissatisfied"),
    "late": (False, True),
    "told": (True, False),
    "enclosed": ("fax", "sample", "form"),
    "deputy_agrees": (True, False),
    "checked": (True, False),
    "verdict": ("quality_fault", "misuse", "undecided"),
    "customer_agrees": (True, False),
    "accepts": (True, False),
    "source": ("complaint", "suggestion", "criticism", "praise"),
    "effect": ("effective", "partly", "ineffective"),
}


def longest(facts: Any) -> Any:
    """Every text far too long, every box ticked."""
    texts = {
        item.name: NAME
        for item in fields(facts)
        if isinstance(getattr(facts, item.name), str) and item.name not in KEPT and item.name not in TICKED
    }
    return replace(facts, **texts, **{name: ticks for name, ticks in TICKED.items() if hasattr(facts, name)})


def odd(facts: Any, text: str = ODD) -> Any:
    """Every text an address without spaces and characters seldom seen; a shorter one in the lines of tables."""
    found: dict[str, Any] = {}
    for item in fields(facts):
        value = getattr(facts, item.name)
        if isinstance(value, str) and item.name not in KEPT and item.name not in TICKED:
            found[item.name] = text
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            found[item.name] = tuple(odd(line, ODD[30:110]) for line in value[:8])
    return replace(facts, **found)


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


def _register() -> Iterator[Specimen]:
    """The register's other papers, each with one text of ten thousand characters."""
    story, words = LONGEST[:10_000], NAME
    many = register.long_lines
    order, sample = register.ORDER, register.SAMPLE
    yield Specimen(form_of("F04"), order, replace(longest(order), result=story, contacts=many(order.contacts, words)))
    yield Specimen(
        form_of("F05"), register.MEMO, replace(longest(register.MEMO), content=story, department_answer=STORY)
    )
    yield Specimen(form_of("F06"), register.HANDLING, replace(longest(register.HANDLING), story=story))
    more = register.EXTENSION
    yield Specimen(form_of("F07"), more, replace(longest(more), explanation=story, contacts=many(more.contacts, words)))
    yield Specimen(form_of("F09"), sample, replace(longest(sample), site=story, custody=many(sample.custody, words)))
    penalty = register.PENALTY
    facts = many(penalty.facts, words)
    yield Specimen(form_of("F10"), penalty, replace(longest(penalty), statement=story, facts=facts, amount=10**10))
    better = register.IMPROVEMENT
    measures = many(better.measures, words)
    yield Specimen(form_of("F56"), better, replace(longest(better), opinion=story, measures=measures))
    calls = register.NUISANCE
    yield Specimen(form_of("F57"), calls, replace(calls, lines=many(calls.lines[:4], words, 4)))
    appeal = register.APPEAL
    long_appeal = replace(
        longest(appeal),
        story=story,
        contents=many(appeal.contents, words),
        steps=many(appeal.steps, words),
        contacts=many(appeal.contacts, words),
        decisions=many(appeal.decisions, words),
        copies=many(appeal.copies, words),
    )
    yield Specimen(form_of("F60"), appeal, long_appeal)
    line = register.TIMELINE
    long_line = replace(
        longest(line),
        limits=many(line.limits, words, 2),
        slices=many(line.slices, "2026-11-18 13:30", 12),
        contacts=many(line.contacts, words),
        extensions=many(line.extensions, words),
        steps=many(line.steps, words, 6),
    )
    yield Specimen(form_of("F63"), line, long_line)


EXTRACT = JournalExtract(
    number="QH-F67-20261118-100-103",
    company="云河通信有限公司青禾县分公司",
    branch="青禾县分公司营业厅",
    selection="林晓梅，投诉，2026-11-01 至 2026-11-18",
    since=at(11, 1, 8, 30),
    until=at(11, 18, 14, 26),
    count=2,
    first="QH 100",
    last="QH 103",
    head="QH 1 234",
    head_hash="8F3A 01BC 55D0 77EA",
    verdict="全链 1234 笔核对无误（2026-11-18 14:26）",
    lines=(
        ExtractLine(
            "QH 100", at(11, 18, 13, 30), "林晓梅", "登记", "投诉 QH-20261118-012-T", "客户：王建国；级别：重大投诉"
        ),
        ExtractLine("QH 103", at(11, 18, 14, 2), "陈立", "修改政策", "版本 2", "生效时间：2026-11-18 14:02"),
    ),
)
LONG_EXTRACT = tuple(ExtractLine(NAME[:18], at(11, 18, 13, 30), NAME, NAME, NAME, STORY) for _ in range(30))
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
    *_register(),
    Specimen(RECOVERY_SHEET, RECOVERY, longest(RECOVERY)),
    Specimen(STATEMENT, STATEMENT_FACTS, replace(LONG_STATEMENT, name=NAME)),
    Specimen(ENROLMENT, ENROLMENT_FACTS, LONG_ENROLMENT),
    Specimen(NOTICE, benefits.NOTICE_FACTS, benefits.LONG_NOTICE),
    Specimen(APPLICATION, tiers.APPLICATION_FACTS, tiers.LONG_APPLICATION),
    Specimen(CARD_SLIP, tiers.SLIP_FACTS, tiers.LONG_SLIP),
    Specimen(BENEFIT_USES, entitlements.USE_SHEET, entitlements.LONG_USE_SHEET),
    Specimen(HANDOVER, books.HANDOVER_FACTS, books.LONG_HANDOVER),
    Specimen(MEMBER_LIST, books.LIST_FACTS, books.LONG_LIST),
    Specimen(POLICY_SHEET, SHEET, replace(longest(SHEET), note=LONGEST[:500], lines=LONG_LINES)),
    Specimen(JOURNAL_EXTRACT, EXTRACT, replace(longest(EXTRACT), lines=LONG_EXTRACT)),
)
