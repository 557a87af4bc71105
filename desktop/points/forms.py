"""积分对账单 (F24): a member's account of a period, movement by movement, and what expires in the next months."""

from desktop.paper.definition import (
    Align,
    Cell,
    Column,
    Copy,
    Field,
    FieldKind,
    Form,
    Label,
    Row,
    Signature,
    Table,
)
from desktop.paper.patterns import three

_FIGURE = 3

STATEMENT = Form(
    code="F24",
    title="积分对账单",
    template=5,
    copies=(Copy("第一联 客服部留存"), Copy("第二联 会员留存")),
    left="对账期间：{from_on} 至 {until_on}",
    rows=(
        three(
            ("会员姓名", Field("name", aside="tier")),
            ("会员卡号", Field("card_number", FieldKind.CARD)),
            ("联系电话", Field("phone", FieldKind.PHONE)),
        ),
        three(
            ("期初积分", Field("opening", FieldKind.NUMBER, Align.RIGHT)),
            ("本期增加", Field("gained", FieldKind.NUMBER, Align.RIGHT)),
            ("本期减少", Field("lost", FieldKind.NUMBER, Align.RIGHT)),
            section=True,
        ),
        three(
            ("期末积分", Field("closing", FieldKind.NUMBER, Align.RIGHT, key=True)),
            ("其中冻结", Field("held", FieldKind.NUMBER, Align.RIGHT)),
            ("欠分", Field("debt", FieldKind.NUMBER, Align.RIGHT)),
        ),
        Table(
            "lines",
            (
                Column("单据日期", "paper_on", 3, FieldKind.DATE, size=9),
                Column("单据号", "document", 6, size=8.5),
                Column("摘要", "what", 6, size=9),
                Column("增加", "gained", _FIGURE, FieldKind.NUMBER, Align.RIGHT, 9.5),
                Column("减少", "lost", _FIGURE, FieldKind.NUMBER, Align.RIGHT, 9.5),
                Column("余额", "balance", _FIGURE, FieldKind.NUMBER, Align.RIGHT, 9.5),
            ),
            rows=8,
            fill=True,
            section=True,
        ),
        Table(
            "months",
            (
                Column("到期月份", "month_1", 4, align=Align.CENTRE, size=9),
                Column("到期积分", "points_1", 4, FieldKind.NUMBER, Align.RIGHT, 9.5),
                Column("到期月份", "month_2", 4, align=Align.CENTRE, size=9),
                Column("到期积分", "points_2", 4, FieldKind.NUMBER, Align.RIGHT, 9.5),
                Column("到期月份", "month_3", 4, align=Align.CENTRE, size=9),
                Column("到期积分", "points_3", 4, FieldKind.NUMBER, Align.RIGHT, 9.5),
            ),
            rows=4,
            section=True,
            total=Row(
                (
                    Cell(4, Label("十二个月以后")),
                    Cell(4, Field("later", FieldKind.NUMBER, Align.RIGHT, size=9.5)),
                    Cell(4, Label("长期有效")),
                    Cell(4, Field("endless", FieldKind.NUMBER, Align.RIGHT, size=9.5)),
                    Cell(4, Label("到期未入账")),
                    Cell(4, Field("overdue", FieldKind.NUMBER, Align.RIGHT, size=9.5)),
                ),
                8,
                keep=True,
            ),
        ),
        Row(
            (
                Cell(3, Label("会员确认")),
                Cell(9, Signature("签字：", rule=24)),
                Cell(3, Label("经办人")),
                Cell(9, Signature("签字：", rule=24)),
            ),
            13,
            section=True,
        ),
    ),
    notes=(
        "按入账时间统计，含首尾两日；余额含冻结积分。到期积分按打印当日可用部分列出，到期当日仍可使用，次日零时失效。",
        "对账单一式两联。如有疑问，请凭单据到营业厅核对；更正以冲正或调整单据入账，不改原记录。",
    ),
)
FORMS = (STATEMENT,)
