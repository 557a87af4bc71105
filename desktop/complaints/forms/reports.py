"""Paper of the complaint reports: 投诉分析周报, 月报 and 年报, one definition for all three."""

from desktop.paper.definition import Cell, Field, Label, LongText, Row, Signature
from desktop.paper.report import Annex, Heading, KeyFigures, Listing, Panel, Pareto, Prose, Report, Signing, Trend

REPORT = Report(
    code="F52",
    title="投诉分析报告",
    heading="投诉分析{period_title}",
    template=2,
    rows=(),
    left="报告期：{period_words}",
    parts=(
        KeyFigures("key_figures"),
        Heading("总体情况"),
        Prose("whole_text"),
        Heading("按级别", "levels.aside"),
        Listing("levels"),
        Heading("按类别与责任部门", "categories.aside"),
        Listing("categories"),
        Heading("各环节用时", "segments.aside"),
        Listing("segments"),
        Heading("责任人用时", "owners.aside"),
        Listing("owners"),
        Heading("处理结果", "outcomes.aside"),
        Listing("outcomes", size=9.5),
        Heading("原因分析（帕累托）", "pareto_aside"),
        Pareto("pareto"),
        Heading("{trend_title}"),
        Trend("trend"),
        Heading("改进措施", "improvements.aside"),
        Listing("improvements", size=9.5),
        Heading("总经理批示"),
        Panel((Row((Cell(24, LongText("", indent=False, signature=Signature(seal=True))),), 62, stretch=1),)),
        Heading("各部门签收"),
        Signing("departments", ("部门", "签收人签字及日期")),
        Panel(
            (
                Row(
                    (
                        Cell(3, Label("制表")),
                        Cell(9, Field("made_words")),
                        Cell(3, Label("审核签字")),
                        Cell(9, Signature("", rule=0)),
                    ),
                    10,
                ),
            )
        ),
        Heading("附页　数字背后的记录编号", "annex_aside", turn=True, numbered=False),
        Annex("annex"),
    ),
)
