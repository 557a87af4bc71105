"""骚扰电话登记表 (F57): the register of reported calls, on landscape sheets."""

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
    Paper,
    Row,
    Signature,
    Table,
    Words,
)

_WIDTHS = (10.0, 30.0, 32.0, 22.0, 30.0, 20.0, 20.0, 48.0, 17.0, 20.0, 18.0)
_HEADS = (
    "序号",
    "来电时间",
    "骚扰号码",
    "被扰用户",
    "联系电话",
    "次数",
    "来源类别",
    "情况",
    "处置",
    "处置时间",
    "登记人",
)

NUISANCE = Form(
    code="F57",
    title="骚扰电话登记表",
    template=5,
    paper=Paper.A4_LANDSCAPE,
    copies=(Copy("客服部存档"),),
    left="登记网点：{branch}　　登记期间：{first_on} 至 {last_on}",
    grid=_WIDTHS,
    repeat=(Row(tuple(Cell(1, Label(head, spread=False)) for head in _HEADS), 10),),
    rows=(
        Table(
            "lines",
            (
                Column("序号", "", 1, counts=True),
                Column("来电时间", "called_at", 1, FieldKind.DATE_TIME, size=9),
                Column("骚扰号码", "caller", 1, size=9.5),
                Column("被扰用户", "customer_name", 1),
                Column("联系电话", "phone", 1, FieldKind.HIDDEN_PHONE, Align.CENTRE, 9.5),
                Column("次数", "times", 1, align=Align.CENTRE, size=9),
                Column("来源类别", "source", 1, align=Align.CENTRE, size=9),
                Column("情况", "story", 1, size=9),
                Column("处置", "action", 1, align=Align.CENTRE, size=9),
                Column("处置时间", "done_on", 1, FieldKind.DATE, size=9),
                Column("登记人", "clerk", 1, align=Align.CENTRE, size=9),
            ),
            rows=8,
            repeat=True,
            fill=True,
            total=Row(
                (
                    Cell(2, Label("合计")),
                    Cell(
                        9,
                        Line(
                            (
                                Words("登记"),
                                Blank("count", 20, FieldKind.NUMBER),
                                Words("件"),
                                Words("其中已处置", gap=8),
                                Blank("handled", 20, FieldKind.NUMBER),
                                Words("件"),
                            )
                        ),
                    ),
                ),
                8,
                keep=True,
            ),
        ),
        Row(
            (
                Cell(2, Label("登记人签字")),
                Cell(4, Signature("", rule=0)),
                Cell(2, Label("客服主管签字")),
                Cell(3, Signature("", rule=0)),
            ),
            13,
        ),
    ),
    notes=("联系电话已隐去中间四位。号码有未结投诉的不得屏蔽；处置：屏蔽、调查、法律手段。",),
)
"""F57: as many sheets as the calls of the period need."""
