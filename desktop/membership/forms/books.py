"""客户移交清单 (F42) and 生日／流失／到期名单 (F45): registers on landscape sheets, as many as the members need."""

from desktop.membership.rules.papers_books import PaperList
from desktop.paper.definition import (
    Align,
    Blank,
    Cell,
    Choice,
    Column,
    Copy,
    Feed,
    FieldKind,
    Form,
    Label,
    Options,
    Paper,
    Row,
    Signature,
    Table,
    Words,
)
from desktop.paper.patterns import signed, summed

_HANDOVER = (11.0, 28.0, 18.0, 40.0, 36.0, 26.0, 26.0, 28.0, 54.0)
_HANDOVER_HEADS = ("序号", "会员姓名", "等级", "会员卡号", "联系电话", "合约到期", "宽带到期", "原客户经理", "交接说明")
_LIST = (11.0, 28.0, 18.0, 40.0, 36.0, 26.0, 40.0, 24.0, 44.0)
KINDS = tuple(Choice(kind.value, kind.zh) for kind in PaperList)


def _heads(words: tuple[str, ...]) -> tuple[Row, ...]:
    return (Row(tuple(Cell(1, Label(head, spread=False)) for head in words), 10),)


HANDOVER = Form(
    code="F42",
    title="客户移交清单",
    paper=Paper.A4_LANDSCAPE,
    copies=(Copy("第一联 客服部留存"), Copy("第二联 移交人留存"), Copy("第三联 接收人留存")),
    left="移交人：{from_name}　　接收人：{to_name}",
    grid=_HANDOVER,
    repeat=_heads(_HANDOVER_HEADS),
    rows=(
        Table(
            "lines",
            (
                Column("序号", "", 1, counts=True),
                Column("会员姓名", "name", 1),
                Column("等级", "tier", 1, align=Align.CENTRE, size=9.5),
                Column("会员卡号", "card", 1, FieldKind.CARD, Align.CENTRE, 9.5),
                Column("联系电话", "phone", 1, FieldKind.HIDDEN_PHONE, Align.CENTRE, 9.5),
                Column("合约到期", "contract_until", 1, FieldKind.DATE, Align.CENTRE, 9.5),
                Column("宽带到期", "broadband_until", 1, FieldKind.DATE, Align.CENTRE, 9.5),
                Column("原客户经理", "former", 1, align=Align.CENTRE, size=9.5),
                Column("交接说明", "", 1),
            ),
            rows=8,
            repeat=True,
            fill=True,
            total=summed(
                9,
                Words("共移交"),
                Blank("count", 18, FieldKind.NUMBER),
                Words("户"),
                Words("其中", gap=6),
                Blank("tiers", 72),
                Words("自", gap=6),
                Blank("from_on", 30, FieldKind.DATE, Align.CENTRE),
                Words("起由接收人负责"),
                Feed(),
                Words("移交事由"),
                Blank("reason"),
                label="合计及事由",
                height=15,
            ),
        ),
        Row(
            (
                Cell(2, Label("移交人签字")),
                Cell(2, Signature("", rule=0)),
                Cell(1, Label("接收人签字")),
                Cell(2, Signature("", rule=0)),
                Cell(1, Label("监交人签字\n（部门负责人）", spread=False)),
                Cell(1, Signature("", rule=0)),
            ),
            13,
        ),
    ),
    notes=(
        "联系电话已隐去中间四位，接收人在会员档案中按权限查看。移交日之前的服务由移交人负责，当日起由接收人负责。",
        "清单一式三联，三方签字后由客服部归档；未完结的投诉、承诺事项和待领礼品写在交接说明栏。",
    ),
)
MEMBER_LIST = Form(
    code="F45",
    title="生日／流失／到期名单",
    paper=Paper.A4_LANDSCAPE,
    copies=(Copy("客服部使用"),),
    left="期间：{period}　　范围：{filter}",
    grid=_LIST,
    rows=(
        Row((Cell(2, Label("名单类别")), Cell(7, Options("kind", KINDS))), 9),
        Table(
            "lines",
            (
                Column("序号", "", 1, counts=True),
                Column("会员姓名", "name", 1),
                Column("等级", "tier", 1, align=Align.CENTRE, size=9.5),
                Column("会员卡号", "card", 1, FieldKind.CARD, Align.CENTRE, 9.5),
                Column("联系电话", "phone", 1, FieldKind.PHONE, Align.CENTRE, 9.5),
                Column("日期", "day", 1, FieldKind.DATE, Align.CENTRE, 9.5),
                Column("说明", "what", 1, size=9),
                Column("客户经理", "manager", 1, align=Align.CENTRE, size=9.5),
                Column("联系情况及结果", "outcome", 1, size=9),
            ),
            rows=8,
            head_height=10,
            fill=True,
            total=summed(
                9,
                Words("共"),
                Blank("count", 20, FieldKind.NUMBER),
                Words("户"),
                Words("其中免打扰", gap=8),
                Blank("disturbed", 20, FieldKind.NUMBER),
                Words("户（非服务必须不联系）"),
                Words("已联系", gap=8),
                Blank("", 20),
                Words("户"),
            ),
        ),
        signed((2, "客户经理签字", 3), (2, "客服主管签字", 2)),
    ),
    notes=("日期：到期名单为到期日，生日名单为当年庆生日（农历折合公历），流失名单为退会日。联系须避开免打扰时段。",),
)
