"""意见反馈/改进跟踪表 (F56): what was said, why it happened, what is done against it, and whether it helped."""

from desktop.complaints.rules.aftermath import Effect
from desktop.paper.definition import (
    Blank,
    Choice,
    Column,
    Copy,
    Field,
    FieldKind,
    Form,
    Line,
    LongText,
    Options,
    Signature,
    SignatureTable,
    Table,
    Value,
    Words,
)
from desktop.paper.patterns import full, three

SOURCES = (
    Choice("complaint", "投诉"),
    Choice("suggestion", "建议"),
    Choice("criticism", "批评"),
    Choice("praise", "表扬"),
)
EFFECTS = tuple(Choice(effect, effect.zh) for effect in Effect)

IMPROVEMENT = Form(
    code="F56",
    title="意见反馈／改进跟踪表",
    template=5,
    copies=(Copy("第一联 客服部留存"), Copy("第二联 责任部门留存")),
    rows=(
        full("来源", Options("source", SOURCES, step=3)),
        three(
            ("收到日期", Field("received_on", FieldKind.DATE)),
            ("登记人", Field("clerk")),
            ("客户名称", Field("customer_name")),
        ),
        three(
            ("分类", Field("category")),
            ("责任部门", Field("department")),
            ("检查日期", Field("check_on", FieldKind.DATE)),
        ),
        full("意见内容", LongText("opinion"), height=28, filled=22, stretch=5, section=True),
        full("根本原因", LongText("cause", hint="不写现象，写为什么会发生"), height=22, stretch=4),
        Table(
            "measures",
            (
                Column("改进措施", "measure", 9),
                Column("责任人", "owner", 3),
                Column("期限", "due_on", 4, FieldKind.DATE),
                Column("完成", "done_on", 4, FieldKind.DATE),
                Column("结果", "result", 3),
            ),
            rows=5,
            side="改进措施",
            height=11,
            section=True,
        ),
        full(
            "效果检查\n（{complaints.improvement.effect_days}天）",
            Line(
                (
                    Words("同一原因的投诉：此前"),
                    Blank("before", 12, FieldKind.NUMBER),
                    Words("件，措施之后"),
                    Blank("after", 12, FieldKind.NUMBER),
                    Words("件；统计自"),
                    Value("checked_from", FieldKind.DATE),
                )
            ),
            height=10,
            section=True,
            keep=True,
        ),
        full("结论", Options("effect", EFFECTS, step=4), keep=True),
        full(
            "检查说明",
            LongText("effect_note", indent=False, signature=Signature("检查人签字：")),
            height=24,
            stretch=3,
        ),
        full(
            "主管领导\n意见",
            LongText("manager_opinion", indent=False, signature=Signature()),
            height=24,
            stretch=3,
            section=True,
            keep=True,
        ),
        SignatureTable(("登记人签字", "措施责任人签字", "部门负责人签字")),
    ),
    notes=("一式两联：第一联客服部，第二联责任部门。措施完成后在检查日期核对同一原因是否再次发生，无效的另立措施。",),
)
"""F56: one sheet for an opinion or a complaint's cause, kept until its effect is checked."""
