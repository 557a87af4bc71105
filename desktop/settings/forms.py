"""Paper of the settings room: 政策审批单, every clause of a version with the signatures that put it in force."""

from desktop.paper.definition import (
    Align,
    Column,
    Copy,
    Field,
    FieldKind,
    Form,
    LongText,
    Opinion,
    Opinions,
    Signature,
    SignatureTable,
    Table,
)
from desktop.paper.patterns import full, three, two

POLICY_SHEET = Form(
    code="F65",
    title="政策审批单",
    copies=(Copy("综合办公室存档"),),
    rows=(
        two(("单位", Field("company")), ("网点", Field("branch"))),
        three(
            ("报批版本", Field("version")),
            ("对照版本", Field("base")),
            ("拟生效日", Field("effective_on", FieldKind.DATE)),
        ),
        three(
            ("条款总数", Field("count", FieldKind.NUMBER)),
            ("改动条数", Field("changed", FieldKind.NUMBER)),
            ("待定条数", Field("missing", FieldKind.NUMBER)),
        ),
        two(("编制人", Field("prepared_by")), ("批准人", Field("approved_by"))),
        full("修改说明", LongText("note", indent=False), height=16, stretch=1),
        Table(
            "lines",
            (
                Column("序", "", 1, size=9, counts=True),
                Column("类别", "group", 4, size=9),
                Column("条款", "clause", 10, size=9),
                Column("现行", "before", 4, size=9),
                Column("报批", "after", 4, size=9),
                Column("改", "mark", 1, align=Align.CENTRE, size=9),
            ),
            rows=4,
            section=True,
        ),
        Opinions(
            (
                Opinion("部门经理\n意见", "", height=32),
                Opinion("分管副总\n意见", "", height=32),
                Opinion("总经理\n审批", "", Signature("签字：", seal=True), height=46),
            )
        ),
        SignatureTable(("编制人签字", "复核人签字", "存档人签字")),
    ),
    notes=("“现行”为对照版本的规定，“报批”为本版规定，“改”栏有字的为本次改动；未设置、待确认的条款不作判定。",),
    one_page=False,
)
"""F65: the whole policy as it shall be in force, beside what is in force."""
FORMS = (POLICY_SHEET,)
