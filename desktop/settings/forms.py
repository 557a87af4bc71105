"""Paper of the settings room: 政策审批单, a version of the policy to be signed; 日志摘录, acts of the journal."""

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
    Opinion,
    Opinions,
    Paper,
    Row,
    Signature,
    SignatureTable,
    Table,
)
from desktop.paper.patterns import full, signed, three, two

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
    notes=(
        "“现行”为对照版本的规定，“报批”为本版规定，“改”栏写“改”的为本次改动，写“新”的为随程序新增、按出厂规定执行至新版批准；未设置、待确认的条款不作判定。",
    ),
    one_page=False,
)
"""F65: the whole policy as it shall be in force, beside what is in force."""
JOURNAL_EXTRACT = Form(
    code="F67",
    title="日志摘录",
    paper=Paper.A4_LANDSCAPE,
    copies=(Copy("综合办公室存档"),),
    left="网点：{branch}　　摘录范围：{selection}",
    grid=(24.0, 33.0, 24.0, 38.0, 50.0, 98.0),
    repeat=(Row(tuple(Cell(1, Label(head)) for head in ("日志号", "时间", "经办人", "事项", "记录", "改动")), 9),),
    rows=(
        Table(
            "lines",
            (
                Column("日志号", "sequence", 1, align=Align.CENTRE, size=9),
                Column("时间", "at", 1, FieldKind.DATE_TIME, size=9),
                Column("经办人", "who", 1, align=Align.CENTRE, size=9),
                Column("事项", "what", 1, size=9),
                Column("记录", "record", 1, size=9),
                Column("改动", "changes", 1, size=9),
            ),
            rows=10,
            repeat=True,
        ),
        Row(
            (
                Cell(1, Label("摘录笔数")),
                Cell(1, Field("count", FieldKind.NUMBER)),
                Cell(1, Label("链尾编号")),
                Cell(1, Field("head")),
                Cell(1, Label("链尾校验（前 16 位）")),
                Cell(1, Field("head_hash")),
            ),
            8,
            keep=True,
        ),
        Row(
            (Cell(1, Label("核对结果")), Cell(5, Field("verdict"))),
            8,
            keep=True,
        ),
        signed((1, "摘录人签字", 2), (1, "负责人签字", 2)),
    ),
    notes=("本表由日志原文摘出，“前 → 后”为字段改动前后的内容；链尾编号与校验用于日后核对日志是否被改动。",),
    one_page=False,
)
"""F67: acts of the journal with their changes, and the head that anchors the chain on paper."""
FORMS = (POLICY_SHEET,)
JOURNAL_FORMS = (JOURNAL_EXTRACT,)
