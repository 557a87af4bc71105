"""会员权益使用登记表 (F13): a register on landscape sheets, of one member; with one line it is the slip of one use."""

from desktop.paper.definition import (
    Align,
    Blank,
    Cell,
    Column,
    Copy,
    FieldKind,
    Form,
    Label,
    Line,
    LongText,
    Paper,
    Row,
    Signature,
    Table,
    Words,
)
from desktop.paper.patterns import summed

_USES = (11.0, 36.0, 56.0, 15.0, 18.0, 43.0, 24.0, 40.0, 24.0)

BENEFIT_USES = Form(
    code="F13",
    title="会员权益使用登记表",
    paper=Paper.A4_LANDSCAPE,
    copies=(Copy("客服部留存"),),
    left="登记网点：{branch}",
    grid=_USES,
    rows=(
        Row(
            (
                Cell(
                    9,
                    Line(
                        (
                            Words("会员姓名"),
                            Blank("name", 34),
                            Words("等级", gap=5),
                            Blank("tier", 18, align=Align.CENTRE),
                            Words("会员卡号", gap=5),
                            Blank("card_number", 38, FieldKind.CARD, Align.CENTRE),
                            Words("期间", gap=5),
                            Blank("from_on", 27, FieldKind.DATE, Align.CENTRE),
                            Words("至"),
                            Blank("until_on", 27, FieldKind.DATE, Align.CENTRE),
                            Words("对照表", gap=5),
                            Blank("version", align=Align.CENTRE),
                        )
                    ),
                ),
            ),
            9,
        ),
        Table(
            "lines",
            (
                Column("序号", "", 1, counts=True),
                Column("使用时间", "used_at", 1, FieldKind.DATE_TIME, Align.CENTRE, 9.5),
                Column("权益", "benefit", 1, size=9.5),
                Column("次数", "times", 1, FieldKind.NUMBER, Align.RIGHT, 9.5),
                Column("剩余", "left", 1, align=Align.RIGHT, size=9.5),
                Column("地点", "place", 1, size=9.5),
                Column("见证人", "witness", 1, align=Align.CENTRE, size=9.5),
                Column("会员签字", "", 1),
                Column("经办", "clerk", 1, align=Align.CENTRE, size=9.5),
            ),
            rows=8,
            fill=True,
            section=True,
            total=summed(9, Words("共使用"), Blank("count", 20, FieldKind.NUMBER), Words("次（不含已撤销）")),
        ),
        Row(
            (
                Cell(2, Label("会员意见及确认")),
                Cell(4, LongText("remark", indent=False, signature=Signature("会员签字：", rule=30))),
                Cell(1, Label("客服主管")),
                Cell(2, Signature("", rule=0)),
            ),
            15,
        ),
    ),
    notes=(
        "每次使用由会员本人在当次一行签字；代办的注明代办人并出示会员卡。",
        "剩余为该次登记后本期（自然月或自然年）剩余次数；不限次的写“不限”，尚未规定次数的留空线，不表示没有。",
    ),
)
FORMS = (BENEFIT_USES,)
