"""现场取样/鉴定记录表 (F09) with the label that is torn off and stuck on the sample."""

from desktop.complaints.rules.aftermath import VerdictKind
from desktop.paper.definition import (
    COLUMNS,
    Blank,
    Cell,
    Choice,
    Column,
    Copy,
    Empty,
    Field,
    FieldKind,
    Form,
    Line,
    LongText,
    Options,
    Row,
    Signature,
    SignatureTable,
    Table,
    Tear,
    Words,
)
from desktop.paper.patterns import full, three, two

VERDICTS = tuple(Choice(verdict, verdict.zh) for verdict in VerdictKind)


def _sample() -> tuple[Row, ...]:
    return (
        two(("关联投诉", Field("complaint_number")), ("客户名称", Field("customer_name"))),
        full("取样地点", Field("address")),
        three(("样品名称", Field("name")), ("批号", Field("batch")), ("数量", Field("quantity")), section=True),
    )


def _visit() -> tuple[Row, ...]:
    limit = "应到时间\n（{complaints.sampling.limit}内）"
    return (
        two(
            ("决定取样", Field("decided_at", FieldKind.DATE_TIME)),
            (limit, Field("due_at", FieldKind.DATE_TIME)),
            height=10,
            section=True,
        ),
        two(
            ("约定改期", Field("agreed_at", FieldKind.DATE_TIME)),
            ("到达时间", Field("arrived_at", FieldKind.DATE_TIME)),
        ),
        two(("取样人", Field("sampler")), ("取样时间", Field("taken_at", FieldKind.DATE_TIME))),
        full(
            "现场情况",
            LongText("site", hint="环境、使用方法、故障现象、取样部位"),
            height=24,
            filled=20,
            stretch=5,
            section=True,
        ),
    )


def _verdict() -> tuple[Row | Table | SignatureTable, ...]:
    agreed = (
        Options("customer_agrees", (Choice(True, "与客户一致"), Choice(False, "客户有异议"))),
        Words("意见"),
        Blank("agreement"),
    )
    review = LongText("review", indent=False, signature=Signature("质量部签字："))
    return (
        full("结论", Options("verdict", VERDICTS, step=5), section=True, keep=True),
        full("客户意见", Line(agreed), keep=True),
        SignatureTable(("客户签字（盖章）", "销售员签字", "取样人签字"), height=16),
        full("质量部\n复核", review, height=20, stretch=2, section=True),
        Table(
            "custody",
            (
                Column("时间", "at", 5, FieldKind.DATE_TIME),
                Column("移交人", "giver", 5),
                Column("接收人", "taker", 5),
                Column("去向及状态", "note", 8),
            ),
            rows=3,
            side="样品流转",
            section=True,
        ),
    )


def _label() -> tuple[Row, ...]:
    return (
        Row((Cell(COLUMNS, Tear("沿此线撕下，贴在样品上")),), keep=True, section=True),
        two(("样品编号", Field("number", key=True)), ("关联投诉", Field("complaint_number")), section=True, keep=True),
        _kept(("样品名称", "name"), ("批号", "batch"), ("数量", "quantity")),
        two(("取样时间", Field("taken_at", FieldKind.DATE_TIME)), ("封样签字", Empty()), height=9),
    )


def _kept(*pairs: tuple[str, str]) -> Row:
    """Three pairs that stay with the next row."""
    first, second, third = ((label, Field(name)) for label, name in pairs)
    row = three(first, second, third)
    return Row(row.cells, row.height, keep=True)


SAMPLING = Form(
    code="F09",
    title="现场取样／鉴定记录表",
    copies=(Copy("第一联 质量部留存"), Copy("第二联 客户留存")),
    rows=(*_sample(), *_visit(), *_verdict(), *_label()),
    notes=(
        "一式两联：第一联质量部，第二联客户。不能按时到场的，应在时限届满之前与客户约定改期。",
        "样品由移交人、接收人逐次签字；标签撕下贴在样品上，与第一联编号一致。",
    ),
)
"""F09: from the decision to sample to the verdict, and the sample's way."""
