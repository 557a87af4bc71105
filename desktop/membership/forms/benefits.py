"""权益对照表 (F14): the page that members are given, one line a benefit, one column a tier."""

from desktop.paper.definition import (
    Align,
    Cell,
    Column,
    Copy,
    Field,
    FieldKind,
    Form,
    Label,
    LongText,
    Row,
    Signature,
    Table,
)
from desktop.people.rules import SHIPPED_TIERS

NOTICE = Form(
    code="F14",
    title="会员权益对照表",
    copies=(Copy(""),),
    left="发布网点：{branch}",
    rows=(
        Row(
            (
                Cell(3, Label("适用版本")),
                Cell(5, Field("version")),
                Cell(3, Label("生效日期")),
                Cell(5, Field("effective_on", FieldKind.DATE)),
                Cell(3, Label("咨询电话")),
                Cell(5, Field("telephone")),
            ),
            section=True,
        ),
        Table(
            "lines",
            (
                Column("序号", "", 2, counts=True),
                Column("服务内容", "title", 7),
                Column(
                    "、".join(word for _code, word, _rank in SHIPPED_TIERS),
                    "cells",
                    15,
                    align=Align.CENTRE,
                    size=9.5,
                    heads="tiers",
                ),
            ),
            rows=20,
            head_height=8,
        ),
        Row(
            (
                Cell(3, Label("备　注")),
                Cell(11, LongText("remark", indent=False)),
                Cell(10, Signature("", rule=0, seal=True)),
            ),
            38,
            section=True,
            keep=True,
        ),
    ),
    notes=(
        "空线处为待确认或尚未规定的内容，不表示没有此项服务，以网点公布的新版本为准。",
        "标“需申请”的服务由会员本人提出申请后办理；使用权益请出示会员卡，并在登记表上签字。",
        "“次/月”“次/年”按自然月、自然年计算。",
    ),
)
