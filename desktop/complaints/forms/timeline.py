"""投诉时间线 (F63): how every limit adds up, who owned it, what happened when."""

from desktop.complaints.forms.parts import heading
from desktop.paper.definition import (
    Align,
    Column,
    Copy,
    Field,
    FieldKind,
    Form,
    LongText,
    SignatureTable,
    Table,
)
from desktop.paper.patterns import full, three

SMALL = 9.0

LIMITS = Table(
    "limits",
    (
        Column("环节", "word", 3, size=SMALL),
        Column("责任人", "owner", 2, size=SMALL),
        Column("开始", "started", 3, align=Align.CENTRE, size=SMALL),
        Column("时限", "limit", 3, align=Align.CENTRE, size=SMALL),
        Column("到期", "due", 3, align=Align.CENTRE, size=SMALL),
        Column("原到期", "original", 3, align=Align.CENTRE, size=SMALL),
        Column("完成", "finished", 3, align=Align.CENTRE, size=SMALL),
        Column("状态", "state", 4, align=Align.CENTRE, size=SMALL),
    ),
    rows=5,
)
SLICES = Table(
    "slices",
    (
        Column("环节", "word", 3, size=SMALL),
        Column("自", "start", 4, align=Align.CENTRE, size=SMALL),
        Column("至", "end", 4, align=Align.CENTRE, size=SMALL),
        Column("计入", "counted", 4, align=Align.RIGHT, size=SMALL),
        Column("不计", "passed", 4, align=Align.RIGHT, size=SMALL),
        Column("说明", "why", 5, size=SMALL),
    ),
    rows=4,
)
CONTACTS = Table(
    "contacts",
    (
        Column("序", "", 1, size=SMALL, counts=True),
        Column("联系时间", "at", 5, FieldKind.DATE_TIME, size=SMALL),
        Column("方式及号码", "way_and_number", 6, size=SMALL),
        Column("结果", "result", 12, size=SMALL),
    ),
    rows=3,
)
STEPS = Table(
    "steps",
    (
        Column("序", "", 1, size=SMALL, counts=True),
        Column("时间", "at", 5, FieldKind.DATE_TIME, size=SMALL),
        Column("事项", "what", 5, size=SMALL),
        Column("说明", "note", 9, size=SMALL),
        Column("经办", "who", 4, size=SMALL),
    ),
    rows=4,
)
EXTENSIONS = Table(
    "extensions",
    (
        Column("申请单号", "number", 6, size=SMALL),
        Column("环节", "word", 4, size=SMALL),
        Column("原时限", "original", 4, align=Align.CENTRE, size=SMALL),
        Column("申请延至", "asked", 4, align=Align.CENTRE, size=SMALL),
        Column("决定", "decision", 2, align=Align.CENTRE, size=SMALL),
        Column("批准至", "moved_to", 4, align=Align.CENTRE, size=SMALL),
    ),
    rows=1,
)

TIMELINE = Form(
    code="F63",
    title="投诉时间线",
    template=5,
    copies=(Copy("客服部存档"),),
    rows=(
        three(
            ("受理时间", Field("received_at", FieldKind.DATE_TIME, prompt=False)),
            ("客户名称", Field("customer_name", aside="tier")),
            ("登记人", Field("clerk")),
        ),
        three(("投诉级别", Field("level")), ("投诉类别", Field("category")), ("处理流程", Field("workflow"))),
        three(
            ("办结时间", Field("closed_at", FieldKind.DATE_TIME, prompt=False)),
            ("结果", Field("outcome")),
            ("适用政策", Field("policy_version")),
        ),
        full("投诉摘要", Field("summary")),
        full("提示", LongText("notice", indent=False)),
        heading("一、时限环节"),
        LIMITS,
        heading("二、时限如何算出"),
        SLICES,
        heading("三、延期"),
        EXTENSIONS,
        heading("四、联系记录"),
        CONTACTS,
        heading("五、经过"),
        STEPS,
        full("备注", LongText("", indent=False), height=14, stretch=6, section=True, keep=True),
        SignatureTable(("制表人签字", "客服主管审核")),
    ),
    notes=(
        "各段“计入”之和等于时限；工作时间按网点作息和节假日计算，“不计”的时段列出原因。年份与受理时间相同的不再写出。",
        "已完成环节的到期时间按完成时记录，不因以后的调整而改变；延期不改动原时限的记录。",
    ),
    one_page=False,
)
"""F63: the explained deadline in print."""
